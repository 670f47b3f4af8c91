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


class HeadedLists:
    """The lists of an article that a head begins; its sentences are asked about in their order.

    A head among the items of another list begins none of its own: those beneath it were told already.
    """

    def __init__(self, article: PointArticle, views: Sequence[SentenceView]) -> None:
        """Look at the sentences of an article."""
        self._article = article
        self._views = views
        self._told_to = self._searched_to = -1

    def beneath(self, head: SentenceView) -> Iterator[Told]:
        """The items beneath a sentence that begins a list, of each its first sentence; none where it begins none."""
        article, (start, end, block) = self._article, head.line.sentence
        if end - start > _LONGEST_HEAD or not (
            head.line.block_kind is BlockKind.HEADING or article.text[end - 1] == ":"
        ):
            return
        heads, words = _heads(article.knowledge), _AROUND.sub("", article.lower[start:end])
        good = words in heads.strengths
        said = good or words in heads.improvements
        if not said and words not in heads.findings:
            return
        if head.number <= (self._told_to if said else max(self._told_to, self._searched_to)):
            return
        kind = PointKind.STRENGTH if good else PointKind.IMPROVEMENT
        for number in range(head.number + 1, len(self._views)):
            view = self._views[number]
            sentence = view.line.sentence
            if view.line.block_kind is not BlockKind.ITEM and article.text[sentence.start] not in _BULLETS:
                return
            if said:
                self._told_to = number
            else:
                self._searched_to = number
            if sentence.block != block:
                block = sentence.block
                place = trimmed(article.text, sentence.start, sentence.end, article.cuts)
                if place is not None and (said or name_a_shortcoming(article, place)):
                    yield kind, place
