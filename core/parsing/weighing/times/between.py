"""What may stand between words that tell the time of a grade and the grade: "now rated *as a* good"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

QUOTES = "[\"'“”‘’]"
_MOST = 4
"""Words that stand there, at most."""


def words_between(wording: Wording, table: str) -> str:
    """A pattern for what may stand between such words and their grade.

    Args:
        wording: The wording.
        table: A table of ``times_said.toml``.
    """
    return f"(?:(?:{either(wording.phrases(f'times_said.{table}'))}|{QUOTES}) ){{0,{_MOST}}}"
