"""Appearance: colours by role, following the system or the user's choice, and fonts as steps of the system font."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from gui.appearance.colours import EvidenceColours, EvidenceKind, RoleColours, colours_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.palette import Palette

_BODY_PIXELS = 12.0
"""Body size of the design at 100 %; every other measure is a ratio to it."""


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """The type sizes of the design."""

    SMALL = "small"
    BODY = "body"
    ARTICLE = "article"
    TITLE = "title"
    HEADING = "heading"


_PIXELS = {
    TextSize.SMALL: 11.0,
    TextSize.BODY: 12.0,
    TextSize.ARTICLE: 14.0,
    TextSize.TITLE: 15.0,
    TextSize.HEADING: 20.0,
}


class Theme(QObject):
    """The colours and fonts in force.

    Signals:
        changed: Another set of colours is in force; whatever paints or holds an icon refreshes.

    Args:
        palette: The colours of the desk.
        appearance: The user's choice to begin with.
    """

    changed = Signal()

    def __init__(
        self, palette: Palette, appearance: Appearance = Appearance.SYSTEM, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sets = {dark: colours_of(palette, dark=dark) for dark in (False, True)}
        self._appearance = appearance
        self._dark = self._wants_dark()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def appearance(self) -> Appearance:
        """The user's choice."""
        return self._appearance

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self._dark

    @property
    def colours(self) -> RoleColours:
        """The colours in force, by role."""
        return self._sets[self._dark].roles

    @property
    def evidence(self) -> Mapping[EvidenceKind, EvidenceColours]:
        """How evidence is marked, by kind."""
        return self._sets[self._dark].evidence

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system, or stay light or dark."""
        self._appearance = appearance
        self._refresh()

    def apply(self) -> None:
        """Give the application the palette in force."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette_of(self.colours))

    def _wants_dark(self) -> bool:
        if self._appearance is Appearance.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._appearance is Appearance.DARK

    @Slot()
    def _on_system_changed(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        dark = self._wants_dark()
        if dark != self._dark:
            self._dark = dark
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


def scale_of(font: QFont | None = None) -> float:
    """How much larger than the design's body size a font (the application's by default) is: 2.0 at 200 %."""
    metrics = QFontMetricsF(font or QApplication.font())
    # The height of a line is what rows and controls depend on; the design's font takes 1.2 of its size.
    return max(metrics.height() / (_BODY_PIXELS * _LINE_RATIO), 0.75)


_LINE_RATIO = 14.0 / 12.0
"""Height of a line of the common interface fonts to their size, as Qt reports it."""


def scaled(pixels: float, font: QFont | None = None) -> int:
    """A measure of the design in logical pixels, grown with the text."""
    return round(pixels * scale_of(font))


def font_of(size: TextSize, *, semibold: bool = False) -> QFont:
    """The application's font in one of the design's sizes."""
    font = QFont(QApplication.font())
    ratio = _PIXELS[size] / _BODY_PIXELS
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * ratio)
    else:
        font.setPixelSize(round(font.pixelSize() * ratio))
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """A colour between two: ``share`` of the second, the rest of the first; for hover and pressed states."""
    keep = 1 - share
    return QColor(
        round(first.red() * keep + second.red() * share),
        round(first.green() * keep + second.green() * share),
        round(first.blue() * keep + second.blue() * share),
    )
