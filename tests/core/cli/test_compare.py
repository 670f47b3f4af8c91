from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.library import create_library
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = Story(
    headline="Outstanding at last",
    grades={"overall_effectiveness": "outstanding", "care_leavers": "outstanding"},
    published_on=date(2025, 8, 13),
)
REPORT = Story(
    headline="Inspection of Shropshire",
    official=True,
    grades={"overall_effectiveness": "outstanding", "care_leavers": "good", "children_in_care": "good"},
)
OLD_NEWS = Story(
    headline="Old news", framework="ilacs_2018", published_on=date(2022, 2, 7), told_on=date(2022, 2, 8), confidence=0.5
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Marches.jdesk"
    with create_library(path) as made:
        for story in (ARTICLE, REPORT, OLD_NEWS, ARTICLE.but(provider="Telford and Wrekin", code="E06000020")):
            story.add(made)
    return path


def compare(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert run(["compare", "--colour", "never", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_an_article_stands_below_the_report_with_a_mark_for_each_grade(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    lines = compare(capsys, "--library", library).splitlines()
    assert lines[0] == "Shropshire · ILACS 2023 · published 12 Aug 2025"
    assert lines[1].split() == ["Overall", "In", "care", "Care", "leavers"]
    assert lines[3].split() == ["Official", "report", "Outstanding", "Good", "Good"]
    assert lines[4].startswith("“Outstanding at last” (The Marches Courier, 13 Aug 2025)")
    assert lines[4].split()[-5:] == ["=", "Outstanding", "–", "≠", "Outstanding"]
    assert lines[5] == "  “Outstanding at last”: day of publication differs: “2025-08-13”, in the report 2025-08-12"
    assert "1 inspection with a report and articles; 1 with a grade that differs" in lines


@pytest.mark.parametrize("name", ["Shropshire", "Shropshire County Council", "outstanding at last"])
def test_a_provider_is_found_by_any_of_its_names_or_by_words(
    library: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert "Shropshire · ILACS 2023" in compare(capsys, "--library", library, name)


def test_for_an_article_without_a_report_it_says_what_is_known_of_the_provider(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = compare(capsys, "--library", library, "Shropshire")
    assert "Telford" not in output
    assert "  Shropshire · ILACS 2018 · published 7 Feb 2022\n" in output
    assert "    after: Shropshire · ILACS 2023 · published 12 Aug 2025 (report): " in output
    assert "Care leavers: Good" in output


def test_a_library_without_anything_to_compare_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Empty.jdesk"
    create_library(path).close()
    assert compare(capsys, "--library", path) == "Nothing to compare: no article here tells of an inspection.\n"


@pytest.mark.parametrize("name", ["Nosuch", "Barnet"])
def test_a_provider_that_is_not_in_the_library_is_told_as_elsewhere(
    library: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    told = []
    for command in ("compare", "history"):
        assert run([command, name, "--library", str(library)]) == 1
        told.append(capsys.readouterr().err)
    assert told[0] == told[1]
    assert f"No provider in this library matches “{name}”." in told[0]
