"""The findings as they stand: what the parser made, with what people decided about it.

The tables of findings are never touched by a correction. Beside each stands a table of the findings that were decided
about, worked out from the trail by ``restand``; the views ``…_as_they_stand`` show both together and are what
resolving reads.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action, fold
from core.library.correcting.finding_values import Subject
from core.library.correcting.trail import trail_of_finding
from core.library.file.faults import not_here
from core.library.file.text_indexes import reindexed
from core.model import Evidence

if TYPE_CHECKING:
    import sqlite3

    from core.library.correcting.corrections import Folded, TrailEntry
    from core.library.correcting.finding_values import Columns
    from core.library.file.connection import Library


@dataclass(frozen=True, slots=True)
class Kept:
    """Where one sort of finding is kept.

    Attributes:
        table: What the parser made.
        standing: What was decided about.
        key: Column of ``standing`` with the id of the finding.
        columns: What can be corrected.
        settled: What belongs to the finding but cannot be corrected.
        anchor: By what the finding is known again when its document is read anew, besides its words.
        word: What it is called in messages.
    """

    table: str
    standing: str
    key: str
    columns: tuple[str, ...]
    settled: tuple[str, ...]
    anchor: tuple[str, ...]
    word: str


KEPT = {
    Subject.CLAIM: Kept(
        "claims",
        "standing_claims",
        "claim",
        ("reported_inspection", "area", "grade", "tense", "told_when"),
        (),
        ("area", "grade", "tense"),
        "claim",
    ),
    Subject.REPORTED_INSPECTION: Kept(
        "reported_inspections",
        "standing_reported_inspections",
        "reported_inspection",
        (
            "provider_name",
            "provider_type",
            "authority_code",
            "printed_name",
            "inspectorate",
            "framework",
            "visit_type",
            "published_on",
            "published_source",
            "inspected_from",
            "inspected_to",
            "inspected_month",
            "lead_inspectors",
        ),
        (),
        ("position", "provider_name", "provider_type", "authority_code"),
        "inspection",
    ),
    Subject.POINT: Kept("points", "standing_points", "point", ("kind",), ("reported_inspection",), ("kind",), "point"),
    Subject.QUOTE: Kept(
        "quotes", "standing_quotes", "quote", ("speaker", "role", "organisation"), (), ("speaker",), "quotation"
    ),
}
_OF_DOCUMENT = ("title", "outlet", "author", "published_on")


@dataclass(frozen=True, slots=True)
class Found:
    """One finding as it is stored and as it stands.

    Attributes:
        subject: What it is.
        id: Of the finding; of the document for the document's own values.
        document_id: Of its document.
        as_read: As the parser made it, or as a person added it.
        anchor: By what it is known again.
        evidence: The words it was read from.
        trail: All decisions about it.
    """

    subject: Subject
    id: int
    document_id: int
    as_read: Columns
    anchor: Columns
    evidence: Evidence | None
    trail: tuple[TrailEntry, ...]

    @property
    def added(self) -> bool:
        """Whether a person added it."""
        return any(entry.action is Action.ADD for entry in self.trail)

    @property
    def folded(self) -> Folded:
        """As it stands."""
        return fold(self.as_read, self.trail)


def find(library: Library, subject: Subject, finding_id: int) -> Found:
    """A finding with its trail.

    Raises:
        NotInLibraryError: There is no such finding.
    """
    if subject is Subject.DOCUMENT:
        return _find_document(library, finding_id)
    kept = KEPT[subject]
    row = library.row(f"SELECT * FROM {kept.table} WHERE id = ?", (finding_id,))
    if row is None:
        raise not_here(kept.word)
    return Found(
        subject,
        finding_id,
        row["document"],
        columns_as_read(subject, row),
        {name: row[name] for name in kept.anchor},
        None if subject is Subject.REPORTED_INSPECTION else evidence_of(row),
        trail_of_finding(library, subject, row["document"], finding_id),
    )


def columns_as_read(subject: Subject, row: sqlite3.Row) -> Columns:
    """What the parser made, of a whole row of the finding's table."""
    kept = KEPT[subject]
    return {name: row[name] for name in (*kept.columns, *kept.settled)}


def restand(library: Library, found: Found) -> Folded:
    """Work out anew how a finding stands, and store it; inside ``writing``. What follows from it is not done here."""
    now = find(library, found.subject, found.id)
    folded = now.folded
    if found.subject is Subject.DOCUMENT:
        _restand_document(library, found.id, folded)
        return folded
    kept = KEPT[found.subject]
    library.execute(f"DELETE FROM {kept.standing} WHERE {kept.key} = ?", (found.id,))
    if now.added or folded.decided:
        columns: Columns = {kept.key: found.id, "stands": folded.stands, "added": now.added}
        columns |= {name: folded.columns[name] for name in kept.columns}
        if found.subject is Subject.CLAIM:
            columns["confidence"] = 1
        library.execute(
            f"INSERT INTO {kept.standing} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            tuple(columns.values()),
        )
    return folded


def text_hash(library: Library, document_id: int) -> str:
    """Hash of a document's text, to which the offsets of its evidence belong."""
    text = library.value("SELECT text FROM documents WHERE id = ?", (document_id,))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def evidence_of(row: sqlite3.Row) -> Evidence:
    """The span of a whole row."""
    return Evidence(row["span_start"], row["span_end"], row["words"], row["page"])


def _find_document(library: Library, document_id: int) -> Found:
    row = library.row("SELECT * FROM documents WHERE id = ?", (document_id,))
    if row is None:
        raise not_here("document")
    as_read = library.row("SELECT * FROM documents_as_read WHERE document = ?", (document_id,)) or row
    columns: Columns = {name: as_read[name] for name in _OF_DOCUMENT}
    trail = trail_of_finding(library, Subject.DOCUMENT, document_id, document_id)
    return Found(Subject.DOCUMENT, document_id, document_id, columns, {}, None, trail)


def _restand_document(library: Library, document_id: int, folded: Folded) -> None:
    """Lists sort by a document's own values, so the document holds them as they stand."""
    library.execute(
        "INSERT OR IGNORE INTO documents_as_read (document, heading, title, outlet, author, published_on) "
        "SELECT id, heading, title, outlet, author, published_on FROM documents WHERE id = ?",
        (document_id,),
    )
    with reindexed(library, "documents", document_id):
        library.execute(
            "UPDATE documents SET title = ?, outlet = ?, author = ?, published_on = ? WHERE id = ?",
            (*(folded.columns[name] for name in _OF_DOCUMENT), document_id),
        )
        library.execute(
            "UPDATE documents SET heading = coalesce(title, stated_title, source) WHERE id = ?", (document_id,)
        )
    if not folded.decided:
        library.execute("DELETE FROM documents_as_read WHERE document = ?", (document_id,))
