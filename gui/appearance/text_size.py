"""Measures of the design, which all grow with the text, and fonts as steps of the application's own."""

from __future__ import annotations

from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtCore import QCoreApplication

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

BODY_PIXELS = 12.0
"""Body size of the design at 100 %; every other measure is a ratio to it."""
_LINE_RATIO = 14.0 / 12.0
"""Height of a line of the common interface fonts to their size, as Qt reports it."""


_MOST_RESULTS = 2_000


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


class _Worked:
    """What was worked out for the application's font, as long as that is the font: it is asked for with all measures.

    To lay out a page takes thousands of measures. Even to ask for the application's font each time would have the
    window wait as often for a worker: Qt lets go of Python meanwhile. So the application tells when it changes.
    """

    def __init__(self) -> None:
        self.font = QFont()
        self.scale: float | None = None
        self.fonts: dict[tuple[float, bool], QFont] = {}
        self.results: dict[tuple[Hashable, ...], object] = {}
        self._told_by: QCoreApplication | None = None

    def renew(self) -> None:
        """Forget all of it if the application, or its font, is another by now."""
        if self._told_by is not None:
            return
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.fontChanged.connect(self._on_changed)
            app.destroyed.connect(self._on_gone)
            self._told_by = app
        self._on_changed(QApplication.font())

    def _on_changed(self, font: QFont) -> None:
        self.font, self.scale = QFont(font), None
        self.fonts.clear()
        self.results.clear()

    def _on_gone(self) -> None:
        self._told_by = None


_worked = _Worked()


def scale_of(font: QFont | None = None) -> float:
    """How much larger than the design's body size a font (the application's by default) is: 2.0 at 200 %."""
    if font is not None:
        return _scale_of(font)
    _worked.renew()
    if _worked.scale is None:
        _worked.scale = _scale_of(_worked.font)
    return _worked.scale


def _scale_of(font: QFont) -> float:
    metrics = QFontMetricsF(font)
    # The height of a line is what rows and controls depend on; the design's font takes 1.2 of its size.
    return max(metrics.height() / (BODY_PIXELS * _LINE_RATIO), 0.75)


def scaled(pixels: float, font: QFont | None = None) -> int:
    """A measure of the design in logical pixels, grown with the text."""
    return round(pixels * scale_of(font))


def kept_for_font(work: Callable[_Given, _Result]) -> Callable[_Given, _Result]:
    """Have a function work out each measure once, as long as the application has the same font.

    Args:
        work: Depends on nothing but its arguments, all hashable and given by place, and on that font.
    """

    @wraps(work)
    def kept(*given: _Given.args, **named: _Given.kwargs) -> _Result:
        _worked.renew()
        key = (work, *given, *named.items())
        if key not in _worked.results:
            if len(_worked.results) >= _MOST_RESULTS:
                _worked.results.clear()
            _worked.results[key] = work(*given, **named)
        return cast("_Result", _worked.results[key])

    return kept


def font_of(size: TextSize, *, semibold: bool = False) -> QFont:
    """The application's font in one of the design's sizes."""
    return font_at(_PIXELS[size], semibold=semibold)


def font_at(pixels: float, *, semibold: bool = False) -> QFont:
    """The application's font in a size of the design's own, for what stands apart from its other text."""
    _worked.renew()
    made = _worked.fonts.get((pixels, semibold))
    if made is None:
        made = resized(_worked.font, pixels / BODY_PIXELS)
        if semibold:
            made.setWeight(QFont.Weight.DemiBold)
        _worked.fonts[pixels, semibold] = made
    # A copy, because whoever gets it may change it.
    return QFont(made)


def resized(font: QFont, ratio: float) -> QFont:
    """A font larger by a ratio, whichever way its size is given."""
    larger = QFont(font)
    if font.pointSizeF() > 0:
        larger.setPointSizeF(font.pointSizeF() * ratio)
    else:
        larger.setPixelSize(max(1, round(font.pixelSize() * ratio)))
    return larger


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a dialog a size, but never more than its screen has."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width()), min(height, room.height()))
