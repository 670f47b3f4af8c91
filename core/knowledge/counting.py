"""Numbers written out: "three out of four", "the twenty-first".

Everybody who reads or writes them says up to which: a list of eleven areas is none, eleven years are nothing special.
The words are read at the first question, and their file alone, as the window writes numbers and needs no other wording.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from core.errors import KnowledgeError
from core.knowledge.sources import ADVICE
from core.knowledge.wording import load_wording_of
from core.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = "numbers.toml"


def number_of(word: str, last: int) -> int | None:
    """The number that a word in small letters writes out; None for any other word and for more than ``last``."""
    number = _numbers().get(word)
    return None if number is None or number > last else number


def word_of(number: int, last: int) -> str:
    """A number written out; in digits where it is more than ``last``."""
    return number_words(last, 0)[number] if number <= last else str(number)


@cache
def number_words(last: int, first: int = 1) -> tuple[str, ...]:
    """The words for the numbers from ``first`` to ``last``, in order.

    Raises:
        KnowledgeError: The words cannot be read, or there are not so many.
    """
    return _some("cardinals", first, last)


@cache
def ordinal_words(last: int, first: int = 1) -> tuple[str, ...]:
    """The words for the ``first`` to the ``last`` of things in a row, in order: "first", "second" and so on.

    Raises:
        KnowledgeError: The words cannot be read, or there are not so many.
    """
    return _some("ordinals", first - 1, last - 1)


@cache
def _numbers() -> Mapping[str, int]:
    return {word: number for number, word in enumerate(_words("cardinals"))}


def _some(table: str, first: int, last: int) -> tuple[str, ...]:
    words = _words(table)
    if last >= len(words):
        raise KnowledgeError(f"The {table} in '{_FILE}' end at '{words[-1]}'; more are needed.", ADVICE)
    return words[first : last + 1]


def _words(table: str) -> tuple[str, ...]:
    return load_wording_of(resource("language", _FILE)).phrases(f"numbers.{table}")
