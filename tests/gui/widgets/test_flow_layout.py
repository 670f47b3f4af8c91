"""Widgets side by side that wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.appearance.text_size import TextSize, font_of
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.wrapping_label import WrappingLabel

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


def test_words_wider_than_a_line_wrap_and_keep_their_room(qtbot: QtBot) -> None:
    holder, _ = row_of(qtbot, [50])
    words = WrappingLabel(font_of(TextSize.BODY), "Every area through the frameworks")
    holder.layout().addWidget(words)
    holder.resize(120, 200)
    holder.show()
    assert words.width() == 120
    assert words.height() == words.heightForWidth(120) > words.sizeHint().height()
    assert holder.layout().heightForWidth(120) == 20 + 6 + words.height()


def test_what_is_pushed_to_the_end_stands_at_the_beginning_of_a_line_of_its_own(qtbot: QtBot) -> None:
    holder, parts = row_of(qtbot, [100, 30, 30])
    for part in parts[1:]:
        holder.layout().push(part)
    holder.resize(200, 60)
    holder.show()
    assert [part.x() for part in parts] == [0, 134, 170]
    holder.resize(110, 60)
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (0, 26), (36, 26)]
