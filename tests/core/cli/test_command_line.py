"""Commands over a library, and how their errors reach the user."""

from __future__ import annotations

import csv
import errno
import json
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from core import cli
from core.cli import list_judgements, terminal
from core.library import InspectionFilter, Signature, correct_judgement, create_library, inspection_rows, open_library
from core.version import VERSION
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("wide_terminal")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "marches.jdesk"
    with create_library(path) as made:
        Story().add(made)
        Story(
            provider="Solihull",
            code="E08000029",
            framework="ilacs_2018",
            grades={"overall_effectiveness": "inadequate", "care_and_care_leavers": "requires_improvement"},
        ).add(made)
        Story(provider="Longmarsh Primary School", code=None, framework=None, grades={"safeguarding": "met"}).add(made)
    return path


@pytest.mark.parametrize("arguments", [["list", "--library", "x"], ["--version"], ["-h"], ["extract"]])
def test_commands_and_options_are_for_the_command_line(arguments: list[str]) -> None:
    assert cli.is_command(arguments)


@pytest.mark.parametrize(
    "arguments", [[], ["gone.jdesk"], ["GONE.JDESK"], ["--sample"], ["-platform", "offscreen"], [__file__]]
)
def test_everything_else_is_for_the_window(arguments: list[str]) -> None:
    assert not cli.is_command(arguments)


@pytest.mark.parametrize(("typed", "meant"), [("imprt", "“import”"), ("Lists", "“list”"), ("bogus", "")])
def test_a_mistyped_command_is_told_with_the_nearest_one(
    typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.is_command([typed])
    assert cli.run([typed]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"There is no command and no file “{typed}”. ")
    assert meant in told
    assert ("Did you mean" in told) is bool(meant)


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--version"]) == 0
    assert capsys.readouterr().out == f"Judgement Desk {VERSION}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "a.txt"],
        ["extract", "--json"],
        ["export", "out.csv"],
        ["list", "--library", "x.jdesk", "--inspectorate", "Offsted"],
        ["list", "--library", "x.jdesk", "--region", "Mordor"],
        ["search", " "],
        ["list", "--library", "x.jdesk", "--grade", "splendid"],
        ["list", "--library", "x.jdesk", "--grade", "moon=good"],
        ["list", "--library", "x.jdesk", "--framework", "ilacs_1066"],
        ["list", "--library", "x.jdesk", "--authority", "Camelot"],
        ["list", "--library", "x.jdesk", "--published-from", "yesterday"],
    ],
)
def test_wrong_usage_is_said_and_gives_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(arguments) == 2
    assert "usage:" in capsys.readouterr().err


