"""Says which grades could be given: by the scale of an area, of a time, of a kind of body, and of who inspects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.knowledge.inspectorates import taking_part
from core.model import ProviderType
from core.parsing.area_ids import OVERALL
from core.parsing.frameworks import days_outside
from core.parsing.lexicon import BOTTOM, PLACES, TOP, GradeForm, GradeWord

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.knowledge.framework import Framework
    from core.knowledge.scales import Scale
    from core.parsing.judging import Judging, Judgings
    from core.parsing.resolution import Settled
    from core.parsing.weighing.statements import Statement

_OVERLAP = 400
"""Days that a grade can be met before or after its framework's time: reports come late, years are told loosely."""
SEND_OUTCOMES = ("send_positive", "send_inconsistent", "send_systemic_failings")
STANDARDS = ("met", "not_met", "effective", "not_effective")
MAINTAINED = "maintained"
"""The outcome of a school's ungraded inspection since September 2024 ("has taken effective action to maintain …")."""
_STANDARDS_OF = ("safeguarding", "independent_school_standards")
_AREAS_THAT_ARE_KINDS = ("fostering", "adoption")
"""Areas that are also kinds of bodies of their own, with scales of their own."""
_OF_A_SCALE = (GradeForm.END, GradeForm.NUMBER, GradeForm.CATEGORY)
"""Forms of grades that are none where the scale is not known: places, and categories that stand for its last."""
USUAL = ("outstanding", "good", "requires_improvement", "inadequate")
"""What places mean where no framework is known; somebody gives these at any time."""


