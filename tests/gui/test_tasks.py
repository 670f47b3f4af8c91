"""Work off the GUI thread: answers come back on it, in order, and only to those who still wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest

from core.errors import AnotherLibraryError, LibraryError
from core.library import count_inspections
from core.library.table.filters import InspectionFilter
from core.model import Changes
from gui.tasks import Tasks
from tests.gui.councils import ROWS, make_councils

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from core.library import Library
    from gui.tasks import Job, OpenLibrary


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.shut_down()


@pytest.fixture
def opened(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> Tasks:
    path = make_councils(tmp_path / "councils.jdesk")
    with qtbot.waitSignal(tasks.libraryOpened):
        tasks.open(path)
    return tasks


def thread_name(_library: Library) -> str:
    return threading.current_thread().name


def test_a_query_runs_in_the_librarys_thread_and_answers_on_the_gui_thread(qtbot: QtBot, opened: Tasks) -> None:
    heard: list[tuple[str, threading.Thread]] = []
    opened.query(thread_name, lambda name: heard.append((name, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("library", threading.main_thread())]


def test_queries_are_answered_in_the_order_of_asking(qtbot: QtBot, opened: Tasks) -> None:
    heard: list[int] = []
    for number in range(20):
        opened.query(lambda _library, number=number: number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))


def test_the_open_library_is_named_and_answers(qtbot: QtBot, opened: Tasks, tmp_path: Path) -> None:
    assert opened.open_library is not None
    assert opened.open_library.path == tmp_path / "councils.jdesk"
    heard: list[int] = []
    opened.query(lambda library: count_inspections(library, InspectionFilter()).inspections, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [ROWS]


def test_a_query_that_is_called_off_is_neither_asked_nor_answered(qtbot: QtBot, opened: Tasks) -> None:
    gate, asked, heard = threading.Event(), [], []
    opened.query(lambda _library: gate.wait(5))
    second = opened.query(lambda _library: asked.append("asked"), heard.append)
    second.cancel()
    gate.set()
    after: list[int] = []
    opened.query(lambda _library: 1, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert (asked, heard) == ([], [])


def test_an_answer_for_a_destroyed_owner_is_dropped(qtbot: QtBot, opened: Tasks) -> None:
    gate, heard = threading.Event(), []
    owner = QObject()
    opened.query(lambda _library: gate.wait(5), heard.append, owner=owner)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    gate.set()
    after: list[int] = []
    opened.query(lambda _library: 1, after.append)
    qtbot.waitUntil(lambda: bool(after))
    assert heard == []


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot, opened: Tasks) -> None:
    failures: list[BaseException] = []
    opened.query(lambda _library: 1 // 0, None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ZeroDivisionError)


def test_a_failure_that_nobody_handles_is_unexpected(qtbot: QtBot, opened: Tasks) -> None:
    with qtbot.waitSignal(opened.unexpected) as caught:
        opened.query(lambda _library: 1 // 0)
    assert isinstance(caught.args[0], ZeroDivisionError)


def test_a_query_without_a_library_fails_in_words(qtbot: QtBot, tasks: Tasks) -> None:
    failures: list[BaseException] = []
    tasks.query(thread_name, None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], LibraryError)


def test_a_library_that_cannot_be_opened_leaves_the_one_before_open(
    qtbot: QtBot, opened: Tasks, tmp_path: Path
) -> None:
    failures: list[BaseException] = []
    opened.open(tmp_path / "nowhere.jdesk", failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    heard: list[int] = []
    opened.query(lambda library: count_inspections(library, InspectionFilter()).inspections, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [ROWS]


def test_closing_tells_and_ends_queries(qtbot: QtBot, opened: Tasks) -> None:
    with qtbot.waitSignal(opened.libraryClosed):
        opened.close()
    assert opened.open_library is None


def test_a_new_library_is_made_and_opened(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> None:
    with qtbot.waitSignal(tasks.libraryOpened) as caught:
        tasks.open(tmp_path / "new.jdesk", create=True)
    library: OpenLibrary = caught.args[0]
    assert (library.path.exists(), library.read_only) == (True, False)


def name_of(library: Library) -> str:
    return library.name


def test_a_change_meant_for_one_library_is_refused_by_another_that_is_being_opened(
    qtbot: QtBot, opened: Tasks, tmp_path: Path
) -> None:
    changed: list[str] = []
    failures: list[BaseException] = []
    with qtbot.waitSignal(opened.libraryOpened):
        opened.open(tmp_path / "new.jdesk", create=True)
        opened.change(lambda library: changed.append(library.name), None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert changed == []
    assert isinstance(failures[0], AnotherLibraryError)
    assert "Another library is open now; nothing was changed." in str(failures[0])


def test_a_change_of_a_library_that_was_opened_again_since_the_user_was_asked_is_refused(
    qtbot: QtBot, opened: Tasks, tmp_path: Path
) -> None:
    asked, failures, changed = opened.shown, [], []
    with qtbot.waitSignal(opened.libraryOpened):
        opened.open(tmp_path / "councils.jdesk", read_only=True)
    assert opened.shown not in (0, asked)
    opened.change(name_of, changed.append, failures.append, of=asked)
    opened.change(name_of, changed.append, failures.append)
    qtbot.waitUntil(lambda: bool(changed))
    assert changed == ["councils.jdesk"]
    assert len(failures) == 1


def test_a_change_after_closing_says_that_nothing_was_changed(qtbot: QtBot, opened: Tasks) -> None:
    failures: list[BaseException] = []
    opened.close()
    opened.change(name_of, None, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], AnotherLibraryError)
    assert "nothing was changed" in str(failures[0])


def test_what_was_asked_of_the_library_before_is_never_answered_by_another(
    qtbot: QtBot, opened: Tasks, tmp_path: Path
) -> None:
    heard: list[str] = []
    failures: list[BaseException] = []
    with qtbot.waitSignal(opened.libraryOpened):
        opened.open(tmp_path / "new.jdesk", create=True)
        opened.query(name_of, heard.append, failures.append)
    opened.query(name_of, heard.append, failures.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert (heard, failures) == (["new.jdesk"], [])


def test_a_library_that_could_not_be_opened_leaves_the_changes_to_the_one_before(
    qtbot: QtBot, opened: Tasks, tmp_path: Path
) -> None:
    changed: list[str] = []
    opened.open(tmp_path / "nowhere.jdesk", failed=lambda _error: None)
    opened.change(name_of, changed.append)
    qtbot.waitUntil(lambda: bool(changed))
    assert changed == ["councils.jdesk"]


def test_other_work_runs_beside_the_library_and_reports_its_steps(qtbot: QtBot, tasks: Tasks) -> None:
    steps: list[object] = []
    done: list[str] = []

    def work(job: Job[str]) -> str:
        for step in range(3):
            job.report(step)
        return threading.current_thread().name

    tasks.run(work, done.append, progress=steps.append)
    qtbot.waitUntil(lambda: bool(done))
    assert steps == [0, 1, 2]
    assert done[0].startswith("job")


def test_work_that_is_stopped_still_hands_over_what_it_has(qtbot: QtBot, tasks: Tasks) -> None:
    done: list[int] = []
    began = threading.Event()

    def work(job: Job[int]) -> int:
        began.set()
        rounds = 0
        while not job.cancelled():
            rounds += 1
        return rounds

    job = tasks.run(work, done.append)
    assert began.wait(5)
    job.stop()
    qtbot.waitUntil(lambda: bool(done))


def test_changes_are_told_to_everybody(qtbot: QtBot, tasks: Tasks) -> None:
    changes = Changes(documents=frozenset({1}))
    with qtbot.waitSignal(tasks.libraryChanged) as caught:
        tasks.announce(changes)
    assert caught.args == [changes]


class Asker:
    """Stands for a page that asked something: Qt's objects must be taken apart in the thread that they live in."""

    def __init__(self, gone: list[threading.Thread]) -> None:
        self._gone = gone

    def ask(self, *_said: object) -> None:
        """What it asks, and what it hears."""

    def __del__(self) -> None:
        self._gone.append(threading.current_thread())


