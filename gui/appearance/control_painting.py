"""Paints stock controls flat, in the theme's colours, with corners of 3 and a clear focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionToolButton

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import scaled
from gui.appearance.theme import mixed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionMenuItem, QStyleOptionProgressBar, QStyleOptionSlider

    from gui.appearance.theme import Theme

CORNER = 3
RING = 2
"""Width of the focus ring, and of the gap between it and a push button."""

_State = QStyle.StateFlag
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ControlPainter:
    """What ``DeskStyle`` paints itself. Every method leaves the painter as it was.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def box(
        self, painter: QPainter, rect: QRectF, fill: QColor, border: QColor | None = None, corner: float = CORNER
    ) -> None:
        """A filled rectangle with round corners."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 1.0) if border else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        inset = 0.5 if border else 0.0
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)
        painter.restore()

    def ring(self, painter: QPainter, rect: QRectF) -> None:
        """The focus ring along the inside of a rectangle."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.focus_ring, RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.restore()

    def chevron(
        self, painter: QPainter, rect: QRectF, enabled: bool, *, reach: float = 3.5, upwards: bool = False
    ) -> None:
        """A small angle in the middle of a rectangle: here is a menu, or a step."""
        colours, middle = self._theme.colours, rect.center()
        across = float(scaled(reach))
        rise = -across / 2 if upwards else across / 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colours.text if enabled else colours.disabled_text, 1.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = (QPointF(-across, -rise), QPointF(0, rise), QPointF(across, -rise))
        painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))
        painter.restore()

    def push_button(self, option: QStyleOption, painter: QPainter, *, primary: bool) -> None:
        """A button with its frame; the ring stands outside it with a gap, so the button keeps that much less."""
        colours, state = self._theme.colours, option.state
        enabled = bool(state & _State.State_Enabled)
        fill = colours.primary if primary and enabled else colours.base
        border = colours.primary if primary and enabled else colours.control_border
        if not enabled:
            fill, border = colours.window, colours.hairline
        elif state & (_State.State_Sunken | _State.State_On):
            fill = mixed(fill, colours.text, 0.14) if primary else colours.selection
        elif state & _State.State_MouseOver:
            fill = mixed(fill, colours.text, 0.06)
        rect = QRectF(option.rect)
        self.box(painter, rect.adjusted(RING, RING, -RING, -RING), fill, border)
        if state & _State.State_HasFocus:
            self.ring(painter, rect)

    def tool_button_ground(self, option: QStyleOption, painter: QPainter) -> None:
        """The fill of a flat button: none until the mouse is over it."""
        colours, state = self._theme.colours, option.state
        if not state & _State.State_Enabled:
            return
        fill = None
        if state & _State.State_On:
            fill = colours.selection
        elif state & _State.State_Sunken:
            fill = mixed(colours.window, colours.text, 0.16)
        elif state & _State.State_MouseOver:
            fill = mixed(colours.window, colours.text, 0.07)
        if fill is not None:
            self.box(painter, QRectF(option.rect), fill)

    def tool_button(self, option: QStyleOptionToolButton, painter: QPainter) -> None:
        """A flat button with icon and words, and the mark of its menu."""
        self.tool_button_ground(option, painter)
        enabled = bool(option.state & _State.State_Enabled)
        room = QRectF(option.rect)
        if option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu:
            mark = QRectF(room.right() - scaled(18), room.top(), scaled(14), room.height())
            self.chevron(painter, mark, enabled)
            room.setRight(mark.left())
        self._tool_button_label(option, painter, room, enabled)
        if option.state & _State.State_HasFocus:
            self.ring(painter, QRectF(option.rect))

    def tool_button_width(self, option: QStyleOptionToolButton) -> int:
        """Room for icon and words, and for the mark of a menu."""
        with_text = option.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonIconOnly and bool(option.text)
        width = option.iconSize.width() + scaled(12)
        if with_text:
            width += scaled(6) + option.fontMetrics.horizontalAdvance(option.text.replace("&", ""))
        return width + (scaled(16) if option.features & QStyleOptionToolButton.ToolButtonFeature.HasMenu else 0)

    def ground(self, option: QStyleOption, painter: QPainter) -> None:
        """The window's own colour."""
        painter.fillRect(option.rect, self._theme.colours.window)

    def _tool_button_label(
        self, option: QStyleOptionToolButton, painter: QPainter, room: QRectF, enabled: bool
    ) -> None:
        with_text = option.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonIconOnly and bool(option.text)
        side = float(option.iconSize.width())
        left = room.left() + scaled(6) if with_text else room.center().x() - side / 2
        if not option.icon.isNull():
            icon = QRect(round(left), round(room.center().y() - side / 2), round(side), round(side))
            mode = QIcon.Mode.Normal if enabled else QIcon.Mode.Disabled
            option.icon.paint(painter, icon, Qt.AlignmentFlag.AlignCenter, mode)
            left += side + scaled(6)
        if with_text:
            painter.save()
            painter.setFont(option.font)
            painter.setPen(self._theme.colours.text if enabled else self._theme.colours.disabled_text)
            painter.drawText(room.adjusted(left - room.left(), 0, 0, 0), int(_CENTRE), option.text.replace("&", ""))
            painter.restore()

    def field(self, option: QStyleOption, painter: QPainter) -> None:
        """The ground and frame of a field to write in."""
        colours = self._theme.colours
        enabled = bool(option.state & _State.State_Enabled)
        fill, border = (colours.base, colours.control_border) if enabled else (colours.window, colours.hairline)
        self.box(painter, QRectF(option.rect), fill, border)
        if option.state & _State.State_HasFocus:
            self.ring(painter, QRectF(option.rect))

    def frame(self, option: QStyleOption, painter: QPainter) -> None:
        """The frame of views and panels."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.hairline, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        painter.restore()

    def check_box(self, option: QStyleOption, painter: QPainter) -> None:
        """The box of a check box, with its tick."""
        box = self._indicator(option, painter, CORNER)
        colours = self._theme.colours
        ink = colours.primary_text if option.state & _State.State_Enabled else colours.disabled_text
        if option.state & _State.State_NoChange:
            painter.fillRect(box.adjusted(3, box.height() / 2 - 1, -3, 1 - box.height() / 2), ink)
        elif option.state & _State.State_On:
            paint_icon(painter, box.adjusted(1, 1, -1, -1), "check", ink)

    def radio_button(self, option: QStyleOption, painter: QPainter) -> None:
        """The circle of a radio button, with its dot."""
        box = self._indicator(option, painter, option.rect.height() / 2)
        if option.state & _State.State_On:
            fifth = box.width() / 5
            dot = QRectF(box.center() - QPointF(fifth, fifth), box.center() + QPointF(fifth, fifth))
            self.box(painter, dot, self._theme.colours.primary_text, corner=fifth)

    def branch(self, option: QStyleOption, painter: QPainter) -> None:
        """The arrow before a row of a tree that has rows below it."""
        if not option.state & _State.State_Children:
            return
        side = min(scaled(12), option.rect.width())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(option.rect).center())
        name = "down" if option.state & _State.State_Open else "next"
        paint_icon(painter, box, name, self._theme.colours.secondary_text)

    def _indicator(self, option: QStyleOption, painter: QPainter, corner: float) -> QRectF:
        """The box of a check box or radio button, filled when it is on."""
        colours, state = self._theme.colours, option.state
        on = bool(state & (_State.State_On | _State.State_NoChange))
        enabled = bool(state & _State.State_Enabled)
        fill = colours.primary if on and enabled else colours.base
        border = colours.primary if on and enabled else colours.control_border
        side = min(option.rect.width(), option.rect.height())
        box = QRectF(option.rect.x(), option.rect.y(), side, side)
        self.box(painter, box, fill, border if enabled else colours.hairline, corner)
        if state & _State.State_HasFocus:
            self.ring(painter, box.adjusted(-2, -2, 2, 2))
        return box

    def menu_panel(self, option: QStyleOption, painter: QPainter) -> None:
        """The ground of a menu, and its edge, which in dark windows and in high contrast nothing else sets off."""
        painter.fillRect(option.rect, self._theme.colours.base)
        painter.setPen(QPen(self._theme.colours.control_border, 1))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def menu_separator(self, option: QStyleOption, painter: QPainter) -> None:
        """The line between groups of a menu."""
        room, inset = option.rect, scaled(6)
        painter.fillRect(room.x() + inset, room.center().y(), room.width() - 2 * inset, 1, self._theme.colours.hairline)

    def menu_bar_item(self, option: QStyleOptionMenuItem, painter: QPainter) -> None:
        """One name in the menu bar."""
        colours = self._theme.colours
        painter.fillRect(option.rect, colours.bar)
        if option.state & (_State.State_Selected | _State.State_Sunken):
            inside = QRectF(option.rect).adjusted(1, 2, -1, -2)
            self.box(painter, inside, mixed(colours.bar, colours.text, 0.09))
        painter.save()
        painter.setPen(colours.text if option.state & _State.State_Enabled else colours.disabled_text)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic | Qt.TextFlag.TextSingleLine
        painter.drawText(option.rect, int(flags), option.text)
        painter.restore()

    def splitter(self, option: QStyleOption, painter: QPainter) -> None:
        """A hairline in the middle of what can be dragged."""
        colours, rect = self._theme.colours, option.rect
        painter.fillRect(rect, colours.window)
        if rect.height() > rect.width():
            painter.fillRect(rect.center().x(), rect.top(), 1, rect.height(), colours.hairline)
        else:
            painter.fillRect(rect.left(), rect.center().y(), rect.width(), 1, colours.hairline)

    def progress(self, option: QStyleOptionProgressBar, painter: QPainter) -> None:
        """How far it is; a bar at half strength while that is not known."""
        colours, rect = self._theme.colours, QRectF(option.rect)
        span = option.maximum - option.minimum
        if span <= 0:
            self.box(painter, rect, mixed(colours.primary, colours.hairline, 0.5))
            return
        rect.setWidth(rect.width() * (option.progress - option.minimum) / span)
        if rect.width() >= 1:
            self.box(painter, rect, colours.primary)

    def slider(self, option: QStyleOptionSlider, painter: QPainter, handle: QRect) -> None:
        """A line, filled as far as the handle, and the handle as a circle."""
        colours, rect, middle = self._theme.colours, QRectF(option.rect), QRectF(handle).center()
        enabled = bool(option.state & _State.State_Enabled)
        half = scaled(2)
        across = option.orientation == Qt.Orientation.Horizontal
        if across:
            line = QRectF(rect.left() + half, middle.y() - half, rect.width() - 2 * half, 2 * half)
            behind = QRectF(line.topLeft(), QPointF(middle.x(), line.bottom()))
        else:
            line = QRectF(middle.x() - half, rect.top() + half, 2 * half, rect.height() - 2 * half)
            behind = QRectF(QPointF(line.left(), middle.y()), line.bottomRight())
        self.box(painter, line, colours.hairline, corner=half)
        if enabled:
            self.box(painter, behind, colours.primary, corner=half)
        side = min(handle.width(), handle.height())
        knob = QRectF(0, 0, side - 2, side - 2)
        knob.moveCenter(middle)
        border = colours.control_border if enabled else colours.hairline
        self.box(painter, knob, colours.base if enabled else colours.window, border, knob.width() / 2)
        if option.state & _State.State_HasFocus:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.focus_ring, RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(knob.adjusted(-1, -1, 1, 1))
            painter.restore()

    def groove(self, option: QStyleOption, painter: QPainter) -> None:
        """The ground of a progress bar; an outline where it could not be told from what is done."""
        colours = self._theme.colours
        if self._theme.high_contrast:
            self.box(painter, QRectF(option.rect), colours.base, colours.control_border)
        else:
            self.box(painter, QRectF(option.rect), colours.hairline)

    def scroll_bar(self, option: QStyleOptionSlider, painter: QPainter, thumb: QRect) -> None:
        """A round thumb on the window's ground; nothing when there is nothing to scroll."""
        colours = self._theme.colours
        painter.fillRect(option.rect, colours.window)
        if option.maximum > option.minimum:
            held = bool(option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider)
            fill = mixed(colours.window, colours.control_border, 0.75 if held else 0.5)
            inside = QRectF(thumb).adjusted(3, 3, -3, -3)
            self.box(painter, inside, fill, corner=min(inside.width(), inside.height()) / 2)
