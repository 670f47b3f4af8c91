"""Tells which words of a run of capitalised words are a person's name, by how names are built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.people.name_words import NameWords


class Piece:
    """One word of a run: as printed, in small letters without a possessive ending, and where it stands."""

    __slots__ = ("end", "owning", "plain", "printed", "start")

    def __init__(self, match: re.Match[str]) -> None:
        self.printed = match.group().rstrip(".")
        self.start, self.end = match.start(), match.start() + len(self.printed)
        lower = self.printed.lower().replace("’", "'")
        self.plain = lower.removesuffix("'s")
        self.owning = self.plain != lower


_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?|&")
_LONGEST_NAME = 4


def pieces_of(text: str, start: int, end: int, words: NameWords) -> list[Piece]:
    """The words of a run, without letters behind a name ("MP", "OBE")."""
    pieces = [Piece(match) for match in _WORD.finditer(text, start, end)]
    while pieces and pieces[-1].plain in words.suffixes:
        pieces.pop()
    return pieces


def without_front(pieces: Sequence[Piece], words: NameWords) -> tuple[int, str]:
    """At which word of a run the name begins, behind roles, titles and owners, and the last title before it."""
    begin, title = 0, ""
    for at, piece in enumerate(pieces[:-1]):
        begun = at > begin and words.is_given(pieces[begin].plain)
        if piece.owning or (at == 0 and _is_participle(piece, words)):
            begin, title = at + 1, ""
        elif piece.plain in words.titles and not (begun and pieces[at + 1].plain in words.particles):
            begin, title = at + 1, piece.plain
        elif piece.plain == "a" and at == len(pieces) - 2 and pieces[-1].plain not in words.fronts:
            break  # an initial
        elif _is_in_front(piece, words, begun=begun):
            begin = at + 1
    if pieces and begin == len(pieces) - 1 and pieces[-1].plain in words.titles:
        return len(pieces), pieces[-1].plain
    return begin, title


def _is_participle(piece: Piece, words: NameWords) -> bool:
    """Whether the first word of a run is a participle that opens a sentence: "Describing Ann Lee"."""
    plain = piece.plain
    return plain.endswith("ing") and len(plain) > 5 and plain in words.common and not words.is_given(plain)


def _is_in_front(piece: Piece, words: NameWords, *, begun: bool) -> bool:
    """Whether a word is no part of the name behind it; a body's word may be one once a given name has begun it."""
    if piece.plain in words.particles:
        return False
    if piece.plain in words.roles or piece.plain in words.fronts or _is_lowered(piece.printed):
        return True
    return piece.plain in words.bodies and not begun


def _is_lowered(printed: str) -> bool:
    """Whether a word with a hyphen goes on in small letters, as no name does: "Mother-of-three", "Co-opted"."""
    return "-" in printed and any(part[:1].islower() for part in printed.split("-")[1:])


def before_what_follows(pieces: list[Piece], words: NameWords) -> list[Piece]:
    """Without what somebody is, where it is printed right behind a first name and a surname: "Ann Lee NHS Director"."""
    if len(pieces) < 3 or not words.is_given(pieces[0].plain) or any(piece.owning for piece in pieces[:2]):
        return pieces
    surname, third, rest = pieces[1].plain, pieces[2], pieces[3:]
    if surname in words.bodies or surname in words.roles or surname in words.fronts or words.is_given(surname):
        return pieces
    acronym = third.printed.isupper() and len(third.printed) > 2 and not pieces[1].printed.isupper()
    if not (acronym and rest) and (third.plain not in words.roles or third.plain in words.trades):
        return pieces
    return pieces if any(words.is_given(piece.plain) for piece in rest) else pieces[:2]


def from_given_name(pieces: list[Piece], words: NameWords) -> list[Piece]:
    """Without a first word that is no given name before one that is: "Roofer Ann Lee", "Big Steve Lee"."""
    if len(pieces) > 1 and not words.is_given(pieces[0].plain) and len(pieces[0].plain) > 1:
        for at in range(1, len(pieces) - 1):
            if words.is_given(pieces[at].plain):
                return pieces[at:]
        if len(pieces) > 2 and pieces[0].plain in words.common:
            return pieces[1:]
    return pieces


def is_built_like_one(pieces: Sequence[Piece], words: NameWords, *, titled: bool) -> bool:
    """Whether words can be a person's name."""
    if len(pieces) > _LONGEST_NAME:
        return False
    first, last = pieces[0], pieces[-1]
    given = words.is_given(first.plain)
    if len(pieces) == 1:
        if first.printed.isupper() or len(first.printed) < 2 or (len(first.printed) < 3 and not given):
            return False
        return titled or not (first.plain in words.fronts or first.plain in words.roles or first.plain in words.bodies)
    if any(
        len(piece.plain) > 1 and (piece.plain in words.fronts or piece.plain in words.roles) for piece in pieces[:-1]
    ):
        return False
    if last.plain in words.bodies or last.plain in words.roles or last.plain in words.fronts:
        return (given or titled) and (last.plain in words.surnames_too or last.plain not in words.bodies)
    if given or titled or len(first.plain) == 1:
        return True
    return not any(piece.plain in words.common or piece.plain in words.bodies for piece in pieces)
