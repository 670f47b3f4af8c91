"""Importing and the demonstration from the command line."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from core import cli
from core.cli import import_documents
from core.cli.import_documents import closing_sentence, counted, result_line, show_progress
from core.importing import FoundGrade, ImportOutcome, ImportProgress, ImportResult, ImportSummary, samples
from core.library import DocumentFilter, count_documents, open_library
from core.paths import data_folder
from tests.core.cli.test_terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "Praise for Kirklees\n\nOfsted has rated children’s services in Kirklees good overall.\n"


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
    assert "tried 2 times): kirklees.txt is empty." in out
    assert out.endswith("1 file failed.\n")
    file.write_text(ARTICLE, encoding="utf-8")
    assert run_import(library, "--retry") == 0
    assert "imported       kirklees.txt: Kirklees; " in capsys.readouterr().out
    assert run_import(library, "--retry", "--failures") == 0
    assert capsys.readouterr().out == "No file failed before.\n" * 2


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


def test_a_result_names_provider_framework_grades_and_doubts() -> None:
    result = ImportResult(
        source="/in/solihull.txt",
        name="solihull.txt",
        outcome=ImportOutcome.IMPORTED,
        provider="Solihull",
        framework="ilacs_2018",
        grades=(FoundGrade("help_and_protection", "requires_improvement"),),
        needs_eyes=True,
        doubts=("The year is not told.",),
    )
    line = result_line(result)
    assert line.startswith("imported       solihull.txt: Solihull; ILACS 2018; ")
    assert line.endswith(": Requires improvement [look at it: The year is not told.]")


@pytest.mark.parametrize(("number", "words"), [(0, "0 grades"), (1, "1 grade"), (1204, "1,204 grades")])
def test_numbers_stand_with_their_nouns(number: int, words: str) -> None:
    assert counted(number, "grade") == words


def test_the_end_of_an_import_counts_every_outcome() -> None:
    results = tuple(ImportResult(f"{outcome}.txt", f"{outcome}.txt", outcome) for outcome in ImportOutcome)
    assert closing_sentence(ImportSummary(results, 4)) == (
        "1 document imported with 0 grades, 1 already there, 1 without a judgement, 1 failed."
    )


def test_the_demonstration_prints_the_table_and_leaves_its_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "150")
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "demo.jdesk").write_text("of an earlier run")
    assert cli.run(["demo", "--output", str(tmp_path / "demo"), "--colour", "always"]) == 0
    out = capsys.readouterr().out
    assert "\x1b[48;2;" in out
    assert "Inadequate" in out
    assert str(tmp_path / "demo" / "demo.xlsx") in out
    with (tmp_path / "demo" / "demo.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    sheet = CalamineWorkbook.from_path(tmp_path / "demo" / "demo.xlsx").get_sheet_by_name("Judgements").to_python()
    assert len(rows) == len(sheet) - 1 > 20
    assert all(row["evidence"] and row["file"] for row in rows)


def test_without_a_library_the_sample_is_listed_and_made_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.run(["list"]) == 0
    first = capsys.readouterr().out
    assert "Inadequate" in first
    assert len(list(data_folder().rglob("*.jdesk"))) == 1
    monkeypatch.setattr(samples, "make_sample_library", lambda path: pytest.fail("made again"))
    assert cli.run(["list"]) == 0
    assert capsys.readouterr().out == first


def test_without_samples_the_demonstration_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(samples, "resource", lambda *parts: tmp_path / "nothing")
    assert cli.run(["demo", "--output", str(tmp_path / "demo")]) == 1
    assert "no sample articles" in capsys.readouterr().err


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
