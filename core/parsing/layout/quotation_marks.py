"""Finds what stands between quotation marks, of all kinds, also when a quotation runs over several paragraphs.

No meaning is read: a scare-quoted word and a speech are both quotations here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.layout.blocks import Block, BlockKind

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
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[:–—,-])|^)[‘'](?=[^\s\d'’]|\d{2,})", re.MULTILINE)
_SINGLE_CLOSE = re.compile(r"[’'](?![^\W_])")


def quotations_of(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """All quotations of the article's own blocks, in order; those inside another are left out."""
    found: list[Quotation] = []
    open_start: int | None = None
    open_block = 0
    for number, block in enumerate(blocks):
        if block.kind not in _SPEAKING:
            open_start = None if block.kind is not BlockKind.FURNITURE else open_start
            continue
        if open_start is not None and _is_line_between(text, blocks, number):
            continue
        if open_start is not None and text[block.start] not in '“"':
            found.append(_ended(blocks, open_start, open_block))
            open_start = None
        goes_on = number + 1 < len(blocks) and text[blocks[number + 1].start] in '“"'
        doubles, rest = _doubles(text, block, number, open_start, open_block, goes_on)
        found.extend(doubles)
        open_start, open_block = rest if rest else (None, 0)
        if not doubles and rest is None:
            found.extend(_singles(text, block, number))
    if open_start is not None:
        found.append(_ended(blocks, open_start, open_block))
    return tuple(found)


def _ended(blocks: Sequence[Block], start: int, first: int) -> Quotation:
    """A quotation whose closing mark is missing: it ends with the block in which it was opened."""
    return Quotation(start, max(start, blocks[first].end), first, first)


def _is_line_between(text: str, blocks: Sequence[Block], number: int) -> bool:
    """Whether a block is the line of a picture, a name or a few words, between two paragraphs of one quotation."""
    block = blocks[number]
    words = text[block.start : block.end]
    if number + 1 >= len(blocks) or text[blocks[number + 1].start] not in '“"' or _DOUBLE.search(words):
        return False
    return words.count(" ") < _MOST_WORDS_BETWEEN and "\n" not in words and words.rstrip()[-1:] not in ".:,;!?"


_MOST_WORDS_BETWEEN = 8


def _doubles(
    text: str, block: Block, number: int, open_start: int | None, open_block: int, goes_on: bool
) -> tuple[list[Quotation], tuple[int, int] | None]:
    """Double-quoted stretches of a block, and the start and block of one that is still open at its end."""
    found: list[Quotation] = []
    start, first = (open_start, open_block) if open_start is not None else (None, number)
    continuing = open_start is not None
    inner = _inner_marks(text, block, goes_on)
    for match in _DOUBLE.finditer(text, block.start, block.end):
        mark, place = match.group(), match.start()
        if place in inner:
            continue
        if mark == '"':
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


_INNER = re.compile(r"(?<=[\w,;–—-] )[“\"](?P<words>[^\W\d_][^“”\".!?:\n]{1,30})[”\"](?=[\s,;.])")
_ENDING = re.compile(r"[^“”\"]*[.,!?…][”\"]")


def _inner_marks(text: str, block: Block, goes_on: bool) -> frozenset[int]:
    """Places of marks around a few words inside a quotation, as in “We are “good” in all areas”, which goes on.

    They stand inside one when it was opened before them, and is closed behind them or goes on in the next paragraph.
    """
    opening = _DOUBLE.search(text, block.start, block.end)
    if opening is None or text[opening.start()] == "”":
        return frozenset()
    found: list[int] = []
    place, is_open = opening.end(), True
    for match in _INNER.finditer(text, opening.end(), block.end):
        is_open ^= len(_DOUBLE.findall(text, place, match.start())) % 2 == 1
        place = match.end() if is_open else match.start()
        ending = _ENDING.match(text, match.end(), min(block.end, match.end() + _FURTHEST))
        if is_open and (ending or (goes_on and not _DOUBLE.search(text, match.end(), block.end))):
            found += [match.start(), match.end() - 1]
    return frozenset(found)


def _straight(text: str, place: int, is_open: bool) -> str:
    """Which way a straight mark looks."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if before.isspace() or before in "([–—":
        return "“" if not after.isspace() else "”"
    if after.isspace() or after in ".,;:!?)":
        return "”"
    return "”" if is_open else "“"


def _singles(text: str, block: Block, number: int) -> list[Quotation]:
    found: list[Quotation] = []
    place = block.start
    if text.find("'", place, block.end) < 0 and text.find("‘", place, block.end) < 0:
        return found  # most blocks: the pattern takes far longer to find out
    while True:
        opening = _SINGLE_OPEN.search(text, place, block.end)
        if opening is None:
            return found
        start = opening.end()
        end = _closing(text, start, block.end)
        if end is None:
            return found
        found.append(Quotation(start, end, number, number))
        place = end + 1


def _closing(text: str, start: int, limit: int) -> int | None:
    """The mark that closes: the first after a stop, else the first that is not likely a plural's apostrophe."""
    first: int | None = None
    for match in _SINGLE_CLOSE.finditer(text, start, limit):
        place = match.start()
        before = text[place - 1]
        if before.isspace() or _is_inner(text, start, place, limit):
            continue
        if before in ".,!?…":
            return place
        if before != "s" or not text[place + 1 : place + 3].strip()[:1].islower():
            return place
        first = first if first is not None else place
    return first


_SINGLE_ENDING = re.compile(r"[.,!?…][’'](?![^\W_])")


def _is_inner(text: str, start: int, place: int, limit: int) -> bool:
    """Whether a closing mark ends a few words inside a quotation that goes on: in ‘We are ‘good’ here’ it does."""
    opening = _SINGLE_OPEN.search(text, max(start + 1, place - _LONGEST_INNER), place)
    if opening is None or text[place - 1] in ".,!?…":
        return False
    ending = _SINGLE_ENDING.search(text, place + 1, min(limit, place + _FURTHEST))
    return ending is not None and _SINGLE_OPEN.search(text, place + 1, ending.start()) is None


_LONGEST_INNER, _FURTHEST = 30, 600
"""No more letters stand between inner marks, nor between them and the mark that closes the quotation."""
