"""Chooses the framework of an inspection: by the day it began, else by the areas that are named."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.framework import DateBasis
from core.knowledge.inspectorates import taking_part
from core.model import ProviderType, VisitType
from core.parsing.area_ids import OF_THE_WHOLE, OVERALL
from core.parsing.judging import judgings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.knowledge.framework import Framework
    from core.parsing.judging import Judging
    from core.parsing.weighing.statements import Statement

_REPORT_DELAY = timedelta(days=45)
_HALF_A_MONTH = timedelta(days=14)
SINGLE_FRAMEWORK = date(2013, 11, 1)
"""Until then the press told of two things, safeguarding and looked-after children, whatever was inspected."""
SINGLE_FRAMEWORK_REPORTED = date(2014, 1, 1)
"""When the first reports that graded more came out: an earlier inspection "in 2013" was of one of those two things."""


def days_outside(framework: Framework, day: date | None) -> int:
    """Days between a day and the time in which a framework applied; of no day, how long ago it ended."""
    if day is None:
        return 0 if framework.valid_to is None else 1
    if framework.applied_on(day):
        return 0
    if day < framework.valid_from:
        return (framework.valid_from - day).days
    return (day - framework.valid_to).days if framework.valid_to else 0


def framework_kind(kind: ProviderType, authority_code: str | None) -> ProviderType:
    """The kind whose frameworks apply: care homes fall under the CQC's ratings of services, councils do not."""
    if kind is ProviderType.ADULT_SOCIAL_CARE and authority_code is None:
        return ProviderType.HEALTH
    return kind


class WhenInspected(NamedTuple):
    """About when an inspection was.

    Attributes:
        day: A day of it; None where nothing tells.
        is_sharp: Whether that is one of its days for sure.
        reported: When it was reported: published, or written of in the paper.
        is_guess: Whether the day is only the time that a grade is told with, which may be an earlier one.
    """

    day: date | None = None
    is_sharp: bool = False
    reported: date | None = None
    is_guess: bool = False

    @staticmethod
    def of(
        started: date | None, month: date | None, reported: date | None, guessed: date | None = None
    ) -> WhenInspected:
        """What is best known.

        Args:
            started: First day on site, if told.
            month: The first day of the month that it was in, if that is told.
            reported: When it was reported: published, or written of in the paper.
            guessed: The time that a grade of the whole is told with, for a text that has no other.
        """
        if started is not None:
            return WhenInspected(started, is_sharp=True, reported=reported)
        if month is not None:
            return WhenInspected(month + _HALF_A_MONTH, reported=reported)
        if reported is None and guessed is not None:
            return WhenInspected(guessed - _REPORT_DELAY, reported=guessed, is_guess=True)
        return WhenInspected(reported - _REPORT_DELAY if reported else None, reported=reported)

    def day_for(self, framework: Framework) -> date | None:
        """The day by which a framework applied or not."""
        return self.reported or self.day if framework.date_basis is DateBasis.PUBLICATION else self.day


def choose_framework(
    knowledge: Knowledge,
    kind: ProviderType,
    inspectorate: str | None,
    when: WhenInspected,
    statements: Sequence[Statement],
    *,
    is_yearly: bool = False,
) -> Framework | None:
    """The framework whose days and areas fit best; None when nothing fits.

    Args:
        knowledge: Frameworks.
        kind: Kind of body.
        inspectorate: Who inspected.
        when: About when it was inspected.
        statements: What the text says of this provider.
        is_yearly: Whether what the text tells of is called a yearly rating.
    """
    inspectors = frozenset(taking_part(inspectorate))
    open_to = [
        judging
        for judging in judgings(knowledge).of_kind(kind)
        if judging.areas and (not inspectors or inspectors & judging.inspectorates)
    ]
    named = [s.areas for s in statements if s.timing.current and s.areas[0] not in OF_THE_WHOLE]
    grades = {s.grade.grade for s in statements if s.timing.current and not s.grade.is_relative}
    whole = any(s.areas[0] == OVERALL and s.timing.current for s in statements)
    ranked = sorted(
        (
            (
                _fit(judging, named, grades, whole)
                + _time_fit(judging.framework, when)
                + (_YEARLY if is_yearly and VisitType.ANNUAL_RATING in judging.framework.visit_types else 0.0),
                judging.framework,
            )
            for judging in open_to
        ),
        key=lambda pair: -pair[0],
    )
    if not ranked or ranked[0][0] < 0:
        return None
    if when.day is None and len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEAR:
        return None
    return ranked[0][1]


_CLEAR = 0.4
"""Without any date one framework must fit this much better than the next; else it cannot be told."""


def _fit(judging: Judging, named: Sequence[tuple[str, ...]], grades: set[str], whole: bool) -> float:
    ids = judging.areas.keys()
    first = sum([areas[0] in ids for areas in named])
    any_of = sum([not ids.isdisjoint(areas) for areas in named])
    known = grades & judging.grades
    strange = grades - judging.grades - judging.called - _LOOSE
    missing = len(named) - any_of
    without_whole = 0.5 if whole and judging.framework.overall_area is None else 0.0
    much = min(1.0, _ENOUGH / len(named)) if named else 1.0
    return much * (first * 0.5 + any_of - missing * 2) - without_whole + len(known) * 0.5 - len(strange) * 1.5


_YEARLY = 1.0
"""How much it speaks for a framework of yearly ratings that the text calls what it tells of one."""
_ENOUGH = 3
"""As many areas speak for a framework as loudly as any more: a long list of old areas does not outvote the day."""
_OF_A_GUESS = 0.33
"""How much of the years that a framework lies off counts where the day is a guess."""
_LOOSE = {"met", "not_met"}
"""Grades that are no sign against a framework that has them not."""


def _time_fit(framework: Framework, when: WhenInspected) -> float:
    day, sharp = when.day_for(framework), when.is_sharp
    if day is None:
        return 0.0
    if framework.applied_on(day):
        return 6.0 if sharp else 1.0 if when.is_guess else 3.0
    edge = framework.valid_from if day < framework.valid_from else framework.valid_to
    assert edge is not None
    years = abs((day - edge).days) / 365
    return (-3.0 if sharp else 0.0) - min(years, 8.0) * (_OF_A_GUESS if when.is_guess else 1.0)
