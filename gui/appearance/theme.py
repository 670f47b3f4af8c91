"""The colours, text size and stillness in force: what the user chose, and where they leave it open the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.appearance import system_look, system_motion
from gui.appearance.colours import (
    ChipColours,
    EvidenceColours,
    EvidenceKind,
    RoleColours,
    ThemeColours,
    colours_of,
    readable_on,
)
from gui.appearance.high_contrast import high_contrast_colours
from gui.appearance.look import NORMAL_TEXT, Appearance, Contrast, Look, Motion
from gui.appearance.rescaling import Standing
from gui.appearance.text_size import resized, scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.palette import Palette


class Theme(QObject):
    """The look in force.

    Signals:
        changed: Another look is in force; whatever paints, or holds an icon or a measure, refreshes.

    Args:
        palette: The colours of the desk.
        look: The user's choice to begin with.
    """

    changed = Signal()

    def __init__(self, palette: Palette, look: Look | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._look = look or Look()
        self._text_in_force = NORMAL_TEXT
        self._chips: dict[tuple[str | None, str], ChipColours] = {}
        self._set_colours()
        system_look.on_change(self._on_system_changed)

    @property
    def look(self) -> Look:
        """The user's choice."""
        return self._look

    @property
    def dark(self) -> bool:
        """Whether the ground is dark."""
        return self._dark

    @property
    def high_contrast(self) -> bool:
        """Whether the strongest colours are in force, and lines in place of fills."""
        return self._high_contrast

    @property
    def still(self) -> bool:
        """Whether nothing should move or flash."""
        if self._look.motion is Motion.SYSTEM:
            return system_motion.wants_stillness()
        return self._look.motion is Motion.REDUCED

    @property
    def colours(self) -> RoleColours:
        """The colours in force, by role."""
        return self._colours.roles

    @property
    def evidence(self) -> Mapping[EvidenceKind, EvidenceColours]:
        """How evidence is marked, by kind."""
        return self._colours.evidence

    def chip(self, scale: str | None, grade: str) -> ChipColours:
        """Fill and words of a grade on a scale; None outside any scale.

        In high contrast all are alike: meter and word tell grades apart.
        """
        if self._high_contrast:
            return ChipColours(self.colours.base, self.colours.text)
        if (scale, grade) not in self._chips:
            shades = self._palette.colours(scale, grade, self._look.colour_set).on(self._dark)
            self._chips[scale, grade] = ChipColours(QColor(shades.fill), QColor(shades.text))
        return self._chips[scale, grade]

    def bar(self, scale: str | None, grade: str) -> ChipColours:
        """Fill and words of a grade's bar in a chart, in the grade's accent.

        The fills of chips are too light to be told from the ground of the window where no chip's border, meter and
        word go with them.
        """
        if self._high_contrast:
            return self.chip(scale, grade)
        accent = QColor(self._palette.colours(scale, grade, self._look.colour_set).on(self._dark).accent)
        return ChipColours(accent, readable_on(accent))

    def set_look(self, look: Look) -> None:
        """Take another look, at once and everywhere."""
        if look != self._look:
            self._look = look
            self._refresh()

    def apply(self) -> None:
        """Give the application palette and text size in force."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        if self._look.text_percent != self._text_in_force:
            self._resize_text()
        app.setPalette(palette_of(self.colours))

    def _resize_text(self) -> None:
        """Give the application its font, and let everything that stands already grow with it."""
        self._text_in_force, before = self._look.text_percent, self._text_in_force
        scale = scale_of()
        standing = Standing.of_all(QApplication.allWidgets())
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        QApplication.setFont(resized(system, self._look.text_percent / 100))
        standing.grow(scale_of() / scale, text=self._text_in_force / before)

    def _set_colours(self) -> None:
        look = self._look
        system_dark = look.appearance is Appearance.SYSTEM and system_look.wants_dark()
        self._dark = system_dark or look.appearance is Appearance.DARK
        by_system = look.contrast is Contrast.SYSTEM and system_look.wants_contrast()
        self._high_contrast = by_system or look.contrast is Contrast.HIGH
        self._chips.clear()
        self._colours = self._high_contrast_colours(by_system) if self._high_contrast else self._normal_colours()

    def _normal_colours(self) -> ThemeColours:
        return colours_of(self._palette, dark=self._dark)

    def _high_contrast_colours(self, by_system: bool) -> ThemeColours:
        """The system's own colours where it is the system that asks, and leaves light or dark to itself."""
        if not by_system or self._look.appearance is not Appearance.SYSTEM:
            return high_contrast_colours(self._palette, dark=self._dark)
        own = QGuiApplication.palette()
        # An empty palette brings the system's own back; ours follows again at once.
        QGuiApplication.setPalette(QPalette())
        system = QGuiApplication.palette()
        QGuiApplication.setPalette(own)
        self._dark = system.color(QPalette.ColorRole.Window).lightnessF() < 0.5
        return high_contrast_colours(self._palette, dark=self._dark, system=system)

    @Slot()
    def _on_system_changed(self) -> None:
        before = (self._dark, self._high_contrast)
        self._set_colours()
        if (self._dark, self._high_contrast) != before:
            self.apply()
            self.changed.emit()

    def _refresh(self) -> None:
        self._set_colours()
        self.apply()
        self.changed.emit()


def palette_of(colours: RoleColours) -> QPalette:
    """The colours as Qt's palette roles, so that stock widgets need no style sheet."""
    role = QPalette.ColorRole
    palette = QPalette(colours.window)
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.alternate),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.secondary_text),
        (role.Button, colours.bar),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.failed),
        (role.ToolTipBase, colours.bar),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.focus_ring),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Light, colours.base),
        (role.Midlight, colours.hairline),
        (role.Mid, colours.hairline),
        (role.Dark, colours.control_border),
        (role.Shadow, colours.control_border),
    ):
        palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.disabled_text)
    return palette


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two: ``share`` of the second, the rest of the first; for hover and pressed states."""
    keep = 1 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )
