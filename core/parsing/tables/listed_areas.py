"""Reads everyday words as areas where they stand in a list of areas: "good for leadership, protection and care".

"Care", "education" and "managers" mean much. Between the full names of two other areas, with no more than commas and
"and" around them, they can only be areas themselves.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.lexicon import Kind
from core.parsing.tables.noted_areas import NotedArea

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.parsing.lexicon import Phrase
    from core.parsing.words import Words

_MARKS = frozenset({",", ";", "and", "/"})
_SMALL = frozenset({"for", "in", "of", "its", "the", "their", "on", "with", "by"})
_TAKES_MORE = frozenset({"of", "for", "it", "them", "to", "that", "which"})
"""What goes on with an everyday word, so that it means itself: "children in care and leaving it"."""
_MOST_BETWEEN = 4
"""Marks and small words between two areas of a list: ", and for the"; more of them are a sentence that goes on."""
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


def listed_areas(
    words: Words, met: Mapping[int, Phrase], everyday: Mapping[int, Phrase], judged: frozenset[str]
) -> tuple[NotedArea, ...]:
    """The everyday words that are areas because the lists say so in which they stand.

    Args:
        words: The words of an article.
        met: Its phrases by the word that they begin with, in order.
        everyday: The everyday words for areas among its words, in the same way.
        judged: Ids of the areas that can be meant in this article.
    """
    found: list[NotedArea] = []
    row: list[_Member] = []
    for member in _members(met, everyday, judged):
        if row and not _goes_on(words, row[-1].behind, member.first):
            found += _everyday(words, row)
            row = []
        row.append(member)
    return (*found, *_everyday(words, row))


def _members(met: Mapping[int, Phrase], everyday: Mapping[int, Phrase], judged: frozenset[str]) -> Iterator[_Member]:
    """All areas that words could name, in full or by everyday words, in the order of the text."""
    behind = 0
    for index, phrase in sorted({**everyday, **met}.items(), key=itemgetter(0)):
        if index < behind:
            continue
        behind = index + len(phrase.words)
        if phrase.kind is Kind.AREA and isinstance(phrase.value, tuple):
            areas = tuple(area for area in phrase.value if area in judged)
            if areas:
                yield _Member(index, behind, areas, index in met)


def _goes_on(words: Words, behind: int, first: int) -> bool:
    """Whether nothing but a mark of a list, and small words, stand between two areas."""
    between = words.norms[behind:first]
    return (
        any(norm in _MARKS for norm in between)
        and all(norm in _MARKS or norm in _SMALL for norm in between)
        and len(between) <= _MOST_BETWEEN
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
