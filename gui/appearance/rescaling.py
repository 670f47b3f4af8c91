"""Lets everything that stands already grow when the text does, so that a new size needs no restart.

Widgets take their measures from ``scaled`` and ``font_of`` when they are made. ``Standing`` notes these measures before
the application's font changes, and afterwards brings those to their new size that did not follow by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QDialog,
    QDockWidget,
    QFormLayout,
    QGridLayout,
    QHeaderView,
    QLayout,
    QMainWindow,
    QToolBar,
    QWidget,
)

from gui.appearance.text_size import resized

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QLayoutItem, QSpacerItem

_NO_LIMIT = 16_777_215
"""Qt's ``QWIDGETSIZE_MAX``: a side that may grow without limit."""
_OF_QT = (QBoxLayout, QGridLayout, QFormLayout)


@dataclass(frozen=True, slots=True)
class _Measures:
    """What a widget was given: sizes in logical pixels, and its font."""

    widget: QWidget
    font: QFont
    least: QSize
    most: QSize
    margins: QMargins
    icon: QSize | None
    size: QSize | None


@dataclass(frozen=True, slots=True)
class _Gaps:
    """What a layout was given."""

    layout: QLayout
    margins: QMargins
    spacings: tuple[int, ...]
    spacers: tuple[tuple[QSpacerItem, QSize], ...]


@dataclass(frozen=True, slots=True)
class _Sections:
    """Widths of the columns of a table, or the height of its rows."""

    header: QHeaderView
    least: int
    usual: int
    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The measures of widgets before the text grows."""

    measures: tuple[_Measures, ...]
    gaps: tuple[_Gaps, ...]
    sections: tuple[_Sections, ...]

    @classmethod
    def of_all(cls, widgets: Iterable[QWidget]) -> Standing:
        """Note the measures of widgets, those that hold others before what they hold."""
        ordered = sorted(widgets, key=_depth)
        gaps = (_gaps_of(layout) for widget in ordered for layout in _layouts(widget.layout()))
        headers = (widget for widget in ordered if isinstance(widget, QHeaderView) and widget.model() is not None)
        return cls(tuple(map(_measures_of, ordered)), tuple(gaps), tuple(map(_sections_of, headers)))

    def grow(self, ratio: float, *, text: float) -> None:
        """Bring everything to its new size.

        Args:
            ratio: New measures over the old ones, by ``scale_of``.
            text: New text size over the old one; letters are cut to whole pixels, so the two are not quite the same.
        """
        for measures in self.measures:
            if shiboken6.isValid(measures.widget):
                _grow_widget(measures, ratio, text)
        for gaps in self.gaps:
            if shiboken6.isValid(gaps.layout):
                _grow_gaps(gaps, ratio)
        for sections in self.sections:
            if shiboken6.isValid(sections.header):
                _grow_sections(sections, ratio)


def _depth(widget: QWidget) -> int:
    depth, parent = 0, widget.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.parentWidget()
    return depth


def _measures_of(widget: QWidget) -> _Measures:
    return _Measures(
        widget,
        QFont(widget.font()),
        widget.minimumSize() if not widget.isWindow() else QSize(),
        widget.maximumSize(),
        widget.contentsMargins(),
        widget.iconSize() if isinstance(widget, (QAbstractButton, QToolBar)) else None,
        widget.size() if isinstance(widget, (QDialog, QDockWidget)) and widget.isVisible() else None,
    )


def _grow_widget(before: _Measures, ratio: float, text: float) -> None:
    widget = before.widget
    wanted = resized(before.font, text)
    if abs(_points(widget.font()) - _points(wanted)) > 0.01:
        widget.setFont(wanted)
    _set(before.least.width(), widget.minimumWidth, widget.setMinimumWidth, ratio)
    _set(before.least.height(), widget.minimumHeight, widget.setMinimumHeight, ratio)
    _set(before.most.width(), widget.maximumWidth, widget.setMaximumWidth, ratio)
    _set(before.most.height(), widget.maximumHeight, widget.setMaximumHeight, ratio)
    margins = _grown_margins(before.margins, ratio)
    if widget.contentsMargins() == before.margins != margins:
        widget.setContentsMargins(margins)
    if before.icon is not None and isinstance(widget, (QAbstractButton, QToolBar)) and widget.iconSize() == before.icon:
        widget.setIconSize(before.icon * ratio)
    if before.size is not None and isinstance(widget, QDockWidget):
        window = widget.parentWidget()
        if isinstance(window, QMainWindow):
            window.resizeDocks([widget], [round(before.size.width() * ratio)], Qt.Orientation.Horizontal)
    elif before.size is not None:
        room = (widget.screen() or QGuiApplication.primaryScreen()).availableSize()
        widget.resize((before.size * ratio).boundedTo(room))


def _points(font: QFont) -> float:
    return font.pointSizeF() if font.pointSizeF() > 0 else float(font.pixelSize())


def _set(before: int, now: Callable[[], int], put: Callable[[int], object], ratio: float) -> None:
    """Set one side, unless it is without limit or has followed already."""
    if 1 < before < _NO_LIMIT and now() == before:
        put(round(before * ratio))


def _grown_margins(margins: QMargins, ratio: float) -> QMargins:
    # One pixel is a line, which stays one pixel.
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    return QMargins(*(round(side * ratio) if side > 1 else side for side in sides))


def _layouts(layout: QLayout | None) -> Iterator[QLayout]:
    """A layout and those inside it."""
    if layout is None:
        return
    yield layout
    for place in range(layout.count()):
        item = layout.itemAt(place)
        yield from _layouts(item.layout() if item is not None else None)


def _spacers(layout: QLayout) -> Iterator[QSpacerItem]:
    """The empty places of a layout."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        spacer = item.spacerItem() if item is not None else None
        if spacer is not None:
            yield spacer
        elif item is not None and item.layout() is None and isinstance(layout, _OF_QT):
            _let_go(item)


