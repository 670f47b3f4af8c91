from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit

from gui.widgets.field_row import FieldRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk


def test_the_name_stays_beside_its_field_whatever_is_told_below(qtbot: QtBot, desk: Desk) -> None:
    row = FieldRow(desk.theme, "Published", (QLineEdit(),))
    qtbot.addWidget(row)
    caption = next(label for label in row.findChildren(QLabel) if label.text() == "Published")
    row.resize(360, row.sizeHint().height())
    row.show()
    row.tell("from the file name")
    row.tell_wrong("No such day.")
    row.resize(360, row.sizeHint().height())
    qtbot.waitUntil(row.wrong.isVisible)
    assert abs(caption.geometry().center().y() - row.fields[0].geometry().center().y()) <= 1
    assert row.note.y() > row.fields[0].geometry().bottom()
    assert row.wrong.y() > row.note.geometry().bottom()
