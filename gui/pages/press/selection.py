"""What follows from the selected cell of the press check: what to read, to note, to copy, to explain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.library import Signature, Subject, Target, add_note, reject_findings
from gui.between_tabs import between_tabs
from gui.delegates.grade_face import GradeFace
from gui.help.grade_explained import GradeInQuestion
from gui.models.press_cells import PressCell
from gui.models.roles import Role
from gui.pages.press.reading import Asked
from gui.wording.dates import whole_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QAbstractItemView

    from core.library import Library, Step
    from gui.models.press import PressModel


def asked_of(model: PressModel, index: QModelIndex) -> Asked | None:
    """What to read for a cell; None where there is no row."""
    compared, cell = model.compared(index), model.cell(index)
    if compared is None or cell is None:
        return None
    article = model.article(index)
    inspection, report = compared.inspection, compared.report
    article_id = article.document.id if article else None
    if not isinstance(cell, PressCell):
        held = next((held for held in inspection.cells if held.area == cell.area), None)
        return Asked(inspection.id, article_id, report.id, report_claim_id=held.claim_id if held else None)
    area = cell.area
    if area is not None:
        return Asked(inspection.id, article_id, report.id, area.claim_id, area.report_claim_id)
    return Asked(inspection.id, article_id, report.id, fact=cell.fact.fact if cell.fact else None)


def note_of(model: PressModel, index: QModelIndex) -> str:
    """A cell as a note on its inspection: who wrote it and when, and how it compares."""
    article, cell = model.article(index), model.cell(index)
    if article is None or cell is None:
        return ""
    document = article.document
    source = ", ".join(part for part in (document.outlet, whole_date(document.published_on)) if part)
    named = f"“{document.title}” ({source})" if source else f"“{document.title}”"
    return f"{named}: {cell.spoken}"


def note_change(model: PressModel, index: QModelIndex, person: str) -> Callable[[Library], Step] | None:
    """Keeps a cell as a note on its inspection; None where there is nothing to note."""
    compared, text = model.compared(index), note_of(model, index)
    if compared is None or not text:
        return None
    return partial(add_note, target=Target(inspection_id=compared.inspection.id), text=text, written_by=person)


def rejection(model: PressModel, index: QModelIndex, person: str) -> Callable[[Library], Step] | None:
    """Says that an article does not say what was read from it; None where nothing was."""
    cell = model.cell(index)
    area = cell.area if isinstance(cell, PressCell) else None
    if area is None or area.claim_id is None:
        return None
    return partial(reject_findings, subject=Subject.CLAIM, finding_ids=(area.claim_id,), signature=Signature(person))


def copied(view: QAbstractItemView) -> str:
    """The current row as text, a cell after the other; how an article stands to the report in whole sentences.

    On the screen a sign beside a grade says that it differs or may be misread; alone it would look like a fact.
    """
    index = view.currentIndex()
    if not index.isValid():
        return ""
    row = (index.siblingAtColumn(column) for column in range(index.model().columnCount(index.parent())))
    return between_tabs([map(_in_words, row)])


def _in_words(index: QModelIndex) -> str:
    cell = index.data(Role.CELL)
    compares = isinstance(cell, PressCell) and (cell.area is not None or cell.fact is not None)
    return cell.spoken if compares else str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def grade_of(model: PressModel, index: QModelIndex) -> GradeInQuestion | None:
    """The grade in a cell; None where there is none."""
    compared, cell = model.compared(index), model.cell(index)
    if compared is None or cell is None:
        return None
    framework = compared.inspection.framework
    if isinstance(cell, PressCell):
        grade = (cell.area.told or cell.area.reported) if cell.area else None
        return GradeInQuestion(framework, cell.area.area, grade) if cell.area and grade else None
    return GradeInQuestion(framework, cell.area, cell.face.grade) if isinstance(cell.face, GradeFace) else None
