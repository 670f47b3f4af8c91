"""What a person can decide about a finding, and what stands when all decisions about it are taken together. No SQL.

A document's findings stay as the parser made them. A decision corrects their values, confirms or rejects them, or adds
one that the parser did not find. ``fold`` takes the decisions in the order in which they were made.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from core.library.correcting.finding_values import ClaimValues, DocumentValues, PointValues, QuoteValues, ReportedValues

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from core.library.correcting.finding_values import Columns, Subject
    from core.model import Evidence


class Action(StrEnum):
    """What a person decided."""

    CORRECT = "correct"
    CONFIRM = "confirm"
    REJECT = "reject"
    ADD = "add"


_WITHOUT_WORDS = {
    Action.CORRECT: "Corrected by hand.",
    Action.CONFIRM: "Confirmed by hand.",
    Action.REJECT: "Not what the text says.",
    Action.ADD: "Added by hand.",
}


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, and why.

    Attributes:
        made_by: The person, as set in the settings.
        reason: In the person's own words; may be empty, then the trail says what was done.
        made_at: When, with a time zone; now when None.
    """

    made_by: str
    reason: str = ""
    made_at: datetime | None = None

    def reason_for(self, action: Action) -> str:
        """What the trail gives as the reason."""
        return self.reason.strip() or _WITHOUT_WORDS[action]


V = TypeVar("V", DocumentValues, ReportedValues, ClaimValues, PointValues, QuoteValues)


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One decision as the trail keeps it.

    Attributes:
        id: Of the decision.
        document_id: The document.
        subject: What it is about.
        subject_id: Id of the finding; None for the document itself, and where the finding is not there any more.
        action: What was decided.
        old_values: The changed values before, by the name of their column.
        new_values: The changed values after; of an added finding all of them.
        anchor: What the parser had read, by which the finding is found again when the document is read anew.
        evidence: The words it is about, if it is about words.
        reason: Why.
        made_by: Who.
        made_at: When, in UTC.
        undone_at: When it was taken back, or None while it holds.
        no_longer_fits: Why it has no effect since the document was read anew, or None.
    """

    id: int
    document_id: int
    subject: Subject
    subject_id: int | None
    action: Action
    old_values: Columns
    new_values: Columns
    anchor: Columns
    evidence: Evidence | None
    reason: str
    made_by: str
    made_at: datetime
    undone_at: datetime | None = None
    no_longer_fits: str | None = None

    @property
    def holds(self) -> bool:
        """Whether it has an effect."""
        return self.undone_at is None and self.no_longer_fits is None


@dataclass(frozen=True, slots=True)
class Folded:
    """What stands after all decisions.

    Attributes:
        columns: The values.
        stands: False when it was rejected, or what was added was taken back.
        decided: Whether a person has looked at it and decided.
    """

    columns: Columns
    stands: bool
    decided: bool


def fold(as_read: Columns, trail: Iterable[TrailEntry]) -> Folded:
    """Take the decisions about one finding together.

    A later decision counts over an earlier one: what is corrected or confirmed after it was rejected stands again.

    Args:
        as_read: As the parser made it; of an added finding as the person added it.
        trail: Its decisions, the oldest first.
    """
    columns, stands, decided = dict(as_read), True, False
    for entry in trail:
        if entry.action is Action.ADD:
            stands = decided = entry.holds
        elif entry.holds:
            decided = True
            stands = entry.action is not Action.REJECT
            if entry.action is Action.CORRECT:
                columns |= entry.new_values
    return Folded(columns, stands, decided)


@dataclass(frozen=True, slots=True)
class StandingFinding(Generic[V]):
    """One finding of a document with what people decided about it.

    Attributes:
        id: Of the finding in its table; of the document for its own values.
        as_read: As the parser made it; None when a person added it.
        values: As it stands.
        evidence: The words it was read from.
        stands: False when it was rejected.
        decided: Whether a person has decided about it.
        confidence: Of a claim, as the parser weighed it, 1 when a person decided; None for all else.
        trail: The decisions, the oldest first, those taken back too.
    """

    id: int
    as_read: V | None
    values: V
    evidence: Evidence | None
    stands: bool
    decided: bool
    confidence: float | None = None
    trail: tuple[TrailEntry, ...] = field(default=())

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the values that a person changed; empty for what a person added."""
        if self.as_read is None:
            return ()
        names = (each.name for each in fields(self.values))
        return tuple(name for name in names if getattr(self.values, name) != getattr(self.as_read, name))
