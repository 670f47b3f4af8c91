"""The strip that tells how each kind of evidence is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.appearance.colours import EvidenceKind
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.underline import draw_underline
from gui.widgets.flow_layout import FlowLayout
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.appearance.theme import Theme


def kind_name(kind: EvidenceKind) -> str:
    """What a kind of evidence is called."""
    names = {
        EvidenceKind.GRADE: translate("EvidenceKind", "grade"),
        EvidenceKind.EARLIER: translate("EvidenceKind", "earlier grade"),
        EvidenceKind.WHO: translate("EvidenceKind", "who"),
        EvidenceKind.DATE: translate("EvidenceKind", "date"),
        EvidenceKind.QUOTATION: translate("EvidenceKind", "quotation"),
        EvidenceKind.POINT: translate("EvidenceKind", "point"),
        EvidenceKind.CHECK: translate("EvidenceKind", "check"),
    }
    return names[kind]


class MarkedWord(QWidget):
    """Some words marked as evidence of one kind.

    Args:
        theme: Colours in force.
        kind: Of the evidence.
        words: To show.
        size: Of the words.
    """

    def __init__(
        self,
        theme: Theme,
        kind: EvidenceKind,
        words: str,
        size: TextSize = TextSize.SMALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._kind = kind
        self._words = words
        self.setAccessibleName(words)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Room for the words and their underline."""
        metrics = QFontMetrics(font_of(self._size))
        return QSize(
            metrics.horizontalAdvance(self._words) + scaled(8 if self._size is TextSize.SMALL else 3),
            metrics.height() + scaled(4),
        )

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint fill, words and underline as the reader does."""
        painter = QPainter(self)
        look = self._theme.evidence[self._kind]
        area = QRectF(self.rect())
        painter.fillRect(area, look.fill)
        painter.setFont(font_of(self._size))
        painter.setPen(self._theme.colours.text)
        painter.drawText(area.adjusted(0, 0, 0, -scaled(2)), Qt.AlignmentFlag.AlignCenter, self._words)
        draw_underline(painter, look, area)
        painter.end()


class EvidenceLegend(QWidget):
    """All kinds side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("How evidence is marked"))
        row = FlowLayout(self, scaled(8))
        row.setContentsMargins(scaled(12), scaled(4), scaled(12), scaled(4))
        for kind in EvidenceKind:
            row.addWidget(MarkedWord(theme, kind, kind_name(kind)))
