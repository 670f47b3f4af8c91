"""Say of what is told elsewhere that it is another provider of the same name: it gets a name with its place.

All documents that tell this place of the provider get the name together, in one step; those of the others keep theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.correcting.correcting import decide_within
from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import CorrectionError, Subject
from core.library.file.faults import not_here
from core.library.resolving.naming import folded_name
from core.library.resolving.providers import namesake_in
from core.library.steps.undoing import undoable
from core.model import Changes

if TYPE_CHECKING:
    import sqlite3

    from core.knowledge import Authority
    from core.library.correcting.corrections import Signature
    from core.library.correcting.finding_values import Columns
    from core.library.file.connection import Library
    from core.library.steps.undoing import Step

_REPORTED = "SELECT provider, told_in FROM reported_inspections WHERE id = ?"
_OF_THAT_PLACE = """SELECT v.id, v.document, v.provider_name FROM reported_inspections_as_they_stand v
JOIN reported_inspections r ON r.id = v.id WHERE v.provider = ? AND r.told_in = ? ORDER BY v.id"""


def part_namesakes(library: Library, reported_id: int, signature: Signature) -> Step:
    """Name a provider with the authority that a document tells, so that it is parted from those of its name.

    Raises:
        NotInLibraryError: There is no such reported inspection.
        CorrectionError: The document tells several authorities, or the name has a place already.
        ReadOnlyLibraryError: The library takes no writes.
    """
    row = library.row(_REPORTED, (reported_id,))
    if row is None:
        raise not_here("inspection")
    place = _place(row["told_in"])
    reports = library.rows(_OF_THAT_PLACE, (row["provider"], row["told_in"]))
    called = next((report["provider_name"] for report in reports if report["id"] == reported_id), None)
    if called is None or folded_name(called).place:
        raise CorrectionError(
            f"“{called or 'Not named'}” cannot be given a place.", "Choose Change, and write the right name."
        )
    name = namesake_in(library, row["provider"], place.code) or f"{called}, {place.name}"
    return undoable(library, f"Call it “{name}”", lambda: _name(library, reports, name, signature))


def _place(told_in: str) -> Authority:
    """The one authority that is told."""
    codes = told_in.split()
    authority = load_knowledge().authorities.by_code(codes[0]) if len(codes) == 1 else None
    if authority is None:
        raise CorrectionError(
            "The article tells of several places.", "Choose Change, and write the right one behind the name."
        )
    return authority


def _name(library: Library, reports: list[sqlite3.Row], name: str, signature: Signature) -> Changes:
    changes = Changes()
    with library.writing():
        for report in reports:
            new: Columns = {"provider_name": name}
            reported = Subject.REPORTED_INSPECTION
            changes |= decide_within(library, reported, [report["id"]], Action.CORRECT, signature, new)
    return changes
