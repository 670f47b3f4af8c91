"""What stands behind a cue as points: its members, without those that single nothing out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.parsing.compiled import compiled_once
from core.parsing.points.members import members
from core.parsing.points.tables import one_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.model import PointKind
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Place, Told

_MOST_COUNTED = 10
"""Up to which number things are counted in words."""
_LONG_WISH = 25
"""A wish of so many letters that begins with "improve" or "change" also tells what."""


@dataclass(frozen=True, slots=True)
class _NothingSingledOut:
    """What singles nothing out.

    Attributes:
        counted_ahead: How many things are singled out, before a colon and what they are.
        counted_alone: How many there are and nothing else: "ten small improvements".
        formal: What is asked for in form, at its beginning.
        formal_alone: Of that, what says something where more follows.
    """

    counted_ahead: re.Pattern[str]
    counted_alone: re.Pattern[str]
    formal: re.Pattern[str]
    formal_alone: tuple[str, ...]


@compiled_once
def _nothing_singled_out(knowledge: Knowledge) -> _NothingSingledOut:
    numbers = "|".join(number_words(_MOST_COUNTED, 2))
    return _NothingSingledOut(
        counted_ahead=re.compile(rf"(?:[^,:;.]{{0,40}}\s)?{one_of(knowledge, 'counted_ahead')}\b[^:;.]{{0,30}}:\s+"),
        counted_alone=re.compile(rf"(?:\d+|{numbers})\s+(?:\w+\s+)?{one_of(knowledge, 'counted_alone')}$"),
        formal=re.compile(rf"{one_of(knowledge, 'formal')}\b"),
        formal_alone=tuple(f"{verb} " for verb in phrases_of(knowledge, "formal_alone")),
    )


def singled_out(
    article: PointArticle, kind: PointKind, start: int, end: int, *, wish: bool = False, listed: bool = True
) -> Iterator[Told]:
    """The points between two places.

    Args:
        article: The article.
        kind: What kind of points they are.
        start: Behind the cue.
        end: Where the sentence or clause ends.
        wish: Whether it is asked for, so that what is asked for in form is none.
        listed: Whether it may be a list; else it is one point, as a clause is.
    """
    words = _nothing_singled_out(article.knowledge)
    counted = words.counted_ahead.match(article.lower, start, end)
    for place in members(article.text, counted.end() if counted else start, end, article.cuts, listed=listed):
        if wish and _is_formal(article, words, place):
            continue
        if words.counted_alone.match(article.lower, *place) is None:
            yield kind, place


def _is_formal(article: PointArticle, words: _NothingSingledOut, place: Place) -> bool:
    """Whether what is asked for singles nothing out: "improve" alone does not, "improve its records" does."""
    start, end = place
    if words.formal.match(article.lower, start, end) is None:
        return False
    return end - start < _LONG_WISH or not article.lower.startswith(words.formal_alone, start)
