"""Merge another library into the open one: its documents, and all that people decided about them there.

The same document (by the hash of its bytes) is one; a document that is new here is added as if it were imported, and
the inspections follow from all documents as ever. What people decided is kept from both sides. Where both had decided
about the same value and not alike, both stay in the trail, the newer decision holds, and the result lists it.

Each document is a transaction of its own. A merge that was stopped, or ended by a crash or a full disk, is begun anew:
what is here already is known again. A document that cannot be read from the other library costs that document only.
"""

from __future__ import annotations

import logging
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.errors import DiskFullError, LibraryError, LibraryInUseError, ReadOnlyLibraryError
from core.library.documents.adding import add_document
from core.library.documents.documents import document_detail, original_bytes, set_document_state
from core.library.file.backing_up import back_up
from core.library.file.connecting import connect, connect_for_copying, file_uri, fold_log_in
from core.library.file.connection import library_title, open_library
from core.library.file.faults import ToldAsLibraryErrors
from core.library.file.id_lists import id_list
from core.library.file.migrations import apply_migrations, schema_version
from core.library.file.trust import check_content, check_header, schema_of
from core.library.merging.merging_findings import REPORTED, match_findings
from core.library.merging.merging_inspections import InspectionPairs, decided_inspections, merge_judgement_corrections
from core.library.merging.merging_notes import (
    merge_document_marks,
    merge_import_failures,
    merge_inspection_marks,
    merge_notes,
    merge_saved_views,
    merge_tags,
)
from core.library.merging.merging_trail import merge_trail
from core.library.resolving.whereabouts import follow_whereabouts
from core.library.steps.summed_changes import SummedChanges
from core.model import Changes, DocumentState
from core.temporary_folder import temporary_folder

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from core.library.file.backing_up import Backup
    from core.library.file.connection import Library
    from core.library.merging.merging_inspections import JudgementConflict
    from core.library.merging.merging_trail import FindingConflict

_TOLD_OF = "SELECT DISTINCT provider FROM reported_inspections WHERE document = ? AND told_in <> ''"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NotMerged:
    """A document of the other library that could not be taken over.

    Attributes:
        heading: What it is called there.
        message: Why.
    """

    heading: str
    message: str


@dataclass(slots=True)
class Merged:
    """What came of a merge; filled while it goes on.

    Attributes:
        backup: The library as it was before; None for one in memory.
        documents: How many documents the other library has.
        added: How many of them are new here.
        known: How many were here already.
        decisions: How many corrections, confirmations, rejections and additions of people are new here.
        notes: How many tags, notes, marks as reviewed and saved views are new here.
        failures: How many files that could not be imported there are new to the list here.
        finding_conflicts: Findings that both sides had decided about, and not alike.
        judgement_conflicts: Judgements that both sides had corrected, and not to the same grade.
        not_merged: Documents that could not be taken over.
        stopped: Whether it was called off before the end.
        changes: What was touched; complete when the merge has ended, also by an error.
    """

    backup: Backup | None = None
    documents: int = 0
    added: int = 0
    known: int = 0
    decisions: int = 0
    notes: int = 0
    failures: int = 0
    finding_conflicts: list[FindingConflict] = field(default_factory=list)
    judgement_conflicts: list[JudgementConflict] = field(default_factory=list)
    not_merged: list[NotMerged] = field(default_factory=list)
    stopped: bool = False
    changes: Changes = field(default_factory=Changes)


def merge_library(
    library: Library,
    other: Path,
    *,
    backups: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    merged: Merged | None = None,
) -> Merged:
    """Merge another library into an open one. The other is only read; one of an older version in a copy.

    A backup of the open library is made first, because a merge cannot be undone step by step.

    Args:
        library: Where to.
        other: The other library's file.
        backups: Where backups are kept; the program's own folder when None.
        progress: Told how many of the other's documents are done.
        cancelled: Asked before the backup and before every document; what was merged until then stays.
        merged: Filled in place of a new one, for those who must know what came in before an error ended the merge.

    Raises:
        NotALibraryError: The other file is no library.
        NewerLibraryError: A newer version made it; nothing was merged.
        ReadOnlyLibraryError: The open library takes no writes.
        DiskFullError: The disk is full, also for the backup; documents merged until then are whole and stay.
        LibraryError: The other library is damaged or is the open one itself.
    """
    if library.read_only:
        raise ReadOnlyLibraryError(
            f"“{library.name}” is open for reading only, so nothing was merged. {library.why_read_only}",
            "Copy the library to a folder of your own and open the copy.",
        )
    check_other(library.path, other)
    merged = merged if merged is not None else Merged()
    with _opened(other) as theirs:
        if cancelled():
            merged.stopped = True
            return merged
        merged.backup = None if library.path is None else back_up(library, backups)
        work = _Work(library, theirs, merged)
        try:
            work.documents(progress, cancelled)
            if not merged.stopped:
                work.the_rest()
        finally:
            merged.changes = work.changes.changes
    log.info("merged %s: %s documents added, %s known", other.name, merged.added, merged.known)
    return merged


