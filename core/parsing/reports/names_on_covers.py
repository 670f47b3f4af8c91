"""The name of the inspected body as the cover prints it: in the title, above it or below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.reports.labels import Family

if TYPE_CHECKING:
    from core.parsing.reports.covers import Cover

_NO_NAME = re.compile(
    r"(?:\d+|and|ofsted|page\s+\d+|review of.*|.*inspecti(?:on|ng)\b.*"
    r"|.*children looked after and.*|raising standards.*|improving lives.*)$"
)
_BOARD = re.compile(r"\s*(?:local\s+)?safeguarding\s+children(?:'?s)?\s+board.*$", re.DOTALL)
_ADDRESSEE = re.compile(r"\s*(?:local\s+authority\s+)?children's\s+(?:social\s+care\s+)?services.*$", re.DOTALL)
_LINES_ABOVE = 4


def name_span(folded: str, cover: Cover) -> tuple[int, int] | None:
    """Where the name of the inspected body stands, or None.

    Args:
        folded: The folded text of the document.
        cover: The cover.
    """
    if cover.name:
        return _trimmed(folded, *cover.name, _ADDRESSEE)
    if cover.family is Family.LOOKED_AFTER_2013:
        return _lines(folded, cover.title_end, cover.dates[0] if cover.dates else cover.title_end + 120)
    above = _lines(folded, cover.start, cover.title_start)
    if above:
        return _trimmed(folded, *above, _BOARD)
    if cover.family is Family.BOARD:
        return _trimmed(folded, cover.title_start, cover.title_end, _BOARD)
    return _lines(folded, cover.title_end, cover.dates[0]) if cover.dates else None


def board_name_span(folded: str, cover: Cover) -> tuple[int, int] | None:
    """Where a board's own cover prints the board's whole name, or None."""
    above = _lines(folded, cover.start, cover.title_start)
    return above if above and _BOARD.search(folded, *above) else None


def _lines(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The lines between two places that hold a name, as one span."""
    spans = []
    place = start
    while place < end:
        stop = folded.find("\n", place, end)
        stop = end if stop < 0 else stop
        words = " ".join(folded[place:stop].split())
        if words and not _NO_NAME.match(words):
            spans.append((place, stop))
        place = stop + 1
    spans = spans[-_LINES_ABOVE:]
    return _stripped(folded, spans[0][0], spans[-1][1]) if spans else None


def _trimmed(folded: str, start: int, end: int, tail: re.Pattern[str]) -> tuple[int, int] | None:
    found = tail.search(folded, start, end)
    return _stripped(folded, start, found.start() if found else end)


def _stripped(folded: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and folded[start] in " \n.,:-":
        start += 1
    while end > start and folded[end - 1] in " \n.,:-":
        end -= 1
    return (start, end) if end > start else None
