"""Every labelled report wholly right: authority, days, lead inspector, publication, framework and every grade."""

from __future__ import annotations

import csv
import re
import unicodedata

import pytest

from core.errors import MisnamedFileError
from core.knowledge import load_knowledge
from core.model import Findings, ProviderType, VisitType
from core.parsing import parse
from core.reading import read_file

AREAS = [
    "overall_effectiveness",
    "impact_of_leaders",
    "help_and_protection",
    "children_in_care",
    "care_leavers",
    "care_and_care_leavers",
    "looked_after_and_permanence",
    "adoption",
    "leadership_management_governance",
    "lscb",
    "capacity_to_improve",
    "outcomes_for_looked_after_children",
    "quality_of_provision",
    "leadership_and_management",
]
VISITS = {"ilacs_short": VisitType.SHORT, "sif_reinspection": VisitType.REINSPECTION}


def plain(name: str) -> str:
    return re.sub(r"[^a-z]+", " ", unicodedata.normalize("NFKD", name).lower()).strip()


def wrong(row: dict[str, str], findings: Findings) -> list[object]:
    """What differs from the label, and any loose end."""
    first = findings.inspections[0]
    got = {claim.area: claim.grade for claim in first.current}
    for other in findings.inspections[1:]:
        assert other.provider.provider_type is ProviderType.LSCB
        got |= {claim.area: claim.grade for claim in other.current}
    source = {"report text": "text"}.get(row["published_source"], row["published_source"])
    pairs = [
        (row["authority"], first.provider.name),
        (row["framework"], first.framework),
        (row["inspected_from"], str(first.inspected_from)),
        (row["inspected_to"], str(first.inspected_to)),
        (row["published_on"], str(first.published_on)),
        (source, first.published_source),
        (plain(row["lead_inspector"]), plain(", ".join(first.lead_inspectors))),
        (VISITS.get(row["document_kind"], VisitType.FULL), first.visit_type),
        ({area: row[area] for area in AREAS if row[area]}, got),
        ((), first.doubts),
    ]
    return [pair for pair in pairs if pair[0] != pair[1]]


@pytest.mark.shared
def test_every_labelled_report_is_wholly_right(shared):
    folder = shared / "corpus" / "reports"
    knowledge = load_knowledge()
    misses = {}
    with (folder / "gold.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    for row in rows:
        path = folder / "pdf" / row["pdf"]
        if row["document_kind"] == "not_a_report":
            with pytest.raises(MisnamedFileError, match="Report not found"):
                read_file(path)
            continue
        document = read_file(path)
        findings = parse(document, knowledge)
        found = wrong(row, findings)
        for inspection in findings.inspections:
            spans = [claim.evidence for claim in inspection.claims] + [point.evidence for point in inspection.points]
            spans += [mention.evidence for mention in inspection.mentions]
            found += [span for span in spans if document.text[span.start : span.end] != span.text or not span.page]
        if found:
            misses[row["pdf"]] = found
    assert len(rows) > 100
    assert not misses


@pytest.mark.shared
def test_the_same_report_gives_the_same_findings_twice(shared):
    path = sorted((shared / "corpus" / "reports" / "pdf").rglob("*.pdf"))[70]
    knowledge = load_knowledge()
    assert parse(read_file(path), knowledge) == parse(read_file(path), knowledge)
