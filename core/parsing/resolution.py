"""Turns statements into claims: names of areas into ids, grades of all areas into one each, repeats into one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from core.model import Claim, ProviderType, Tense
from core.parsing.area_ids import (
    CARE_AND_LEAVERS,
    CARE_LEAVERS,
    EVERY_AREA,
    IN_CARE,
    OF_THE_WHOLE,
    OVERALL,
    REST_OF_AREAS,
    SEND_OUTCOME,
    SPREAD,
)
from core.parsing.contradictions import distinct, one_an_area
from core.parsing.earlier_frameworks import of_their_frameworks
from core.parsing.frameworks import SINGLE_FRAMEWORK, SINGLE_FRAMEWORK_REPORTED, days_outside
from core.parsing.grade_scales import MAINTAINED, SEND_OUTCOMES, STANDARDS, GradeScales
from core.parsing.judging import judgings
from core.parsing.lexicon import Kind
from core.parsing.visit_sorts import Grading
from core.parsing.weighing.targets.target import EVERY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.knowledge.framework import Framework
    from core.parsing.items import Line
    from core.parsing.judging import Judging, Judgings
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_BEFORE_SINGLE_FRAMEWORK = ("safeguarding_effectiveness", "looked_after_children_services")
_ENOUGH = 2
"""Areas with a grade of today that make a visit a graded one, whatever it seems to be called."""
_ENTRY = 3
"""Words of a line that is one entry of a list of areas: "1. The experiences and progress of care leavers"."""
_GRADING = frozenset({Kind.GRADE, Kind.EVERY, Kind.REST, Kind.LINK})
_ANYWHERE = {"capacity_to_improve"}
"""Judged beside the areas of a framework for some years, whoever was inspected."""
_LODGING = {
    ProviderType.SCHOOL: ProviderType.CHILDRENS_HOME,
    ProviderType.FURTHER_EDUCATION: ProviderType.CHILDRENS_HOME,
}
"""Kinds some of which lodge those they teach, and have that judged by areas of the kind beside it."""
_INSPECTED = 0.5
"""How likely a body is inspected of which grades are told."""
_TOO_FAR = 1460
"""Days from any framework at which nearness says nothing any more."""
_UNDATED = 100
"""What counts as days against a framework that does not give a grade, where no date tells more."""
_APART = (IN_CARE[0], CARE_LEAVERS)
_PARTED = tuple((in_care, CARE_LEAVERS) for in_care in IN_CARE)
"""The two areas that frameworks before 2018 and since 2023 have where that of the time between has one."""


def _as_earlier(statement: Statement) -> Statement:
    """A statement as one of an inspection before, which had the areas of its own time."""
    return statement._replace(timing=statement.timing._replace(current=False, earlier=True))


class Settled(NamedTuple):
    """A statement whose area and grade are ids; doubted where the text gives the area another grade as well."""

    statement: Statement
    area: str
    grade: str
    is_doubted: bool = False


@dataclass(frozen=True)
class Resolver:
    """Resolves the statements about one provider.

    Attributes:
        scene: The document.
        kind: Kind of body.
        framework: Its framework, if it could be told.
        day: The best that is known of when the inspection was.
        areas: Ids of the areas that the text names, where it spreads a grade over them.
        inspectorate: Who inspected.
    """

    scene: Scene
    kind: ProviderType
    framework: Framework | None
    day: date | None
    areas: frozenset[str]
    inspectorate: str | None = None

    @property
    def known(self) -> Judgings:
        """All frameworks."""
        return judgings(self.scene.tools.knowledge)

    @cached_property
    def scales(self) -> GradeScales:
        """What grades could be given."""
        return GradeScales(self.known, self.kind, self.framework, self.day, self.inspectorate)

    def settle(
        self, statements: Sequence[Statement], *, grading: Grading
    ) -> tuple[list[tuple[Settled, Tense]], list[str]]:
        """Statements with ids and tense, one for each area and grade, and doubts about them.

        Args:
            statements: What the text says of the provider.
            grading: Whether the visit told of gives grades; where it gives none, a standing grade is an earlier one.
        """
        settled = self._all_settled(statements)
        told = {found.area for found in settled if found.statement.timing.current and found.area not in OF_THE_WHOLE}
        if grading is Grading.NO or (grading is Grading.HARDLY and len(told) < _ENOUGH):
            settled = self._all_settled([_as_earlier(statement) for statement in statements])
        current = [found for found in settled if found.statement.timing.current]
        earlier = [found for found in settled if found.statement.timing.earlier]
        kept, moved, doubts = one_an_area(self.scales.of_one_scale(self._without_loose_whole(current)))
        chosen = [(found, Tense.CURRENT) for found in self._without_idle_every(kept)]
        chosen += [(found, Tense.EARLIER) for found in distinct([*earlier, *moved])]
        return chosen, doubts

    def _all_settled(self, statements: Sequence[Statement]) -> list[Settled]:
        """All statements with ids, some for more than one area."""
        statements = self._kept_apart(of_their_frameworks(statements, self.scales.open_to, self.framework))
        settled = [found for statement in statements for found in self._settled(statement)]
        return settled + self._spread(statements, settled)

    def _without_idle_every(self, kept: list[Settled]) -> list[Settled]:
        """Without a grade of "all areas" where every area that must be judged has its own: it says nothing more."""
        if self.framework is None:
            return kept
        told = {found.area for found in kept}
        needed = {
            area.id
            for area in self.framework.areas
            if not (area.optional or area.extra or area.separate_body or area.id == self.framework.overall_area)
        }
        return [found for found in kept if found.area != EVERY_AREA] if needed and needed <= told else kept

    def cues(self, settled: Settled, tense: Tense, *, doubted: bool) -> tuple[str, ...]:
        """What tells how sure the claim of a settled statement is."""
        listed = self.framework is not None and self.framework.area(settled.area) is not None
        return (
            *settled.statement.cues,
            f"tense:{tense}",
            f"area-listed:{listed:d}",
            f"whole:{settled.area in OF_THE_WHOLE:d},{tense}",
            f"framework:{self.framework is not None:d}",
            f"kind:{self.kind}",
            f"doubted:{doubted:d}",
            f"when:{settled.statement.timing.when is not None:d},{tense}",
        )

    def claim(self, settled: Settled, tense: Tense, confidence: float) -> Claim:
        """The claim of a settled statement that is so sure."""
        statement = settled.statement
        return Claim(
            area=settled.area,
            grade=settled.grade,
            tense=tense,
            evidence=self.scene.evidence(statement.start, statement.end),
            rule=statement.rule,
            confidence=confidence,
            when=statement.timing.when if tense is Tense.EARLIER else None,
        )

    def _kept_apart(self, statements: Sequence[Statement]) -> Sequence[Statement]:
        """Children in care and care leavers as two areas, where the text grades apart what the framework has as one."""
        if self.framework is None or not self.framework.area(CARE_AND_LEAVERS) or self.framework.area(CARE_LEAVERS):
            return statements
        grades = {
            area: {one.grade.grade for one in statements if one.timing.current and one.areas[0] == area}
            for area in _APART
        }
        if not all(grades.values()) or grades[_APART[0]] & grades[_APART[1]]:
            return statements
        return [one._replace(areas=one.areas[:1]) if one.areas[0] in _APART else one for one in statements]

    def _settled(self, statement: Statement) -> list[Settled]:
        area = self._area(statement)
        if area == CARE_AND_LEAVERS and self.framework is not None and not self.framework.area(area):
            earlier = statement.timing.earlier and not statement.timing.current
            parted = next((pair for pair in _PARTED if all(map(self.framework.area, pair))), None)
            if not earlier and parted:
                both = (statement._replace(areas=(one,)) for one in parted)
                return [found for one in both for found in self._settled(one)]
        if area == OVERALL and statement.rule == EVERY and self._has_no_whole(statement):
            return []
        found = self._one(statement, area)
        return [found] if found else []

    def _has_no_whole(self, statement: Statement) -> bool:
        """Whether no grade of the whole is given any more: "good in all four areas" is then told of the areas alone."""
        return self.framework is not None and not self.framework.has_overall and statement.timing.current

    def _spread(self, statements: Sequence[Statement], settled: Sequence[Settled]) -> list[Settled]:
        """Grades of "all five" and "everything else" for each area of the framework that has no grade of its own."""
        spread = [one for one in statements if one.areas[0] in SPREAD]
        if not spread:
            return []
        found: list[Settled] = []
        over = self._spread_over()
        for statement in spread:
            current = statement.timing.current
            if not current and self._was_before_framework(statement.timing.date):
                continue
            told = {
                other.area
                for other in settled
                if other.statement is not statement and other.statement.timing.current == current
            }
            open_to = [area for area in over if not self._may_be_of_another(area, statement)]
            left = [area for area in open_to if area not in told and area not in statement.left_out]
            meant = statement.areas_meant
            if meant is not None and meant.leaves(of=len(over)) != len(left):
                continue  # which of them are meant is not known
            found += [one for area in left for one in self._settled(statement._replace(areas=(area,)))]
        return found

    def _was_before_framework(self, day: date | None) -> bool:
        """Whether areas were others on a day than those that the text names for this inspection."""
        return day is not None and self.framework is not None and days_outside(self.framework, day) > 0

    def _spread_over(self) -> list[str]:
        """The areas of the framework that the text names; of those it does not name nothing is said one by one."""
        if self.framework is None:
            return []
        return [
            area.id
            for area in self.framework.areas
            if area.id in self.areas and not (area.extra or area.separate_body or area.id in OF_THE_WHOLE)
        ]

    def _may_be_of_another(self, area: str, statement: Statement) -> bool:
        """Whether an area that not everybody has is named for another body: of several, in another paragraph."""
        found = self.framework.area(area) if self.framework is not None else None
        if found is None or not found.optional or not self._tells_of_several:
            return False
        block = self.scene.lines[statement.line].sentence.block
        beside = (line for line in self.scene.lines if line.sentence.block == block)
        return not any(
            area in (item.value if isinstance(item.value, tuple) else ()) for line in beside for item in line.items
        )

    @cached_property
    def _tells_of_several(self) -> bool:
        """Whether grades are told of more than one body."""
        return sum(named.weight >= _INSPECTED for named in self.scene.bodies) > 1

    def _one(self, statement: Statement, area: str | None) -> Settled | None:
        scales = self.scales
        grade = scales.grade(statement, area)
        if area is None or grade is None or not scales.could_be_given(statement, grade):
            return None
        if scales.was_given_before(statement, grade):
            statement = statement._replace(timing=statement.timing._replace(when=None, date=None))
        if grade in SEND_OUTCOMES:
            if self.kind is not ProviderType.SEND_AREA:
                return None
            area = SEND_OUTCOME
        if grade == MAINTAINED and (area != OVERALL or self.kind is not ProviderType.SCHOOL):
            return None
        if self.kind is ProviderType.SEND_AREA and area in OF_THE_WHOLE:
            area = SEND_OUTCOME
        if area == SEND_OUTCOME and grade not in SEND_OUTCOMES:
            return None
        if grade in STANDARDS and not scales.is_standard(area, grade):
            return None
        return Settled(statement, area, grade)

    def _area(self, statement: Statement) -> str | None:
        """The area that a name stands for: one of the framework's own, else that of the framework nearest in time."""
        candidates = statement.areas
        if candidates[0] in OF_THE_WHOLE:
            return candidates[0]
        if candidates[0] == REST_OF_AREAS:
            return None
        elsewhere = self.known.elsewhere.get(self.inspectorate or "", ())
        theirs = next((candidate for candidate in candidates if candidate in elsewhere), None)
        if theirs is not None:
            return theirs
        earlier = statement.timing.earlier and not statement.timing.current
        day = statement.timing.date if earlier else self.day
        since = SINGLE_FRAMEWORK_REPORTED if earlier else SINGLE_FRAMEWORK
        if day is not None and day < since and self.kind is ProviderType.CHILDRENS_SERVICES:
            old = next((candidate for candidate in candidates if candidate in _BEFORE_SINGLE_FRAMEWORK), None)
            if old is not None and (earlier or not self._is_own(candidates[0])):
                return old
        if self.framework is not None and (not earlier or day is None):
            own = next((candidate for candidate in candidates if self.framework.area(candidate)), None)
            if own is not None:
                return own
        return self._nearest(candidates, day, statement.grade.grade)

    def _is_own(self, area: str) -> bool:
        return self.framework is not None and self.framework.area(area) is not None

    def _nearest(self, candidates: Sequence[str], day: date | None, grade: str) -> str | None:
        """Of several areas the one whose framework applied nearest to a day; one that no framework has stays itself.

        Without a day a framework that gives the grade is nearer than one that does not.
        """
        best: tuple[int, int, str] | None = None
        open_to = self._of_one_inspectorate(candidates)
        for order, candidate in enumerate(candidates):
            gaps = [
                days_outside(one.framework, day) + (_UNDATED if day is None and grade not in one.grades else 0)
                for one in open_to
                if candidate in one.areas
            ]
            if gaps and (best is None or (min(gaps), order) < best[:2]):
                best = (min(gaps), order, candidate)
        if best is not None:
            if best[0] <= _TOO_FAR:
                return best[2]
            own = self.known.areas_of((self.kind,))
            return next((candidate for candidate in candidates if candidate in own), best[2])
        # A school that lodges its pupils is judged for that by areas that its own frameworks do not have.
        listed = self.known.areas - _ANYWHERE - self.known.areas_of((_LODGING.get(self.kind),))
        return next((candidate for candidate in candidates if candidate not in listed), None)

    def _of_one_inspectorate(self, candidates: Sequence[str]) -> Sequence[Judging]:
        """The frameworks of the inspectorate that came this time, where one has the area: it came before as well.

        "Achievement" at a school that ISI inspects is ISI's, in whatever year.
        """
        open_to = self.known.of_kind(self.kind)
        if self.framework is None:
            return open_to
        theirs = [one for one in open_to if one.framework.inspectorate == self.framework.inspectorate]
        return theirs if any(area in one.areas for one in theirs for area in candidates) else open_to

    def _without_loose_whole(self, current: list[Settled]) -> list[Settled]:
        """Without a grade of the whole that only a headline gives, where the text gives a grade of the whole itself."""
        told = any(found.area == OVERALL and not found.statement.in_headline for found in current)
        return [found for found in current if not (found.statement.in_headline and told and found.area in OF_THE_WHOLE)]


def areas_named(scene: Scene) -> frozenset[str]:
    """Ids of the areas that a text names as such: in a sentence that grades something, or together with others.

    Alone they are everyday words: "leaders share high hopes" names no area for "good across the board" to mean.
    """
    return frozenset(
        area
        for line in scene.lines
        if _names_areas(line)
        for group in line.groups
        for index in group.indices
        for area in _ids_of(line.items[index].value)
    )


def _names_areas(line: Line) -> bool:
    areas = sum(len(group.indices) for group in line.groups)
    words = sum(item.kind is not Kind.MARK for item in line.items)
    is_entry = areas == 1 and words <= _ENTRY
    return areas > 1 or is_entry or any(line.items[index].kind in _GRADING for index in line.things)


def _ids_of(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
