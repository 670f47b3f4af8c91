"""Who, when and what of an inspection: each from the most trustworthy document that tells it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from core.model import DocumentKind, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from core.library.file.connection import Library

_MEMBERS = """SELECT r.document, r.position, r.inspectorate, r.framework, r.visit_type, r.published_on,
r.inspected_from, r.inspected_to, r.inspected_month, r.lead_inspectors, d.sha256, d.kind, d.published_on AS told_on
FROM reported_inspections_as_they_stand r JOIN documents d ON d.id = r.document WHERE r.inspection = ?"""
_FACTS = (
    "provider", "inspectorate", "framework", "visit_type", "published_on", "inspected_from", "inspected_to",
    "inspected_month", "lead_inspector",
)  # fmt: skip
_DOCUMENTS = ("reports", "articles", "chief_document")
_HELD = f"SELECT {', '.join((*_FACTS, *_DOCUMENTS))} FROM inspections WHERE id = ?"


def describe(library: Library, provider_id: int, inspection_id: int) -> None:
    """Set what the row of an inspection says from all documents that speak of it; inside ``writing``.

    Most documents tell no new facts. Those columns are then left alone, as each has an index that would be written too.
    """
    members = sorted(library.rows(_MEMBERS, (inspection_id,)), key=_trust)
    dated = next((row for row in members if row["inspected_from"] or row["inspected_to"]), None)
    visits = (row["visit_type"] for row in members if row["visit_type"] != VisitType.UNKNOWN)
    leads: list[str] = next((names for row in members if (names := json.loads(row["lead_inspectors"]))), [])
    reports = {row["document"] for row in members if _is_report(row)}
    articles = {row["document"] for row in members} - reports
    facts = (
        provider_id,
        _first(members, "inspectorate"),
        _first(members, "framework"),
        next(visits, VisitType.UNKNOWN),
        _first(members, "published_on"),
        dated and dated["inspected_from"],
        dated and dated["inspected_to"],
        None if dated else _first(members, "inspected_month"),
        ", ".join(leads) or None,
    )
    documents = len(reports), len(articles), _chief_document(members)
    held = tuple(library.row(_HELD, (inspection_id,)) or ())
    for columns, values, before in (
        (_FACTS, facts, held[: len(_FACTS)]),
        (_DOCUMENTS, documents, held[len(_FACTS) :]),
    ):
        if values != before:
            assigned = ", ".join(f"{column} = ?" for column in columns)
            library.execute(f"UPDATE inspections SET {assigned} WHERE id = ?", (*values, inspection_id))


def _trust(row: sqlite3.Row) -> tuple[bool, int, bool, str, str, str, int]:
    """Reports first, of several the one published last; then articles that give a date, the oldest first."""
    published, visited = row["published_on"], row["inspected_from"] or row["inspected_to"] or row["inspected_month"]
    newest = -date.fromisoformat(published).toordinal() if _is_report(row) and published else 0
    told = published or visited or row["told_on"] or date.max.isoformat()
    undated = not (published or visited)
    return not _is_report(row), newest, undated, told, row["framework"] or "", row["sha256"], row["position"]


def _chief_document(members: Sequence[sqlite3.Row]) -> int:
    """The document to open first: the newest report, else the newest article."""
    report = next((row["document"] for row in members if _is_report(row)), None)
    newest = max(members, key=lambda row: (row["told_on"] or "", row["sha256"]))["document"]
    return int(newest if report is None else report)


def _is_report(row: sqlite3.Row) -> bool:
    return bool(row["kind"] == DocumentKind.OFFICIAL_REPORT)


def _first(members: Sequence[sqlite3.Row], column: str) -> str | None:
    return next((row[column] for row in members if row[column] is not None), None)
