"""Rows of a findings panel: what was found, and a way to the words it was found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.appearance.icons import IconRole, paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from gui.appearance.theme import Theme

_SIDE = 6
_ICON = 14
_TEXT_LEFT = 26
_VALUE_LEFT = 98
_HEIGHT_LIMIT = 10_000


class PanelRow(QAbstractButton):
    """A row that shows all its words, wrapped, and can be chosen when they lead to evidence.

    Signals:
        deletePressed: The user pressed Delete on the row.

    Args:
        theme: Colours in force.
        text: The words.
        detail: Quieter words below them, or nothing.
        left: Where the words begin, in the design's pixels.
    """

    deletePressed = Signal()

    def __init__(self, theme: Theme, text: str, detail: str, left: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        text = " ".join(text.split())
        self._detail = detail
        self._left = left
        self._heights: dict[int, int] = {}
        self.setText(text)
        self.setAccessibleName(f"{text} {detail}".strip())
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # Not Fixed: a layout would then cut the row to the height of its size hint, whatever its width.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_leads_somewhere(True)
        theme.changed.connect(self.update)

    def set_leads_somewhere(self, leads: bool) -> None:
        """Whether there are words to go to; a row without them is no stop for the keyboard."""
        self._leads = leads
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def set_chosen(self, chosen: bool) -> None:
        """Show that this is the finding whose words are ringed."""
        self.setChecked(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.deletePressed.emit()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the state to the panel, which chooses one finding at a time."""

    def hasHeightForWidth(self) -> bool:
        """The words wrap, so a narrow row is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which everything shows."""
        if width not in self._heights:
            height = self._area(width, TextSize.BODY, self.text()).height() + scaled(6)
            if self._detail:
                height += self._area(width, TextSize.SMALL, self._detail).height() + 1
            self._heights[width] = height
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text grows."""
        if event.type() is QEvent.Type.FontChange:
            self._heights.clear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as a panel."""
        return QSize(scaled(300), self.heightForWidth(scaled(300)))

    def minimumSizeHint(self) -> QSize:
        """Narrow panels wrap earlier."""
        return QSize(scaled(120), scaled(20))

    def _area(self, width: int, size: TextSize, words: str) -> QRect:
        room = QRect(0, 0, max(width - scaled(self._left + _SIDE), 40), _HEIGHT_LIMIT)
        return QFontMetrics(font_of(size)).boundingRect(room, Qt.TextFlag.TextWordWrap, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._theme.colours
        self._paint_ground(painter)
        self.paint_before(painter)
        left, top = scaled(self._left), scaled(3)
        area = self._area(self.width(), TextSize.BODY, self.text())
        self._write(painter, area.translated(left, top), TextSize.BODY, self.text(), colours.text)
        if self._detail:
            below = self._area(self.width(), TextSize.SMALL, self._detail).translated(left, top + area.height() + 1)
            self._write(painter, below, TextSize.SMALL, self._detail, colours.secondary_text)
        painter.end()

    def paint_before(self, painter: QPainter) -> None:
        """Paint what stands at the left of the words."""

    @staticmethod
    def _write(painter: QPainter, area: QRect, size: TextSize, words: str, ink: QColor) -> None:
        painter.setFont(font_of(size))
        painter.setPen(ink)
        painter.drawText(area.adjusted(0, 0, 2, 0), Qt.TextFlag.TextWordWrap, words)

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        if self.isChecked():
            painter.fillRect(self.rect(), colours.selection)
            painter.fillRect(QRect(0, 0, 3, self.height()), colours.selection_bar)
        elif self.underMouse() and self._leads:
            painter.fillRect(self.rect(), mixed(colours.window, colours.selection, 0.5))
        if self.hasFocus():
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)


class FindingRow(PanelRow):
    """A quotation, a point or a check: an icon and its words.

    Args:
        theme: Colours in force.
        icon_name: Icon at the left.
        text: What was found.
        detail: Who said it, or on which page.
        role: Colour of the icon.
    """

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        text: str,
        detail: str = "",
        role: IconRole = IconRole.SECONDARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, detail, _TEXT_LEFT, parent)
        self._icon_name = icon_name
        self._role = role

    def paint_before(self, painter: QPainter) -> None:
        """Paint the icon."""
        icon = QRectF(scaled(_SIDE), scaled(4), scaled(_ICON), scaled(_ICON))
        paint_icon(painter, icon, self._icon_name, getattr(self._theme.colours, self._role.value))


class FactRow(PanelRow):
    """One fact about an inspection: what it is called, and what it is.

    Args:
        theme: Colours in force.
        label: What it is called.
        value: What it is.
        note: Where that was read from, or nothing.
    """

    def __init__(self, theme: Theme, label: str, value: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, value, note, _VALUE_LEFT, parent)
        self._label = label
        self.setAccessibleName(f"{label}: {value} {note}".strip())

    def paint_before(self, painter: QPainter) -> None:
        """Write the label."""
        room = QRect(scaled(_SIDE), scaled(3), scaled(_VALUE_LEFT - _SIDE), self.height())
        self._write(painter, room, TextSize.BODY, self._label, self._theme.colours.secondary_text)
