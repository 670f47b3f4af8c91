"""In a language with longer words nothing is left in English, and nothing is cut."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolBar,
    QWidget,
)

from core.library import JudgementConflict, Merged, NotMerged, Signature
from gui.dialogs.about import AboutDialog
from gui.dialogs.log import LogDialog
from gui.dialogs.merge_finished import MergeFinishedDialog
from gui.dialogs.merge_job import MergeEnd
from gui.dialogs.merge_running import MergeDialog
from gui.dialogs.settings.dialog import SettingsDialog, SettingsPart
from gui.help.grade_card import GradeCard
from gui.help.grade_explained import GradeInQuestion
from gui.settings import account_name
from gui.widgets.quiet_label import QuietLabel
from gui.window.main_window import MainWindow
from tests.gui.councils import make_councils
from tests.gui.pseudo_locale import OPEN, PseudoLocale, forget_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

DATA = re.compile(
    r"Aldermere|Brindley|Cawdale|Dunmoor|Judgement Desk \d|ILACS|Ofsted$|councils\.jdesk|^\d|^v?\d+\."
    r"|Told by|Inspectors"
    r"|^[a-z]+:|The \w+ \w+$|^[A-Z][a-z]{2} \d{4}$|British English|Cymraeg|report on|Read from|^/|Overall|tmp"
    r"|^Leaders$|^Help & protection$|^In care$|^Care leavers$"
)
"""What is not of the windows: councils, frameworks and areas, fields of a search, dates, and what core says."""

MERGED = Merged(
    documents=2,
    judgement_conflicts=[
        JudgementConflict(
            1,
            "Aldermere",
            "ilacs_2023",
            None,
            "care_leavers",
            "good",
            "outstanding",
            Signature("Aldermere"),
            Signature("Aldermere"),
            theirs_holds=True,
        )
    ],
    not_merged=[NotMerged("Aldermere", "Aldermere")],
)
DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "about": AboutDialog,
    "log": LogDialog,
    "merge": lambda desk: MergeDialog(desk, Path("councils.jdesk"), Path("councils.jdesk")),
    "merged": lambda desk: MergeFinishedDialog(desk, MergeEnd(Path("councils.jdesk"), Path("councils.jdesk"), MERGED)),
    "grade": lambda desk: GradeCard(desk, GradeInQuestion("ilacs_2023", "help_and_protection", "good")),
    **{
        f"settings, {part.name.lower()}": lambda desk, part=part: SettingsDialog(desk, part)  # type: ignore[misc]  # mypy cannot infer a default's type
        for part in SettingsPart
    },
}


@pytest.fixture(autouse=True)
def pseudo_locale(qapp: QApplication) -> Iterator[None]:
    translator = PseudoLocale(qapp)
    QCoreApplication.installTranslator(translator)
    forget_names()
    yield
    QCoreApplication.removeTranslator(translator)
    forget_names()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> MainWindow:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.library.open(make_councils(tmp_path / "councils.jdesk"))
    qtbot.waitUntil(lambda: made.pages.judgements.details.shown is not None)
    return made


@pytest.fixture(params=DIALOGS)
def dialog(qtbot: QtBot, desk: Desk, request: pytest.FixtureRequest) -> QDialog:
    made = DIALOGS[request.param](desk)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: not desk.tasks._threads)
    return made


def words_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every word that the window itself says, seen or heard."""
    for action in window.findChildren(QAction):
        if action.text() and not action.isSeparator() and "_q_" not in action.objectName():
            yield "action", action.text()
    for widget in (window, *window.findChildren(QWidget)):
        kind = type(widget).__name__
        if widget.isVisible() and isinstance(widget, QAbstractButton | QLabel):
            yield kind, widget.text()
        if isinstance(widget, QLineEdit):
            yield f"{kind}, placeholder", widget.placeholderText()
        if isinstance(widget, QDockWidget | QToolBar | QDialog):
            yield f"{kind}, title", widget.windowTitle()
        yield f"{kind}, name", widget.accessibleName()
        yield f"{kind}, tip", widget.toolTip()


def in_english(window: QWidget) -> set[tuple[str, str]]:
    told = set(words_of(window))
    return {
        (kind, words)
        for kind, words in told
        if re.search(r"[A-Za-z]{3}", words) and OPEN not in words and not DATA.search(words) and words != account_name()
    }


def cut(window: QWidget) -> set[tuple[str, str]]:
    """Words in sight that have less room than they need."""
    found = set()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not widget.visibleRegion().boundingRect().isValid():
            continue
        needed = widget.sizeHint().width()
        if isinstance(widget, QLabel):
            may_shorten = widget.wordWrap() or (isinstance(widget, QuietLabel) and widget.gives_way)
            if widget.text() and not may_shorten and widget.width() < needed - 1:
                found.add((type(widget).__name__, widget.text()))
        elif isinstance(widget, QAbstractButton) and widget.text():
            wraps = widget.sizePolicy().hasHeightForWidth()
            if not wraps and widget.width() < min(needed, widget.maximumWidth()) - 1:
                found.add((type(widget).__name__, widget.text()))
    return found


def test_nothing_in_the_main_window_stays_english_or_is_cut(qtbot: QtBot, window: MainWindow) -> None:
    def stays_whole() -> None:
        assert in_english(window) == set()
        assert cut(window) == set()

    for page in window.pages.all:
        window.show_page(page)
        # What is said anew, also by an answer that comes meanwhile, has its room only when the layouts had their turn.
        qtbot.waitUntil(stays_whole, timeout=4000)


def test_nothing_in_a_dialog_stays_english_or_is_cut(dialog: QDialog) -> None:
    assert in_english(dialog) == set()
    assert cut(dialog) == set()


def test_words_with_too_little_room_and_words_left_in_english_are_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    label = QLabel("Requires improvement", holder)
    button = QPushButton("Show in article", holder)
    label.setFixedWidth(20)
    button.setGeometry(0, 30, 20, 20)
    with qtbot.waitExposed(holder):
        holder.show()
    assert cut(holder) == {("QLabel", "Requires improvement"), ("QPushButton", "Show in article")}
    assert in_english(holder) == {("QLabel", "Requires improvement"), ("QPushButton", "Show in article")}
