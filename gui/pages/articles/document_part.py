"""The part of the form about the document itself: its facts, tags and notes, what was left out, and the trail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.appearance.text_size import scaled
from gui.corrections.trail_list import TrailList
from gui.corrections.trail_words import document_lines
from gui.pages.articles.document_form import DocumentForm
from gui.pages.articles.rejected import RejectedSection, rejected_of
from gui.pages.articles.tags_and_notes import NotesList, TagsRow
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.pages.articles.opened import OpenedDocument


class DocumentPart(QWidget):
    """Shows what belongs to the whole document and leads to no words.

    Args:
        desk: The shared parts of the windows.
        opened: The document.
        writable: Whether the library takes changes.
    """

    def __init__(self, desk: Desk, opened: OpenedDocument, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.document = DocumentForm(desk, writable=writable)
        self.tags = TagsRow(desk, writable=writable)
        self.notes = NotesList(desk, writable=writable)
        self.trail = TrailList(desk.theme)
        self.trail.setContentsMargins(scaled(6), scaled(2), 0, 0)
        self.rejected: RejectedSection | None = None
        rejected = rejected_of(opened.standing, desk.knowledge.frameworks)
        if rejected:
            self.rejected = RejectedSection(desk, rejected, writable=writable)
        self._lay_out()
        self.show_opened(opened)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        self._add_heading(column, self.tr("The document"))
        column.addWidget(self.document)
        self._add_heading(column, self.tr("Tags"))
        column.addWidget(self.tags)
        self._add_heading(column, self.tr("Notes"))
        column.addWidget(self.notes)
        if self.rejected is not None:
            column.addWidget(self.rejected)
        self._trail_heading = self._add_heading(column, self.tr("Decided by hand"))
        column.addWidget(self.trail)

    def _add_heading(self, column: QVBoxLayout, words: str) -> QuietLabel:
        heading = QuietLabel(self._desk.theme, words, semibold=True)
        heading.setContentsMargins(scaled(6), scaled(8), 0, 0)
        column.addWidget(heading)
        return heading

    def show_opened(self, opened: OpenedDocument) -> None:
        """Show other values in the same rows."""
        self.document.show_document(opened.standing.document)
        self.tags.show_tags(opened)
        self.notes.show_notes(opened)
        lines = document_lines(opened.trail, self._desk.knowledge.frameworks)
        self.trail.show_lines(lines)
        self._trail_heading.setVisible(bool(lines))
