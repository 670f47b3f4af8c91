"""A library with the history of a real council in invented words, one of its neighbours, a board and a school."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from core.library import add_document, create_library
from core.model import (
    Claim,
    Document,
    DocumentKind,
    Findings,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TODAY = date(2026, 11, 26)
SHROPSHIRE = "E06000051"
SOMERSET = "E06000066"
SAID = "Somebody listened and stayed"


@dataclass(frozen=True)
class Visit:
    """What one document tells of one visit."""

    framework: str | None
    inspected_to: date
    grades: Mapping[str, str]
    provider: str = "Shropshire"
    code: str | None = SHROPSHIRE
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES
    visit_type: VisitType = VisitType.FULL
    official: bool = True


VISITS = (
    Visit(
        "sif_2013",
        date(2017, 10, 5),
        {
            "overall_effectiveness": "good",
            "leadership_management_governance": "good",
            "help_and_protection": "good",
            "looked_after_and_permanence": "requires_improvement",
            "care_leavers": "requires_improvement",
            "adoption": "good",
        },
    ),
    Visit(
        "ilacs_2018",
        date(2022, 2, 11),
        {
            "overall_effectiveness": "good",
            "impact_of_leaders": "good",
            "help_and_protection": "requires_improvement",
            "care_and_care_leavers": "good",
        },
    ),
    Visit("ilacs_2023", date(2024, 1, 17), {}, visit_type=VisitType.FOCUSED_VISIT),
    Visit(
        "ilacs_2023",
        date(2025, 7, 4),
        {
            "overall_effectiveness": "outstanding",
            "impact_of_leaders": "outstanding",
            "help_and_protection": "outstanding",
            "children_in_care": "outstanding",
            "care_leavers": "good",
        },
    ),
    Visit("ilacs_2023", date(2025, 7, 4), {"overall_effectiveness": "good"}, official=False),
    Visit(
        "ilacs_2018",
        date(2022, 7, 8),
        {"overall_effectiveness": "good", "help_and_protection": "good"},
        "Somerset",
        SOMERSET,
    ),
    Visit("sif_2013", date(2017, 10, 5), {"lscb": "good"}, provider_type=ProviderType.LSCB),
    Visit(
        "school_eif_2019",
        date(2022, 5, 10),
        {"quality_of_education": "good", "overall_effectiveness": "good"},
        "Thornbeck Primary School",
        None,
        ProviderType.SCHOOL,
    ),
)


def document_of(visit: Visit, number: int) -> tuple[Document, Findings]:
    """A document that tells of a visit, a line a grade, with something that was said."""
    lines = [f"Inspectors came to {visit.provider} 🏫."]
    lines += [f"{area.replace('_', ' ').capitalize()} was judged {grade}." for area, grade in visit.grades.items()]
    text = "\n\n".join((*lines, f"“{SAID},” said Helen Marsh, cabinet member."))
    document = Document(f"{number:064d}", "text/plain", text, f"{number}.txt")
    claims = []
    for area, grade in visit.grades.items():
        words = f"{area.replace('_', ' ').capitalize()} was judged {grade}"
        start = text.index(words)
        claims.append(Claim(area, grade, Tense.CURRENT, document.evidence(start, start + len(words)), "sentence", 0.95))
    published = date.fromordinal(visit.inspected_to.toordinal() + 39)
    inspection = ReportedInspection(
        provider=Provider(visit.provider, visit.provider_type, visit.code),
        inspectorate="Ofsted",
        framework=visit.framework,
        visit_type=visit.visit_type,
        published_on=published,
        published_source="text",
        inspected_from=date.fromordinal(visit.inspected_to.toordinal() - 11),
        inspected_to=visit.inspected_to,
        claims=tuple(claims),
    )
    start = text.index(SAID)
    quote = Quote(document.evidence(start, start + len(SAID)), "Helen Marsh", "cabinet member", None, None)
    findings = Findings(
        DocumentKind.OFFICIAL_REPORT if visit.official else DocumentKind.ARTICLE,
        "1",
        title=f"{visit.provider}, {visit.inspected_to.year}",
        outlet=None if visit.official else "The Marches Herald",
        article_date=published,
        inspections=(inspection,),
        quotes=() if visit.official else (quote,),
    )
    return document, findings


_made: dict[str, bytes] = {}


def make_histories(path: Path) -> Path:
    """The library on disk; made once, copied afterwards."""
    if "all" not in _made:
        with create_library(path) as library:
            for number, visit in enumerate(VISITS):
                document, findings = document_of(visit, number)
                add_document(library, document, findings, document.text.encode())
        _made["all"] = path.read_bytes()
    path.write_bytes(_made["all"])
    return path


NEXT_VISIT = replace(
    VISITS[3],
    framework="ilacs_2026",
    inspected_to=date(2026, 9, 11),
    grades={"impact_of_leaders": "good", "help_and_protection": "good"},
)