@dataclass(frozen=True)
class GradeScales:
    """The scales that the grades of one provider can be of.

    Attributes:
        known: All frameworks.
        kind: Kind of body.
        framework: Its framework, if it could be told.
        day: The best that is known of when the inspection was.
        inspectorate: Who inspected.
    """

    known: Judgings
    kind: ProviderType
    framework: Framework | None
    day: date | None
    inspectorate: str | None = None

    @cached_property
    def open_to(self) -> list[Judging]:
        """The frameworks for bodies of this kind, of those who inspected."""
        inspectors = taking_part(self.inspectorate)
        return [
            judging
            for judging in self.known.of_kind(self.kind)
            if not inspectors or not judging.inspectorates.isdisjoint(inspectors)
        ]

    def grade(self, statement: Statement, area: str | None) -> str | None:
        """The grade that a statement gives an area; None for a word that is none on the area's scale.

        Args:
            statement: What the text says.
            area: Id of the area.
        """
        word = statement.grade
        scale = self._at(statement, area) or self._elsewhere
        if scale is None and self._is_unknown and word.form in _OF_A_SCALE:
            return None
        if word.form in (GradeForm.END, GradeForm.NUMBER):
            return grade_by_place(word, scale)
        if (
            word.form is GradeForm.CATEGORY
            and scale is not None
            and all(grade.id != word.grade for grade in scale.grades)
        ):
            return None
        return _known_as(word.grade, scale)

    def could_be_given(self, statement: Statement, grade: str) -> bool:
        """Whether the grade was given at all to bodies of this kind at that time."""
        if grade in (*STANDARDS, *SEND_OUTCOMES, MAINTAINED) or statement.areas[0] in _AREAS_THAT_ARE_KINDS:
            return True
        earlier = statement.timing.earlier and not statement.timing.current
        day = statement.timing.date if earlier else self.day
        theirs = self.open_to
        # Of an inspectorate whose frameworks for the kind are not known, the scale may not be known either.
        if not theirs:
            return self._elsewhere is None or self._elsewhere.grade(grade) is not None
        # Of a time that no framework of the kind covers every scale of theirs may be meant.
        in_time = [
            judging for judging in theirs if day is None or days_outside(judging.framework, day) <= _OVERLAP
        ] or theirs
        if any(grade in judging.grades for judging in in_time) or self.kind is ProviderType.OTHER:
            return True
        if self.was_given_before(statement, grade):
            return True
        first = min(judging.framework.valid_from for judging in theirs)
        return (day is None or day < first) and self._was_given_to_others(theirs, grade, first)

    def of_one_scale(self, current: Sequence[Settled]) -> Sequence[Settled]:
        """Grades of today without those of areas that no framework gives beside the grade of the whole.

        One of them alone is praise: where a school is outstanding, leadership that is "exceptional" is no grade of
        report cards. Several are grades of an inspection, and the whole is that of one before.

        Args:
            current: The grades of today, with those of the whole.
        """
        whole = {found.grade for found in current if found.area == OVERALL}
        strange = [found for found in current if whole and not self._stands_beside(found.grade, whole)]
        if len({found.area for found in strange}) != 1 or self._is_own(strange[0].grade):
            return current
        return [found for found in current if found not in strange]

    def _is_own(self, grade: str) -> bool:
        """Whether the framework of the inspection gives a grade."""
        return any(grade in judging.grades for judging in self.open_to if judging.framework == self.framework)

    def _stands_beside(self, grade: str, whole: set[str]) -> bool:
        """Whether a framework gives a grade and one of the whole; of a grade that none gives nothing is known."""
        having = [judging.grades for judging in self.open_to if grade in judging.grades]
        return grade in whole or not having or any(not whole.isdisjoint(grades) for grades in having)

    @property
    def _elsewhere(self) -> Scale | None:
        """The scale of who inspected, of one without areas in the frameworks."""
        return self.known.scales.get(self.inspectorate or "")

    @property
    def _is_unknown(self) -> bool:
        """Whether no scale of who inspected is known at all."""
        inspectors = taking_part(self.inspectorate)
        return bool(inspectors) and self.known.inspectorates.isdisjoint(inspectors)

    def was_given_before(self, statement: Statement, grade: str) -> bool:
        """Whether an earlier grade is one that was given no more on the day told with it, though once it was.

        Then the day is that of another grade: "went up from adequate in 2017", when nobody was adequate any more.
        """
        day = statement.timing.date
        if day is None or statement.timing.current or not statement.timing.earlier:
            return False
        if grade in USUAL:
            return False
        had = [judging.framework for judging in self.open_to if grade in judging.grades]
        return bool(had) and all(
            days_outside(one, day) > _OVERLAP and one.valid_to is not None and one.valid_to < day for one in had
        )

    def is_standard(self, area: str, grade: str) -> bool:
        """Whether an area is one whose standards are met or not; as a whole only childcare without children has that.

        Source: Ofsted, Early years inspection handbook, on settings where no children are on roll.
        """
        if area in _STANDARDS_OF or (area == OVERALL and self.kind is ProviderType.EARLY_YEARS):
            return True
        scale = self._today(area)
        known = self.framework is not None and self.framework.area(area) is not None
        return known and scale is not None and any(one.id == grade for one in scale.grades)

    def _was_given_to_others(self, theirs: Sequence[Judging], grade: str, first: date) -> bool:
        """Whether those who inspected gave a grade to bodies of other kinds before a day.

        That is all that can be told of a time before the first framework known for the kind: nurseries and colleges
        were "satisfactory" as long as schools were.
        """
        inspectors = frozenset[str]().union(*(judging.inspectorates for judging in theirs))
        return any(
            grade in judging.grades
            and judging.framework.valid_from < first
            and not inspectors.isdisjoint(judging.inspectorates)
            for some in self.known.by_kind.values()
            for judging in some
        )

    def _at(self, statement: Statement, area: str | None) -> Scale | None:
        """The scale of an area when a grade was given; of an earlier one without a day that of today."""
        day = statement.timing.date
        if statement.timing.earlier and not statement.timing.current and day is not None:
            then = [one.framework for one in self.open_to if not days_outside(one.framework, day)]
            if then:
                return _scale_of(then[0], area)
        return self._today(area)

    def _today(self, area: str | None) -> Scale | None:
        return None if self.framework is None else _scale_of(self.framework, area)


def _scale_of(framework: Framework, area: str | None) -> Scale | None:
    """The scale of an area of a framework; that of the framework where the area has none of its own."""
    found = framework.area(area) if area else None
    return (found.scale if found else None) or framework.scale


def grade_by_place(word: GradeWord, scale: Scale | None) -> str | None:
    """The grade at a place of a scale: its top, its bottom, or counted from the best.

    Where grades are numbered from the worst, a number is theirs: "a 5" is the last but one of six.
    """
    grades = USUAL if scale is None else tuple(grade.id for grade in scale.grades)
    if word.by_number and scale is not None and scale.counts_up:
        grades = grades[::-1]
    at = {TOP: 0, BOTTOM: len(grades) - 1}.get(word.grade)
    if at is None:
        at = PLACES.index(word.grade)
    return grades[at] if at < len(grades) else None


def _known_as(grade: str, scale: Scale | None) -> str:
    """A grade as a scale calls it: "adequate" is "performs adequately" where grades are told so."""
    if scale is None or any(one.id == grade for one in scale.grades):
        return grade
    return next((one.id for one in scale.grades if grade in one.aliases), grade)
