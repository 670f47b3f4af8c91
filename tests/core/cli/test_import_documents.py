"""Importing from the command line."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from core import cli
from core.cli import import_documents
from core.cli.import_documents import closing_sentence, result_line, show_progress
from core.cli.wording import counted
from core.importing import FoundGrade, ImportOutcome, ImportProgress, ImportResult, ImportSummary
from core.library import (
    DocumentFilter,
    count_documents,
    create_library,
    note_failure,
    note_unread,
    open_library,
)
from core.paths import program_folder
from tests.core.cli.test_terminal import Terminal
from tests.permissions import closed

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good overall.\n"
DOUBTFUL_ARTICLE = "News\n\nOfsted seems to have rated children’s services in Kirklees good.\n"


def test_files_are_imported_into_a_new_library_and_then_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "in" / "dull.txt").write_text("The bins will be emptied on Tuesday.", encoding="utf-8")
    library = tmp_path / "mine.jdesk"
    assert cli.run(["import", "--library", str(library), str(tmp_path / "in")]) == 0
    out = capsys.readouterr().out
    assert "nothing found  dull.txt\n" in out
    assert "imported       kirklees.txt: Kirklees; " in out
    assert "1 document imported with 1 grade, 0 already there, 1 without a judgement, 0 failed." in out
    assert cli.run(["import", "--library", str(library), str(tmp_path / "in")]) == 0
    assert "Nothing imported: 2 documents already there." in capsys.readouterr().out
    with open_library(library) as opened:
        assert count_documents(opened, DocumentFilter()) == 2


def test_a_failed_file_gives_1_and_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    assert cli.run(["import", "--library", str(tmp_path / "mine.jdesk"), str(tmp_path / "empty.txt")]) == 1
    assert "failed         empty.txt: " in capsys.readouterr().out


def test_a_library_among_the_files_is_told_how_it_is_brought_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.jdesk"
    create_library(other).close()
    assert cli.run(["import", "--library", str(tmp_path / "mine.jdesk"), str(other)]) == 1
    out = capsys.readouterr().out
    assert "other.jdesk is a Judgement Desk library." in out
    assert "library merge" in out


def run_import(library: Path, *arguments: str) -> int:
    return cli.run(["import", "--library", str(library), *arguments])


def test_failures_are_listed_and_tried_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library, file = tmp_path / "mine.jdesk", tmp_path / "kirklees.txt"
    file.touch()
    assert run_import(library, str(file)) == 1
    assert run_import(library, "--retry") == 1
    capsys.readouterr()
    assert run_import(library, "--failures") == 0
    out = capsys.readouterr().out
    assert f"{file} (" in out
    assert "tried 2 times): kirklees.txt is empty. Nothing was stored. Check that the file was saved completely." in out
    assert out.endswith("1 file failed. --retry tries again, --forget FILE takes one off the list.\n")
    file.write_text(ARTICLE, encoding="utf-8")
    assert run_import(library, "--retry") == 0
    assert "imported       kirklees.txt: Kirklees; " in capsys.readouterr().out
    assert run_import(library, "--retry", "--failures") == 0
    assert capsys.readouterr().out == "No file failed before.\n" * 2


def test_files_that_a_closed_window_left_are_not_told_as_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mine.jdesk"
    with create_library(path) as library:
        note_unread(library, ["/in/a.txt", "/in/b.txt"], title="Not read yet", message="Left.", advice="")
        note_failure(library, "/in/c.txt", "", title="", message="Broken.", advice="")
    assert run_import(path, "--failures") == 0
    out = capsys.readouterr().out
    assert "tried" not in out
    assert "1 file failed, 2 files were left unread. --retry tries again" in out


def test_a_failed_file_that_is_gone_can_be_forgotten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library, file = tmp_path / "mine.jdesk", tmp_path / "kirklees.txt"
    file.touch()
    run_import(library, str(file))
    file.unlink()
    assert run_import(library, "--forget", str(tmp_path / "other.txt")) == 1
    assert "Not among the files that failed: " in capsys.readouterr().out
    assert run_import(library, "--forget", str(file), "--failures") == 0
    assert capsys.readouterr().out == f"Forgotten: {file}\nNo file failed before.\n"


def test_the_day_of_a_failure_is_written_as_everywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mine.jdesk"
    with create_library(path) as library:
        moment = datetime(2026, 11, 7, 13, 47, tzinfo=UTC)
        note_failure(library, "/in/a.txt", "", title="", message="Broken.", advice="", failed_at=moment)
    assert run_import(path, "--failures") == 0
    here = moment.astimezone()
    assert f"/in/a.txt (7 November 2026, {here:%H:%M}): Broken." in capsys.readouterr().out


def test_asking_for_failures_makes_no_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_import(tmp_path / "mine.jdesk", "--failures") == 1
    assert "There is no library “mine.jdesk”" in capsys.readouterr().err
    assert not (tmp_path / "mine.jdesk").exists()


def test_an_import_whose_reader_has_gone_goes_on_to_its_end(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{ARTICLE}\nReport number {number}.\n", encoding="utf-8")
    library = tmp_path / "mine.jdesk"
    read, write = os.pipe()
    os.close(read)
    run = subprocess.run(
        [sys.executable, "main.py", "import", "--library", str(library), *map(str, tmp_path.glob("?.txt"))],
        cwd=program_folder(),
        stdout=write,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write)
    assert (run.returncode, run.stderr) == (0, "")
    with open_library(library) as opened:
        assert count_documents(opened, DocumentFilter()) == 3


def test_what_a_terminal_would_obey_in_a_name_is_shown_as_a_mark() -> None:
    line = result_line(ImportResult("/in/a", "a\x1b[2J\nimported  b.txt", ImportOutcome.NOTHING_FOUND))
    assert line == "nothing found  a\ufffd[2J\ufffdimported  b.txt"


def test_nothing_asked_for_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_import(tmp_path / "mine.jdesk") == 2
    assert "Say which files to import" in capsys.readouterr().err


def test_a_watched_folder_is_imported_from_until_it_is_stopped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 1:
            (inbox / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
        if len(pauses) == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr(import_documents, "pause", pause)
    assert run_import(tmp_path / "mine.jdesk", "--watch", str(inbox)) == 130
    assert capsys.readouterr().out.count("1 document imported with 1 grade") == 1
    assert (inbox / "kirklees.txt").exists()


@pytest.mark.parametrize(("name", "told"), [("inbx", "is not there"), ("kirklees.txt", "is a file")])
def test_what_cannot_be_watched_is_told_and_makes_no_library(
    name: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def pause(seconds: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_documents, "pause", pause)
    (tmp_path / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
    assert run_import(tmp_path / "mine.jdesk", "--watch", str(tmp_path / name)) == 1
    assert capsys.readouterr().err.startswith(f"This folder cannot be watched: “{tmp_path / name}” {told}. ")
    assert not (tmp_path / "mine.jdesk").exists()


def test_a_new_library_is_made_only_under_the_name_of_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
    assert run_import(tmp_path / "mine", str(tmp_path / "kirklees.txt")) == 1
    assert "Write “mine.jdesk” to make it." in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["kirklees.txt"]
    # One that is there is a library, whatever its name.
    create_library(tmp_path / "old").close()
    assert run_import(tmp_path / "old", str(tmp_path / "kirklees.txt")) == 0


def test_a_folder_that_is_not_there_is_told_for_a_new_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
    assert run_import(tmp_path / "gone" / "mine.jdesk", str(tmp_path / "kirklees.txt")) == 1
    assert f"The folder of “mine.jdesk” is not there: {tmp_path / 'gone'}." in capsys.readouterr().err


def test_a_folder_without_files_is_said_and_makes_no_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").mkdir()
    assert cli.run(["import", "--library", str(tmp_path / "mine.jdesk"), str(tmp_path / "in")]) == 0
    assert "no files to import" in capsys.readouterr().err
    assert not (tmp_path / "mine.jdesk").exists()


def test_a_file_that_is_no_library_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(ARTICLE, encoding="utf-8")
    assert cli.run(["import", "--library", str(letter), str(letter)]) == 1
    assert "letter.txt" in capsys.readouterr().err
    assert letter.read_text(encoding="utf-8") == ARTICLE


def test_a_result_names_provider_framework_and_grades() -> None:
    result = ImportResult(
        source="/in/solihull.txt",
        name="solihull.txt",
        outcome=ImportOutcome.IMPORTED,
        provider="Solihull",
        framework="ilacs_2018",
        grades=(FoundGrade("help_and_protection", "requires_improvement"),),
    )
    line = result_line(result)
    assert line.startswith("imported       solihull.txt: Solihull; ILACS 2018; ")
    assert line.endswith(": Requires improvement")


def test_what_to_look_at_is_told_at_the_end_unless_another_file_of_the_import_bears_it_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    doubtful, plain = tmp_path / "doubtful.txt", tmp_path / "plain.txt"
    doubtful.write_text(DOUBTFUL_ARTICLE, encoding="utf-8")
    plain.write_text(ARTICLE, encoding="utf-8")
    run_import(tmp_path / "alone.jdesk", str(doubtful))
    *_, asked, end = capsys.readouterr().out.splitlines()
    assert asked.startswith("look at        doubtful.txt: ")
    assert end.startswith("1 document imported")
    run_import(tmp_path / "both.jdesk", str(doubtful), str(plain))
    assert "look at" not in capsys.readouterr().out


@pytest.mark.parametrize(("number", "words"), [(0, "0 grades"), (1, "1 grade"), (1204, "1,204 grades")])
def test_numbers_stand_with_their_nouns(number: int, words: str) -> None:
    assert counted(number, "grade") == words


def test_the_end_of_an_import_counts_every_outcome() -> None:
    results = tuple(ImportResult(f"{outcome}.txt", f"{outcome}.txt", outcome) for outcome in ImportOutcome)
    assert closing_sentence(ImportSummary(results, 4)) == (
        "1 document imported with 0 grades, 1 already there, 1 without a judgement, 1 failed."
    )


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ((ImportOutcome.FAILED,), "Nothing imported: 1 file failed."),
        ((ImportOutcome.FAILED,) * 2, "Nothing imported: 2 files failed."),
        ((ImportOutcome.ALREADY_THERE, ImportOutcome.FAILED), "Nothing imported: 1 document already there, 1 failed."),
    ],
)
def test_an_import_of_which_nothing_came_says_so(outcomes: tuple[ImportOutcome, ...], told: str) -> None:
    results = tuple(ImportResult("a.txt", "a.txt", outcome) for outcome in outcomes)
    assert closing_sentence(ImportSummary(results, 0)) == told


def test_in_a_terminal_the_file_being_read_stands_on_a_line_that_is_overwritten(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("COLUMNS", "40")
    show_progress(ImportProgress(1, 3, ("a very long name of an inspection report.pdf",)))
    show_progress(ImportProgress(3, 3))
    assert screen.getvalue() == "\r\x1b[KReading 2 of 3: a very long name of an…\r\x1b[K"
    assert capsys.readouterr().out == ""


def test_files_that_were_left_out_are_counted_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("photo.jpg", "figures.xlsx"):
        (folder / name).write_bytes(b"x")
    library = str(tmp_path / "mine.jdesk")
    assert cli.run(["import", "--library", library, str(folder)]) == 0
    assert "There are no files to import there; 2 other files left out." in capsys.readouterr().err
    (folder / "kirklees.txt").write_text(ARTICLE, encoding="utf-8")
    assert cli.run(["import", "--library", library, str(folder)]) == 0
    assert "0 failed; 2 other files left out." in capsys.readouterr().out


def test_a_library_in_a_closed_folder_and_a_closed_folder_to_watch_are_told_in_words(
    common_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inside, library, article = common_folder / "closed", common_folder / "mine.jdesk", common_folder / "a.txt"
    inside.mkdir()
    article.write_text(ARTICLE, encoding="utf-8")
    create_library(library).close()
    with closed(inside):
        assert cli.run(["import", "--library", str(inside / "new.jdesk"), str(article)]) == 1
        assert "“new.jdesk” could not be read: Permission denied." in capsys.readouterr().err
        assert cli.run(["import", "--library", str(library), "--watch", str(inside)]) == 1
        assert f"“{inside}” could not be opened: Permission denied." in capsys.readouterr().err
