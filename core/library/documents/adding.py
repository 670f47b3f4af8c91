"""Add documents with their findings to the library: each use-case one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.library.documents.near_duplicates import count_copies, judge_anew, link_story
from core.library.documents.storing import store_document, store_reported
from core.library.resolving.deciding import SURE
from core.library.resolving.providers import meet_provider, settled_names
from core.library.resolving.resolving import resolve, resolve_added
from core.model import Changes, CheckOutcome, DocumentState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library
    from core.model import Document, Findings


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document as it comes to the library.

    Attributes:
        document: As it was read.
        findings: What the parser made of it.
        original: The bytes it was read from.
    """

    document: Document
    findings: Findings
    original: bytes


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document.

    Attributes:
        document_id: Its id, or that of the document with the same bytes.
        already_there: Whether the library held these bytes before; then nothing was changed.
        changes: What was touched, by this document and those that were added together with it.
        copies: How many other documents tell the same story or are the same report.
    """

    document_id: int
    already_there: bool
    changes: Changes
    copies: int = 0


@dataclass(frozen=True, slots=True)
class _Stored:
    """A document that is in its tables, before anything follows from it.

    Attributes:
        document_id: Its id, or that of the document with the same bytes.
        is_new: Whether it was stored now.
        providers: Ids of those whose inspections it reports, one for each report.
        retold: Other documents that now belong to another story than before.
    """

    document_id: int
    is_new: bool
    providers: tuple[int, ...] = ()
    retold: frozenset[int] = frozenset()


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
    (added,) = add_documents(library, (NewDocument(document, findings, original),), added_at)
    return added


def add_documents(
    library: Library, documents: Sequence[NewDocument], added_at: datetime | None = None
) -> tuple[Added, ...]:
    """Store several documents in one transaction: all of them, or none.

    What the library holds afterwards is what adding them one by one leads to. It takes less time, because what several
    of them speak of is brought up to date once, and pages that all of them change are written once.

    Args:
        library: Where to.
        documents: What to store; of those with the same bytes the first is.
        added_at: When, with a time zone; now when None.

    Returns:
        What became of each, in their order.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: One of them could not be stored; then none was.
    """
    moment = (added_at or datetime.now(UTC)).astimezone(UTC)
    with library.writing():
        stored = [_store(library, each, moment) for each in documents]
        new = [each for each in stored if each.is_new]
        changes = _follow_added(library, new)
        copies = {each.document_id: count_copies(library, each.document_id) for each in new}
    return tuple(
        Added(each.document_id, already_there=False, changes=changes, copies=copies[each.document_id])
        if each.is_new
        else Added(each.document_id, already_there=True, changes=Changes())
        for each in stored
    )


def _store(library: Library, new: NewDocument, moment: datetime) -> _Stored:
    document, findings = new.document, new.findings
    known = library.value("SELECT id FROM documents WHERE sha256 = ?", (document.sha256,))
    if known is not None:
        return _Stored(int(known), is_new=False)
    document_id = store_document(library, document, findings, new.original, first_state(findings), moment)
    retold = link_story(library, document_id, document, findings)
    providers = []
    for position, reported in enumerate(findings.inspections):
        told = reported.inspected_from or reported.published_on or findings.article_date
        provider_id = meet_provider(library, reported.provider, told)
        store_reported(library, document_id, position, provider_id, reported)
        providers.append(provider_id)
    return _Stored(document_id, is_new=True, providers=tuple(providers), retold=retold)


def _follow_added(library: Library, new: Sequence[_Stored]) -> Changes:
    """Bring up to date what follows from documents that were just stored."""
    documents = frozenset(each.document_id for each in new)
    providers = {provider_id for each in new for provider_id in each.providers}
    moved = settled_names(library, providers, documents)
    changes = Changes(documents=documents)
    if moved.providers:
        changes |= resolve(library, moved.providers, moved.inspections)
    changes |= resolve_added(library, providers - moved.providers)
    return changes | judge_anew(library, frozenset[int]().union(*(each.retold for each in new)))


def first_state(findings: Findings) -> DocumentState:
    """Where a document stands before a person has looked at it."""
    claims = [claim for reported in findings.inspections for claim in reported.claims]
    doubtful = (
        any(reported.doubts for reported in findings.inspections)
        or any(reported.claims and reported.provider.name is None for reported in findings.inspections)
        or any(claim.confidence < SURE for claim in claims)
        or any(check.outcome is CheckOutcome.DIFFERS for check in findings.checks)
    )
    if doubtful:
        return DocumentState.NEEDS_EYES
    return DocumentState.NEW if claims else DocumentState.NO_JUDGEMENT
