"""Panes are parted as the design does until somebody moves a border, and from then on as that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from gui.widgets.parted_panes import PartedPanes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

WAYS = pytest.mark.parametrize("way", list(Qt.Orientation), ids=["across", "down"])
LEFT = Qt.MouseButton.LeftButton


def a_fifth(length: int) -> tuple[int, int]:
    return length // 5, length - length // 5


def panes(qtbot: QtBot, desk: Desk, way: Qt.Orientation) -> PartedPanes:
    made = PartedPanes(way, (QWidget(), QWidget()), a_fifth, desk.settings, "tried/panes")
    qtbot.addWidget(made)
    made.resize(500, 500)
    made.show()
    return made


def move_border(qtbot: QtBot, parted: PartedPanes, by: int) -> None:
    handle = parted.handle(1)
    centre = handle.rect().center()
    qtbot.mousePress(handle, LEFT, pos=centre)
    qtbot.mouseMove(handle, centre + QPoint(by, by))
    qtbot.mouseRelease(handle, LEFT, pos=centre)


@WAYS
def test_the_share_of_the_design_follows_the_size(qtbot: QtBot, desk: Desk, way: Qt.Orientation) -> None:
    parted = panes(qtbot, desk, way)
    assert parted.sizes()[0] == pytest.approx(100, abs=3)
    parted.resize(1000, 1000)
    assert parted.sizes()[0] == pytest.approx(200, abs=3)


@WAYS
def test_a_border_that_was_moved_stays_and_is_remembered(qtbot: QtBot, desk: Desk, way: Qt.Orientation) -> None:
    parted = panes(qtbot, desk, way)
    move_border(qtbot, parted, 60)
    moved = parted.sizes()
    assert moved[0] > 140
    parted.save()
    assert panes(qtbot, desk, way).sizes() == moved


def test_borders_that_nobody_moved_are_not_remembered(qtbot: QtBot, desk: Desk) -> None:
    panes(qtbot, desk, Qt.Orientation.Horizontal).save()
    assert desk.settings.state("tried/panes").isEmpty()
