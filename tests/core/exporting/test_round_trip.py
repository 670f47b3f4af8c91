"""What a library holds comes back from every export: each value in its own sort, row by row, whatever names are."""

from __future__ import annotations

import csv
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from python_calamine import CalamineWorkbook

from core.exporting import Cell, Column, Summary, Table, build_summary, standard_columns, write_csv, write_xlsx
from core.exporting.csv_file import defused
from core.library import InspectionColumn, InspectionFilter, Library, SortKey, create_library
from core.model import ProviderType
from tests.core.exporting.tables import MADE_AT, NOTHING, summary
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exporting.summary import Value

EVERYTHING = InspectionFilter()
BY_NAME = (SortKey(InspectionColumn.PROVIDER),)
NAMES = (
    "=HYPERLINK(A1) School",
    "@home care",
    "-5 degrees",
    "St “Mary’s”, Upper & <Lower>",
    'The "Quoted" School',
    "مدرسة النور",
    "🏫 Academy 👩‍👩‍👧",
    "0042",
    "2025-08-12",
    "1e5",
    "TRUE",
    "NA",
    "A very long name of a school " * 12,
)


@pytest.fixture
def library() -> Iterator[Library]:
    with create_library(None) as made:
        Story(inspected_from=date(2025, 6, 23), inspected_to=date(2025, 7, 4), leads=("Zoë O’Hara", "Idris Pugh")).add(
            made
        )
        Story(headline="Another view", grades={"help_and_protection": "inadequate"}, outlet="Border, Post").add(made)
        Story("Solihull", "E08000029", official=True, headline="Inspection of Solihull", confidence=0.6).add(made)
        for number, name in enumerate(NAMES):
            kind, grades = ProviderType.SCHOOL, {"overall_effectiveness": "good"}
            month = f"2025-{number % 12 + 1:02}"
            Story(name, None, kind, name, grades=grades, framework=None, inspected_month=month).add(made)
        yield made


def held(library: Library, where: InspectionFilter = EVERYTHING) -> Summary:
    return build_summary(library, where, BY_NAME, standard_columns(library, where), made_at=MADE_AT)


def from_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def from_sheet(path: Path, name: str, rows: int, columns: int) -> list[list[Value]]:
    """Every cell as its own sort of value; calamine leaves out what is empty at the edges."""
    read = CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python(skip_empty_area=False)
    whole: list[list[Value]] = [[cell if cell != "" else None for cell in row] for row in read]  # type: ignore[misc]
    wide = [[*row, *([None] * (columns - len(row)))] for row in whole]
    return [*wide, *([[None] * columns] * (rows - len(wide)))]


def values(table: Table) -> list[list[Value]]:
    return [[cell.value if cell.value != "" else None for cell in row] for row in table.rows]


def test_every_value_of_a_library_comes_back_from_the_csv_in_its_order(library: Library, tmp_path: Path) -> None:
    table = held(library).judgements
    write_csv(held(library), tmp_path / "out.csv")
    heads, *read = from_csv(tmp_path / "out.csv")
    assert heads == [column.name for column in table.columns]
    assert read == [[defused(cell.text) for cell in row] for row in table.rows]
    assert {row[0].removeprefix("'") for row in read} >= set(NAMES)


@pytest.mark.parametrize("sheet", ["Judgement table", "Judgements"])
def test_every_value_of_a_library_comes_back_from_the_workbook_as_what_it_is(
    library: Library, tmp_path: Path, sheet: str
) -> None:
    whole = held(library)
    table = whole.inspections if sheet == "Judgement table" else whole.judgements
    write_xlsx(whole, tmp_path / "out.xlsx")
    expected = values(table)
    heads, *read = from_sheet(tmp_path / "out.xlsx", sheet, len(expected) + 1, len(table.columns))
    assert heads == [column.title for column in table.columns]
    assert read == expected


@pytest.mark.parametrize("rows", [0, 1])
def test_a_selection_of_none_or_one_has_all_its_columns(library: Library, tmp_path: Path, rows: int) -> None:
    whole = held(library, InspectionFilter(authorities=("E08000029",) if rows else ("E06000001",)))
    write_csv(whole, tmp_path / "out.csv")
    write_xlsx(whole, tmp_path / "out.xlsx")
    assert {row[0] for row in from_csv(tmp_path / "out.csv")[1:]} == ({"Solihull"} if rows else set())
    assert len(from_csv(tmp_path / "out.csv")[0]) == len(whole.judgements.columns)
    heads, *read = from_sheet(tmp_path / "out.xlsx", "Judgement table", 1, len(whole.inspections.columns))
    assert heads == [column.title for column in whole.inspections.columns]
    assert len(read) == rows


DAYS = st.dates(date(1900, 3, 1), date(2200, 1, 1))
# Never midnight, which readers of Excel take for a day.
MOMENTS = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(
    lambda moment: moment.replace(minute=moment.minute or 1, second=0, microsecond=0, tzinfo=UTC)
)
NUMBERS = st.integers(-(10**9), 10**9) | st.floats(0, 1).map(lambda number: round(number, 4))
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=30)
VALUES = st.none() | DAYS | MOMENTS | NUMBERS | TEXTS


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.lists(VALUES, min_size=3, max_size=3), max_size=12))
def test_values_of_every_sort_come_back_as_what_they_were(rows: list[list[Value]]) -> None:
    columns = tuple(Column(name, name, wraps=name == "b") for name in "abc")
    whole = summary(NOTHING, Table(columns, [tuple(map(Cell, row)) for row in rows]))
    with tempfile.TemporaryDirectory() as folder:
        written, workbook = Path(folder) / "out.csv", Path(folder) / "out.xlsx"
        write_csv(whole, written)
        write_xlsx(whole, workbook)
        texts = from_csv(written)[1:]
        _, *read = from_sheet(workbook, "Judgements", len(rows) + 1, 3)
    assert texts == [[defused(Cell(value).text) for value in row] for row in rows]
    shown = [[value.replace(tzinfo=None) if isinstance(value, datetime) else value for value in row] for row in rows]
    assert read == shown
