"""Hold what all documents say of a provider against each other: which inspections there were, and what was judged.

Only the providers of the documents that changed are looked at, and of their inspections only those whose documents
changed are rebuilt. Which tellings belong together is ``meeting``'s business, which grade holds ``deciding``'s.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from core.knowledge import OVERALL_AREAS, load_knowledge
from core.library import reference
from core.library.deciding import Corrected, Said, decide
from core.library.meeting import Telling, meet
from core.library.providers import refresh_provider
from core.library.recalling import day
from core.model import Changes, DocumentKind, Tense, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from core.library.connection import Library

_TELLINGS = """SELECT r.*, d.sha256, d.kind, d.published_on AS told_on FROM reported_inspections r
JOIN documents d ON d.id = r.document WHERE r.provider = ?"""
_CURRENT = f"""SELECT reported_inspection, area, grade FROM claims WHERE tense = '{Tense.CURRENT}'
AND reported_inspection IN (SELECT id FROM reported_inspections WHERE provider = ?)"""
_SAID = f"""SELECT c.id, c.area, c.grade, c.confidence, c.span_start, c.document, d.heading, d.sha256, d.kind
FROM claims c JOIN documents d ON d.id = c.document WHERE c.inspection = ? AND c.tense = '{Tense.CURRENT}'"""
# SQLite fills the bare columns of a query with max() from the row that has it: the newest correction.
_CORRECTIONS = (
    "SELECT area, grade, reason, made_by, made_at, max(id) FROM corrections WHERE inspection = ? GROUP BY area"
)


def resolve(library: Library, providers: Iterable[int], stale: Iterable[int] = ()) -> Changes:
    """Bring inspections and judgements of these providers up to what the documents say; inside ``writing``.

    Args:
        library: Where.
        providers: Ids of the providers of whose documents one was added or removed.
        stale: Ids of inspections that lost a document.

    Returns:
        The inspections and providers that are not what they were before.
    """
    changes = Changes()
    for provider_id in sorted(set(providers)):
        touched = _resolve_provider(library, provider_id, frozenset(stale))
        refresh_provider(library, provider_id)
        changes |= Changes(inspections=touched, providers=frozenset({provider_id}))
    return changes


def _resolve_provider(library: Library, provider_id: int, stale: frozenset[int]) -> frozenset[int]:
    rows = {row["id"]: row for row in library.rows(_TELLINGS, (provider_id,))}
    before = {row_id: row["inspection"] for row_id, row in rows.items()}
    known: dict[int | None, set[int]] = {}
    for row_id, held in before.items():
        known.setdefault(held, set()).add(row_id)
    changed: dict[int, list[int]] = {}
    placed: dict[int, int] = {}
    for meeting in meet(_tellings(library, provider_id, rows)):
        members = [telling.id for telling in meeting]
        inspection_id = _inspection_of(library, provider_id, members, before, placed)
        placed.update(dict.fromkeys(members, inspection_id))
        if inspection_id in stale or known.get(inspection_id) != set(members):
            changed[inspection_id] = members
            _place(library, members, inspection_id)
    _place(library, [row_id for row_id, held in before.items() if held and row_id not in placed], None)
    # Only now: until every claim is in its place, an inspection could still be judged by claims that left it.
    for inspection_id, members in changed.items():
        _describe(library, inspection_id, [rows[member] for member in members])
        judge(library, inspection_id)
    return frozenset(changed) | _drop_empty(library, provider_id, before, placed)


def _tellings(library: Library, provider_id: int, rows: dict[int, sqlite3.Row]) -> list[Telling]:
    grades: dict[int, set[tuple[str, str]]] = {}
    for claim in library.rows(_CURRENT, (provider_id,)):
        grades.setdefault(claim["reported_inspection"], set()).add((claim["area"], claim["grade"]))
    return [
        Telling(
            id=row["id"],
            document_id=row["document"],
            sha256=row["sha256"],
            position=row["position"],
            official=row["kind"] == DocumentKind.OFFICIAL_REPORT,
            told_on=day(row["told_on"]),
            framework=row["framework"],
            visit_type=VisitType(row["visit_type"]),
            published_on=day(row["published_on"]),
            inspected_from=day(row["inspected_from"]),
            inspected_to=day(row["inspected_to"]),
            inspected_month=row["inspected_month"],
            grades=frozenset(grades.get(row["id"], ())),
        )
        for row in rows.values()
    ]


def _inspection_of(
    library: Library,
    provider_id: int,
    members: list[int],
    before: dict[int, int | None],
    placed: dict[int, int],
) -> int:
    """The inspection that these tellings were taken for so far, so that its id stays; a new one if there is none."""
    taken = set(placed.values())
    held = sorted({inspection for m in members if (inspection := before[m]) is not None and inspection not in taken})
    if held:
        return held[0]
    return library.execute(
        "INSERT INTO inspections (provider, visit_type) VALUES (?, ?)", (provider_id, VisitType.UNKNOWN)
    )


def _place(library: Library, members: list[int], inspection_id: int | None) -> None:
    library.execute_many(
        "UPDATE reported_inspections SET inspection = ? WHERE id = ?", [(inspection_id, member) for member in members]
    )
    library.execute_many(
        f"UPDATE claims SET inspection = ? WHERE reported_inspection = ? AND tense = '{Tense.CURRENT}'",
        [(inspection_id, member) for member in members],
    )


def _describe(library: Library, inspection_id: int, members: Sequence[sqlite3.Row]) -> None:
    """Set who, when and what of the inspection: each from the most trustworthy document that tells it."""
    dated = next((row for row in members if row["inspected_from"]), None)
    visits = (row["visit_type"] for row in members if row["visit_type"] != VisitType.UNKNOWN)
    leads: list[str] = next((names for row in members if (names := json.loads(row["lead_inspectors"]))), [])
    reports = {row["document"] for row in members if row["kind"] == DocumentKind.OFFICIAL_REPORT}
    articles = {row["document"] for row in members} - reports
    library.execute(
        """UPDATE inspections SET inspectorate = ?, framework = ?, visit_type = ?, published_on = ?, inspected_from = ?,
        inspected_to = ?, inspected_month = ?, lead_inspector = ?, reports = ?, articles = ?, chief_document = ?
        WHERE id = ?""",
        (
            _first(members, "inspectorate"),
            _first(members, "framework"),
            next(visits, VisitType.UNKNOWN),
            _first(members, "published_on"),
            dated and dated["inspected_from"],
            dated and dated["inspected_to"],
            None if dated else _first(members, "inspected_month"),
            ", ".join(leads) or None,
            len(reports),
            len(articles),
            _chief_document(members),
            inspection_id,
        ),
    )


def _chief_document(members: Sequence[sqlite3.Row]) -> int:
    """The document to open first: the report, else the newest article."""

    def order(row: sqlite3.Row) -> tuple[bool, str, str]:
        return row["kind"] == DocumentKind.OFFICIAL_REPORT, row["told_on"] or "", row["sha256"]

    return int(max(members, key=order)["document"])


def _first(members: Sequence[sqlite3.Row], column: str) -> str | None:
    return next((row[column] for row in members if row[column] is not None), None)


def judge(library: Library, inspection_id: int) -> None:
    """Decide every area of an inspection anew from its claims and corrections; inside ``writing``."""
    own = _own_area(library, inspection_id)
    said: dict[str, list[Said]] = {}
    for row in library.rows(_SAID, (inspection_id,)):
        said.setdefault(own(row["area"]), []).append(
            Said(
                claim_id=row["id"],
                document_id=row["document"],
                document=row["heading"],
                sha256=row["sha256"],
                official=row["kind"] == DocumentKind.OFFICIAL_REPORT,
                grade=row["grade"],
                confidence=row["confidence"],
                start=row["span_start"],
            )
        )
    corrected = {
        own(row["area"]): Corrected(row["grade"], row["reason"], row["made_by"], datetime.fromisoformat(row["made_at"]))
        for row in library.rows(_CORRECTIONS, (inspection_id,))
    }
    labels = _labels(library, inspection_id)
    library.execute("DELETE FROM judgements WHERE inspection = ?", (inspection_id,))
    for area in sorted(said.keys() | corrected.keys()):
        decision = decide(
            said.get(area, []), corrected.get(area), lambda grade: labels.get(grade, grade.replace("_", " "))
        )
        library.execute(
            "INSERT INTO judgements (inspection, area, grade, position, basis, reason, claim, sources) "
            "VALUES (?, ?, ?, 0, ?, ?, ?, ?)",
            (inspection_id, area, decision.grade, decision.basis, decision.reason, decision.claim_id, decision.sources),
        )
    reference.place_judgements(library, inspection_id)


def _own_area(library: Library, inspection_id: int) -> Callable[[str], str]:
    """What the inspection's framework calls an area: "rated good" of a home is its overall experiences and progress."""
    framework_id = library.value("SELECT framework FROM inspections WHERE id = ?", (inspection_id,))
    framework = load_knowledge().frameworks.get(framework_id) if framework_id else None
    overall = framework.overall_area if framework else None
    if overall is None:
        return lambda area: area
    return lambda area: overall if area in OVERALL_AREAS else area


