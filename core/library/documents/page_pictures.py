"""Pages of the PDFs in a library as pictures, and where words stand on them; one at a time, whoever asks."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from core.reading.page_images import PageBox, PageImage, evidence_boxes, render_page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.model import Document

__all__ = ["PageBox", "PageImage", "draw_page", "words_on_page"]

_one_at_a_time = threading.Lock()
"""PDFium, which draws the pages, must not be used by two threads at once."""


def draw_page(document: Document, original: bytes, page: int, *, dpi: float) -> PageImage:
    """Draw one page; takes long, so not on the thread of the windows.

    Args:
        document: As the library has it.
        original: The bytes it was read from, as ``original_bytes`` gives them.
        page: 1-based page number.
        dpi: Pixels an inch that are wanted; a huge page gets less.

    Raises:
        UnreadableFileError: One of its kinds, when the PDF or the page cannot be read.
    """
    with _one_at_a_time:
        return render_page(original, page, dpi=dpi, name=document.source)


def words_on_page(
    document: Document, original: bytes, page: int, spans: Iterable[tuple[int, int]]
) -> tuple[tuple[PageBox, ...], ...]:
    """Where words stand on a page, in points from its top left corner; takes long, as above.

    Args:
        document: As the library has it.
        original: The bytes it was read from.
        page: 1-based page number.
        spans: Offsets of the words into the document's text.

    Returns:
        For each span one box a line, those on other pages left out.

    Raises:
        UnreadableFileError: One of its kinds, when the PDF or the page cannot be read.
    """
    with _one_at_a_time:
        found = (evidence_boxes(original, document, document.evidence(*span)) for span in spans)
        return tuple(tuple(box for box in boxes if box.page == page) for boxes in found)
