"""What the reader sets apart in a document: its headline, its by-line and its pages."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gui.evidence.reading_format import ReadingFormat

if TYPE_CHECKING:
    from core.library.table.rows import DocumentDetail

_HEAD = 2_000
_BYLINE_LINE = 90
_BYLINE_LINES = 6
_HEADLINE_LINES = 3
_LINE = re.compile(r"^[^\S\n]*(\S.*?)[^\S\n]*$", re.MULTILINE)
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
    wanted = _letters(title)
    lines = [line.span(1) for line in _LINE.finditer(text[:_HEAD])]
    for at, (start, _) in enumerate(lines):
        for _, end in lines[at : at + _HEADLINE_LINES]:
            if wanted and _letters(text[start:end]) == wanted:
                return start, end
    return None


def _letters(words: str) -> str:
    """Letters and figures alone, none of them drawn as one with another."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", words)))


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
