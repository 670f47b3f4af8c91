"""The desk's own outline icons, drawn from SVG in the colours of the theme in force."""

from __future__ import annotations

import weakref
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeAlias

import shiboken6
from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from core.paths import resource

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

IconTarget: TypeAlias = QAction | QAbstractButton

_SIZES = (16, 20, 24, 32, 40)
"""Sides of the pictures of an icon in logical pixels, up to those of twice the text size."""


class IconRole(StrEnum):
    """Which colour of the theme an icon is drawn in."""

    TEXT = "text"
    SECONDARY = "secondary_text"
    DISABLED = "disabled_text"
    ACCENT = "selection_bar"
    NEEDS_EYES = "needs_eyes"
    FAILED = "failed"
    DONE = "done"


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Draw an icon into a rectangle in one colour.

    Args:
        painter: Where to.
        rect: Square to fill.
        name: File name in ``resources/icons`` without ending.
        colour: Takes the place of ``currentColor``.
    """
    _drawing(name, colour.rgb()).render(painter, rect)


def icon_pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of ``size`` logical pixels, at a screen's device pixel ratio."""
    return _picture(_drawing(name, colour.rgb()), size, ratio)


@lru_cache(maxsize=256)
def _drawing(name: str, rgb: int) -> QSvgRenderer:
    """An icon in a colour; kept, for reading one takes longer than drawing it, and rows of lists draw many."""
    return QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", QColor(rgb).name().encode("ascii"))))


def _picture(drawing: QSvgRenderer, size: int, ratio: float = 1.0) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _ratios() -> set[float]:
    """The device pixel ratios of the screens there are."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}


def app_icon() -> QIcon:
    """The application's own icon, in its own colours."""
    icon = QIcon()
    drawing = QSvgRenderer(QByteArray(_source("app")))
    for size in (16, 32, 48, 64, 128, 256):
        icon.addPixmap(_picture(drawing, size))
    return icon


class Icons(QObject):
    """Makes icons in the theme's colours, and gives those it handed to actions and buttons their new colours.

    Args:
        theme: Whose colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._made: dict[tuple[str, IconRole], QIcon] = {}
        self._dressed: list[tuple[weakref.ref[IconTarget], str, IconRole]] = []
        theme.changed.connect(self._draw_again)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._draw_again)

    def colour(self, role: IconRole) -> QColor:
        """The colour that a role has now."""
        colour: QColor = getattr(self._theme.colours, role.value)
        return colour

    def icon(self, name: str, role: IconRole = IconRole.TEXT) -> QIcon:
        """An icon in the colours of now; for something that lives longer, use ``dress``."""
        key = (name, role)
        if key not in self._made:
            self._made[key] = self._make(name, role)
        return self._made[key]

    def pixmap(self, name: str, size: int, role: IconRole = IconRole.TEXT) -> QPixmap:
        """An icon as a picture in the colours of now, sharp on the first screen."""
        return icon_pixmap(name, size, self.colour(role), QGuiApplication.primaryScreen().devicePixelRatio())

    def dress(self, target: IconTarget, name: str, role: IconRole = IconRole.TEXT) -> None:
        """Give an action or a button an icon that follows the theme."""
        self._dressed = [entry for entry in self._dressed if entry[0]() is not target]
        self._dressed.append((weakref.ref(target), name, role))
        target.setIcon(self.icon(name, role))

    def _make(self, name: str, role: IconRole) -> QIcon:
        # Pictures of the screens' own ratios only: there are forty icons, and the start waits for them.
        icon = QIcon()
        for mode, colour in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, IconRole.DISABLED)):
            drawing = _drawing(name, self.colour(colour).rgb())
            for ratio in _ratios():
                for size in _SIZES:
                    icon.addPixmap(_picture(drawing, size, ratio), mode)
        return icon

    @Slot()
    def _draw_again(self) -> None:
        self._made.clear()
        alive = []
        for reference, name, role in self._dressed:
            target = reference()
            if target is not None and shiboken6.isValid(target):
                target.setIcon(self.icon(name, role))
                alive.append((reference, name, role))
        self._dressed = alive
