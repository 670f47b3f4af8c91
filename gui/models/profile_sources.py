"""What a profile rests on: documents, what people said in them, and what was noted, as lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from core.model import DocumentKind
from gui.models.roles import AnyIndex, Role
from gui.wording.dates import span_of_days, whole_date
from gui.wording.names import visit_type_name
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QObject

    from core.library import InspectionRow, Note, ProfileDocument, ProfileQuotation

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One document, quotation or note.

    Attributes:
        title: What stands first.
        below: Where and when, in smaller letters.
        icon: File in ``resources/icons``, or empty.
        document_id: The document; None for what is in none.
        span: Where the words are in its text; None for the whole of it.
        note: The note that it is, if it is one.
    """

    title: str
    below: str
    icon: str
    document_id: int | None
    span: tuple[int, int] | None = None
    note: Note | None = None


def document_rows_of(documents: Iterable[ProfileDocument]) -> tuple[SourceRow, ...]:
    """A row a document."""
    return tuple(_document(each) for each in documents)


def quotation_rows_of(quotations: Iterable[ProfileQuotation]) -> tuple[SourceRow, ...]:
    """A row a quotation."""
    return tuple(_quotation(each) for each in quotations)


def note_rows_of(notes: Iterable[Note], inspections: Mapping[int, InspectionRow]) -> tuple[SourceRow, ...]:
    """A row a note, with the inspection it is on, who wrote it and when."""
    return tuple(_note(each, inspections.get(each.target.id)) for each in notes)


def inspection_words(row: InspectionRow) -> str:
    """Which visit: its kind and its days."""
    days = span_of_days(row.inspected_from, row.inspected_to) or whole_date(row.published_on)
    return ", ".join(part for part in (visit_type_name(row.visit_type), days) if part)


def _note(note: Note, row: InspectionRow | None) -> SourceRow:
    when = whole_date(note.written_at.astimezone().date())
    below = " · ".join(part for part in (inspection_words(row) if row else "", note.written_by, when) if part)
    return SourceRow(" ".join(note.text.split()), below, "note", None, note=note)


def _document(each: ProfileDocument) -> SourceRow:
    when = whole_date(each.published_on)
    if each.kind is DocumentKind.OFFICIAL_REPORT:
        pages = counted(each.pages, translate("Sources", "{0} page"), translate("Sources", "{0} pages"))
        title = translate("Sources", "Report, {0}").format(when) if when else each.title
        return SourceRow(title, pages if each.pages else each.title, "report", each.id)
    below = " · ".join(part for part in (each.outlet, when) if part)
    if not each.chiefly:
        below = translate("Sources", "{0} · in passing").format(below) if below else translate("Sources", "in passing")
    return SourceRow(each.title, below, "article", each.id)


def _quotation(each: ProfileQuotation) -> SourceRow:
    who = ", ".join(part for part in (each.speaker, each.role) if part) or translate("Sources", "Not named")
    below = " · ".join(part for part in (who, whole_date(each.published_on) or each.outlet) if part)
    words = " ".join(each.words.split()).rstrip(",")
    return SourceRow(f"“{words}”", below, "", each.document_id, (each.start, each.end))


class ProfileSourcesModel(QAbstractListModel):
    """Shows :class:`SourceRow` s."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[SourceRow, ...] = ()

    def show(self, rows: tuple[SourceRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Rows at the top."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, both lines or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.title}\n{row.below}"
        return row if role == Role.ROW else None
