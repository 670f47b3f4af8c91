"""Write a document and its findings into their tables, exactly as they are; ``recalling`` reads them back equal."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from core.library.file.connection import Library
    from core.model import Document, DocumentState, Evidence, Findings, Mention, ReportedInspection

_DOCUMENT = """INSERT INTO documents (sha256, kind, state, heading, title, outlet, author, published_on, source, url,
    media_type, stated_title, stated_outlet, stated_author, stated_published_on, framework_note, parser_version,
    added_at, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_REPORTED = """INSERT INTO reported_inspections (document, position, provider, provider_name, provider_type,
    authority_code, printed_name, inspectorate, framework, visit_type, published_on, published_source, inspected_from,
    inspected_to, inspected_month, lead_inspectors, doubts, told_in)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_CLAIM = """INSERT INTO claims (document, reported_inspection, position, area, grade, tense, told_when, rule,
    confidence, span_start, span_end, words, page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_POINT = """INSERT INTO points (document, reported_inspection, position, kind, span_start, span_end, words, page)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_MENTION = """INSERT INTO mentions (document, reported_inspection, position, kind, value, span_start, span_end, words,
    page) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_QUOTE = """INSERT INTO quotes (document, position, speaker, role, organisation, span_start, span_end, words, page,
    attribution_start, attribution_end, attribution_words, attribution_page)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_CHECK = """INSERT INTO checks (document, position, name, outcome, message, span_start, span_end, words, page)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""

_INDEX_POINTS = "INSERT INTO points_fts (rowid, words) SELECT id, words FROM points WHERE reported_inspection = ?"
_INDEX_QUOTES = (
    "INSERT INTO quotes_fts (rowid, words, speaker) SELECT id, words, speaker FROM quotes WHERE document = ?"
)


def heading(document: Document, findings: Findings) -> str:
    """What lists call the document: its headline, else its file name."""
    return findings.title or document.title or document.source


def store_document(
    library: Library,
    document: Document,
    findings: Findings,
    original: bytes,
    state: DocumentState,
    added_at: datetime,
) -> int:
    """Write everything about the document that is no finding about an inspection; gives its id.

    The caller holds the transaction.
    """
    title = heading(document, findings)
    document_id = library.execute(
        _DOCUMENT,
        (
            document.sha256,
            findings.kind,
            state,
            title,
            findings.title,
            findings.outlet,
            findings.author,
            _day(findings.article_date),
            document.source,
            document.url,
            document.media_type,
            document.title,
            document.outlet,
            document.author,
            _day(document.published_on),
            findings.framework_note,
            findings.parser_version,
            added_at.isoformat(),
            document.text,
        ),
    )
    library.execute(
        "INSERT INTO documents_fts (rowid, heading, text) VALUES (?, ?, ?)", (document_id, title, document.text)
    )
    library.execute(
        "INSERT INTO originals (document, size, compressed) VALUES (?, ?, ?)",
        (document_id, len(original), zlib.compress(original)),
    )
    store_contents(library, document_id, document, findings)
    return document_id


def store_contents(library: Library, document_id: int, document: Document, findings: Findings) -> None:
    """Write a document's pages, quotations, checks and mentions. The caller holds the transaction."""
    library.execute_many(
        "INSERT INTO pages (document, number, span_start, span_end) VALUES (?, ?, ?, ?)",
        [(document_id, page.number, page.start, page.end) for page in document.pages],
    )
    _store_statements(library, document_id, findings)


def store_reported(
    library: Library, document_id: int, position: int, provider_id: int, reported: ReportedInspection
) -> int:
    """Write one inspection as the document tells of it, with its claims, points and mentions; gives its id."""
    provider = reported.provider
    reported_id = library.execute(
        _REPORTED,
        (
            document_id,
            position,
            provider_id,
            provider.name,
            provider.provider_type,
            provider.authority_code,
            provider.printed_name,
            reported.inspectorate,
            reported.framework,
            reported.visit_type,
            _day(reported.published_on),
            reported.published_source,
            _day(reported.inspected_from),
            _day(reported.inspected_to),
            reported.inspected_month,
            json.dumps(reported.lead_inspectors, ensure_ascii=False),
            json.dumps(reported.doubts, ensure_ascii=False),
            " ".join(reported.told_in),
        ),
    )
    claims = ((c.area, c.grade, c.tense, c.when, c.rule, c.confidence, *_span(c.evidence)) for c in reported.claims)
    library.execute_many(_CLAIM, [(document_id, reported_id, place, *row) for place, row in enumerate(claims)])
    points = ((point.kind, *_span(point.evidence)) for point in reported.points)
    library.execute_many(_POINT, [(document_id, reported_id, place, *row) for place, row in enumerate(points)])
    if reported.points:
        library.execute(_INDEX_POINTS, (reported_id,))
    _store_mentions(library, document_id, reported_id, reported.mentions)
    return reported_id


def _store_statements(library: Library, document_id: int, findings: Findings) -> None:
    """What belongs to the document as a whole: quotations, checks and mentions."""
    quotes = ((q.speaker, q.role, q.organisation, *_span(q.evidence), *_span(q.attribution)) for q in findings.quotes)
    library.execute_many(_QUOTE, [(document_id, place, *row) for place, row in enumerate(quotes)])
    if findings.quotes:
        library.execute(_INDEX_QUOTES, (document_id,))
    checks = ((check.check, check.outcome, check.message, *_span(check.evidence)) for check in findings.checks)
    library.execute_many(_CHECK, [(document_id, place, *row) for place, row in enumerate(checks)])
    _store_mentions(library, document_id, None, findings.mentions)


def _store_mentions(library: Library, document_id: int, reported_id: int | None, mentions: tuple[Mention, ...]) -> None:
    rows = ((mention.kind, mention.value, *_span(mention.evidence)) for mention in mentions)
    library.execute_many(_MENTION, [(document_id, reported_id, place, *row) for place, row in enumerate(rows)])


def _span(evidence: Evidence | None) -> tuple[int | None, int | None, str | None, int | None]:
    if evidence is None:
        return None, None, None, None
    return evidence.start, evidence.end, evidence.text, evidence.page


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