@pytest.mark.parametrize("cancelled", [False, True])
@pytest.mark.parametrize("way", ["query", "run"])
def test_who_asked_is_let_go_in_the_gui_thread(qtbot: QtBot, opened: Tasks, way: str, *, cancelled: bool) -> None:
    gone: list[threading.Thread] = []
    count = 100
    for _ in range(count):
        asker = Asker(gone)
        job = getattr(opened, way)(asker.ask, asker.ask)
        del asker
        if cancelled:
            job.cancel()
        del job
    qtbot.waitUntil(lambda: len(gone) == count)
    assert set(gone) == {threading.main_thread()}


def test_shutting_down_calls_off_work_and_ends_all_threads(qtbot: QtBot, tmp_path: Path) -> None:
    tasks = Tasks()
    heard: list[None] = []

    def work(job: Job[None]) -> None:
        while not job.cancelled():
            pass

    tasks.run(work, heard.append)
    assert tasks.shut_down(5.0)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("job", "library"))]
    assert heard == []


def test_work_that_does_not_end_is_told_in_the_log(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    tasks, gate = Tasks(), threading.Event()
    tasks.run(lambda _job: gate.wait(5))
    assert not tasks.shut_down(0.05)
    assert "still running" in caplog.text
    gate.set()


def test_answers_that_come_together_leave_the_window_its_turns(qtbot: QtBot, opened: Tasks) -> None:
    heard: list[str] = []

    def take(name: str) -> None:
        heard.append(name)
        QTest.qSleep(8)

    between = QTimer(interval=0)
    between.timeout.connect(lambda: heard.append("other"))
    for name in ("first", "second", "third"):
        opened.query(lambda _library, name=name: name, take)
    # All answers are there before the loop runs.
    done = threading.Event()
    opened.query(lambda _library: done.set())
    assert done.wait(5)
    between.start()
    qtbot.waitUntil(lambda: "third" in heard)
    between.stop()
    assert [name for name in heard if name != "other"] == ["first", "second", "third"]
    assert "other" in heard[heard.index("first") : heard.index("second")]
    assert "other" in heard[heard.index("second") : heard.index("third")]


def test_an_answer_that_fails_keeps_none_of_the_others(qtbot: QtBot, opened: Tasks) -> None:
    heard: list[str] = []

    def fail(_answer: str) -> None:
        raise ValueError("the page made a mistake")

    with qtbot.captureExceptions() as failures:
        opened.query(thread_name, fail)
        opened.query(thread_name, heard.append)
        qtbot.waitUntil(lambda: bool(heard))
    assert [str(error) for _kind, error, _trace in failures] == ["the page made a mistake"]


def test_an_answer_comes_while_the_one_before_asks_the_user_something(qtbot: QtBot, opened: Tasks) -> None:
    heard: list[str] = []

    def ask(_answer: str) -> None:
        loop = QEventLoop()
        opened.query(thread_name, lambda name: (heard.append(name), loop.quit()))
        loop.exec()

    opened.query(thread_name, ask)
    qtbot.waitUntil(lambda: heard == ["library"])
