"""Says how long before the article a time of its text lies, so far as the text tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from datetime import date

    from core.parsing.mentions.calendar import Resolved

_JUST_NOW = (MomentKind.WEEKDAY, MomentKind.TODAY, MomentKind.DAYS_AGO)
_AHEAD, _NOW, _HALF_YEAR, _YEAR = -20, 100, 200, 430
"""Days: what is further ahead is a plan; reports come out within about three months of the visit."""


def age_of(moment: Moment, resolved: Resolved, reference: date | None, *, dated: bool) -> str:
    """The age of a time as one word.

    Args:
        moment: What is printed.
        resolved: What it comes to.
        reference: The article's date, or the end of the last year that it prints.
        dated: Whether the reference is the article's own date.

    Returns:
        ``now``, ``half-year``, ``year``, ``old`` or ``ahead``; for a year alone ``this-year`` or ``last-year``; with
        ``?`` behind it where the article has no date; ``unknown``.
    """
    if moment.kind in _JUST_NOW:
        return "now"
    latest = resolved.latest
    if latest is None or resolved.year is None or reference is None:
        return "unknown"
    years = reference.year - resolved.year
    if not dated:
        names = ("this-year?", "last-year?") if resolved.month is None else ("now?", "year?")
        return names[years] if 0 <= years <= 1 else "old"
    if resolved.month is None:
        return "ahead" if years < 0 else ("this-year", "last-year", "old")[min(years, 2)]
    days = (reference - latest).days
    if days < _AHEAD:
        return "ahead"
    return "now" if days < _NOW else "half-year" if days < _HALF_YEAR else "year" if days < _YEAR else "old"
