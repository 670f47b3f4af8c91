"""A person's word on one area of an inspection, over all that its documents say; each one transaction and one step."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import CorrectionError
from core.library.correcting.known_values import check_known
from core.library.correcting.trail import moment
from core.library.file.faults import not_here
from core.library.resolving.judging import judge, own_area
from core.library.resolving.resolving import drop_undecided
from core.library.steps.undoing import undoable
from core.model import Basis, Changes, Correction

if TYPE_CHECKING:
    import sqlite3

    from core.library.correcting.corrections import Signature
    from core.library.file.connection import Library
    from core.library.steps.undoing import Step


def correct_judgement(library: Library, inspection_id: int, area: str, grade: str | None, signature: Signature) -> Step:
    """Let a grade hold for one area of an inspection, whatever its documents say.

    Args:
        library: Where.
        inspection_id: The inspection.
        area: Area id.
        grade: Grade id; None to say that no grade holds.
        signature: Who decides, and why.

    Raises:
        NotInLibraryError: There is no such inspection.
        CorrectionError: No area is named, or there is no such area or grade.
        ReadOnlyLibraryError: The library takes no writes.
    """
    if not area.strip() or grade == "":
        raise CorrectionError("The area or the grade is missing.", "Choose both.")
    name = f"Correct “{_area_name(library, inspection_id, area)}”"
    return undoable(library, name, lambda: _correct(library, inspection_id, area, grade, signature))


def withdraw_judgement_correction(library: Library, inspection_id: int, area: str) -> Step:
    """Let the documents speak again for one area of an inspection; the corrections stay in the trail.

    Raises:
        NotInLibraryError: Nothing is corrected there.
        ReadOnlyLibraryError: The library takes no writes.
    """
    name = f"Withdraw correction of “{_area_name(library, inspection_id, area)}”"
    return undoable(library, name, lambda: _withdraw(library, inspection_id, area))


def judgement_corrections(library: Library, inspection_id: int) -> tuple[Correction, ...]:
    """Every correction of an inspection's judgements, those taken back too, the oldest first."""
    rows = library.rows("SELECT * FROM corrections WHERE inspection = ? ORDER BY made_at, id", (inspection_id,))
    return tuple(_correction(row) for row in rows)


def _correct(library: Library, inspection_id: int, area: str, grade: str | None, signature: Signature) -> Changes:
    with library.writing():
        area = _area_of(library, inspection_id, area)
        check_known(library, {"area": area, "grade": grade})
        held = library.row(
            "SELECT grade, basis FROM judgements WHERE inspection = ? AND area = ?", (inspection_id, area)
        )
        library.execute(
            "INSERT INTO corrections (inspection, area, grade, reason, made_by, made_at, old_grade, old_basis) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                inspection_id,
                area,
                grade,
                signature.reason_for(Action.CORRECT),
                signature.made_by,
                moment(signature),
                held and held["grade"],
                held and held["basis"],
            ),
        )
        judge(library, (inspection_id,))
    return Changes(inspections=frozenset({inspection_id}))


def _withdraw(library: Library, inspection_id: int, area: str) -> Changes:
    with library.writing():
        area = _area_of(library, inspection_id, area)
        holding = library.rows(
            "SELECT id FROM corrections WHERE inspection = ? AND area = ? AND undone_at IS NULL", (inspection_id, area)
        )
        if not holding:
            raise not_here("correction")
        now = datetime.now(UTC).isoformat()
        library.execute_many("UPDATE corrections SET undone_at = ? WHERE id = ?", [(now, row["id"]) for row in holding])
        judge(library, (inspection_id,))
        drop_undecided(library, inspection_id)
    return Changes(inspections=frozenset({inspection_id}))


def _area_name(library: Library, inspection_id: int, area: str) -> str:
    """What the framework of the inspection calls the area, as the windows and exports have it too."""
    framework = library.value("SELECT framework FROM inspections WHERE id = ?", (inspection_id,))
    return load_knowledge().frameworks.area_title(area, framework)


def _area_of(library: Library, inspection_id: int, area: str) -> str:
    """The area under the name that the inspection's framework has for it.

    Raises:
        NotInLibraryError: There is no such inspection.
    """
    row = library.row("SELECT framework FROM inspections WHERE id = ?", (inspection_id,))
    if row is None:
        raise not_here("inspection")
    return own_area(load_knowledge().frameworks.get(row["framework"]), area.strip())


def _correction(row: sqlite3.Row) -> Correction:
    return Correction(
        id=row["id"],
        inspection_id=row["inspection"],
        area=row["area"],
        grade=row["grade"],
        reason=row["reason"],
        made_by=row["made_by"],
        made_at=datetime.fromisoformat(row["made_at"]),
        old_grade=row["old_grade"],
        old_basis=Basis(row["old_basis"]) if row["old_basis"] else None,
        undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
    )
