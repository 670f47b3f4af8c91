"""Every window can be used without seeing it and without a mouse: names, roles, values, the way of Tab, a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QTabBar, QWidget

from core.library.table.filters import InspectionFilter
from gui.crash_report import CrashReport
from gui.dialogs.about import AboutDialog
from gui.dialogs.ended_badly import EndedBadlyDialog
from gui.dialogs.export import ExportDialog
from gui.dialogs.keys import KeysDialog
from gui.dialogs.log import LogDialog
from gui.dialogs.paste import PasteDialog
from gui.dialogs.settings.dialog import SettingsDialog, SettingsPart
from gui.errors import ErrorDialog, trouble_of
from gui.finder.offers import Offer
from gui.finder.palette import Palette
from gui.help.grade_card import GradeCard
from gui.help.grade_explained import GradeInQuestion
from gui.help.guide_dialog import GuideDialog
from gui.widgets.filter_button import FilterButton
from gui.window.main_window import MainWindow
from tests.gui.accessible import Fault, faults, interfaces, reachable, tab_order
from tests.gui.desks import make_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "about": AboutDialog,
    "export": lambda desk: ExportDialog(desk, InspectionFilter(), ()),
    "keys": lambda desk: KeysDialog(desk, []),
    "log": LogDialog,
    "paste": lambda desk: PasteDialog(desk, ""),
    "guide": GuideDialog,
    "grade": lambda desk: GradeCard(desk, GradeInQuestion("ilacs_2023", "help_and_protection", "good")),
    "palette": lambda desk: Palette(desk.theme, [lambda take: take([Offer("Import", "Command", lambda: None)])]),
    "error": lambda _desk: ErrorDialog(trouble_of(OSError(5, "Input/output error", "P:/desk.jdesk"))),
    "ended badly": lambda _desk: EndedBadlyDialog(CrashReport("")),
    **{
        f"settings, {part.name.lower()}": lambda desk, part=part: SettingsDialog(desk, part)  # type: ignore[misc]  # mypy cannot infer a default's type
        for part in SettingsPart
    },
}


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Desk:
    with qtbot.waitSignal(desk.tasks.libraryOpened):
        desk.tasks.open(make_library(tmp_path / "vale.jdesk", ["Bins go monthly"]))
    return desk


@pytest.fixture(params=DIALOGS)
def dialog(qtbot: QtBot, opened: Desk, request: pytest.FixtureRequest) -> QDialog:
    made = DIALOGS[request.param](opened)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    # One of them loads the reader meanwhile.
    qtbot.waitUntil(lambda: not opened.tasks._threads, timeout=30_000)
    return made


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> MainWindow:
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.library.open(make_library(tmp_path / "vale.jdesk", ["Bins go monthly"]))
    qtbot.waitUntil(lambda: made.pages.judgements.details.shown is not None)
    pages = made.pages
    models = (pages.articles.list.model, pages.authorities.list.model, pages.review.queue.model)
    qtbot.waitUntil(lambda: all(model.rowCount() for model in models))
    return made


def test_a_dialog_says_what_everything_in_it_is_and_tab_goes_through_it(dialog: QDialog) -> None:
    assert dialog.windowTitle()
    assert faults(dialog) == []
    wanted = reachable(dialog)
    order = tab_order(dialog, next(iter(wanted)))
    assert wanted - set(order) == set()


def test_every_page_says_what_everything_in_it_is_and_tab_goes_through_it(window: MainWindow) -> None:
    for page in window.pages.all:
        window.show_page(page)
        assert faults(window) == []
        wanted = {widget for widget in reachable(window) if page.isAncestorOf(widget)}
        order = tab_order(window, window.navigation)
        missing = [type(widget).__name__ for widget in wanted - set(order)]
        assert missing == []


def test_tab_goes_through_filters_as_they_stand(window: MainWindow) -> None:
    seen = 0
    for page in window.pages.all:
        window.show_page(page)
        order = [widget for widget in tab_order(window, window.navigation) if isinstance(widget, FilterButton)]
        order = [button for button in order if page.isAncestorOf(button)]
        places = [(place.y(), place.x()) for place in (button.mapTo(page, QPoint()) for button in order)]
        assert places == sorted(places), page.name
        seen += len(order)
    assert seen > 20


def test_the_parts_that_fields_and_tabs_are_made_of_say_what_they_are(window: MainWindow) -> None:
    """Some screen readers read the line within a field for days, and the row of tabs, by themselves."""
    for page in window.pages.all:
        fields = [field.lineEdit() for field in page.findChildren(QAbstractSpinBox)]
        nameless = [part for part in (*fields, *page.findChildren(QTabBar)) if not part.accessibleName()]
        assert nameless == [], page.name


@pytest.mark.usefixtures("styled")
def test_the_focus_can_be_seen_wherever_it_is(qtbot: QtBot, window: MainWindow) -> None:
    """A control looks otherwise with the focus than without."""
    unseen = set()
    for page in window.pages.all:
        window.show_page(page)
        answered(qtbot, window)
        for widget in tab_order(window, window.navigation):
            if shows_focus(window, widget):
                continue
            answered(qtbot, window)
            if not shows_focus(window, widget):
                unseen.add((type(widget).__name__, widget.accessibleName()))
    assert unseen == set()


def answered(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what the pages asked of the library is answered: the queue keeps its order."""
    answers: list[bool] = []
    window.desk.tasks.query(lambda _library: True, answers.append, owner=window)
    qtbot.waitUntil(lambda: bool(answers))


def shows_focus(window: MainWindow, widget: QWidget) -> bool:
    """Whether a control looks otherwise with the focus; one that is being filled just then can look the same once."""
    before = without_focus(window, widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return widget.grab().toImage() != before


def without_focus(window: MainWindow, widget: QWidget) -> object:
    other = window.toolbar.field if widget is not window.toolbar.field else window.navigation
    other.setFocus(Qt.FocusReason.TabFocusReason)
    return widget.grab().toImage()


def test_the_walk_finds_what_has_no_name(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout

    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(QLineEdit())
    holder.show()
    assert Fault("QLineEdit ", "no name") in faults(holder)
    assert len(list(interfaces(holder))) == 2
