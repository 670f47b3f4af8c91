from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.cli.search import found_lines
from core.library import Search, create_library, open_library
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("wide_terminal")

STORY = Story(more="Personal advisers know where every care leaver lives.\x1b[31m The housing plan is new.")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "Marches.jdesk"
    with create_library(made) as library:
        STORY.add(library)
        Story(official=True, headline="Inspection of Shropshire Council").add(library)
    return made


def search(path: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["search", *arguments, "--library", str(path)]) == 0
    return capsys.readouterr().out


def test_a_document_is_told_with_the_places(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = search(path, capsys, "housing").splitlines()
    assert lines == [
        "Children’s services in the Marches praised",
        "  The Marches Courier, 13 Aug 2025 · Shropshire",
        "    Personal advisers know where every care leaver lives. [31m The housing plan is new.",
        "",
        "1 document",
    ]


def test_quotations_and_grades_say_what_they_are(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "    “Our social workers never give up on a child,” (Morwenna Askey)" in search(path, capsys, "workers")
    told = search(path, capsys, "grade:good", "--limit", "1")
    assert "    page 2: help and protection: good [Help and protection: Good]" in told
    assert told.endswith("2 documents; the first is shown, --limit shows more.\n")


def test_words_are_bold_in_a_terminal_only(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_library(path, read_only=True) as library:
        bold = "\n".join(found_lines(library, Search("advisers near lives"), 5, 80, bold=True))
    assert "Personal \x1b[1madvisers\x1b[22m know" in bold
    assert "\x1b[31m" not in bold
    assert "\x1b" not in search(path, capsys, "advisers")


def test_nothing_found_and_mistakes_are_told_in_words(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert search(path, capsys, "nosuchword") == "Nothing was found.\n"
    assert run(["search", "grad:good", "--library", str(path)]) == 1
    assert "Did you mean “grade:”?" in capsys.readouterr().err


def test_help_tells_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "--help"]) == 0
    told = capsys.readouterr().out
    assert '"care leavers" near flat' in told
    assert "speaker:" in told
