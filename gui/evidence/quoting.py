"""Quotes words of a document in their sentence, with where they come from; for cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import DocumentKind
from gui.evidence.card import QuotedEvidence
from gui.wording.dates import whole_date
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import DocumentDetail

_REACH = 240
_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bCllr)[.!?][”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9])|\n"
)


def quoted(document: DocumentDetail, start: int, end: int, page: int | None = None) -> QuotedEvidence:
    """Words in their sentence.

    Args:
        document: Where they stand.
        start: Offset of the words in its text.
        end: Offset behind them.
        page: 1-based page, for a paged document.
    """
    first, last = sentence_around(document.document.text, start, end)
    return QuotedEvidence(
        source=source_of(document),
        when=whole_date(document.findings.article_date or document.document.published_on),
        place=translate("Details", "page {0}").format(page) if page else "",
        sentence=document.document.text[first:last],
        start=start - first,
        end=end - first,
    )


def source_of(document: DocumentDetail) -> str:
    """Where a document comes from: whose report it is, or the outlet or title of an article."""
    findings, read = document.findings, document.document
    if findings.kind is not DocumentKind.OFFICIAL_REPORT:
        return findings.outlet or read.outlet or document.title
    inspectorate = findings.inspections[0].inspectorate if findings.inspections else None
    if inspectorate is None:
        return translate("Details", "Official report")
    return translate("Details", "{0} report").format(inspectorate)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that words stand in, no longer than is readable in a card.

    Args:
        text: The document's text.
        start: Offset of the words.
        end: Offset behind them.
    """
    window = max(0, start - _REACH)
    first = window
    # One sign further, so that the first sign of the words can show that a sentence begins with them.
    for match in _SENTENCE_END.finditer(text, window, start + 1):
        if match.end() <= start:
            first = match.end()
    if first == window and window:
        first = text.find(" ", window, start) + 1 or window
    found = _SENTENCE_END.search(text, max(end - 1, 0), min(len(text), end + _REACH))
    limit = min(len(text), end + _REACH)
    if found:
        last = max(end, found.start() + len(found.group().rstrip()))
    else:
        last = limit if limit == len(text) else max(end, text.rfind(" ", end, limit))
    return first, last
