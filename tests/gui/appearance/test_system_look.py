"""What the system wants of the look is followed while the app runs, where the user leaves it to the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core.knowledge import load_knowledge
from gui.appearance import system_look
from gui.appearance.look import Appearance, Contrast, Look
from gui.appearance.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class System:
    """Stands for the system: what it wants, and the news of it that Qt brings."""

    dark = False
    contrast = False

    def turns(self, *, dark: bool = False, contrast: bool = False) -> None:
        before = (self.dark, self.contrast)
        self.dark, self.contrast = dark, contrast
        style = QGuiApplication.styleHints()
        if dark is not before[0]:
            style.colorSchemeChanged.emit(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        if contrast is not before[1]:
            wanted = Qt.ContrastPreference.HighContrast if contrast else Qt.ContrastPreference.NoPreference
            style.accessibility().contrastPreferenceChanged.emit(wanted)


@pytest.fixture
def system(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[System]:
    made = System()
    monkeypatch.setattr(system_look, "wants_dark", lambda: made.dark)
    monkeypatch.setattr(system_look, "wants_contrast", lambda: made.contrast)
    palette = QApplication.palette()
    yield made
    QApplication.setPalette(palette)


def test_the_windows_turn_dark_and_light_with_the_system(qtbot: QtBot, system: System) -> None:
    theme = Theme(load_knowledge().palette, Look())
    theme.apply()
    heard: list[bool] = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    good = theme.chip("ofsted4", "good")
    system.turns(dark=True)
    assert heard == [True]
    assert theme.chip("ofsted4", "good") != good
    assert QApplication.palette().color(QPalette.ColorRole.Base) == theme.colours.base
    system.turns(dark=False)
    assert heard == [True, False]
    assert theme.chip("ofsted4", "good") == good


def test_they_take_its_contrast_too(qtbot: QtBot, system: System) -> None:
    theme = Theme(load_knowledge().palette, Look())
    with qtbot.waitSignal(theme.changed):
        system.turns(contrast=True)
    assert theme.high_contrast


@pytest.mark.parametrize("chosen", [Appearance.LIGHT, Appearance.DARK])
def test_what_the_user_chose_stays(qtbot: QtBot, system: System, chosen: Appearance) -> None:
    theme = Theme(load_knowledge().palette, Look(chosen, Contrast.NORMAL))
    with qtbot.assertNotEmitted(theme.changed):
        system.turns(dark=True, contrast=True)
    assert theme.dark is (chosen is Appearance.DARK)
    assert not theme.high_contrast
