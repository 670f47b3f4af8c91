"""The judgement table in a terminal: a part for each framework, so that every part has the columns it needs."""

from __future__ import annotations

import textwrap
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from core.cli.table_layout import Chip, lay_out
from core.cli.wording import day_in_words
from core.exporting.words import in_words
from core.knowledge import load_knowledge
from core.knowledge.scales import words
from core.library import InspectionColumn, SortKey, count_inspections, inspection_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import Framework, Knowledge
    from core.library import GradeCell, InspectionFilter, InspectionRow, Library

_PAGE = 500
_FULL, _EMPTY = "▮", "▯"
_CONFLICT = Chip(("sources differ", "≠"), meaning="sources differ")

STANDARD_ORDER = (
    SortKey(InspectionColumn.FRAMEWORK),
    SortKey(InspectionColumn.PUBLISHED_ON, descending=True),
    SortKey(InspectionColumn.PROVIDER),
)
"""By framework, because each has its own part; the newest first."""


def table_lines(library: Library, where: InspectionFilter, columns: int, *, colour: bool) -> Iterator[str]:
    """Make the lines of the table.

    Args:
        library: Where from; read page by page.
        where: Which inspections.
        columns: Room in the terminal.
        colour: Whether grades are painted in the palette's colours; their words stand there in any case.
    """
    knowledge = load_knowledge()
    offset = 0
    while page := inspection_rows(library, where, STANDARD_ORDER, offset, _PAGE):
        for framework_id, rows in groupby(page, key=lambda row: row.framework):
            yield from _part(knowledge, framework_id, tuple(rows), columns, colour=colour)
            yield ""
        offset += len(page)
    count = count_inspections(library, where)
    yield f"{count.inspections:,} {'inspection' if count.inspections == 1 else 'inspections'}"


def _part(
    knowledge: Knowledge, framework_id: str | None, rows: Sequence[InspectionRow], columns: int, *, colour: bool
) -> Iterator[str]:
    framework = knowledge.frameworks.get(framework_id)
    title = f"{framework.short} · {framework.title}" if framework else framework_id or "Framework not known"
    yield from textwrap.wrap(title, columns, subsequent_indent="  ")
    judged = {cell.area for row in rows for cell in row.cells}
    areas = areas_in_order(framework, judged)
    headings = ["Provider", "When", "Visit", *(short_title(knowledge, framework_id, area) for area in areas)]
    body = [
        [
            Chip((row.provider or "not named",)),
            Chip((_when(row),)),
            Chip((in_words(row.visit_type),)),
            *(_chip(knowledge, framework_id, row.cell((area,))) for area in areas),
        ]
        for row in rows
    ]
    yield from lay_out(headings, body, columns, colour=colour)


def _when(row: InspectionRow) -> str:
    """When the report was published; where that is not told, when the inspectors came, which says so."""
    if row.published_on:
        return day_in_words(row.published_on)
    if row.inspected_from:
        return f"visit {day_in_words(row.inspected_from)}"
    return f"visit {date.fromisoformat(f'{row.inspected_month}-01'):%b %Y}" if row.inspected_month else ""


def areas_in_order(framework: Framework | None, judged: set[str]) -> list[str]:
    """The areas judged as the windows order them: the whole first, then as in the report, then what is not in it."""
    order = [area.id for area in framework.areas] if framework else []
    if framework and framework.overall_area in order:
        order.insert(0, framework.overall_area)
    return [area for area in dict.fromkeys(order) if area in judged] + sorted(judged.difference(order))


def short_title(knowledge: Knowledge, framework_id: str | None, area_id: str) -> str:
    """Head of an area's column."""
    area = knowledge.frameworks.area(framework_id, area_id)
    return area.short if area else words(area_id)


def _chip(knowledge: Knowledge, framework_id: str | None, cell: GradeCell | None) -> Chip:
    if cell is None:
        return Chip(())
    if cell.grade is None:
        return _CONFLICT
    facts = knowledge.frameworks.grade_facts(framework_id, cell.area, cell.grade)
    shades = knowledge.palette.for_facts(facts).light
    meter = _FULL * facts.filled + _EMPTY * (facts.steps - facts.filled)
    wordings = (f"{meter} {facts.label}".strip(), facts.label, facts.short, facts.abbreviation)
    return Chip(wordings, shades.fill, shades.text, facts.label)
