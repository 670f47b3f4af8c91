"""Tiles can be painted ahead of being shown, and look the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.charts.tile_map import TileMap, TileMark

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.desk import Desk

TILES = tuple(
    TileMark(key=number, words=name, face=None, behind=None, name=name, place=(number % 2, number // 2))
    for number, name in enumerate(("Alder", "Birch", "Cedar", "Elder"))
)


def shown(qtbot: QtBot, desk: Desk) -> TileMap:
    made = TileMap(desk.chips, "Map")
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_tiles_painted_ahead_are_painted_no_second_time(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, ahead = shown(qtbot, desk), shown(qtbot, desk)
    usual.show_marks(TILES)
    for first in range(0, len(TILES), 3):
        ahead.paint_ahead(TILES, first, 3)
    monkeypatch.setattr(ahead, "draw_mark", lambda *_tile: pytest.fail("painted again"))
    ahead.show_marks(TILES)
    assert ahead.grab().toImage() == usual.grab().toImage()
