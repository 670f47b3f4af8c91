"""The look of stock controls: Fusion, with what shines painted flat and the measures of the design.

Colours come from the theme by role, so there is no style sheet and any widget made anywhere looks right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionToolButton,
    QToolBar,
    QWidget,
)

from gui.appearance.control_painting import RING, ControlPainter
from gui.appearance.icons import icon_pixmap
from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

_PRIMARY = "primary"

_Element = QStyle.PrimitiveElement
_Control = QStyle.ControlElement
_Complex = QStyle.ComplexControl
_State = QStyle.StateFlag
_Hint = QStyle.StyleHint
_Metric = QStyle.PixelMetric
_Contents = QStyle.ContentsType
_Sub = QStyle.SubControl

_SIGN = 32
_SIGNS = {
    QStyle.StandardPixmap.SP_MessageBoxInformation: "info",
    QStyle.StandardPixmap.SP_MessageBoxQuestion: "help",
    QStyle.StandardPixmap.SP_MessageBoxWarning: "warning",
    QStyle.StandardPixmap.SP_MessageBoxCritical: "cross",
}
"""Icons for what messages are."""

_METRICS = {
    _Metric.PM_ScrollBarExtent: 12,
    _Metric.PM_IndicatorWidth: 14,
    _Metric.PM_IndicatorHeight: 14,
    _Metric.PM_ExclusiveIndicatorWidth: 14,
    _Metric.PM_ExclusiveIndicatorHeight: 14,
    _Metric.PM_CheckBoxLabelSpacing: 6,
    _Metric.PM_RadioButtonLabelSpacing: 6,
    _Metric.PM_ButtonMargin: 14,
    _Metric.PM_SliderThickness: 20,
    _Metric.PM_SliderControlThickness: 16,
    _Metric.PM_SliderLength: 16,
    _Metric.PM_ToolBarIconSize: 18,
    _Metric.PM_ListViewIconSize: 18,
    _Metric.PM_SmallIconSize: 16,
    _Metric.PM_ButtonIconSize: 16,
    _Metric.PM_SplitterWidth: 5,
    _Metric.PM_ToolBarFrameWidth: 0,
    _Metric.PM_ToolBarItemSpacing: 4,
    _Metric.PM_MenuBarPanelWidth: 0,
    _Metric.PM_MenuBarHMargin: 4,
    _Metric.PM_MenuBarVMargin: 0,
    _Metric.PM_MenuBarItemSpacing: 0,
    _Metric.PM_DockWidgetFrameWidth: 0,
    _Metric.PM_DockWidgetSeparatorExtent: 3,
    _Metric.PM_ButtonShiftHorizontal: 0,
    _Metric.PM_ButtonShiftVertical: 0,
}
"""In the design's pixels."""

_LEAST_HEIGHTS = {
    _Contents.CT_PushButton: 26,
    _Contents.CT_ToolButton: 24,
    _Contents.CT_LineEdit: 24,
    _Contents.CT_ComboBox: 24,
    _Contents.CT_SpinBox: 26,
    _Contents.CT_MenuBarItem: 26,
    _Contents.CT_MenuItem: 24,
}
_TOOLBAR_BUTTON = 28
_SEPARATOR = QStyleOptionMenuItem.MenuItemType.Separator


def make_primary(button: QAbstractButton) -> None:
    """Mark the one button of a window or panel that does what it is for."""
    button.setProperty(_PRIMARY, True)


def _is_separator(option: QStyleOption | None) -> bool:
    return isinstance(option, QStyleOptionMenuItem) and option.menuItemType == _SEPARATOR


def _is_primary(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.property(_PRIMARY))


def _is_inside_field(widget: QWidget | None) -> bool:
    """Whether it is the part of another field in which one types."""
    return isinstance(widget.parent() if widget else None, (QComboBox, QAbstractSpinBox))


