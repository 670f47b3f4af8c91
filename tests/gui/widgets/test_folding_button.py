"""A button whose words give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap

from gui.widgets.folding_button import FoldingButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionToolButton
    from pytestqt.qtbot import QtBot


@pytest.fixture
def button(qtbot: QtBot) -> FoldingButton:
    made = FoldingButton()
    qtbot.addWidget(made)
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.black)
    made.setIcon(QIcon(picture))
    made.show_words("Councils & their neighbours")
    return made


def painted(button: FoldingButton, width: int) -> QStyleOptionToolButton:
    button.resize(width, 24)
    return button.painted()


def test_the_words_are_whole_where_there_is_room(button: FoldingButton) -> None:
    option = painted(button, button.sizeHint().width())
    assert (option.text, option.toolButtonStyle) == (
        "Councils && their neighbours", Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )  # fmt: skip


def test_a_short_word_is_whole_where_there_is_room(button: FoldingButton) -> None:
    button.show_words("SW")
    option = painted(button, button.sizeHint().width())
    assert (option.text, option.toolButtonStyle) == ("SW", Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_they_are_cut_where_there_is_less(button: FoldingButton) -> None:
    option = painted(button, (button.sizeHint().width() + button.minimumSizeHint().width()) // 2)
    assert option.text.startswith("Coun")
    assert option.text.endswith("…")


def test_the_icon_alone_stays_where_there_is_least(button: FoldingButton) -> None:
    assert button.minimumSizeHint().width() < button.sizeHint().width() / 2
    option = painted(button, button.minimumSizeHint().width())
    assert option.toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert button.toolTip() == "Councils & their neighbours"


def test_words_of_any_length_leave_room_for_others(button: FoldingButton) -> None:
    button.show_words("A view " * 40)
    assert button.sizeHint().width() < 400


def test_words_that_are_folded_away_leave_their_room_to_others(button: FoldingButton) -> None:
    whole = button.whole_width()
    button.fold(True)
    assert button.sizeHint() == button.minimumSizeHint()
    assert button.whole_width() == whole
    assert painted(button, button.sizeHint().width()).toolButtonStyle == Qt.ToolButtonStyle.ToolButtonIconOnly
    button.fold(False)
    assert button.sizeHint().width() == whole
