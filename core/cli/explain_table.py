"""Tables of what was made of words of a text: the words among those around them, and what they came to."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from core.cli.terminal import fitted, plain, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORDS_AT_LEAST, _WORDS_AT_MOST = 24, 72
_OUTCOME_AT_LEAST = 24
"""Columns; in a terminal that has no room even for these the lines are broken by the terminal."""


class Row(NamedTuple):
    """What was made of some words.

    Attributes:
        start: Offset of their first code point.
        end: Offset behind their last.
        meaning: What they mean by themselves: a grade, a day.
        outcome: What was made of them.
    """

    start: int
    end: int
    meaning: str
    outcome: str


def table(text: str, headings: tuple[str, str, str], rows: Sequence[Row], columns: int) -> Iterator[str]:
    """Lines of a table whose last column is wrapped, so that the words have the room in which they are understood.

    Args:
        text: What the words stand in.
        headings: One a column.
        rows: What it shows.
        columns: Width of the terminal.
    """
    for_meaning = max(map(width, (headings[1], *(row.meaning for row in rows))))
    for_words = min(_WORDS_AT_MOST, max(_WORDS_AT_LEAST, (columns - for_meaning) // 2))
    rest = max(_OUTCOME_AT_LEAST, columns - for_words - for_meaning - 2)
    yield f"{fitted(headings[0], for_words)} {fitted(headings[1], for_meaning)} {headings[2]}"
    yield " ".join("─" * room for room in (for_words, for_meaning, rest))
    for row in rows:
        cells = f"{_around(text, row.start, row.end, for_words)} {fitted(row.meaning, for_meaning)}"
        for line in textwrap.wrap(plain(row.outcome), rest, break_on_hyphens=False):
            yield f"{cells} {line}"
            cells = " " * (for_words + for_meaning + 1)


def in_one_line(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(text.split())


def _around(text: str, start: int, end: int, columns: int) -> str:
    """Words between as many of those around them as there is room for; more of those before."""
    word = f"[{in_one_line(text[start:end])}]"
    left = max(0, columns - width(word))
    # The marks keep the blank, or the want of one, beside the word.
    before = in_one_line(f"{text[max(0, start - 2 * columns) : start]}|")[:-1]
    behind = in_one_line(f"|{text[end : end + 2 * columns]}")[1:]
    for_before = left - min(width(behind), max(left // 3, left - width(before)))
    if width(before) > for_before:
        before = f"…{before[len(before) - for_before + 1 :]}" if for_before > 1 else ""
    return fitted(f"{before}{word}{behind}", columns)
