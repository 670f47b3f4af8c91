"""Pages of a PDF as pictures, and where on them a piece of evidence stands.

Both are worked out anew from the original bytes when somebody looks: nothing but the text and its offsets is stored.
Boxes are measured from the top left corner of the page as it is shown, in points (1/72 inch); times the scale of a
picture they are its pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import DamagedFileError
from core.reading.pdf import open_pdf
from core.reading.pdf_text import places

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from core.model import Document, Evidence, PageSpan

PIXEL_LIMIT = 40_000_000
"""Pixels of one picture; a page that would need more is drawn smaller."""

SIDE_LIMIT = 30_000
"""Pixels of the longer side of a picture; painting ends at 32,767."""

POINTS_AN_INCH = 72
_ROUNDED = 0.99
_FINE = 1_000  # parts of a point in which PDFium is asked for places, as it answers in whole ones


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a page, around a line of evidence or a part of one.

    Attributes:
        page: 1-based page number.
        left: Distance from the left edge of the page in points.
        top: Distance from the top edge.
        right: Distance of the right side from the left edge.
        bottom: Distance of the lower side from the top edge.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page, drawn.

    Attributes:
        page: 1-based page number.
        width: Pixels a row.
        height: Rows.
        scale: Pixels a point; what was asked for, or less when the page would be over ``PIXEL_LIMIT``.
        pixels: Red, green and blue of each pixel, row by row, without padding.
    """

    page: int
    width: int
    height: int
    scale: float
    pixels: bytes


def render_page(data: bytes, number: int, *, dpi: float = 150, name: str = "The PDF") -> PageImage:
    """Draw one page.

    Args:
        data: The whole PDF.
        number: 1-based page number.
        dpi: Pixels an inch that are wanted.
        name: Name of the file for messages.

    Raises:
        UnreadableFileError: One of its kinds, when the PDF or the page cannot be read.
    """
    pdf = open_pdf(data, name)
    try:
        page = _page(pdf, number, name)
        width, height = page.get_size()
        scale = _scale(width, height, dpi)
        bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
        stride, used = bitmap.stride, bitmap.width * bitmap.n_channels
        rows = bytes(bitmap.buffer)
        if stride != used:
            rows = b"".join(rows[row * stride : row * stride + used] for row in range(bitmap.height))
        image = PageImage(number, bitmap.width, bitmap.height, scale, _rgb(rows, bitmap.n_channels))
        bitmap.close()
        page.close()
    finally:
        pdf.close()
    return image


def evidence_boxes(data: bytes, document: Document, evidence: Evidence) -> tuple[PageBox, ...]:
    """Where evidence stands on its pages, one box a line or part of a line.

    Args:
        data: The bytes that the document was read from.
        document: The document.
        evidence: A span of its text.

    Raises:
        UnreadableFileError: One of its kinds, when the PDF or a page cannot be read.
    """
    pages = [page for page in document.pages if page.start < evidence.end and evidence.start < page.end]
    if not pages:
        return ()
    pdf = open_pdf(data, document.source)
    try:
        return tuple(box for span in pages for box in _joined(_boxes_on(pdf, span, document, evidence)))
    finally:
        pdf.close()


def _scale(width: float, height: float, dpi: float) -> float:
    """Pixels a point: as wanted, or as many as keep the picture within bounds, rounding up included."""
    most = math.sqrt(PIXEL_LIMIT / max(width * height, 1.0)) * _ROUNDED
    return min(dpi / POINTS_AN_INCH, most, SIDE_LIMIT / max(width, height, 1.0))


def _joined(boxes: Iterator[PageBox]) -> list[PageBox]:
    """Boxes of words that stand beside each other on a line made one."""
    joined: list[PageBox] = []
    for box in boxes:
        last = joined[-1] if joined else None
        height = box.bottom - box.top
        if last and abs(last.bottom - box.bottom) < height / 2 and -height < box.left - last.right < height:
            left, right = min(last.left, box.left), max(last.right, box.right)
            joined[-1] = PageBox(box.page, left, min(last.top, box.top), right, max(last.bottom, box.bottom))
        else:
            joined.append(box)
    return joined


def _page(pdf: pypdfium2.PdfDocument, number: int, name: str) -> pypdfium2.PdfPage:
    import pypdfium2

    if not 1 <= number <= len(pdf):
        raise DamagedFileError(f"{name} has no page {number}; it has {len(pdf)}.", "Read the file again.")
    try:
        return pdf[number - 1]
    except pypdfium2.PdfiumError as error:
        raise DamagedFileError(
            f"Page {number} of {name} is damaged and cannot be shown.", "Download the report again."
        ) from error


def _rgb(rows: bytes, channels: int) -> bytes:
    """Red, green and blue, from pictures that may be grey or carry a fourth byte a pixel."""
    if channels == 3:
        return rows
    if channels == 1:
        return bytes(value for value in rows for _ in range(3))
    picture = bytearray(len(rows) // channels * 3)
    for channel in range(3):
        picture[channel::3] = rows[channel::channels]
    return bytes(picture)


def _boxes_on(pdf: pypdfium2.PdfDocument, span: PageSpan, document: Document, evidence: Evidence) -> Iterator[PageBox]:
    page = _page(pdf, span.number, document.source)
    textpage = page.get_textpage()
    try:
        shown = slice(max(0, evidence.start - span.start), evidence.end - span.start)
        for first, count in _letters(textpage, document.text[span.start : span.end], shown):
            for number in range(textpage.count_rects(first, count)):
                box = _shown(page, span.number, textpage.get_rect(number))
                if box.right > box.left and box.bottom > box.top:
                    yield box
    finally:
        textpage.close()
        page.close()


def _letters(textpage: pypdfium2.PdfTextPage, text: str, span: slice) -> Iterator[tuple[int, int]]:
    """PDFium's numbers for the letters of a span of the page's text, as unbroken runs (first, count)."""
    import pypdfium2.raw as pdfium

    wanted = places(textpage.get_text_range(), text)[span]
    if not wanted:
        return
    first = pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, wanted[0])
    last = pdfium.FPDFText_GetCharIndexFromTextIndex(textpage, wanted[-1])
    if 0 <= first <= last:
        yield first, last - first + 1


def _shown(page: pypdfium2.PdfPage, number: int, rectangle: tuple[float, float, float, float]) -> PageBox:
    """A rectangle in the page's own space as it lies on the page that is shown: cropped, turned, top left first."""
    left, bottom, right, top = rectangle
    one, other = _point(page, left, top), _point(page, right, bottom)
    width, height = page.get_size()
    across = sorted(min(max(x, 0.0), width) for x in (one[0], other[0]))
    down = sorted(min(max(y, 0.0), height) for y in (one[1], other[1]))
    return PageBox(number, across[0], down[0], across[1], down[1])


def _point(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    import ctypes

    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    across, down = ctypes.c_int(), ctypes.c_int()
    fine = min(_FINE, int(2**31 / max(width, height, 1.0)) - 1)
    pdfium.FPDF_PageToDevice(page, 0, 0, int(width * fine), int(height * fine), 0, x, y, across, down)
    return across.value / fine, down.value / fine
