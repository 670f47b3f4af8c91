"""A page of a PDF as it is printed, with its evidence boxed: the place of a finding where the report says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QToolTip, QWidget

from gui.appearance.colours import colours_of
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.evidence.marks import marks_of
from gui.pages.articles.page_pictures import PagePictures, pixels_an_inch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from core.library import DocumentDetail
    from gui.appearance.colours import EvidenceKind
    from gui.desk import Desk
    from gui.evidence.marks import EvidenceMark, FindingKey
    from gui.pages.articles.page_pictures import MarkedBox, PagePicture

_MARGIN = 16
_FLASH_MS = 120
_AROUND = 2.0
"""Points between words and their box."""
_USUAL_SIZE = (595.0, 842.0)
"""A4 in points, until the page is drawn."""
_STEP = 1.25
_LEAST, _MOST = 0.4, 6.0
_PAPER = QColor(255, 255, 255)


class PageView(QAbstractScrollArea):
    """Shows one page at a time.

    Signals:
        findingActivated: The user chose boxed words; carries the :class:`~gui.evidence.marks.FindingKey`.
        pageChanged: Another page is shown; carries its number.
        failed: The pages cannot be drawn; carries the exception.

    Args:
        desk: The shared parts of the windows.
    """

    findingActivated = Signal(object)
    pageChanged = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        # Paper is white in every look.
        self._paper = colours_of(desk.knowledge.palette, dark=False)
        self.pictures = PagePictures(desk.tasks, self)
        self.pictures.made.connect(self._on_made)
        self.pictures.failed.connect(self.failed)
        self._detail: DocumentDetail | None = None
        self._marks: tuple[EvidenceMark, ...] = ()
        self._labels: Mapping[FindingKey, str] = {}
        self._size = _USUAL_SIZE
        self._zoom: float | None = None
        self._current: FindingKey | None = None
        self._reveal_wanted = False
        self.page = 0
        self.pages = 0
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Page of the report"))
        desk.theme.changed.connect(self.viewport().update)

    # What is shown

    def show_detail(self, detail: DocumentDetail | None, labels: Mapping[FindingKey, str]) -> None:
        """Show a document from its first page, or none."""
        self._detail, self._labels, self._current = detail, labels, None
        self._marks = () if detail is None else marks_of(detail)
        self.pages = 0 if detail is None else max((page.number for page in detail.document.pages), default=0)
        self._size = _USUAL_SIZE
        self.pictures.show_document(detail if self.pages else None, self._marks)
        self.page = 0
        self.show_page(1 if self.pages else 0)

    def show_marks(self, detail: DocumentDetail, labels: Mapping[FindingKey, str]) -> None:
        """Show other findings of the same document; the page stays."""
        self._detail, self._labels, self._marks = detail, labels, marks_of(detail)
        self.pictures.show_marks(self._marks)
        self.viewport().update()

    def show_page(self, number: int, *, from_bottom: bool = False) -> None:
        """Turn to a page; numbers outside the document are drawn to its ends."""
        number = min(max(number, 1 if self.pages else 0), self.pages)
        if number != self.page:
            self.page = number
            self.setAccessibleDescription(self.tr("Page {0} of {1}").format(number, self.pages))
            self._fit_bars()
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum() if from_bottom else 0)
            self.pageChanged.emit(number)
        self.viewport().update()

    def select_finding(self, key: FindingKey | None) -> None:
        """Ring the words of a finding; turn to their page and flash once."""
        self._current = key
        mark = next((mark for mark in self._marks if mark.key == key), None)
        if mark is not None:
            self._go_to(mark.start)
        self.viewport().update()

    def show_span(self, start: int, end: int) -> FindingKey | None:
        """Turn to the page of any words, and ring them if they are marked; gives whose they are then."""
        exact = next((mark for mark in self._marks if (mark.start, mark.end) == (start, end)), None)
        self._current = exact.key if exact else None
        self._go_to(start)
        return self._current

    def _go_to(self, offset: int) -> None:
        pages = self._detail.document.pages if self._detail else ()
        page = next((each.number for each in pages if each.start <= offset < each.end), None)
        if page is not None:
            self.show_page(page)
            self._reveal_wanted = True
            self._reveal()
            if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0:
                self._flash.start()

    def _reveal(self) -> None:
        """Scroll to the ringed words, once it is known where they stand."""
        boxes = [box for box in self.boxes() if box.key == self._current]
        if self._reveal_wanted and boxes:
            self._reveal_wanted = False
            area = self.area_of(boxes[0])
            bar, height = self.verticalScrollBar(), self.viewport().height()
            if area.top() < height // 8 or area.bottom() > height - height // 8:
                bar.setValue(round(bar.value() + area.top() - height / 3))

    # Zoom

    @property
    def scale(self) -> float:
        """Logical pixels a point."""
        if self._zoom is not None:
            return self._zoom * self.logicalDpiX() / 72
        return max(self.viewport().width() - 2 * scaled(_MARGIN), 50) / self._size[0]

    @property
    def zoom(self) -> float | None:
        """How large the page is, 1 for as printed; None while it fits the width."""
        return self._zoom

    def set_zoom(self, zoom: float | None) -> None:
        """Show the page larger or smaller, or as wide as there is room (None)."""
        self._zoom = None if zoom is None else min(max(zoom, _LEAST), _MOST)
        self._fit_bars()
        self.viewport().update()

    def zoom_by(self, steps: int) -> None:
        """A step larger (1) or smaller (-1)."""
        now = self.scale * 72 / self.logicalDpiX()
        self.set_zoom(now * _STEP**steps)

    # How it looks

    def picture(self) -> PagePicture | None:
        """The page as it is drawn; None while it is on its way."""
        if not self.page:
            return None
        return self.pictures.picture(self.page, pixels_an_inch(self.scale, self.devicePixelRatioF()))

    def fill_of(self, kind: EvidenceKind) -> QColor:
        """What is laid over evidence of a kind; on paper, which is white in every look."""
        return self._paper.evidence[kind].fill

    def boxes(self) -> tuple[MarkedBox, ...]:
        """The evidence on the page that is shown, as far as it is known."""
        picture = self.picture()
        return picture.boxes if picture else ()

    def area_of(self, box: MarkedBox) -> QRectF:
        """Where a box stands in the viewport."""
        place, scale = self._page_area().topLeft(), self.scale
        area = box.area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        size = area.size() * scale
        return QRectF(place + QPointF(area.left() * scale, area.top() * scale), size)

    def _page_area(self) -> QRectF:
        width, height = (side * self.scale for side in self._size)
        left = max((self.viewport().width() - width) / 2, scaled(_MARGIN)) - self.horizontalScrollBar().value()
        return QRectF(left, scaled(_MARGIN) - self.verticalScrollBar().value(), width, height)

    def _fit_bars(self) -> None:
        for bar, side, room in (
            (self.horizontalScrollBar(), self._size[0], self.viewport().width()),
            (self.verticalScrollBar(), self._size[1], self.viewport().height()),
        ):
            bar.setRange(0, max(0, round(side * self.scale) + 2 * scaled(_MARGIN) - room))
            bar.setPageStep(room)
            bar.setSingleStep(scaled(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper, what is printed on it, and the boxes."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(
            self.viewport().rect(), mixed(self._theme.colours.window, self._theme.colours.control_border, 0.3)
        )
        if self.page:
            paper, picture = self._page_area(), self.picture()
            painter.fillRect(paper, _PAPER)
            if picture is not None:
                painter.drawImage(paper, picture.image)
                self._paint_boxes(painter, picture)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_boxes(self, painter: QPainter, picture: PagePicture) -> None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in picture.boxes:
            painter.fillRect(self.area_of(box), self.fill_of(box.kind))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in picture.boxes:
            painter.setPen(QPen(self._paper.evidence[box.kind].line, 1))
            area = self.area_of(box)
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        chosen = [self.area_of(box) for box in picture.boxes if box.key == self._current]
        for area in chosen:
            painter.setPen(QPen(self._paper.roles.focus_ring, 3 if self._flash.isActive() else 2))
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 2, 2)
        if chosen and self._current is not None and self._current in self._labels:
            self._paint_label(painter, chosen[0], self._labels[self._current])

    def _paint_label(self, painter: QPainter, area: QRectF, words: str) -> None:
        painter.setFont(font_of(TextSize.SMALL, semibold=True))
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(words) + scaled(12), self.viewport().width() - scaled(8))
        height = metrics.height() + scaled(4)
        # Behind the words where there is room, so that it hides no others; else above them.
        label = QRectF(area.right() + scaled(6), area.center().y() - height / 2, width, height)
        if label.right() > self.viewport().width() - scaled(4):
            left = max(min(area.right(), self.viewport().width() - scaled(4)) - width, scaled(4))
            label = QRectF(left, area.top() - height - 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._paper.roles.focus_ring)
        painter.drawRoundedRect(label, 3, 3)
        painter.setPen(_PAPER)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(width) - scaled(8))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as there is room."""
        super().resizeEvent(event)
        self._fit_bars()

    @Slot(int)
    def _on_made(self, page: int) -> None:
        picture = self.picture()
        if page == self.page and picture is not None:
            size = picture.image.width() / picture.scale, picture.image.height() / picture.scale
            if abs(size[0] - self._size[0]) > 1 or abs(size[1] - self._size[1]) > 1:
                self._size = size
                self._fit_bars()
            self._reveal()
        self.viewport().update()

    # What the user does

    def box_at(self, point: QPointF) -> MarkedBox | None:
        """The evidence under a point of the viewport, the smallest first."""
        under = [box for box in self.boxes() if self.area_of(box).contains(point)]
        return min(under, key=lambda box: box.area.width() * box.area.height(), default=None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the finding of the words clicked."""
        box = self.box_at(event.position()) if event.button() is Qt.MouseButton.LeftButton else None
        if box is not None:
            self._current = box.key
            self.viewport().update()
            self.findingActivated.emit(box.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer that boxed words can be clicked."""
        over = self.box_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tip what boxed words stand for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            box = self.box_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._labels.get(box.key, "") if box else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, and turn the page at its ends; + and - zoom, 0 fits the width."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            if bar.value() < bar.maximum():
                bar.setValue(bar.value() + bar.pageStep() - scaled(24))
            else:
                self.show_page(self.page + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            if bar.value() > 0:
                bar.setValue(bar.value() - bar.pageStep() + scaled(24))
            elif self.page > 1:
                self.show_page(self.page - 1, from_bottom=True)
        elif event.key() == Qt.Key.Key_Home:
            self.show_page(1)
        elif event.key() == Qt.Key.Key_End:
            self.show_page(self.pages)
        elif event.text() in ("+", "-"):
            self.zoom_by(1 if event.text() == "+" else -1)
        elif event.text() == "0":
            self.set_zoom(None)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; otherwise scroll, and turn the page at its ends."""
        down = event.angleDelta().y()
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and down:
            self.zoom_by(1 if down > 0 else -1)
        elif down < 0 and bar.value() == bar.maximum() and self.page < self.pages:
            self.show_page(self.page + 1)
        elif down > 0 and bar.value() == 0 and self.page > 1:
            self.show_page(self.page - 1, from_bottom=True)
        else:
            super().wheelEvent(event)
