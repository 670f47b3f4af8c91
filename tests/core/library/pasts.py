"""Past inspections made by hand, for the rules of history; the grades of Shropshire are those of its three reports."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.library import PastGrade, PastInspection
from core.model import Basis, VisitType

if TYPE_CHECKING:
    from collections.abc import Mapping

# Ofsted's reports on Shropshire, published 24 November 2017, 25 March 2022 and 12 August 2025.
SHROPSHIRE_SIF = {
    "overall_effectiveness": "good",
    "help_and_protection": "good",
    "looked_after_and_permanence": "requires_improvement",
    "adoption": "good",
    "care_leavers": "requires_improvement",
    "leadership_management_governance": "good",
}
SHROPSHIRE_2018 = {
    "impact_of_leaders": "good",
    "help_and_protection": "requires_improvement",
    "care_and_care_leavers": "good",
    "overall_effectiveness": "good",
}
SHROPSHIRE_2023 = {
    "impact_of_leaders": "outstanding",
    "help_and_protection": "outstanding",
    "children_in_care": "outstanding",
    "care_leavers": "good",
    "overall_effectiveness": "outstanding",
}


def past(
    number: int,
    framework: str | None,
    began: date | None,
    grades: Mapping[str, str | None],
    *,
    published: date | None = None,
    visit: VisitType = VisitType.FULL,
    month: str | None = None,
    ended: date | None = None,
    code: str | None = "E06000051",
) -> PastInspection:
    """One inspection; a grade of None is one that documents differ on."""
    return PastInspection(
        id=number,
        provider_id=1,
        authority_code=code,
        inspectorate="Ofsted",
        framework=framework,
        visit_type=visit,
        published_on=published,
        inspected_from=began,
        inspected_to=ended,
        inspected_month=month,
        reports=1,
        articles=0,
        press_agrees=0,
        press_differs=0,
        press_unsure=0,
        grades=tuple(
            PastGrade(area, grade, Basis.REPORT if grade else Basis.CONFLICT) for area, grade in grades.items()
        ),
    )


SHROPSHIRE = (
    past(1, "sif_2013", date(2017, 9, 11), SHROPSHIRE_SIF, published=date(2017, 11, 24)),
    past(
        2,
        "ilacs_2018",
        date(2022, 2, 7),
        SHROPSHIRE_2018,
        published=date(2022, 3, 25),
        ended=date(2022, 2, 11),
        visit=VisitType.SHORT,
    ),
    past(3, "ilacs_2023", date(2025, 6, 23), SHROPSHIRE_2023, published=date(2025, 8, 12), ended=date(2025, 7, 4)),
)
