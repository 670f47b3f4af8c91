"""Reads one sentence for what inspectors praise, blame and ask for, in each way that its words allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.points.constructions import by_asking, by_lists, by_nouns, by_verbs
from core.parsing.points.passives import by_passives
from core.parsing.points.sentence import Sentence
from core.parsing.points.shortcomings import by_sayings
from core.parsing.points.triggers import ASKING, LISTS, NOUNS, PASSIVES, SAYINGS, VERBS, triggers

if TYPE_CHECKING:
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Told
    from core.parsing.weighing.sentence import SentenceView

_READERS = (
    (VERBS, by_verbs),
    (ASKING, by_asking),
    (NOUNS, by_nouns),
    (LISTS, by_lists),
    (PASSIVES, by_passives),
)


def points_in(article: PointArticle, view: SentenceView) -> list[Told]:
    """The points of a sentence; what falls short is looked for only where nothing else tells one.

    Sentences are read in their order, as each can tell whom "they" in the next means.
    """
    ways = triggers(article.knowledge).ways_in(view.line.norms)
    if not ways or any(time.age == "old" for time in view.times):
        return []
    start, end, _ = view.line.sentence
    at = Sentence(start, end, view.number)
    found = [told for way, read in _READERS if ways & way for told in read(article, at)]
    if ways & SAYINGS and not found:
        found = list(by_sayings(article, at))
    if found:
        article.finders.told_something(at)
    return found
