"""Widgets side by side that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def row_of(qtbot: QtBot, widths: list[int]) -> tuple[QWidget, list[QWidget]]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, 6)
    parts = []
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 20)
        layout.addWidget(part)
        parts.append(part)
    return holder, parts


def test_what_fits_stands_in_one_line(qtbot: QtBot) -> None:
    holder, parts = row_of(qtbot, [50, 60, 70])
    holder.resize(192, 20)
    holder.show()
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (56, 0), (122, 0)]


def test_what_does_not_fit_begins_a_new_line(qtbot: QtBot) -> None:
    holder, parts = row_of(qtbot, [50, 60, 70])
    holder.resize(191, 60)
    holder.show()
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (56, 0), (0, 26)]
    layout = holder.layout()
    assert (layout.heightForWidth(192), layout.heightForWidth(191)) == (20, 46)


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    holder, parts = row_of(qtbot, [50, 60, 70])
    holder.show()
    parts[0].hide()
    assert holder.layout().heightForWidth(140) == 20


def test_the_widest_widget_is_the_least_width(qtbot: QtBot) -> None:
    holder, _ = row_of(qtbot, [50, 60, 70])
    assert holder.layout().minimumSize().width() == 70


def test_items_can_be_taken_away(qtbot: QtBot) -> None:
    holder, _ = row_of(qtbot, [50, 60])
    layout = holder.layout()
    assert layout.takeAt(0) is not None
    assert (layout.count(), layout.takeAt(5)) == (1, None)
