"""A small sign beside words, drawn in the colours in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.appearance.icons import IconRole, Icons, paint_icon
from gui.appearance.text_size import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconLabel(QWidget):
    """Decoration: the words beside it say the same.

    Args:
        icons: For the colour.
        name: File in ``resources/icons``.
        side: In the design's pixels.
        role: Which colour.
    """

    def __init__(
        self, icons: Icons, name: str, side: float, role: IconRole = IconRole.SECONDARY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = name
        self._side = side
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        """Show another sign."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0, 0, scaled(self._side), scaled(self._side))
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, box, self._name, self._icons.colour(self._role))
        painter.end()