def check_other(library: Path | None, other: Path) -> None:
    """Look whether a file is another library, without opening it.

    Args:
        library: The library that it would be merged into; None for one in memory.
        other: The file.

    Raises:
        MissingLibraryError: There is no such file.
        NotALibraryError: It is no library.
        NewerLibraryError: A newer version made it.
        LibraryError: It is the open library itself, or cannot be read.
    """
    check_header(other)
    if library is not None and library.samefile(other):
        raise LibraryError(f"“{other.name}” is the library that is open.", "Choose another one to merge into it.")


@contextmanager
def _opened(other: Path) -> Iterator[Library]:
    """The other library for reading; of an older version a copy that was brought up to date."""
    if schema_of(other) == schema_version():
        with open_library(other, read_only=True) as theirs:
            yield theirs
        return
    with temporary_folder() as folder:
        copy = folder / other.name
        try:
            _copy_up_to_date(other, copy)
        except DiskFullError as error:
            raise DiskFullError(
                f"“{other.name}” is of an older version, and there is no room in “{folder.parent}” for the copy of it "
                "that is brought up to date. Nothing was merged.",
                "Free some space on that disk, or open that library once in the window, and merge it again.",
            ) from error
        with open_library(copy) as theirs:
            yield theirs


def _copy_up_to_date(other: Path, copy: Path) -> None:
    with (
        ToldAsLibraryErrors(other.name),
        closing(connect_for_copying(other)) as source,
        closing(connect(file_uri(copy, "rwc"))) as target,
    ):
        check_content(source, other.name, thorough=True)
        source.backup(target)
        apply_migrations(target)
        fold_log_in(target)


class _Work:
    """A merge under way."""

    def __init__(self, ours: Library, theirs: Library, merged: Merged) -> None:
        self.merged = merged
        self.changes = SummedChanges()
        self._ours, self._theirs = ours, theirs
        self._inspections = InspectionPairs(decided_inspections(theirs))

    def documents(self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        """All documents, each with what was decided about it."""
        rows = self._theirs.rows("SELECT id, sha256, heading, state FROM documents ORDER BY id")
        self.merged.documents = len(rows)
        for done, row in enumerate(rows, start=1):
            if cancelled():
                self.merged.stopped = True
                return
            try:
                self._document(row)
            except (DiskFullError, ReadOnlyLibraryError, LibraryInUseError):
                raise
            except (LibraryError, ValueError) as error:
                # Whatever of it cannot be read, by SQLite or as the records of this program.
                log.exception("%s could not be merged", row["heading"])
                message = error.message if isinstance(error, LibraryError) else "It is damaged."
                self.merged.not_merged.append(NotMerged(row["heading"], message))
            progress(done, len(rows))

    def the_rest(self) -> None:
        """What was decided about inspections, and the saved views."""
        ours, theirs, merged = self._ours, self._theirs, self.merged
        with ours.writing():
            pairs = self._inspections.resolve(ours, theirs)
            brought, conflicts, changes = merge_judgement_corrections(ours, theirs, pairs)
            new = merge_tags(ours, theirs, "inspection", pairs) + merge_notes(ours, theirs, "inspection", pairs)
            new += merge_inspection_marks(ours, theirs, pairs)
            new += merge_saved_views(ours, theirs, library_title(theirs))
            merged.failures += merge_import_failures(ours, theirs)
        merged.decisions += brought
        merged.notes += new
        merged.judgement_conflicts += conflicts
        self.changes.add(changes)

    def _document(self, row: sqlite3.Row) -> None:
        ours, theirs, merged = self._ours, self._theirs, self.merged
        known = ours.value("SELECT id FROM documents WHERE sha256 = ?", (row["sha256"],))
        document_id = self._add(row["id"]) if known is None else int(known)
        merged.known += known is not None
        matches = match_findings(ours, document_id, theirs, row["id"])
        trail = merge_trail(ours, document_id, theirs, row["id"], matches)
        merged.decisions += trail.decisions
        merged.finding_conflicts += trail.conflicts
        self.changes.add(trail.changes)
        self._inspections.add(theirs, row["id"], matches.ids.get(REPORTED, {}))
        with ours.writing():
            new = merge_tags(ours, theirs, "document", {row["id"]: document_id})
            new += merge_notes(ours, theirs, "document", {row["id"]: document_id})
            new += merge_document_marks(ours, document_id, theirs, row["id"], matches)
            follow_whereabouts(ours, id_list(ours, _TOLD_OF, (document_id,)))
        merged.notes += new
        if row["state"] == DocumentState.REVIEWED and matches.complete:
            # Who had looked at the very same findings need not look again. What is doubtful otherwise depends on all
            # that a library holds, and was worked out when the document was added to this one.
            self.changes.add(set_document_state(ours, document_id, DocumentState.REVIEWED))

    def _add(self, their_id: int) -> int:
        detail = document_detail(self._theirs, their_id)
        original = original_bytes(self._theirs, their_id)
        added = add_document(self._ours, detail.document, detail.findings, original, detail.added_at)
        self.merged.added += 1
        self.changes.add(added.changes)
        return added.document_id
