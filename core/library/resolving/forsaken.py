"""Inspections that no document tells of any more, kept for what people decided about them; and which one is back.

Its documents were removed, or what they tell of it was rejected or is not read any more. When one of them tells of it
again, the decisions belong to what it tells: otherwise they would stand beside it as an inspection of their own. What
people decided must never come to another inspection either, so it takes more than the same provider:

- the document is the one that told of it last,
- or the dates agree,
- or neither has any date, and the grades are those that people had decided about; where they decided about none, it
  must be an inspection that is not held yet. Several that are alike are left for a person to look at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.documents.recalling import day
from core.library.resolving.judging import own_area
from core.library.resolving.meeting import Dates, Meeting, family_of
from core.model import Basis, VisitType

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from core.library.file.connection import Library
    from core.library.resolving.meeting import Telling

_OF_PROVIDER = "FROM inspections WHERE provider = ? AND reports = 0 AND articles = 0"
_COLUMNS = "id, framework, visit_type, published_on, inspected_from, inspected_to, inspected_month, chief_document"
_READ_GRADES = (
    "SELECT area, old_grade FROM corrections WHERE inspection = ? AND undone_at IS NULL AND old_grade IS NOT NULL "
    f"AND old_basis <> '{Basis.CORRECTED}'"
)
_UNDATED = Dates(None, None)


@dataclass(frozen=True, slots=True)
class _Forsaken:
    """One of them.

    Attributes:
        id: Its id.
        framework: Framework id.
        family: Of its sort of visit.
        dates: When it was.
        told_by: The document that told of it last, if that is in the library still.
    """

    id: int
    framework: str | None
    family: str | None
    dates: Dates
    told_by: int | None


def any_forsaken(library: Library, provider_id: int) -> bool:
    """Whether a provider has such an inspection."""
    return bool(library.value(f"SELECT EXISTS (SELECT 1 {_OF_PROVIDER})", (provider_id,)))


def forsaken_inspection(
    library: Library, provider_id: int, told: Iterable[Telling], taken: Iterable[int], *, held: bool
) -> int | None:
    """Id of the inspection that is back, or None.

    Args:
        library: Where.
        provider_id: The provider.
        told: What is told newly of one inspection.
        taken: Ids of those that others were taken for.
        held: Whether the library holds an inspection already of which this is told.
    """
    rows = library.rows(f"SELECT {_COLUMNS} {_OF_PROVIDER} ORDER BY id", (provider_id,))
    meeting = Meeting()
    for telling in told:
        meeting.take(telling, Dates.of(telling))
    taken = set(taken)
    left = [each for each in map(_forsaken, rows) if each.id not in taken and _is_of_its_sort(each, meeting)]
    dated = [each for each in left if meeting.dates_agree(each.dates)]
    by_document = [
        each for each in left if each.told_by in meeting.documents and meeting.dates_agree(each.dates) is not False
    ]
    undated = [each for each in left if each.dates == _UNDATED and _UNDATED in meeting.dates]

    def fits(each: _Forsaken) -> bool:
        return _grades_fit(library, each, meeting, otherwise=not held)

    return (
        _first_of(each for each in by_document if each in dated)
        or _only_of(by_document, fits)
        or _first_of(dated)
        or _only_of([each for each in undated if fits(each)])
    )


def _first_of(found: Iterable[_Forsaken]) -> int | None:
    return next((each.id for each in found), None)


def _only_of(found: list[_Forsaken], fits: Callable[[_Forsaken], bool] | None = None) -> int | None:
    """The only one, or the only one that fits."""
    if fits is not None and len(found) > 1:
        found = [each for each in found if fits(each)]
    return found[0].id if len(found) == 1 else None


def _forsaken(row: sqlite3.Row) -> _Forsaken:
    return _Forsaken(
        row["id"],
        row["framework"],
        family_of(VisitType(row["visit_type"])),
        Dates.told(
            day(row["published_on"]), day(row["inspected_from"]), day(row["inspected_to"]), row["inspected_month"]
        ),
        row["chief_document"],
    )


def _is_of_its_sort(each: _Forsaken, meeting: Meeting) -> bool:
    same_framework = each.framework == meeting.framework
    families = {each.family, meeting.family} - {None}
    return same_framework and len(families) <= 1


def _grades_fit(library: Library, each: _Forsaken, meeting: Meeting, *, otherwise: bool) -> bool:
    """Whether the grades are told that people had decided about; ``otherwise`` where they decided about none."""
    read = {row["area"]: row["old_grade"] for row in library.rows(_READ_GRADES, (each.id,))}
    if not read:
        return otherwise
    framework = load_knowledge().frameworks.get(each.framework)
    told = {own_area(framework, area): grades for area, grades in meeting.grades.items()}
    shared = read.keys() & told.keys()
    return bool(shared) and all(read[area] in told[area] for area in shared)
