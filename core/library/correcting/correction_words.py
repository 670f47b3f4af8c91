"""What a decision is called in the menu: ``Correct “Care leavers”``, ``Confirm five grades``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.knowledge.counting import word_of
from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import Subject
from core.library.correcting.standing import find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library.file.connection import Library

_VERBS = {Action.CORRECT: "Correct", Action.CONFIRM: "Confirm", Action.REJECT: "Reject", Action.ADD: "Add"}
_ONE = {
    Subject.DOCUMENT: "document",
    Subject.REPORTED_INSPECTION: "inspection",
    Subject.CLAIM: "grade",
    Subject.POINT: "point",
    Subject.QUOTE: "quotation",
}
_CALLED_BY = {
    Subject.DOCUMENT: "title",
    Subject.REPORTED_INSPECTION: "provider_name",
    Subject.CLAIM: "area",
    Subject.QUOTE: "speaker",
}
_WRITTEN_OUT = 9
"""Numbers up to this one are written out."""


def step_name(library: Library, action: Action, subject: Subject, finding_ids: Sequence[int]) -> str:
    """Name of a decision.

    Raises:
        NotInLibraryError: A finding is not there.
    """
    verb = _VERBS[action]
    if len(finding_ids) > 1:
        return f"{verb} {word_of(len(finding_ids), _WRITTEN_OUT)} {_ONE[subject]}s"
    if not finding_ids:
        return f"{verb} {_ONE[subject]}"
    columns = find(library, subject, finding_ids[0]).folded.columns
    called = columns[_CALLED_BY[subject]] if subject in _CALLED_BY else None
    if subject is Subject.CLAIM:
        reported = find(library, Subject.REPORTED_INSPECTION, int(columns["reported_inspection"] or 0))
        framework = reported.folded.columns["framework"]
        called = load_knowledge().frameworks.area_title(str(called), None if framework is None else str(framework))
    return f"{verb} “{called}”" if called else f"{verb} {_ONE[subject]}"
