"""Finds the blocks of a text: headline, paragraphs, list items, captions, and the furniture of a web page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.layout.furniture import FurnitureWords, furniture_lines
from core.parsing.layout.wrapping import HEADLINE_LINES, Column, column_of, is_unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence


class BlockKind(StrEnum):
    """What a block is on its page."""

    HEADLINE = "headline"
    META = "meta"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text.

    Attributes:
        kind: What it is on the page.
        start: Offset of its first code point, without blanks and bullets.
        end: Offset behind its last.
        group: Number of the stretch between blank lines that it stands in; items of one list share it.
    """

    kind: BlockKind
    start: int
    end: int
    group: int


class Line(NamedTuple):
    """One line that is not blank: its text without blanks at the ends, and where that stands."""

    text: str
    start: int
    end: int
    group: int


_BULLET = re.compile(r"(?:[•●▪*▸►→>‣◦■]|[-–—ØŸ§](?=\s)|\(?[a-z0-9]{1,3}[).](?=\s)|\d{1,2}/\d{1,2}(?=\s)|\([ivx]+\))\s*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ROW = re.compile(r"(?:[:–—-]|\.{3,}|\s{3,})\s*\S[^.!?]{0,40}$")
_COLUMNS = re.compile(r"\S(?:\s*\.{4,}|\s{3,}|\t|\s*\|)")
_WORDY = re.compile(r"[^\W\d_]{2,}")
_LONG_LINE = 40
_TWIN = 25
"""Lines of no more letters that stand twice are cells, not captions."""
_HEADING_LIMIT = 140


def lay_out(text: str, words: FurnitureWords, *, is_whole: bool = False) -> tuple[Block, ...]:
    """Cut a text into blocks, in order, covering everything that is not blank.

    Args:
        text: The text.
        words: Those of furniture.
        is_whole: Whether lines that go on are one already, so that each begins something of its own unless it cannot.
    """
    lines = _lines(text)
    column = column_of([(line.text, line.group) for line in lines], words.unfinished)
    wraps = _cannot_end if is_whole else _wraps
    furniture = furniture_lines([line.text for line in lines], words)
    blocks: list[Block] = []
    index = 0
    while index < len(lines):
        last = index
        if index not in furniture:
            while last + 1 < len(lines) and last + 1 not in furniture and wraps(lines, index, last, column, words):
                last += 1
        blocks.append(_block(lines, index, last, furniture, words, column))
        index = last + 1
    return _with_headline(text, blocks)


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    place, group, blank = 0, 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            group += blank
            first = place + raw.index(stripped[0])
            found.append(Line(stripped, first, first + len(stripped), group))
        blank = not stripped
        place += len(raw) + 1
    return found


def _wraps(lines: Sequence[Line], first: int, last: int, column: Column | None, words: FurnitureWords) -> bool:
    """Whether the line after ``last`` goes on with the sentence: the text was broken to a fixed width.

    Args:
        lines: All lines.
        first: Index of the line with which the block begins.
        last: Index of its last line so far.
        column: How wide the whole text is known to be set; else each line is asked by itself.
        words: Those of the layout.
    """
    line, following = lines[last], lines[last + 1]
    if following.group != line.group or _BULLET.match(following.text):
        return False
    if column is not None and not (_is_row(line.text) or _is_row(following.text)):
        return _goes_on(line.text, following.text, column, words, is_near_top=last < HEADLINE_LINES)
    if len(line.text) > _LONG_LINE and is_unfinished(line.text, words.unfinished):
        return True
    if line.text.endswith("-") and following.text[:1].islower():
        return True
    if first != last and following.text[:1] not in "\"“'‘" and len(line.text) > _LONG_LINE:
        return True
    if _SENTENCE_END.search(line.text) or len(line.text) < _LONG_LINE:
        return False
    goes_on = following.text[:1].islower()
    if _ROW.search(line.text):
        return goes_on and bool(_SENTENCE_END.search(following.text)) and not _ROW.search(following.text)
    return goes_on or (len(line.text) > 1.5 * _LONG_LINE and bool(_SENTENCE_END.search(following.text)))


def _cannot_end(lines: Sequence[Line], first: int, last: int, column: Column | None, words: FurnitureWords) -> bool:
    """Whether the line after ``last`` belongs to it, though it was read as one of its own."""
    line, following = lines[last], lines[last + 1]
    if following.group != line.group or _BULLET.match(following.text) or _ROW.search(line.text):
        return False
    return len(line.text) > _LONG_LINE and (is_unfinished(line.text, words.unfinished) or following.text[:1].islower())


def _goes_on(line: str, following: str, column: Column, words: FurnitureWords, *, is_near_top: bool) -> bool:
    """Whether a line of a text that was broken to a width goes on in the next.

    A headline is printed in larger letters, so its lines hold fewer; others may end early beside a picture.
    """
    if column.is_full(line, following) or is_unfinished(line, words.unfinished):
        return True
    if _SENTENCE_END.search(line) or not following[0].islower() or following.startswith(words.bylines):
        return False
    return is_near_top or column.is_nearly_full(line)


def _is_row(line: str) -> bool:
    """Whether a line is one of a table: rows that are all as wide are no broken sentence."""
    return _COLUMNS.search(line) is not None


def _block(
    lines: Sequence[Line],
    first: int,
    last: int,
    furniture: frozenset[int],
    words: FurnitureWords,
    column: Column | None,
) -> Block:
    line = lines[first]
    start, end = line.start, lines[last].end
    if first in furniture:
        return Block(BlockKind.FURNITURE, start, end, line.group)
    lowered = line.text.lower()
    if first == last:
        if any(map(lowered.__contains__, words.captions)) or _is_caption_twin(lines, first, lowered):
            return Block(BlockKind.CAPTION, start, end, line.group)
        if words.date_line.fullmatch(line.text) or (
            len(line.text) < 120 and lowered.startswith(words.bylines) and "." not in line.text
        ):
            return Block(BlockKind.META, start, end, line.group)
    bullet = _BULLET.match(line.text)
    if bullet and bullet.end() < len(line.text):
        return Block(BlockKind.ITEM, start + bullet.end(), end, line.group)
    is_whole = first == last or column is not None  # a heading can be broken to a width as well
    if is_whole and end - start <= _HEADING_LIMIT and not _SENTENCE_END.search(lines[last].text):
        return Block(BlockKind.HEADING, start, end, line.group)
    return Block(BlockKind.PARAGRAPH, start, end, line.group)


def _is_caption_twin(lines: Sequence[Line], index: int, lowered: str) -> bool:
    """Whether the next line says the same and goes on with who took the picture, or it stands there a second time."""
    if len(lowered) <= _TWIN:
        return False
    for other in (index - 1, index + 1):
        if 0 <= other < len(lines) and lines[other].group == lines[index].group:
            text = lines[other].text.lower()
            if (
                lowered.strip("[]").removeprefix("picture: ").endswith(text.strip("[]"))
                and len(text) > _TWIN
                and other > index
            ):
                return True
            if text == lowered or (other > index and text.startswith(lowered) and len(text) < len(lowered) + 60):
                return True
    return False


def _with_headline(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """Call the first line of some words before the first paragraph the headline."""
    for index, block in enumerate(blocks):
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            break
        words = text[block.start : block.end]
        if block.kind is BlockKind.HEADING and not words.startswith("|") and len(_WORDY.findall(words)) >= 4:
            blocks[index] = Block(BlockKind.HEADLINE, block.start, block.end, block.group)
            break
    return tuple(blocks)
