"""A button that shows what a filter lets through, and opens the menu that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QToolButton

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.widgets.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.appearance.theme import Theme

_PADDING = 8
_GAP = 4
_MARK = 13
_LEAST_WIDTH = 80
_ON_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class FilterButton(QToolButton):
    """Reads "Region" while everything is let through, else "Region: West Midlands" with a cross that clears it.

    Signals:
        cleared: The user wants everything let through again: the cross, or Delete.

    Args:
        title: What is filtered by.
        theme: Colours in force.
        gives_way: Shortens what it tells where there is little room; the tip has all of it.
    """

    cleared = Signal()

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None, *, gives_way: bool = False) -> None:
        super().__init__(parent)
        self._title = title
        self._gives_way = gives_way
        self._value = ""
        self._theme = theme
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMenu(ChoiceMenu(self))
        self.show_value("")
        theme.changed.connect(self.update)

    def show_value(self, value: str) -> None:
        """Say what is let through; empty for everything."""
        self._value = value
        self.setAccessibleName(f"{self._title}: {value or self.tr('any')}")
        told = self.tr("{0}: {1}. Delete clears it.") if value else self.tr("Filter by {2}")
        self.setToolTip(told.format(self._title, value, self._title.lower()))
        self.updateGeometry()
        self.update()

    @property
    def value(self) -> str:
        """What is let through, in words; empty for everything."""
        return self._value

    def sizeHint(self) -> QSize:
        """Room for the words and the mark."""
        plain, bold = self._fonts()
        width = QFontMetricsF(plain).horizontalAdvance(self._lead())
        width += QFontMetricsF(bold).horizontalAdvance(self._value)
        return QSize(round(width) + scaled(2 * _PADDING + _GAP + _MARK), scaled(24))

    def minimumSizeHint(self) -> QSize:
        """Never cut, unless it gives way."""
        return QSize(scaled(_LEAST_WIDTH), self.sizeHint().height()) if self._gives_way else self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The cross clears, the rest opens the menu."""
        if self._value and event.position().x() >= self.width() - scaled(_PADDING + _MARK):
            self.cleared.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears; Down opens."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._value:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, words and mark."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = colours.selection if self._value else colours.base
        if self.underMouse() or self.isDown():
            fill = mixed(fill, colours.text, 0.06)
        border = colours.selection_bar if self._value else mixed(colours.hairline, colours.control_border, 0.3)
        painter.setPen(QPen(border, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        colours = self._theme.colours
        plain, bold = self._fonts()
        left = float(scaled(_PADDING))
        for words, font, ink in (
            (self._lead(), plain, colours.secondary_text),
            (self._value, bold, colours.text),
        ):
            painter.setFont(font)
            painter.setPen(ink)
            metrics = QFontMetricsF(font)
            room = QRectF(left, 0, self.width() - left - scaled(_PADDING + _MARK), self.height())
            # What fits is not measured again: half a pixel less must not shorten it.
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.drawText(room.adjusted(0, 0, 2, 0), _ON_ONE_LINE, shown)
            left += metrics.horizontalAdvance(words)
        side = float(scaled(_MARK))
        box = QRectF(self.width() - scaled(_PADDING - 1) - side, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, "cross" if self._value else "down", colours.secondary_text)

    def _lead(self) -> str:
        return f"{self._title}: " if self._value else self._title

    @staticmethod
    def _fonts() -> tuple[QFont, QFont]:
        return font_of(TextSize.BODY), font_of(TextSize.BODY, semibold=True)
