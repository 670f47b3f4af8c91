"""The lines near the upper and lower edges of pages, where running titles, dates and page numbers stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.model import PageSpan

_EDGE_LINES = 3
"""Lines at an edge that may be running ones; a title, a name or an address can be broken once or twice."""
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))


class EdgeLine(NamedTuple):
    """A line near an edge of a page: offsets of the whole line, and its words without blanks at the ends."""

    start: int
    end: int
    words: str

    @property
    def shape(self) -> str:
        """The line without what changes from page to page; empty for a page number alone."""
        return " ".join(self.words.translate(_NO_DIGITS).split())


def edge_lines(text: str, page: PageSpan) -> tuple[list[EdgeLine], list[EdgeLine]]:
    """A page's first and last lines that hold anything, from the edge inwards; in a short one they overlap."""
    lines = []
    place = page.start
    for line in text[page.start : page.end].split("\n"):
        if words := line.strip():
            lines.append(EdgeLine(place, place + len(line), words))
        place += len(line) + 1
    return lines[:_EDGE_LINES], lines[: -_EDGE_LINES - 1 : -1]
