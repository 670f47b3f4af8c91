"""Read a document anew with a newer parser, and keep what people decided about it where it still fits.

The findings of the older parser are replaced as a whole. A decision goes with its finding to the newer one of the same
words (``refitting`` has the rules); what a person added is added again. What no longer fits has no effect any more, but
stays in the trail and comes before a person's eyes; it holds again when a later reading finds the same again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library.correcting.finding_values import Subject
from core.library.correcting.keeping_decisions import Refitting, carry_marks, release
from core.library.correcting.lost_decisions import lost_decisions
from core.library.correcting.standing import find, restand
from core.library.correcting.trail import document_trail
from core.library.documents.adding import first_state
from core.library.documents.documents import document_detail
from core.library.documents.near_duplicates import judge_anew
from core.library.documents.storing import heading, store_contents, store_reported
from core.library.file.faults import not_here
from core.library.file.text_indexes import reindexed, unindex_document
from core.library.resolving.following import follow, link_again
from core.library.resolving.providers import meet_provider
from core.library.review.review_queue import open_items
from core.model import Changes, DocumentState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.correcting.corrections import TrailEntry
    from core.library.correcting.standing import Found
    from core.library.file.connection import Library
    from core.library.table.rows import DocumentDetail
    from core.model import Document, Findings

_TABLES = ("reported_inspections", "claims", "points", "mentions", "quotes", "checks", "pages")
_REWRITE = """UPDATE documents SET kind = ?, heading = ?, title = ?, outlet = ?, author = ?, published_on = ?,
media_type = ?, url = ?, stated_title = ?, stated_outlet = ?, stated_author = ?, stated_published_on = ?,
framework_note = ?, parser_version = ?, text = ? WHERE id = ?"""


@dataclass(frozen=True, slots=True)
class Reread:
    """What became of a document that was read anew.

    Attributes:
        changes: What was touched.
        changed: Whether the newer parser found anything else than the older one.
        kept: How many decisions still hold.
        lost: Those that have no effect any more.
    """

    changes: Changes
    changed: bool
    kept: int
    lost: tuple[TrailEntry, ...]


def count_documents_read_by_older_parser(library: Library, parser_version: str) -> int:
    """How many documents were not read by this version of the parser."""
    return int(library.value("SELECT count(*) FROM documents WHERE parser_version <> ?", (parser_version,)))


def documents_read_by_older_parser(library: Library, parser_version: str) -> tuple[int, ...]:
    """Ids of the documents that were not read by this version of the parser."""
    rows = library.rows("SELECT id FROM documents WHERE parser_version <> ? ORDER BY id", (parser_version,))
    return tuple(row["id"] for row in rows)


def reread_document(library: Library, document_id: int, document: Document, findings: Findings) -> Reread:
    """Replace what was found in a document, in one transaction.

    Args:
        library: Where.
        document_id: Which.
        document: The same bytes, read anew.
        findings: What the newer parser makes of it.

    Raises:
        NotInLibraryError: There is no such document.
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be stored; then all is as it was.
    """
    with library.writing():
        before = document_detail(library, document_id)
        if before.document.sha256 != document.sha256:
            raise not_here("document")
        state, changed = before.state, _changed(before, document, findings)
        if changed:
            changes = _replace(library, before, document, findings)
            state = _state(library, before, findings)
        else:
            changes = Changes(documents=frozenset({document_id}))
            library.execute(
                "UPDATE documents SET parser_version = ? WHERE id = ?", (findings.parser_version, document_id)
            )
        library.execute("UPDATE documents SET state = ? WHERE id = ?", (state, document_id))
        trail = [entry for entry in document_trail(library, document_id) if entry.undone_at is None]
    lost = tuple(entry for entry in trail if entry.no_longer_fits)
    return Reread(changes, changed, len(trail) - len(lost), lost)


def _changed(before: DocumentDetail, document: Document, findings: Findings) -> bool:
    same_text = replace(document, source=before.document.source) == before.document
    return not (same_text and replace(findings, parser_version="") == replace(before.findings, parser_version=""))


def _state(library: Library, before: DocumentDetail, findings: Findings) -> DocumentState:
    """Doubts that are new want eyes again, also where a person had been done with the document."""
    first = first_state(findings)
    library.execute("UPDATE documents SET state = ? WHERE id = ?", (first, before.id))
    if open_items(library, before.id):
        return DocumentState.NEEDS_EYES if first is DocumentState.NEW else first
    return DocumentState.REVIEWED if before.state is DocumentState.REVIEWED else first


def _replace(library: Library, before: DocumentDetail, document: Document, findings: Findings) -> Changes:
    decided = _decided(library, before.id)
    lost = lost_decisions(document_trail(library, before.id))
    old_places = library.rows("SELECT * FROM reported_inspections WHERE document = ?", (before.id,))
    marks = library.rows("SELECT * FROM review_decisions WHERE document = ?", (before.id,))
    found: list[Found] = []
    with follow(library, before.id, found) as following:
        release(library, before.id)
        _rewrite(library, before.id, before.document.source, document, findings)
        refitting = Refitting(library, before.id, document, same_text=document.text == before.document.text)
        refitting.place([row for row in old_places if row["id"] not in _added(decided)], decided)
        refitting.refit_statements(decided)
        refitting.revive(lost)
        found += (find(library, subject, finding_id) for subject, finding_id in refitting.refitted)
        for each in found:
            restand(library, each)
        carry_marks(library, before.id, marks, refitting.places)
    return following.changes | judge_anew(library, link_again(library, before.id))


def _decided(library: Library, document_id: int) -> list[Found]:
    """Every finding about which a decision holds."""
    holding = [entry for entry in document_trail(library, document_id) if entry.holds]
    about = dict.fromkeys((entry.subject, entry.subject_id) for entry in holding if entry.subject_id is not None)
    return [find(library, subject, finding_id) for subject, finding_id in about]


def _added(decided: Sequence[Found]) -> frozenset[int]:
    return frozenset(each.id for each in decided if each.added and each.subject is Subject.REPORTED_INSPECTION)


def _rewrite(library: Library, document_id: int, source: str, document: Document, findings: Findings) -> None:
    """Put the newer reading into the place of the older one."""
    unindex_document(library, document_id, _TABLES)
    for table in _TABLES:
        library.execute(f"DELETE FROM {table} WHERE document = ?", (document_id,))
    library.execute("DELETE FROM documents_as_read WHERE document = ?", (document_id,))
    with reindexed(library, "documents", document_id):
        library.execute(
            _REWRITE,
            (
                findings.kind,
                heading(replace(document, source=source), findings),
                findings.title,
                findings.outlet,
                findings.author,
                findings.article_date and findings.article_date.isoformat(),
                document.media_type,
                document.url,
                document.title,
                document.outlet,
                document.author,
                document.published_on and document.published_on.isoformat(),
                findings.framework_note,
                findings.parser_version,
                document.text,
                document_id,
            ),
        )
    store_contents(library, document_id, document, findings)
    for position, reported in enumerate(findings.inspections):
        told = reported.inspected_from or reported.published_on or findings.article_date
        provider_id = meet_provider(library, reported.provider, told)
        store_reported(library, document_id, position, provider_id, reported)
