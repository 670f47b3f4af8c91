"""Pictures of what is done to a whole library: merging another into it, checking it, and reading it again."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from screen_taking import asking, keep, picture_dialog, settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

    from gui.window.main_window import MainWindow


def picture_merging(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A colleague's library comes into one's own."""
    from gui.dialogs.merge_finished import MergeFinishedDialog
    from gui.dialogs.merge_running import MergeDialog
    from gui.dialogs.question import Question
    from tests.gui.merging_made import make_ours, make_theirs

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = make_ours(folder / "Children’s services.jdesk")
        window.desk.tasks.open(ours)
        settle(app, lambda: window.desk.tasks.open_library is not None, 0.4)
        window.openings.merges.offer(make_theirs(folder / "Bea’s desk.jdesk", damaged=1))
        picture_dialog(app, "library-dropped", appearance, pause=0.25)
        window.openings.merges.ask(folder / "Bea’s desk.jdesk")
        question = asking(app, Question)
        keep(question, "merge-question", appearance)
        running = MergeDialog(window.desk, ours, folder / "Bea’s desk.jdesk", window)
        running.open()
        running.job.stepped.emit(41, 118)
        settle(app)
        keep(running, "merge-running", appearance)
        running.finish()
        agree(question)
        keep_end(app, find(app, MergeFinishedDialog), "merge-finished", appearance)
        window.openings.merges.ask(make_theirs(folder / "Again.jdesk"))
        agree(asking(app, Question))
        keep_end(app, find(app, MergeFinishedDialog), "merge-without-conflicts", appearance)
        picture_check(app, window, appearance)
        window.library.close()
        settle(app, lambda: window.page is None)


def picture_check(app: QApplication, window: MainWindow, appearance: str) -> None:
    """A library that is not in order: the bytes of the invented councils are not those of their hash."""
    from gui.dialogs.check_report import CheckReportDialog

    window.openings.looking_after.check()
    keep_end(app, find(app, CheckReportDialog), "check-report", appearance)


def picture_reading_again(app: QApplication, window: MainWindow, appearance: str) -> None:
    """What an older version read: asked about, and what came of it."""
    from gui.dialogs.notice import Notice
    from gui.dialogs.question import Question
    from tests.gui.older_made import make_older

    with tempfile.TemporaryDirectory() as folder:
        window.desk.tasks.open(make_older(Path(folder, "Children’s services.jdesk")))
        settle(app, lambda: window.desk.tasks.open_library is not None, 0.4)
        window.openings.reading_again.ask()
        question = asking(app, Question)
        keep(question, "read-again-question", appearance)
        agree(question)
        keep_end(app, find(app, Notice), "read-again-ended", appearance)
        window.library.close()
        settle(app, lambda: window.page is None)


def agree(question: QMessageBox) -> None:
    """Say yes."""
    yes = type(question).ButtonRole.DestructiveRole
    next(button for button in question.buttons() if question.buttonRole(button) is yes).click()


def find(app: QApplication, kind: type[QWidget]) -> QWidget:
    """The window of a kind that is shown next."""

    def shown() -> list[QWidget]:
        return [top for top in app.topLevelWidgets() if isinstance(top, kind) and top.isVisible()]

    settle(app, lambda: bool(shown()), 0.4)
    return shown()[0]


def keep_end(app: QApplication, dialog: QWidget, name: str, appearance: str) -> None:
    """The end of a merge."""
    settle(app, pause=0.4)
    keep(dialog, name, appearance)
    dialog.close()
    settle(app)
