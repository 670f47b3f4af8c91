"""Finds all tables of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.tables.rows import row_tables
from core.parsing.tables.stacked import stacked_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.layout import Block
    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.records import Table


def find_tables(text: str, blocks: Sequence[Block], words: CellWords) -> tuple[Table, ...]:
    """The tables of an article, those of rows first.

    Args:
        text: The article.
        blocks: Its blocks; furniture is not read.
        words: What the words of cells can stand for.
    """
    lines = list(_lines(text, blocks))

    def is_value(said: str) -> bool:
        bare = words.bare(said)
        return words.grade(bare) is not None or words.short(bare) is not None

    def are_heads(said: Sequence[str]) -> bool:
        return sum(map(bool, words.heads.areas_of(said))) > len(said) // 2

    return (*row_tables(text, lines, is_value, are_heads), *stacked_tables(text, lines, is_value))


def _lines(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Places of the lines of all blocks that are no furniture."""
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        start = block.start
        while start < block.end:
            end = text.find("\n", start, block.end)
            end = block.end if end < 0 else end
            first, last = start, end
            while first < last and text[first].isspace():
                first += 1
            while last > first and text[last - 1].isspace():
                last -= 1
            if first < last:
                yield first, last
            start = end + 1
