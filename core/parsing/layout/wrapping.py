"""Tells whether a text was broken to a fixed width, as e-mails and old text files are, and mends its breaks.

Where every line is as long as the width allows, a line that ends early ends its paragraph, and one that is full goes on
in the next: also where that begins with a capital, or by chance behind a full stop.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set as AbstractSet

    from core.parsing.layout.blocks import Block

_WIDEST, _NARROWEST = 100, 40
"""Letters of a line; mail programs and editors break at 60 to 80."""
_FEWEST = 2
"""Lines that go on for certain, from which a width can be told."""
_SHARE = 0.9
"""Of those, how many must be full."""


def wrapped_at(lines: Sequence[tuple[str, int]], unfinished: AbstractSet[str]) -> int | None:
    """The width that a text is broken to, in letters; None where it is not, or is too short to tell.

    Args:
        lines: Its lines that are not blank, each with the number of the stretch between blank lines that it stands in.
        unfinished: Words with which no line ends unless it was broken there.
    """
    going_on = [
        (line, following)
        for (line, group), (following, next_group) in pairwise(lines)
        if group == next_group and " " in line and (following[0].islower() or is_unfinished(line, unfinished))
    ]
    width = max((len(line) for line, _ in going_on), default=0)
    if len(going_on) < _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return None
    full = sum(is_full(line, following, width) for line, following in going_on)
    return width if full >= _SHARE * len(going_on) else None


def is_unfinished(line: str, words: AbstractSet[str]) -> bool:
    """Whether a line ends with a word that another must follow."""
    return line.rsplit(None, 1)[-1].lower() in words


def is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the line behind has no room in a line any more, or would fill it to the last letter."""
    return len(line) + 1 + len(following.split(None, 1)[0]) >= width


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
