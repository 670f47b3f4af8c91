"""Correct, confirm, reject or add any value of a document's findings: each decision one transaction, and one step.

What the parser made is never changed. A decision goes to the trail, the finding is worked out anew as it stands, and
the inspections and judgements that follow from the document are resolved again.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.library.correcting.added_findings import store_added
from core.library.correcting.correction_words import step_name
from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import CorrectionError, Subject, checked, subject_of
from core.library.correcting.known_values import check_known
from core.library.correcting.standing import find, restand, text_hash
from core.library.correcting.trail import entry_of, write_entry
from core.library.documents.recalling import recall_document
from core.library.file.faults import not_here
from core.library.resolving.following import follow, settled
from core.library.resolving.whereabouts import settle_as_same, withdraw_settling
from core.library.steps.undoing import undoable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.correcting.corrections import Signature
    from core.library.correcting.finding_values import Columns, Values
    from core.library.file.connection import Library
    from core.library.steps.undoing import Step
    from core.model import Changes, Evidence


def correct_finding(library: Library, finding_id: int, values: Values, signature: Signature) -> Step:
    """Let other values stand for a finding than the parser read.

    Args:
        library: Where.
        finding_id: Of the claim, reported inspection, point or quotation, or of the document for its own values.
        values: All its values as they shall stand; they also say what sort of finding it is. Where none of them is
            new, the finding counts as confirmed.
        signature: Who decides, and why.

    Raises:
        NotInLibraryError: There is no such finding.
        CorrectionError: The values cannot be true together, or there is no such grade, area, framework or authority.
        ReadOnlyLibraryError: The library takes no writes.
    """
    subject, new = subject_of(values), checked(values)
    name = step_name(library, Action.CORRECT, subject, [finding_id])
    return undoable(library, name, lambda: _decide(library, subject, [finding_id], Action.CORRECT, signature, new))


def confirm_findings(library: Library, subject: Subject, finding_ids: Sequence[int], signature: Signature) -> Step:
    """Say that findings of one document are right as they stand; they count as sure from then on.

    Raises:
        NotInLibraryError: One of them is not there; then none is confirmed.
        ReadOnlyLibraryError: The library takes no writes.
    """
    name = step_name(library, Action.CONFIRM, subject, finding_ids)
    return undoable(library, name, lambda: _decide(library, subject, finding_ids, Action.CONFIRM, signature))


def reject_findings(library: Library, subject: Subject, finding_ids: Sequence[int], signature: Signature) -> Step:
    """Say that findings of one document are none: they do not count any more.

    Raises:
        NotInLibraryError: One of them is not there; then none is rejected.
        CorrectionError: A document as a whole is removed, not rejected.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if subject is Subject.DOCUMENT:
        raise CorrectionError("A document itself cannot be rejected.", "Delete it, or reject what was read from it.")
    name = step_name(library, Action.REJECT, subject, finding_ids)
    return undoable(library, name, lambda: _decide(library, subject, finding_ids, Action.REJECT, signature))


def add_finding(
    library: Library, document_id: int, values: Values, signature: Signature, span: tuple[int, int] | None = None
) -> Step:
    """Add what the parser did not find; ``Step.made`` gives its id.

    Args:
        library: Where.
        document_id: In which document it stands.
        values: What it says.
        signature: Who decides, and why.
        span: The words that tell it, as offsets into the document's text; only an inspection can do without.

    Raises:
        NotInLibraryError: There is no such document.
        CorrectionError: The values cannot be true together, there is no such grade, area, framework or authority, or
            the words are not in the document.
        ReadOnlyLibraryError: The library takes no writes.
    """
    subject, new = subject_of(values), checked(values)
    if subject is Subject.DOCUMENT:
        raise CorrectionError("A document is not added as a finding.", "Import it, or paste its text.")
    name = step_name(library, Action.ADD, subject, [])
    return undoable(library, name, lambda: _add(library, document_id, subject, new, signature, span))


def withdraw_correction(library: Library, correction_id: int) -> Step:
    """Take back one decision of the trail, whenever it was made; the later ones about the same finding stay.

    Raises:
        NotInLibraryError: There is no such decision.
        ReadOnlyLibraryError: The library takes no writes.
    """
    return undoable(library, "Withdraw correction", lambda: _withdraw(library, correction_id))


def _decide(
    library: Library,
    subject: Subject,
    finding_ids: Sequence[int],
    action: Action,
    signature: Signature,
    new: Columns | None = None,
) -> Changes:
    with library.writing():
        return decide_within(library, subject, finding_ids, action, signature, new)


