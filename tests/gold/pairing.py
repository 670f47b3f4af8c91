"""Which inspection that was found answers which labelled one, and which grades count as the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tests.gold.provider_names import same_provider

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.model import ReportedInspection
    from tests.gold.labels import LabelledInspection

_ALL_AREAS = "all_areas"

AreaGrade = tuple[str, str]
"""Area id and grade id."""


class Graded(Protocol):
    """A labelled grade or a claim."""

    @property
    def area(self) -> str:
        """Area id."""

    @property
    def grade(self) -> str:
        """Grade id."""


def area_grades(grades: Iterable[Graded]) -> set[AreaGrade]:
    """What is given to which area, each once."""
    return {(grade.area, grade.grade) for grade in grades}


def pair_up(labelled: Sequence[LabelledInspection], found: Sequence[ReportedInspection]) -> tuple[tuple[int, int], ...]:
    """Pairs of positions, one to one: same provider, those that share most current grades first."""
    shared = [
        (len(area_grades(label.judgements) & area_grades(inspection.current)), -i, -j)
        for i, label in enumerate(labelled)
        for j, inspection in enumerate(found)
        if same_provider(label.provider, inspection.provider.name)
    ]
    pairs: dict[int, int] = {}
    for _, i, j in sorted(shared, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return tuple(pairs.items())


def levelled(labelled: Iterable[Graded], found: Iterable[Graded]) -> tuple[set[AreaGrade], set[AreaGrade]]:
    """Both sides on one footing as to "all areas".

    Where the label says ``all_areas``, naming areas that have this grade is as good. Where it names the areas,
    ``all_areas`` beside them says nothing more and is left out.
    """
    wanted, got = area_grades(labelled), area_grades(found)
    whole = {grade for area, grade in wanted if area == _ALL_AREAS}
    if not whole:
        return wanted, {pair for pair in got if pair[0] != _ALL_AREAS}
    spelt_out = {pair for pair in got - wanted if pair[1] in whole}
    if spelt_out:
        got = (got - spelt_out) | {(_ALL_AREAS, grade) for grade in whole}
    return wanted, got