def _labels(library: Library, inspection_id: int) -> dict[str, str]:
    """Word for each grade in the inspection's framework, else the plain word for it."""
    rows = library.rows(
        """SELECT g.grade, g.label FROM grades g WHERE g.scale = '' OR g.scale IN (
        SELECT coalesce(a.scale, f.scale) FROM inspections i JOIN frameworks f ON f.id = i.framework
        LEFT JOIN areas a ON a.framework = f.id WHERE i.id = ?) ORDER BY g.scale""",
        (inspection_id,),
    )
    return {row["grade"]: row["label"] for row in rows}


def _drop_empty(
    library: Library, provider_id: int, before: dict[int, int | None], placed: dict[int, int]
) -> frozenset[int]:
    """Remove inspections that no document speaks of any more; what people decided about one is kept."""
    empty = library.rows(
        "SELECT id FROM inspections WHERE provider = ? "
        "AND id NOT IN (SELECT inspection FROM reported_inspections WHERE provider = ? AND inspection IS NOT NULL)",
        (provider_id, provider_id),
    )
    for row in empty:
        former = (placed[row_id] for row_id, held in sorted(before.items()) if held == row["id"] and row_id in placed)
        _hand_over(library, row["id"], next(former, None))
    return frozenset(row["id"] for row in empty)


def _hand_over(library: Library, inspection_id: int, heir: int | None) -> None:
    """Let the inspection that took over the documents take over corrections, notes and tags too."""
    decided = [
        table
        for table in ("corrections", "notes", "tags")
        if library.value(f"SELECT 1 FROM {table} WHERE inspection = ?", (inspection_id,))
    ]
    if decided and heir is None:
        library.execute(
            "UPDATE inspections SET reports = 0, articles = 0, chief_document = NULL WHERE id = ?", (inspection_id,)
        )
        judge(library, inspection_id)
        return
    for table in decided:
        library.execute(f"UPDATE OR IGNORE {table} SET inspection = ? WHERE inspection = ?", (heir, inspection_id))
        library.execute(f"DELETE FROM {table} WHERE inspection = ?", (inspection_id,))
    if heir is not None and "corrections" in decided:
        judge(library, heir)
    library.execute("DELETE FROM inspections WHERE id = ?", (inspection_id,))
