"""Settings of the look: light or dark, contrast, grade colours, text size, motion, language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QSpinBox, QWidget

from gui.appearance.look import LEAST_TEXT, MOST_TEXT, Appearance, Contrast, Motion, keep_look
from gui.appearance.text_size import scaled
from gui.dialogs.settings.section import Section
from gui.settings import LANGUAGE
from gui.widgets.field_names import name_field
from gui.widgets.grade_sample import GradeSample
from gui.wording.languages import languages
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.desk import Desk

_STEP = 10
_SAMPLE_SCALES = ("ofsted4", "report_card_5")


class AppearanceSection(Section):
    """How the windows look.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Settings", "Appearance"), parent)
        as_system = self.tr("As the system")
        self.appearance = _choice(
            {as_system: Appearance.SYSTEM, self.tr("Light"): Appearance.LIGHT, self.tr("Dark"): Appearance.DARK}
        )
        self.contrast = _choice(
            {as_system: Contrast.SYSTEM, self.tr("Normal"): Contrast.NORMAL, self.tr("High"): Contrast.HIGH}
        )
        self.motion = _choice(
            {as_system: Motion.SYSTEM, self.tr("Full"): Motion.FULL, self.tr("Reduced"): Motion.REDUCED}
        )
        sets = desk.knowledge.palette.sets.values()
        self.colour_set = _choice({translate("GradeColours", chosen.title): chosen.id for chosen in sets})
        self.language = _choice({language.name: language.code for language in languages()})
        self._make_text_size()
        self._lay_out()
        self.refresh()
        for chosen in (self.appearance, self.contrast, self.colour_set, self.motion):
            chosen.activated.connect(self._take)
        self.language.activated.connect(lambda: desk.settings.put(LANGUAGE, self.language.currentData()))
        self.text_percent.valueChanged.connect(self._on_percent)
        self.text_slider.valueChanged.connect(lambda tens: self.text_percent.setValue(tens * _STEP))
        desk.theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the look in force, which may have been changed from the menu."""
        look = self.desk.theme.look
        _show(self.appearance, look.appearance)
        _show(self.contrast, look.contrast)
        _show(self.colour_set, look.colour_set)
        _show(self.motion, look.motion)
        _show(self.language, self.desk.settings.get(LANGUAGE))
        self._show_percent(look.text_percent)

    def _make_text_size(self) -> None:
        self.text_slider = QSlider(Qt.Orientation.Horizontal)
        self.text_slider.setRange(LEAST_TEXT // _STEP, MOST_TEXT // _STEP)
        self.text_slider.setPageStep(2)
        self.text_slider.setTickInterval(2)
        self.text_slider.setAccessibleName(self.tr("Text size, roughly"))
        # A size that is let go is taken: while the slider moves, the window under it must not grow away.
        self.text_slider.setTracking(False)
        self.text_percent = QSpinBox()
        self.text_percent.setRange(LEAST_TEXT, MOST_TEXT)
        self.text_percent.setSingleStep(_STEP)
        self.text_percent.setSuffix(self.tr(" %"))
        self.text_percent.setKeyboardTracking(False)

    def _lay_out(self) -> None:
        self.add_row(self.tr("&Light or dark"), self.appearance)
        self.add_row(
            self.tr("&Contrast"),
            self.contrast,
            self.tr("High contrast draws lines in place of fills; grades are told by their word and their bars."),
        )
        self.add_row(
            self.tr("&Grade colours"),
            self.colour_set,
            self.tr("Blue to brown-red stays apart for colour-blind eyes. Word and bars say the same in any colours."),
        )
        for scale_id in _SAMPLE_SCALES:
            scale = self.desk.knowledge.frameworks.scale(scale_id)
            faces = [self.desk.faces.face_on_scale(scale, grade.id) for grade in scale.grades] if scale else []
            self.add_wide(GradeSample(self.desk.chips, faces))
        self.add_gap()
        sizes = QWidget()
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(self.text_slider, 1)
        row.addWidget(self.text_percent)
        self.add_row(
            self.tr("&Text size"),
            sizes,
            self.tr("Everything grows with the text. Also by Ctrl+= and Ctrl+- in any window."),
            focus=self.text_percent,
        )
        name_field(self.text_percent, self.tr("Text size in percent"))
        self.add_row(self.tr("&Motion"), self.motion, self.tr("Reduced: nothing flashes when you jump to evidence."))
        self.add_row(self.tr("L&anguage"), self.language, self.tr("Begins at the next start."))

    def _take(self) -> None:
        look = replace(
            self.desk.theme.look,
            appearance=Appearance(self.appearance.currentData()),
            contrast=Contrast(self.contrast.currentData()),
            colour_set=self.colour_set.currentData(),
            motion=Motion(self.motion.currentData()),
            text_percent=self.text_percent.value(),
        )
        keep_look(self.desk.settings, look)
        self.desk.theme.set_look(look)

    def _on_percent(self, percent: int) -> None:
        self._show_percent(percent)
        self._take()

    def _show_percent(self, percent: int) -> None:
        for control, value in ((self.text_percent, percent), (self.text_slider, round(percent / _STEP))):
            control.blockSignals(True)
            control.setValue(value)
            control.blockSignals(False)


def _choice(offers: dict[str, str]) -> QComboBox:
    """A list to choose from: words and what they stand for."""
    box = QComboBox()
    for words, value in offers.items():
        box.addItem(words, str(value))
    return box


def _show(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(box.findData(str(value)), 0))
