"""Texts of reports as PDFium hands them over, written for the tests: covers of every family in any print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.model import Document, Findings, PageSpan
from core.parsing.reports import parse_report

if TYPE_CHECKING:
    from collections.abc import Iterable

LEADERS = "The impact of leaders on social work practice with children and families"
PROTECTION = "The experiences and progress of children who need help and protection"
IN_CARE = "The experiences and progress of children in care"
LEAVERS = "The experiences and progress of care leavers"
CARE_AND_LEAVERS = "The experiences and progress of children in care and care leavers"
OVERALL = "Overall effectiveness"
RI = "Requires improvement to be good"

SIF_TITLE = (
    "Inspection of services for children in need of help and \nprotection, children looked after and care leavers\n"
)
BOARD_TITLE = "and\nReview of the effectiveness of the Local Safeguarding Children \nBoard1\n"
SIF_ROWS = (
    "1. Children who need help and protection Requires improvement\n"
    "2. Children looked after and achieving \npermanence\nGood\n"
    "2.1 Adoption performance Outstanding\n"
    "2.2 Experiences and progress of care leavers Good\n"
    "3. Leadership, management and governance Inadequate\n"
)
SIF_GRADES = {
    "help_and_protection": "requires_improvement",
    "looked_after_and_permanence": "good",
    "adoption": "outstanding",
    "care_leavers": "good",
    "leadership_management_governance": "inadequate",
}

ROWS_2023 = ((LEADERS, "Good"), (PROTECTION, RI), (IN_CARE, "Outstanding"), (LEAVERS, "Inadequate"), (OVERALL, "Good"))
GRADES_2023 = {
    "impact_of_leaders": "good",
    "help_and_protection": "requires_improvement",
    "children_in_care": "outstanding",
    "care_leavers": "inadequate",
    "overall_effectiveness": "good",
}


def report(*pages: str, name: str = "report.pdf") -> Document:
    """A document with these pages."""
    spans, start = [], 0
    for number, page in enumerate(pages, 1):
        spans.append(PageSpan(number, start, start + len(page)))
        start += len(page) + 1
    return Document("0" * 64, "application/pdf", "\n".join(pages), name, pages=tuple(spans))


def ilacs_cover(
    rows: Iterable[tuple[str, str]] | str = ROWS_2023,
    title: str = "Inspection of Wiltshire local authority \nchildren’s services \n",
    dates: str = "Inspection dates: 4 to 15 March 2024",
    lead: str = "Lead inspector: Joan Ashdown, His Majesty’s Inspector",
    prose: str = "Children in Wiltshire receive help when they need it. Leaders know their services well. \n",
) -> str:
    """The first page of a report since 2018."""
    table = rows if isinstance(rows, str) else "".join(f"{label}\n{grade} \n" for label, grade in rows)
    return f"{title}{dates}\n{lead}\nJudgement Grade\n{table.rstrip()}\n{prose}"


def sif_cover(
    name: str = "Wiltshire Council",
    title: str = SIF_TITLE + BOARD_TITLE,
    dates: str = "Inspection date: 13 May 2014 – 5 June 2014",
    published: str = "Report published: 8 August 2014",
    overall: str = "Children’s services in Wiltshire require improvement to be good",
    rows: str = SIF_ROWS,
) -> str:
    """The first page of a single inspection framework report."""
    return f"1\n{name} \n{title}{dates}\n{published}\n{overall} \n{rows}"


def parsed(*pages: str, name: str = "report.pdf") -> Findings:
    """The findings of a report with these pages."""
    findings = parse_report(report(*pages, name=name), load_knowledge())
    assert findings is not None, "not taken for an official report"
    return findings


def grades(findings: Findings, inspection: int = 0) -> dict[str, str]:
    """Grade by area of one inspection."""
    return {claim.area: claim.grade for claim in findings.inspections[inspection].current}
