"""Says of what sort a visit was, and whether it gave grades: by what it is called and by the grades that are told."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from core.model import ProviderType, Tense, VisitType
from core.parsing.judging import judgings
from core.parsing.weighing.document import WITHOUT_GRADES
from core.parsing.weighing.visits import LIKELY_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Knowledge
    from core.model import Claim
    from core.parsing.weighing.visits import CalledVisit

_GRADED_IN_FOCUS = (ProviderType.ADULT_SOCIAL_CARE, ProviderType.HEALTH)
"""Kinds of bodies for which a focused visit gives grades, to the questions that it looked at."""
_GRADED_AS_A_WHOLE = (ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA)
"""Kinds whose only graded visits are full ones."""
_SEVERAL = 2
"""Areas with a grade of today that make a visit a full one."""
_SURE = 0.93
"""How likely the name of a visit must be to outweigh several grades that seem to be of today."""
_RATHER = 0.7
"""How likely it must be where the text says that such a visit gives no grades, or for one told of by the way."""
_STANDING = 0.25
"""How likely the name of a visit without grades must be where all that is told is a grade that stood before."""


class Grading(Enum):
    """Whether a visit gives grades, so that a grade that stands can be of today."""

    YES = auto()
    HARDLY = auto()
    """It is called one that gives none: so a grade is an earlier one, unless several areas have one."""
    NO = auto()


def likeliest(visits: Sequence[CalledVisit]) -> CalledVisit | None:
    """What a visit is likely called, by itself.

    Args:
        visits: What it may be called, the likeliest first.
    """
    return visits[0] if visits and visits[0].likely >= LIKELY_NAME else None


def gives_grades(sort: VisitType, kind: ProviderType) -> bool:
    """Whether visits of a sort give grades to bodies of a kind."""
    in_focus = sort is VisitType.FOCUSED_VISIT and kind in _GRADED_IN_FOCUS
    return sort not in WITHOUT_GRADES or in_focus


def grading_of(visit: CalledVisit | None, kind: ProviderType, *, told_of: bool) -> Grading:
    """Whether the visit to a body gives grades.

    Args:
        visit: What it is called.
        kind: The kind of body.
        told_of: Whether it is the visit that the document chiefly tells of.
    """
    if visit is None or gives_grades(visit.sort, kind):
        return Grading.YES
    monitoring, rather = visit.sort is VisitType.MONITORING_VISIT, visit.likely > _RATHER
    if (monitoring and visit.likely > _SURE) or (told_of and visit.gradeless and (monitoring or rather)):
        return Grading.NO
    return Grading.HARDLY if told_of or (monitoring and rather) else Grading.YES


def sort_of_visit(
    knowledge: Knowledge, visits: Sequence[CalledVisit], kind: ProviderType, claims: Sequence[Claim]
) -> VisitType:
    """What sort a visit was: what gives such grades, or what it is called if that fits them, or what they tell.

    Args:
        knowledge: For the frameworks.
        visits: What it may be called, the likeliest first.
        kind: The kind of body.
        claims: What is told of its grades.
    """
    given = {claim.grade for claim in claims}
    sorts = {
        sort
        for judging in judgings(knowledge).of_kind(kind)
        if not given.isdisjoint(judging.grades)
        for sort in judging.framework.visit_types or (VisitType.UNKNOWN,)
    }
    if len(sorts) == 1 and VisitType.UNKNOWN not in sorts:
        return sorts.pop()
    current = {claim.area for claim in claims if claim.tense is Tense.CURRENT}
    for visit in visits:
        graded = gives_grades(visit.sort, kind)
        if len(current) >= _SEVERAL and not graded:
            continue
        only_stood = bool(claims) and not current
        if visit.likely >= (_STANDING if only_stood and not graded else LIKELY_NAME):
            return visit.sort
    if len(current) >= _SEVERAL or (claims and kind in _GRADED_AS_A_WHOLE):
        return VisitType.FULL
    return VisitType.UNKNOWN
