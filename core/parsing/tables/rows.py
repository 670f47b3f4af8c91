"""Finds tables whose rows are lines: cells behind tabs, upright strokes, runs of dots, wide gaps or bare commas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.tables.records import Cell, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_CUTS = (
    ("tab", ("\t",), re.compile(r"\t")),
    ("stroke", ("|",), re.compile(r"\|")),
    ("dots", ("...", "…"), re.compile(r"\.{3,}|…+")),
    ("gap", ("  ",), re.compile(r" {2,}")),
    ("comma", (",",), re.compile(r"(?<!\d),(?! )|,(?! |\d{3}\b)")),
    ("dashes", (" – ", " - ", " — "), re.compile(r" [–—-] ")),
    ("colon", (": ", " – ", " - "), re.compile(r":(?= )| [–-] ")),
)
"""What cells are parted by: its name, one of the marks that a line must have for it, and how it is found then."""
_RULED = re.compile(r"[\s|:=+–—_-]+$")
_FEWEST_DASHES = 3
"""A line with fewer is an entry of a list, or a sentence with something put in."""
_FEWEST_COMMAS = 2
"""A line with fewer that no blank follows has a slip of the key."""
_MOST_CELLS = 16
_LONGEST_ROW = 400


class _Split(NamedTuple):
    """A line as cells, and by what they were parted."""

    by: str
    cells: tuple[Cell, ...]


def row_tables(
    text: str,
    lines: Sequence[tuple[int, int]],
    is_value: Callable[[str], bool],
    are_heads: Callable[[Sequence[str]], bool],
) -> Iterator[Table]:
    """The tables of a text whose rows are lines.

    Args:
        text: The text.
        lines: Places of its lines that are not blank, in order.
        is_value: Whether the words of a cell are a grade in full or in short.
        are_heads: Whether the words of a row's cells are heads by their initials, though some may look like grades.
    """
    run: list[_Split] = []
    for start, end in lines:
        if _RULED.match(text, start, end):
            continue
        split = _split(text, start, end)
        if run and not _goes_on(run, split):
            yield from _table(text, run, is_value, are_heads)
            run = []
        if split is not None:
            run.append(split)
    yield from _table(text, run, is_value, are_heads)


def _split(text: str, start: int, end: int) -> _Split | None:
    if end - start > _LONGEST_ROW:
        return None
    line = text[start:end]
    for by, needed, cut in _CUTS:
        if not any(map(line.__contains__, needed)):
            continue
        marks = list(cut.finditer(text, start, end))
        if not marks:
            continue
        if by == "comma" and len(marks) < _FEWEST_COMMAS:
            continue
        if by == "dashes" and (len(marks) < _FEWEST_DASHES or text.find(";", start, end) >= 0):
            continue
        if by == "colon":
            marks = marks[-1:]
        edges = [start, *(edge for mark in marks for edge in mark.span()), end]
        cells = [_trimmed(text, *edges[at : at + 2]) for at in range(0, len(edges), 2)]
        if by == "stroke":
            cells = _without_frame(cells)
        return _Split(by, tuple(cells)) if 2 <= len(cells) <= _MOST_CELLS else None
    return None


def _trimmed(text: str, start: int, end: int) -> Cell:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Cell(start, end)


def _without_frame(cells: list[Cell]) -> list[Cell]:
    """Without the empty cells that strokes at the ends of a line make."""
    first, last = 0, len(cells)
    if last and cells[0].start == cells[0].end:
        first = 1
    if last > first and cells[-1].start == cells[-1].end:
        last -= 1
    return cells[first:last]


def _goes_on(run: Sequence[_Split], split: _Split | None) -> bool:
    """Whether a line can be the next row: parted alike, with as many cells; a head may lack the corner."""
    if split is None or split.by != run[-1].by:
        return False
    if len(split.cells) == len(run[-1].cells):
        return True
    return len(run) == 1 and len(split.cells) == len(run[0].cells) + 1


def _table(
    text: str,
    run: Sequence[_Split],
    is_value: Callable[[str], bool],
    are_heads: Callable[[Sequence[str]], bool],
) -> Iterator[Table]:
    """The table of a run of lines: its heads are the last row before the first with a grade."""
    if len(run) < 2:
        return
    said = [[text[cell.start : cell.end] for cell in split.cells] for split in run]
    graded = [at for at, words in enumerate(said) if any(map(is_value, words[1:])) and not are_heads(words)]
    if not graded or (len(graded) == 1 and graded[0] == 0):
        return
    first = graded[0]
    head = run[first - 1].cells if first and run[0].by != "colon" else ()
    width = len(run[first].cells)
    head = _cornered(head, width) if head else head
    rows = tuple(split.cells for split in run[first:] if len(split.cells) == width)
    above = tuple(_cornered(split.cells, width) for split in run[: max(0, first - 1)] if head)
    above = tuple(cells for cells in above if len(cells) == width)
    yield Table(head, rows, is_list=run[0].by == "colon", above=above)


def _cornered(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """A row of heads with the empty corner that its line may lack."""
    return (Cell(cells[0].start, cells[0].start), *cells) if len(cells) == width - 1 else cells
