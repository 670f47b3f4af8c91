"""Colours can be read in both themes, reach the whole application, and measures grow with the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from core.knowledge import load_knowledge
from gui.appearance.high_contrast import contrast, high_contrast_colours
from gui.appearance.look import Appearance, Contrast, Look, Motion
from gui.appearance.text_size import TextSize, font_of, scale_of, scaled
from gui.appearance.theme import Theme, mixed, palette_of
from gui.delegates.face_maker import FaceMaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LOOKS = {
    "light": Look(Appearance.LIGHT),
    "dark": Look(Appearance.DARK),
    "light, high contrast": Look(Appearance.LIGHT, Contrast.HIGH),
    "dark, high contrast": Look(Appearance.DARK, Contrast.HIGH),
}


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
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


@pytest.mark.parametrize("colour_set", ["calm", "colour_blind"])
def test_the_focus_ring_shows_on_every_grade(theme: Theme, colour_set: str) -> None:
    theme.set_look(replace(theme.look, colour_set=colour_set))
    faces = FaceMaker(load_knowledge()).faces_of_area("ilacs_2023", "help_and_protection")
    for face in faces:
        fill = theme.chip(face.scale, face.grade).fill
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
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    theme.set_look(Look(Appearance.DARK))
    theme.set_look(Look(Appearance.DARK))
    assert heard == [True]


def test_following_the_system_is_light_when_the_system_does_not_say(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.DARK))
    theme.set_look(Look(Appearance.SYSTEM))
    assert (theme.dark, theme.look.appearance) == (False, Appearance.SYSTEM)


def test_measures_double_with_the_text(qtbot: QtBot, twice_the_text: None) -> None:
    assert scale_of() == pytest.approx(2, abs=0.2)
    assert scaled(26) == pytest.approx(52, abs=5)


def test_sizes_keep_their_order(qtbot: QtBot) -> None:
    sizes = [font_of(size).pointSizeF() for size in TextSize]
    assert sizes == sorted(sizes)


def test_a_mixture_lies_between() -> None:
    assert mixed(QColor("#000000"), QColor("#ffffff"), 0.5).name() == "#808080"


def test_in_high_contrast_all_words_have_the_strongest_contrast(qtbot: QtBot) -> None:
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        theme = Theme(load_knowledge().palette, Look(appearance, Contrast.HIGH))
        for role in ("text", "secondary_text", "link", "needs_eyes", "failed", "done", "focus_ring"):
            assert contrast(getattr(theme.colours, role), theme.colours.base) >= 7


def test_in_high_contrast_grades_are_told_by_word_and_meter_alone(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT, Contrast.HIGH))
    for grade in ("outstanding", "inadequate"):
        chip = theme.chip("ofsted4", grade)
        assert (chip.fill, chip.text) == (theme.colours.base, theme.colours.text)


def test_the_systems_own_high_contrast_is_taken(qtbot: QtBot) -> None:
    system = QPalette(QColor("#202020"))
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#00ff00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00ff00"))
    roles = high_contrast_colours(load_knowledge().palette, dark=True, system=system).roles
    assert (roles.window.name(), roles.text.name(), roles.hairline.name()) == ("#000000", "#00ff00", "#00ff00")
    assert contrast(roles.selection, roles.text) >= 4.5


def test_a_system_whose_words_cannot_be_read_is_not_followed(qtbot: QtBot) -> None:
    system = QPalette(QColor("#808080"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#828282"))
    palette = load_knowledge().palette
    assert high_contrast_colours(palette, dark=False, system=system) == high_contrast_colours(palette, dark=False)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_set_of_grade_colours_can_be_read(qtbot: QtBot, appearance: Appearance) -> None:
    palette = load_knowledge().palette
    theme = Theme(palette)
    for name in palette.sets:
        theme.set_look(Look(appearance, colour_set=name))
        for scale in load_knowledge().frameworks.scales():
            for grade in scale.grades:
                chip = theme.chip(scale.id, grade.id)
                assert contrast(chip.fill, chip.text) >= 7, (name, scale.id, grade.id)


def test_another_set_of_grade_colours_is_in_force_at_once(qtbot: QtBot) -> None:
    theme = Theme(load_knowledge().palette, Look(Appearance.LIGHT))
    before = theme.chip("ofsted4", "good")
    with qtbot.waitSignal(theme.changed):
        theme.set_look(Look(Appearance.LIGHT, colour_set="traffic_light"))
    assert theme.chip("ofsted4", "good") != before


@pytest.mark.parametrize(("motion", "still"), [(Motion.REDUCED, True), (Motion.FULL, False)])
def test_motion_is_as_it_was_chosen(qtbot: QtBot, motion: Motion, still: bool) -> None:
    assert Theme(load_knowledge().palette, Look(motion=motion)).still is still
