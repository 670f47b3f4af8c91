"""What all charts share: marks that are pointed at, walked through by keys, told in words and opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from gui.charts.boxes import Box, Way, box_at, next_box
from gui.widgets.opening_keys import OPENING_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from core.library import InspectionFilter
    from gui.delegates.grade_chip import GradeChips
    from gui.delegates.grade_face import GradeFace

_WAYS = {
    Qt.Key.Key_Left: Way.LEFT,
    Qt.Key.Key_Right: Way.RIGHT,
    Qt.Key.Key_Up: Way.UP,
    Qt.Key.Key_Down: Way.DOWN,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a chart shows.

    Attributes:
        key: What it stands for; a mark with the same key stays current when the chart shows something else.
        words: All that it says, for tip and screen reader.
        face: Its grade; None without one.
        dashed: Its grade cannot quite stand beside the others.
        behind: Finds the rows behind it; None when there are none.
    """

    key: object
    words: str
    face: GradeFace | None = None
    dashed: bool = False
    behind: InspectionFilter | None = None


class Chart(QWidget):
    """A widget of marks; each kind of chart says where they stand and how they look.

    Signals:
        opened: The user wants the rows behind a mark: carries it. Click, Enter or Space.

    Args:
        chips: Faces and colours of grades.
        name: What the chart is, for those who do not see it.
    """

    opened = Signal(object)
    keeps_ring = False
    """Whether a mark that the user made the current one can be told from the others without the focus too."""

    def __init__(self, chips: GradeChips, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = chips
        self.theme = chips.theme
        self.marks: tuple[Mark, ...] = ()
        self.boxes: tuple[Box, ...] = ()
        self._current: int | None = None
        self._chosen = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.theme.changed.connect(self._on_look_changed)

    @property
    def current(self) -> Mark | None:
        """The mark that has the keys."""
        return self.marks[self._current] if self._current is not None else None

    def arrange(self, width: float, height: float) -> tuple[Box, ...]:
        """Where each mark stands in a room; each chart says it (Qt's classes cannot be abstract ones of Python)."""
        raise NotImplementedError

    def draw_mark(self, painter: QPainter, rect: QRectF, mark: Mark) -> None:
        """Paint one mark; each chart says how."""
        raise NotImplementedError

    def draw_ground(self, painter: QPainter, width: float, height: float) -> None:
        """Paint what stands beside the marks: names, numbers, lines."""

    def draw_over(self, painter: QPainter, width: float, height: float) -> None:
        """Paint what lies over the marks."""

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Paint the whole chart into a room that begins at the painter's origin, on screen or for a file."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter, width, height)
        for box, mark in zip(self.arrange(width, height), self.marks, strict=True):
            if box.width > 0 and box.height > 0:
                self.draw_mark(painter, _rect(box), mark)
        self.draw_over(painter, width, height)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show other marks; the current one stays, if it is still there."""
        before = self.current
        self.marks = tuple(marks)
        if before is not None:
            self._current = next((n for n, mark in enumerate(self.marks) if mark.key == before.key), None)
        if self._current is None and self.marks and self.hasFocus():
            self._current, self._chosen = 0, False
        self.rearrange()
        self._describe()

    def make_current(self, number: int) -> None:
        """Give a mark the keys."""
        self._current = number
        self._chosen = True
        self._describe()
        self.ensure_seen(self.boxes[number])
        self.update()

    def ensure_seen(self, box: Box) -> None:
        """Scroll the chart so far that a mark is in sight."""
        over = self.parentWidget()
        while over is not None:
            content = over.widget() if isinstance(over, QScrollArea) else None
            if isinstance(over, QScrollArea) and content is not None:
                middle = self.mapTo(content, QPointF(*box.middle)).toPoint()
                over.ensureVisible(middle.x(), middle.y(), round(box.width), round(box.height))
            over = over.parentWidget()

    @Slot()
    def _on_look_changed(self) -> None:
        # A slot of its own: PySide goes on calling one that subclasses override when the chart is gone.
        self.rearrange()

    def rearrange(self) -> None:
        """Work out where the marks stand, and paint them."""
        self.boxes = self.arrange(self.width(), self.height())
        self.updateGeometry()
        self.update()

    def open_current(self) -> None:
        """Ask for the rows behind the current mark, if there are any."""
        mark = self.current
        if mark is not None and mark.behind is not None:
            self.opened.emit(mark)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks, and a ring round the current one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_marks(painter)
        if self.hasFocus() or (self._current is not None and self._chosen and self.keeps_ring):
            self._paint_ring(painter)
        painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        """Round the current mark, or round everything while there is none."""
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._current is not None:
            box = _rect(self.boxes[self._current]).adjusted(-1, -1, 1, 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ink = self.theme.colours.focus_ring if self.hasFocus() else self.theme.colours.text
        for colour, width in ((self.theme.colours.base, 4), (ink, 2)):
            painter.setPen(QPen(colour, width))
            painter.drawRoundedRect(box, 3, 3)

    def paint_marks(self, painter: QPainter) -> None:
        """Paint the chart on the screen."""
        self.draw(painter, self.width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand differently in another room."""
        super().resizeEvent(event)
        self.boxes = self.arrange(self.width(), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, Enter and Space open."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.marks:
            super().keyPressEvent(event)
        elif key in OPENING_KEYS:
            self.open_current()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.make_current(0 if key == Qt.Key.Key_Home else len(self.marks) - 1)
        elif key in _WAYS and self._current is not None:
            self.make_current(next_box(self.boxes, self._current, _WAYS[key]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first mark when none was current."""
        super().focusInEvent(event)
        if self._current is None and self.marks:
            self.make_current(0)
            self._chosen = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What is clicked is current."""
        number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self.make_current(number)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None and number == self._current:
            self.open_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be opened."""
        number = self._at(event.position())
        opens = number is not None and self.marks[number].behind is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.marks[number].words if number is not None else "", self)
            return True
        return super().event(event)

    def _at(self, point: QPointF) -> int | None:
        return box_at(self.boxes, point.x(), point.y())

    def _describe(self) -> None:
        mark = self.current
        words = mark.words if mark is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)
