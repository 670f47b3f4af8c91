"""What reading makes of one imported thing: its text as it will stay, and what its format says about itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class DocumentKind(StrEnum):
    """Whether somebody tells of an inspection, or the inspectorate itself does."""

    ARTICLE = "article"
    OFFICIAL_REPORT = "official_report"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A contiguous span of a document's text.

    Attributes:
        start: Offset of the first code point in the document's text.
        end: Offset behind the last code point.
        text: Exactly ``document.text[start:end]``; kept so that evidence cannot drift unseen.
        page: 1-based page on which the span starts, for a document that has pages.
    """

    start: int
    end: int
    text: str
    page: int | None = None

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(f"evidence {self.start}:{self.end} does not fit its text of {len(self.text)}")


@dataclass(frozen=True, slots=True)
class PageSpan:
    """Where one page of a paged document stands in the document's text.

    Attributes:
        number: 1-based page number.
        start: Offset of the page's first code point.
        end: Offset behind its last code point.
    """

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    r"""One imported thing, read. Its text never changes afterwards, so offsets into it stay true.

    Attributes:
        sha256: Hash of the original bytes in lower-case hex; of the UTF-8 text for pasted text.
        media_type: What the bytes are: ``text/plain``, ``text/html``, ``application/pdf``.
        text: The text with line ends as ``\n``; the only text that offsets refer to.
        source: File name or path as given by the user, or a word for pasted text. Shown, never opened by itself.
        title: Title that the format itself states (``<title>``, metadata), or None.
        outlet: Publication that the format states, or None.
        author: Author that the format states, or None.
        published_on: Date of the document itself that the format states, or None.
        url: Address the document was saved from, if the format states it.
        pages: Spans of the pages in order; empty for a document without pages.
    """

    sha256: str
    media_type: str
    text: str
    source: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published_on: date | None = None
    url: str | None = None
    pages: tuple[PageSpan, ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """Cut a span out of the text as evidence, with the page it starts on."""
        page = next((p.number for p in self.pages if p.start <= start < p.end), None)
        return Evidence(start, end, self.text[start:end], page)
