"""A report's text made alike for matching, letter for letter in the place where it stands in the document.

The folded text is as long as the document's, so an offset in one is an offset in the other. Lower case, straight
apostrophes, one kind of dash; running headers and footers are blanked out, so that a table or a heading that a page
break cuts in two reads on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model import Document, PageSpan

_APOSTROPHES = "\u2018\u2019\u02bc\u2032`"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u0335\u0336"
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_EDGE_LINES = 3  # a running header with a wrapped name takes up to three lines
_HEAD = 1_500
_FEW = 3
_SHARE = 0.4


def fold(document: Document) -> str:
    """The document's text made alike, running lines blanked out."""
    text = document.text
    folded = text.lower()
    if len(folded) != len(text):  # a capital whose small letter is two code points
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for mark in _APOSTROPHES:
        folded = folded.replace(mark, "'")
    for mark in _DASHES:
        folded = folded.replace(mark, "-")
    pieces = []
    end = 0
    for start, stop in running_lines(document):
        pieces += [folded[end:start], " " * (stop - start)]
        end = stop
    pieces.append(folded[end:])
    return "".join(pieces)


def running_lines(document: Document) -> tuple[tuple[int, int], ...]:
    """Spans of the lines at the edges of pages that tell page, title or date over and over.

    A cover keeps its title, even where the following pages repeat it word for word.
    """
    text = document.text
    edges = [_edge_lines(text, page.start, page.end) for page in document.pages]
    shapes = {line: _shape(text, line) for lines in edges for side in lines for line in side}
    printed: dict[str, list[str]] = {}
    for line, shape in shapes.items():
        printed.setdefault(shape, []).append(text[line[0] : line[1]].strip())
    running = {shape for shape, lines in printed.items() if not shape or _runs(lines, len(edges))}
    covers = {number for number, page in enumerate(document.pages) if number == 0 or _may_be_cover(text, page)}
    spans: list[tuple[int, int]] = []
    for number, (top, bottom) in enumerate(edges):
        for lines in (top, bottom):
            for line in lines:
                shape = shapes[line]
                if shape not in running or (shape and number in covers):
                    break
                spans.append(line)
    return tuple(sorted(set(spans)))


def _may_be_cover(text: str, page: PageSpan) -> bool:
    return text.find("nspection date", page.start, min(page.end, page.start + _HEAD)) >= 0


def _runs(lines: list[str], pages: int) -> bool:
    """Whether a line met at the edges of pages is a running one, and not a heading that several sections share.

    A running line stands on most pages, or it counts them.
    """
    if len(lines) < _FEW:
        return len(lines) > 1 and pages <= _FEW
    return len(lines) >= _SHARE * pages or len(set(lines)) >= _FEW


def at_line_start(folded: str, place: int) -> bool:
    """Whether only blanks stand before a place on its line."""
    line = folded.rfind("\n", 0, place) + 1
    return not folded[line:place].strip()


def _shape(text: str, line: tuple[int, int]) -> str:
    """A line without what changes from page to page; empty for a page number alone."""
    return " ".join(text[line[0] : line[1]].translate(_NO_DIGITS).split())


def _edge_lines(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The first and the last lines of a page that hold anything, each from the edge inwards."""
    top: list[tuple[int, int]] = []
    place = start
    while place < end and len(top) < _EDGE_LINES:
        stop = text.find("\n", place, end)
        stop = end if stop < 0 else stop
        if text[place:stop].strip():
            top.append((place, stop))
        place = stop + 1
    bottom: list[tuple[int, int]] = []
    place = end
    limit = top[-1][1] if top else start
    while place > limit and len(bottom) < _EDGE_LINES:
        begin = max(text.rfind("\n", limit, place) + 1, limit)
        if text[begin:place].strip():
            bottom.append((begin, place))
        place = begin - 1
    return top, bottom
