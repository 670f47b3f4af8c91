"""How long the window keeps still: the longest gaps in its event loop while somebody works on a large library.

    python tests/benchmarks/window.py [DOCUMENTS] [--keep FILE.jdesk]

A timer of 5 ms ticks in the GUI thread; each line tells the longest gap between two ticks by the clock, and the most
time of the processor that the GUI thread took in one gap. On a busy machine the first is longer than the second,
because other programs go between. What exceeds the limit by the clock is marked, and makes the command fail when the
GUI thread's own work exceeds it too.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from gui.window.main_window import MainWindow
    from tests.gui.heartbeat import Heartbeat

DOCUMENTS = 100_000
LIMIT = 50.0
"""Milliseconds: what keeps still longer is felt as a jerk."""
IMPORTED = 300
PATIENCE = 60.0


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
        return measure(path, Path(folder))


def measure(path: Path, folder: Path) -> int:
    """Open the window and do each thing once; gives how many things kept the GUI thread at work for too long."""
    from gui.app import at_desk, make_application, make_desk
    from gui.settings import Settings
    from gui.window.main_window import MainWindow
    from tests.gui.heartbeat import Heartbeat

    app = make_application()
    desk = make_desk(app, Settings(folder / "settings.ini"))
    window = MainWindow(desk)
    beats = Heartbeat(window)
    beats.watched = at_desk  # type: ignore[attr-defined]
    window.show()
    return 0


if __name__ == "__main__":
    sys.exit(main())
