"""Tells by the areas that a text names what kinds of bodies it can be about, where its other words do not tell.

A short piece may never say "care home" or "school". But "safe, effective and well-led" in one breath are questions that
only care services are asked, and "quality of education" and "personal development" are judged together nowhere but in
schools, nurseries and colleges.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.area_ids import CARE_QUESTIONS, OVERALL
from core.parsing.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from core.parsing.judging import Judgings
    from core.parsing.lexicon import Phrase

_IN_ONE_BREATH = 12
"""Words among which several of the questions must stand."""
_FEWEST_QUESTIONS = 3
_FEWEST_NAMES = 2
_OWN_WORDS = 2
"""Names of areas of fewer words are everyday words."""
_UNDECIDED = frozenset({OVERALL, "capacity_to_improve", "safeguarding"})
"""Areas of no kind of body in particular."""


def kinds_of_areas(
    met: Mapping[int, Phrase], known: Judgings, spoken_of: Collection[ProviderType | None]
) -> frozenset[ProviderType]:
    """The kinds of bodies that are judged by the areas a text names, if it names several of them.

    Args:
        met: The phrases of the text by the word that they begin with, in order.
        known: The frameworks.
        spoken_of: The kinds of bodies that the text is about by other signs; nothing is added where one of them is
            judged by as many of the areas.
    """
    named: set[tuple[str, ...]] = set()
    asked: list[tuple[int, str]] = []
    found: set[ProviderType] = set()
    for at, ids, size in _areas(met):
        question = next((area for area in ids if area in CARE_QUESTIONS), None) if len(ids) == 1 else None
        if question is not None:
            asked = [one for one in asked if at - one[0] <= _IN_ONE_BREATH]
            asked.append((at, question))
            if len({area for _, area in asked}) >= _FEWEST_QUESTIONS:
                found.add(ProviderType.HEALTH)
        elif size >= _OWN_WORDS and _UNDECIDED.isdisjoint(ids):
            named.add(ids)
    counts = {kind: sum(not areas.isdisjoint(ids) for ids in named) for kind, areas in known.areas_by_kind.items()}
    most = max(counts.values(), default=0)
    best = {kind for kind, count in counts.items() if count == most}
    if most >= _FEWEST_NAMES and best.isdisjoint(spoken_of):
        found |= best
    return frozenset(found)


def _areas(met: Mapping[int, Phrase]) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """The areas that phrases name: index of the first word, ids, and how many words."""
    behind = 0
    for index, phrase in met.items():
        if index < behind:
            continue
        if phrase.kind is Kind.AREA and isinstance(phrase.value, tuple):
            behind = index + len(phrase.words)
            yield index, phrase.value, len(phrase.words)
        elif phrase.words == ("effective",):
            yield index, phrase.words, 1
