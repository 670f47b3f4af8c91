"""Lists of points beneath a heading, or a line with a colon, that says what they are: "What the inspectors liked"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import PointKind
from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.points.members import trimmed
from core.parsing.points.shortcomings import name_a_shortcoming
from core.parsing.points.tables import phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import Knowledge
    from core.parsing.points.article import PointArticle
    from core.parsing.points.sentence import Told
    from core.parsing.weighing.sentence import SentenceView

_LONGEST_HEAD = 80
_BULLETS = "»✔✘+*•–—-·"
_AROUND = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class _Heads:
    """What begins a list, in small letters and without marks around it.

    There are thousands of ways to write it, so that they are looked up whole; a pattern of them takes long to make.
    """

    strengths: frozenset[str]
    improvements: frozenset[str]
    findings: frozenset[str]


@compiled_once
def _heads(knowledge: Knowledge) -> _Heads:
    return _Heads(
        strengths=frozenset(phrases_of(knowledge, "strengths_listed")),
        improvements=frozenset(phrases_of(knowledge, "improvements_listed")),
        findings=frozenset(phrases_of(knowledge, "findings_listed")),
    )


def listed_under(article: PointArticle, views: Sequence[SentenceView], head: SentenceView) -> Iterator[Told]:
    """The items beneath a sentence that begins a list, of each its first sentence; none where it begins none.

    Args:
        article: The article.
        views: Its sentences.
        head: One of them.
    """
    start, end, block = head.line.sentence
    if end - start > _LONGEST_HEAD or not (head.line.block_kind is BlockKind.HEADING or article.text[end - 1] == ":"):
        return
    heads, words = _heads(article.knowledge), _AROUND.sub("", article.lower[start:end])
    good = words in heads.strengths
    said = good or words in heads.improvements
    if not said and words not in heads.findings:
        return
    kind = PointKind.STRENGTH if good else PointKind.IMPROVEMENT
    for view in views[head.number + 1 :]:
        sentence = view.line.sentence
        if view.line.block_kind is not BlockKind.ITEM and article.text[sentence.start] not in _BULLETS:
            return
        if sentence.block != block:
            block = sentence.block
            place = trimmed(article.text, sentence.start, sentence.end, article.cuts)
            if place is not None and (said or name_a_shortcoming(article, place)):
                yield kind, place
