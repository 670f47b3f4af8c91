"""The trail of corrections goes out with the judgements that rest on it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from core.errors import ExportError
from core.exporting import build_summary, standard_columns, write_csv, write_xlsx
from core.library import (
    ClaimValues,
    InspectionFilter,
    Library,
    Signature,
    Subject,
    add_finding,
    confirm_findings,
    correct_finding,
    correct_judgement,
    create_library,
    inspection_rows,
    standing_findings,
    undo,
)
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.exporting import Summary

MADE_AT = datetime(2026, 3, 2, 9, 15, tzinfo=UTC)
BY = Signature("R. Quill", "The headline says otherwise.", datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
EVERYTHING = InspectionFilter()
SOLIHULL = Story(provider="Solihull", code="E08000029", headline="Solihull waits")


@pytest.fixture
def library() -> Iterator[Library]:
    with create_library(None) as made:
        Story().add(made)
        SOLIHULL.add(made)
        yield made


def correct_a_grade(library: Library) -> None:
    claim = standing_findings(library, 1).claims[0]
    correct_finding(library, claim.id, replace(claim.values, grade="requires_improvement"), BY)


def summary_of(library: Library, where: InspectionFilter = EVERYTHING) -> Summary:
    return build_summary(library, where, (), standard_columns(library, where), made_at=MADE_AT)


def corrections(library: Library, where: InspectionFilter = EVERYTHING) -> list[dict[str, str]]:
    table = summary_of(library, where).corrections
    assert table is not None
    names = [column.name for column in table.columns]
    return [dict(zip(names, (cell.text for cell in row), strict=True)) for row in table.rows]


def test_without_corrections_there_is_no_table(library: Library, tmp_path: Path) -> None:
    summary = summary_of(library)
    assert summary.corrections is None
    write_csv(summary, tmp_path / "out.csv")
    write_xlsx(summary, tmp_path / "out.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.csv", "out.xlsx"]
    sheets = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx")).sheet_names
    assert sheets == ["Judgement table", "Judgements", "About"]


def test_a_correction_is_told_in_words(library: Library) -> None:
    correct_a_grade(library)
    (row,) = corrections(library)
    assert row == row | {
        "provider": "Shropshire",
        "document_title": "Children’s services in the Marches praised",
        "subject": "Grade",
        "area": "Overall effectiveness",
        "decision": "Correct",
        "value": "Grade",
        "old": "Outstanding",
        "new": "Requires improvement",
        "reason": "The headline says otherwise.",
        "made_by": "R. Quill",
        "made_at": "2025-09-02 10:00",
        "taken_back_at": "",
        "evidence": "overall effectiveness: outstanding",
        "file": "article.txt",
    }


def test_each_value_that_changed_has_a_row(library: Library) -> None:
    reported = standing_findings(library, 1).inspections[0]
    values = replace(reported.values, published_on=None, lead_inspectors=("Idris Pugh", "Tamsin Orchard"))
    correct_finding(library, reported.id, values, BY)
    told = {row["value"]: (row["old"], row["new"]) for row in corrections(library)}
    assert told == {
        "Date of publication": ("2025-08-12", ""),
        "Published source": ("text", ""),
        "Lead inspectors": ("", "Idris Pugh, Tamsin Orchard"),
    }


def test_what_was_added_confirmed_taken_back_or_decided_for_the_inspection_is_told(library: Library) -> None:
    standing = standing_findings(library, 1)
    values = ClaimValues(standing.inspections[0].id, "care_leavers", "good")
    add_finding(library, 1, values, BY, (0, 9))
    confirm_findings(library, Subject.CLAIM, [standing.claims[0].id], BY)
    (row, _) = inspection_rows(library, EVERYTHING, (), 0, 9)
    undo(library, correct_judgement(library, row.id, "help_and_protection", "inadequate", BY))
    told = [
        (each["subject"], each["decision"], each["new"], bool(each["taken_back_at"])) for each in corrections(library)
    ]
    assert told == [
        ("Grade", "Add", "Good", False),
        ("Grade", "Confirm", "", False),
        ("Judgement", "Correct", "Inadequate", True),
    ]


def test_only_the_corrections_of_the_selection_are_told(library: Library) -> None:
    correct_a_grade(library)
    assert len(corrections(library, InspectionFilter(authorities=("E06000051",)))) == 1
    assert summary_of(library, InspectionFilter(authorities=("E08000029",))).corrections is None


def test_the_corrections_stand_in_a_sheet_and_in_a_file_of_their_own(library: Library, tmp_path: Path) -> None:
    correct_a_grade(library)
    write_xlsx(summary_of(library), tmp_path / "out.xlsx")
    workbook = CalamineWorkbook.from_path(str(tmp_path / "out.xlsx"))
    assert workbook.sheet_names == ["Judgement table", "Judgements", "Corrections", "About"]
    heading, row = workbook.get_sheet_by_name("Corrections").to_python()
    assert dict(zip(heading, row, strict=True))["After"] == "Requires improvement"
    write_csv(summary_of(library), tmp_path / "out.csv")
    with (tmp_path / "out corrections.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["old"], line["new"], line["made_by"]) == ("Outstanding", "Requires improvement", "R. Quill")


def test_corrections_of_an_earlier_export_do_not_stay_beside_one_without_any(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    correct_a_grade(library)
    assert write_csv(summary_of(library), path) == (path, tmp_path / "out corrections.csv")
    assert write_csv(summary_of(library), path) == (path, tmp_path / "out corrections.csv")
    others = InspectionFilter(authorities=("E08000029",))
    assert write_csv(summary_of(library, others), path) == (path,)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"name;grade\r\n", b"", b"\xff\xfe\x00", b'"provider","document_title"\r\n'])
def test_another_file_in_the_place_of_the_corrections_is_never_touched(
    library: Library, tmp_path: Path, content: bytes
) -> None:
    path, beside = tmp_path / "out.csv", tmp_path / "out corrections.csv"
    beside.write_bytes(content)
    write_csv(summary_of(library), path)
    assert beside.read_bytes() == content
    before = path.read_bytes()
    correct_a_grade(library)
    with pytest.raises(ExportError, match="out corrections") as told:
        write_csv(summary_of(library), path)
    assert "another file" in told.value.message
    assert beside.read_bytes() == content
    assert path.read_bytes() == before
