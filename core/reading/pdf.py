"""PDF files by pypdfium2: the text layer in reading order, page by page, at bounded time and memory.

PDFium is not thread-safe: one process reads one file at a time (see core/importing).
"""

from __future__ import annotations

import hashlib
import re
import time
from typing import TYPE_CHECKING

from core.errors import (
    DamagedFileError,
    EncryptedFileError,
    PicturesOnlyError,
    TooLargeError,
    TooSlowError,
)
from core.model import Document, PageSpan
from core.reading.limits import FILE_LIMIT, MEGABYTE, TEXT_LIMIT, require_size
from core.reading.pdf_lines import LINE_END, PrintedLine, going_on, lines_of, setting_of
from core.reading.pdf_streams import require_modest_streams
from core.reading.pdf_text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

MEDIA_TYPE = "application/pdf"
PAGE_LIMIT = 2_000
"""Pages of a PDF; the longest of 150 published inspection reports had 51."""

TIME_LIMIT = 60.0
"""Seconds for all pages of one file; looked at between pages."""

_MARK = b"%PDF-"
_HEAD = 1024  # PDF 1.7, appendix H: viewers accept the mark within the first 1,024 bytes
_END_MARK = b"%%EOF"
_TAIL = 2048
_PADDING = b"\x00\r\n\t "
_PAGE_BREAK = "\n"
_SAVE_ANEW = "Download it again, or open it in a PDF viewer and print it to a new PDF."
_WEB_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE | re.DOTALL)
# Titles that word processors fill in by themselves say nothing about the document.
_NO_TITLE = re.compile(r"microsoft word|untitled|\.(?:docx?|pdf|indd|rtf)$|^document\d*$|^powerpoint", re.IGNORECASE)
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD in PDFium's fpdfview.h


def recognises(data: bytes) -> bool:
    """Whether bytes begin as a PDF does."""
    return _MARK in data[:_HEAD] and not _WEB_PAGE.match(data[:_HEAD].removeprefix(b"\xef\xbb\xbf"))


def read(data: bytes, name: str) -> Document:
    """Read the text of a PDF.

    Args:
        data: The whole file.
        name: Its name, for messages and as the document's source.

    Returns:
        A document whose pages are parted by a line end, each page with its span.

    Raises:
        TooLargeError: Too many bytes, pages or letters, or a stream that unpacks to too much.
        EncryptedFileError: It opens with a password only.
        DamagedFileError: It is cut short or broken.
        PicturesOnlyError: Its pages hold no text.
        TooSlowError: The pages took longer than ``TIME_LIMIT``.
    """
    require_size(len(data), FILE_LIMIT, name, "a PDF")
    _require_end(data, name)
    require_modest_streams(data, name)
    pdf = open_pdf(data, name)
    try:
        texts = _with_flow(list(_pages(pdf, name)))
        title = _title(pdf)
    finally:
        pdf.close()
    if not any(text.strip() for text in texts):
        pictures = "a picture of its one page" if len(texts) == 1 else f"pictures of its {len(texts)} pages"
        raise PicturesOnlyError(
            f"{name} holds {pictures} but no text. Nothing was stored.",
            "Ask for the original PDF, or have the text recognised by a scanning program and add that file.",
        )
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=MEDIA_TYPE,
        text=_PAGE_BREAK.join(texts),
        source=name,
        title=title,
        pages=_spans(texts),
    )


def open_pdf(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """Open a PDF with PDFium; the caller closes it.

    Raises:
        EncryptedFileError: It opens with a password only.
        DamagedFileError: PDFium cannot make sense of it.
        TooLargeError: It has more than ``PAGE_LIMIT`` pages.
    """
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _WRONG_PASSWORD:
            raise EncryptedFileError(
                f"{name} is protected by a password. Nothing was stored.",
                "Open it with its password, print it to a new PDF and add that.",
            ) from error
        raise _damaged(name, "no PDF reader can open it") from error
    if len(pdf) > PAGE_LIMIT:
        count = len(pdf)
        pdf.close()
        raise TooLargeError(
            f"{name} has {count:,} pages; at most {PAGE_LIMIT:,} are read. Nothing was stored.",
            "Print the pages you need to a new PDF and add that.",
        )
    return pdf


def _with_flow(pages: list[tuple[str, list[PrintedLine]]]) -> list[str]:
    """The pages' plain texts, with a blank where a line goes on in the next."""
    setting = setting_of([lines for _, lines in pages])
    texts = []
    for raw, lines in pages:
        pieces: list[str] = []
        done = 0
        for line, between in going_on(lines, setting):
            pieces += raw[done : line.end].strip(" "), between
            done = line.end + len(LINE_END)
        pieces.append(raw[done:].lstrip(" ") if pieces else raw)
        texts.append(plain_text("".join(pieces)))
    return texts


def _pages(pdf: pypdfium2.PdfDocument, name: str) -> Iterator[tuple[str, list[PrintedLine]]]:
    """For each page what PDFium says its text is, and its lines."""
    import pypdfium2

    started = time.monotonic()
    letters = 0
    for number in range(len(pdf)):
        if time.monotonic() - started > TIME_LIMIT:
            raise TooSlowError.of(name, TIME_LIMIT)
        try:
            page = pdf[number]
            textpage = page.get_textpage()
            letters += textpage.count_chars()
            if letters > TEXT_LIMIT:
                raise TooLargeError(
                    f"{name} holds more than {TEXT_LIMIT // MEGABYTE} million letters. Nothing was stored.",
                    "Print the pages you need to a new PDF and add that.",
                )
            raw = textpage.get_text_range()
            lines = lines_of(textpage, raw)
        except pypdfium2.PdfiumError as error:
            raise _damaged(name, f"page {number + 1} of {len(pdf)} cannot be read") from error
        textpage.close()
        page.close()
        yield raw, lines


def _spans(texts: list[str]) -> tuple[PageSpan, ...]:
    spans = []
    start = 0
    for number, text in enumerate(texts, 1):
        spans.append(PageSpan(number, start, start + len(text)))
        start += len(text) + len(_PAGE_BREAK)
    return tuple(spans)


def _title(pdf: pypdfium2.PdfDocument) -> str | None:
    title = " ".join(plain_text(pdf.get_metadata_value("Title")).split())
    return title if title and not _NO_TITLE.search(title) else None


def _require_end(data: bytes, name: str) -> None:
    if _END_MARK not in data[-_TAIL:] and _END_MARK not in data.rstrip(_PADDING)[-_TAIL:]:
        raise _damaged(name, "its end is missing, so it may be only part of the report")


def _damaged(name: str, why: str) -> DamagedFileError:
    return DamagedFileError(f"{name} is damaged: {why}. Nothing was stored.", _SAVE_ANEW)
