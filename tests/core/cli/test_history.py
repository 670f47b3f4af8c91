from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.library import create_library
from core.model import ProviderType
from tests.core.library.history.test_authority_profile import SOMERSET
from tests.core.library.history.test_history import ILACS_2018, ILACS_2023, REPORTS, SCHOOL, SIF, VISIT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Marches.jdesk"
    with create_library(path) as made:
        for story in (*REPORTS, VISIT, SOMERSET, SCHOOL):
            story.add(made)
        ILACS_2018.but(provider="Cumbria", code="E10000006", headline="Cumbria").add(made)
        ILACS_2023.but(provider="Cumberland", code="E06000063", headline="Cumberland").add(made)
    return path


@pytest.fixture(autouse=True)
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "130")


def history(capsys: pytest.CaptureFixture[str], library: Path, *arguments: str) -> list[str]:
    assert run(["history", "--colour", "never", "--library", str(library), "--as-at", "2026-11-26", *arguments]) == 0
    return capsys.readouterr().out.splitlines()


def test_a_council_is_told_with_its_inspections_lines_reasons_and_neighbours(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = history(capsys, library, "Shropshire")
    assert lines[0] == "Shropshire · Children’s services · West Midlands · E06000051"
    assert lines[1] == (
        "As at 26 Nov 2026. Last full inspection: 23 Jun 2025 – 4 Jul 2025 under ILACS 2023, 510 days before."
    )
    inspections = lines[5:9]
    assert [line.split()[0:3] for line in inspections] == [
        ["11", "Sep", "2017"],
        ["7", "Feb", "2022"],
        ["16", "Jan", "2024"],
        ["23", "Jun", "2025"],
    ]
    assert inspections[2].split()[-1] == "none"
    by_area = {line[:17].strip(): line[18:].split() for line in lines if line.endswith((" yet", "March 2026"))}
    assert by_area["Help & protection"][:5] == ["Good", "≈↓", "Requires", "improvement", "↑"]
    assert by_area["Care leavers"][:6] == ["Requires", "improvement", "⑂", "Good+", "⑂", "Good"]
    assert by_area["Overall"][-7:] == ["ended", "with", "ILACS", "2023", "in", "March", "2026"]
    assert "  Overall: Outstanding – better, was Good in February 2022" in lines
    assert (
        "  Care leavers: Good – no comparison, split in 2023 from Children in care and care leavers, "
        "Good in February 2022"
    ) in lines
    somerset = next(line for line in lines if line.startswith("Somerset"))
    assert somerset.split()[1:5] == ["ILACS", "2018", "Feb", "2022"]
    assert somerset.split()[-2:] == ["Good+", "Good+"]
    missing = " ".join(lines[lines.index(somerset) :]).partition("No full inspection held of: ")[2]
    assert "East Riding of Yorkshire" in missing
    assert "Somerset" not in missing


def test_as_at_a_day_before_only_older_reports_count(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = history(capsys, library, "Shropshire", "--as-at", "2017-12-31")
    assert lines[1] == "As at 31 Dec 2017. Last full inspection: 11 Sep 2017 – 5 Oct 2017 under SIF, 87 days before."
    assert not any("ILACS" in line for line in lines)


def test_before_its_first_inspection_there_is_nothing_to_tell(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = history(capsys, library, "Thornbeck", "--as-at", "2022-01-01")
    assert lines[1:] == [
        "As at 1 Jan 2022. No full inspection was known by then.",
        "",
        "No inspection was known by then.",
    ]


def test_a_school_has_no_neighbours_and_with_one_inspection_no_changes(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = history(capsys, library, "Thornbeck")
    assert lines[0] == "Thornbeck Primary School · School"
    assert any(line.startswith("Quality") for line in lines)
    assert not any("neighbours" in line or line.startswith("↑ better") for line in lines)


def test_a_council_made_from_another_says_so(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Made from: Cumbria, whose history is its own." in history(capsys, library, "Cumberland")
    assert "Made into: Cumberland, whose history is its own." in history(capsys, library, "Cumbria")


@pytest.mark.parametrize("columns", ["80", "200"])
def test_no_grade_is_lost_in_a_narrow_terminal(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = history(capsys, library, "Shropshire")
    overall = next(line for line in lines if line.startswith("Overall"))
    assert "↑ O" in overall
    assert all(len(line) <= int(columns) for line in lines if line.startswith(("  ", "No full", "↑")))


def test_several_that_match_and_none_that_does_are_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "--library", str(library), "Cumb"]) == 1
    assert "Several providers match “Cumb”: Cumberland (Children’s services); Cumbria" in capsys.readouterr().err
    assert run(["history", "--library", str(library), "Cumbrland"]) == 1
    assert "Did you mean Cumberland" in capsys.readouterr().err


def test_a_day_that_is_none_is_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "--library", str(library), "--as-at", "yesterday", "Shropshire"]) == 2
    assert "is no day; write it as 2025-08-12" in capsys.readouterr().err


def test_the_board_of_a_council_is_found_by_its_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Board.jdesk"
    with create_library(path) as made:
        SIF.but(provider="The board", provider_type=ProviderType.LSCB, grades={"lscb": "good"}).add(made)
        SIF.add(made)
    lines = history(capsys, path, "Shropshire", "--provider-type", "lscb")
    assert any("ended with SIF in July 2018" in line for line in lines)


def test_a_council_with_three_full_inspections_fits_into_80_columns(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = history(capsys, library, "Shropshire")
    assert max(map(len, lines)) <= 80
    assert any(line.startswith("Adoption") and line.endswith("ended Jul 2018") for line in lines)
    assert any(line.startswith("Help & prot") and line.endswith("none under ILACS 2026 yet") for line in lines)


def test_letters_that_stand_for_grades_are_explained(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = history(capsys, library, "Shropshire")
    assert sum("G good" in line and "O outstanding" in line for line in lines) == 2


def test_neighbours_of_whom_nothing_is_held_make_no_empty_table(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = history(capsys, library, "Shropshire", "--as-at", "2000-01-01")
    assert not any(line.startswith("Authority") for line in lines)
    assert any(line.startswith("No full inspection held of: Shropshire") for line in lines)


@pytest.mark.parametrize(("as_at", "age"), [("2017-11-24", "50 days before"), ("2025-08-13", "40 days before")])
def test_the_age_of_the_last_inspection_counts_from_its_last_day(
    library: Path, capsys: pytest.CaptureFixture[str], as_at: str, age: str
) -> None:
    assert history(capsys, library, "Shropshire", "--as-at", as_at)[1].endswith(f", {age}.")


@pytest.mark.parametrize(("as_at", "age"), [("2025-12-30", "the same day"), ("2025-12-31", "1 day before")])
def test_an_inspection_of_the_day_and_of_the_day_before_are_told_as_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], as_at: str, age: str
) -> None:
    path = tmp_path / "Eve.jdesk"
    day = date(2025, 12, 30)
    with create_library(path) as made:
        SCHOOL.but(inspected_from=day, inspected_to=None, published_on=day).add(made)
    assert history(capsys, path, "Thornbeck", "--as-at", as_at)[1].endswith(f", {age}.")


def test_a_name_of_another_kind_is_told_with_what_there_is(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["history", "Shropshire", "--provider-type", "lscb", "--library", str(library)]) == 1
    told = capsys.readouterr().err
    assert "Did you mean" not in told
    assert "There is Shropshire (Children’s services)." in told
