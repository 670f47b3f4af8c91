from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from gui.appearance.text_size import TextSize, font_of
from gui.models.table_columns import FRAMEWORK
from gui.widgets.table_header import title_lines

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

HELP = replace(FRAMEWORK, title="Help & protection", subtitle="")


def test_a_head_of_several_words_is_broken_and_not_cut(qapp: QApplication) -> None:
    metrics = QFontMetricsF(font_of(TextSize.SMALL, semibold=True))
    room = metrics.horizontalAdvance("protection") + 1
    assert title_lines(HELP, metrics, room) == ("Help &", "protection")
    assert title_lines(HELP, metrics, 4 * room) == ("Help & protection",)


def test_a_head_with_a_second_line_or_of_one_word_keeps_its_line(qapp: QApplication) -> None:
    metrics = QFontMetricsF(font_of(TextSize.SMALL, semibold=True))
    for column in (replace(HELP, subtitle="by visit date"), replace(HELP, title="Leaders")):
        assert title_lines(column, metrics, 5) == (column.title,)
