"""Praise, blame and wishes of a finder, and what follows them: "inspectors praised …", "two recommendations, on …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.model import PointKind
from core.parsing.compiled import compiled_once
from core.parsing.points.singled_out import singled_out
from core.parsing.points.tables import one_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Sentence, Told

_GOOD, _BAD = PointKind.STRENGTH, PointKind.IMPROVEMENT
_IN_A_FEW_WORDS = r"[^,.;:“”\"]{0,70}?"
_MOST_RECOMMENDATIONS = 6
"""Up to which number recommendations are counted in words."""


@dataclass(frozen=True, slots=True)
class _ConstructionWords:
    """The cues behind which points follow.

    Attributes:
        praising: Verbs of praise.
        faulting: Verbs of blame.
        wanting: Verbs of wishing.
        weaknesses: Before a verb: that even what it praises is to be improved.
        asking: Verbs of asking, who is asked (``asked`` where it is the provider, ``who`` else) and "to".
        asking_anybody: Verbs that, where it is not the provider who is asked, tell nothing.
        asked_by: "Was told by inspectors to".
        praise: Nouns of praise.
        faults: Nouns of blame.
        strengths: "Strengths include".
        improvements: "Areas for improvement are".
        recommended: "Recommendations, on", or with a colon.
    """

    praising: re.Pattern[str]
    faulting: re.Pattern[str]
    wanting: re.Pattern[str]
    weaknesses: re.Pattern[str]
    asking: re.Pattern[str]
    asking_anybody: tuple[str, ...]
    asked_by: re.Pattern[str]
    praise: re.Pattern[str]
    faults: re.Pattern[str]
    strengths: re.Pattern[str]
    improvements: re.Pattern[str]
    recommended: re.Pattern[str]


@compiled_once
def _construction_words(knowledge: Knowledge) -> _ConstructionWords:
    def some(table: str) -> str:
        return one_of(knowledge, table)

    numbers = "|".join(number_words(_MOST_RECOMMENDATIONS))
    listing = rf"(?:\s*,?\s*\b{some('introducing')}\b|\s*:)"
    return _ConstructionWords(
        praising=re.compile(rf"\b{some('praising')}\s+(?!from\b|for\b|of\b)"),
        faulting=re.compile(rf"(?:\b|(?='re|'s)){some('faulting')}\s+"),
        wanting=re.compile(rf"(?:\b|(?='d)){some('wanting')}\s+"),
        weaknesses=re.compile(rf"\b{some('weaknesses')}\w*\b"),
        asking=re.compile(
            rf"(?:\b|(?='d)){some('asking')}\s+"
            rf"(?:(?P<asked>{some('asked')})|(?P<who>(?!to\b){_IN_A_FEW_WORDS}))\s+to\s+"
        ),
        asking_anybody=phrases_of(knowledge, "asking_anybody"),
        asked_by=re.compile(rf"\b{some('asked_by')}\s+by\s+(?:the\s+)?{some('finders')}\s+to\s+"),
        praise=re.compile(rf"\b{some('praise')}\s+"),
        faults=re.compile(
            rf"\b(?:{some('faults')}"
            rf"|{some('complaints')}\s+about\s+{_IN_A_FEW_WORDS}\s+(?:is|was)(?:\s+that)?)\s+"
        ),
        strengths=re.compile(rf"\b{some('strengths')}{listing}\s*"),
        improvements=re.compile(rf"\b{some('improvements')}(?:{listing}|\s+(?=\w))\s*"),
        recommended=re.compile(
            rf"\b(?:(?:{numbers})\ )?{some('recommending')}(?:,?\s+(?:for|to)\s+[^:,.]{{1,30}}?)?"
            rf"(?:,?\s+{some('concerning')}\s+|[^:,.]{{0,30}}:\s*)(?:that\s+)?"
        ),
    )


def by_verbs(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """What finders praise, blame and wish for: "inspectors praised …"."""
    words = _construction_words(article.knowledge)
    for pattern, kind in ((words.praising, _GOOD), (words.faulting, _BAD), (words.wanting, _BAD)):
        for cue in pattern.finditer(article.lower, at.start, at.end):
            if article.denials.allow(at, cue.start()) and article.finders.are_subject(at, cue.start()):
                weak = words.weaknesses.search(article.lower, at.start, cue.start())
                yield from singled_out(
                    article,
                    _BAD if weak else kind,
                    cue.end(),
                    at.end,
                    wish=pattern is words.wanting,
                    listed=not cue.group().endswith("that "),
                )


def by_asking(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """What finders ask the provider or others to do: "inspectors told the school to …", "wants books to be marked"."""
    words = _construction_words(article.knowledge)
    for cue in words.asking.finditer(article.lower, at.start, at.end):
        if article.denials.allow(at, cue.start()) and article.finders.are_subject(at, cue.start()):
            who = cue.start("who")
            if cue["asked"] or article.bodies.begin_at(who):
                yield from singled_out(article, _BAD, cue.end(), at.end, wish=True)
            elif not cue.group().startswith(words.asking_anybody):
                yield from singled_out(article, _BAD, who, at.end, wish=True)
    for cue in words.asked_by.finditer(article.lower, at.start, at.end):
        if article.denials.allow(at, cue.start()):
            yield from singled_out(article, _BAD, cue.end(), at.end, wish=True)


def by_nouns(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """What is named with praise or blame as a noun: "there was praise for …"."""
    words = _construction_words(article.knowledge)
    yield from _by_noun(article, at, words.praise, _GOOD, wish=False, anywhere=False)
    yield from _by_noun(article, at, words.faults, _BAD, wish=True, anywhere=True)


def by_lists(article: PointArticle, at: Sentence) -> Iterator[Told]:
    """Lists of strengths, areas for improvement and recommendations in one sentence."""
    words = _construction_words(article.knowledge)
    yield from _by_noun(article, at, words.strengths, _GOOD, wish=False, anywhere=True)
    yield from _by_noun(article, at, words.improvements, _BAD, wish=True, anywhere=True)
    yield from _by_noun(article, at, words.recommended, _BAD, wish=True, anywhere=False)


def _by_noun(
    article: PointArticle, at: Sentence, pattern: re.Pattern[str], kind: PointKind, *, wish: bool, anywhere: bool
) -> Iterator[Told]:
    """What follows nouns; ``anywhere``: whether the finder may be named behind them."""
    for cue in pattern.finditer(article.lower, at.start, at.end):
        if article.denials.allow(at, cue.start()) and article.finders.give(at, cue.start(), anywhere=anywhere):
            yield from singled_out(article, kind, cue.end(), at.end, wish=wish)
