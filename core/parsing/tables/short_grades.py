"""Reads grades abbreviated to a letter or a number where the column that they stand in says that they are grades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.parsing.lexicon import GradeWord
    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.heads import HeadWords
    from core.parsing.tables.records import Cell, Table

_FEWEST = 2
_NUMBER = re.compile(r"\d")
_KEY = re.compile(r"\b1\b\W{0,3}(?:is |for |means )?outstanding\b|\boutstanding\W{0,3}1\b", re.IGNORECASE)
"""What explains numbers as grades: "1 = outstanding", "Outstanding (1)"."""


class ShortGrade(NamedTuple):
    """A cell that is a grade in short.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        word: What it stands for.
    """

    start: int
    end: int
    word: GradeWord


def short_grades(text: str, tables: Iterable[Table], words: CellWords) -> tuple[ShortGrade, ...]:
    """The grades in short of all tables, in the order of the text, each place once.

    A column holds grades in short if every cell of it is a grade or empty, and heads or labels of rows name areas. So
    do columns beside each other whose heads tell nothing but times ("Now", "2019"); numbers in them are grades where
    the text has a key to them: "1 outstanding, 2 good".
    """
    found = {one.start: one for table in tables for one in _of_table(text, table, words)}
    return tuple(found[start] for start in sorted(found))


def _of_table(text: str, table: Table, words: CellWords) -> Iterator[ShortGrade]:
    width = len(table.rows[0])
    columns = [[row[at] for row in table.rows] for at in range(width)]
    values = [at for at in range(1, width) if _holds_grades(text, columns[at], words)]
    if (
        not values
        or sum(len(columns[at]) for at in values) < _FEWEST
        or not (_names_areas(text, table, values, words.heads) or _compares_times(text, table, values, words))
    ):
        return
    for at in values:
        for cell in columns[at]:
            yield from _of_cell(text, cell, words)


def _compares_times(text: str, table: Table, values: list[int], words: CellWords) -> bool:
    """Whether columns of grades beside each other have heads that tell times alone, as grades now and before have."""
    heads = [text[table.head[at].start : table.head[at].end] for at in values] if table.head else []
    if len(heads) < _FEWEST or not all(map(words.heads.is_time, heads)):
        return False
    said = (text[row[at].start : row[at].end] for row in table.rows for at in values)
    return _KEY.search(text) is not None or not any(map(_NUMBER.match, said))


def _of_cell(text: str, cell: Cell, words: CellWords) -> Iterator[ShortGrade]:
    """The grade in short that a cell is, and the one that it was by the bracket behind it: "RI (was G)"."""
    said = text[cell.start : cell.end]
    parts = [(0, words.bare(said))]
    behind = words.was(said)
    if behind:
        parts.append((behind, said[behind:].rstrip(") ")))
    for at, part in parts:
        word = words.short(part) if words.grade(part) is None else None
        if word is not None:
            yield ShortGrade(cell.start + at, cell.start + at + len(part), word)


def _holds_grades(text: str, column: Iterable[Cell], words: CellWords) -> bool:
    said = [text[cell.start : cell.end] for cell in column]
    told = [words.bare(one) for one in said if not words.is_blank(one)]
    return bool(told) and all(words.grade(one) or words.short(one.partition(" (")[0]) for one in told)


def _names_areas(text: str, table: Table, values: list[int], words: HeadWords) -> bool:
    """Whether half of the heads over grades, or half of the rows' labels, name areas or the whole."""
    labels = [text[row[0].start : row[0].end] for row in table.rows]
    heads = [text[table.head[at].start : table.head[at].end] for at in values] if table.head else []
    named_heads = [bool(ids) or words.is_area(head) for head, ids in zip(heads, words.areas_of(heads), strict=True)]
    return any(2 * sum(named) >= len(named) for named in ([words.is_area(one) for one in labels], named_heads) if named)
