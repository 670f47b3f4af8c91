"""What the reader sets apart in a document: its headline, its by-line and its pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from gui.evidence.reading_format import ReadingFormat

if TYPE_CHECKING:
    from core.library.table.rows import DocumentDetail

_HEAD = 2_000
_BYLINE_LINE = 90
_BYLINE_LINES = 6
_LEFT_BEHIND, _BETWEEN_WORDS = "[\u00ad\u200b\u2060\ufeff*]*", "[\\s\u200b\u2060>*]"
"""What copying leaves between the letters of a word and between words: nothing of it is in a title."""
_APOSTROPHE = "['´`]"
_BLOCK = re.compile(r"[^\S\n]*\S.*(?:\n[^\S\n]*\S.*)*")


def reading_format_of(detail: DocumentDetail) -> ReadingFormat:
    """Find the headline and the by-line in the text of a document, as far as it has them."""
    text = detail.document.text
    if detail.document.pages:
        return ReadingFormat(pages=detail.document.pages)
    headline = _headline(text, detail.title)
    byline = None if headline is None else _byline(text, headline[1], detail)
    return ReadingFormat(headline, byline)


def _headline(text: str, title: str) -> tuple[int, int] | None:
    """The lines that are the title and nothing else; copying may have left marks and line breaks in them."""
    words = rf"{_BETWEEN_WORDS}+".join(_LEFT_BEHIND.join(map(_letter, word)) for word in title.split())
    pattern = rf"^[^\S\n]*({_LEFT_BEHIND}{words}{_LEFT_BEHIND})[^\S\n]*$"
    found = re.search(pattern, text[:_HEAD], re.MULTILINE)
    return found.span(1) if found else None


def _letter(letter: str) -> str:
    return _APOSTROPHE if letter == "'" else re.escape(letter)


def _byline(text: str, behind: int, detail: DocumentDetail) -> tuple[int, int] | None:
    """The block behind the headline, when its lines are short and it names the author, the outlet or the date."""
    block = _BLOCK.search(text, behind, min(len(text), behind + _HEAD))
    if block is None:
        return None
    lines = block.group().split("\n")
    if len(lines) > _BYLINE_LINES or any(len(line) > _BYLINE_LINE for line in lines):
        return None
    findings = detail.findings
    told = any(name and name in block.group() for name in (findings.author, findings.outlet))
    dated = any(block.start() <= mention.evidence.start < block.end() for mention in findings.mentions)
    return block.span() if told or dated or block.group().lstrip().startswith("By ") else None
