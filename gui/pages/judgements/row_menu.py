"""What can be done with one cell of the judgement table, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from gui.delegates.grade_face import GradeFace
from gui.help.grade_explained import GradeInQuestion
from gui.models.inspection_cells import is_told_by_report
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from gui.models.inspections import InspectionsModel
    from gui.pages.judgements.page import JudgementsPage


def row_menu(page: JudgementsPage, index: QModelIndex, open_words: Callable[[], None]) -> QMenu:
    """The menu of a cell; it goes when it is closed.

    Args:
        page: The page.
        index: The cell.
        open_words: Shows the words that the cell was read from.
    """
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    icons = page.desk.icons
    show = QAction(icons.icon("evidence"), opening_words(page.model, index), menu)
    show.triggered.connect(lambda: open_words())
    explain = QAction(icons.icon("help"), translate("RowMenu", "What is this grade?"), menu)
    explain.setEnabled(grade_of(page.model, index) is not None)
    explain.triggered.connect(page.requestExplain)
    copy = QAction(icons.icon("copy"), translate("RowMenu", "Copy rows"), menu)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.triggered.connect(page.copy_selection)
    for action in (show, explain, copy):
        menu.addAction(action)
    return menu


def opening_words(model: InspectionsModel, index: QModelIndex) -> str:
    """What opening a cell does: its words stand in a report or in an article."""
    row, cell = model.row(index), model.cell(index)
    area = cell.area if cell else None
    held = next((held for held in row.cells if held.area == area), None) if row else None
    in_report = row is not None and is_told_by_report(held, row)
    return translate("RowMenu", "Show in report") if in_report else translate("RowMenu", "Show in article")


def grade_of(model: InspectionsModel, index: QModelIndex) -> GradeInQuestion | None:
    """The grade in a cell; None where there is none."""
    row, cell = model.row(index), model.cell(index)
    if row is None or cell is None or not isinstance(cell.face, GradeFace):
        return None
    return GradeInQuestion(row.framework, cell.area, cell.face.grade)
