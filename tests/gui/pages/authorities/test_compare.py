"""An authority is held beside another one of the user's choice, both as at the same day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from gui.pages.authorities.compare_dialog import CompareDialog
from tests.gui.pages.authorities.authority_pages import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.pages.authorities.page import AuthoritiesPage

LEFT = Qt.MouseButton.LeftButton
OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support")
"""For lists that pop up."""


@pytest.fixture
def compared(qtbot: QtBot, page: AuthoritiesPage) -> CompareDialog:
    """Shropshire beside its neighbour Somerset."""
    qtbot.mouseClick(page.head.compare_button, LEFT)
    (dialog,) = page.findChildren(CompareDialog)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.pair is not None)
    return dialog


def sides(dialog: CompareDialog) -> list[str]:
    return [side.name.text() for side in dialog.sides]


def rows(dialog: CompareDialog) -> list[str]:
    return [dialog.table.rows.cells(row)[0].text for row in range(dialog.table.rows.rowCount())]


def test_it_begins_with_a_neighbour_that_is_held(compared: CompareDialog) -> None:
    assert sides(compared) == rows(compared) == ["Shropshire", "Somerset"]
    assert compared.picker.currentText() == "Somerset"
    assert all(side.chart.rows.rowCount() for side in compared.sides)


@OFFSCREEN
def test_another_is_found_by_any_part_of_its_name(qtbot: QtBot, compared: CompareDialog) -> None:
    compared.picker.field.selectAll()
    QTest.keyClicks(compared.picker.field, "herefords")
    QTest.keyClick(compared.picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sides(compared) == ["Shropshire", "Herefordshire"])
    assert compared.picker.currentText() == "Herefordshire"
    assert compared.table.rows.cells(1)[1].text == "no inspection in this library by then"
    assert compared.sides[1].facts.text().startswith("No inspection of it was known on")


@OFFSCREEN
def test_what_is_no_name_chooses_nobody(qtbot: QtBot, compared: CompareDialog) -> None:
    compared.picker.field.selectAll()
    QTest.keyClicks(compared.picker.field, "atlantis")
    QTest.keyClick(compared.picker.field, Qt.Key.Key_Return)
    assert compared.picker.currentText() == "Somerset"
    assert sides(compared) == ["Shropshire", "Somerset"]


def test_both_are_as_at_the_day_of_the_profile(qtbot: QtBot, page: AuthoritiesPage) -> None:
    with qtbot.waitSignal(page.profileShown):
        page.head.day.setDate(QDate(2023, 1, 1))
    page.compare()
    (dialog,) = page.findChildren(CompareDialog)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.pair is not None)
    assert dialog.pair is not None
    assert dialog.pair.first.as_at == dialog.pair.second.as_at == page.head.as_at


def test_a_grade_leads_to_its_words_and_a_row_to_the_profile(
    qtbot: QtBot, page: AuthoritiesPage, compared: CompareDialog
) -> None:
    chart = compared.sides[1].chart
    chart.setFocus()
    assert compared.sides[1].caption.text()
    with qtbot.waitSignal(page.requestOpenEvidence):
        QTest.keyClick(chart, Qt.Key.Key_Return)
    compared.table.setCurrentIndex(compared.table.rows.index(1, 0))
    with qtbot.waitSignal(page.profileShown):
        QTest.keyClick(compared.table, Qt.Key.Key_Return)
    assert page.head.name.text() == "Somerset"


def test_a_school_is_not_compared_with_authorities(qtbot: QtBot, page: AuthoritiesPage) -> None:
    show(qtbot, page, "Thornbeck Primary School")
    assert not page.head.compare_button.isEnabled()
