"""Pictures of the pages of a PDF and where its evidence stands on them, made off the GUI thread and kept a while."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from core.library import draw_page, original_bytes, words_on_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library import DocumentDetail, PageBox
    from core.model import Document
    from gui.appearance.colours import EvidenceKind
    from gui.evidence.marks import EvidenceMark, FindingKey
    from gui.jobs import Job
    from gui.tasks import Tasks

_PICTURES_KEPT = 6
"""At most: a page of 200 dpi takes 12 MB."""
_POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class MarkedBox:
    """Evidence on a page.

    Attributes:
        key: The finding it is evidence for.
        kind: How it is painted.
        area: Where it stands, in points from the top left corner of the page.
    """

    key: FindingKey
    kind: EvidenceKind
    area: QRectF


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page, drawn.

    Attributes:
        page: 1-based page number.
        image: The picture.
        scale: Its pixels a point.
        boxes: The evidence on the page.
    """

    page: int
    image: QImage
    scale: float
    boxes: tuple[MarkedBox, ...]


class PagePictures(QObject):
    """Makes the pictures of one document at a time.

    Signals:
        made: A picture that was asked for is there; carries the number of its page.
        failed: The original cannot be drawn; carries the exception.

    Args:
        tasks: Reads the original and draws.
    """

    made = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: Document | None = None
        self._data: bytes | None = None
        self._marks: tuple[EvidenceMark, ...] = ()
        self._boxes: dict[int, tuple[MarkedBox, ...]] = {}
        self._pictures: OrderedDict[tuple[int, int], PagePicture] = OrderedDict()
        self._wanted: tuple[int, int] | None = None
        self._drawing: Job[PagePicture] | None = None
        self._reading: Job[bytes] | None = None

    def show_document(self, detail: DocumentDetail | None, marks: tuple[EvidenceMark, ...] = ()) -> None:
        """Draw the pages of another document from now on, or of none."""
        for job in (self._drawing, self._reading):
            if job is not None:
                job.cancel()
        self._drawing, self._reading, self._wanted, self._data = None, None, None, None
        self._pictures.clear()
        self._boxes.clear()
        self._marks = marks
        self._document = None if detail is None else detail.document
        if detail is not None:
            question = partial(original_bytes, document_id=detail.id)
            self._reading = self._tasks.query(question, self._on_data, self._on_failed, owner=self)

    def show_marks(self, marks: tuple[EvidenceMark, ...]) -> None:
        """Other evidence stands on the same pages."""
        if marks != self._marks:
            self._marks = marks
            self._boxes.clear()
            self._pictures.clear()

    def picture(self, page: int, dpi: int) -> PagePicture | None:
        """The picture of a page, or the nearest there is of it; what is missing is made, and ``made`` tells.

        Args:
            page: 1-based page number.
            dpi: Pixels an inch that are wanted.
        """
        found = self._pictures.get((page, dpi))
        if found is None:
            self._wanted = (page, dpi)
            self._draw()
            return next((each for (of, _), each in reversed(self._pictures.items()) if of == page), None)
        self._pictures.move_to_end((page, dpi))
        return found

    def _draw(self) -> None:
        if self._wanted is None or self._data is None or self._document is None or self._drawing is not None:
            return
        page, dpi = self._wanted
        marks = marks_on_page(page, self._document, self._marks)
        work = partial(_drawn, self._data, self._document, page, dpi, marks, self._boxes.get(page))
        self._drawing = self._tasks.run(
            lambda _job: work(), partial(self._on_drawn, (page, dpi), self._marks), self._on_failed, owner=self
        )

    def _on_data(self, data: bytes) -> None:
        self._reading, self._data = None, data
        self._draw()

    def _on_drawn(self, asked: tuple[int, int], marks: tuple[EvidenceMark, ...], picture: PagePicture) -> None:
        self._drawing = None
        if marks == self._marks:
            self._boxes[picture.page] = picture.boxes
            self._pictures[asked] = picture
            while len(self._pictures) > _PICTURES_KEPT:
                self._pictures.popitem(last=False)
        if self._wanted == asked and marks == self._marks:
            self._wanted = None
        self._draw()
        self.made.emit(picture.page)

    def _on_failed(self, error: BaseException) -> None:
        self._drawing, self._reading, self._wanted = None, None, None
        self.failed.emit(error)


def marks_on_page(page: int, document: Document, marks: Iterable[EvidenceMark]) -> tuple[EvidenceMark, ...]:
    """The evidence that stands on a page, or partly on it."""
    span = next((each for each in document.pages if each.number == page), None)
    return tuple(mark for mark in marks if span and mark.start < span.end and span.start < mark.end)


def _drawn(
    data: bytes,
    document: Document,
    page: int,
    dpi: int,
    marks: tuple[EvidenceMark, ...],
    boxes: tuple[MarkedBox, ...] | None,
) -> PagePicture:
    """Draw a page and find its evidence; in a thread of its own."""
    drawn = draw_page(document, data, page, dpi=dpi)
    if boxes is None:
        found = words_on_page(document, data, page, [(mark.start, mark.end) for mark in marks])
        boxes = tuple(
            MarkedBox(mark.key, mark.kind, area)
            for mark, lines in zip(marks, found, strict=True)
            for area in _rows(lines)
        )
    image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 3, QImage.Format.Format_RGB888)
    # A copy, as the picture itself does not hold the bytes it was made of.
    return PagePicture(page, image.copy(), drawn.scale, boxes)


def _rows(boxes: Iterable[PageBox]) -> list[QRectF]:
    """One area for the lines of one row of a table, or of one sentence: what overlaps or nearly does is made one."""
    areas: list[QRectF] = []
    for box in boxes:
        area = QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)
        last = areas[-1] if areas else None
        if (last is not None and abs(area.top() - last.bottom()) < area.height()) or (last and last.intersects(area)):
            areas[-1] = last.united(area)
        else:
            areas.append(area)
    return areas


def pixels_an_inch(scale: float, ratio: float) -> int:
    """The dpi to draw with for so many logical pixels a point on a screen of a device pixel ratio."""
    return max(36, round(scale * _POINTS_AN_INCH * ratio))
