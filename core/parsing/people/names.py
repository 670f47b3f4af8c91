"""Finds runs of capitalised words, the stuff that names of people are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.people.titles import behind_short

if TYPE_CHECKING:
    from collections.abc import Iterable


class NameRun(NamedTuple):
    """A run of capitalised words.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
    """

    start: int
    end: int


_CAPITAL = (
    r"[A-ZÀ-Þ](?:[^\W\d_]|(?<=\w)['’](?=[^\W\d_]{2}|[A-Z]|s\s[A-Z]|S\s[A-Z])|-(?=[^\W\d_]))*"
    r"(?:['’](?=s\s[A-Z]|S\s[A-Z])[sS])?"
)


def run_of_capitals(particles: Iterable[str], abbreviated: Iterable[str]) -> re.Pattern[str]:
    """A pattern for a run of capitalised words, whose full stops stand behind initials and short titles.

    Args:
        particles: Small words that may stand between them.
        abbreviated: Short titles.
    """
    joiner, short = "|".join(particles), behind_short(abbreviated)
    return re.compile(rf"{_CAPITAL}(?:[ \u00a0\n](?:(?:{joiner})[ \u00a0])?{_CAPITAL}|{short}\.[ ]?{_CAPITAL})*")


def name_runs(text: str, start: int, end: int, run: re.Pattern[str]) -> list[NameRun]:
    """All runs of capitalised words of a stretch of text."""
    return [NameRun(*match.span()) for match in run.finditer(text, start, end)]
