"""A label whose words are never cut, whatever room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.appearance.text_size import TextSize, font_of
from gui.widgets.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAME = "Bath and North East Somerset"


def label(qtbot: QtBot, words: str) -> WrappingLabel:
    made = WrappingLabel(font_of(TextSize.HEADING, semibold=True), words)
    qtbot.addWidget(made)
    return made


def test_there_is_one_line_where_it_has_room(qtbot: QtBot) -> None:
    name = label(qtbot, NAME)
    assert name.heightForWidth(name.sizeHint().width()) == name.sizeHint().height()


@pytest.mark.parametrize("words", [NAME, "Llanfair" + "pwllgwyngyll" * 14])
def test_it_grows_until_all_words_are_seen(qtbot: QtBot, words: str) -> None:
    name = label(qtbot, words)
    narrow = name.minimumSizeHint().width()
    assert narrow < name.sizeHint().width()
    lines = name._lines(narrow)
    shown = [lines.lineAt(number) for number in range(lines.lineCount())]
    assert sum(line.textLength() for line in shown) == len(words)
    assert all(line.naturalTextWidth() <= narrow for line in shown)
    assert name.heightForWidth(narrow) == lines.lineCount() * name.fontMetrics().height()
