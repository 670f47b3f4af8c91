"""Beside the results: the selected place in its text, with what was looked for marked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from core.library import document_detail
from gui.appearance.colours import EvidenceKind
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.marks import DOCUMENT_WIDE, EvidenceMark, FindingKey, FindingSort
from gui.evidence.reader_text import ReaderText
from gui.evidence.text_view import EvidenceText
from gui.models.search_results import place_words, source_words
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from core.library import Library
    from gui.desk import Desk
    from gui.models.search_results import ResultRow
    from gui.tasks import Job

_PAUSE_MS = 60
_BEFORE, _BEHIND = 700, 1_600
"""Signs of the text that are shown round a place: what is read is bounded, however long the document."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document's text.

    Attributes:
        row: The result that it belongs to.
        text: The words.
        start: Offset of the first of them in the document.
    """

    row: ResultRow
    text: str
    start: int


def read_excerpt(library: Library, row: ResultRow) -> Excerpt:
    """Read the text round a place, or the beginning of a document; runs in the library's worker.

    Raises:
        LibraryError: The document is gone, or the file cannot be read.
    """
    text = document_detail(library, row.hit.document_id).document.text
    wanted = row.span[0] if row.span else 0
    first = max(0, wanted - _BEFORE)
    if first:
        first = text.rfind("\n", 0, first) + 1 if text.rfind("\n", 0, first) > first - _BEFORE else first
    last = text.find("\n", min(wanted + _BEHIND, len(text)))
    last = len(text) if last < 0 else min(last, wanted + 2 * _BEHIND)
    return Excerpt(row, text[first:last], first)


class SearchPreview(QWidget):
    """Shows an :class:`Excerpt`.

    Signals:
        openRequested: The user wants to read on in the document.
        failed: The text could not be read; carries the exception.

    Args:
        desk: The shared parts.
    """

    openRequested = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ResultRow | None = None
        self._reading: Job[Excerpt] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.title = QLabel(self)
        self.title.setFont(font_of(TextSize.ARTICLE, semibold=True))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.source = QuietLabel(desk.theme, size=TextSize.BODY, parent=self)
        self.source.setWordWrap(True)
        self.text = EvidenceText(desk.theme, self)
        self.text.setAccessibleName(self.tr("Text round the place that was found"))
        self.button = QPushButton(self.tr("Open at this place"), self)
        self.button.setToolTip(self.tr("Read the document in Articles, at these words (Enter)"))
        make_primary(self.button)
        self.button.clicked.connect(self.openRequested)
        self._nothing = QuietLabel(desk.theme, self.tr("Choose a result to read it here."), TextSize.BODY, parent=self)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._line = Hairline(desk.theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, scaled(8))
        column.setSpacing(scaled(6))
        for label in (self._nothing, self.title, self.source):
            label.setContentsMargins(scaled(12), 0, scaled(12), 0)
            column.addWidget(label)
        column.addWidget(self._line)
        column.addWidget(self.text, 1)
        column.setStretchFactor(self._nothing, 1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is selected."""
        self._row = None
        self._stop_reading()
        self.text.show_text(ReaderText())
        self._show_parts(shown=False)

    def show_row(self, row: ResultRow) -> None:
        """Say at once what is selected; its text follows when it is read."""
        self.title.setText(" ".join(row.hit.title.split()))
        place = place_words(row.place) if row.place else ""
        self.source.setText(" · ".join(part for part in (source_words(row.hit), place) if part))
        self._show_parts(shown=True)
        self._row = row
        self._stop_reading()
        self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was selected while the preview was out of sight."""
        super().showEvent(event)
        if self._row is not None:
            self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing needs to be read out of sight."""
        super().hideEvent(event)
        self._stop_reading()

    def _show_parts(self, *, shown: bool) -> None:
        self._nothing.setVisible(not shown)
        for part in (self.title, self.source, self._line, self.text, self.button):
            part.setVisible(shown)

    def _stop_reading(self) -> None:
        self._pause.stop()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    @Slot()
    def _read(self) -> None:
        if self._row is not None and self.isVisible():
            question = partial(read_excerpt, row=self._row)
            self._reading = self._desk.tasks.query(question, self.show_excerpt, self.failed.emit, owner=self)

    def show_excerpt(self, excerpt: Excerpt) -> None:
        """Show the text with the marks of all places of the document that stand in it."""
        marks = tuple(_marks(excerpt))
        self.text.show_text(ReaderText(excerpt.text, marks))
        span = excerpt.row.span
        if span is not None:
            self.text.show_span(span[0] - excerpt.start, span[1] - excerpt.start)


def _marks(excerpt: Excerpt) -> list[EvidenceMark]:
    spans = [
        (place.start + mark.start - excerpt.start, place.start + mark.end - excerpt.start)
        for place in excerpt.row.hit.places
        for mark in place.marks
    ]
    inside = sorted({span for span in spans if span[0] >= 0 and span[1] <= len(excerpt.text)})
    return [
        EvidenceMark(EvidenceKind.GRADE, *span, FindingKey(FindingSort.CHECK, DOCUMENT_WIDE, number))
        for number, span in enumerate(inside)
    ]
