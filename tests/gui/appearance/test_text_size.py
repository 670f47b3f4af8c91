"""Measures follow the application's font, though they are worked out once for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from gui.appearance.text_size import TextSize, font_of, kept_for_font, resized, scale_of, scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.usefixtures("usual_text")
def test_measures_grow_with_the_font_of_the_application(qapp: QApplication) -> None:
    qapp.setFont(resized(qapp.font(), 1.0))
    scale, measure, size = scale_of(), scaled(100), font_of(TextSize.HEADING).pointSizeF()
    qapp.setFont(resized(qapp.font(), 2.0))
    assert scale_of() == pytest.approx(2 * scale, rel=0.1)
    assert scaled(100) > 1.8 * measure
    assert font_of(TextSize.HEADING).pointSizeF() == pytest.approx(2 * size)


def test_a_font_may_be_changed_by_whoever_got_it(qapp: QApplication) -> None:
    font_of(TextSize.BODY).setUnderline(True)
    assert not font_of(TextSize.BODY).underline()
    assert font_of(TextSize.BODY, semibold=True).weight() == QFont.Weight.DemiBold
    assert font_of(TextSize.BODY).weight() != QFont.Weight.DemiBold


@pytest.mark.usefixtures("usual_text")
def test_what_is_kept_for_a_font_is_worked_out_once_until_it_changes(qapp: QApplication) -> None:
    asked: list[tuple[int, int]] = []

    @kept_for_font
    def area(wide: int, high: int = 2) -> int:
        asked.append((wide, high))
        return scaled(wide) * scaled(high)

    before = area(10), area(10), area(10, high=3)
    assert asked == [(10, 2), (10, 3)]
    assert before[0] == before[1] < before[2]
    qapp.setFont(resized(qapp.font(), 2.0))
    assert area(10) > 3 * before[0]
