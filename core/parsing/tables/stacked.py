"""Finds tables that were pasted cell by cell, each cell on a line of its own.

Grades and other short lines then come in a fixed beat: a name and a date, five grades, a name and a date, five grades.
The heads are the lines before the first row, as many as a row has cells or fewer by the corner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.tables.records import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LONGEST_CELL = 70
_ENDS = (".", "!", "?", "…")
_FEWEST_ROWS = 2


class _Beat(NamedTuple):
    """Lines that are no grade, and the grades behind them."""

    labels: list[Cell]
    grades: list[Cell]


def stacked_tables(text: str, lines: Sequence[tuple[int, int]], is_value: Callable[[str], bool]) -> Iterator[Table]:
    """The tables of a text whose cells are lines.

    Args:
        text: The text.
        lines: Places of its lines that are not blank, in order.
        is_value: Whether the words of a cell are a grade in full or in short, or say that there is none.
    """
    run: list[Cell] = []
    for start, end in lines:
        if end - start <= _LONGEST_CELL and not text.endswith(_ENDS, start, end) and "\t" not in text[start:end]:
            run.append(Cell(start, end))
            continue
        yield from _tables(text, run, is_value)
        run = []
    yield from _tables(text, run, is_value)


def _tables(text: str, run: Sequence[Cell], is_value: Callable[[str], bool]) -> Iterator[Table]:
    beats = _beats(text, run, is_value)
    first = 0
    while first < len(beats):
        last = first + 1
        while last < len(beats) and _same(beats, first, last):
            last += 1
        if last - first >= _FEWEST_ROWS and len(beats[first].grades) >= 2:
            table = _table(beats[first:last])
            if table is not None:
                yield table
        first = max(last, first + 1)


def _beats(text: str, run: Sequence[Cell], is_value: Callable[[str], bool]) -> list[_Beat]:
    beats: list[_Beat] = []
    labels: list[Cell] = []
    grades: list[Cell] = []
    for cell in run:
        if is_value(text[cell.start : cell.end]):
            grades.append(cell)
            continue
        if grades:
            beats.append(_Beat(labels, grades))
            labels, grades = [], []
        labels.append(cell)
    if grades:
        beats.append(_Beat(labels, grades))
    return beats


def _same(beats: Sequence[_Beat], first: int, at: int) -> bool:
    """Whether a beat has as many grades as the first, and as many labels as the one behind the first."""
    if len(beats[at].grades) != len(beats[first].grades):
        return False
    return len(beats[at].labels) == len(beats[first + 1].labels)


def _table(beats: Sequence[_Beat]) -> Table | None:
    """The rows of the beats; the heads stand before the labels of the first."""
    labels, grades = len(beats[1].labels), len(beats[0].grades)
    before = beats[0].labels[: len(beats[0].labels) - labels]
    if len(beats[0].labels) < labels or len(before) < grades:
        return None
    heads = before[-labels - grades :]
    corner = [Cell(heads[0].start, heads[0].start)] * (labels + grades - len(heads))
    rows = tuple((*beat.labels[-labels:], *beat.grades) for beat in beats)
    return Table((*corner, *heads), rows)
