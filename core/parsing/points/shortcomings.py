"""What an inspection says falls short or is needed: "too many lessons start late, inspectors said"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import PointKind
from core.parsing.compiled import compiled_once
from core.parsing.points.members import members
from core.parsing.points.singled_out import singled_out
from core.parsing.points.tables import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Place, Sentence, Told

_LONG_ENOUGH = 12
"""A shorter clause does not tell what falls short."""
_NEXT_THAT = re.compile(r"(?:,?\s+(?:and|but)|,)\s+(?=that\s)")
"""Between two clauses that are both said: "they said that … and that …"."""


@dataclass(frozen=True, slots=True)
class _ShortcomingWords:
    """The words that say who says what falls short, and what falls short.

    Attributes:
        saying: Verbs of saying.
        said: Who said it, at the end of a sentence.
        according: The same at its beginning.
        shortcomings: What falls short.
        needing: What must be done.
        open_need: Before that: that it is left open who must do it, or what.
    """

    saying: re.Pattern[str]
    said: re.Pattern[str]
    according: re.Pattern[str]
    shortcomings: re.Pattern[str]
    needing: re.Pattern[str]
    open_need: re.Pattern[str]


@compiled_once
def _shortcoming_words(knowledge: Knowledge) -> _ShortcomingWords:
    def some(table: str) -> str:
        return one_of(knowledge, table)

    saying, finders = some("saying"), some("finders")
    according = one_of(knowledge, "according", over_lines=True)
    in_the_view = one_of(knowledge, "in_the_view", over_lines=True)
    return _ShortcomingWords(
        saying=re.compile(rf"\b{saying}\b(?!\s+to\b|\s+of\b|,)"),
        said=re.compile(
            rf",\s+(?:{saying}\s+(?:the\s+|its\s+)?{finders}"
            rf"|(?:the\s+|its\s+)?{finders}\s+(?:{some('between')}\s+)?{saying}"
            rf"|{according}\s+(?:the\s+)?{finders})\W*$"
        ),
        according=re.compile(rf"^\W*(?:{according}|{in_the_view})\s+(?:the\s+|its\s+)?{finders}[^,;]{{0,40}}?,\s+"),
        shortcomings=re.compile(rf"(?:\b|(?=n't)){some('shortcomings')}\b"),
        needing=re.compile(rf"\b{some('needing')}\s+(?!have\b|not\b)"),
        open_need=re.compile(rf"(?:^\W*|\b(?:i|we|you)\s+|\b{some('open_needs')}(?:\s+\w+){{0,2}}\s+)$"),
    )


def by_sayings(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """What clauses that are said in the name of an inspection tell to fall short."""
    words = _shortcoming_words(article.knowledge)
    said = words.said.search(article.lower, at.start, at.end)
    according = words.according.match(article.lower[at.start : at.end])
    if said is not None:
        yield from _clauses(article, at.start, said.start())
    elif according is not None:
        yield from _clauses(article, at.start + according.end(), at.end)
    else:
        for cue in words.saying.finditer(article.lower, at.start, at.end):
            if article.denials.allow(at, cue.start()) and article.finders.are_subject(at, cue.start()):
                yield from _clauses(article, cue.end(), at.end)
                return


def name_a_shortcoming(article: PointArticle, place: Place) -> bool:
    """Whether the words at a place say that something falls short."""
    return _shortcoming_words(article.knowledge).shortcomings.search(article.lower, *place) is not None


def _clauses(article: PointArticle, start: int, end: int) -> Iterator[Told]:
    """What the clauses between two places tell to fall short."""
    if article.quoted.cover(start):
        return
    place = start
    for part in _NEXT_THAT.split(article.lower[start:end]):
        place = article.lower.index(part, place)
        for clause in members(article.text, place, place + len(part), article.cuts, listed=False):
            yield from _falls_short(article, clause)
        place += len(part)


def _falls_short(article: PointArticle, clause: Place) -> Iterator[Told]:
    """What a clause says is needed, or else the clause itself where it says that something falls short."""
    words, (start, end) = _shortcoming_words(article.knowledge), clause
    if article.denials.leave_nothing_of(start, end):
        return
    needed = words.needing.search(article.lower, start, end)
    if needed is not None:
        if not article.quoted.cover(needed.start()) and not words.open_need.search(
            article.lower[start : needed.start()]
        ):
            yield from singled_out(article, PointKind.IMPROVEMENT, needed.end(), end, wish=True, listed=False)
        return
    short = words.shortcomings.search(article.lower, start, end)
    if short is not None and end - start >= _LONG_ENOUGH and not article.denials.deny(start, short.start()):
        yield PointKind.IMPROVEMENT, clause
