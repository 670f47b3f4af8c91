"""Undo and redo for every change that a person makes: each is a ``Step`` that can be taken back and made again.

A use-case stays a function that writes in one transaction and returns its ``Changes``; ``undoable`` runs it and gives
the step, whatever tables it wrote to::

    def add_tag(library: Library, document_id: int, name: str) -> Step:
        return undoable(library, f"Tag “{name}”", lambda: _add_tag(library, document_id, name))

The window keeps the steps in its undo stack; they live as long as that. Rows come back with the same ids. What an
import added meanwhile is kept: then the rows that people write are taken back, and judgements follow by resolving.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.library.resolving.following import place_again
from core.library.steps.renumbering import Renumbering
from core.library.steps.row_changes import RowChange, put, recording, row_now
from core.model import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.library.file.connection import Library

# What resolving works out from everything else, by table; None for all columns.
_WORKED_OUT: dict[str, frozenset[str] | None] = {
    "judgements": None,
    "inspections": None,
    "providers": None,
    "reported_inspections": frozenset({"inspection", "provider", "decisive", "told_elsewhere"}),
    "claims": frozenset({"inspection"}),
    "likenesses": None,
    "likeness_bands": None,
}
# The trail of what people decided is never deleted: a row that is taken back says when, and one made again does not.
_TRAIL = frozenset({"finding_corrections", "corrections"})
_UNDONE_AT = "undone_at"


class CannotUndoError(LibraryError):
    """A change cannot be undone or redone, because what it changed was changed again since."""

    title = "This can no longer be undone"


@dataclass(slots=True, eq=False)
class Step:
    """A change that a person made, and the way back and forth.

    It is the one record that changes: where the id of a deleted row was given to another one meanwhile, undoing brings
    the row back under a new id, and the step knows it from then on.

    Attributes:
        name: What it is called in the menu, without “Undo”: ``Correct Care leavers``.
        changes: What it touched; undoing and redoing touch the same.
        rows: Every row before and after.
        documents_before: Count and highest id of the documents before it; tells whether others came meanwhile.
        documents_after: The same after it.
    """

    name: str
    changes: Changes
    rows: tuple[RowChange, ...]
    documents_before: tuple[int, int]
    documents_after: tuple[int, int]

    def made(self, table: str) -> tuple[int, ...]:
        """Ids of the rows that it added to a table."""
        return tuple(
            int(str(row.key[0]))
            for row in self.rows
            if row.table.name == table and row.before is None and row.after is not None
        )

    @property
    def size(self) -> int:
        """Bytes that it keeps in memory, about; a deleted document is kept whole until its step is dropped."""
        images = (image for row in self.rows for image in (row.before, row.after) if image)
        return sum(len(value) if isinstance(value, (str, bytes)) else 8 for image in images for value in image)


def undoable(library: Library, name: str, change: Callable[[], Changes]) -> Step:
    """Make a change so that it can be undone.

    Args:
        library: Where; not inside ``writing``.
        name: What the menu calls it.
        change: Makes it, in one transaction of its own, and says what it touched.

    Raises:
        ReadOnlyLibraryError: The library takes no writes.
        LibraryError: It could not be made; then nothing was changed.
    """
    before = _documents(library)
    with recording(library) as recorded:
        changes = change()
    return Step(name, changes, recorded.rows, before, _documents(library))


def undo(library: Library, step: Step) -> Changes:
    """Take a step back, in one transaction.

    Raises:
        CannotUndoError: Something else changed the same since.
        ReadOnlyLibraryError: The library takes no writes.
    """
    with library.writing():
        turned = _renumbered(library, [row.turned for row in step.rows])
        if turned is not None:
            step.rows = tuple(row.turned for row in turned)
        moment = datetime.now(UTC).isoformat()
        rows = [_marked(row, moment) if _in_trail(row) else row.turned for row in step.rows]
        return _put(library, step, rows, alone=turned is None and _documents(library) == step.documents_after)


def redo(library: Library, step: Step) -> Changes:
    """Make a step again that was undone, in one transaction; everything has the same ids as the first time.

    Raises:
        CannotUndoError: Something else changed the same since.
        ReadOnlyLibraryError: The library takes no writes.
    """
    with library.writing():
        renumbered = _renumbered(library, step.rows)
        if renumbered is not None:
            step.rows = renumbered
        rows = [_unmarked(library, row) if _in_trail(row) else row for row in step.rows]
        return _put(library, step, rows, alone=renumbered is None and _documents(library) == step.documents_before)


def _put(library: Library, step: Step, rows: Sequence[RowChange], *, alone: bool) -> Changes:
    """Write the rows; where other documents came or went meanwhile, work out anew what follows from all of them."""
    fitting = [row for row in rows if _fits(library, step, row)]
    _drop_taken_back(library, fitting)
    if alone and len(fitting) == len(rows):
        put(library, fitting)
        return step.changes
    put(library, [row for row in fitting if row.table.name != "judgements"])
    documents = _ids(rows, {"documents": "id"}) | step.changes.documents
    changes = place_again(library, documents, _ids(rows, _OF_PROVIDER), _ids(rows, _OF_INSPECTION))
    return step.changes | Changes(documents=frozenset(documents)) | changes


def _drop_taken_back(library: Library, rows: Iterable[RowChange]) -> None:
    """An inspection that goes takes along the decisions about it that were taken back, as it does in resolving."""
    for row in rows:
        if row.table.name == "inspections" and row.after is None:
            library.execute("DELETE FROM corrections WHERE inspection = ? AND undone_at IS NOT NULL", row.key)


def _renumbered(library: Library, rows: Sequence[RowChange]) -> tuple[RowChange, ...] | None:
    """The rows with new ids for those that are to come and whose id is taken; None where all can keep theirs."""
    renumbering = Renumbering(library)
    renumbering.number(row for row in rows if row.table.name not in (*_TRAIL, "judgements"))
    return renumbering.applied(rows) if renumbering.ids else None


def _documents(library: Library) -> tuple[int, int]:
    row = library.rows("SELECT count(*), coalesce(max(id), 0) FROM documents")[0]
    return row[0], row[1]


def _in_trail(row: RowChange) -> bool:
    """Whether the step added a decision to the trail."""
    return row.table.name in _TRAIL and row.before is None


def _marked(row: RowChange, moment: str) -> RowChange:
    """A decision that is taken back instead of deleted."""
    before = row.after or ()
    after = tuple(
        moment if name == _UNDONE_AT else value for name, value in zip(row.table.columns, before, strict=True)
    )
    return RowChange(row.table, row.key, before, after)


def _unmarked(library: Library, row: RowChange) -> RowChange:
    """A decision that holds again; it is there, with the moment at which it was taken back."""
    return RowChange(row.table, row.key, row_now(library, row), row.after)


def _fits(library: Library, step: Step, row: RowChange) -> bool:
    """Whether a row still is as the step left it; of what is worked out anew in any case it need not be.

    Raises:
        CannotUndoError: A person's row, or what a document says, is another by now.
    """
    now = row_now(library, row)
    if now == row.before:
        _check_bytes(library, step, row)
        return True
    worked_out = _WORKED_OUT.get(row.table.name, frozenset())
    if worked_out is None:
        return False
    changed = row.columns
    if now is not None and row.before is not None and row.after is not None:
        pairs = zip(row.table.columns, now, row.before, strict=True)
        if all(held == left for name, held, left in pairs if name in changed):
            return True
    if worked_out.issuperset(changed):
        return False
    raise CannotUndoError(
        f"“{step.name}” was left as it is, because what it changed was changed again since.",
        "Change it back by hand; the list of corrections shows what it was before.",
    )


def _check_bytes(library: Library, step: Step, row: RowChange) -> None:
    """A document is there once only.

    Raises:
        CannotUndoError: The one that is to come back was imported again since.
    """
    if row.table.name != "documents" or row.before is not None or row.after is None:
        return
    sha256 = row.after[row.table.columns.index("sha256")]
    if library.value("SELECT 1 FROM documents WHERE sha256 = ?", (sha256,)):
        raise CannotUndoError(
            f"“{step.name}” cannot be taken back, because the document was imported again since.",
            "Delete the newer one first to have this one back with what was decided about it.",
        )


_OF_PROVIDER = {"inspections": "provider", "reported_inspections": "provider", "providers": "id"}
_OF_INSPECTION = {
    "inspections": "id",
    "reported_inspections": "inspection",
    "judgements": "inspection",
    "claims": "inspection",
    "corrections": "inspection",
}


def _ids(rows: Iterable[RowChange], columns: dict[str, str]) -> set[int]:
    """Ids that the rows hold in these columns of their tables, before or after."""
    held = (row.values(columns[row.table.name]) for row in rows if row.table.name in columns)
    return {int(str(value)) for values in held for value in values if value is not None}
