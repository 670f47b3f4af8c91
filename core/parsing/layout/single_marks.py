"""Finds what stands between single quotation marks, whose closing mark looks like an apostrophe.

A speech that leaves its mark open at the end of a paragraph goes on in the next one when that opens it again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.layout.blocks import Block

_OPEN = re.compile(r"(?:(?:(?<=[\s(\[:–—,-])|^)[‘'](?=[^\s\d'’]|\d{2,})|(?<=\s)‘\s(?=[A-Z]))", re.MULTILINE)
_CLOSE = re.compile(r"[’'](?![^\W_])")
_SPOKEN = re.compile(r"[:,]\s+$")
_MARKS = "‘'"


def singles_of(text: str, blocks: Sequence[Block], number: int, start: int) -> Iterator[tuple[int, int, int]]:
    """Single-quoted stretches of a block from a place on: start, end and the block in which each ends."""
    block = blocks[number]
    if not any(text.find(mark, start, block.end) >= 0 for mark in _MARKS):
        return  # most blocks: the pattern takes far longer to find out
    place = start
    while (opening := _OPEN.search(text, place, block.end)) is not None:
        end = _closing(text, opening.end(), block.end)
        if end is None:
            going_on = _going_on(text, blocks, number, opening)
            if going_on is not None:
                yield opening.end(), *going_on
            return
        yield opening.end(), end, number
        place = end + 1


def _going_on(text: str, blocks: Sequence[Block], number: int, opening: re.Match[str]) -> tuple[int, int] | None:
    """Where a speech left open at the end of its paragraph ends, and in which block; None when it goes on in no other.

    It is one only when it opens the paragraph or stands behind a colon or comma, as an apostrophe may open words too.
    """
    block = blocks[number]
    opened = opening.start() == block.start or _SPOKEN.search(
        text, max(block.start, opening.start() - 3), opening.start()
    )
    if not opened:
        return None
    last, end = number, None
    while end is None:
        following = _following(text, blocks, last)
        if following is None:
            break
        last = following
        end = _closing(text, blocks[last].start + 1, blocks[last].end)
    if last == number:
        return None
    return (blocks[last].end if end is None else end), last


def _following(text: str, blocks: Sequence[Block], number: int) -> int | None:
    """The next paragraph, when it begins with a single mark."""
    for other in range(number + 1, len(blocks)):
        block = blocks[other]
        if block.kind is not BlockKind.FURNITURE:
            goes_on = block.kind is BlockKind.PARAGRAPH and _OPEN.match(text, block.start, block.end)
            return other if goes_on else None
    return None


def _closing(text: str, start: int, limit: int) -> int | None:
    """The mark that closes: the first after a stop, else the first that is not likely a plural's apostrophe."""
    first: int | None = None
    for match in _CLOSE.finditer(text, start, limit):
        place = match.start()
        before = text[place - 1]
        if before.isspace():
            continue
        if before in ".,!?…":
            return place
        if before != "s" or not text[place + 1 : place + 3].strip()[:1].islower():
            return place
        first = first if first is not None else place
    return first
