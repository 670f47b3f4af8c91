"""What follows from a decision about a document: who was inspected, which inspections there are, what holds of them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.library.correcting.finding_values import ReportedValues, Subject
from core.library.correcting.standing import find, restand
from core.library.documents.near_duplicates import judge_anew, link_story, unlink_story
from core.library.documents.recalling import day, recall_document, recall_findings, recall_reported
from core.library.resolving.providers import meet_provider, move_reports, settle_namesakes
from core.library.resolving.resolving import resolve
from core.library.review.review_queue import open_items
from core.model import Changes, DocumentState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from core.library.correcting.standing import Found
    from core.library.file.connection import Library

_PLACES = """SELECT DISTINCT provider, inspection FROM reported_inspections WHERE document = :document
UNION SELECT NULL, inspection FROM claims WHERE document = :document"""
# A current claim is of the inspection that its document's report was taken for; what looks back is placed by resolving.
_PLACE_CLAIMS = """UPDATE claims SET inspection = (
    SELECT CASE WHEN c.tense = 'current' THEN r.inspection WHEN claims.tense = 'earlier' THEN claims.inspection END
    FROM claims_as_they_stand c JOIN reported_inspections_as_they_stand r ON r.id = c.reported_inspection
    WHERE c.id = claims.id)
WHERE document = ?"""

_LEAVE_OTHERS = """UPDATE reported_inspections SET inspection = NULL, decisive = NULL WHERE document = ?
AND NOT EXISTS (SELECT 1 FROM inspections i WHERE i.id = inspection AND i.provider = reported_inspections.provider)"""


@dataclass(slots=True)
class Following:
    """What a decision touched; complete when the block of ``follow`` is left.

    Attributes:
        changes: The document, and all that was resolved anew.
    """

    changes: Changes = field(default_factory=Changes)


@contextmanager
def follow(library: Library, document_id: int, found: Sequence[Found]) -> Iterator[Following]:
    """Bring up to date what follows from a document after the block decided about its findings; inside ``writing``.

    Args:
        library: Where.
        document_id: The document.
        found: The findings that are decided about; may be filled by the block. When empty, anything can have changed.
    """
    following = Following()
    with settled(library, document_id):
        providers, inspections = _places(library, document_id)
        yield following
        following.changes = Changes(documents=frozenset({document_id}))
        if not found or any(each.subject not in (Subject.POINT, Subject.QUOTE) for each in found):
            following.changes |= _follow(library, document_id, found, providers, inspections)


@contextmanager
def settled(library: Library, document_id: int | None) -> Iterator[None]:
    """Let a document be reviewed when the block decided the last that was doubtful about it; inside ``writing``."""
    doubtful_before = document_id is not None and open_items(library, document_id)
    yield
    if document_id is not None and doubtful_before and not open_items(library, document_id):
        library.execute("UPDATE documents SET state = ? WHERE id = ?", (DocumentState.REVIEWED, document_id))


def _follow(
    library: Library, document_id: int, found: Sequence[Found], providers: set[int], inspections: set[int]
) -> Changes:
    for each in found:
        if each.subject is Subject.REPORTED_INSPECTION:
            inspections |= _meet_anew(library, each)
    library.execute(_PLACE_CLAIMS, (document_id,))
    library.execute("UPDATE reported_inspections SET decisive = NULL WHERE document = ?", (document_id,))
    now, there = _places(library, document_id)
    return resolve_places(library, providers | now, inspections | there)


def resolve_places(library: Library, providers: Iterable[int], inspections: Iterable[int]) -> Changes:
    """Resolve providers anew, and those that share a name with them; inside ``writing``."""
    providers, inspections = set(providers), set(inspections)
    for provider_id in sorted(providers):
        moved = settle_namesakes(library, provider_id)
        providers |= moved.providers
        inspections |= moved.inspections
    return resolve(library, providers, inspections)


def _places(library: Library, document_id: int) -> tuple[set[int], set[int]]:
    """The providers that a document reports on, and the inspections that it speaks of."""
    rows = library.rows(_PLACES, {"document": document_id})
    return (
        {row["provider"] for row in rows if row["provider"] is not None},
        {row["inspection"] for row in rows if row["inspection"] is not None},
    )


def _meet_anew(library: Library, found: Found) -> set[int]:
    """Give a reported inspection to the provider that it is of now; gives the inspections that it left to others."""
    folded = restand(library, found)
    if not folded.stands:
        library.execute("UPDATE reported_inspections SET inspection = NULL WHERE id = ?", (found.id,))
        return set()
    values = ReportedValues.of(folded.columns)
    told = library.value("SELECT published_on FROM documents WHERE id = ?", (found.document_id,))
    target = meet_provider(library, values.provider, values.inspected_from or values.published_on or day(told))
    rows = library.rows(
        "SELECT id, inspection FROM reported_inspections WHERE id = ? AND provider <> ?", (found.id, target)
    )
    return set(move_reports(library, rows, target))


def place_again(
    library: Library, documents: Iterable[int], providers: Iterable[int], inspections: Iterable[int]
) -> Changes:
    """Resolve after rows were put back beside others that came meanwhile; inside ``writing``.

    Args:
        library: Where.
        documents: Ids of the documents whose rows were put back.
        providers: Ids of providers that they were or are of.
        inspections: Ids of inspections that they were or are of.
    """
    providers, inspections = set(providers), set(inspections)
    retold: set[int] = set()
    for document_id in documents:
        retold |= link_again(library, document_id)
        for row in library.rows("SELECT id FROM reported_inspections WHERE document = ?", (document_id,)):
            inspections |= _meet_anew(library, find(library, Subject.REPORTED_INSPECTION, row["id"]))
        # The id of an inspection that is gone can be that of another one by now.
        library.execute(_LEAVE_OTHERS, (document_id,))
        library.execute(_PLACE_CLAIMS, (document_id,))
        now, there = _places(library, document_id)
        providers |= now
        inspections |= there
    return resolve_places(library, providers, inspections) | judge_anew(library, retold)


def link_again(library: Library, document_id: int) -> frozenset[int]:
    """Put a document beside those it is alike, as what is known of it changed; inside ``writing``.

    Returns:
        Other documents that count otherwise as witnesses than before.
    """
    retold = unlink_story(library, document_id)
    row = library.row("SELECT * FROM documents WHERE id = ?", (document_id,))
    if row is None:
        return retold
    findings = recall_findings(library, row, recall_reported(library, document_id))
    return retold | link_story(library, document_id, recall_document(library, row), findings)
