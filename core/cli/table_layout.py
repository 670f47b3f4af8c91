"""A table for a terminal: how wide its columns may be, and the lines that come of it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.cli.terminal import fitted, painted, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = 1
_HEADING_WRAP = 12
"""Columns that a heading wants for itself where its cells are narrower; the rest of it goes to further lines."""

_PADDING = 2
"""A painted chip has a blank on either side, so that words do not touch the edge of the colour."""

_FIRST_COLUMN, _FIRST_COLUMN_AT_LEAST = 20, 12
"""To what the first column is narrowed before wordings are shortened, and then when nothing else helps."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One cell.

    Attributes:
        wordings: The same thing said ever shorter; a column picks one wording for all its cells.
        fill: Background as ``#rrggbb``, or an empty text.
        ink: Text colour as ``#rrggbb``, or an empty text.
        meaning: What the shortest wording stands for, where it is no word by itself.
        letters: The part of the shortest wording that stands for the meaning, where marks are around it.
    """

    wordings: tuple[str, ...]
    fill: str = ""
    ink: str = ""
    meaning: str = ""
    letters: str = ""

    def worded(self, size: int) -> str:
        """The wording of a size, 0 the longest; the shortest there is where there is none so short."""
        return self.wordings[min(size, len(self.wordings) - 1)] if self.wordings else ""


def lay_out(headings: Sequence[str], rows: Sequence[Sequence[Chip]], columns: int, *, colour: bool) -> Iterator[str]:
    """Make the lines of a table.

    Args:
        headings: One a column.
        rows: One chip a column in each.
        columns: Room in the terminal.
        colour: Whether chips with colours are painted.

    Yields:
        Heading lines, a rule, and a line a row. The first column gives way first, then wordings become shorter, then
        headings are broken at each word; where letters are left, the last lines say what they stand for.
    """
    size, widths = _measured(headings, rows, columns, _PADDING if colour else 0)
    yield from _heading_lines(headings, widths)
    yield " ".join("─" * room for room in widths)
    for row in rows:
        yield " ".join(_drawn(chip, size, room, colour=colour) for chip, room in zip(row, widths, strict=True)).rstrip()
    legend = ", ".join(_legend(rows, size))
    yield from textwrap.wrap(legend, columns, break_long_words=False)


def _legend(rows: Sequence[Sequence[Chip]], size: int) -> Iterator[str]:
    """Say what the shortest wordings stand for, where they had to be used; words are never left out."""
    used = (chip for row in rows for chip in row if chip.meaning and size >= len(chip.wordings) - 1)
    told = ((chip.letters or chip.wordings[-1], chip.meaning) for chip in used)
    yield from dict.fromkeys(f"{letters} {meaning.lower()}" for letters, meaning in told if letters != meaning)


def _measured(
    headings: Sequence[str], rows: Sequence[Sequence[Chip]], columns: int, padding: int
) -> tuple[int, list[int]]:
    """Choose the longest wording that fits, and the widths of the columns with it.

    Args:
        headings: One a column.
        rows: One chip a column in each.
        columns: Room in the terminal.
        padding: Room that a painted chip takes beside its words.
    """
    sizes = max((len(chip.wordings) for row in rows for chip in row), default=1)
    size, excess, widths = 0, 0, [0] * len(headings)
    for size in range(sizes):
        widths = [
            _column_width(heading, [row[at] for row in rows], size, padding, _HEADING_WRAP)
            for at, heading in enumerate(headings)
        ]
        excess = _total(widths) - columns
        if excess <= max(0, widths[0] - _FIRST_COLUMN):
            break
    for at in range(len(headings) - 1, 0, -1):
        # The columns at the right first, so that those that are read first keep their headings.
        if excess > max(0, widths[0] - _FIRST_COLUMN):
            least = _column_width(headings[at], [row[at] for row in rows], size, padding, 0)
            spared = min(widths[at] - least, excess - max(0, widths[0] - _FIRST_COLUMN))
            widths[at] -= spared
            excess -= spared
    if excess > 0:
        widths[0] = max(min(widths[0], _FIRST_COLUMN_AT_LEAST), widths[0] - excess)
    return size, widths


def _column_width(heading: str, chips: Sequence[Chip], size: int, padding: int, for_heading: int) -> int:
    longest_word = max(map(width, heading.split()), default=0)
    cells = max((width(chip.worded(size)) + padding * bool(chip.fill) for chip in chips), default=0)
    return max(cells, longest_word, min(width(heading), for_heading))


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def _heading_lines(headings: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [textwrap.wrap(heading, max(room, 1)) for heading, room in zip(headings, widths, strict=True)]
    depth = max(map(len, wrapped), default=0)
    for level in range(depth):
        # Short headings stand at the bottom, on the rule.
        texts = (lines[level - depth + len(lines)] if level >= depth - len(lines) else "" for lines in wrapped)
        yield " ".join(fitted(text, room) for text, room in zip(texts, widths, strict=True)).rstrip()


def _drawn(chip: Chip, size: int, room: int, *, colour: bool) -> str:
    text = chip.worded(size)
    if not (colour and chip.fill):
        return fitted(text, room)
    return painted(f" {fitted(text, room - _PADDING)} ", chip.fill, chip.ink)
