"""Bars of charts are filled with the accents of grades, told from the ground and with words that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from core.knowledge import load_knowledge
from gui.appearance.colours import contrast_between
from gui.appearance.look import Appearance, Contrast, Look
from gui.appearance.theme import Theme
from gui.charts.grade_fill import fill_stretch
from gui.delegates.face_maker import FaceMaker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KNOWLEDGE = load_knowledge()
GRADES = [(scale, grade) for scale in KNOWLEDGE.frameworks.scales() for grade in scale.grades]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("colour_set", sorted(KNOWLEDGE.palette.sets))
def test_bars_stand_out_from_the_ground_and_their_words_from_the_bars(
    qtbot: QtBot, appearance: Appearance, colour_set: str
) -> None:
    theme = Theme(KNOWLEDGE.palette, Look(appearance, colour_set=colour_set))
    for scale, grade in GRADES:
        bar = theme.bar(scale.id, grade.id)
        assert contrast_between(bar.fill, theme.colours.base) >= 3, grade.id
        assert contrast_between(bar.fill, bar.text) >= 4.5, grade.id


def test_in_high_contrast_bars_are_alike_and_the_words_tell_grades_apart(qtbot: QtBot) -> None:
    theme = Theme(KNOWLEDGE.palette, Look(contrast=Contrast.HIGH))
    assert {theme.bar(scale.id, grade.id).fill.name() for scale, grade in GRADES} == {theme.colours.base.name()}


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast_between(QColor("white"), QColor("black")) == pytest.approx(21)
    assert contrast_between(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("outlined", [True, False])
def test_only_bars_that_stand_alone_have_a_dark_line(qtbot: QtBot, outlined: bool) -> None:
    theme = Theme(KNOWLEDGE.palette, Look(Appearance.LIGHT))
    face = FaceMaker(KNOWLEDGE).face("ilacs_2023", "overall", "good")
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    fill_stretch(painter, QRectF(0, 0, 19, 19), theme, face, worded=True, outlined=outlined)
    painter.end()
    assert image.pixelColor(10, 10) == theme.bar("ofsted4", "good").fill
    assert image.pixelColor(0, 10) == (theme.colours.text if outlined else theme.colours.base)
