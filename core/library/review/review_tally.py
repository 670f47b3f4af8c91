"""How much of what needed eyes was decided since a moment: the progress of a day's review.

It is counted from the trail, so that what was taken back does not count, wherever and by whomever it was undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import Subject
from core.library.resolving.deciding import SURE
from core.library.review.review_items import ReviewKind
from core.model import Basis

if TYPE_CHECKING:
    from datetime import datetime

    from core.library.file.connection import Library


@dataclass(frozen=True, slots=True)
class DecidedCount:
    """How many of the things that needed eyes were decided, by how.

    Attributes:
        confirmed: Readings that are right.
        changed: Readings that another value stands for, and conflicts for which a grade was chosen.
        rejected: Readings that are none.
        reviewed: What was marked as reviewed and left as it is.
    """

    confirmed: int = 0
    changed: int = 0
    rejected: int = 0
    reviewed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.confirmed + self.changed + self.rejected + self.reviewed


# Of several decisions about one finding the last one counts; SQLite takes the action of the row with the highest id.
# What was told elsewhere and no longer is has a mark, or a name with a place behind a comma or in brackets.
_FINDINGS = f"""SELECT action, count(*) AS number FROM (
SELECT f.action, max(f.id) FROM finding_corrections f
LEFT JOIN claims c ON f.subject = '{Subject.CLAIM}' AND c.id = f.subject_id
LEFT JOIN reported_inspections r ON f.subject = '{Subject.REPORTED_INSPECTION}' AND r.id = f.subject_id
WHERE f.made_at >= :since AND f.undone_at IS NULL AND f.action <> '{Action.ADD}'
AND (c.confidence < {SURE} OR r.doubts <> '[]' OR (r.id IS NOT NULL AND r.provider_name IS NULL)
OR EXISTS (SELECT 1 FROM review_decisions m WHERE m.kind = '{ReviewKind.TOLD_ELSEWHERE}' AND m.subject_id = r.id)
OR (r.told_in <> '' AND json_extract(f.new_values, '$.provider_name') GLOB '*[,(]*'))
GROUP BY f.subject, f.subject_id) GROUP BY action"""
_CONFLICTS = f"""SELECT count(DISTINCT inspection || ' ' || area) FROM corrections
WHERE made_at >= :since AND undone_at IS NULL AND old_basis = '{Basis.CONFLICT}'"""
# The mark of what is told elsewhere goes with a decision about the finding, which is counted.
_MARKS = f"""SELECT count(*) FROM review_decisions
WHERE made_at >= :since AND kind <> '{ReviewKind.TOLD_ELSEWHERE}'"""


def decided_since(library: Library, since: datetime) -> DecidedCount:
    """Count the decisions that hold and were made since a moment.

    Args:
        library: Where from.
        since: With a time zone; the beginning of the user's day, say.
    """
    moment = {"since": since.astimezone(UTC).isoformat()}
    by_action = {Action(row["action"]): row["number"] for row in library.rows(_FINDINGS, moment)}
    return DecidedCount(
        confirmed=by_action.get(Action.CONFIRM, 0),
        changed=by_action.get(Action.CORRECT, 0) + library.value(_CONFLICTS, moment),
        rejected=by_action.get(Action.REJECT, 0),
        reviewed=library.value(_MARKS, moment),
    )
