"""Summaries made by hand, so that formats are tested without a library."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from core.exporting import Cell, Column, Summary, Table
from core.exporting.summary import GradeWord, Remark
from core.knowledge import load_knowledge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exporting.summary import Value

MADE_AT = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)


def table(headings: Sequence[str], rows: Sequence[Sequence[Value]], *, grades_in: int | None = None) -> Table:
    """A table of plain values."""
    words = grade_words()
    columns = tuple(
        Column(name, name, grade_words=words if at == grades_in else ()) for at, name in enumerate(headings)
    )
    return Table(columns, [tuple(map(Cell, row)) for row in rows])


def grade_words() -> tuple[GradeWord, ...]:
    """Three grades of the scale in use to 2012, in the palette's colours."""
    colours = load_knowledge().palette
    words = (("Good", "good"), ("Inadequate", "inadequate"), ("Satisfactory", "satisfactory"))
    return tuple(GradeWord(word, colours.colours("ofsted4_satisfactory", grade)) for word, grade in words)


def summary(inspections: Table, judgements: Table) -> Summary:
    """A summary of two tables."""
    return Summary(
        title="West Midlands, spring 2026",
        made_at=MADE_AT,
        inspections=inspections,
        judgements=judgements,
        remarks=(Remark("Filter", "Region: West Midlands"),),
    )


NOTHING = table(["provider"], [])
