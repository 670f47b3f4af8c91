"""Bring what people decided about inspections over from another library: corrected judgements and marks as reviewed.

An inspection is no document: it follows from documents, and so which of ours one of theirs is follows from them too.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from core.library.correcting.trail import signature_of
from core.library.resolving.judging import judge
from core.model import Changes, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from core.library.correcting.corrections import Signature
    from core.library.file.connection import Library

# In which tables people write about an inspection.
DECIDED_IN = ("corrections", "tags", "notes", "review_decisions")
_SAME_INSPECTION = """SELECT id FROM inspections WHERE provider = ? AND framework IS ? AND visit_type = ?
AND published_on IS ? AND inspected_from IS ? ORDER BY id"""
_CORRECTIONS = "SELECT * FROM corrections WHERE inspection = ? ORDER BY made_at, id"

_ABOUT = """SELECT p.name, i.framework, coalesce(i.published_on, i.inspected_from)
FROM inspections i JOIN providers p ON p.id = i.provider WHERE i.id = ?"""


@dataclass(frozen=True, slots=True)
class JudgementConflict:
    """One area of an inspection that both sides had corrected, and not to the same grade.

    Attributes:
        inspection_id: Ours.
        provider: Whose inspection it is; None where no name is told.
        framework: Framework id, if it is known.
        day: When the report was published, else when the inspectors came, if either is known.
        area: Area id.
        ours: Grade id that we had set; None for “no grade holds”.
        theirs: Grade id that they had set.
        ours_by: Who had set it here.
        theirs_by: Who had set it there.
        theirs_holds: Whether theirs is the newer, which holds now.
    """

    inspection_id: int
    provider: str | None
    framework: str | None
    day: date | None
    area: str
    ours: str | None
    theirs: str | None
    ours_by: Signature
    theirs_by: Signature
    theirs_holds: bool


@dataclass(slots=True)
class InspectionPairs:
    """Which of their inspections are which of ours, gathered document by document.

    Attributes:
        decided: Their inspections that people decided about.
        told: For each of those our reported inspections that tell of it.
    """

    decided: frozenset[int]
    told: dict[int, list[int]] = field(default_factory=dict)

    def add(self, theirs: Library, their_document: int, reported: dict[int, int]) -> None:
        """Note which inspections a document tells of.

        Args:
            theirs: The other library.
            their_document: A document of it that is here too.
            reported: Our id for each of its reported inspections.
        """
        for row in theirs.rows("SELECT id, inspection FROM reported_inspections WHERE document = ?", (their_document,)):
            if row["inspection"] in self.decided and row["id"] in reported:
                self.told.setdefault(row["inspection"], []).append(reported[row["id"]])

    def resolve(self, ours: Library, theirs: Library) -> dict[int, int]:
        """Our inspection for each of theirs that people decided about; inside ``writing`` of ours."""
        pairs: dict[int, int] = {}
        for their_id in sorted(self.decided):
            found = Counter(
                ours.value("SELECT inspection FROM reported_inspections WHERE id = ?", (reported,))
                for reported in self.told.get(their_id, ())
            )
            found.pop(None, None)
            best = min(found, key=lambda inspection: (-found[inspection], inspection), default=None)
            pairs[their_id] = best if best is not None else _without_documents(ours, theirs, their_id)
        return pairs


def decided_inspections(library: Library) -> frozenset[int]:
    """Ids of the inspections that people wrote about."""
    rows: list[sqlite3.Row] = []
    for table in DECIDED_IN:
        rows += library.rows(f"SELECT DISTINCT inspection FROM {table} WHERE inspection IS NOT NULL")
    return frozenset(row["inspection"] for row in rows)


def merge_judgement_corrections(
    ours: Library, theirs: Library, pairs: dict[int, int]
) -> tuple[int, tuple[JudgementConflict, ...], Changes]:
    """Bring corrected judgements over; inside ``writing``. Both trails are kept, and of each area the newest holds.

    Returns:
        How many corrections are new here, where both sides had decided, and what was touched.
    """
    brought, touched = 0, set()
    conflicts: list[JudgementConflict] = []
    for their_id, our_id in pairs.items():
        own = ours.rows(_CORRECTIONS, (our_id,))
        their = theirs.rows(_CORRECTIONS, (their_id,))
        here = {_identity(row): row for row in own}
        new = [row for row in their if _identity(row) not in here]
        undone = [row for row in their if row["undone_at"] and _identity(row) in here]
        undone = [row for row in undone if here[_identity(row)]["undone_at"] is None]
        for row in new:
            _write(ours, row, our_id)
        for row in undone:
            ours.execute(
                "UPDATE corrections SET undone_at = ? WHERE id = ?", (row["undone_at"], here[_identity(row)]["id"])
            )
        if new or undone:
            brought += len(new) + len(undone)
            touched.add(our_id)
            judge(ours, (our_id,))
            conflicts += _conflicts(ours, our_id, own, their)
    return brought, tuple(conflicts), Changes(inspections=frozenset(touched))


def _conflicts(
    ours: Library, inspection_id: int, own: list[sqlite3.Row], their: list[sqlite3.Row]
) -> list[JudgementConflict]:
    conflicts = []
    about = ours.row(_ABOUT, (inspection_id,))
    provider, framework, day = about if about is not None else (None, None, None)
    shared = {_identity(row) for row in own} & {_identity(row) for row in their}
    our_last, their_last = _newest(own), _newest(their)
    for area in sorted(our_last.keys() & their_last.keys()):
        mine, yours = our_last[area], their_last[area]
        if mine["grade"] != yours["grade"] and not {_identity(mine), _identity(yours)} & shared:
            newer = (yours["made_at"], 1) > (mine["made_at"], 0)
            conflicts.append(
                JudgementConflict(
                    inspection_id,
                    provider,
                    framework,
                    date.fromisoformat(day) if day else None,
                    area,
                    mine["grade"],
                    yours["grade"],
                    signature_of(mine),
                    signature_of(yours),
                    newer,
                )
            )
    return conflicts


def _newest(rows: Iterable[sqlite3.Row]) -> dict[str, sqlite3.Row]:
    return {row["area"]: row for row in rows if row["undone_at"] is None}


def _write(ours: Library, row: sqlite3.Row, inspection_id: int) -> None:
    columns = {name: row[name] for name in row.keys() if name != "id"}  # noqa: SIM118 (a row is no dict)
    columns["inspection"] = inspection_id
    ours.execute(
        f"INSERT INTO corrections ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        tuple(columns.values()),
    )


def _identity(row: sqlite3.Row) -> tuple[object, ...]:
    return tuple(row[name] for name in ("area", "grade", "made_at", "made_by", "reason"))


def _without_documents(ours: Library, theirs: Library, their_id: int) -> int:
    """Our inspection for one of theirs of which no document speaks any more; made if there is none."""
    row = theirs.row("SELECT * FROM inspections WHERE id = ?", (their_id,))
    provider = theirs.row("SELECT * FROM providers WHERE id = ?", (row["provider"],)) if row is not None else None
    if row is None or provider is None:
        raise ValueError(f"inspection {their_id} is not in its own library")
    provider_id = _provider(ours, provider)
    found = ours.value(
        _SAME_INSPECTION,
        (provider_id, row["framework"], row["visit_type"], row["published_on"], row["inspected_from"]),
    )
    if found is not None:
        return int(found)
    return ours.execute(
        "INSERT INTO inspections (provider, inspectorate, framework, visit_type, published_on, inspected_from, "
        "inspected_to, inspected_month, lead_inspector) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            provider_id,
            row["inspectorate"],
            row["framework"],
            row["visit_type"] or VisitType.UNKNOWN,
            row["published_on"],
            row["inspected_from"],
            row["inspected_to"],
            row["inspected_month"],
            row["lead_inspector"],
        ),
    )


def _provider(ours: Library, row: sqlite3.Row) -> int:
    known = row["identity"] and ours.value("SELECT id FROM providers WHERE identity = ?", (row["identity"],))
    if known:
        return int(known)
    return ours.execute(
        "INSERT INTO providers (provider_type, name, search_name, authority_code, identity) VALUES (?, ?, ?, ?, ?)",
        (row["provider_type"], row["name"], row["search_name"], row["authority_code"], row["identity"]),
    )