class DeskStyle(QProxyStyle):
    """Fusion, drawn flat in the theme's colours.

    Args:
        theme: Whose colours.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme
        self._paint = ControlPainter(theme)
        self._primitives = {
            _Element.PE_PanelButtonTool: self._paint.tool_button_ground,
            _Element.PE_IndicatorCheckBox: self._paint.check_box,
            _Element.PE_IndicatorItemViewItemCheck: self._paint.check_box,
            _Element.PE_IndicatorRadioButton: self._paint.radio_button,
            _Element.PE_Frame: self._paint.frame,
            _Element.PE_IndicatorBranch: self._paint.branch,
            _Element.PE_PanelMenu: self._paint.menu_panel,
            _Element.PE_PanelScrollAreaCorner: self._paint.ground,
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Buttons, fields, frames and the focus ring."""
        if element in self._primitives:
            self._primitives[element](option, painter)
        elif element == _Element.PE_PanelButtonCommand:
            self._paint.push_button(option, painter, primary=_is_primary(widget))
        elif element in (_Element.PE_PanelLineEdit, _Element.PE_FrameLineEdit):
            if not _is_inside_field(widget):
                self._paint.field(option, painter)
        elif element == _Element.PE_FrameFocusRect:
            self._paint.ring(painter, QRectF(option.rect))
        elif element != _Element.PE_FrameStatusBarItem:
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Bars, splitters and progress."""
        if element in (_Control.CE_ToolBar, _Control.CE_MenuBarEmptyArea):
            painter.fillRect(option.rect, self._theme.colours.bar)
        elif element == _Control.CE_MenuBarItem and isinstance(option, QStyleOptionMenuItem):
            self._paint.menu_bar_item(option, painter)
        elif element == _Control.CE_MenuItem and _is_separator(option):
            self._paint.menu_separator(option, painter)
        elif element == _Control.CE_Splitter:
            self._paint.splitter(option, painter)
        elif element == _Control.CE_ProgressBarGroove:
            self._paint.groove(option, painter)
        elif element == _Control.CE_ProgressBarContents and isinstance(option, QStyleOptionProgressBar):
            self._paint.progress(option, painter)
        else:
            if element == _Control.CE_PushButtonLabel and _is_primary(widget) and option.state & _State.State_Enabled:
                palette = option.palette
                palette.setColor(QPalette.ColorRole.ButtonText, self._theme.colours.primary_text)
                option.palette = palette
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Tool buttons, combo boxes, fields with steps and scroll bars."""
        enabled = bool(option.state & _State.State_Enabled)
        if control == _Complex.CC_ToolButton and isinstance(option, QStyleOptionToolButton):
            self._paint.tool_button(option, painter)
        elif control == _Complex.CC_ComboBox:
            self._paint.field(option, painter)
            arrow = self.subControlRect(control, option, _Sub.SC_ComboBoxArrow, widget)
            self._paint.chevron(painter, QRectF(arrow), enabled)
        elif control == _Complex.CC_SpinBox:
            self._paint.field(option, painter)
            for part, upwards in ((_Sub.SC_SpinBoxUp, True), (_Sub.SC_SpinBoxDown, False)):
                rect = QRectF(self.subControlRect(control, option, part, widget))
                if not rect.isEmpty():
                    self._paint.chevron(painter, rect, enabled, reach=2.5, upwards=upwards)
        elif control == _Complex.CC_Slider and isinstance(option, QStyleOptionSlider):
            handle = self.subControlRect(control, option, _Sub.SC_SliderHandle, widget)
            self._paint.slider(option, painter, handle)
        elif control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            thumb = self.subControlRect(control, option, _Sub.SC_ScrollBarSlider, widget)
            self._paint.scroll_bar(option, painter, thumb)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Measures of the design, grown with the text."""
        if metric in _METRICS:
            return scaled(_METRICS[metric])
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Controls are 24 to 28 high, and push buttons keep room for the focus ring around them."""
        wanted = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # Qt takes no widget too
        if kind not in _LEAST_HEIGHTS:
            return wanted
        width, least = wanted.width(), scaled(_LEAST_HEIGHTS[kind])
        if kind == _Contents.CT_PushButton:
            return QSize(width + 2 * RING, max(wanted.height(), least) + 2 * RING)
        if kind == _Contents.CT_ToolButton and isinstance(option, QStyleOptionToolButton):
            if isinstance(widget.parent() if widget else None, QToolBar):
                least = scaled(_TOOLBAR_BUTTON)
            return QSize(max(self._paint.tool_button_width(option), least), least)
        if _is_separator(option):
            return QSize(width, scaled(9))
        if kind == _Contents.CT_MenuBarItem:
            return QSize(width + scaled(8), least)
        if kind == _Contents.CT_SpinBox:
            return QSize(width, least)
        return QSize(width, max(wanted.height(), least))

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: object = None,  # noqa: N803  Qt's name
    ) -> int:
        """No etched text, no signs on the buttons of dialogs, and no motion where that is not wanted."""
        if hint in (_Hint.SH_EtchDisabledText, _Hint.SH_DitherDisabledText, _Hint.SH_DialogButtonBox_ButtonsHaveIcons):
            return 0
        if hint == _Hint.SH_Widget_Animation_Duration and self._theme.still:
            return 0
        return super().styleHint(hint, option, widget, returnData)  # type: ignore[arg-type]  # Qt hands over None or its own

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,  # noqa: N803  Qt's name
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """The signs of messages, drawn as all others are."""
        sign = _SIGNS.get(standardIcon)
        if sign is None:
            return super().standardIcon(standardIcon, option, widget)
        colours, ratio = self._theme.colours, widget.devicePixelRatio() if widget is not None else 1.0
        ink = {"warning": colours.needs_eyes, "cross": colours.failed}.get(sign, colours.link)
        return QIcon(icon_pixmap(sign, scaled(_SIGN), ink, ratio))

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub_control: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """A scroll bar has no arrow buttons: its groove is all of it."""
        if control == _Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return self._scroll_bar_part(option, sub_control, widget)
        return super().subControlRect(control, option, sub_control, widget)  # type: ignore[arg-type]  # Qt takes no widget too

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        """Words in a field keep away from its frame."""
        rect = super().subElementRect(element, option, widget)  # type: ignore[arg-type]  # Qt takes no widget too
        if element == QStyle.SubElement.SE_LineEditContents and not _is_inside_field(widget):
            rect.adjust(scaled(4), 0, -scaled(2), 0)
        return rect

    def _scroll_bar_part(self, option: QStyleOptionSlider, part: QStyle.SubControl, widget: QWidget | None) -> QRect:
        rect = option.rect
        across = option.orientation == Qt.Orientation.Horizontal
        length = rect.width() if across else rect.height()
        span = option.maximum - option.minimum
        thumb = length if span == 0 else max(scaled(28), length * option.pageStep // max(1, span + option.pageStep))
        thumb = min(thumb, length)
        start = QStyle.sliderPositionFromValue(
            option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown
        )

        def piece(first: int, size: int) -> QRect:
            copy = rect.translated(0, 0)
            if across:
                copy.setLeft(rect.left() + first)
                copy.setWidth(size)
            else:
                copy.setTop(rect.top() + first)
                copy.setHeight(size)
            return copy

        sub = QStyle.SubControl
        parts = {
            sub.SC_ScrollBarSlider: (start, thumb),
            sub.SC_ScrollBarGroove: (0, length),
            sub.SC_ScrollBarSubPage: (0, start),
            sub.SC_ScrollBarAddPage: (start + thumb, length - start - thumb),
        }
        return piece(*parts.get(part, (0, 0)))
