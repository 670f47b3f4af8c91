"""Finds what stands between quotation marks, of all kinds, also when a quotation runs over several paragraphs.

No meaning is read: a scare-quoted word and a speech are both quotations here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.layout.blocks import Block, BlockKind
from core.parsing.layout.single_marks import singles_of

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    Attributes:
        start: Offset of the first code point inside the marks.
        end: Offset behind the last inside them.
        block: Number of the block in which it begins.
        last_block: Number of the block in which it ends.
    """

    start: int
    end: int
    block: int
    last_block: int


_SPEAKING = (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.META)
_DOUBLE = re.compile('[“”"]')


def quotations_of(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """All quotations of the article's own blocks, in order; those inside another are left out."""
    found: list[Quotation] = []
    open_start: int | None = None
    open_block = 0
    read_to = 0
    for number, block in enumerate(blocks):
        if block.kind not in _SPEAKING:
            open_start = None if block.kind is not BlockKind.FURNITURE else open_start
            continue
        if open_start is not None and text[block.start] not in '“"':
            found.append(_ended(blocks, open_start, open_block))
            open_start = None
        doubles, rest = _doubles(text, block, number, open_start, open_block)
        found.extend(doubles)
        open_start, open_block = rest if rest else (None, 0)
        if not doubles and rest is None:
            for start, end, last in singles_of(text, blocks, number, max(block.start, read_to)):
                found.append(Quotation(start, end, number, last))
                read_to = end + 1
    if open_start is not None:
        found.append(_ended(blocks, open_start, open_block))
    return tuple(found)


def _ended(blocks: Sequence[Block], start: int, first: int) -> Quotation:
    """A quotation whose closing mark is missing: it ends with the block in which it was opened."""
    return Quotation(start, max(start, blocks[first].end), first, first)


def _doubles(
    text: str, block: Block, number: int, open_start: int | None, open_block: int
) -> tuple[list[Quotation], tuple[int, int] | None]:
    """Double-quoted stretches of a block, and the start and block of one that is still open at its end."""
    found: list[Quotation] = []
    start, first = (open_start, open_block) if open_start is not None else (None, number)
    continuing = open_start is not None
    for match in _DOUBLE.finditer(text, block.start, block.end):
        mark, place = match.group(), match.start()
        if mark == '"' or _looks_away(text, place, mark, is_open=start is not None):
            mark = _straight(text, place, start is not None and not continuing)
        if mark == "“":
            if continuing:
                continuing = False
                continue
            if start is None:
                start, first = place + 1, number
        elif start is not None:
            if place > start:
                found.append(Quotation(start, place, first, number))
            start = None
        continuing = False
    return found, ((start, first) if start is not None else None)


def _looks_away(text: str, place: int, mark: str, *, is_open: bool) -> bool:
    """Whether a mark was set the wrong way round: a closing one that opens words, an opening one that closes them."""
    before, after = text[max(0, place - 1) : place], text[place + 1 : place + 2]
    if mark == "”":
        return not is_open and before.isspace() and after.isalnum()
    return is_open and bool(before) and not before.isspace() and not after.isalnum()


def _straight(text: str, place: int, is_open: bool) -> str:
    """Which way a straight mark looks."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if before.isspace() or before in "([–—":
        return "“" if not after.isspace() else "”"
    if after.isspace() or after in ".,;:!?)":
        return "”"
    return "”" if is_open else "“"
