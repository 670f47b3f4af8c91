"""A chart that is gone hears nothing more of the theme, although Python still holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6

from gui.appearance.look import Appearance
from gui.charts.over_time import OverTime
from gui.charts.stacked_bars import StackedBars
from gui.charts.tile_map import TileMap

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.charts.chart import Chart
    from gui.desk import Desk


@pytest.mark.parametrize("kind", [OverTime, StackedBars, TileMap])
def test_a_chart_that_is_gone_follows_no_look(
    qtbot: QtBot, desk: Desk, kind: type[OverTime | StackedBars | TileMap]
) -> None:
    chart: Chart = kind(desk.chips, "Chart")
    shiboken6.delete(chart)
    dark = Appearance.LIGHT if desk.theme.dark else Appearance.DARK
    with qtbot.captureExceptions() as failures:
        desk.theme.set_look(type(desk.theme.look)(dark))
    assert failures == []
    assert not shiboken6.isValid(chart)
