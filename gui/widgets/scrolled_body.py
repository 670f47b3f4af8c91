"""The middle of a dialog: as high as its parts, until the screen has no more room; from there on it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

EDGE = 3
"""Room in the design's pixels for the focus rings of parts at the edge."""
_OUTSIDE = 110
"""What the frame of a window and the buttons below the middle take, in the design's pixels."""


class ScrolledBody(QScrollArea):
    """Parts one below the other.

    Args:
        parts: From the top.
        grows: The one that takes the room that is left; none does when None.
    """

    def __init__(
        self, parts: Iterable[QWidget], parent: QWidget | None = None, *, grows: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        edge = scaled(EDGE)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(scaled(8))
        for part in parts:
            self._column.addWidget(part, 1 if part is grows else 0)
        if grows is None:
            self._column.addStretch(1)
        self.setWidget(self._body)
        self._body.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Room for all parts, as far as the screen has it."""
        width = self._body.minimumSizeHint().width()
        wanted = self._column.totalHeightForWidth(max(width, self.viewport().width()))
        height = wanted if wanted >= 0 else self._body.minimumSizeHint().height()
        room = self.screen().availableSize().height() - scaled(_OUTSIDE)
        return QSize(width, min(height, room))

    def sizeHint(self) -> QSize:
        """The same: no part can use more."""
        return self.minimumSizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part that comes, goes or grows asks the dialog for other room."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other lines in another width are of another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
