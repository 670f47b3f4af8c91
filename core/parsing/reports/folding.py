"""A report's text made alike for matching, letter for letter in the place where it stands in the document.

The folded text is as long as the document's, so an offset in one is an offset in the other. Lower case, straight
apostrophes, one kind of dash; running headers and footers are blanked out, so that a table or a heading that a page
break cuts in two reads on.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from core.parsing.page_edges import edge_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model import Document, PageSpan
    from core.parsing.page_edges import EdgeLine

_APOSTROPHES = "\u2018\u2019\u02bc\u2032`"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u0335\u0336"
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
    edges = [edge_lines(text, page) for page in document.pages]
    printed: dict[str, dict[EdgeLine, None]] = {}
    for line in (line for top, bottom in edges for line in (*top, *bottom)):
        printed.setdefault(line.shape, {})[line] = None
    running = {shape for shape, lines in printed.items() if not shape or _runs([*lines], len(edges))}
    covers = {number for number, page in enumerate(document.pages) if number == 0 or _may_be_cover(text, page)}
    spans: set[tuple[int, int]] = set()
    for number, (top, bottom) in enumerate(edges):
        for lines in (top, [line for line in bottom if line not in top]):
            for line in takewhile(lambda one: one.shape in running, lines):
                if line.shape and number in covers:
                    break
                spans.add((line.start, line.end))
    return tuple(sorted(spans))


def _may_be_cover(text: str, page: PageSpan) -> bool:
    return text.find("nspection date", page.start, min(page.end, page.start + _HEAD)) >= 0


def _runs(lines: Sequence[EdgeLine], pages: int) -> bool:
    """Whether a line met at the edges of pages is a running one, and not a heading that several sections share.

    A running line stands on most pages, or it counts them.
    """
    if len(lines) < _FEW:
        return len(lines) > 1 and pages <= _FEW
    return len(lines) >= _SHARE * pages or len({line.words for line in lines}) >= _FEW


def at_line_start(folded: str, place: int) -> bool:
    """Whether only blanks stand before a place on its line."""
    line = folded.rfind("\n", 0, place) + 1
    return not folded[line:place].strip()
