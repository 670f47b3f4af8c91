"""What can be done with one cell of the judgement table, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from core.library import InspectionColumn, Target
from gui.delegates.grade_face import GradeFace
from gui.dialogs.note import NoteDialog
from gui.help.grade_explained import GradeInQuestion
from gui.models.inspection_cells import is_told_by_report
from gui.models.profile_sources import inspection_words
from gui.pages.authorities.subject import Subject, subject_of, subject_of_group
from gui.pages.judgements.like_this import like_this
from gui.widgets.allowing import allow
from gui.wording.names import unnamed_provider
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from core.library import InspectionRow
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
    profile = _profile(page, index, menu)
    explain = QAction(icons.icon("help"), translate("RowMenu", "What is this grade?"), menu)
    explain.setEnabled(grade_of(page.model, index) is not None)
    explain.triggered.connect(page.requestExplain)
    correct = QAction(icons.icon("pencil"), translate("RowMenu", "Correct…"), menu)
    correct.setShortcut(QKeySequence(Qt.Key.Key_F2))
    correct.setEnabled(page.details.correction.button.isEnabled() and bool(cell_area(page.model, index)))
    correct.triggered.connect(lambda: correct_cell(page, index))
    copy = QAction(icons.icon("copy"), translate("RowMenu", "Copy rows"), menu)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.triggered.connect(page.copy_selection)
    copy_cell = QAction(translate("RowMenu", "Copy cell"), menu)
    words = cell.text if (cell := page.model.cell(index)) is not None else ""
    copy_cell.setEnabled(bool(words))
    copy_cell.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
    copy_table = QAction(translate("RowMenu", "Copy whole table"), menu)
    copy_table.triggered.connect(page.copy_all)
    deciding = (correct, _note(page, index, menu), explain)
    groups = ((show, profile), deciding, (_narrowing(page, index, menu),), (copy, copy_cell, copy_table))
    for group in groups:
        menu.addActions(list(group))
        menu.addSeparator()
    return menu


def head_menu(page: JudgementsPage, index: QModelIndex, turn: Callable[[], None]) -> QMenu:
    """The menu of a group's head; it goes when it is closed.

    Args:
        page: The page.
        index: A cell of the head.
        turn: Folds the group, or unfolds it.
    """
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    cell = page.model.cell(index)
    folded = cell is not None and cell.head is not None and cell.head.folded
    words = translate("RowMenu", "Unfold this group") if folded else translate("RowMenu", "Fold this group")
    menu.addAction(_profile(page, index, menu))
    menu.addSeparator()
    menu.addAction(words, turn)
    menu.addActions(list(page.head.fold_actions))
    menu.addSeparator()
    copy = menu.addAction(page.desk.icons.icon("copy"), translate("RowMenu", "Copy rows"), page.copy_selection)
    copy.setShortcut(QKeySequence.StandardKey.Copy)
    copy.setEnabled(bool(page.table.selected_numbers()))
    menu.addAction(translate("RowMenu", "Copy whole table"), page.copy_all)
    return menu


def _profile(page: JudgementsPage, index: QModelIndex, menu: QMenu) -> QAction:
    """Show the profile of whoever was inspected in a row, or stands in the head of a group."""
    action = QAction(page.desk.icons.icon("authority"), translate("RowMenu", "Open authority"), menu)
    action.setEnabled(subject_at(page.model, index) is not None)
    action.triggered.connect(page.requestProfile)
    return action


def _note(page: JudgementsPage, index: QModelIndex, menu: QMenu) -> QAction:
    """Write something down about the inspection of a row."""
    row, why_not = page.model.row(index), refusal(page.desk.tasks.open_library)
    action = QAction(page.desk.icons.icon("note"), translate("RowMenu", "Add a note…"), menu)
    allow(action, row is not None and not why_not, why_not)
    if row is not None:
        action.triggered.connect(lambda: _ask_for_note(page, row))
    return action


def _ask_for_note(page: JudgementsPage, row: InspectionRow) -> None:
    words = f"{row.provider or unnamed_provider()}, {inspection_words(row)}"
    dialog = NoteDialog(page.desk, ((words, Target(inspection_id=row.id)),), None, page.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _narrowing(page: JudgementsPage, index: QModelIndex, menu: QMenu) -> QAction:
    """Show only what is like this cell."""
    row, cell, column = page.model.row(index), page.model.cell(index), page.model.columns[index.column()]
    where = like_this(page.filters.where, column, row, cell) if row is not None and cell is not None else None
    # The first column may say "earlier", or which visit it was: what is looked for is who was inspected.
    named = column.sort is InspectionColumn.PROVIDER and row is not None
    words = ((row.provider if named and row else cell.text if cell else "") or "").replace("&", "&&")
    told = translate("RowMenu", "Show only “{0}” in “{1}”").format(words, column.name.replace("&", "&&"))
    action = QAction(page.desk.icons.icon("filter"), told if where else translate("RowMenu", "Show only this"), menu)
    action.setEnabled(where is not None and where != page.filters.where)
    if where is not None:
        action.triggered.connect(lambda: page.show_filter(where))
    return action


def opening_words(model: InspectionsModel, index: QModelIndex) -> str:
    """What opening a cell does: its words stand in a report or in an article."""
    row, cell = model.row(index), model.cell(index)
    area = cell.area if cell else None
    held = next((held for held in row.cells if held.area == area), None) if row else None
    in_report = row is not None and is_told_by_report(held, row)
    return translate("RowMenu", "Show in report") if in_report else translate("RowMenu", "Show in article")


def correct_cell(page: JudgementsPage, index: QModelIndex) -> None:
    """Ask which grade holds in a cell; outside the columns of grades nothing is asked."""
    row, area = page.model.row(index), cell_area(page.model, index)
    if row is not None and area is not None:
        page.details.correction.ask_for(row.id, area)


def cell_area(model: InspectionsModel, index: QModelIndex) -> str | None:
    """The area that a cell is about; None outside the columns of grades."""
    cell = model.cell(index)
    return cell.area if cell is not None else None


def subject_at(model: InspectionsModel, index: QModelIndex) -> Subject | None:
    """Who was inspected in a row, or whom a head stands for; None while the row is not read yet."""
    row, group = model.row(index), model.group_at(index.row())
    if group is not None:
        return subject_of_group(group)
    return subject_of(row, row.provider_id) if row is not None else None


def grade_of(model: InspectionsModel, index: QModelIndex) -> GradeInQuestion | None:
    """The grade in a cell; None where there is none."""
    row, cell = model.row(index), model.cell(index)
    if row is None or cell is None or not isinstance(cell.face, GradeFace):
        return None
    return GradeInQuestion(row.framework, cell.area, cell.face.grade)
