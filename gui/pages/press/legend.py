"""What the signs of the press check mean, each with its word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.press_cell import PressDelegate
from gui.models.press_cells import Sign
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from gui.desk import Desk

_SHOWN = (Sign.AGREES, Sign.DIFFERS, Sign.UNSURE, Sign.ONLY_IN_PRESS, Sign.CANNOT_TELL)
_ICON = 13
_LEAST_FOR_NOTE = 980


class _Entry(QWidget):
    """A sign and its word."""

    def __init__(self, delegate: PressDelegate, sign: Sign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self._sign = sign
        self.setAccessibleName(sign.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        delegate.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for both."""
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        return QSize(metrics.horizontalAdvance(self._sign.words) + scaled(_ICON + 6), metrics.height() + scaled(4))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both in the sign's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, side = self._delegate.sign_colour(self._sign), float(scaled(_ICON))
        paint_icon(painter, QRectF(0, (self.height() - side) / 2, side, side), self._sign.icon, ink)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(ink)
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        painter.drawText(scaled(_ICON + 5), base, self._sign.words)
        painter.end()


class PressLegend(QWidget):
    """One line, or more where there is little room.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        delegate = PressDelegate(desk.chips, self)
        signs = QWidget(self)
        flow = FlowLayout(signs, scaled(14))
        for sign in _SHOWN:
            flow.addWidget(_Entry(delegate, sign, signs))
        note = self.tr("Earlier grades are compared with earlier reports, never with this one")
        self._note = QuietLabel(desk.theme, note, gives_way=True, parent=self)
        self._note.setToolTip(note)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        across = QHBoxLayout(self)
        across.setContentsMargins(scaled(12), scaled(3), scaled(12), scaled(3))
        across.setSpacing(scaled(16))
        across.addWidget(signs, 1)
        across.addWidget(self._note, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note gives way to the signs."""
        super().resizeEvent(event)
        self._note.setVisible(event.size().width() >= scaled(_LEAST_FOR_NOTE))
