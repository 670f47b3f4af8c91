"""How long the window keeps still: the longest gaps in its event loop while somebody works on a large library.

    python tests/benchmarks/window.py [DOCUMENTS] [--keep FILE.jdesk]

A timer of 5 ms ticks in the GUI thread. Each line tells the longest gap between two ticks by the clock with the
processor's time that the GUI thread itself took in it, and the most processor's time of any gap. On a busy machine the
clock tells more, because other programs go between. Gaps over the limit are counted. Behind stands the memory that the
process holds when the thing is done.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from gui.pages.judgements.page import JudgementsPage
    from gui.window.main_window import MainWindow

DOCUMENTS = 100_000
LIMIT = 50.0
"""Milliseconds; what keeps still longer is felt as a jerk."""
IMPORTED = 200
PATIENCE = 60.0
_TYPED = ("alder", "phonics")
_PARTS = ("provider_types", "regions", "frameworks", "bases")


def main() -> int:
    """Make the library and work on it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("documents", nargs="?", type=int, default=DOCUMENTS, help=f"how many ({DOCUMENTS:,})")
    parser.add_argument("--keep", type=Path, metavar="FILE.jdesk", help="where to make the library, and find it again")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JUDGEMENT_DESK_HOME"] = folder
        path: Path = arguments.keep or Path(folder) / "invented.jdesk"
        if not path.exists():
            from tests.benchmarks.library import make

            make(path, arguments.documents)
        measure(path, Path(folder))
    return 0


def measure(path: Path, folder: Path) -> None:
    """Open the window as the program does, and do each thing in it."""
    from PySide6.QtWidgets import QApplication

    from gui.app import HAND_OVER_SECONDS, make_desk
    from gui.garbage import GarbageCollector
    from gui.pages.directory import PAGES
    from gui.settings import Settings
    from gui.window.main_window import MainWindow

    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(HAND_OVER_SECONDS)
    desk = make_desk(app, Settings(folder / "settings.ini"))
    window = MainWindow(desk)
    collector = GarbageCollector(app)
    collector.start()
    page = window.pages.judgements
    tell("showing the window", lambda: showing_up(window))
    tell("opening the library", lambda: opening(window, page, path))
    tell("scrolling", lambda: scrolling(page))
    tell("sorting by every column", lambda: sorting(page))
    tell("filtering", lambda: filtering(page))
    tell("typing into the filter field", lambda: typing(window, page))
    with tempfile.TemporaryDirectory() as written:
        paths = articles(Path(written))
        tell("scrolling during an import", lambda: importing(window, page, paths))
    for number, entry in enumerate(PAGES):
        tell(f"the page {entry.id} for the first time", partial(showing, window, number))
    collector.stop()
    window.close()
    desk.tasks.shut_down(PATIENCE)


def tell(name: str, work: Callable[[], Iterator[int]]) -> None:
    """Do something step by step and print how long the event loop was kept."""
    from tests.gui.heartbeat import Heartbeat, let_run

    beats = Heartbeat()
    beats.start()
    for pause in work():
        let_run(pause)
    beats.stop()
    memory = resident()
    longest, work_alone = beats.longest(), beats.longest_work()
    over = sum(gap.wall > LIMIT for gap in beats.gaps)
    mark = f"   {over} over the limit" if over else ""
    sys.stdout.write(
        f"{name:<44} longest {longest.wall:6.1f} ms ({longest.processor:5.1f} of the GUI thread)"
        f"   most work {work_alone.processor:6.1f} ms   memory {memory:4.0f} MB{mark}\n"
    )
    sys.stdout.flush()


def resident() -> float:
    """Megabytes of memory that the process holds now; on other systems than Linux, the most that it held so far."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def showing_up(window: MainWindow) -> Iterator[int]:
    """Show the window, empty, for the first time."""
    window.show()
    yield 500


def opening(window: MainWindow, page: JudgementsPage, path: Path) -> Iterator[int]:
    """Open the library."""
    window.library.open(path)
    yield from until(lambda: page.model.rowCount() > 0)
    yield 500


def scrolling(page: JudgementsPage) -> Iterator[int]:
    """By the wheel, by dragging the bar anywhere, and with the keys."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    bar = page.table.verticalScrollBar()
    for _ in range(150):
        bar.setValue(bar.value() + 78)
        yield 12
    for step in range(60):
        bar.setValue(step * 7919 * 26 % max(bar.maximum(), 1))
        yield 30
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down):
        for _ in range(40):
            QTest.keyClick(page.table, key)
            yield 12


def sorting(page: JudgementsPage) -> Iterator[int]:
    """Click on every head."""
    for number, column in enumerate(page.model.columns):
        if column.sort is not None:
            page.table.header.sortRequested.emit(number, False)
            yield from settled(page)


def filtering(page: JudgementsPage) -> Iterator[int]:
    """Tick the first value of some filters, one after the other."""
    for part in _PARTS:
        menu = page.filters.buttons[part].menu()
        menu.aboutToShow.emit()
        for action in menu.actions()[:1]:
            action.trigger()
            yield from settled(page)
        page.clear_filters()
        yield from settled(page)


def typing(window: MainWindow, page: JudgementsPage) -> Iterator[int]:
    """Type words, letter by letter."""
    for word in _TYPED:
        for typed in itertools.accumulate(word):
            window.toolbar.textEdited.emit(typed)
            yield 90
        yield from settled(page)
    window.toolbar.textEdited.emit("")
    yield from settled(page)


def importing(window: MainWindow, page: JudgementsPage, paths: tuple[Path, ...]) -> Iterator[int]:
    """Scroll while plain-text articles come in."""
    window.openings.import_paths(paths)
    bar = page.table.verticalScrollBar()
    for _ in range(600):
        bar.setValue((bar.value() + 78) % max(bar.maximum(), 1))
        yield 12


def articles(folder: Path) -> tuple[Path, ...]:
    """Write the files to import."""
    from core.knowledge import load_knowledge
    from tests.benchmarks.invented_documents import invented_documents

    written = []
    for number, each in enumerate(invented_documents(load_knowledge(), IMPORTED, seed=time.time_ns())):
        path = folder / f"{number}.txt"
        path.write_bytes(each.original)
        written.append(path)
    return tuple(written)


def showing(window: MainWindow, number: int) -> Iterator[int]:
    """Bring a page to the front, as its key does, and let it read."""
    window.page_actions[number].trigger()
    yield 2000


def settled(page: JudgementsPage) -> Iterator[int]:
    """Until what was asked for is shown, and a little more."""
    yield 250
    yield from until(lambda: not page.model.is_reading)
    yield 100


def until(done: Callable[[], bool]) -> Iterator[int]:
    """Wait in small steps."""
    deadline = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < deadline:
        yield 10


if __name__ == "__main__":
    sys.exit(main())
