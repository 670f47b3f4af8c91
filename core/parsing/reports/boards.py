"""The safeguarding board's own judgement: a sentence on early covers, later a heading some thirty pages in.

A board (LSCB) is another body than the council, so its judgement is never one of the council's. The appendix that
explains the grades ("An LSCB requires improvement if it does not yet …") is no judgement.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.reports.labels import GRADE_PHRASES
from core.parsing.reports.rows import Row

if TYPE_CHECKING:
    from core.parsing.reports.covers import Cover

BOARD_AREA = "lscb"

_HITS = (re.compile(r"safeguarding\s+children"), re.compile(r"lscb\b"))
_GRADES = "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(GRADE_PHRASES, key=len, reverse=True))
_STATEMENT = re.compile(
    r"[ \t]*(?:the\s+)?(?:overall\s+)?(?:effectiveness\s+of\s+)?(?:the\s+)?"
    r"(?:(?:(?!an\b)[a-z'&,-]+\s+){0,7}?safeguarding\s+children(?:'?s)?\s+board|lscb)"
    r"\d?(?:\s*\([a-z ]{2,12}\))?\d?\s*(?:(?:is|are|:|-)\s*)?(?:judged\s+(?:to\s+be\s+)?)?(?:that\s+it\s+)?"
    rf"(?P<grade>{_GRADES})(?P<close>\d?[ \t]*(?:\.\s|\n|$|\.$))"
)
_HEADING = re.compile(
    r"[ \t]*(?:section\s+\d+\s*[:-]?\s*)?(?:the\s+)?(?:effectiveness\s+of\s+the\s+)?local\s+safeguarding"
    r"\s+children(?:'s)?\s+board(?:\s*\(lscb\))?[ \t]*\n"
)


def read_board(folded: str, cover: Cover) -> tuple[Row, ...]:
    """Every statement of the board's grade in a report, the cover's first.

    Args:
        folded: The folded text of the document.
        cover: The cover of the report.
    """
    rows: dict[int, Row] = {}
    for pattern in _HITS:
        for hit in pattern.finditer(folded, cover.title_end, cover.end):
            row = _statement(folded, hit.start(), cover.end)
            if row:
                rows.setdefault(row.end, row)
    return tuple(rows[end] for end in sorted(rows))


def _statement(folded: str, hit: int, end: int) -> Row | None:
    """The statement whose words about the board stand at a place, on its line or wrapped from the line before."""
    line = folded.rfind("\n", 0, hit) + 1
    for begin in (line, folded.rfind("\n", 0, max(0, line - 1)) + 1):
        found = _STATEMENT.match(folded, begin, end)
        if found and hit < found.end():
            start = begin + len(found.group()) - len(found.group().lstrip())
            phrase = " ".join(found["grade"].split())
            return Row(BOARD_AREA, GRADE_PHRASES[phrase], start, found.end("grade"))
    return None


def board_part(folded: str, cover: Cover, statements: tuple[Row, ...]) -> int:
    """Where the part of a report about the board begins; the report's end where there is none."""
    for hit in _HITS[0].finditer(folded, cover.page_end, cover.end):
        line = folded.rfind("\n", 0, hit.start()) + 1
        if _HEADING.match(folded, line, cover.end):
            return line
    below = [row.start for row in statements if row.start >= cover.page_end]
    return below[0] if below else cover.end
