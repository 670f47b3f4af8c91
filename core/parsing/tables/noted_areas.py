"""Reads areas in short where each has its grade right behind it: "QE good, B&A outstanding", "Leaders good, care good".

Capital letters can be anything, and so can "care" and "board". Two initials of different areas that are judged here,
each in front of a grade, are notes of an inspection. A single letter and an everyday word are areas only in a row of
several, one grade behind the other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import GradeWord, Kind
from core.parsing.tables.short_grades import ShortGrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.parsing.lexicon import Phrase
    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.heads import AreaIds
    from core.parsing.words import Words

_INITIALS = re.compile(r"(?<![\w&'’.-])[A-Z](?:(?: ?& ?| of | and )?[A-Z]){0,3}(?![\w&'’-])")
_MARKS = frozenset({":", ",", "–", "=", "("})
_OPENS = frozenset({".", ",", ";", ":", "(", "–", "/", "|", "*", "and", "but"})
"""What stands before an everyday word that is an area, unless it opens the line."""
_FEWEST = 2
_FEWEST_IN_ROW = 3
_REACH = 8
"""Words from one grade to the next area of a row."""


class NotedArea(NamedTuple):
    """An area in short.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        areas: Ids of the areas that it can stand for.
    """

    start: int
    end: int
    areas: AreaIds


class _Note(NamedTuple):
    """An area with a grade behind it.

    Attributes:
        first: Index of its first word.
        at: Index of the grade's first word.
        area: The area.
        is_known: Whether it has its full name.
        is_weak: Whether it is a single letter or an everyday word.
        grade: The grade, where it is in short as well.
    """

    first: int
    at: int
    area: NotedArea
    is_known: bool
    is_weak: bool
    grade: ShortGrade | None


class _Reader(NamedTuple):
    """A text with what its words can stand for; the fields are the arguments of ``noted_areas``."""

    text: str
    words: Words
    met: Mapping[int, Phrase]
    everyday: Mapping[int, Phrase]
    cells: CellWords
    judged: frozenset[str]


def noted_areas(
    text: str,
    words: Words,
    met: Mapping[int, Phrase],
    everyday: Mapping[int, Phrase],
    cells: CellWords,
    judged: frozenset[str],
) -> tuple[tuple[NotedArea, ...], tuple[ShortGrade, ...]]:
    """The areas that a text names in short, and the grades in short behind them.

    Args:
        text: The article.
        words: Its words.
        met: Its phrases by the word that they begin with, in order.
        everyday: The everyday words for areas among its words, in the same way.
        cells: What letters and numbers stand for.
        judged: Ids of the areas that can be meant in this article.
    """
    reader = _Reader(text, words, met, everyday, cells, judged)
    notes = [*_by_initials(reader), *_by_words(reader)]
    if not notes:
        return (), ()
    sure = {note.area.areas for note in notes if not note.is_weak and note.grade is None}
    kept: list[_Note] = []
    for row in _rows([*notes, *_by_name(reader)]):
        in_row = len({note.area.areas for note in row}) >= _FEWEST_IN_ROW
        kept += [
            note
            for note in row
            if not note.is_known and (in_row or (note.area.areas in sure and len(sure) >= _FEWEST and not note.is_weak))
        ]
    return tuple(note.area for note in kept), tuple(note.grade for note in kept if note.grade is not None)


def _rows(notes: Iterable[_Note]) -> list[list[_Note]]:
    """Notes that follow each other closely."""
    rows: list[list[_Note]] = []
    for note in sorted(notes, key=lambda note: note.first):
        if rows and note.first - rows[-1][-1].at <= _REACH:
            rows[-1].append(note)
        else:
            rows.append([note])
    return rows


def _by_initials(reader: _Reader) -> Iterator[_Note]:
    words, cells = reader.words, reader.cells
    for found in _INITIALS.finditer(reader.text):
        letters = found.group()
        areas = tuple(area for area in cells.heads.areas_of_initials(letters) if area in reader.judged)
        if not areas or (len(letters) > 1 and cells.short(letters) is not None):
            continue
        first, behind = words.index_at(found.start()), words.index_at(found.end())
        graded = _graded(reader, behind)
        if graded is None:
            continue
        at, grade = graded
        if len(letters) == 1 and at == behind and words.norms[at][0] == letters.lower():
            continue  # it is explained: "R requires improvement, I inadequate"
        yield _Note(first, at, NotedArea(*found.span(), areas), False, len(letters) == 1, grade)


def _by_words(reader: _Reader) -> Iterator[_Note]:
    """Everyday words that open a line or a part of it and have a grade behind them."""
    words = reader.words
    for first, phrase in reader.everyday.items():
        if not isinstance(phrase.value, tuple) or not _opens(reader, first):
            continue
        behind = first + len(phrase.words)
        areas = tuple(area for area in phrase.value if area in reader.judged)
        graded = _graded(reader, behind) if areas else None
        if graded is not None:
            place = NotedArea(words.starts[first], words.ends[behind - 1], areas)
            yield _Note(first, graded[0], place, False, True, graded[1])


def _by_name(reader: _Reader) -> Iterator[_Note]:
    """Areas by their full names with a grade behind them."""
    words = reader.words
    for first, phrase in reader.met.items():
        if phrase.kind is not Kind.AREA or not isinstance(phrase.value, tuple):
            continue
        behind = first + len(phrase.words)
        graded = _graded(reader, behind)
        if graded is not None and not reader.judged.isdisjoint(phrase.value):
            place = NotedArea(words.starts[first], words.ends[behind - 1], phrase.value)
            yield _Note(first, graded[0], place, True, False, None)


def _opens(reader: _Reader, first: int) -> bool:
    """Whether a word opens a line, a sentence or a part of one."""
    words = reader.words
    before = words.norms[first - 1] if first else "."
    return before in _OPENS or before[0].isdigit() or "\n" in reader.text[words.ends[first - 1] : words.starts[first]]


def _graded(reader: _Reader, at: int) -> tuple[int, ShortGrade | None] | None:
    """Where a grade stands at a word or behind one mark or verb, and the grade if it is one in short."""
    words, norms = reader.words, reader.words.norms
    if at < len(norms) and (norms[at] in _MARKS or norms[at] in reader.cells.noted_as):
        at += 1
    if at >= len(norms) or "\n" in reader.text[words.ends[at - 1] : words.starts[at]]:
        return None
    phrase = reader.met.get(at)
    if phrase is not None and phrase.kind is Kind.GRADE and isinstance(phrase.value, GradeWord):
        return at, None
    start, end = words.starts[at], words.ends[at]
    word = reader.cells.short(reader.text[start:end])
    return (at, ShortGrade(start, end, word)) if word is not None else None
