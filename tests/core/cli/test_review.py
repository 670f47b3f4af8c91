from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.library import create_library
from core.model import CheckOutcome, ProviderType
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("wide_terminal")

DOUBTFUL = Story(confidence=0.75, checks=(CheckOutcome.DIFFERS,), grades={"overall_effectiveness": "good"})


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "Marches.jdesk"
    with create_library(path) as made:
        for story in (DOUBTFUL, Story(headline="Another voice", grades={"overall_effectiveness": "inadequate"})):
            story.add(made)
        DOUBTFUL.but(headline="Solihull waits", provider="Solihull", code="E08000029", official=True).add(made)
    return path


def review(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[str]:
    assert run(["review", *map(str, arguments)]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_queue_is_counted_and_told_document_by_document(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = review(capsys, "--library", library)
    assert lines[:2] == ["2  statements that do not fit", "2  doubtful grades"]
    assert lines[3:7] == [
        "Children’s services in the Marches praised",
        "  failed check: It counts three areas.",
        "  doubtful grade: “Good” for Overall effectiveness was read from wording that is right in about 7 of 10 "
        "texts.",
        "    “overall effectiveness: good”",
    ]
    assert any(line.startswith("    page 1: “overall effectiveness") for line in lines)


def test_a_part_of_the_queue_says_how_much_more_there_is(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = review(capsys, "--library", library, "--kind", "doubtful grade", "--limit", 1)
    assert lines[0] == "2  doubtful grades"
    assert lines[-1] == "… and 1 more; --limit shows more at once."


def test_nothing_to_review_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Sure.jdesk"
    with create_library(path) as made:
        Story().add(made)
    assert review(capsys, "--library", path) == ["Nothing to review."]


def test_a_limit_is_a_number_of_items(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "--library", str(library), "--limit", "0"]) == 2
    assert "is no number of items" in capsys.readouterr().err


def test_schools_of_one_name_in_two_places_are_asked_about(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    school = Story(
        provider="St Mary's Primary School",
        code=None,
        provider_type=ProviderType.SCHOOL,
        framework="school_eif_2019",
        headline="Leeds school falls",
        grades={"overall_effectiveness": "good"},
        told_in=("E08000035",),
    )
    path = tmp_path / "Schools.jdesk"
    with create_library(path) as made:
        for story in (school, school.but(headline="Hull school rises", told_in=("E06000010",))):
            story.add(made)
    lines = review(capsys, "--library", path, "--kind", "told elsewhere")
    assert lines[0] == "2  inspections told of elsewhere"
    assert lines[2:4] == [
        "Leeds school falls",
        "  told elsewhere: One article about St Mary's Primary School tells of Leeds, another of Kingston upon Hull.",
    ]
