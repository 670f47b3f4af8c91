"""Bring what people decided about one document over from another library, finding by finding.

Both trails are kept whole, and what stands follows from all decisions in the order in which they were made: the newest
wins. Where both sides had decided and not the same, that is a conflict to be listed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from core.library.correcting.added_findings import store_added
from core.library.correcting.corrections import Action, fold
from core.library.correcting.finding_values import Subject
from core.library.correcting.standing import find, restand, text_hash
from core.library.correcting.trail import entry_of, signature_of
from core.library.merging.merging_findings import table_of
from core.library.resolving.following import follow
from core.model import Changes

if TYPE_CHECKING:
    import sqlite3

    from core.library.correcting.corrections import Folded, Signature, TrailEntry
    from core.library.correcting.finding_values import Columns
    from core.library.correcting.standing import Found
    from core.library.file.connection import Library
    from core.library.merging.merging_findings import Matches

_NO_SUCH_FINDING = "The document was read otherwise in the library that this was merged from."
_TRAIL = "SELECT * FROM finding_corrections WHERE document = ? ORDER BY made_at, id"
_PROVIDER = """SELECT coalesce(p.name, r.provider_name) FROM reported_inspections r
JOIN providers p ON p.id = r.provider WHERE r.id = ?"""
_FRAMEWORK = "SELECT framework FROM reported_inspections_as_they_stand WHERE id = ?"
# An inspection that a person added comes before the claims that were added to it.
_ORDER = (Subject.DOCUMENT, Subject.REPORTED_INSPECTION, Subject.CLAIM, Subject.POINT, Subject.QUOTE)

_Identity: TypeAlias = "tuple[object, ...]"


@dataclass(frozen=True, slots=True)
class FindingConflict:
    """One finding that both sides had decided about, and not the same.

    Attributes:
        subject: What sort of finding.
        finding_id: Ours.
        document_id: Its document, ours.
        document: Heading of that document.
        span: Where in its text the words of the finding are; None for what has no words.
        provider: Of whom it is told; None for what is of the whole document, and where no name is told.
        area: Area id of a grade, else None.
        framework: Framework id of the inspection that it is told of, if it is known.
        ours: What we had decided, in words.
        theirs: What they had decided.
        our_grade: Grade id that we had let stand, where the two differ in the grade alone.
        their_grade: Grade id that they had let stand, where that is so.
        ours_by: Who had decided so here last.
        theirs_by: Who had decided so there last.
        theirs_holds: Whether theirs is the newer, which stands now.
    """

    subject: Subject
    finding_id: int
    document_id: int
    document: str
    span: tuple[int, int] | None
    provider: str | None
    area: str | None
    framework: str | None
    ours: str
    theirs: str
    our_grade: str | None
    their_grade: str | None
    ours_by: Signature
    theirs_by: Signature
    theirs_holds: bool


@dataclass(slots=True)
class TrailMerge:
    """What came of the decisions about one document.

    Attributes:
        decisions: How many are new here, or were taken back there.
        conflicts: Where both sides had decided.
        changes: What was touched.
    """

    decisions: int = 0
    conflicts: list[FindingConflict] = field(default_factory=list)
    changes: Changes = field(default_factory=Changes)


def merge_trail(ours: Library, our_document: int, theirs: Library, their_document: int, matches: Matches) -> TrailMerge:
    """Bring the decisions about a document over, in one transaction.

    Args:
        ours: Where to.
        our_document: The document there.
        theirs: Where from.
        their_document: The same document there.
        matches: Which of their findings are which of ours; those that are added are entered.

    Raises:
        LibraryError: It could not be written; then nothing of it was.
    """
    merge = TrailMerge()
    groups = _groups(theirs.rows(_TRAIL, (their_document,)))
    if not groups:
        return merge
    with ours.writing():
        work = _Work(ours, our_document, theirs, their_document, matches, merge)
        with follow(ours, our_document, work.found) as following:
            for (subject, their_id), rows in groups.items():
                work.bring(subject, their_id, rows)
        if merge.decisions:
            merge.changes = following.changes
    return merge


def _groups(rows: list[sqlite3.Row]) -> dict[tuple[Subject, int | None], list[sqlite3.Row]]:
    groups: dict[tuple[Subject, int | None], list[sqlite3.Row]] = {}
    for row in sorted(rows, key=lambda row: _ORDER.index(Subject(row["subject"]))):
        groups.setdefault((Subject(row["subject"]), row["subject_id"]), []).append(row)
    return groups


class _Work:
    """The document under way, with the decisions that are here already."""

    def __init__(
        self,
        ours: Library,
        our_document: int,
        theirs: Library,
        their_document: int,
        matches: Matches,
        merge: TrailMerge,
    ) -> None:
        self.found: list[Found] = []
        self._ours, self._document = ours, our_document
        self._theirs, self._their_document = theirs, their_document
        self._matches, self._merge = matches, merge
        self._here = {_identity(row): row for row in ours.rows(_TRAIL, (our_document,))}
        self._text = text_hash(ours, our_document)

    def bring(self, subject: Subject, their_id: int | None, rows: list[sqlite3.Row]) -> None:
        """Bring the decisions about one finding over."""
        finding_id = self._finding(subject, their_id, rows)
        before = find(self._ours, subject, finding_id) if finding_id is not None else None
        new = [row for row in rows if self._is_new(row)]
        undone = [row for row in rows if not self._is_new(row) and self._was_taken_back(row)]
        for row in new:
            self._write(row, finding_id)
        for row in undone:
            self._take_back(row)
        if not (new or undone):
            return
        self._merge.decisions += len(new) + len(undone)
        if before is not None:
            self._settle(before, rows, new)

    def _finding(self, subject: Subject, their_id: int | None, rows: list[sqlite3.Row]) -> int | None:
        """Our id of the finding; one that a person added there is added here."""
        if subject is Subject.DOCUMENT:
            return self._document
        if rows[0]["action"] != Action.ADD:
            return self._matches.ours(table_of(subject), their_id)
        known = self._here.get(_identity(rows[0]))
        finding_id: int | None = known["subject_id"] if known is not None else self._add(subject, their_id)
        if finding_id is not None and their_id is not None:
            self._matches.ids.setdefault(table_of(subject), {})[their_id] = finding_id
        return finding_id

    def _add(self, subject: Subject, their_id: int | None) -> int | None:
        if their_id is None:
            return None
        added = find(self._theirs, subject, their_id)
        values = self._matches.moved(added.as_read)
        fits = added.evidence is None or text_hash(self._theirs, self._their_document) == self._text
        if values is None or not fits:
            return None
        return store_added(self._ours, subject, self._document, values, added.evidence)

    def _is_new(self, row: sqlite3.Row) -> bool:
        return _identity(row) not in self._here

    def _was_taken_back(self, row: sqlite3.Row) -> bool:
        return row["undone_at"] is not None and self._here[_identity(row)]["undone_at"] is None

    def _take_back(self, row: sqlite3.Row) -> None:
        self._ours.execute(
            "UPDATE finding_corrections SET undone_at = ? WHERE id = ?",
            (row["undone_at"], self._here[_identity(row)]["id"]),
        )

    def _write(self, row: sqlite3.Row, finding_id: int | None) -> None:
        columns = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118 (a row is no dict)
        old, new = self._moved(row["old_values"]), self._moved(row["new_values"])
        columns |= {"document": self._document, "subject_id": finding_id}
        if finding_id is not None:
            columns |= {"text_sha256": self._text}
        if finding_id is None or old is None or new is None:
            columns["no_longer_fits"] = row["no_longer_fits"] or _NO_SUCH_FINDING
        columns |= {"old_values": old or row["old_values"], "new_values": new or row["new_values"]}
        self._ours.execute(
            f"INSERT INTO finding_corrections ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
            tuple(columns.values()),
        )

    def _moved(self, values: str) -> str | None:
        moved = self._matches.moved(json.loads(values))
        return None if moved is None else json.dumps(moved, ensure_ascii=False)

    def _settle(self, before: Found, rows: list[sqlite3.Row], new: list[sqlite3.Row]) -> None:
        """Work out how the finding stands now, and whether the two sides had disagreed."""
        now = restand(self._ours, before)
        self.found.append(find(self._ours, before.subject, before.id))
        theirs = fold(before.as_read, [self._as_ours(row) for row in rows])
        their_identities = {_identity(row) for row in rows}
        own_alone = [
            row
            for identity, row in self._here.items()
            if identity not in their_identities
            and (row["subject"], row["subject_id"]) == (before.subject, before.id)
            and entry_of(row).holds
        ]
        their_new = [row for row in new if entry_of(row).holds]
        if own_alone and their_new and before.folded.decided and not _agree(before.folded, theirs):
            document, provider, framework = self._where(before)
            area = before.folded.columns.get("area")
            our_grade, their_grade = _grades_alone(before.folded, theirs)
            self._merge.conflicts.append(
                FindingConflict(
                    before.subject,
                    before.id,
                    self._document,
                    document,
                    (before.evidence.start, before.evidence.end) if before.evidence else None,
                    provider,
                    str(area) if area else None,
                    framework,
                    self._in_words(before.folded, theirs),
                    self._in_words(theirs, before.folded),
                    our_grade,
                    their_grade,
                    signature_of(own_alone[-1]),
                    signature_of(their_new[-1]),
                    theirs_holds=_agree(now, theirs),
                )
            )

    def _where(self, found: Found) -> tuple[str, str | None, str | None]:
        """The heading of a finding's document, and provider and framework of the inspection that it is about."""
        heading = self._ours.value("SELECT heading FROM documents WHERE id = ?", (self._document,))
        told = found.id if found.subject is Subject.REPORTED_INSPECTION else found.as_read.get("reported_inspection")
        provider = self._ours.value(_PROVIDER, (told,))
        return str(heading), provider, self._ours.value(_FRAMEWORK, (told,))

    def _in_words(self, one: Folded, other: Folded) -> str:
        """What was decided, as far as the other side decided otherwise."""
        if not one.stands:
            return "rejected"
        differing = {name: value for name, value in one.columns.items() if value != other.columns.get(name)}
        if "reported_inspection" in differing:
            # Its number says nothing to a person.
            differing["reported_inspection"] = self._ours.value(_PROVIDER, (differing["reported_inspection"],))
        return ", ".join(f"{name} {value}" for name, value in differing.items()).replace("_", " ") or "kept"

    def _as_ours(self, row: sqlite3.Row) -> TrailEntry:
        entry = entry_of(row)
        moved: Columns | None = self._matches.moved(entry.new_values)
        return entry if moved is None else replace(entry, new_values=moved)


def _identity(row: sqlite3.Row) -> _Identity:
    """By what a decision is known again in a copy of the library: a person made it once, at one moment."""
    return tuple(row[name] for name in ("subject", "action", "made_at", "made_by", "reason", "anchor", "span_start"))


def _agree(one: Folded, other: Folded) -> bool:
    return one.stands == other.stands and (not one.stands or one.columns == other.columns)


def _grades_alone(one: Folded, other: Folded) -> tuple[str | None, str | None]:
    """The grades that two sides let stand, each where the two differ in nothing else; None for a side that rejected."""
    both_stand = one.stands and other.stands
    told = one.columns.keys() | other.columns.keys()
    names = {name for name in told if one.columns.get(name) != other.columns.get(name)}
    if both_stand and names != {"grade"}:
        return None, None
    ours, theirs = (side.columns.get("grade") if side.stands else None for side in (one, other))
    return (str(ours) if ours else None), (str(theirs) if theirs else None)
