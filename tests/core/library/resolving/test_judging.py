"""Judgements are written only where they change, as most documents tell what is known."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.library import (
    InspectionFilter,
    Library,
    Signature,
    correct_judgement,
    inspection_rows,
    remove_document,
    undo,
)
from core.library.resolving.judging import judge
from tests.core.library.conftest import Story
from tests.core.library.resolving.test_resolving import held

if TYPE_CHECKING:
    from collections.abc import Iterator

BY = Signature("R. Quill", "The appeal was upheld.")
_WRITES = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM) (judgements|inspections)\b")
GRADES = {"care_leavers": "good", "help_and_protection": "outstanding"}


@contextmanager
def written(library: Library) -> Iterator[list[str]]:
    """The statements that write to inspections and judgements while the block runs."""
    statements: list[str] = []

    def note(statement: str) -> None:
        if _WRITES.match(statement):
            statements.append(" ".join(statement.split()))

    library._connection.set_trace_callback(note)
    yield statements
    library._connection.set_trace_callback(None)


def rows(library: Library) -> dict[str, tuple[object, ...]]:
    """Each judgement by its area."""
    return {row["area"]: tuple(row) for row in library.rows("SELECT * FROM judgements")}


def test_judging_again_writes_nothing(library: Library) -> None:
    Story(grades=GRADES).add(library)
    before = rows(library)
    with library.writing():
        changes = library._connection.total_changes
        judge(library, (1,))
        assert library._connection.total_changes == changes
    assert rows(library) == before


def test_one_more_that_agrees_touches_no_index(library: Library) -> None:
    Story(grades=GRADES).add(library)
    Story(grades=GRADES, headline="A rival").add(library)
    before = rows(library)
    with written(library) as statements:
        Story(grades=GRADES, headline="A third").add(library)
    judged = [statement for statement in statements if "judgements" in statement]
    described = [statement for statement in statements if "inspections" in statement]
    assert judged
    assert all(statement.startswith("UPDATE judgements SET reason = ") for statement in judged)
    assert described[0].startswith("UPDATE inspections SET reports = 0, articles = 3, ")
    assert all("press_differs <> 0" in statement for statement in described[1:])
    after = rows(library)
    assert {area: row[0] for area, row in after.items()} == {area: row[0] for area, row in before.items()}
    assert all(after[area] != row for area, row in before.items())


def test_a_report_that_tells_more_changes_what_is_known_of_the_inspection(library: Library) -> None:
    Story(grades=GRADES, published_on=None, inspected_month="2025-07").add(library)
    Story(grades=GRADES, official=True, headline="Inspection of Shropshire", leads=("Idris Pugh",)).add(library)
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    assert (row.lead_inspector, row.reports, row.articles) == ("Idris Pugh", 1, 1)
    assert row.published_on == Story().published_on


def test_what_changes_comes_and_goes_is_what_a_new_library_says(library: Library) -> None:
    Story(grades=GRADES).add(library)
    alone = held(library)
    rival = Story(grades={"care_leavers": "inadequate", "adoption": "good"}, headline="A rival").add(library)
    assert rows(library)["care_leavers"][3] is None
    assert set(rows(library)) == {*GRADES, "adoption"}
    remove_document(library, rival)
    assert held(library) == alone
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    step = correct_judgement(library, row.id, "care_leavers", "inadequate", BY)
    assert rows(library)["care_leavers"][3] == "inadequate"
    undo(library, step)
    assert held(library) == alone
