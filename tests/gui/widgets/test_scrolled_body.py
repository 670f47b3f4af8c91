"""The middle of a dialog is as high as its parts while the screen has room, and scrolls from there on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.widgets.scrolled_body import EDGE, ScrolledBody

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def block(height: int) -> QWidget:
    part = QWidget()
    part.setFixedSize(200, height)
    return part


def dialog_of(qtbot: QtBot, *parts: QWidget) -> tuple[QWidget, ScrolledBody]:
    holder, body = QWidget(), ScrolledBody(parts)
    QVBoxLayout(holder).addWidget(body)
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    return holder, body


def test_all_parts_have_room_on_a_large_screen(qtbot: QtBot) -> None:
    _, body = dialog_of(qtbot, block(100), block(50))
    assert body.minimumSizeHint().height() >= 100 + 50 + 2 * EDGE
    assert not body.verticalScrollBar().isVisible()


def test_more_than_the_screen_has_is_scrolled(qtbot: QtBot) -> None:
    _, body = dialog_of(qtbot, block(5000))
    assert body.minimumSizeHint().height() < body.screen().availableSize().height()
    assert body.verticalScrollBar().isVisible()


def test_a_part_that_comes_later_makes_the_dialog_grow(qtbot: QtBot) -> None:
    late = block(120)
    late.hide()
    holder, body = dialog_of(qtbot, block(40), late)
    before = holder.minimumSizeHint().height()
    late.show()
    qtbot.waitUntil(lambda: holder.minimumSizeHint().height() >= before + 120)
    qtbot.waitUntil(lambda: not body.verticalScrollBar().isVisible())
