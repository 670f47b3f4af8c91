"""The trail of what people decided about findings: written, and read back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action, Signature, TrailEntry
from core.library.correcting.finding_values import Subject
from core.model import Evidence

if TYPE_CHECKING:
    import sqlite3

    from core.library.correcting.finding_values import Columns
    from core.library.file.connection import Library

_WRITE = """INSERT INTO finding_corrections (document, subject, subject_id, action, old_values, new_values, anchor,
span_start, span_end, words, page, text_sha256, reason, made_by, made_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def moment(signature: Signature) -> str:
    """When a decision is made, as it is stored."""
    return (signature.made_at or datetime.now(UTC)).astimezone(UTC).isoformat()


def signature_of(row: sqlite3.Row) -> Signature:
    """Who decided, from a row of the trail of findings or of judgements."""
    return Signature(row["made_by"], row["reason"], datetime.fromisoformat(row["made_at"]))


def write_entry(
    library: Library,
    document_id: int,
    subject: Subject,
    subject_id: int | None,
    action: Action,
    *,
    old: Columns,
    new: Columns,
    anchor: Columns,
    evidence: Evidence | None,
    text_sha256: str,
    signature: Signature,
) -> int:
    """Add a decision to the trail; gives its id. Inside ``writing``."""
    span = (evidence.start, evidence.end, evidence.text, evidence.page) if evidence else (None, None, None, None)
    return library.execute(
        _WRITE,
        (
            document_id,
            subject,
            subject_id,
            action,
            json.dumps(old, ensure_ascii=False),
            json.dumps(new, ensure_ascii=False),
            json.dumps(anchor, ensure_ascii=False),
            *span,
            text_sha256,
            signature.reason_for(action),
            signature.made_by,
            moment(signature),
        ),
    )


def trail_of_finding(library: Library, subject: Subject, document_id: int, subject_id: int) -> tuple[TrailEntry, ...]:
    """All decisions about one finding, those taken back too, the oldest first."""
    rows = library.rows(
        "SELECT * FROM finding_corrections WHERE document = ? AND subject = ? AND subject_id = ? ORDER BY made_at, id",
        (document_id, subject, subject_id),
    )
    return tuple(entry_of(row) for row in rows)


def document_trail(library: Library, document_id: int) -> tuple[TrailEntry, ...]:
    """All decisions about a document's findings, the oldest first."""
    rows = library.rows("SELECT * FROM finding_corrections WHERE document = ? ORDER BY made_at, id", (document_id,))
    return tuple(entry_of(row) for row in rows)


def entry_of(row: sqlite3.Row) -> TrailEntry:
    """A whole row of the trail."""
    evidence = None
    if row["span_start"] is not None:
        evidence = Evidence(row["span_start"], row["span_end"], row["words"], row["page"])
    return TrailEntry(
        id=row["id"],
        document_id=row["document"],
        subject=Subject(row["subject"]),
        subject_id=row["subject_id"],
        action=Action(row["action"]),
        old_values=json.loads(row["old_values"]),
        new_values=json.loads(row["new_values"]),
        anchor=json.loads(row["anchor"]),
        evidence=evidence,
        reason=row["reason"],
        made_by=row["made_by"],
        made_at=datetime.fromisoformat(row["made_at"]),
        undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
        no_longer_fits=row["no_longer_fits"],
    )
