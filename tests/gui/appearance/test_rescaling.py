"""A window that was made at one text size and grown to another is as one that was made at that size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.knowledge import load_knowledge
from gui.appearance.look import Appearance, Look
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import Theme
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.hairline import Hairline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("usual_text")


class Sheet(QWidget):
    """One of each measure that windows take from ``scaled`` and ``font_of``."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.heading = QLabel("Who holds which grade?", self)
        self.heading.setFont(font_of(TextSize.HEADING, semibold=True))
        self.heading.setContentsMargins(scaled(3), scaled(5), 0, 0)
        self.plain = QLabel("Since when?", self)
        self.wide = QPushButton("Import files…", self)
        self.wide.setMinimumWidth(scaled(150))
        self.flat = QToolButton(self)
        self.flat.setFixedSize(scaled(28), scaled(24))
        self.line = Hairline(theme, self)
        self.table = QTableWidget(2, 2, self)
        self.table.setColumnWidth(0, scaled(90))
        self.table.verticalHeader().setDefaultSectionSize(scaled(26))
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(14))
        grid.setVerticalSpacing(scaled(4))
        grid.addWidget(self.plain, 0, 0)
        grid.addWidget(self.wide, 0, 1)
        across = QHBoxLayout()
        across.setSpacing(scaled(10))
        across.addSpacing(scaled(22))
        across.addWidget(self.flat)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(8))
        column.addWidget(self.heading)
        column.addLayout(grid)
        column.addLayout(across)
        column.addWidget(self.line)
        column.addWidget(self.table)

    def measures(self) -> dict[str, object]:
        column = self.layout()
        grid, across = column.itemAt(1).layout(), column.itemAt(2).layout()
        assert isinstance(grid, QGridLayout)
        return {
            "heading": self.heading.font().pointSizeF(),
            "plain": self.plain.font().pointSizeF(),
            "margin of a label": self.heading.contentsMargins().top(),
            "least width": self.wide.minimumWidth(),
            "fixed size": (self.flat.maximumWidth(), self.flat.minimumHeight()),
            "line": self.line.maximumHeight(),
            "margins": (column.contentsMargins().left(), column.contentsMargins().bottom()),
            "spacing": column.spacing(),
            "gaps of a grid": (grid.horizontalSpacing(), grid.verticalSpacing()),
            "spacing inside": across.spacing(),
            "spacer": across.itemAt(0).spacerItem().sizeHint().width(),
            "column of a table": self.table.columnWidth(0),
            "row of a table": self.table.verticalHeader().defaultSectionSize(),
        }


def near(one: object, other: object) -> bool:
    """The same but for rounding."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return all(near(*pair) for pair in zip(one, other, strict=True))
    return one == pytest.approx(other, abs=2)


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme(load_knowledge().palette, Look(Appearance.LIGHT))


@pytest.mark.parametrize("percent", [80, 120, 200])
def test_what_stands_grows_to_the_measures_of_what_is_made_anew(qtbot: QtBot, theme: Theme, percent: int) -> None:
    grown = Sheet(theme)
    qtbot.addWidget(grown)
    theme.set_look(Look(Appearance.LIGHT, text_percent=percent))
    new = Sheet(theme)
    qtbot.addWidget(new)
    differing = {
        name: (value, new.measures()[name])
        for name, value in grown.measures().items()
        if not near(value, new.measures()[name])
    }
    assert not differing


def test_growing_and_going_back_leaves_all_as_it_was(qtbot: QtBot, theme: Theme) -> None:
    sheet = Sheet(theme)
    qtbot.addWidget(sheet)
    before = sheet.measures()
    for percent in (200, 130, 100):
        theme.set_look(Look(Appearance.LIGHT, text_percent=percent))
    assert all(near(value, before[name]) for name, value in sheet.measures().items())


def test_a_line_stays_a_line(qtbot: QtBot, theme: Theme) -> None:
    sheet = Sheet(theme)
    qtbot.addWidget(sheet)
    theme.set_look(Look(Appearance.LIGHT, text_percent=200))
    assert sheet.line.maximumHeight() == 1


def test_the_text_of_the_application_is_as_large_as_was_chosen(theme: Theme) -> None:
    before = QApplication.font().pointSizeF()
    theme.set_look(Look(Appearance.LIGHT, text_percent=150))
    assert QApplication.font().pointSizeF() == pytest.approx(before * 1.5)


def test_a_window_without_limits_keeps_them(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    limit = window.maximumSize()
    theme.set_look(Look(Appearance.LIGHT, text_percent=200))
    assert window.maximumSize() == limit
    assert window.minimumSize().isNull()
    assert window.windowState() == Qt.WindowState.WindowNoState


def test_items_of_layouts_are_let_go_of_so_that_none_is_taken_for_what_comes_to_lie_at_its_place(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    sheet = QWidget()
    qtbot.addWidget(sheet)
    across = QHBoxLayout(sheet)
    across.addStretch(1)
    across.addWidget(QLabel("Since when?"))
    flowing = QWidget(sheet)
    flow = FlowLayout(flowing, 4)
    flow.addWidget(QLabel("Who?"))
    spacer, item, own = across.itemAt(0), across.itemAt(1), flow.itemAt(0)
    theme.set_look(Look(Appearance.LIGHT, text_percent=150))
    assert not shiboken6.isValid(spacer)
    assert not shiboken6.isValid(item)
    assert shiboken6.isValid(own), "a layout in Python holds its items by itself"
    assert across.itemAt(1).widget() is sheet.findChild(QLabel)
