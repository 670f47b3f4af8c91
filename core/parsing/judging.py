"""What parsing asks of the frameworks again and again, looked up once for a ``Knowledge``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.elsewhere import areas_elsewhere, scales_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge import Knowledge
    from core.knowledge.framework import Area, Framework
    from core.knowledge.scales import Scale
    from core.model import ProviderType


_NO_AREAS = _NO_NAMES = frozenset[str]()
_LAST_REPORTS = timedelta(days=200)


class Judging(NamedTuple):
    """A framework, and what is asked of it for every statement.

    Attributes:
        framework: The framework.
        areas: Its areas by their ids.
        grades: Ids of the grades of its scale.
        inspectorates: Who takes part.
        called: What its grades are called besides ("poor" for "performs poorly").
    """

    framework: Framework
    areas: Mapping[str, Area]
    grades: frozenset[str]
    inspectorates: frozenset[str]
    called: frozenset[str] = _NO_NAMES


@dataclass(frozen=True, slots=True)
class Judgings:
    """All frameworks as parsing asks for them.

    Attributes:
        by_kind: Those for each kind of body, in the order of the frameworks.
        areas_by_kind: Ids of the areas that each kind of body is judged by.
        areas: Ids of the areas of any framework and of those of inspectorates without areas in the frameworks.
        free: Ids of the areas that have names and belong to no framework.
        elsewhere: Ids of the areas that inspectorates without areas in the frameworks judge, by inspectorate.
        ends: Of the areas that no framework of today has, the last day on which one had them.
        scales: The scales of inspectorates without areas in the frameworks, by inspectorate.
        inspectorates: All that have a framework here.
    """

    by_kind: Mapping[ProviderType, tuple[Judging, ...]]
    areas_by_kind: Mapping[ProviderType, frozenset[str]]
    areas: frozenset[str]
    free: frozenset[str]
    elsewhere: Mapping[str, frozenset[str]]
    ends: Mapping[str, date]
    scales: Mapping[str, Scale]
    inspectorates: frozenset[str]

    def bygone(self, day: date) -> frozenset[str]:
        """Ids of the areas that nobody was judged by any more on a day, with time for the last reports to come out."""
        return frozenset([area for area, end in self.ends.items() if end + _LAST_REPORTS < day])

    def of_kind(self, kind: ProviderType | None) -> tuple[Judging, ...]:
        """The frameworks for a kind of body."""
        return self.by_kind.get(kind, ()) if kind is not None else ()

    def areas_of(self, kinds: Iterable[ProviderType | None]) -> frozenset[str]:
        """Ids of the areas that bodies of some kinds are judged by."""
        own = [self.areas_by_kind[kind] for kind in kinds if kind is not None and kind in self.areas_by_kind]
        return own[0] if len(own) == 1 else _NO_AREAS.union(*own)

    def kinds_of(self, inspectorates: frozenset[str]) -> frozenset[ProviderType]:
        """The kinds of body that some inspectorates inspect, as far as frameworks are known."""
        return frozenset(
            kind
            for kind, some in self.by_kind.items()
            if any(not judging.inspectorates.isdisjoint(inspectorates) for judging in some)
        )


@compiled_once
def judgings(knowledge: Knowledge) -> Judgings:
    """The frameworks of a knowledge; made on first use and kept."""
    by_kind: dict[ProviderType, list[Judging]] = {}
    for framework in knowledge.frameworks.all():
        scale_grades = framework.scale.grades if framework.scale else ()
        grades = frozenset(grade.id for grade in scale_grades)
        areas = {area.id: area for area in reversed(framework.areas)}  # of two with one id the first counts
        called = frozenset(alias for grade in scale_grades for alias in grade.aliases)
        judging = Judging(framework, areas, grades, framework.inspectorates, called)
        by_kind.setdefault(framework.provider_type, []).append(judging)
    listed = frozenset(area.id for framework in knowledge.frameworks.all() for area in framework.areas)
    named = {area for ids in knowledge.wording.mapping("areas.names") for area in ids.split()}
    elsewhere = areas_elsewhere(knowledge.wording)
    listed = listed.union(*elsewhere.values())
    return Judgings(
        {kind: tuple(some) for kind, some in by_kind.items()},
        {kind: _NO_AREAS.union(*(judging.areas for judging in some)) for kind, some in by_kind.items()},
        listed,
        frozenset(named - listed),
        elsewhere,
        _ends(knowledge.frameworks.all()),
        scales_elsewhere(knowledge),
        _NO_AREAS.union(*(framework.inspectorates for framework in knowledge.frameworks.all())),
    )


def _ends(frameworks: Iterable[Framework]) -> dict[str, date]:
    last: dict[str, date] = {}
    for framework in frameworks:
        for area in framework.areas:
            last[area.id] = max(last.get(area.id, date.min), framework.valid_to or date.max)
    return {area: end for area, end in last.items() if end < date.max}
