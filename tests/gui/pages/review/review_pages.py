"""The Review page on a library, and how somebody uses it: with keys, waiting for what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.library import standing_findings
from gui.pages.review.page import ReviewPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from core.library import ClaimValues, Library, ReviewKind, StandingFinding
    from gui.desk import Desk

Key = Qt.Key


def review_on(qtbot: QtBot, desk: Desk, path: Path) -> ReviewPage:
    """The page, shown, with the first item on its sheet."""
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 680)
    desk.tasks.libraryOpened.connect(page.library_opened)
    desk.tasks.libraryChanged.connect(page.library_changed)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    desk.tasks.open(path)
    qtbot.waitUntil(lambda: page.sheet.shown is not None or page.empty.isVisible())
    page.activate()
    return page


def only(qtbot: QtBot, page: ReviewPage, kind: ReviewKind) -> None:
    """Show only items of one kind, and wait for the first."""
    page.queue.show_kinds((kind,))
    qtbot.waitUntil(lambda: page.sheet.shown is not None and page.sheet.shown.item.kind is kind)


def left(page: ReviewPage) -> int:
    """How much is left."""
    return page.queue.model.tally.left


def press(qtbot: QtBot, page: ReviewPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget() or page
    qtbot.keyClick(focus, key, modifier or Qt.KeyboardModifier.NoModifier)


def shows(qtbot: QtBot, page: ReviewPage, subject: int, kind: ReviewKind) -> None:
    def there() -> bool:
        shown = page.sheet.shown
        return shown is not None and (shown.item.subject_id, shown.item.kind) == (subject, kind)

    qtbot.waitUntil(there)


def after_key(qtbot: QtBot, page: ReviewPage, key: Qt.Key) -> None:
    """Press a key that decides, and wait for the next item."""
    before = left(page)
    press(qtbot, page, key)
    qtbot.waitUntil(lambda: left(page) < before and (page.decider.free or page.empty.isVisible()))


def ask(qtbot: QtBot, page: ReviewPage, question: Callable[[Library], Any]) -> Any:
    answers: list[Any] = []
    page.desk.tasks.query(question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def claims(qtbot: QtBot, page: ReviewPage) -> dict[str, StandingFinding[ClaimValues]]:
    def read(library: Library) -> dict[str, StandingFinding[ClaimValues]]:
        return {one.values.area: one for one in standing_findings(library, 1).claims}

    found: dict[str, StandingFinding[ClaimValues]] = ask(qtbot, page, read)
    return found
