"""Councils that are named only as the place where somebody else is: "A secure training centre in Kent"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames

_SOMEWHERE = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree)\s(?:[\w'’-]+\s){0,5}?(?P<noun>[\w-]+)"
    r"(?:\s(?:for|of|with)\s(?:[\w'’-]+\s){0,3}[\w'’-]+)?\s(?:in|near|at|from)\s$"
)
_IN = re.compile(r"\b(?:in|near|from|across|around|outside)\s$")
_DATELINE = re.compile(
    r"(?:,\s(?:England|Scotland|Wales|Northern Ireland|UK|United Kingdom|Great Britain)\b)?"
    r",?\s[(]?(?:\d{1,2}(?:st|nd|rd|th)?\s)?[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d[)]?\s*(?:[/(][^/()\n]{2,40}[/)]\s*)?(?:--|[-–—/])"
)
"""What follows the place that a release is sent from: “LEEDS, England, Aug. 18, 2021 /Wire/ --”."""
_REACH = 70
MOST = 0.05
"""Weight that such a place has at most: as little as most places have."""


def is_only_place(text: str, group: Group, names: BodyNames) -> bool:
    """Whether a council is met only as a place, first that of an institution nobody has named before or of a dateline.

    Args:
        text: The article.
        group: The names of a body.
        names: The compiled names.
    """
    if group.council is None or any(one.name.is_sure for one in group.placed):
        return False
    starts = [one.name.start for one in group.placed if not _is_dateline(text, one.name.start, one.name.end)]
    if len(starts) < len(group.placed):
        return all(_IN.search(text, max(0, start - _REACH), start) for start in starts)
    told = [_SOMEWHERE.search(text, max(0, start - _REACH), start) for start in starts]
    if not any(found is not None and found.group("noun") in names.somewhere for found in told):
        return False
    return all(_IN.search(text, max(0, start - _REACH), start) for start in starts)


def _is_dateline(text: str, start: int, end: int) -> bool:
    """Whether a name opens a line as the place that a release is sent from."""
    return text[start - 1 : start] in ("", "\n") and _DATELINE.match(text, end) is not None
