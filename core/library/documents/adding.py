"""Add a document with its findings to the library, or take it out again: each one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import count_copies, judge_anew, link_story, unlink_story
from core.library.documents.storing import store_document, store_reported
from core.library.file.faults import not_here
from core.library.file.text_indexes import unindex_document
from core.library.resolving.deciding import SURE
from core.library.resolving.providers import Moved, meet_provider, settle_namesakes
from core.library.resolving.resolving import rebuild, resolve, resolve_added
from core.model import Changes, CheckOutcome, DocumentState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library.file.connection import Library
    from core.model import Document, Findings


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document.

    Attributes:
        document_id: Its id, or that of the document with the same bytes.
        already_there: Whether the library held these bytes before; then nothing was changed.
        changes: What was touched.
        copies: How many other documents tell the same story or are the same report.
    """

    document_id: int
    already_there: bool
    changes: Changes
    copies: int = 0


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
        retold = link_story(library, document_id, document, findings)
        providers = []
        for position, reported in enumerate(findings.inspections):
            told = reported.inspected_from or reported.published_on or findings.article_date
            provider_id = meet_provider(library, reported.provider, told)
            store_reported(library, document_id, position, provider_id, reported)
            providers.append(provider_id)
        changes = Changes(documents=frozenset({document_id})) | _settle_added(library, document_id, providers)
        changes |= judge_anew(library, retold)
        copies = count_copies(library, document_id)
    return Added(document_id, already_there=False, changes=changes, copies=copies)


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
            "SELECT provider, decisive FROM reported_inspections WHERE document = ?", (document_id,)
        )
        stale = [
            row["inspection"]
            for row in library.rows(
                "SELECT inspection FROM reported_inspections WHERE document = :document AND inspection IS NOT NULL "
                "UNION SELECT inspection FROM claims WHERE document = :document AND inspection IS NOT NULL",
                {"document": document_id},
            )
        ]
        library.execute(
            "INSERT INTO documents_fts (documents_fts, rowid, heading, text) VALUES ('delete', ?, ?, ?)",
            (document_id, document["heading"], document["text"]),
        )
        unindex_document(library, document_id, ("points", "quotes"))
        retold = unlink_story(library, document_id)
        library.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        providers = {row["provider"] for row in reported}
        moved = _settled_names(library, providers)
        if moved.providers or any(row["decisive"] != 0 for row in reported):
            changes = resolve(library, providers | moved.providers, [*stale, *moved.inspections])
        else:
            changes = rebuild(library, providers, stale)
        changes |= judge_anew(library, retold)
    return Changes(documents=frozenset({document_id})) | changes


def _settle_added(library: Library, document_id: int, providers: Iterable[int]) -> Changes:
    moved = _settled_names(library, providers, document_id)
    if moved.providers:
        return resolve(library, moved.providers.union(providers), moved.inspections)
    return resolve_added(library, providers)


def _settled_names(library: Library, providers: Iterable[int], added: int | None = None) -> Moved:
    moved = [settle_namesakes(library, provider_id, added) for provider_id in sorted(set(providers))]
    return Moved(
        frozenset[int]().union(*(each.providers for each in moved)),
        frozenset[int]().union(*(each.inspections for each in moved)),
    )


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
