"""Tells whether a text was broken to a width, as e-mails, old text files and pages of PDFs are, and mends its breaks.

Where every line is as long as the width allows, a line that ends early ends its paragraph, and one that is full goes on
in the next: also where that begins with a capital, or by chance behind a full stop. Mail programs count letters; what
is copied out of a PDF was broken by the letters' widths, which are estimated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence, Set as AbstractSet

    from core.parsing.layout.blocks import Block

HEADLINE_LINES = 3
"""Lines that a headline takes at most; it is printed in larger letters, so its lines hold fewer."""
_SHARE = 0.9
"""Of the lines that go on for certain, how many must be full."""
_LETTERS = {
    0.37: "'",
    0.51: "ijl",
    0.54: " .,:;|/t!’‘",
    0.62: "fI",
    0.67: "r-()[]",
    0.8: '“”"',
    0.89: "sJ",
    0.95: "cz",
    1.0: "ae?",
    1.01: "kvxy",
    1.06: "bdghnopqu0123456789–£",
    1.2: "FL",
    1.24: "PSTZ",
    1.3: "E",
    1.38: "BRC",
    1.41: "AKVXY",
    1.46: "wDHNU&",
    1.51: "GOQ",
    1.62: "m",
    1.75: "M",
    1.9: "W%@—",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
"""Widths of letters in print, an "e" being 1: the mean of Helvetica's and Times's by Adobe's font metrics."""
_ABOUT = 0.96
"""How full a line is at least whose letters' widths are estimated."""
_LONG = 0.75


@dataclass(frozen=True, slots=True)
class Column:
    """How wide a text was set.

    Attributes:
        width: What a line holds.
        measure: How much of it some words take.
        is_estimated: Whether that is so only more or less.
    """

    width: float
    measure: Callable[[str], float]
    is_estimated: bool = False

    def is_full(self, line: str, following: str) -> bool:
        """Whether the first word of the line behind has no room in a line any more, or just fills it."""
        needed = self.measure(line) + self.measure(" ") + self.measure(following.split(None, 1)[0])
        return needed >= self.width * (_ABOUT if self.is_estimated else 1)

    def is_nearly_full(self, line: str) -> bool:
        """Whether a line is so long that it may have been broken for some reason that does not show."""
        return self.measure(line) >= self.width * _LONG


def printed_width(words: str) -> float:
    """How wide some words are in print, in widths of an "e"."""
    return sum(_WIDTHS.get(letter, 1.0) for letter in words)


def column_of(lines: Sequence[tuple[str, int]], unfinished: AbstractSet[str]) -> Column | None:
    """How wide a text was set; None where its lines end where they will, or are too few to tell.

    Args:
        lines: Its lines that are not blank, each with the number of the stretch between blank lines that it stands in.
        unfinished: Words with which no line ends unless it was broken there.
    """
    going_on = [
        (line, following)
        for (line, group), (following, next_group) in pairwise(lines)
        if group == next_group and " " in line and (following[0].islower() or is_unfinished(line, unfinished))
    ]
    by_letters = _column(going_on, fewest=2, narrowest=40, widest=100)
    below = [pair for pair in going_on if pair[0] not in {line for line, _ in lines[:HEADLINE_LINES]}]
    return by_letters or _column(below, fewest=3, narrowest=25, widest=130, is_estimated=True)


def _column(
    going_on: Sequence[tuple[str, str]], *, fewest: int, narrowest: float, widest: float, is_estimated: bool = False
) -> Column | None:
    """A width that nearly all lines fill which go on for certain.

    Args:
        going_on: Those lines, each with the one behind it.
        fewest: Of them that are needed to tell.
        narrowest: Width below which lines end where they will.
        widest: Width above which they do.
        is_estimated: Whether the lines were broken by the widths of their letters.
    """
    if len(going_on) < fewest:
        return None
    measure = printed_width if is_estimated else len
    column = Column(max(measure(line) for line, _ in going_on), measure, is_estimated)
    if not narrowest <= column.width <= widest:
        return None
    full = sum(column.is_full(line, following) for line, following in going_on)
    return column if full >= _SHARE * len(going_on) else None


def is_unfinished(line: str, words: AbstractSet[str]) -> bool:
    """Whether a line ends with a word that another must follow."""
    return line.rsplit(None, 1)[-1].lower() in words


_BREAK = re.compile(r"(?P<hyphen>-[ \t]*)?\n")


def flowing(text: str, blocks: Iterable[Block]) -> str:
    """A text, as long as it was, with blanks for the line breaks within its blocks.

    A name that is broken is one then, and what begins a line begins no sentence. Words that a hyphen breaks are left to
    whoever takes a text apart into words.
    """
    pieces: list[str] = []
    done = 0
    for block in blocks:
        if "\n" in text[block.start : block.end]:
            pieces += text[done : block.start], _BREAK.sub(_mended, text[block.start : block.end])
            done = block.end
    return "".join((*pieces, text[done:])) if pieces else text


def _mended(found: re.Match[str]) -> str:
    return found[0] if found["hyphen"] else " "