def decide_within(
    library: Library,
    subject: Subject,
    finding_ids: Sequence[int],
    action: Action,
    signature: Signature,
    new: Columns | None = None,
) -> Changes:
    """Decide about findings of one document as a part of a larger decision; inside ``writing``.

    Args:
        library: Where.
        subject: What they are.
        finding_ids: Their ids.
        action: What is decided.
        signature: Who decides, and why.
        new: The values that shall stand, where it is a correction; those that are left out stay.

    Raises:
        NotInLibraryError: One of them is not there.
        CorrectionError: They are not of one document, or the values are not known.
    """
    found = [find(library, subject, finding_id) for finding_id in finding_ids]
    documents = {each.document_id for each in found}
    if len(documents) != 1:
        raise CorrectionError("A decision is about the findings of one document.", "Decide document by document.")
    document_id = documents.pop()
    with follow(library, document_id, found) as following:
        for each in found:
            standing = each.folded.columns
            changed = {name: value for name, value in (new or {}).items() if standing[name] != value}
            _check_place(library, document_id, changed)
            # What was read once can be chosen again, whatever it is.
            decided = {name: value for name, value in changed.items() if each.as_read[name] != value}
            check_known(library, decided, standing.get("area"))
            done = Action.CONFIRM if action is Action.CORRECT and not changed else action
            entry_id = write_entry(
                library,
                document_id,
                subject,
                each.id,
                done,
                old={name: standing[name] for name in changed},
                new=changed,
                anchor=each.anchor,
                evidence=each.evidence,
                text_sha256=text_hash(library, document_id),
                signature=signature,
            )
            restand(library, each)
            if subject is Subject.REPORTED_INSPECTION and done is Action.CONFIRM:
                settle_as_same(library, each.id, entry_id)
    return following.changes


def _add(
    library: Library,
    document_id: int,
    subject: Subject,
    new: Columns,
    signature: Signature,
    span: tuple[int, int] | None,
) -> Changes:
    with library.writing(), settled(library, document_id):
        evidence = _evidence(library, document_id, span, subject)
        _check_place(library, document_id, new)
        check_known(library, new)
        finding_id = store_added(library, subject, document_id, new, evidence)
        found = find(library, subject, finding_id)
        with follow(library, document_id, [found]) as following:
            write_entry(
                library,
                document_id,
                subject,
                finding_id,
                Action.ADD,
                old={},
                new=new,
                anchor=found.anchor,
                evidence=evidence,
                text_sha256=text_hash(library, document_id),
                signature=signature,
            )
            restand(library, found)
        return following.changes


def _withdraw(library: Library, correction_id: int) -> Changes:
    with library.writing():
        row = library.row("SELECT * FROM finding_corrections WHERE id = ?", (correction_id,))
        if row is None or row["undone_at"] is not None:
            raise not_here("correction")
        entry = entry_of(row)
        found = [] if entry.subject_id is None else [find(library, entry.subject, entry.subject_id)]
        with follow(library, entry.document_id, found) as following:
            library.execute(
                "UPDATE finding_corrections SET undone_at = ? WHERE id = ?",
                (datetime.now(UTC).isoformat(), correction_id),
            )
            withdraw_settling(library, correction_id)
            for each in found:
                restand(library, each)
        return following.changes


def _check_place(library: Library, document_id: int, new: Columns) -> None:
    """A claim or point belongs to an inspection of its own document."""
    place = new.get("reported_inspection")
    if place is not None and not library.value(
        "SELECT 1 FROM reported_inspections WHERE id = ? AND document = ?", (place, document_id)
    ):
        raise CorrectionError(
            "That inspection is not one the document tells of.", "Add the inspection to this document first."
        )


def _evidence(library: Library, document_id: int, span: tuple[int, int] | None, subject: Subject) -> Evidence | None:
    row = library.row("SELECT * FROM documents WHERE id = ?", (document_id,))
    if row is None:
        raise not_here("document")
    if span is None:
        if subject is Subject.REPORTED_INSPECTION:
            return None
        raise CorrectionError("No words are marked.", "Mark the words in the text that say it, then add it.")
    document = recall_document(library, row)
    start, end = span
    if not 0 <= start < end <= len(document.text):
        raise CorrectionError("The marked words are not in this text.", "Mark the words in the text that say it.")
    return document.evidence(start, end)
