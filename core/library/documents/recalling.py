"""Read a document and its findings back from their tables, equal to what ``storing`` was given.

What a person added or corrected is left out here; ``standing_findings`` reads the findings as they stand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.library.table.rows import ClaimRecord, ReportedRecord
from core.model import (
    Check,
    CheckOutcome,
    Claim,
    Document,
    DocumentKind,
    Evidence,
    Findings,
    Mention,
    MentionKind,
    PageSpan,
    Point,
    PointKind,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)

if TYPE_CHECKING:
    import sqlite3

    from core.library.file.connection import Library

_NOT_ADDED = {
    table: f" AND id NOT IN (SELECT {key} FROM standing_{table} WHERE added)"
    for table, key in (
        ("claims", "claim"),
        ("points", "point"),
        ("quotes", "quote"),
        ("reported_inspections", "reported_inspection"),
    )
}


def day(text: str | None) -> date | None:
    """A stored day."""
    return None if text is None else date.fromisoformat(text)


def claim(row: sqlite3.Row) -> Claim:
    """A row of ``claims``."""
    return Claim(
        area=row["area"],
        grade=row["grade"],
        tense=Tense(row["tense"]),
        evidence=_evidence(row),
        rule=row["rule"],
        confidence=row["confidence"],
        when=row["told_when"],
    )


def recall_document(library: Library, row: sqlite3.Row) -> Document:
    """The document of a whole row of ``documents``."""
    pages = library.rows(
        "SELECT number, span_start, span_end FROM pages WHERE document = ? ORDER BY rowid", (row["id"],)
    )
    return Document(
        sha256=row["sha256"],
        media_type=row["media_type"],
        text=row["text"],
        source=row["source"],
        title=row["stated_title"],
        outlet=row["stated_outlet"],
        author=row["stated_author"],
        published_on=day(row["stated_published_on"]),
        url=row["url"],
        pages=tuple(PageSpan(page["number"], page["span_start"], page["span_end"]) for page in pages),
    )


def recall_findings(library: Library, row: sqlite3.Row, reported: tuple[ReportedRecord, ...]) -> Findings:
    """The findings of a whole row of ``documents``, around what it reports."""
    document_id = row["id"]
    told = library.row("SELECT * FROM documents_as_read WHERE document = ?", (document_id,)) or row
    quotes = library.rows(
        f"SELECT * FROM quotes WHERE document = ?{_NOT_ADDED['quotes']} ORDER BY position", (document_id,)
    )
    checks = library.rows("SELECT * FROM checks WHERE document = ? ORDER BY position", (document_id,))
    mentions = library.rows(
        "SELECT * FROM mentions WHERE document = ? AND reported_inspection IS NULL ORDER BY position", (document_id,)
    )
    return Findings(
        kind=DocumentKind(row["kind"]),
        parser_version=row["parser_version"],
        title=told["title"],
        outlet=told["outlet"],
        author=told["author"],
        article_date=day(told["published_on"]),
        framework_note=row["framework_note"],
        inspections=tuple(record.reported for record in reported),
        quotes=tuple(_quote(quote) for quote in quotes),
        checks=tuple(_check(check) for check in checks),
        mentions=tuple(_mention(mention) for mention in mentions),
    )


def recall_reported(library: Library, document_id: int) -> tuple[ReportedRecord, ...]:
    """The inspections that a document tells of, in its order, with the ids of their claims."""
    parts = _Parts(
        *(
            library.rows(
                f"SELECT * FROM {table} WHERE document = ? AND reported_inspection IS NOT NULL"
                f"{_NOT_ADDED.get(table, '')} ORDER BY reported_inspection, position",
                (document_id,),
            )
            for table in ("claims", "points", "mentions")
        )
    )
    rows = library.rows(
        f"SELECT * FROM reported_inspections WHERE document = ?{_NOT_ADDED['reported_inspections']} ORDER BY position",
        (document_id,),
    )
    return tuple(_reported(row, parts) for row in rows)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a document's reported inspections are made of, all of them together."""

    claims: list[sqlite3.Row]
    points: list[sqlite3.Row]
    mentions: list[sqlite3.Row]

    def of(self, reported_id: int) -> _Parts:
        """The parts of one reported inspection."""
        return _Parts(
            *(
                [row for row in rows if row["reported_inspection"] == reported_id]
                for rows in (self.claims, self.points, self.mentions)
            )
        )


def _reported(row: sqlite3.Row, all_parts: _Parts) -> ReportedRecord:
    parts = all_parts.of(row["id"])
    claims = tuple(ClaimRecord(part["id"], part["inspection"], claim(part)) for part in parts.claims)
    reported = ReportedInspection(
        provider=Provider(
            row["provider_name"], ProviderType(row["provider_type"]), row["authority_code"], row["printed_name"]
        ),
        inspectorate=row["inspectorate"],
        framework=row["framework"],
        visit_type=VisitType(row["visit_type"]),
        published_on=day(row["published_on"]),
        published_source=row["published_source"],
        inspected_from=day(row["inspected_from"]),
        inspected_to=day(row["inspected_to"]),
        inspected_month=row["inspected_month"],
        lead_inspectors=tuple(json.loads(row["lead_inspectors"])),
        claims=tuple(record.claim for record in claims),
        points=tuple(Point(PointKind(part["kind"]), _evidence(part)) for part in parts.points),
        mentions=tuple(_mention(part) for part in parts.mentions),
        doubts=tuple(json.loads(row["doubts"])),
        told_in=tuple(row["told_in"].split()),
    )
    return ReportedRecord(row["id"], row["inspection"], reported, claims)


def _evidence(row: sqlite3.Row) -> Evidence:
    return Evidence(row["span_start"], row["span_end"], row["words"], row["page"])


def _mention(row: sqlite3.Row) -> Mention:
    return Mention(MentionKind(row["kind"]), row["value"], _evidence(row))


def _quote(row: sqlite3.Row) -> Quote:
    attribution = (
        None
        if row["attribution_start"] is None
        else Evidence(
            row["attribution_start"], row["attribution_end"], row["attribution_words"], row["attribution_page"]
        )
    )
    return Quote(_evidence(row), row["speaker"], row["role"], row["organisation"], attribution)


def _check(row: sqlite3.Row) -> Check:
    evidence = None if row["span_start"] is None else _evidence(row)
    return Check(row["name"], CheckOutcome(row["outcome"]), row["message"], evidence)
