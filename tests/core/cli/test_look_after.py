from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.cli import run
from core.library import (
    backups_of,
    correct_judgement,
    count_documents,
    create_library,
    open_library,
    remove_document,
)
from core.paths import settings_file
from tests.core.library.conftest import Story, tamper
from tests.core.library.merging.conftest import corrects_to, decided, inspection_of, other, ours, signed

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

__all__ = ["other", "ours"]


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
    assert lines[-1] == "2 problems: 1 document, 7 pieces of evidence held against their texts."


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
    assert lines[0].startswith("1 document added, 1 there already; new here: 0 decisions, 0 among tags")
    assert lines[1].startswith("not merged: Broken: “other.jdesk” is damaged")


def test_a_library_open_elsewhere_is_told_with_advice(desk: Path, told, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.library.file import locking

    def taken(descriptor: int) -> None:
        raise BlockingIOError

    monkeypatch.setattr(locking, "_lock", taken)
    code, (line,) = told("compact", desk)
    assert code == 1
    assert line.startswith("This library is in use: “desk.jdesk” is open in another window of Judgement Desk")


def test_the_attribution_of_a_quotation_is_told_in_english(desk: Path, told) -> None:
    tamper(
        desk,
        "INSERT INTO quotes (document, position, span_start, span_end, words, attribution_start, attribution_end, "
        "attribution_words) SELECT id, 9, 0, 1, substr(text, 1, 1), 0, 1, 'never' FROM documents LIMIT 1",
    )
    _, lines = told("check", desk)
    assert any("The words of the attribution of a quotation are not in" in line for line in lines)


def test_what_was_decided_twice_is_told_with_whom_it_is_about_and_who_decided(
    ours: Library, other: Path, told, capsys: pytest.CaptureFixture[str]
) -> None:
    path = ours.path
    corrects_to("inadequate", "Anna", 1)(ours, 0)
    decided(other, corrects_to("requires_improvement", "Bea", 2))
    correct_judgement(ours, inspection_of(ours), "care_leavers", "inadequate", signed("Anna", 4))
    decided(
        other,
        lambda library, document: correct_judgement(
            library, inspection_of(library), "care_leavers", "outstanding", signed("Bea", 3)
        ),
    )
    ours.close()
    code, lines = told("merge", path, other)
    assert code == 0
    first = next(at for at, line in enumerate(lines) if line.startswith("decided twice"))
    assert lines[first].startswith("decided twice: Shropshire, Help and protection, in “")
    assert lines[first + 1].startswith("  holds: grade requires improvement (Bea, 2 September 2025, ")
    assert lines[first + 2].startswith("  not:   grade inadequate (Anna, 2 September 2025, ")
    second = next(at for at, line in enumerate(lines) if line.startswith("corrected twice"))
    assert lines[second] == "corrected twice: Shropshire, ILACS 2023, 12 Aug 2025, Care leavers"
    assert lines[second + 1].startswith("  holds: Inadequate (Anna, 2 September 2025, ")
    assert lines[second + 2].startswith("  not:   Outstanding (Bea, 2 September 2025, ")
    (backup,) = backups_of(path)
    assert lines[-1] == f"As it was before, the library is kept as {backup.path}."


def test_a_backup_brought_back_to_a_place_that_is_not_there_is_told(desk: Path, tmp_path: Path, told) -> None:
    code, (line,) = told("restore", desk, tmp_path / "nowhere" / "x.jdesk")
    assert code == 1
    assert f"The folder of “x.jdesk” is not there: {tmp_path / 'nowhere'}" in line


def test_a_backup_is_brought_back_only_under_the_name_of_a_library(desk: Path, tmp_path: Path, told) -> None:
    code, (line,) = told("restore", desk, tmp_path / "mine")
    assert code == 1
    assert "Write “mine.jdesk” to make it." in line
    assert not (tmp_path / "mine").exists()
    # What is there is put back, whatever its name.
    desk.rename(tmp_path / "old")
    (made,) = told("backup", tmp_path / "old")[1]
    assert told("restore", made.rpartition(" (")[0], tmp_path / "old")[0] == 0


def test_a_backup_is_made_before_a_library_is_compacted(desk: Path, told) -> None:
    assert told("compact", desk)[0] == 0
    assert len(backups_of(desk)) == 1


def test_backups_are_kept_and_listed_where_the_settings_say(desk: Path, tmp_path: Path, told) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(f'[backups]\nfolder="{tmp_path / "my drive"}"\n', encoding="utf-8")
    _, (made,) = told("backup", desk)
    assert made.startswith(str(tmp_path / "my drive"))
    assert told("backups", desk)[1][0].endswith(made.rpartition(" (")[0])


def test_a_folder_of_backups_that_is_not_there_is_told_and_is_not_called_empty(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["library", "backups", str(desk), "--folder", str(tmp_path / "away")]) == 1
    assert "away”, where backups are kept, is not there." in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert run(["library", "backups", str(desk), "--folder", str(tmp_path / "empty")]) == 0


def test_why_a_backup_was_not_written_is_told_without_marks_of_the_program(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("Notes", encoding="utf-8")
    assert run(["library", "backup", str(desk), "--folder", str(tmp_path / "notes.txt")]) == 1
    assert "Errno" not in capsys.readouterr().err
