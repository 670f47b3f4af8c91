"""A library of invented councils and a school, so that the judgement table shows every kind of row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from core.library import add_document, create_library
from core.model import (
    Claim,
    Document,
    DocumentKind,
    Findings,
    Provider,
    ProviderType,
    ReportedInspection,
    Tense,
    VisitType,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Told:
    """What one article tells of one inspection."""

    provider: str
    framework: str
    inspected_to: date
    grades: Mapping[str, str]
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES
    outlet: str = "The Vale Lantern"


WHOLE = "overall_effectiveness"
COUNCILS = (
    Told(
        "Aldermere",
        "ilacs_2023",
        date(2025, 7, 4),
        {
            WHOLE: "outstanding",
            "impact_of_leaders": "outstanding",
            "help_and_protection": "good",
            "children_in_care": "outstanding",
            "care_leavers": "requires_improvement",
        },
    ),
    Told(
        "Aldermere",
        "ilacs_2018",
        date(2022, 2, 11),
        {
            WHOLE: "good",
            "impact_of_leaders": "good",
            "help_and_protection": "requires_improvement",
            "care_and_care_leavers": "good",
        },
    ),
    Told(
        "Brindley",
        "ilacs_2026",
        date(2026, 6, 19),
        {
            "impact_of_leaders": "good",
            "help_and_protection": "inadequate",
            "children_in_care": "good",
            "care_leavers": "good",
        },
    ),
    Told("Cawdale", "ilacs_2023", date(2024, 5, 17), {WHOLE: "inadequate", "help_and_protection": "inadequate"}),
    Told("Dunmoor Primary School", "school_eif_2019", date(2023, 3, 9), {WHOLE: "good"}, ProviderType.SCHOOL),
)
ROWS = len(COUNCILS)


def text_of(told: Told) -> str:
    """An article that tells it, a line a grade, after a sentence that is no evidence."""
    lines = [f"Inspectors came to {told.provider} 🏫. They looked at everything."]
    lines += [f"{area.replace('_', ' ').capitalize()} was judged {grade}." for area, grade in told.grades.items()]
    return "\n\n".join((f"Inspectors report on {told.provider}", *lines))


def article_of(told: Told, number: int) -> tuple[Document, Findings]:
    """The article as it is read, and what is found in it."""
    text = text_of(told)
    document = Document(f"{number:064d}", "text/plain", text, f"{number}.txt")
    claims = []
    for area, grade in told.grades.items():
        words = f"{area.replace('_', ' ').capitalize()} was judged {grade}"
        start = text.index(words)
        claims.append(Claim(area, grade, Tense.CURRENT, document.evidence(start, start + len(words)), "sentence", 0.95))
    inspection = ReportedInspection(
        provider=Provider(told.provider, told.provider_type),
        inspectorate="Ofsted",
        framework=told.framework,
        visit_type=VisitType.FULL,
        published_on=date.fromordinal(told.inspected_to.toordinal() + 39),
        published_source="text",
        inspected_from=date.fromordinal(told.inspected_to.toordinal() - 11),
        inspected_to=told.inspected_to,
        claims=tuple(claims),
    )
    findings = Findings(
        DocumentKind.ARTICLE,
        "1",
        title=f"Inspectors report on {told.provider}",
        outlet=told.outlet,
        article_date=date.fromordinal(told.inspected_to.toordinal() + 40),
        inspections=(inspection,),
    )
    return document, findings


_made: dict[tuple[int, ...], bytes] = {}


def make_councils(path: Path, councils: tuple[Told, ...] = COUNCILS) -> Path:
    """The library on disk; made once, copied afterwards."""
    key = tuple(map(id, councils))
    if key not in _made:
        with create_library(path) as library:
            for number, told in enumerate(councils):
                document, findings = article_of(told, number)
                add_document(library, document, findings, document.text.encode())
        _made[key] = path.read_bytes()
    path.write_bytes(_made[key])
    return path


@cache
def many_councils(count: int) -> tuple[Told, ...]:
    """Councils by the name of their number, in order."""
    return tuple(
        Told(f"Council {number:04d}", "ilacs_2023", date(2024, 5, 17), {WHOLE: "good"}) for number in range(count)
    )
