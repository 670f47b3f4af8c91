"""A card that quotes a sentence with the words that a grade was read from marked in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.appearance.colours import EvidenceKind
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.text_geometry import cursor_x
from gui.evidence.text_positions import TextPositions
from gui.evidence.underline import draw_underline

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from gui.appearance.theme import Theme

_PADDING = 10
_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class QuotedEvidence:
    """Words in their sentence.

    Attributes:
        source: Where they stand: "The Fylde Lantern".
        when: The day of the source: "28 Jul 2026"; may be empty.
        place: Nearer still: "page 1"; may be empty.
        sentence: The sentence, as in the document.
        start: Offset of the first marked code point in the sentence.
        end: Offset behind the last one.
    """

    source: str
    when: str
    place: str
    sentence: str
    start: int
    end: int

    @property
    def origin(self) -> str:
        """Source, day and place in one: "Ofsted report, 12 Aug 2025, page 1"."""
        return ", ".join(part for part in (self.source, self.when, self.place) if part)

    @property
    def cited(self) -> str:
        """The sentence in quotation marks with its origin, to stand in a letter: in one line, however it was set."""
        return f"“{' '.join(self.sentence.split())}” ({self.origin})"


class EvidenceCard(QWidget):
    """Paints a :class:`QuotedEvidence` as high as it needs to be.

    Args:
        theme: Colours in force.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: QuotedEvidence | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_evidence(self, evidence: QuotedEvidence) -> None:
        """Quote something else."""
        self._shown = evidence
        words = evidence.sentence[evidence.start : evidence.end]
        self.setAccessibleName(self.tr("Read from {0}: {1}").format(evidence.origin, evidence.sentence))
        self.setAccessibleDescription(self.tr("Marked words: {0}").format(words))
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> QuotedEvidence | None:
        """What is quoted."""
        return self._shown

    def heightForWidth(self, width: int) -> int:
        """Head, sentence and padding."""
        layout = self._laid_out(width)
        head = QFontMetricsF(font_of(TextSize.SMALL)).height()
        return round(head + layout.boundingRect().height() + scaled(2 * _PADDING + 6))

    def sizeHint(self) -> QSize:
        """As wide as the panel lets it be."""
        width = scaled(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow panels give long cards."""
        return QSize(scaled(120), scaled(60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A scroll area asks for the height before its bar takes some of the width."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        if self._shown is None:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.hairline, 1))
        painter.setBrush(colours.base)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        head = self._paint_head(painter, self._shown)
        origin = QPointF(scaled(_PADDING), scaled(_PADDING) + head + scaled(4))
        layout = self._laid_out(self.width())
        self._paint_marks(painter, layout, origin, self._shown)
        painter.setPen(colours.text)
        layout.draw(painter, origin)
        painter.end()

    def _paint_head(self, painter: QPainter, shown: QuotedEvidence) -> float:
        font = font_of(TextSize.SMALL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._theme.colours.secondary_text)
        room = QRectF(scaled(_PADDING), scaled(_PADDING), self.width() - scaled(2 * _PADDING), metrics.height())
        place = metrics.horizontalAdvance(shown.place) + scaled(8) if shown.place else 0.0
        day = f", {shown.when}" if shown.when else ""
        for_name = room.width() - place - metrics.horizontalAdvance(day)
        source = metrics.elidedText(shown.source, Qt.TextElideMode.ElideRight, for_name)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, f"{source}{day}")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, shown.place)
        return metrics.height()

    def _paint_marks(self, painter: QPainter, layout: QTextLayout, origin: QPointF, shown: QuotedEvidence) -> None:
        look = self._theme.evidence[EvidenceKind.GRADE]
        positions = TextPositions(shown.sentence)
        start, end = positions.to_utf16(shown.start), positions.to_utf16(shown.end)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first >= last:
                continue
            left, right = cursor_x(line, first), cursor_x(line, last)
            area = QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height() + 1)
            painter.fillRect(area, look.fill)
            draw_underline(painter, look, area)

    def _laid_out(self, width: int) -> QTextLayout:
        font = font_of(TextSize.BODY)
        text = self._shown.sentence.replace("\n", " ") if self._shown else ""
        layout = QTextLayout(text, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        top, leading = 0.0, QFontMetricsF(font).height() * _LEADING
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width - scaled(2 * _PADDING)))
            line.setPosition(QPointF(0, top))
            top += leading
        layout.endLayout()
        return layout
