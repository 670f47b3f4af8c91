"""What a table is to the parser: rows of cells with their places in the text."""

from __future__ import annotations

from typing import NamedTuple


class Cell(NamedTuple):
    """One cell, without blanks at its ends; an empty cell begins where it ends.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
    """

    start: int
    end: int


class Table(NamedTuple):
    """Rows that have as many cells each, with or without a row of heads.

    Attributes:
        head: The cells of the row of heads, as many as the rows have; none if there is no such row.
        rows: The rows below it, in order.
        above: Rows above the head that have no grades and as many cells; their words are heads as well.
        is_list: Whether its rows are labels with a value behind a colon or a dash, as in a list, and no table at all.
    """

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    is_list: bool = False
    above: tuple[tuple[Cell, ...], ...] = ()
