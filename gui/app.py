"""The one place where the windows are put together."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.file_presence import is_missing
from core.knowledge import load_knowledge
from core.paths import APP_NAME, settings_file
from core.version import VERSION
from gui.appearance.icons import Icons, app_icon
from gui.appearance.look import kept_look
from gui.appearance.style import DeskStyle
from gui.appearance.theme import Theme
from gui.commands import History
from gui.crash_report import watched_run
from gui.delegates.face_maker import FaceMaker
from gui.delegates.grade_chip import GradeChips
from gui.desk import Desk
from gui.errors import CrashHook, start_log
from gui.garbage import GarbageCollector
from gui.settings import LANGUAGE, LAST_LIBRARY, REOPEN_LAST, Settings
from gui.tasks import Tasks
from gui.window.main_window import MainWindow
from gui.window.open_requests import OpenRequests
from gui.wording.languages import speak

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.crash_report import CrashReport

HAND_OVER_SECONDS = 0.001
"""How long a worker's Python may keep the window waiting; Python's own 5 ms add up to visible jerks while scrolling."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the window begins with.

    Attributes:
        library: A library named on the command line.
        sample: Open the sample library.
    """

    library: Path | None = None
    sample: bool = False


def start_from(arguments: Sequence[str]) -> Start:
    """Read the command line of the window.

    Raises:
        SystemExit: An option is unknown.
    """
    parser = argparse.ArgumentParser(prog="judgement-desk", description="Open the window of Judgement Desk.")
    parser.add_argument("library", nargs="?", type=Path, metavar="LIBRARY.jdesk", help="library to open")
    parser.add_argument("--sample", action="store_true", help="open the sample library")
    read = parser.parse_args(list(arguments))
    return Start(read.library, read.sample)


def make_desk(app: QApplication, settings: Settings) -> Desk:
    """Make the shared parts of the windows and give the application its look."""
    knowledge = load_knowledge()
    theme = Theme(knowledge.palette, kept_look(settings), app)
    app.setStyle(DeskStyle(theme))
    theme.apply()
    tasks = Tasks(app)
    return Desk(
        settings=settings,
        theme=theme,
        icons=Icons(theme),
        chips=GradeChips(theme),
        faces=FaceMaker(knowledge),
        tasks=tasks,
        history=History(tasks, app),
        knowledge=knowledge,
    )


def open_first(window: MainWindow, start: Start) -> None:
    """Open what was asked for, else the library of last time, else nothing."""
    last = window.desk.settings.get(LAST_LIBRARY)
    if start.library is not None:
        window.library.open(start.library.absolute())
    elif start.sample:
        window.library.open_sample()
    elif last and window.desk.settings.get(REOPEN_LAST) and not is_missing(Path(last)):
        window.library.open(Path(last))


def run(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code.
    """
    start = start_from(arguments)
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("judgement-desk")
    app.setWindowIcon(app_icon())
    sys.setswitchinterval(HAND_OVER_SECONDS)
    start_log()
    with watched_run() as left:
        return _run(app, start, left)


def _run(app: QApplication, start: Start, left: CrashReport | None) -> int:
    hook = CrashHook(app)
    hook.install()
    settings = Settings(settings_file())
    speak(app, settings.get(LANGUAGE))
    desk = make_desk(app, settings)
    desk.tasks.unexpected.connect(hook.report)
    window = MainWindow(desk)
    hook.window = window
    OpenRequests(app).asked.connect(window.library.open)
    window.show()
    open_first(window, start)
    if left is not None:
        window.openings.ended_badly(left)
    collector = GarbageCollector(app)
    collector.start()
    code = app.exec()
    collector.stop()
    desk.tasks.shut_down()
    return code
