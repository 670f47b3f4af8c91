"""The entry point: commands without a window, everything else with one, and a quick start for workers."""

from __future__ import annotations

import gc
import subprocess
import sys
import types
from typing import TYPE_CHECKING

import pytest

import main
from core import cli
from core.paths import program_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Stands for the window; lists what it was started with."""
    started: list[Sequence[str]] = []
    app = types.ModuleType("gui.app")
    app.run = lambda arguments: started.append(arguments) or 0  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "gui.app", app)
    return started


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Stands for the command line; lists what it was started with."""
    started: list[Sequence[str]] = []

    def run(arguments: Sequence[str], **_: object) -> int:
        started.append(arguments)
        return 0

    monkeypatch.setattr(cli, "run", run)
    return started


def test_the_rubbish_collector_is_at_work_while_the_window_is_open(
    window: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main.main([]) == 0
    assert gc.isenabled()


def test_a_command_needs_no_window(commands: list[Sequence[str]], window: list[Sequence[str]]) -> None:
    assert main.main(["list", "--library", "x.jdesk"]) == 0
    assert commands == [["list", "--library", "x.jdesk"]]
    assert window == []


@pytest.mark.parametrize("arguments", [[], ["library.jdesk"], ["--sample"]])
def test_everything_else_opens_the_window(
    arguments: list[str], window: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main.main(arguments) == 0
    assert window == [arguments]


@pytest.mark.usefixtures("no_display")
def test_the_sample_without_a_display_is_the_demonstration(
    commands: list[Sequence[str]], window: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(["--sample"]) == 0
    assert commands == [["demo"]]
    assert window == []
    assert "no display" in capsys.readouterr().err


@pytest.mark.usefixtures("no_display")
@pytest.mark.parametrize("arguments", [[], ["library.jdesk"]])
def test_a_window_without_a_display_is_refused_in_words(
    arguments: list[str], window: list[Sequence[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(arguments) == 1
    assert window == []
    assert "--help" in capsys.readouterr().err


@pytest.mark.usefixtures("no_display")
def test_any_of_the_variables_names_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not main.has_display()
    for name in DISPLAYS:
        monkeypatch.setenv(name, "something")
        assert main.has_display()
        monkeypatch.delenv(name)
    monkeypatch.setattr(sys, "platform", "win32")
    assert main.has_display()


def test_the_entry_point_loads_nothing_heavy() -> None:
    check = (
        "import sys, main; from core import cli; cli.is_command(['list']);"
        "heavy = {'PySide6', 'lxml', 'trafilatura', 'sqlite_utils', 'xlsxwriter', 'core.library', 'core.parsing'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", check], cwd=program_folder(), capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"


def test_the_version_is_told_by_the_program_itself() -> None:
    run = subprocess.run(
        [sys.executable, "main.py", "--version"], cwd=program_folder(), capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith("Judgement Desk ")


@pytest.mark.usefixtures("no_display")
def test_a_mistyped_command_opens_no_window(
    commands: list[Sequence[str]], window: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    main.main(["bogus"])
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    main.main(["bogus"])
    assert commands == [["bogus"]] * 2
    assert window == []
