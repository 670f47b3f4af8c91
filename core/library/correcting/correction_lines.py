"""The trail as lines for an export: one for each value that a person decided about, with who, when and why."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from core.library.correcting.corrections import Action
from core.library.correcting.finding_values import Subject
from core.library.table.conditions import INSPECTION_TABLES, inspection_conditions
from core.library.table.filters import InspectionFilter

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from core.library.file.connection import Library

_EVERYTHING = InspectionFilter()
_SELECTED = f"SELECT i.id{INSPECTION_TABLES}"
_OF_FINDINGS = """SELECT f.*, d.heading, d.source, d.sha256, (
    SELECT p.name FROM reported_inspections r JOIN providers p ON p.id = r.provider
    WHERE r.document = f.document ORDER BY r.position LIMIT 1) AS provider,
coalesce((SELECT r.framework FROM reported_inspections_as_they_stand r WHERE r.document = f.document
    ORDER BY r.position LIMIT 1), '') AS framework
FROM finding_corrections f JOIN documents d ON d.id = f.document"""
_OF_JUDGEMENTS = """SELECT k.*, p.name AS provider, i.framework
FROM corrections k JOIN inspections i ON i.id = k.inspection JOIN providers p ON p.id = i.provider"""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """One decision about one value.

    Attributes that are not told by their names:
        subject: What it is about: ``judgement`` for an inspection's grade as a whole, else the sort of finding.
        area: Area id, where it is about a grade.
        value: Name of the value that changed (``grade``, ``published_on``); None where the finding as a whole was
            confirmed or rejected.
        old: The value before, as it is stored; None when there was none.
        new: The value after.
        undone_at: When it was taken back, or None while it holds.
        no_longer_fits: Why it has no effect since its document was read anew, or None.
    """

    provider: str | None
    framework: str | None
    document_title: str | None
    subject: str
    area: str | None
    action: Action
    value: str | None
    old: str | int | None
    new: str | int | None
    reason: str
    made_by: str
    made_at: datetime
    undone_at: datetime | None
    no_longer_fits: str | None
    evidence: str
    page: int | None
    source: str | None
    sha256: str | None


def count_corrections(library: Library, where: InspectionFilter = _EVERYTHING) -> int:
    """How many decisions were made about the inspections of a filter and the documents that speak of them."""
    findings, judgements, values = _conditions(where)
    return int(
        library.value(
            f"SELECT (SELECT count(*) FROM finding_corrections f{findings}) "
            f"+ (SELECT count(*) FROM corrections k{judgements})",
            [*values, *values],
        )
    )


def correction_lines(library: Library, where: InspectionFilter = _EVERYTHING) -> Iterator[CorrectionLine]:
    """One line a value, those of documents first, each in the order in which they were decided.

    Args:
        library: Where from.
        where: Of which inspections, and of the documents that speak of them; an empty filter gives all there are.
    """
    findings, judgements, values = _conditions(where)
    for row in library.rows(f"{_OF_FINDINGS}{findings} ORDER BY f.id", values):
        yield from _finding_lines(row)
    for row in library.rows(f"{_OF_JUDGEMENTS}{judgements} ORDER BY k.id", values):
        yield _judgement_line(row)


def _conditions(where: InspectionFilter) -> tuple[str, str, list[object]]:
    if where.is_empty:
        return "", "", []
    conditions = inspection_conditions(where)
    selected = f"{_SELECTED}{conditions.where}"
    return (
        f" WHERE f.document IN (SELECT r.document FROM reported_inspections r WHERE r.inspection IN ({selected}))",
        f" WHERE k.inspection IN ({selected})",
        conditions.values,
    )


def _finding_lines(row: sqlite3.Row) -> Iterator[CorrectionLine]:
    action = Action(row["action"])
    old, new, anchor = (json.loads(row[name]) for name in ("old_values", "new_values", "anchor"))
    changed = _told(Subject(row["subject"]), new) if action is Action.ADD else list(new)
    for value in changed or [None]:
        yield CorrectionLine(
            provider=row["provider"],
            framework=row["framework"] or None,
            document_title=row["heading"],
            subject=row["subject"],
            area=new.get("area") or anchor.get("area"),
            action=action,
            value=value,
            old=old.get(value),
            new=new.get(value),
            reason=row["reason"],
            made_by=row["made_by"],
            made_at=datetime.fromisoformat(row["made_at"]),
            undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
            no_longer_fits=row["no_longer_fits"],
            evidence=row["words"] or "",
            page=row["page"],
            source=row["source"],
            sha256=row["sha256"],
        )


def _told(subject: Subject, values: dict[str, str | int | None]) -> list[str]:
    """Of an added finding the values worth a line of their own."""
    if subject is Subject.CLAIM:
        return ["grade"]
    return [name for name, value in values.items() if value not in (None, "[]") and name != "reported_inspection"]


def _judgement_line(row: sqlite3.Row) -> CorrectionLine:
    return CorrectionLine(
        provider=row["provider"],
        framework=row["framework"],
        document_title=None,
        subject="judgement",
        area=row["area"],
        action=Action.CORRECT,
        value="grade",
        old=row["old_grade"],
        new=row["grade"],
        reason=row["reason"],
        made_by=row["made_by"],
        made_at=datetime.fromisoformat(row["made_at"]),
        undone_at=datetime.fromisoformat(row["undone_at"]) if row["undone_at"] else None,
        no_longer_fits=None,
        evidence="",
        page=None,
        source=None,
        sha256=None,
    )
