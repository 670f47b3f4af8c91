"""The summary says what the library shows, in words, with evidence and source."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from python_calamine import CalamineWorkbook

from core.exporting import RowColumn, build_summary, standard_columns, write_csv, write_xlsx
from core.exporting.correction_columns import correction_columns
from core.exporting.xlsx_layout import set_up_page
from core.knowledge import AreaColumn, area_columns, load_knowledge
from core.library import (
    GradeChoice,
    InspectionColumn,
    InspectionFilter,
    Library,
    Signature,
    SortKey,
    correct_judgement,
    create_library,
    inspection_rows,
    judgement_lines,
)
from core.model import ProviderType
from core.paths import program_folder
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.exporting import Summary

EVERYTHING = InspectionFilter()
BY_NAME = (SortKey(InspectionColumn.PROVIDER),)
MADE_AT = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)


@pytest.fixture
def library() -> Iterator[Library]:
    with create_library(None) as made:
        Story(inspected_from=date(2025, 6, 23), inspected_to=date(2025, 7, 4)).add(made)
        Story(
            provider="Solihull",
            code="E08000029",
            framework="ilacs_2018",
            published_on=date(2022, 11, 4),
            told_on=date(2022, 11, 5),
            official=True,
            headline="Inspection of Solihull",
            grades={"overall_effectiveness": "inadequate", "care_and_care_leavers": "requires_improvement"},
        ).add(made)
        yield made


def summary_of(library: Library, where: InspectionFilter = EVERYTHING) -> Summary:
    return build_summary(library, where, BY_NAME, standard_columns(library, where), made_at=MADE_AT)


def as_texts(summary: Summary) -> list[dict[str, str]]:
    headings = [column.title for column in summary.inspections.columns]
    return [dict(zip(headings, [cell.text for cell in row], strict=True)) for row in summary.inspections.rows]


def test_a_row_an_inspection_with_words_instead_of_ids(library: Library) -> None:
    shropshire, solihull = as_texts(summary_of(library))
    assert shropshire["Provider"] == "Shropshire"
    assert shropshire["Kind of provider"] == "Children’s services"
    assert shropshire["Framework"] == "ILACS 2023"
    assert shropshire["Published"] == "2025-08-12"
    assert shropshire["Inspected from"] == "2025-06-23"
    assert shropshire["Inspected to"] == "2025-07-04"
    assert "Outstanding" in shropshire.values()
    assert "Requires improvement" in solihull.values()


def test_the_days_on_site_stand_in_columns_of_their_own_as_in_the_list_of_judgements() -> None:
    with create_library(None) as library:
        Story(inspected_from=date(2025, 6, 23), inspected_to=date(2025, 7, 4)).add(library)
        Story(provider="Solihull", code="E08000029", inspected_month="2022-11").add(library)
        summary = build_summary(library, EVERYTHING, BY_NAME, (InspectionColumn.INSPECTED,), made_at=MADE_AT)
        listed = {column.name: column.title for column in summary.judgements.columns}
        assert [listed[column.name] for column in summary.inspections.columns] == [
            column.title for column in summary.inspections.columns
        ]
        assert [[cell.value for cell in row] for row in summary.inspections.rows] == [
            [date(2025, 6, 23), date(2025, 7, 4), None],
            [None, None, "2022-11"],
        ]


def test_every_judgement_of_the_selection_stands_in_the_table_and_in_the_list(library: Library) -> None:
    summary = summary_of(library)
    held = [line.grade for line in judgement_lines(library, EVERYTHING, BY_NAME)]
    listed = [cell.grade for row in summary.judgements.rows for cell in row if cell.grade]
    shown = [cell.grade for row in summary.inspections.rows for cell in row if cell.grade]
    assert listed == held
    assert set(shown) == set(held)
    assert len(shown) >= len(held)


def test_the_table_has_the_columns_that_were_asked_for_in_their_order(library: Library) -> None:
    areas = [column for column in standard_columns(library, EVERYTHING) if isinstance(column, AreaColumn)]
    columns = (areas[0], InspectionColumn.SOURCES, InspectionColumn.PROVIDER)
    summary = build_summary(library, EVERYTHING, BY_NAME, columns, made_at=MADE_AT)
    assert [[cell.value for cell in row] for row in summary.inspections.rows] == [
        ["Outstanding", 1, "Shropshire"],
        ["Inadequate", 1, "Solihull"],
    ]


def test_an_inspection_of_no_known_framework_keeps_its_grades() -> None:
    with create_library(None) as library:
        Story(framework=None, grades={"overall_effectiveness": "good", "safeguarding": "effective"}).add(library)
        (row,) = as_texts(summary_of(library))
    assert "Good" in row.values()
    assert "Effective" in row.values()


def test_a_grade_stands_in_no_column_of_another_framework_that_calls_its_area_the_same() -> None:
    with create_library(None) as library:
        for provider, provider_type, framework, grade in (
            ("Mulberry Steps", ProviderType.EARLY_YEARS, "ey_eif_2019", "good"),
            ("Ravensmoor College", ProviderType.FURTHER_EDUCATION, "fes_eif_2019", "inadequate"),
        ):
            grades = {"quality_of_education": grade}
            Story(provider, None, provider_type, headline=provider, framework=framework, grades=grades).add(library)
        nursery, college = as_texts(summary_of(library))
    assert [heading for heading, text in nursery.items() if text == "Good"] == ["Quality of education\n(early years)"]
    assert [heading for heading, text in college.items() if text == "Inadequate"] == [
        "Quality of education\n(further education)"
    ]


def test_a_filter_is_told_and_holds_for_both_tables(library: Library) -> None:
    where = InspectionFilter(grades=(GradeChoice("inadequate"),), frameworks=("ilacs_2018",))
    summary = summary_of(library, where)
    assert [row["Provider"] for row in as_texts(summary)] == ["Solihull"]
    assert {row[0].value for row in summary.judgements.rows} == {"Solihull"}
    remarks = [remark.text for remark in summary.remarks if remark.label == "Filter"]
    assert remarks == ["Framework: ILACS 2018", "Grade: Inadequate in any area"]


def test_rows_are_read_page_by_page_and_more_than_once(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.exporting import build

    monkeypatch.setattr(build, "_PAGE", 1)
    rows = summary_of(library).inspections.rows
    assert [row[0].value for row in rows] == ["Shropshire", "Solihull"]
    assert [row[0].value for row in rows] == ["Shropshire", "Solihull"]


def test_conflicting_sources_are_said_to_differ_and_get_no_colour(library: Library) -> None:
    Story(headline="Another view", grades={"help_and_protection": "inadequate"}, outlet="Border Post").add(library)
    rows = inspection_rows(library, EVERYTHING, BY_NAME, 0, 10)
    conflicts = [cell for row in rows for cell in row.cells if cell.grade is None]
    assert len(conflicts) == 1
    cells = [cell for row in summary_of(library).inspections.rows for cell in row]
    assert [cell.grade for cell in cells if cell.value == "Sources differ"] == [None]


def basis_told(*stories: Story, correct: str | None = None) -> str:
    with create_library(None) as library:
        for story in stories:
            story.add(library)
        if correct:
            (row,) = inspection_rows(library, EVERYTHING, BY_NAME, 0, 9)
            correct_judgement(library, row.id, correct, "inadequate", Signature("R. Quill", "Misread.", MADE_AT))
        (told,) = build_summary(library, EVERYTHING, BY_NAME, (RowColumn.BASIS,), made_at=MADE_AT).inspections.rows
    return told[0].text


REPORT = Story(official=True, headline="Inspection of Shropshire Council")
OTHERWISE = Story(headline="Another view", grades={"help_and_protection": "inadequate"}, outlet="Border Post")


@pytest.mark.parametrize(
    ("told", "stories", "correct"),
    [
        ("One source", [Story()], None),
        ("Official report", [REPORT], None),
        ("Official report", [REPORT, OTHERWISE], None),
        ("Doubtful reading", [Story(confidence=0.6)], None),
        ("Official report. Corrected by hand: Overall effectiveness", [REPORT], "overall_effectiveness"),
        ("One source. Corrected by hand: Help and protection", [Story(confidence=0.95)], "help_and_protection"),
        ("One source. Sources differ: Help and protection", [Story(), OTHERWISE], None),
        ("Sources differ", [replace(OTHERWISE, grades={"help_and_protection": "good"}), OTHERWISE], None),
        (
            "Corrected by hand: Help and protection. Doubtful reading: Overall effectiveness",
            [Story(confidence=0.6)],
            "help_and_protection",
        ),
        ("", [Story(grades={})], None),
    ],
)
def test_the_table_tells_what_its_grades_rest_on_and_names_those_that_are_less_sure(
    told: str, stories: list[Story], correct: str | None
) -> None:
    assert basis_told(*stories, correct=correct) == told


def test_the_table_that_the_window_shows_at_first_is_printed_on_one_page_across(library: Library) -> None:
    told = (InspectionColumn.PROVIDER, InspectionColumn.FRAMEWORK, InspectionColumn.INSPECTED)
    more = (InspectionColumn.PUBLISHED_ON, InspectionColumn.VISIT_TYPE, InspectionColumn.SOURCES, RowColumn.BASIS)
    ilacs = load_knowledge().frameworks.get("ilacs_2023")
    assert ilacs is not None
    summary = build_summary(library, EVERYTHING, BY_NAME, (*told, *area_columns([ilacs]), *more), made_at=MADE_AT)
    sheet = Mock()
    set_up_page(sheet, summary.inspections.columns, summary)
    assert sheet.fit_to_pages.call_args.args == (1, 0)


def test_the_standard_table_has_the_basis_of_its_grades(library: Library) -> None:
    assert {row["Basis"] for row in as_texts(summary_of(library))} == {"One source", "Official report"}


def test_the_csv_holds_evidence_and_source_of_every_judgement(library: Library, tmp_path: Path) -> None:
    write_csv(summary_of(library), tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    lines = list(judgement_lines(library, EVERYTHING, BY_NAME))
    assert [(row["area_id"], row["grade_id"], row["evidence"]) for row in read] == [
        (line.area, line.grade, line.evidence) for line in lines
    ]
    assert {row["file"] for row in read} == {"article.txt", "report.pdf"}
    assert all(row["basis"] and row["sources"] == "1" and row["framework_id"] for row in read)
    assert {row["page"] for row in read if row["file"] == "report.pdf"} <= {"1", "2"}


def test_the_workbook_holds_the_same_rows_as_the_csv(library: Library, tmp_path: Path) -> None:
    summary = summary_of(library)
    write_xlsx(summary, tmp_path / "out.xlsx")
    sheet = CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_name("Judgements").to_python()
    expected = [["" if cell.value is None else cell.value for cell in row] for row in summary.judgements.rows]
    assert sheet[0] == [column.title for column in summary.judgements.columns]
    assert sheet[1:] == expected


def test_the_documented_columns_are_those_that_are_written(library: Library) -> None:
    documented = Path(program_folder() / "docs" / "EXPORTS.md").read_text(encoding="utf-8")
    judgements, corrections = documented.split("### Corrections")
    assert named_in_first_column(judgements) == [column.name for column in summary_of(library).judgements.columns]
    assert named_in_first_column(corrections) == [column.name for column in correction_columns()]


def named_in_first_column(text: str) -> list[str]:
    cells = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return [name.strip(" `") for cell in cells for name in cell.split(",")]
