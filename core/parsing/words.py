"""Cuts text into words with their places, in the folded form that phrases are matched in."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Quotation marks are left out because a phrase is the same phrase with them inside ("a “strong standard” for"), hyphens
# inside words because "looked-after" is "looked after". A word broken over a line end ("im-\nprovement") is one word;
# clitics and the letters behind them stand alone.
_WORD = re.compile(
    r"[^\W\d_]+(?:-[ \t]*\n[ \t]*[a-z]+)?"
    r"|\d+(?:[.,:]\d+)*"
    r"|['’](?:[sS]|re|RE|ve|VE|d|D|ll|LL|m|M|t|T)\b"
    r"|(?<![^\W_])[-‐‑]|[-‐‑](?![^\W_])"
    r"|[^\w\s\"“”„«»‘’'`‐‑-]"
)
_BREAK = re.compile(r"-[ \t]*\n[ \t]*")
_FOLDED = str.maketrans({"’": "'", "—": "–", "‒": "–", "―": "–", "-": "–", "‐": "–", "‑": "–"})
_MARKS = {"&": "and"} | {mark: mark for mark in ".,:;()?!£|/–"}
"""What the commonest marks become, so that most are only looked up."""
_MOST_PIECES = 1 << 14
"""Pieces of phrases that are kept folded; the wording has fewer, and heads and cells of tables bring more."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a stretch of text, in order.

    Attributes:
        norms: Lower case, straight apostrophes, no line break inside; dashes are one kind of dash.
        starts: Offsets of their first code points in the document.
        ends: Offsets behind their last.
    """

    norms: list[str]
    starts: list[int]
    ends: list[int]

    def index_at(self, place: int) -> int:
        """Index of the first word that begins at or behind a place."""
        return bisect_left(self.starts, place)


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """Words and marks of a stretch of text, without quotation marks and without hyphens inside words."""
    pieces: list[str] = _WORD.findall(text, start, len(text) if end is None else end)
    starts: list[int] = []
    find = text.find
    place = start
    for piece in pieces:
        place = find(piece, place)
        starts.append(place)
        place += len(piece)
    ends = list(map(add, starts, map(len, pieces)))
    norms = [piece.lower() if piece.isalpha() else _MARKS.get(piece) or _norm(piece) for piece in pieces]
    return Words(norms, starts, ends)


def _norm(piece: str) -> str:
    return _BREAK.sub("", piece.lower()).translate(_FOLDED)


def lowered(text: str) -> str:
    """A text in small letters, at the same offsets: the few letters that become two stay as they are.

    Patterns that search it need not ignore case, which takes them three times as long.
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases, the longest first; what several begin with, or go on with, stands in it once.

    So it is a fraction of their length, and most phrases are not tried.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(dict.fromkeys(phrases), key=len, reverse=True):
        by_letter.setdefault(phrase[:1], []).append(phrase)
    beginnings: dict[str, list[str]] = {}
    for alike in by_letter.values():
        beginning, going_on = _beginning_alike(tuple(alike))
        beginnings.setdefault(going_on or beginning, []).append(beginning)
    return "|".join(one[0] if one[0] == rest else f"{_one_of(one)}(?:{rest})" for rest, one in beginnings.items())


def _one_of(beginnings: list[str]) -> str:
    """A pattern for what goes on in the same way; no two begin with the same letter, so their order does not matter."""
    return beginnings[0] if len(beginnings) == 1 else f"(?:{'|'.join(beginnings)})"


def either_as_printed(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases with whatever a text has in them: hyphens for blanks, curly apostrophes."""
    return either(phrases).replace("'", "['’]").replace(r"\ ", r"[\s-]+")


def as_listed(printed: str) -> str:
    """A phrase that ``either_as_printed`` found, as it was given."""
    return _BLANKS.sub(" ", printed.replace("’", "'"))


_BLANKS = re.compile(r"[\s-]+")


@lru_cache(maxsize=_MOST_PIECES)
def _beginning_alike(phrases: tuple[str, ...]) -> tuple[str, str]:
    """What phrases of the same letter begin with, and a pattern for how they go on; empty for a phrase alone."""
    if len(phrases) == 1:
        return re.escape(phrases[0]), ""
    first, last = min(phrases), max(phrases)  # all others stand between them in the alphabet, so begin like both
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False)))
    return re.escape(first[:alike]), either(phrase[alike:] for phrase in phrases)


def any_of(words: str) -> frozenset[str]:
    """A set of words, written as one line of text."""
    return frozenset(words.split())


def folded(phrase: str) -> tuple[str, ...]:
    """A phrase of the wording files in the form that the words of a text have."""
    if "\n" in phrase:  # over which a word may be broken
        return tuple(words_of(phrase).norms)
    return tuple(chain.from_iterable(map(_folded_piece, phrase.split())))


@lru_cache(maxsize=_MOST_PIECES)
def _folded_piece(piece: str) -> tuple[str, ...]:
    """What stands between two blanks, folded: the hundred thousand phrases are made of a few thousand pieces."""
    return tuple(words_of(piece).norms)


_VOWELS = "aeiou"


def misspellings(word: str) -> Iterable[str]:
    """What a slip makes of a long word: a letter lost or doubled, two exchanged, or one vowel written for another."""
    slips = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    slips |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    slips |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    slips |= {word[:i] + vowel + word[i + 1 :] for i in range(1, len(word)) if word[i] in _VOWELS for vowel in _VOWELS}
    return slips - {word}
