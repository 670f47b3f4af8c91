from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.library import count_documents, create_library, open_library, remove_document
from tests.core.library.conftest import Story, tamper

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.jdesk"
    with create_library(path) as library:
        Story().add(library)
        remove_document(library, Story(headline="Removed", more="Long story. " * 20_000).add(library))
    return path


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> object:
    """Runs a command; gives its exit code and the lines that it printed."""

    def command(*arguments: object) -> tuple[int, list[str]]:
        code = run([str(argument) for argument in ("library", *arguments)])
        captured = capsys.readouterr()
        return code, (captured.out + captured.err).splitlines()

    return command


def test_a_check_says_what_is_not_in_order(desk: Path, told) -> None:
    tamper(desk, "UPDATE claims SET words = 'invented' WHERE id = 1")
    code, lines = told("check", desk)
    assert code == 1
    assert any(line.startswith("evidence: The words of a grade are not in “Children’s services") for line in lines)
    assert lines[-1] == "2 problems: 1 documents, 7 pieces of evidence held against their texts."


def test_a_backup_is_made_listed_and_brought_back(desk: Path, tmp_path: Path, told) -> None:
    assert told("backups", desk) == (0, ["There are no backups of it."])
    code, (made,) = told("backup", desk)
    assert code == 0
    path = made.partition(" (")[0] + " (" + made.split(" (")[1]
    _, (listed,) = told("backups", desk)
    assert path.endswith(".jdesk")
    assert listed.endswith(path)
    code, lines = told("restore", path, desk)
    assert code == 0
    assert lines[0] == f"Brought back as {desk}."
    assert lines[1].startswith(f"What stood there before is kept as {tmp_path / 'desk kept 20'}")
    with open_library(desk) as library:
        assert count_documents(library) == 1


def test_compacting_says_what_it_gave_back(desk: Path, told) -> None:
    code, (line,) = told("compact", desk)
    assert code == 0
    assert "MB given back; the library has" in line


def test_a_merge_says_what_came_of_it(desk: Path, tmp_path: Path, told) -> None:
    other = tmp_path / "other.jdesk"
    with create_library(other) as library:
        Story().add(library)
        Story(headline="Another").add(library)
        Story(headline="Broken").add(library)
    tamper(other, "UPDATE originals SET compressed = x'00' WHERE document = 3")
    code, lines = told("merge", desk, other)
    assert code == 1
    assert lines[0].startswith("1 documents added, 1 were there already; 0 decisions and 0 tags")
    assert lines[1].startswith("not merged: Broken: “other.jdesk” is damaged")


def test_a_library_open_elsewhere_is_told_with_advice(desk: Path, told, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.library.file import locking

    def taken(descriptor: int) -> None:
        raise BlockingIOError

    monkeypatch.setattr(locking, "_lock", taken)
    code, (line,) = told("compact", desk)
    assert code == 1
    assert line.startswith("This library is in use: “desk.jdesk” is open in another window of Judgement Desk")
