"""Which finding of a newer reading is the one that a person decided about? Pure rules; no SQL.

A decision still fits when the newer reading finds the same words again and reads the same of them as far as the person
left it as it was, or reads by itself what the person had made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.library.correcting.corrections import TrailEntry
    from core.library.correcting.finding_values import Columns
    from core.model import Evidence


@dataclass(frozen=True, slots=True)
class NewFinding:
    """What a newer reading found.

    Attributes:
        id: Of the finding.
        columns: Its values.
        evidence: Its words; None for an inspection.
        position: Its place among its like.
    """

    id: int
    columns: Columns
    evidence: Evidence | None
    position: int


@dataclass(frozen=True, slots=True)
class Refit:
    """What becomes of the decisions about one finding.

    Attributes:
        id: The finding that they are about now; None when there is none.
        lost: Why they have no effect any more; None where they fit, or where nothing is left to decide.
    """

    id: int | None
    lost: str | None = None


KIND: dict[Subject, tuple[str, ...]] = {Subject.CLAIM: ("area", "tense"), Subject.POINT: ("kind",), Subject.QUOTE: ()}
"""What two readings of the same words must have in common to be the same finding."""

_UNMISTAKABLE = 60
"""Letters of words that stand in a text but once: where blanks were left out before them they have moved."""
_GONE = {
    Subject.CLAIM: "The newer reading finds no such grade in these words.",
    Subject.POINT: "The newer reading finds no such point in these words.",
    Subject.QUOTE: "The newer reading finds no quotation in these words.",
}
_OTHERWISE = "The newer reading reads something else from these words than what was decided about."
INSPECTION_GONE = "The newer reading does not tell of this inspection."
WORDS_GONE = "These words are not in the text any more."
FOUND_OTHERWISE = "The newer reading finds another value in the words of what was added."
PLACE_GONE = "The newer reading does not tell of the inspection that it belongs to."


def refit_statement(
    subject: Subject, trail: Sequence[TrailEntry], standing: Columns, found: Iterable[NewFinding]
) -> Refit:
    """Find the claim, point or quotation again that decisions are about.

    Args:
        subject: Which of them.
        trail: The decisions about it that hold, the oldest first; at least one.
        standing: As it stood after them.
        found: All of its like that the newer reading found, and that no other decision is about.
    """
    entry = trail[0]
    at_words = [new for new in found if entry.evidence and _same_words(entry.evidence, new.evidence)]
    alike = [new for new in at_words if _same_kind(subject, new.columns, entry.anchor)]
    if not alike:
        # The newer parser may have learnt what the person knew.
        alike = [new for new in at_words if _same_kind(subject, new.columns, standing)]
    if not alike:
        rejected = trail[-1].action is Action.REJECT
        return Refit(None, None if rejected else _GONE[subject])
    best = min(alike, key=lambda new: _distance(entry.evidence, new.evidence))
    if subject is Subject.CLAIM and not _still_means(trail, standing, best.columns):
        return Refit(None, _OTHERWISE)
    return Refit(best.id)


def refit_inspection(
    anchor: Columns, old_count: int, found: Sequence[NewFinding], taken: Iterable[int]
) -> NewFinding | None:
    """Find the inspection again that a document told of.

    Args:
        anchor: Its place and provider as they were read.
        old_count: How many inspections the older reading told of.
        found: Those that the newer reading tells of.
        taken: Ids of those that are others of the older reading.
    """
    left = [new for new in found if new.id not in set(taken)]
    names = ("provider_name", "provider_type", "authority_code")
    same = [new for new in left if all(new.columns[name] == anchor[name] for name in names)]
    if same:
        return min(same, key=lambda new: abs(new.position - int(anchor["position"] or 0)))
    # Whoever it is taken to be: where a document tells of one inspection only, it is that one.
    return left[0] if old_count == len(found) == 1 and left else None


def new_span(evidence: Evidence, text: str, *, same_text: bool) -> tuple[int, int] | None:
    """Where words that a person marked stand in the newer text; None when they are not there, or more than once."""
    if same_text:
        return evidence.start, evidence.end
    found = list(re.finditer(r"\s+".join(map(re.escape, evidence.text.split())), text)) if evidence.text.strip() else []
    return found[0].span() if len(found) == 1 else None


def reads_alike(subject: Subject, added: Columns, evidence: Evidence, found: Iterable[NewFinding]) -> NewFinding | None:
    """What the newer reading itself found where a person had added something."""
    at_words = (new for new in found if _same_words(evidence, new.evidence))
    return next((new for new in at_words if _same_kind(subject, new.columns, added)), None)


def _same_kind(subject: Subject, one: Columns, other: Columns) -> bool:
    return all(one[name] == other[name] for name in KIND[subject])


def _still_means(trail: Sequence[TrailEntry], standing: Columns, new: Columns) -> bool:
    """Whether the grade is the one that was looked at, unless a person replaced it or the newer reading has theirs."""
    replaced = any(entry.action is Action.CORRECT and "grade" in entry.new_values for entry in trail)
    return replaced or new["grade"] in (trail[0].anchor["grade"], standing["grade"])


def _same_words(one: Evidence, other: Evidence | None) -> bool:
    """Whether they are the same words, or one holds the other at the same place. Lines may be broken otherwise."""
    if other is None:
        return False
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if shorter == longer:
        return True
    overlap = one.start < other.end and other.start < one.end
    return shorter in longer and (overlap or len(shorter) >= _UNMISTAKABLE)


def _words(evidence: Evidence) -> str:
    return " ".join(evidence.text.split())


def _distance(one: Evidence | None, other: Evidence | None) -> tuple[bool, int]:
    if one is None or other is None:
        return True, 0
    return _words(one) != _words(other), abs(one.start - other.start)
