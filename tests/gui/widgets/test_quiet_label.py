"""Words in the quiet colour that find no room are shortened within the margins of their label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

MARGIN = 20


def test_shortened_words_keep_to_the_margins(qtbot: QtBot, desk: Desk) -> None:
    label = QuietLabel(desk.theme, "Words that are far too long for the room that is left for them", gives_way=True)
    qtbot.addWidget(label)
    label.setContentsMargins(MARGIN, 2, MARGIN, 2)
    label.resize(160, 24)
    label.show()
    drawn = label.grab().toImage()
    ground = drawn.pixelColor(0, 0)
    inked = [x for x in range(drawn.width()) if any(drawn.pixelColor(x, y) != ground for y in range(drawn.height()))]
    assert inked
    assert min(inked) >= MARGIN - 1
    assert max(inked) <= drawn.width() - MARGIN
