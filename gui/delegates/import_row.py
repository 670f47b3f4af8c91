"""Paints the files of an import: state with its icon, and the grades found as compact chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.grade_chip import Form, chip_size
from gui.delegates.grade_face import Wording
from gui.models.import_progress import FacesRole, FileState, ImportColumn, StateRole

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from gui.delegates.grade_chip import GradeChips
    from gui.delegates.grade_face import GradeFace
    from gui.models.roles import AnyIndex

_ICON = 14
_PADDING = 8
_GAP = 3
_BAR = 3
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
"""Put together once: to join two of Qt's flags takes longer than to write a word."""


class ImportRowDelegate(QStyledItemDelegate):
    """Cells of the list of a running import.

    Args:
        chips: Paints the grades.
    """

    def __init__(self, chips: GradeChips, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chips = chips

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All rows are as high."""
        return QSize(scaled(80), scaled(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a cell; the files being read stand out."""
        colours, rect = self._chips.theme.colours, option.rect
        state: FileState = index.data(StateRole)
        column = ImportColumn(index.column())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state is FileState.READING or option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
            if column is ImportColumn.STATE:
                painter.fillRect(QRect(rect.left(), rect.top(), _BAR, rect.height()), colours.selection_bar)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.hairline)
        faces: tuple[GradeFace, ...] = index.data(FacesRole) or ()
        if column is ImportColumn.STATE:
            self._paint_state(painter, rect, state)
        elif faces:
            self._paint_faces(painter, rect, faces)
        else:
            quiet = column is not ImportColumn.FILE or state is FileState.WAITING
            self._write(painter, rect, index.data() or "", colours.secondary_text if quiet else colours.text)
        painter.restore()

    def _paint_state(self, painter: QPainter, rect: QRect, state: FileState) -> None:
        ink: QColor = getattr(self._chips.theme.colours, state.role.value)
        side = scaled(_ICON)
        place = QRectF(rect.left() + scaled(_PADDING), rect.center().y() - side / 2 + 0.5, side, side)
        paint_icon(painter, place, state.icon, ink)
        self._write(painter, rect.adjusted(side + scaled(6), 0, 0, 0), state.word, ink)

    def _write(self, painter: QPainter, rect: QRect, words: str, ink: QColor) -> None:
        painter.setFont(font_of(TextSize.BODY))
        painter.setPen(ink)
        room = rect.adjusted(scaled(_PADDING), 0, -scaled(_PADDING) // 2, 0)
        shown = painter.fontMetrics().elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _ONE_LINE, shown)

    def _paint_faces(self, painter: QPainter, rect: QRect, faces: tuple[GradeFace, ...]) -> None:
        """As many chips as fit, then how many more there are."""
        left = float(rect.left() + scaled(_PADDING))
        for number, face in enumerate(faces):
            size = chip_size(face, Form.COMPACT, Wording.COMPACT)
            more = scaled(28) if number < len(faces) - 1 else 0
            if left + size.width() + more > rect.right():
                rest = QRect(round(left) - scaled(_PADDING), rect.top(), scaled(50), rect.height())
                self._write(painter, rest, f"+{len(faces) - number}", self._chips.theme.colours.secondary_text)
                return
            chip = QRectF(left, rect.center().y() - size.height() / 2, size.width(), size.height())
            self._chips.paint(painter, chip, face, Form.COMPACT, Wording.COMPACT)
            left += size.width() + scaled(_GAP)
