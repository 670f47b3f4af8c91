"""Tells the two sides of a council apart: what is said of its children's services, and what of its adult social care.

Ofsted inspects the one and the CQC assesses the other, under one name, and papers tell both in one article ("Luton's
adult social care requires improvement; its children's services are good"). Which side a sentence speaks of is told by
the areas that only one of them is judged by, by the words of the sentence, by those before it in its paragraph, and by
the inspectorate it names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.council_kinds import EITHER_SIDE
from core.parsing.judging import judgings
from core.parsing.lexicon import Kind
from core.parsing.words import as_listed, either, either_as_printed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene

_BY_INSPECTORATE = {"Ofsted": ProviderType.CHILDRENS_SERVICES, "CQC": ProviderType.ADULT_SOCIAL_CARE}
_POST = 60
"""How far before a side's words a post is looked for whose holder's remit they name."""


class _Said(NamedTuple):
    """Words that name a side, with their place."""

    start: int
    side: ProviderType


class CouncilSides:
    """The sides of councils that a document speaks of; looked for when a council is asked about, for most name none."""

    def __init__(self, scene: Scene) -> None:
        """Begin with nothing looked for in a document."""
        self._scene = scene

    @cached_property
    def _said(self) -> Sequence[_Said]:
        """Where a side is named, in order; nothing is told in a document that does not name both sides."""
        said = _side_words(self._scene.tools.knowledge).said(self._scene.lower)
        return said if {one.side for one in said} == set(EITHER_SIDE) else ()

    @cached_property
    def _inspectors(self) -> Sequence[_Said]:
        """Where an inspectorate is named that inspects one side, in order."""
        return [
            _Said(line.items[index].start, _BY_INSPECTORATE[str(line.items[index].value)])
            for line in self._scene.lines
            for index in line.things
            if line.items[index].kind is Kind.INSPECTORATE and line.items[index].value in _BY_INSPECTORATE
        ]

    @cached_property
    def _only(self) -> Mapping[ProviderType, frozenset[str]]:
        """The areas that each side alone is judged by."""
        children, adults = (judgings(self._scene.tools.knowledge).areas_of((side,)) for side in EITHER_SIDE)
        return {EITHER_SIDE[0]: children - adults, EITHER_SIDE[1]: adults - children}

    def side_of(self, number: int, end: int, areas: Sequence[str] = ()) -> ProviderType | None:
        """Which side a stretch of a sentence speaks of; None where nothing tells, or the document names one side only.

        Args:
            number: Number of the sentence.
            end: Where the stretch ends.
            areas: Ids that the graded area can stand for.
        """
        if not self._said:
            return None
        by_area = [side for side in EITHER_SIDE if not self._only[side].isdisjoint(areas)]
        if len(by_area) == 1:
            return by_area[0]
        sentence = self._scene.lines[number].sentence
        block = self._scene.blocks[sentence.block]
        return (
            _last(self._said, sentence.start, end)
            or _first(self._said, end, sentence.end)
            or _sole(self._inspectors, sentence.start, sentence.end)
            or _last(self._said, block.start, sentence.start)
            or _sole(self._inspectors, block.start, sentence.start)
        )


def _last(said: Sequence[_Said], start: int, end: int) -> ProviderType | None:
    at = bisect_left(said, end, key=lambda one: one.start) - 1
    return said[at].side if at >= 0 and said[at].start >= start else None


def _first(said: Sequence[_Said], start: int, end: int) -> ProviderType | None:
    at = bisect_left(said, start, key=lambda one: one.start)
    return said[at].side if at < len(said) and said[at].start < end else None


def _sole(said: Sequence[_Said], start: int, end: int) -> ProviderType | None:
    first, last = (bisect_left(said, place, key=lambda one: one.start) for place in (start, end))
    sides = {one.side for one in said[first:last]}
    return sides.pop() if len(sides) == 1 else None


@dataclass(frozen=True, slots=True)
class _SideWords:
    """The words that name sides, compiled once for a knowledge."""

    sides: Mapping[str, ProviderType]
    names: re.Pattern[str]
    posts: re.Pattern[str]

    def said(self, lower: str) -> list[_Said]:
        """Where a text in small letters names a side; not where it only names the remit of somebody's post."""
        return [
            _Said(match.start(), self.sides[as_listed(match.group())])
            for match in self.names.finditer(lower)
            if not self.posts.search(lower, max(0, match.start() - _POST), match.start())
        ]


@compiled_once
def _side_words(knowledge: Knowledge) -> _SideWords:
    sides = {
        name: ProviderType(side)
        for side, names in knowledge.wording.mapping("providers.council_sides").items()
        for name in names
    }
    any_name = either_as_printed(sides)
    posts = either(knowledge.wording.phrases("providers.posts"))
    return _SideWords(
        sides,
        re.compile(rf"\b(?:{any_name})(?!\w)"),
        re.compile(rf"\b(?:{posts})(?: of| for)(?: the| its| their)?(?: \w+(?: and|,))?\s$"),
    )
