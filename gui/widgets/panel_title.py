"""The title of a dock: its name, and buttons to take it out and to close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.desk import Desk

_HEIGHT = 28


class PanelTitle(QWidget):
    """Takes the place of a dock's title bar.

    Args:
        desk: The shared parts.
        dock: The dock.
    """

    def __init__(self, desk: Desk, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._theme = desk.theme
        name = QLabel(dock.windowTitle(), self)
        name.setFont(font_of(TextSize.BODY, semibold=True))
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(10), 0, scaled(4), 0)
        across.setSpacing(2)
        across.addWidget(name, 1)
        float_button = self._button(
            desk, "open-at-source", self.tr("Show {0} in a window of its own").format(dock.windowTitle())
        )
        float_button.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        close_button = self._button(desk, "cross", self.tr("Close {0}").format(dock.windowTitle()))
        close_button.clicked.connect(dock.toggleViewAction().trigger)
        for button in (float_button, close_button):
            across.addWidget(button)
        self.setFixedHeight(scaled(_HEIGHT))
        desk.theme.changed.connect(self.update)

    def _button(self, desk: Desk, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(scaled(14), scaled(14)))
        button.setAccessibleName(name)
        button.setToolTip(name)
        desk.icons.dress(button, icon, IconRole.TEXT)
        return button

    def sizeHint(self) -> QSize:
        """As high as it is fixed: the dock asks this, and would lay its content under a higher title."""
        return QSize(super().sizeHint().width(), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """No lower either."""
        return QSize(super().minimumSizeHint().width(), scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet bar with a hairline below."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.bar)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.hairline)
        painter.end()
