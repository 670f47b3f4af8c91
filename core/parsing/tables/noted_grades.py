"""Reads grades in short that stand right behind their areas: "Outcomes, 2; teaching, 3", "safe I, caring O".

Beside one area a number or a letter may be anything. Several areas in a row, each with one behind the same mark, are a
list of grades, whatever the page looks like.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import GradeWord, Kind
from core.parsing.tables.short_grades import ShortGrade

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.lexicon import Lexicon, Phrase
    from core.parsing.tables.cells import CellWords
    from core.parsing.words import Words

_MARKS = frozenset({":", ",", "–", "=", "("})
_ENDS = frozenset({",", ";", ".", ")", "|"})
_LEADERS = 3
"""So many full stops lead the eye from an area to its grade."""
_FEWEST = 2
_REACH = 8
"""Words from one grade to the next area of a list."""
_LONGEST_WHOLE = 2


class _Note(NamedTuple):
    """An area with what stands behind it, in words of the text.

    Attributes:
        first: Index of the area's first word.
        area: What tells it from other areas.
        mark: What stands between.
        at: Index of the grade.
        word: The grade; None for a number that is no grade.
    """

    first: int
    area: object
    mark: str
    at: int
    word: GradeWord | None


def noted_grades(
    text: str, words: Words, lexicon: Lexicon, met: Mapping[int, Phrase], cells: CellWords
) -> tuple[ShortGrade, ...]:
    """The grades in short of all lists of areas, in the order of the text.

    Args:
        text: The article.
        words: Its words.
        lexicon: The compiled wording, for the names of areas.
        met: The longest of the article's phrases at every word where one begins.
        cells: What letters and numbers stand for.
    """
    if not _has_list(text, words, cells):
        return ()
    runs: list[list[_Note]] = []
    for note in _notes(text, words, lexicon, met, cells):
        last = runs[-1][-1] if runs else None
        if last is not None and note.mark == last.mark and note.first - last.at <= _REACH:
            runs[-1].append(note)
        else:
            runs.append([note])
    return tuple(
        ShortGrade(words.starts[note.at], words.ends[note.at], note.word)
        for run in runs
        if len({note.area for note in run}) >= _FEWEST and all(note.word for note in run)
        for note in run
        if note.word is not None
    )


def _has_list(text: str, words: Words, cells: CellWords) -> bool:
    """Whether there are as many grades in short as a list has; most articles have none, and are looked over no more."""
    shorts = (at for at, norm in enumerate(words.norms) if norm in cells.shorts and _ends(text, words, at))
    return sum(1 for _ in islice(shorts, _FEWEST)) == _FEWEST


def _notes(text: str, words: Words, lexicon: Lexicon, met: Mapping[int, Phrase], cells: CellWords) -> Iterator[_Note]:
    behind = 0
    for index, norm in enumerate(words.norms):
        if index < behind or norm not in lexicon.book.begins:
            continue
        named = _area_at(words, index, met.get(index), cells)
        if named is None:
            continue
        area, behind = named
        mark, at = _marked(words.norms, behind)
        if at < len(words.norms) and _ends(text, words, at):
            said = text[words.starts[at] : words.ends[at]]
            word = _grade(said, mark, cells)
            if word is not None or said.isdecimal():
                yield _Note(index, area, mark, at, word)


def _area_at(words: Words, index: int, phrase: Phrase | None, cells: CellWords) -> tuple[object, int] | None:
    """The area that is named at a word, or the whole, and the index behind its name."""
    if phrase is not None and phrase.kind is Kind.AREA:
        return phrase.value, index + len(phrase.words)
    for behind in range(index + _LONGEST_WHOLE, index, -1):
        if " ".join(words.norms[index:behind]) in cells.heads.whole:
            return "whole", behind
    return None


def _marked(norms: Sequence[str], at: int) -> tuple[str, int]:
    """The mark behind an area, empty for none, and the index behind it."""
    if at < len(norms) and norms[at] in _MARKS:
        return norms[at], at + 1
    stops = at
    while stops < len(norms) and norms[stops] == ".":
        stops += 1
    return (".", stops) if stops - at >= _LEADERS else ("", at)


def _ends(text: str, words: Words, at: int) -> bool:
    """Whether nothing goes on with a grade: a mark or the end of the line stands behind it."""
    if at + 1 == len(words.norms):
        return True
    return words.norms[at + 1] in _ENDS or "\n" in text[words.ends[at] : words.starts[at + 1]]


def _grade(said: str, mark: str, cells: CellWords) -> GradeWord | None:
    """The grade that a word is in short; in words a number is one only behind a mark."""
    return (cells.counted(said) if mark else None) or cells.short(said)