def _let_go(item: QLayoutItem) -> None:
    """Have PySide forget an item of a layout of Qt's own; a layout written in Python holds its items by itself.

    Items are no ``QObject`` s, so it does not hear when they are deleted, and would take whatever comes to lie at the
    same place in memory for the item: a layout of a later dialog, say.
    """
    shiboken6.invalidate(item)


def _gaps_of(layout: QLayout) -> _Gaps:
    spacings = (
        (layout.horizontalSpacing(), layout.verticalSpacing())
        if isinstance(layout, QGridLayout)
        else (layout.spacing(),)
    )
    return _Gaps(
        layout,
        layout.contentsMargins(),
        spacings,
        tuple((spacer, spacer.sizeHint()) for spacer in _spacers(layout)),
    )


def _grow_gaps(before: _Gaps, ratio: float) -> None:
    layout = before.layout
    layout.setContentsMargins(_grown_margins(before.margins, ratio))
    grown = [round(gap * ratio) if gap > 1 else gap for gap in before.spacings]
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(grown[0])
        layout.setVerticalSpacing(grown[1])
    elif before.spacings[0] >= 0:
        layout.setSpacing(grown[0])
    for spacer, size in before.spacers:
        policy = spacer.sizePolicy()
        grown_size = size * ratio
        spacer.changeSize(grown_size.width(), grown_size.height(), policy.horizontalPolicy(), policy.verticalPolicy())
        _let_go(spacer)
    if isinstance(layout, (QBoxLayout, QGridLayout)):
        layout.invalidate()


def _sections_of(header: QHeaderView) -> _Sections:
    sizes = tuple(header.sectionSize(number) for number in range(header.count()))
    # Rows are many and alike: their usual height says it all.
    across = header.orientation() is header.orientation().Horizontal
    return _Sections(header, header.minimumSectionSize(), header.defaultSectionSize(), sizes if across else ())


def _grow_sections(before: _Sections, ratio: float) -> None:
    header = before.header
    has_least = header.minimumSectionSize() == before.least
    if has_least and ratio < 1:
        header.setMinimumSectionSize(round(before.least * ratio))
    if header.defaultSectionSize() == before.usual:
        header.setDefaultSectionSize(round(before.usual * ratio))
    for number, size in enumerate(before.sizes):
        if size and number < header.count() and header.sectionSize(number) == size:
            header.resizeSection(number, round(size * ratio))
    # Last where everything grows: a larger least size would widen narrow sections by itself, past what they had.
    if has_least:
        header.setMinimumSectionSize(round(before.least * ratio))
