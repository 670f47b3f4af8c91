"""Words that speak of areas and name none, compiled once from the wording: "both", "except", "in that order"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class AreaWords:
    """Words that speak of areas.

    Attributes:
        nouns: What areas are called without their names.
        counts: How many areas named before words mean ("both"), by the words; 0 for any number.
        uncounted: What a sentence begins with that tells of others than those it counts: "not one", "none".
        list_openings: Words between the number of a list and its first area.
        going_back: Words that go back to more areas than the one asked last.
        in_order: Words that say that grades and areas answer each other by their order.
        excepting: Words that take an area out of all of them.
        praising: Words that praise or blame areas behind a grade and give them none.
        added_before: What stands before areas that are added to others.
        added_behind: What stands behind them.
    """

    nouns: frozenset[str]
    counts: Mapping[tuple[str, ...], int]
    uncounted: frozenset[str]
    list_openings: frozenset[str]
    going_back: frozenset[str]
    in_order: frozenset[str]
    excepting: frozenset[str]
    praising: frozenset[str]
    added_before: frozenset[tuple[str, ...]]
    added_behind: tuple[tuple[str, ...], ...]


def area_words(wording: Wording) -> AreaWords:
    """Compile the words of a wording that speak of areas."""

    def single(table: str) -> frozenset[str]:
        return frozenset(wording.phrases(table))

    def apart(table: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(phrase.split()) for phrase in wording.phrases(table))

    counted = wording.mapping("areas.counted")
    return AreaWords(
        nouns=single("areas.nouns"),
        counts={tuple(phrase.split()): int(count) for count, phrases in counted.items() for phrase in phrases},
        uncounted=single("areas.uncounted"),
        list_openings=single("areas.list_openings"),
        going_back=single("areas.going_back"),
        in_order=single("areas.in_order"),
        excepting=single("areas.excepting"),
        praising=single("areas.praising"),
        added_before=frozenset(apart("areas.added_before")),
        added_behind=apart("areas.added_behind"),
    )
