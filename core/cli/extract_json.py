"""Findings as the JSON object that ``extract --json`` promises; its fields are described in docs/EXTRACT.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from core.errors import DeskError
    from core.model import Check, Claim, Document, Evidence, Findings, Point, Quote, ReportedInspection

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def document_line(path: str, document: Document, findings: Findings, *, with_text: bool) -> str:
    """One line for a document that was read.

    Args:
        path: As it is to stand in the line.
        document: The document.
        findings: What was found in it.
        with_text: Whether the whole text goes along, so that the offsets can be used without the file.
    """
    record: dict[str, Json] = {
        "path": path,
        "sha256": document.sha256,
        "kind": findings.kind.value,
        "title": findings.title,
        "outlet": findings.outlet,
        "article_date": _day(findings.article_date),
        "framework_note": findings.framework_note,
        "inspections": [_inspection(inspection) for inspection in findings.inspections],
        "quotes": [_quote(quote) for quote in findings.quotes],
        "checks": [_check(check) for check in findings.checks],
        "error": None,
    }
    if with_text:
        record["text"] = document.text
    return _line(record)


def error_line(path: str, error: DeskError) -> str:
    """One line for a file that could not be read."""
    absent: dict[str, Json] = dict.fromkeys(
        ("sha256", "kind", "title", "outlet", "article_date", "framework_note"), None
    )
    return _line({"path": path, **absent, "inspections": [], "quotes": [], "checks": [], "error": str(error)})


def _line(record: Json) -> str:
    # Escaped to ASCII: a line stays one line for readers that also split at U+2028 or U+0085, in any encoding.
    return json.dumps(record, ensure_ascii=True, separators=(", ", ": "))


def _inspection(inspection: ReportedInspection) -> Json:
    provider = inspection.provider
    return {
        "provider": provider.name,
        "provider_type": provider.provider_type.value,
        "authority_code": provider.authority_code,
        "inspectorate": inspection.inspectorate,
        "framework": inspection.framework,
        "visit_type": inspection.visit_type.value,
        "published_on": _day(inspection.published_on),
        "published_source": inspection.published_source,
        "inspected_from": _day(inspection.inspected_from),
        "inspected_to": _day(inspection.inspected_to),
        "inspected_month": inspection.inspected_month,
        "lead_inspector": ", ".join(inspection.lead_inspectors) or None,
        "judgements": [_judgement(claim) for claim in inspection.current],
        "previous": [_previous(claim) for claim in inspection.earlier],
        "points": [_point(point) for point in inspection.points],
    }


def _judgement(claim: Claim) -> Json:
    span = _span(claim.evidence)
    return {
        "area": claim.area,
        "grade": claim.grade,
        **span,
        "page": claim.evidence.page,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }


def _previous(claim: Claim) -> Json:
    return {"area": claim.area, "grade": claim.grade, "when": claim.when, **_span(claim.evidence)}


def _point(point: Point) -> Json:
    return {"kind": point.kind.value, **_span(point.evidence)}


def _quote(quote: Quote) -> Json:
    return {
        "speaker": quote.speaker,
        "role": quote.role,
        "organisation": quote.organisation,
        **_span(quote.evidence),
    }


def _check(check: Check) -> Json:
    return {
        "check": check.check,
        "outcome": check.outcome.value,
        "message": check.message,
        "start": check.evidence.start if check.evidence else None,
        "end": check.evidence.end if check.evidence else None,
    }


def _span(evidence: Evidence) -> dict[str, Json]:
    return {"text": evidence.text, "start": evidence.start, "end": evidence.end}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
