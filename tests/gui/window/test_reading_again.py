"""Reading again, from the Tools menu, what an older version of the desk read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from core.library import open_library as open_file
from core.parsing import PARSER_VERSION
from gui.actions import Command
from gui.dialogs.question import Question
from gui.dialogs.working import WorkingDialog
from gui.window import reading_again
from tests.core.library.conftest import tamper
from tests.gui.older_made import make_older
from tests.gui.window.windows import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.importing import RereadSummary
    from gui.tasks import Job
    from gui.window.main_window import MainWindow


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Three samples, two of them as an older version read them, one with another confidence."""
    return make_older(tmp_path / "marches.jdesk")


def shown(window: MainWindow, qtbot: QtBot, sort: type[QMessageBox]) -> QMessageBox:
    def boxes() -> list[QMessageBox]:
        return [box for box in window.findChildren(QMessageBox) if box.isVisible() and type(box) is sort]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=60_000)
    return boxes()[0]


def ask(window: MainWindow, qtbot: QtBot) -> Question:
    window.actions_[Command.READ_AGAIN].trigger()
    question = shown(window, qtbot, Question)
    assert isinstance(question, Question)
    return question


def do_it(question: Question) -> None:
    next(button for button in question.buttons() if button.text() == "Read again").click()


def older_in(path: Path) -> int:
    with open_file(path, read_only=True) as library:
        return int(library.value("SELECT count(*) FROM documents WHERE parser_version <> ?", (PARSER_VERSION,)))


def test_older_documents_are_counted_read_again_and_what_came_of_it_is_told(
    qtbot: QtBot, window: MainWindow, library: Path
) -> None:
    open_library(qtbot, window, library)
    heard: list[object] = []
    window.desk.tasks.libraryChanged.connect(heard.append)
    question = ask(window, qtbot)
    assert question.text() == "Read 2 documents again?"
    do_it(question)
    told = shown(window, qtbot, reading_again.Notice)
    assert told.text() == "Read 2 documents again."
    assert told.informativeText() == "In 1 document something else was found than before."
    assert heard, "every page hears of it"
    told.close()
    assert older_in(library) == 0
    window.actions_[Command.READ_AGAIN].trigger()
    nothing = shown(window, qtbot, reading_again.Notice)
    assert nothing.text().startswith("Every document was read by this version")
    nothing.close()


def test_what_could_not_be_read_stays_and_its_reason_is_told(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    tamper(library, "UPDATE originals SET compressed = x'00' WHERE document = 2")
    open_library(qtbot, window, library)
    do_it(ask(window, qtbot))
    told = shown(window, qtbot, reading_again.Notice)
    assert told.text() == "Read 1 document again."
    assert "1 document could not be read and stayed as before. The first: " in told.informativeText()
    told.close()
    assert older_in(library) == 1
    do_it(ask(window, qtbot))
    nothing = shown(window, qtbot, reading_again.Notice)
    assert nothing.text() == "No document was read again."
    assert nothing.informativeText().startswith("1 document could not be read")
    nothing.close()


def test_reading_again_can_be_left_and_stopped(
    qtbot: QtBot, window: MainWindow, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reading_again._read_again

    def waits(path: Path, job: Job[RereadSummary]) -> RereadSummary:
        while not job.cancelled():
            pass
        return real(path, job)

    monkeypatch.setattr(reading_again, "_read_again", waits)
    open_library(qtbot, window, library)
    ask(window, qtbot).reject()
    assert older_in(library) == 2
    do_it(ask(window, qtbot))
    dialog = window.findChild(WorkingDialog)
    assert dialog.isVisible()
    dialog.stop_button.click()
    told = shown(window, qtbot, reading_again.Notice)
    assert told.text() == "Stopped. Read 0 documents again."
    told.close()
    assert older_in(library) == 2


def test_a_library_for_reading_only_is_not_read_again(qtbot: QtBot, window: MainWindow, library: Path) -> None:
    window.library.open(library, read_only=True)
    qtbot.waitUntil(lambda: window.desk.tasks.open_library is not None)
    assert not window.actions_[Command.READ_AGAIN].isEnabled()