def test_an_error_is_told_in_words_and_gives_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", str(tmp_path / "gone.jdesk")]) == 1
    told = capsys.readouterr()
    assert "gone.jdesk" in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_stopping_by_keyboard_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(arguments: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(list_judgements, "run", stopped)
    assert cli.run(["list", "--library", "x.jdesk"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_the_table_has_a_part_for_each_framework_and_says_every_grade(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["list", "--library", str(library)]) == 0
    out = capsys.readouterr().out
    assert "ILACS 2023 ·" in out
    assert "ILACS 2018 ·" in out
    assert "Framework not known" in out
    solihull = next(line for line in out.splitlines() if line.startswith("Solihull"))
    assert "▮▯▯▯ Inadequate" in solihull
    assert "▮▮▯▯ Requires improvement" in solihull
    assert "12 Aug 2025" in solihull
    assert out.endswith("3 inspections\n")
    assert "\x1b" not in out


def test_the_table_is_coloured_when_asked(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", str(library), "--colour", "always"]) == 0
    assert "\x1b[48;2;" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("filters", "shown"),
    [
        (["--grade", "inadequate"], {"Solihull"}),
        (["--grade", "Requires improvement"], {"Solihull"}),
        (["--grade", "RI"], {"Solihull"}),
        (["--grade", "Overall=Outstanding"], {"Shropshire"}),
        (["--framework", "ILACS 2018"], {"Solihull"}),
        (["--framework", "ilacs"], {"Shropshire", "Solihull"}),
        (["--region", "west midlands"], {"Shropshire", "Solihull"}),
        (["--inspectorate", "ofsted"], {"Shropshire", "Solihull", "Longmarsh"}),
        (["--inspectorate", "Care Quality Commission"], set()),
        (["--grade", "overall_effectiveness=outstanding"], {"Shropshire"}),
        (["--framework", "ilacs_2023", "--framework", "ilacs_2018"], {"Shropshire", "Solihull"}),
        (["--authority", "Shropshire Council"], {"Shropshire"}),
        (["--authority", "E08000029"], {"Solihull"}),
        (["--text", "longmarsh"], {"Longmarsh"}),
        (["--published-from", "2025-08-13"], set()),
        (["--provider-type", "childrens_services"], {"Shropshire", "Solihull", "Longmarsh"}),
    ],
)
def test_filters_leave_what_was_asked_for(
    library: Path, filters: list[str], shown: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["list", "--library", str(library), *filters]) == 0
    out = capsys.readouterr().out
    assert {name for name in ("Shropshire", "Solihull", "Longmarsh") if name in out} == shown


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (["--grade", "goood"], "Did you mean “Good”?"),
        (["--grade", "splendid"], "Write one as reports do"),
        (["--framework", "ILACS 2032"], "“ILACS 2023”"),
        (["--region", "Sowth West"], "Did you mean “South West”"),
        (["--authority", "Shropshre"], "Did you mean “Shropshire Council”"),
        (["--inspectorate", "Offsted"], "Did you mean “Ofsted”"),
        (["--inspectorate", "Xyzzy"], "There are "),
    ],
)
def test_a_name_that_is_not_known_is_told_with_those_that_come_near(
    filters: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["list", "--library", "x.jdesk", *filters]) == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert told in last
    assert len(last) < 250
    assert ':"' not in last, "as a search has it, and not the command line"


def test_a_day_that_is_no_day_of_publication_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "visits.jdesk"
    with create_library(path) as made:
        Story(published_on=None, inspected_from=date(2024, 2, 5)).add(made)
        Story(provider="Solihull", code="E08000029", published_on=None, inspected_month="2023-03").add(made)
    assert cli.run(["list", "--library", str(path)]) == 0
    out = capsys.readouterr().out
    assert " When " in out
    assert " visit 5 Feb 2024 " in out
    assert " visit Mar 2023 " in out


def test_listing_leaves_the_library_as_it_is(library: Path) -> None:
    before = library.read_bytes()
    assert cli.run(["list", "--library", str(library)]) == 0
    assert library.read_bytes() == before


def test_a_selection_is_exported_as_csv(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert cli.run(["export", "--library", str(library), str(out), "--authority", "Solihull"]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert {row["provider"] for row in csv.DictReader(file)} == {"Solihull"}


def test_a_workbook_is_written_under_any_name_if_the_format_is_told(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "summary.data"
    assert cli.run(["export", "--library", str(library), "--format", "xlsx", str(out)]) == 0
    assert CalamineWorkbook.from_path(out).sheet_names[0] == "Judgement table"


def test_a_format_that_the_file_name_belies_is_refused(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.csv"
    assert cli.run(["export", "--library", str(library), "--format", "xlsx", str(out)]) == 1
    assert "out.xlsx" in capsys.readouterr().err
    assert not out.exists()


def test_an_export_never_replaces_a_library(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = library.read_bytes()
    assert cli.run(["export", "--library", str(library), "--format", "csv", str(library)]) == 1
    assert "marches.jdesk" in capsys.readouterr().err
    assert library.read_bytes() == before


def test_an_error_shows_what_a_terminal_would_obey_as_a_mark(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", "gone\x1b[2J.jdesk"]) == 1
    assert "gone\ufffd[2J.jdesk" in capsys.readouterr().err


def test_a_library_that_never_was_is_told_with_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["list", "--library", "nosuch.jdesk"]) == 1
    assert f"There is no library “nosuch.jdesk” in {tmp_path}." in capsys.readouterr().err


def test_a_file_name_that_tells_no_format_is_an_error(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["export", "--library", str(library), str(tmp_path / "out")]) == 1
    assert "--format csv or --format xlsx" in capsys.readouterr().err


def test_the_selftest_reports_a_failed_window_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from core import selftest

    def no_window() -> str:
        raise OSError("no platform plugin")

    monkeypatch.setattr(selftest.running, "CHECKS", ())
    out = tmp_path / "result.json"
    assert cli.run(["selftest", "--json", str(out)], window_check=no_window) == 1
    report = json.loads(out.read_text(encoding="utf-8"))
    assert report["passed"] is False
    assert [(check["name"], check["passed"], check["detail"]) for check in report["checks"]] == [
        ("window", False, "OSError: no platform plugin")
    ]
    assert cli.run(["selftest"], window_check=lambda: "opened") == 0


def test_results_of_the_selftest_that_cannot_be_written_are_told_before_anything_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["selftest", "--json", str(tmp_path / "gone" / "result.json")]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("The file could not be written: ")
    assert "gone is not there" in told.err


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes among its files")
def test_an_export_to_a_pipe_is_refused_at_once(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert cli.run(["export", "--library", str(library), str(tmp_path / "pipe.csv")]) == 1
    assert "is no file but a pipe or a device" in capsys.readouterr().err


def test_an_export_says_how_much_it_holds(library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["export", "--library", str(library), str(tmp_path / "out.csv")]
    assert cli.run([*command, "--authority", "Solihull"]) == 0
    assert capsys.readouterr().err == f"Written: {tmp_path / 'out.csv'} (1 inspection)\n"
    assert cli.run([*command, "--published-from", "2090-01-01"]) == 0
    assert "(no inspections, as none fits what was asked for)" in capsys.readouterr().err


def test_an_export_names_the_file_of_corrections_too(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_library(library) as opened:
        (row, *_) = inspection_rows(opened, InspectionFilter(), (), 0, 1)
        correct_judgement(opened, row.id, row.cells[0].area, "inadequate", Signature("R. Quill", "Misread."))
    assert cli.run(["export", "--library", str(library), str(tmp_path / "out.csv")]) == 0
    told = capsys.readouterr().err.splitlines()
    assert told[1:] == [f"Written: {tmp_path / 'out corrections.csv'} (what was corrected)"]


@pytest.mark.parametrize(
    "arguments", [["list", "My.jdesk"], ["import", "My.jdesk", "a.txt"], ["search", "good", "My.jdesk"]]
)
def test_a_library_that_stands_by_itself_is_told_how_to_be_given(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(arguments) == 2
    assert capsys.readouterr().err.endswith(". Write --library before the name of the library: --library My.jdesk\n")


def test_wrong_usage_with_the_library_in_its_place_has_no_such_advice(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["list", "--library", "My.jdesk", "more"]) == 2
    assert "before the name" not in capsys.readouterr().err


@pytest.mark.parametrize("command", [["review"], ["search", "good"]])
def test_a_number_that_is_none_is_told_in_words(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([*command, "--limit", "²"]) == 2
    assert "“²” is no number of" in capsys.readouterr().err


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_output_that_cannot_be_written_is_told_and_gives_1(
    code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(arguments: argparse.Namespace) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(list_judgements, "run", full)
    monkeypatch.setattr(terminal, "mute", lambda: None)
    assert cli.run(["list"]) == 1
    assert capsys.readouterr().err.startswith(f"The output could not be written to its end: {os.strerror(code)}. ")


def test_an_error_that_is_none_of_printing_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(arguments: argparse.Namespace) -> int:
        raise FileNotFoundError(errno.ENOENT, "No such file", "grades.toml")

    monkeypatch.setattr(list_judgements, "run", fault)
    with pytest.raises(FileNotFoundError):
        cli.run(["list"])


def test_the_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--help"]) == 0
    assert "exit code: 0 done, 1 something failed" in capsys.readouterr().out
