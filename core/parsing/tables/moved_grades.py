"""Reads grades in short that stand in pairs, before and now: "G → O", "3 to 2", "was 4 now 2", "two (was four)".

One such pair may be a score, an age or a page. Several in one text are a list of movements; and of numbers with "to"
or an arrow between them one at least must fall, because ages and pages only rise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import PLACES
from core.parsing.tables.short_grades import ShortGrade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.tables.cells import CellWords
    from core.parsing.words import Words

_ARROWS = frozenset({"→", "⇒", "➔", "➜", ">"})
_EDGES = frozenset({".", ",", ":", ";", "–", "(", ")", "|", "!", "?"})
_FEWEST = 2
_ASIDE = 3
"""Words of a year in brackets behind a grade: "was 1 (2010) now 2"."""


class MovedGrade(NamedTuple):
    """A grade before and the one that it became, as they stand in the text.

    Attributes:
        before: The grade before.
        now: The grade now.
        to: Whether only "to" or an arrow stands between.
    """

    before: ShortGrade
    now: ShortGrade
    to: bool = False


def moved_grades(text: str, words: Words, cells: CellWords) -> tuple[MovedGrade, ...]:
    """The movements of a text, in order; none where there are too few to be a list.

    Args:
        text: The article.
        words: Its words.
        cells: What letters and numbers stand for.
    """
    moves = _moves(_Reader(text, words, cells))
    found = [move for move in moves if move.before.word.by_number == move.now.word.by_number]
    plain = [move for move in found if move.to and move.now.word.by_number]
    if plain and all(PLACES.index(move.before.word.grade) <= PLACES.index(move.now.word.grade) for move in plain):
        found = [move for move in found if move not in plain]
    return tuple(found) if len(found) >= _FEWEST else ()


class _Reader(NamedTuple):
    """The words of a text, asked one at a time."""

    text: str
    words: Words
    cells: CellWords

    def norm(self, at: int) -> str:
        """A word as phrases are matched; empty outside."""
        return self.words.norms[at] if 0 <= at < len(self.words.norms) else ""

    def short(self, at: int) -> ShortGrade | None:
        """The grade that a word is in short."""
        if not 0 <= at < len(self.words.norms):
            return None
        start, end = self.words.starts[at], self.words.ends[at]
        said = self.text[start:end]
        word = self.cells.counted(said) or self.cells.short(said)
        return ShortGrade(start, end, word) if word is not None else None

    def opens(self, at: int) -> bool:
        """Whether a mark, a picture or the start of a line stands before a word."""
        if at <= 0:
            return True
        norm = self.norm(at - 1)
        if norm in _EDGES or not norm[0].isalnum():
            return True
        return "\n" in self.text[self.words.ends[at - 1] : self.words.starts[at]]

    def closes(self, at: int) -> bool:
        """Whether a mark or the end of a line stands behind a word."""
        if at + 1 >= len(self.words.norms) or self.norm(at + 1) in _EDGES:
            return True
        return "\n" in self.text[self.words.ends[at] : self.words.starts[at + 1]]


def _moves(read: _Reader) -> Iterator[MovedGrade]:
    for at, norm in enumerate(read.words.norms):
        if norm in _ARROWS or norm == "to":
            yield from _across(read, at)
        elif norm in read.cells.moved_from:
            yield from _in_brackets(read, at)
            yield from _was_and_now(read, at)


def _across(read: _Reader, at: int) -> Iterator[MovedGrade]:
    """With an arrow, or with "to" and alone between marks: "G → O", "3 to 2"."""
    before = read.short(at - 1)
    now = read.short(at + 1) if before else None
    if before and now and (read.norm(at) != "to" or (read.opens(at - 1) and read.closes(at + 1))):
        yield MovedGrade(before, now, to=True)


def _in_brackets(read: _Reader, at: int) -> Iterator[MovedGrade]:
    """The grade before in a bracket right behind the grade of now: "2 (was 4)"."""
    if read.norm(at - 1) != "(":
        return
    now, before = read.short(at - 2), read.short(at + 1)
    if now and before and read.opens(at - 2) and read.closes(at + 1):
        yield MovedGrade(before, now)


def _was_and_now(read: _Reader, at: int) -> Iterator[MovedGrade]:
    """With "was" and "now": "was 4 now 2", "was 1 (2010), now 2"."""
    before = read.short(at + 1) if read.norm(at) == "was" else None
    if before is None:
        return
    place = at + 2
    if read.norm(place) == "(" and read.norm(place + _ASIDE - 1) == ")":
        place += _ASIDE
    place += read.norm(place) in {",", ";", "–"}
    now = read.short(place + 1)
    is_moved = read.norm(place) == "→" or read.norm(place) in read.cells.moved_to
    if is_moved and now and read.closes(place + 1):
        yield MovedGrade(before, now)
