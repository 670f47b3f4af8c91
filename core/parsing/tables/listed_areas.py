"""Reads everyday words as areas where they stand in a list of areas: "good for leadership, protection and care".

"Care", "education" and "managers" mean much. Between the full names of two other areas, with no more than commas and
"and" around them, they can only be areas themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import Kind
from core.parsing.tables.noted_areas import NotedArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.lexicon import Lexicon
    from core.parsing.words import Words

_MARKS = frozenset({",", ";", "and", "/"})
_SMALL = frozenset({"for", "in", "of", "its", "the", "their", "on", "with", "by"})
_TAKES_MORE = frozenset({"of", "for", "it", "them", "to", "that", "which"})
"""What goes on with an everyday word, so that it means itself: "children in care and leaving it"."""
_FEWEST = 2
"""Other areas that must be named in full in the same list."""


class _Member(NamedTuple):
    """One area of a list.

    Attributes:
        first: Index of its first word.
        behind: Index behind its last.
        areas: Ids of the areas that it can stand for.
        is_known: Whether it has its full name.
    """

    first: int
    behind: int
    areas: tuple[str, ...]
    is_known: bool


def listed_areas(words: Words, lexicon: Lexicon, judged: frozenset[str]) -> tuple[NotedArea, ...]:
    """The everyday words that are areas because the lists say so in which they stand.

    Args:
        words: The words of an article.
        lexicon: The compiled wording, for the names of areas.
        judged: Ids of the areas that can be meant in this article.
    """
    found: list[NotedArea] = []
    row: list[_Member] = []
    for member in _members(words, lexicon, judged):
        if row and not _goes_on(words, row[-1].behind, member.first):
            found += _everyday(words, row)
            row = []
        row.append(member)
    return (*found, *_everyday(words, row))


def _members(words: Words, lexicon: Lexicon, judged: frozenset[str]) -> Iterator[_Member]:
    """All areas that words could name, in full or by everyday words, in the order of the text."""
    norms, book, short = words.norms, lexicon.book, lexicon.short_areas
    index = 0
    while index < len(norms):
        phrase = book.at(norms, index) if norms[index] in book.begins else None
        known = phrase is not None and phrase.kind is Kind.AREA
        if phrase is None and norms[index] in short.begins:
            phrase = short.at(norms, index)
        value = phrase.value if phrase is not None else None
        areas = tuple(area for area in value if area in judged) if isinstance(value, tuple) else ()
        if phrase is not None and areas and phrase.kind is Kind.AREA:
            yield _Member(index, index + len(phrase.words), areas, known)
        index += len(phrase.words) if phrase is not None else 1


def _goes_on(words: Words, behind: int, first: int) -> bool:
    """Whether nothing but a mark of a list, and small words, stand between two areas."""
    between = words.norms[behind:first]
    return (
        any(norm in _MARKS for norm in between)
        and all(norm in _MARKS or norm in _SMALL for norm in between)
        and len(between) <= len(_MARKS)
    )


def _everyday(words: Words, row: list[_Member]) -> Iterator[NotedArea]:
    """The everyday words of a list that holds enough others by their full names."""
    known = {member.areas[0] for member in row if member.is_known}
    if len(known) < _FEWEST:
        return
    for member in row:
        goes_on = words.norms[member.behind : member.behind + 1]
        if not member.is_known and known.isdisjoint(member.areas) and _TAKES_MORE.isdisjoint(goes_on):
            yield NotedArea(words.starts[member.first], words.ends[member.behind - 1], member.areas)
