"""What two merged libraries had decided differently, as rows of a table: about whom, what holds and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.library import FindingConflict, JudgementConflict, Subject
from gui.models.inspection_cells import Cell
from gui.models.table_columns import TableColumn
from gui.wording.dates import moment_words, whole_date
from gui.wording.names import unnamed_provider
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.library import Merged, Signature
    from gui.delegates.face_maker import FaceMaker

Conflict: TypeAlias = FindingConflict | JudgementConflict


def conflicts_of(merged: Merged) -> tuple[Conflict, ...]:
    """All of them, those about judgements first: they say what holds for an inspection."""
    return (*merged.judgement_conflicts, *merged.finding_conflicts)


def conflict_columns() -> tuple[TableColumn, ...]:
    """The heads."""
    provider, what, where = (
        translate("Merge", "Provider"),
        translate("Merge", "What"),
        translate("Merge", "Where"),
    )
    holds, other, by = (
        translate("Merge", "Holds"),
        translate("Merge", "Does not hold"),
        translate("Merge", "Decided by"),
    )
    return (
        TableColumn("provider", provider, "", provider, 110),
        TableColumn("what", what, "", what, 150),
        TableColumn("where", where, "", where, 170),
        TableColumn("holds", holds, "", holds, 128),
        TableColumn("holds_by", by, "", translate("Merge", "Who decided what holds"), 168),
        TableColumn("other", other, "", other, 128),
        TableColumn("other_by", by, "", translate("Merge", "Who decided what does not hold"), 120),
    )


class ConflictCells:
    """Makes the cells of a conflict.

    Args:
        knowledge: Names of frameworks and areas.
        faces: Makes the faces of grades.
    """

    def __init__(self, knowledge: Knowledge, faces: FaceMaker) -> None:
        self._knowledge = knowledge
        self._faces = faces

    def cells(self, conflict: Conflict, *, decided_anew: bool = False) -> tuple[Cell, ...]:
        """The cells of one row.

        Args:
            conflict: Either kind.
            decided_anew: Whether the user decided about it since the merge.
        """
        ours = (self._value(conflict, theirs=False), conflict.ours_by)
        theirs = (self._value(conflict, theirs=True), conflict.theirs_by)
        (held, held_by), (other, other_by) = (theirs, ours) if conflict.theirs_holds else (ours, theirs)
        provider = conflict.provider or ("" if self._is_of_document(conflict) else unnamed_provider())
        return (
            Cell(provider),
            Cell(self._what(conflict)),
            Cell(self._where(conflict)),
            Cell(translate("Merge", "Decided anew")) if decided_anew else held,
            Cell() if decided_anew else _by(held_by),
            other,
            _by(other_by),
        )

    def _is_of_document(self, conflict: Conflict) -> bool:
        return isinstance(conflict, FindingConflict) and conflict.subject in (Subject.DOCUMENT, Subject.QUOTE)

    def _what(self, conflict: Conflict) -> str:
        if conflict.area:
            return self._knowledge.frameworks.area_title(conflict.area, conflict.framework)
        return _subject_name(conflict.subject) if isinstance(conflict, FindingConflict) else ""

    def _where(self, conflict: Conflict) -> str:
        if isinstance(conflict, FindingConflict):
            return conflict.document
        framework = self._knowledge.frameworks.get(conflict.framework) if conflict.framework else None
        parts = (framework.short if framework else "", whole_date(conflict.day))
        return ", ".join(part for part in parts if part)

    def _value(self, conflict: Conflict, *, theirs: bool) -> Cell:
        """The grade as a chip, anything else in words."""
        if isinstance(conflict, FindingConflict):
            grade = conflict.their_grade if theirs else conflict.our_grade
            words = conflict.theirs if theirs else conflict.ours
        else:
            grade = conflict.theirs if theirs else conflict.ours
            words = translate("Merge", "No grade")
        if grade is None:
            return Cell(words[:1].upper() + words[1:])
        face = self._faces.face(conflict.framework, conflict.area, grade)
        return Cell(face.label, face=face, area=conflict.area)


def _subject_name(subject: Subject) -> str:
    names = {
        Subject.DOCUMENT: translate("Merge", "The document itself"),
        Subject.REPORTED_INSPECTION: translate("Merge", "Inspection"),
        Subject.CLAIM: translate("Merge", "Grade"),
        Subject.POINT: translate("Merge", "Point"),
        Subject.QUOTE: translate("Merge", "Quotation"),
    }
    return names[subject]


def _by(signature: Signature) -> Cell:
    """Who, and when; the reason is told in the tip."""
    who = signature.made_by or translate("Merge", "(not named)")
    words = f"{who}, {moment_words(signature.made_at)}" if signature.made_at else who
    return Cell(words, f"{words}: {signature.reason}" if signature.reason else words)
