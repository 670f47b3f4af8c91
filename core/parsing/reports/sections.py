"""The second place where a report states each grade: the heading, the box or the sentence of its own section.

Cover and section never conflicted in 493 reports, so one checks the other; where they do, a person should look.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.reports.folding import at_line_start
from core.parsing.reports.labels import LABELS, SECTION_ANCHORS, Family
from core.parsing.reports.rows import Row, read_row

if TYPE_CHECKING:
    from core.parsing.reports.covers import Cover

_ANCHORS = {family: tuple(re.compile(anchor) for anchor in anchors) for family, anchors in SECTION_ANCHORS.items()}
_LEAD_IN = re.compile(
    r"[ \t]*(?:\d+(?:\.\d+)*\.?\s+)?(?:the\s+)?(?:graded\s+judge?ment\s+(?:for|about|of|on)\s+)?(?:the\s+)?"
)
_AFTER = re.compile(r"[ \t]*[.)]?\d{0,2}[ \t]*(?:\n|$)|[ \t]*\.\s")
_BACK = 60


def read_sections(folded: str, cover: Cover, taken: tuple[Row, ...]) -> dict[str, tuple[Row, ...]]:
    """Every statement of a grade outside the cover's table, by area, in the order of the text.

    Args:
        folded: The folded text of the document.
        cover: The cover of the report.
        taken: Rows that were read on the cover; what stands inside them is no second place.
    """
    found: dict[str, dict[int, Row]] = {}
    labels = LABELS.get(cover.family)
    if labels is None:
        return {}
    for anchor in _ANCHORS.get(cover.family, ()):
        for hit in anchor.finditer(folded, cover.title_end, cover.end):
            start = _beginning(folded, hit.start())
            if start is None or any(row.start <= hit.start() < row.end for row in taken):
                continue
            row = read_row(folded, start, labels, in_sentence=True)
            if row and _AFTER.match(folded, row.end) and not _is_outside(folded, cover, row):
                found.setdefault(row.area, {})[row.end] = row
    return {area: tuple(row for _, row in sorted(rows.items())) for area, rows in found.items()}


def _beginning(folded: str, hit: int) -> int | None:
    """Where the line or lead-in begins that a label stands in; None where words of a sentence come before it."""
    line = folded.rfind("\n", 0, hit) + 1
    for begin in (line, folded.rfind("\n", 0, max(0, line - 1)) + 1):
        lead_in = _LEAD_IN.match(folded, begin, hit)
        if hit - begin <= _BACK and lead_in and lead_in.end() == hit:
            return begin
    return None


def _is_outside(folded: str, cover: Cover, row: Row) -> bool:
    """Whether a row is the table of contents or the record that was read as the cover's own table."""
    return cover.family is Family.LOOKED_AFTER_2013 and not at_line_start(folded, row.start)
