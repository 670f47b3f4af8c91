"""Stock controls take the desk's look: measures, a focus ring, and primary buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from core.knowledge import load_knowledge
from gui.appearance.look import Appearance, Look
from gui.appearance.style import DeskStyle, make_primary
from gui.appearance.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def theme(qtbot: QtBot) -> Iterator[Theme]:
    made = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    QApplication.setStyle(DeskStyle(made))
    made.apply()
    yield made
    QApplication.setStyle("fusion")


def colours_of(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QDateEdit, QPushButton, QCheckBox, QRadioButton])
def test_the_control_with_the_focus_has_a_ring(qtbot: QtBot, theme: Theme, kind: type[QWidget]) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    control = kind(holder)
    control.resize(120, 30)
    other = QPushButton(holder)
    other.move(0, 40)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    other.setFocus()
    ring = theme.colours.focus_ring.name()
    assert ring not in colours_of(control)
    control.setFocus()
    assert ring in colours_of(control)


@pytest.mark.parametrize("kind", [QLineEdit, QComboBox, QDateEdit])
def test_fields_are_as_high_as_the_design_says(qtbot: QtBot, theme: Theme, kind: type[QWidget]) -> None:
    control = kind()
    qtbot.addWidget(control)
    assert 24 <= control.sizeHint().height() <= 26


def test_a_primary_button_is_filled(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Export")
    qtbot.addWidget(button)
    assert theme.colours.primary.name() not in colours_of(button)
    make_primary(button)
    assert {theme.colours.primary.name(), theme.colours.primary_text.name()} <= colours_of(button)


def test_a_primary_button_that_is_off_is_not(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("Export")
    qtbot.addWidget(button)
    make_primary(button)
    button.setEnabled(False)
    assert theme.colours.primary.name() not in colours_of(button)


def test_a_scroll_bar_has_a_thumb_only_when_there_is_something_to_scroll(qtbot: QtBot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(12, 200)
    bar.setRange(0, 0)
    assert len(colours_of(bar)) == 1
    bar.setRange(0, 100)
    bar.setPageStep(50)
    assert len(colours_of(bar)) > 1


def test_the_thumb_of_a_scroll_bar_can_be_dragged_to_the_end(qtbot: QtBot, theme: Theme) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.resize(12, 200)
    bar.setRange(0, 1000)
    bar.setPageStep(100)
    bar.show()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 10))
    QTest.mouseMove(bar, QPoint(6, 400))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(6, 400))
    assert bar.value() == 1000


@pytest.mark.parametrize(("value", "share"), [(0, 0.0), (50, 0.5), (100, 1.0)])
def test_a_progress_bar_is_filled_as_far_as_it_is(qtbot: QtBot, theme: Theme, value: int, share: float) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    bar.setTextVisible(False)
    bar.resize(200, 8)
    bar.setValue(value)
    image = bar.grab().toImage()
    filled = sum(image.pixelColor(x, 4) == theme.colours.primary for x in range(200))
    assert filled == pytest.approx(200 * share, abs=8)


def test_a_tool_button_has_room_for_its_words_and_the_mark_of_its_menu(qtbot: QtBot, theme: Theme) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("By authority")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    words = button.fontMetrics().horizontalAdvance("By authority")
    plain = button.sizeHint().width()
    assert plain >= words + button.iconSize().width()


def test_buttons_of_dialogs_have_no_signs_of_another_style(qtbot: QtBot, theme: Theme) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    box.show()
    assert [button.icon().isNull() for button in box.buttons()] == [True, True]
