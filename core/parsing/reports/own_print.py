"""Tells what the inspectorate printed itself from papers that tell of it: minutes, releases, stories with its words.

A committee paper has the title of the report and all its grades, and still it is the council that speaks. On every
cover of 150 published reports the title and the label of the days on site each begin a line; a paper that names both
has them within its own sentences.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.reports.folding import at_line_start

if TYPE_CHECKING:
    from core.model import PageSpan

OFFICIAL = re.compile(r"\(ofsted\)\s+(?:regulates\s+and\s+)?inspects|children's\s+services\s+and\s+skills\s+\(ofsted\)")
"""What the inspectorate says about itself on the last pages of its reports."""

_LABEL = re.compile(
    r"^[ \t]*(?:inspection\s+dates?|dates?\s+of\s+(?:the\s+)?(?:inspection|review)|(?:lead|reporting)\s+inspectors?"
    r"|report\s+published)\b",
    re.MULTILINE,
)
"""Labels of a cover, whatever stands behind them."""
_LETTER = re.compile(r"^[ \t]*(?:dear\s|ofsted[ \t]*$|(?:t(?:el(?:ephone)?)?:?\s+)?0300\s?123)", re.MULTILINE)
_SIGNS_NEEDED = 2


def is_own_cover(folded: str, page: PageSpan, title: re.Match[str] | None) -> bool:
    """Whether a page with the words of a cover is one.

    Args:
        folded: The whole document's folded text.
        page: The page.
        title: The title found on it; None where a table of grades stands for it.
    """
    is_labelled = _LABEL.search(folded, page.start, page.end) is not None
    if title is None:
        return is_labelled
    return (
        sum((at_line_start(folded, title.start()), is_labelled, OFFICIAL.search(folded) is not None)) >= _SIGNS_NEEDED
    )


def is_own_letter(folded: str, page: PageSpan, title: re.Match[str], label: re.Match[str] | None) -> bool:
    """Whether a page with the title of a visit is the letter about it, or its report."""
    if not at_line_start(folded, title.start()):
        return False
    return bool(_LETTER.search(folded, page.start, page.end) or label or OFFICIAL.search(folded))
