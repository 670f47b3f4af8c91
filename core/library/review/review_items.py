"""What stands in the review queue: why it needs eyes, and one thing to decide. No SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model import Evidence


class ReviewKind(StrEnum):
    """Why something needs eyes, in the order within one document."""

    CONFLICT = "conflict"
    WITHOUT_DOCUMENT = "no document"
    NOTHING_FOUND = "nothing found"
    UNREAD_REPORT = "unread report"
    UNKNOWN_PROVIDER = "unknown provider"
    TOLD_ELSEWHERE = "told elsewhere"
    DOUBTFUL_READING = "doubtful reading"
    FAILED_CHECK = "failed check"
    DOUBTFUL_GRADE = "doubtful grade"
    LOST_CORRECTION = "lost correction"


READINGS = (ReviewKind.UNKNOWN_PROVIDER, ReviewKind.DOUBTFUL_READING)
"""Those that doubt how an inspection was read, which can be right or none at all."""


@dataclass(frozen=True, slots=True)
class ReviewFilter:
    """Which part of the queue to show; empty for all of it.

    Attributes:
        kinds: Why it needs eyes.
        documents: Ids of documents.
        text: What the user typed: words that must all occur in the provider, the title, outlet, author or file name of
            the document, the area, the grade, or the words in doubt. Any characters are allowed.
    """

    kinds: tuple[ReviewKind, ...] = ()
    documents: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to decide.

    Attributes:
        kind: Why it needs eyes.
        subject_id: Id of what it is about: a claim, a reported inspection, a check, a correction, a document, or, for a
            conflict and what has no document, an inspection.
        place: Where it stands in the queue; smaller comes first.
        heading: Of the document; where it is about none the provider.
        about: Name of who was inspected; empty where that is not known.
        reason: Why, in a sentence a user can read.
        told: What a mark as reviewed refers to; when that changes, the item is back.
        document_id: The document, or None for a conflict and an inspection without document.
        inspection_id: The inspection that it bears upon, if there is one.
        claim_id: The claim, where it is about one.
        reported_inspection_id: The inspection as the document tells of it, where it is about one.
        area: Area id, of a claim or conflict.
        grade: Grade id as read, of a claim.
        framework: Framework id, of a claim or conflict, where it is known: it names area and grade.
        evidence: The words to look at, if it is about words.
    """

    kind: ReviewKind
    subject_id: int
    place: tuple[int, int, int, int]
    heading: str
    reason: str
    about: str = ""
    told: str = ""
    document_id: int | None = None
    inspection_id: int | None = None
    claim_id: int | None = None
    reported_inspection_id: int | None = None
    area: str | None = None
    grade: str | None = None
    framework: str | None = None
    evidence: Evidence | None = None


OF_AN_INSPECTION = frozenset({ReviewKind.CONFLICT, ReviewKind.WITHOUT_DOCUMENT})
"""What is about an inspection, and so of no single document."""
