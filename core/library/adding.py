"""Add a document with its findings to the library, or take it out again: each one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.library.faults import not_here
from core.library.providers import meet_provider
from core.library.resolving import resolve
from core.library.storing import store_document, store_reported
from core.model import Changes, CheckOutcome, DocumentState

if TYPE_CHECKING:
    from core.library.connection import Library
    from core.model import Document, Findings

# A claim below this goes before a person's eyes: one in ten of those would be wrong.
SURE = 0.9


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document.

    Attributes:
        document_id: Its id, or that of the document with the same bytes.
        already_there: Whether the library held these bytes before; then nothing was changed.
        changes: What was touched.
    """

    document_id: int
    already_there: bool
    changes: Changes


def add_document(
    library: Library, document: Document, findings: Findings, original: bytes, added_at: datetime | None = None
) -> Added:
    """Store a document, its findings and its bytes, and bring the judgements it speaks of up to date.

    Args:
        library: Where to.
        document: As it was read.
        findings: What the parser made of it.
        original: The bytes it was read from.
        added_at: When, with a time zone; now when None.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be stored; then nothing of it was.
    """
    moment = (added_at or datetime.now(UTC)).astimezone(UTC)
    with library.writing():
        known = library.value("SELECT id FROM documents WHERE sha256 = ?", (document.sha256,))
        if known is not None:
            return Added(int(known), already_there=True, changes=Changes())
        document_id = store_document(library, document, findings, original, first_state(findings), moment)
        providers = []
        for position, reported in enumerate(findings.inspections):
            provider_id = meet_provider(library, reported.provider)
            store_reported(library, document_id, position, provider_id, reported)
            providers.append(provider_id)
        changes = Changes(documents=frozenset({document_id})) | resolve(library, providers)
    return Added(document_id, already_there=False, changes=changes)


def remove_document(library: Library, document_id: int) -> Changes:
    """Take a document out with all that was found in it, and bring the judgements it spoke of up to date.

    Raises:
        NotInLibraryError: There is no such document.
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be removed; then all of it is still there.
    """
    with library.writing():
        document = library.row("SELECT heading, text FROM documents WHERE id = ?", (document_id,))
        if document is None:
            raise not_here("document")
        reported = library.rows(
            "SELECT provider, inspection FROM reported_inspections WHERE document = ?", (document_id,)
        )
        library.execute(
            "INSERT INTO documents_fts (documents_fts, rowid, heading, text) VALUES ('delete', ?, ?, ?)",
            (document_id, document["heading"], document["text"]),
        )
        library.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        stale = [row["inspection"] for row in reported if row["inspection"] is not None]
        changes = resolve(library, [row["provider"] for row in reported], stale)
    return Changes(documents=frozenset({document_id})) | changes


def first_state(findings: Findings) -> DocumentState:
    """Where a document stands before a person has looked at it."""
    claims = [claim for reported in findings.inspections for claim in reported.claims]
    doubtful = (
        any(reported.doubts for reported in findings.inspections)
        or any(claim.confidence < SURE for claim in claims)
        or any(check.outcome is CheckOutcome.DIFFERS for check in findings.checks)
    )
    if doubtful:
        return DocumentState.NEEDS_EYES
    return DocumentState.NEW if claims else DocumentState.NO_JUDGEMENT
