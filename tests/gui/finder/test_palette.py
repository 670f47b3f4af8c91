"""The palette as somebody uses it: type, look, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from gui.finder.finder import Finder
from gui.finder.offer_list import OfferList
from gui.finder.offers import Offer
from gui.finder.palette import Palette
from gui.settings import RECENT_COMMANDS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk
    from gui.finder.offers import OfferSource, Take

DONE: list[str] = []


def source(*words: str, enabled: bool = True) -> OfferSource:
    def give(take: Take) -> None:
        take(Offer(name, "Command", lambda name=name: DONE.append(name), "Ctrl+I", "import", enabled) for name in words)

    return give


@pytest.fixture
def palette(qtbot: QtBot, desk: Desk) -> Palette:
    DONE.clear()
    made = Palette(
        desk.theme, [source("Import files…", "Import folder…", "Keyboard keys"), source("Off", enabled=False)]
    )
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(palette: Palette) -> list[str]:
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_typing_and_enter_do_it_and_close(qtbot: QtBot, palette: Palette) -> None:
    QTest.keyClicks(palette.field, "keys")
    assert shown(palette) == ["Keyboard keys"]
    with qtbot.waitSignal(palette.chosen):
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert DONE == ["Keyboard keys"]
    assert not palette.isVisible()


def test_arrows_move_while_the_focus_stays_in_the_field(palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.hasFocus()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert DONE == ["Import folder…"]


def test_a_click_does_it_too(palette: Palette) -> None:
    place = palette.list.visualRect(palette.model.index(2, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert DONE == ["Keyboard keys"]


def test_what_cannot_be_done_now_is_shown_and_not_done(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "off")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert DONE == []
    assert palette.isVisible()
    assert "not available now" in palette.field.accessibleDescription()


def test_escape_closes_and_does_nothing(palette: Palette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (palette.isVisible(), DONE) == (False, [])


def test_nothing_that_matches_says_so(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "xyz")
    assert palette.nothing.isVisible()
    assert palette.field.accessibleDescription() == palette.nothing.text() == "Nothing is called like that."


def test_the_current_offer_is_told_to_a_screen_reader(palette: Palette) -> None:
    assert palette.field.accessibleDescription() == "Import files. Command. Ctrl+I."
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.field.accessibleDescription() == "Import folder. Command. Ctrl+I."


def test_every_line_is_painted(palette: Palette) -> None:
    QTest.keyClicks(palette.field, "import")
    image = palette.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 5


def test_offers_that_come_when_the_palette_is_gone_do_no_harm(qtbot: QtBot, desk: Desk) -> None:
    late: list[Take] = []
    palette = Palette(desk.theme, [late.append])
    qtbot.addWidget(palette)
    palette.deleteLater()
    qtbot.waitSignal(palette.destroyed).wait()
    late[0]([])


def test_the_model_keeps_qts_rules(palette: Palette) -> None:
    tester = QAbstractItemModelTester(palette.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QTest.keyClicks(palette.field, "imp")
    assert isinstance(tester.model(), OfferList)


def test_the_finder_remembers_what_was_chosen(qtbot: QtBot, desk: Desk, bare_window: QWidget) -> None:
    finder = Finder(desk, bare_window)
    finder.add_source(source("One", "Two", "Three"))
    for wanted in ("Two", "Three"):
        finder.open()
        palette = bare_window.findChildren(Palette)[-1]
        palette.field.setText(wanted)
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.settings.get(RECENT_COMMANDS) == ["Three", "Two"]
    finder.open()
    palette = bare_window.findChildren(Palette)[-1]
    assert shown(palette) == ["Three", "Two", "One"]
    palette.reject()
