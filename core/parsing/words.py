"""Cuts text into words with their places, in the folded form that phrases are matched in."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word broken over a line end ("im-\nprovement") is one word; clitics and the letters behind them stand alone.
_WORD = re.compile(
    r"(?P<w>[^\W\d_]+(?:-[ \t]*\n[ \t]*[a-z]+)?)"
    r"|(?P<n>\d+(?:[.,:]\d+)*)"
    r"|(?P<c>['’](?:s|re|ve|d|ll|m|t)\b)"
    r"|(?P<p>[^\w\s])"
)
_BREAK = re.compile(r"-[ \t]*\n[ \t]*")
_QUOTES = frozenset("\"“”„«»‘’'`")
_FOLDED_PUNCTUATION = {"–": "–", "—": "–", "‒": "–", "―": "–", "&": "and", "…": "…"}


class Word(NamedTuple):
    """One word or mark of the text.

    Attributes:
        norm: Lower case, straight apostrophes, no line break inside; dashes are one kind of dash.
        start: Offset of its first code point in the document.
        end: Offset behind its last.
    """

    norm: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters (a clitic counts)."""
        return self.norm[-1:].isalpha()


def any_of(words: str) -> frozenset[str]:
    """A set of words, written as one line of text."""
    return frozenset(words.split())


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Words and marks of a stretch of text, without quotation marks and without hyphens inside words.

    Quotation marks are left out because a phrase is the same phrase with them inside ("a “strong standard” for"); who
    needs to know looks at the text beside a word.
    """
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        kind = match.lastgroup
        first, last = match.span()
        piece = match.group()
        if kind == "w":
            norm = piece.lower()
            if "-" in norm:
                norm = _BREAK.sub("", norm)
        elif kind == "c":
            norm = "'" + piece[1:].lower()
        elif kind == "p":
            if piece in _QUOTES or _joins_words(text, first, piece):
                continue
            norm = _FOLDED_PUNCTUATION.get(piece, piece)
            if piece == "-":
                norm = "–"
        else:
            norm = piece
        found.append(Word(norm, first, last))
    return found


def _joins_words(text: str, place: int, mark: str) -> bool:
    """Whether a hyphen stands inside a word, as in "looked-after"."""
    if mark not in "-‐‑":
        return False
    return 0 < place < len(text) - 1 and text[place - 1].isalnum() and text[place + 1].isalnum()


def folded(phrase: str) -> tuple[str, ...]:
    """A phrase of the wording files in the form that the words of a text have."""
    return tuple(word.norm for word in words_of(phrase, 0, len(phrase)))


def misspellings(word: str) -> set[str]:
    """What a slip of one key makes of a long word: a letter lost, doubled, or two exchanged."""
    slips = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    slips |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    slips |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return slips - {word}
