"""Decide what needs eyes, one item at a time: confirm, change, reject, or mark as reviewed. Each is one step.

With the last item of a document the document itself is reviewed, in the same transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.correcting.correcting import confirm_findings, correct_finding, reject_findings, withdraw_correction
from core.library.correcting.finding_values import ClaimValues, CorrectionError, Subject
from core.library.correcting.judgement_corrections import correct_judgement
from core.library.correcting.standing import find
from core.library.correcting.trail import moment
from core.library.resolving.following import settled
from core.library.review.parting import part_namesakes
from core.library.review.review_items import READINGS, ReviewKind
from core.library.steps.undoing import undoable
from core.model import Changes

if TYPE_CHECKING:
    from core.library.correcting.corrections import Signature
    from core.library.file.connection import Library
    from core.library.review.review_items import ReviewItem
    from core.library.steps.undoing import Step

_CONFIRMED = (*READINGS, ReviewKind.TOLD_ELSEWHERE)


def confirm_item(library: Library, item: ReviewItem, signature: Signature) -> Step:
    """Say that the reading is right; of what is no reading, that it was looked at.

    Raises:
        NotInLibraryError: What it is about is not there any more.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if item.kind is ReviewKind.DOUBTFUL_GRADE:
        return confirm_findings(library, Subject.CLAIM, [item.subject_id], signature)
    if item.kind in _CONFIRMED:
        return confirm_findings(library, Subject.REPORTED_INSPECTION, [item.subject_id], signature)
    return mark_item_reviewed(library, item, signature)


def change_item(library: Library, item: ReviewItem, grade: str, signature: Signature) -> Step:
    """Let another grade stand: of a claim instead of the one read, of a conflict for the inspection.

    Raises:
        NotInLibraryError: What it is about is not there any more.
        CorrectionError: The item is not about a grade.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if item.kind is ReviewKind.DOUBTFUL_GRADE:
        columns = find(library, Subject.CLAIM, item.subject_id).folded.columns
        return correct_finding(library, item.subject_id, ClaimValues.of({**columns, "grade": grade}), signature)
    if item.kind is ReviewKind.CONFLICT and item.area:
        return correct_judgement(library, item.subject_id, item.area, grade, signature)
    raise CorrectionError("This is not about a grade.", "Open the document and correct what was read there.")


def reject_item(library: Library, item: ReviewItem, signature: Signature) -> Step:
    """Say that the reading is none: no grade, no inspection; or that it is of another provider of the same name.

    A correction that no longer fits is withdrawn.

    Raises:
        NotInLibraryError: What it is about is not there any more.
        CorrectionError: There is nothing that could be rejected.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if item.kind is ReviewKind.DOUBTFUL_GRADE:
        return reject_findings(library, Subject.CLAIM, [item.subject_id], signature)
    if item.kind in READINGS:
        return reject_findings(library, Subject.REPORTED_INSPECTION, [item.subject_id], signature)
    if item.kind is ReviewKind.TOLD_ELSEWHERE:
        return part_namesakes(library, item.subject_id, signature)
    if item.kind is ReviewKind.LOST_CORRECTION:
        return withdraw_correction(library, item.subject_id)
    raise CorrectionError("There is no reading here to reject.", "Mark it as reviewed, or choose the grade that holds.")


def mark_item_reviewed(library: Library, item: ReviewItem, signature: Signature) -> Step:
    """Leave it as it is; it is back only when something else is told. Of what is told elsewhere that is to confirm it.

    Raises:
        NotInLibraryError: What it is about is not there any more.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if item.kind is ReviewKind.TOLD_ELSEWHERE:
        return confirm_item(library, item, signature)
    return undoable(library, f"Mark “{item.heading}” as reviewed", lambda: _mark(library, item, signature))


def _mark(library: Library, item: ReviewItem, signature: Signature) -> Changes:
    of_document = item.document_id is not None
    with library.writing(), settled(library, item.document_id):
        library.execute(
            "INSERT OR IGNORE INTO review_decisions (kind, document, inspection, subject_id, told, made_by, made_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                item.kind,
                item.document_id,
                None if of_document else item.inspection_id,
                item.subject_id,
                item.told,
                signature.made_by,
                moment(signature),
            ),
        )
    if item.document_id is None:
        return Changes(inspections=frozenset({item.subject_id}))
    return Changes(documents=frozenset({item.document_id}))
