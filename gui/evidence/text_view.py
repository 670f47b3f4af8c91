"""The reader's text: a document as it was read, with its evidence marked and every mark a way to its finding."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QStyle, QTextEdit, QToolTip, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.evidence.marks import FindingKey, MarkedStretch, stretches
from gui.evidence.reader_text import Piece, ReaderText, pieces
from gui.evidence.reading_format import apply_reading_format
from gui.evidence.text_geometry import line_areas
from gui.evidence.text_positions import TextPositions
from gui.evidence.underline import draw_underline

if TYPE_CHECKING:
    from gui.appearance.theme import Theme

_FLASH_MS = 120
_MARGIN = 28
_MEASURE = 600
"""Widest line in logical pixels at 100 %: about 85 signs, beyond which the eye loses the next line."""
_MEASURE_OF_PAGES = 760
"""The same for pages of a report."""


class EvidenceText(QTextEdit):
    """Shows a :class:`ReaderText`, read-only.

    A plain text edit cannot space its lines, so this is a rich one that is only ever given plain text.

    Signals:
        findingActivated: The user chose marked words; carries the :class:`FindingKey` of their finding.

    Args:
        theme: Colours in force.
    """

    findingActivated = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = ReaderText()
        self._positions = TextPositions("")
        self._stretches: tuple[MarkedStretch, ...] = ()
        self._pieces: tuple[Piece, ...] = ()
        self._current: tuple[tuple[int, int], ...] = ()
        self._stays_at_ring = False
        self._pressed_at: QPoint | None = None
        self._last_click: tuple[int, FindingKey] | None = None
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self.viewport().update)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.setAccessibleName(self.tr("Text of the document"))
        self.setFont(font_of(TextSize.ARTICLE))
        theme.changed.connect(self._restyle)

    # What is shown

    def show_text(self, shown: ReaderText) -> None:
        """Show another document from its beginning."""
        self._shown = shown
        self._positions = TextPositions(shown.text)
        self._stretches = stretches(shown.marks)
        self._pieces = tuple(pieces(shown.text, self._stretches))
        self._current = ()
        self._stays_at_ring = False
        self._last_click = None
        # The lines of a report are as the report breaks them: smaller letters keep them from breaking again.
        self.setFont(font_of(TextSize.BODY if shown.format.pages else TextSize.ARTICLE))
        # Qt deletes the document before, because that is a child of the widget too.
        self.setDocument(self._make_document())
        self._apply_measure()
        self._mark()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def remark(self, shown: ReaderText) -> None:
        """Show other marks on the same text: the place that is read and what is selected stay."""
        self._shown = shown
        self._stretches = stretches(shown.marks)
        self._pieces = tuple(pieces(shown.text, self._stretches))
        self._last_click = None
        self._mark()

    def selected_span(self) -> tuple[int, int] | None:
        """The words that are selected, without blanks round them, as code point offsets; None when none are."""
        cursor = self.textCursor()
        start, end = map(self._positions.to_code_point, (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._shown.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return (start, end) if start < end else None

    def select_finding(self, key: FindingKey | None, *, reveal: bool = True) -> None:
        """Ring the words of a finding; with ``reveal`` scroll to them and flash once. None rings nothing."""
        spans = tuple((mark.start, mark.end) for mark in self._shown.marks if mark.key == key)
        self._ring(spans, reveal=reveal)

    def show_span(self, start: int, end: int) -> FindingKey | None:
        """Ring any words of the text, scroll to them, flash once, and say whose they are if they are marked."""
        self._ring(((start, end),), reveal=True)
        exact = next((mark for mark in self._shown.marks if (mark.start, mark.end) == (start, end)), None)
        return exact.key if exact else None

    def step(self, forward: bool) -> FindingKey | None:
        """Go to the next or the previous marked words, round at the ends, and say whose they are."""
        places = sorted({mark.start: mark for mark in reversed(self._shown.marks)}.items())
        if not places:
            return None
        at = self._current[0][0] if self._current else (-1 if forward else len(self._shown.text) + 1)
        if forward:
            mark = next((mark for start, mark in places if start > at), places[0][1])
        else:
            mark = next((mark for start, mark in reversed(places) if start < at), places[-1][1])
        self._ring(((mark.start, mark.end),), reveal=True)
        return mark.key

    def current_spans(self) -> tuple[tuple[int, int], ...]:
        """The spans that are ringed, as code point offsets."""
        return self._current

    @property
    def flashing(self) -> bool:
        """Whether the ringed words flash just now."""
        return self._flash.isActive()

    def mark_at(self, point: QPoint) -> MarkedStretch | None:
        """The marks under a point of the viewport."""
        place = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        hit = self.document().documentLayout().hitTest(place, Qt.HitTestAccuracy.ExactHit)
        return None if hit < 0 else self._stretch_at(self._positions.to_code_point(hit))

    def areas_of(self, start: int, end: int) -> list[QRectF]:
        """Where a span stands in the viewport, one area a line."""
        span = self._positions.to_utf16(start), self._positions.to_utf16(end)
        up = -float(self.verticalScrollBar().value())
        return [area.translated(0, up) for area in line_areas(self.document(), *span)]

    def _stretch_at(self, offset: int) -> MarkedStretch | None:
        number = bisect_right(self._stretches, offset, key=lambda stretch: stretch.start) - 1
        found = self._stretches[number] if number >= 0 else None
        return found if found is not None and offset < found.end else None

    def _ring(self, spans: tuple[tuple[int, int], ...], *, reveal: bool) -> None:
        self._current = spans
        self._stays_at_ring = bool(spans) and reveal
        if spans and reveal:
            self._reveal(spans[0][0])
            if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
                self._flash.start()
        self.viewport().update()

    def _reveal(self, offset: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_utf16(offset))
        self.setTextCursor(cursor)
        place = self.cursorRect(cursor)
        height = self.viewport().height()
        if place.top() < height // 8 or place.bottom() > height - height // 4:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)

    # How it looks

    def _make_document(self) -> QTextDocument:
        """A document set for reading before anything lays it out, so that it is laid out once."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(scaled(_MARGIN))
        document.setPlainText(self._shown.text)
        self._set_for_reading(document)
        return document

    def _set_for_reading(self, document: QTextDocument) -> None:
        apply_reading_format(document, self._shown.format, self._positions, self._theme.colours.secondary_text)

    def _mark(self) -> None:
        """Fill the words of the evidence."""
        selections = []
        for piece in self._pieces:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._positions.to_utf16(piece.start))
            cursor.setPosition(self._positions.to_utf16(piece.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format.setBackground(self._theme.evidence[piece.kind].fill)
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    @Slot()
    def _restyle(self) -> None:
        self._set_for_reading(self.document())
        self._mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text with its fills, then underlines, page marks and the ring on top."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        first, last = self._visible_offsets()
        for piece in self._pieces:
            if piece.end >= first and piece.start <= last:
                look = self._theme.evidence[piece.kind]
                for area in self.areas_of(piece.start, piece.end):
                    draw_underline(painter, look, area.adjusted(0, 0, 0, 1))
        self._paint_page_marks(painter, first, last)
        self._paint_ring(painter)
        painter.end()

    def _visible_offsets(self) -> tuple[int, int]:
        top = self.cursorForPosition(QPoint(0, 0)).position()
        bottom = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).position()
        return self._positions.to_code_point(top), self._positions.to_code_point(bottom)

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self._theme.colours.focus_ring
        for start, end in self._current:
            for area in self.areas_of(start, end):
                if self.flashing:
                    glow = mixed(ring, self._theme.colours.base, 0.2)
                    glow.setAlpha(110)
                    painter.fillRect(area, glow)
                painter.setPen(QPen(ring, 2))
                painter.drawRoundedRect(area.adjusted(-2, -2, 2, 3), 3, 3)

    def _paint_page_marks(self, painter: QPainter, first: int, last: int) -> None:
        painter.setFont(font_of(TextSize.SMALL))
        right = float(self.lineWrapColumnOrWidth()) - self.document().documentMargin()
        for page in self._shown.format.pages:
            if page.number == 1 or not first <= page.start <= last:
                continue
            areas = self.areas_of(page.start, page.start + 1) or [QRectF(self.cursorRect())]
            y = areas[0].top() - painter.fontMetrics().height()
            painter.setPen(self._theme.colours.hairline)
            painter.drawLine(QPointF(self.document().documentMargin(), y), QPointF(right, y))
            painter.setPen(self._theme.colours.secondary_text)
            label = QRectF(self.document().documentMargin(), y + 2, right - self.document().documentMargin(), 20)
            painter.drawText(label, Qt.AlignmentFlag.AlignRight, self.tr("page {0}").format(page.number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as wide as the view, up to the measure that reads well, and the ringed words in view."""
        self._apply_measure()
        super().resizeEvent(event)
        if self._stays_at_ring:
            self._reveal(self._current[0][0])

    @Slot()
    def _let_go(self) -> None:
        """The user scrolled: from now on the text stays where it is."""
        self._stays_at_ring = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, and stay there."""
        self._let_go()
        super().wheelEvent(event)

    def _apply_measure(self) -> None:
        measure = _MEASURE_OF_PAGES if self._shown.format.pages else _MEASURE
        width = min(self.viewport().width(), scaled(measure) + 2 * scaled(_MARGIN))
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def sizeHint(self) -> QSize:
        """Wide enough for the full measure."""
        return QSize(scaled(_MEASURE), scaled(400))

    # What the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding of the words clicked; a drag selects text and chooses nothing."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed_at = self._pressed_at, None
        here = event.position().toPoint()
        still = pressed is not None and (here - pressed).manhattanLength() < QApplication.startDragDistance()
        if still and not self.textCursor().hasSelection():
            stretch = self.mark_at(here)
            if stretch is not None:
                self._choose(stretch)

    def _choose(self, stretch: MarkedStretch) -> None:
        """Choose the topmost finding, or the one below it when the same words are chosen again."""
        keys = list(dict.fromkeys(mark.key for mark in stretch.marks))
        key = keys[0]
        if self._last_click is not None and self._last_click[0] == stretch.start and self._last_click[1] in keys:
            key = keys[(keys.index(self._last_click[1]) + 1) % len(keys)]
        self._last_click = stretch.start, key
        self.select_finding(key, reveal=False)
        self.findingActivated.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the finding of the words under the text cursor on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            stretch = self._stretch_at(self._positions.to_code_point(self.textCursor().position()))
            if stretch is not None:
                self._choose(stretch)
                return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that marked words can be clicked."""
        super().mouseMoveEvent(event)
        over = self.mark_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tip what the marked words under the pointer stand for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """What the marks under a point of the viewport stand for, one a line."""
        stretch = self.mark_at(point)
        labels = self._shown.labels or {}
        return "" if stretch is None else "\n".join(dict.fromkeys(labels.get(mark.key, "") for mark in stretch.marks))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words and nothing of how they look."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def loadResource(self, kind: int, name: object) -> None:
        """Load nothing, whatever a text may name."""
