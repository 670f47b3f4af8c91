"""Praise and blame in the passive: "staff were praised for their patience", "the choir was singled out"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.model import PointKind
from core.parsing.compiled import compiled_once
from core.parsing.points.members import trimmed
from core.parsing.points.singled_out import singled_out
from core.parsing.points.tables import one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Place, Sentence, Told

_LONGEST_SUBJECT = 90
"""A longer one holds more than what is praised."""
_BY_OTHERS = re.compile(r"\s+(?:by|in)\b")
"""By or in whatever is no finder; those are part of the cue."""
_REASON = re.compile(r"(?:[^,;.]{0,60}?\s)?\s*for\s+")
"""As far as what something is praised or blamed for."""
_MOST_PROVIDERS = 4
"""Up to which number providers are counted in words."""


@dataclass(frozen=True, slots=True)
class _PassiveWords:
    """The words of the passive and around it.

    Attributes:
        praised: Praise in the passive, with what it is by or in behind it where that is a finder (``by``).
        faulted: Blame in the passive, with the same.
        as_graded: Behind it: that it is a grade.
        clause_start: Where the clause of a subject can begin.
        subject_aside: What is said of a subject before its verb.
        whole: The provider itself as the subject, or one that nobody has named.
    """

    praised: re.Pattern[str]
    faulted: re.Pattern[str]
    as_graded: re.Pattern[str]
    clause_start: re.Pattern[str]
    subject_aside: re.Pattern[str]
    whole: re.Pattern[str]


@compiled_once
def _passive_words(knowledge: Knowledge) -> _PassiveWords:
    def some(table: str) -> str:
        return one_of(knowledge, table)

    numbers = "|".join(number_words(_MOST_PROVIDERS, 2))
    was = rf"(?:(?:has|have|had)\s+)?(?:was|were|is|are|been|being)\s+(?:{some('between')}\s+)?"
    by = rf"(?P<by>\s+(?:by|in)\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:\w+\s+)?{some('finders')}\b)?"
    for_praise = rf"(?:\s+for\s+(?:\w+\s+)?{some('for_praise')})?"
    return _PassiveWords(
        praised=re.compile(rf"\b{was}{some('passives_of_praise')}{for_praise}{by}"),
        faulted=re.compile(rf"\b{was}{some('passives_of_blame')}{by}"),
        as_graded=re.compile(rf"\s+(?:as\s+(?:an?\s+)?{some('graded_as')}|for\s+[^,.]{{0,30}}{some('grade_nouns')}\b)"),
        clause_start=re.compile(rf"(?:^|[.;:–—]\s|,\s+(?:and|but|while)\s|,\s|\b{some('clause_behind')}\s)"),
        subject_aside=re.compile(rf",\s+(?:which|who|{some('giving_examples')})\s[^,;]*,\s*$"),
        whole=re.compile(
            rf"(?:(?:the|its|their)\s+)?(?:{some('whole_providers')}|it|they|both|all)$|(?:an?|another|{numbers})\s"
        ),
    )


def by_passives(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """What a sentence says was praised or blamed: the reason where it tells one, else the subject."""
    words = _passive_words(article.knowledge)
    for pattern, kind in ((words.praised, PointKind.STRENGTH), (words.faulted, PointKind.IMPROVEMENT)):
        for cue in pattern.finditer(article.lower, at.start, at.end):
            behind = article.lower[cue.end() : at.end]
            reason = _REASON.match(behind)
            if (
                _BY_OTHERS.match(behind)
                or words.as_graded.match(behind)
                or not article.denials.allow(at, cue.start())
                or not (cue["by"] or article.finders.named_in(behind) or (reason and article.finders.are_near(at)))
            ):
                continue
            if reason:
                yield from singled_out(article, kind, cue.end() + reason.end(), at.end)
            elif subject := _subject(article, words, at, cue.start()):
                yield kind, subject


def _subject(article: PointArticle, words: _PassiveWords, at: Sentence, end: int) -> Place | None:
    """What stands before a passive, as far as its clause goes back; None where it is no part of a provider."""
    aside = words.subject_aside.search(article.lower, at.start, end)
    end = aside.start() if aside else end
    start = at.start
    for match in words.clause_start.finditer(article.lower[at.start : end]):
        if match.end() < end - at.start:
            start = at.start + match.end()
    place = trimmed(article.text, start, end, article.cuts)
    if place is None or place[1] - place[0] > _LONGEST_SUBJECT or article.quoted.cover(place[0]):
        return None
    named = article.bodies.begin_at(place[0]) or article.bodies.begin_at(place[0] + len("the "))
    return None if named or words.whole.match(article.lower, *place) else place
