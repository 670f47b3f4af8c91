"""Colours can be read in both themes, reach the whole application, and measures grow with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.knowledge import load_knowledge
from gui.appearance.theme import Appearance, TextSize, Theme, font_of, mixed, palette_of, scale_of, scaled
from gui.delegates.face_maker import FaceMaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

THEMES = (Appearance.LIGHT, Appearance.DARK)


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """By the formula of the Web Content Accessibility Guidelines."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEMES)
def theme(qtbot: QtBot, request: pytest.FixtureRequest) -> Theme:
    return Theme(load_knowledge().palette, request.param)


@pytest.fixture
def twice_the_text(qtbot: QtBot) -> Iterator[None]:
    before = QApplication.font()
    larger = QApplication.font()
    larger.setPointSizeF(before.pointSizeF() * 2)
    QApplication.setFont(larger)
    yield
    QApplication.setFont(before)


@pytest.mark.parametrize("role", ["text", "secondary_text", "link", "needs_eyes", "failed", "done"])
@pytest.mark.parametrize("ground", ["base", "window", "bar", "selection"])
def test_words_can_be_read_on_every_ground(theme: Theme, role: str, ground: str) -> None:
    assert contrast(getattr(theme.colours, role), getattr(theme.colours, ground)) >= 4.5


@pytest.mark.parametrize("role", ["control_border", "focus_ring", "selection_bar"])
def test_lines_that_matter_can_be_seen(theme: Theme, role: str) -> None:
    assert contrast(getattr(theme.colours, role), theme.colours.base) >= 3


def test_primary_buttons_can_be_read(theme: Theme) -> None:
    assert contrast(theme.colours.primary_text, theme.colours.primary) >= 4.5


def test_evidence_can_be_read_and_its_kinds_differ_without_colour(theme: Theme) -> None:
    for look in theme.evidence.values():
        assert contrast(look.text, look.fill) >= 7
        assert contrast(look.line, look.fill) >= 3
    forms = [(look.underline, look.width) for look in theme.evidence.values()]
    assert len(set(forms)) >= len(forms) - 1  # who and date share dots; their words tell them apart


def test_the_focus_ring_shows_on_every_grade(theme: Theme) -> None:
    faces = FaceMaker(load_knowledge()).faces_of_area("ilacs_2023", "help_and_protection")
    for face in faces:
        fill = (face.dark if theme.dark else face.light).fill
        assert contrast(theme.colours.focus_ring, fill) >= 3


def test_the_application_takes_the_colours(theme: Theme) -> None:
    theme.apply()
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Base) == theme.colours.base
    assert palette.color(QPalette.ColorRole.WindowText) == theme.colours.text


def test_disabled_words_are_quieter(theme: Theme) -> None:
    palette = palette_of(theme.colours)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert contrast(disabled, theme.colours.base) < contrast(theme.colours.text, theme.colours.base)


def test_changing_the_appearance_tells_everybody_once(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Appearance.LIGHT)
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    theme.set_appearance(Appearance.DARK)
    theme.set_appearance(Appearance.DARK)
    assert heard == [True]


def test_following_the_system_is_light_when_the_system_does_not_say(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Appearance.DARK)
    theme.set_appearance(Appearance.SYSTEM)
    assert (theme.dark, theme.appearance) == (False, Appearance.SYSTEM)


def test_measures_double_with_the_text(qtbot: QtBot, twice_the_text: None) -> None:
    assert scale_of() == pytest.approx(2, abs=0.2)
    assert scaled(26) == pytest.approx(52, abs=5)


def test_sizes_keep_their_order(qtbot: QtBot) -> None:
    sizes = [font_of(size).pointSizeF() for size in TextSize]
    assert sizes == sorted(sizes)


def test_a_mixture_lies_between() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"
