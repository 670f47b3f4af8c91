"""Starting: what the command line says, and what is opened first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from gui import app
from gui.app import Start, make_desk, open_first, start_from
from gui.appearance.look import Appearance
from gui.settings import APPEARANCE, LAST_LIBRARY, Settings
from gui.window.main_window import MainWindow
from tests.gui.councils import make_councils
from tests.permissions import closed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ([], Start()),
        (["vale.jdesk"], Start(library=Path("vale.jdesk"))),
        (["--sample"], Start(sample=True)),
    ],
)
def test_the_command_line_says_what_to_open(arguments: list[str], start: Start) -> None:
    assert start_from(arguments) == start


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        start_from(["--colour"])
    assert "--colour" in capsys.readouterr().err


@pytest.mark.parametrize(("kept", "appearance"), [("dark", Appearance.DARK), ("mauve", Appearance.SYSTEM)])
def test_the_appearance_is_as_it_was_left(qtbot: QtBot, tmp_path: Path, kept: str, appearance: Appearance) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.put(APPEARANCE, kept)
    before = QApplication.style().objectName()
    desk = make_desk(QApplication.instance(), settings)  # type: ignore[arg-type]
    try:
        assert desk.theme.look.appearance is appearance
    finally:
        desk.tasks.shut_down()
        QApplication.setStyle(before or "fusion")


class TestOpening:
    """What is opened first."""

    @pytest.fixture
    def window(self, qtbot: QtBot, desk: Desk) -> MainWindow:
        made = MainWindow(desk)
        qtbot.addWidget(made)
        return made

    @pytest.fixture
    def opened(self, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        heard: list[str] = []
        monkeypatch.setattr(window.library, "open", lambda path: heard.append(path.name))
        monkeypatch.setattr(window.library, "open_sample", lambda: heard.append("the sample"))
        return heard

    def test_the_library_that_was_named(self, window: MainWindow, opened: list[str], tmp_path: Path) -> None:
        open_first(window, Start(tmp_path / "vale.jdesk"))
        assert opened == ["vale.jdesk"]

    def test_the_sample(self, window: MainWindow, opened: list[str]) -> None:
        open_first(window, Start(sample=True))
        assert opened == ["the sample"]

    def test_else_the_one_of_last_time(self, window: MainWindow, opened: list[str], tmp_path: Path) -> None:
        path = make_councils(tmp_path / "last.jdesk")
        window.desk.settings.put(LAST_LIBRARY, str(path))
        open_first(window, Start())
        assert opened == ["last.jdesk"]

    def test_also_one_that_may_not_be_looked_at_so_that_it_is_told(
        self, window: MainWindow, opened: list[str], common_folder: Path
    ) -> None:
        inside = common_folder / "closed" / "last.jdesk"
        inside.parent.mkdir()
        window.desk.settings.put(LAST_LIBRARY, str(inside))
        with closed(inside.parent):
            open_first(window, Start())
        assert opened == ["last.jdesk"]

    def test_nothing_when_that_is_gone(self, window: MainWindow, opened: list[str], tmp_path: Path) -> None:
        window.desk.settings.put(LAST_LIBRARY, str(tmp_path / "gone.jdesk"))
        open_first(window, Start())
        assert opened == []


def test_the_window_opens_and_closes_with_code_0(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Borrowed(QApplication):
        """There can be one application only, so the test's own stands in."""

        def __new__(cls, *_args: object) -> QApplication:
            running = QApplication.instance()
            assert isinstance(running, QApplication)
            return running

    seen: list[str] = []

    def look_and_quit(window: MainWindow, _start: Start) -> None:
        seen.append(window.windowTitle())
        window.close()
        window.deleteLater()

    monkeypatch.setattr(app, "QApplication", Borrowed)
    monkeypatch.setattr(QApplication, "exec", lambda *_args: 0)
    monkeypatch.setattr(app, "open_first", look_and_quit)
    monkeypatch.setattr(app, "start_log", lambda: None)
    monkeypatch.setattr(app, "GarbageCollector", _NoCollector)
    monkeypatch.setattr(app.CrashHook, "install", lambda _self: None)
    monkeypatch.setattr(app, "watched_run", _no_trace)
    assert app.run([]) == 0
    assert seen == ["Judgement Desk"]
    QApplication.setStyle("fusion")


class _NoCollector:
    """The one of the tests goes on as it is."""

    def __init__(self, _app: QApplication) -> None:
        self.running = False

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        assert self.running


class _no_trace:  # noqa: N801  stands in for a function
    def __enter__(self) -> None:
        return None

    def __exit__(self, *_error: object) -> None:
        return None
