"""All frameworks together: which one an inspection fell under, how areas continue, and how a grade is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.comparisons import Relation
from core.knowledge.framework import NO_SINGLE_AREA, OVERALL_AREAS
from core.knowledge.inspectorates import taking_part
from core.knowledge.scales import facts_off_scale, facts_on_scale, words

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from core.knowledge.comparisons import Comparison
    from core.knowledge.framework import Area, Framework
    from core.knowledge.scales import GradeFacts, Scale
    from core.model import ProviderType


@dataclass(frozen=True, slots=True)
class Frameworks:
    """The frameworks, scales and comparisons that the desk knows."""

    _scales: Mapping[str, Scale]
    _frameworks: Mapping[str, Framework]
    _comparisons: Mapping[tuple[str, str], Comparison]

    def get(self, framework_id: str | None) -> Framework | None:
        """The framework of this id, or None."""
        return self._frameworks.get(framework_id) if framework_id else None

    def all(self) -> tuple[Framework, ...]:
        """Every framework."""
        return tuple(self._frameworks.values())

    def scale(self, scale_id: str) -> Scale | None:
        """The scale of this id, or None."""
        return self._scales.get(scale_id)

    def scales(self) -> tuple[Scale, ...]:
        """Every scale."""
        return tuple(self._scales.values())

    def comparisons(self) -> tuple[Comparison, ...]:
        """Every comparison of two frameworks."""
        return tuple(self._comparisons.values())

    def comparison(self, from_id: str, to_id: str) -> Comparison | None:
        """What of an earlier framework can be set against what of a later one; None where nothing is known."""
        return self._comparisons.get((from_id, to_id))

    def relation(self, from_framework: str, from_area: str, to_framework: str, to_area: str) -> Relation:
        """How a later area continues an earlier one; within one framework every area continues itself."""
        if from_framework == to_framework:
            return Relation.SAME if from_area == to_area else Relation.NONE
        comparison = self.comparison(from_framework, to_framework)
        return comparison.relation(from_area, to_area) if comparison else Relation.NONE

    def candidates(
        self,
        provider_type: ProviderType,
        started: date | None,
        areas: Collection[str],
        inspectorate: str | None = None,
    ) -> tuple[Framework, ...]:
        """Every framework that an inspection can have fallen under, newest first.

        Args:
            provider_type: What kind of body was inspected.
            started: First day of the inspection (for frameworks dated by publication: that day), or None if not told.
            areas: Ids of the areas that were judged. Those that judge the whole and ``all_areas`` rule nothing out,
                as articles give a whole grade also where the framework has none.
            inspectorate: Who inspected ("Ofsted"), or None if not told. Joint frameworks count for
                each that takes part.
        """
        inspectors = frozenset(taking_part(inspectorate))
        named = {area for area in areas if area not in OVERALL_AREAS and area != NO_SINGLE_AREA}
        open_to = [
            framework
            for framework in self._frameworks.values()
            if framework.provider_type is provider_type
            and (not inspectors or not inspectors.isdisjoint(framework.inspectorates))
            and (started is None or framework.applied_on(started))
        ]
        fitting = [f for f in open_to if f.areas and named.issubset(area.id for area in f.areas)]
        # A framework whose areas are not listed can only be told by its inspectorate and its grades (Scotland, Wales).
        fitting += [f for f in open_to if not f.areas and f.scale and inspectors and not fitting]
        return tuple(sorted(fitting, key=lambda framework: framework.valid_from, reverse=True))

    def for_inspection(
        self,
        provider_type: ProviderType,
        started: date | None,
        areas: Collection[str],
        inspectorate: str | None = None,
    ) -> Framework | None:
        """The framework an inspection fell under, by the day it started and the areas judged, or None.

        Takes what :meth:`candidates` takes, and answers only when one framework can be meant. Where several are left
        and the whole was judged, those that judge the whole are kept: care leavers judged apart, with an overall grade,
        is ``ilacs_2023`` and not ``ilacs_2026``.
        """
        left = self.candidates(provider_type, started, areas, inspectorate)
        if len(left) > 1 and not OVERALL_AREAS.isdisjoint(areas):
            left = tuple(framework for framework in left if framework.overall is not None)
        return left[0] if len(left) == 1 else None

    def area(self, framework_id: str | None, area_id: str) -> Area | None:
        """An area as its framework words it; without a known framework as the newest one does that has it."""
        framework = self.get(framework_id)
        if framework and (area := framework.area(area_id)):
            return area
        having = [f for f in self._frameworks.values() if f.area(area_id)]
        newest = max(having, key=lambda f: f.valid_from, default=None)
        return newest.area(area_id) if newest else None

    def area_title(self, area_id: str, framework_id: str | None = None) -> str:
        """What to call an area on screen ("Help and protection"); its id in words where no framework has it."""
        area = self.area(framework_id, area_id)
        return area.label if area else words(area_id)

    def area_in_sentence(self, area_id: str, framework_id: str | None = None) -> str:
        """Its title as it stands within a sentence: "every area" is no name, and so not written like one."""
        title = self.area_title(area_id, framework_id)
        return title.lower() if area_id == NO_SINGLE_AREA else title

    def grade_facts(self, framework_id: str | None, area_id: str | None, grade_id: str) -> GradeFacts:
        """How to show a grade: the scale of the area decides, then that of the framework, then the first that has it.

        A value that is on no scale at all ("maintained", "effective") gets its id in words and no rank.
        """
        framework = self.get(framework_id)
        area = framework.area(area_id) if framework and area_id else None
        for scale in (area.scale if area else None, framework.scale if framework else None, *self._scales.values()):
            if scale and (grade := scale.grade(grade_id)):
                return facts_on_scale(scale, grade)
        return facts_off_scale(grade_id)

    def grade_label(self, framework_id: str | None, area_id: str | None, grade_id: str) -> str:
        """The full word for a grade ("Requires improvement")."""
        return self.grade_facts(framework_id, area_id, grade_id).label
