"""Paints what a search found: the document, the words with what was looked for marked in them, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.library import FoundIn
from core.model import DocumentKind
from gui.appearance.colours import EvidenceKind
from gui.appearance.icons import paint_icon
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.delegates.grade_chip import Form, chip_size, choose_wording
from gui.delegates.row_ground import paint_selection
from gui.evidence.text_geometry import layout_areas
from gui.evidence.text_positions import TextPositions
from gui.evidence.underline import draw_underline
from gui.models.roles import AnyIndex, Role
from gui.models.search_results import more_words, piece_of, place_words, source_words
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject, QRect

    from core.library import Place, Span
    from gui.delegates.face_maker import FaceMaker
    from gui.delegates.grade_chip import GradeChips
    from gui.models.search_results import ResultRow

_LEFT = 40
_ICON = 15
_BESIDE = 176
"""Room at the right for what a place is."""
_GAP = 12
_LEAST_FOR_BESIDE = 470
_ABOVE = 9
_BELOW = 9
_BETWEEN = 4
_LINE_RATIO = 1.28
_MOST_HEIGHTS = 20_000
_ALIGNED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SearchResultDelegate(QStyledItemDelegate):
    """Rows of a search.

    Args:
        chips: Paints the grades of claims.
        faces: Makes their faces.
        area_title: Gives what an area is called.
    """

    def __init__(
        self, chips: GradeChips, faces: FaceMaker, area_title: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._chips = chips
        self._faces = faces
        self._area_title = area_title
        self._theme = chips.theme
        self._heights: dict[tuple[object, ...], int] = {}
        self._theme.changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the words need at the width of the list."""
        row: ResultRow | None = index.data(Role.ROW)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        if row is None:
            return QSize(width, scaled(40))
        # A list asks for all of its rows whenever some are added, and breaking lines takes time.
        place = row.place and (row.place.start, row.place.end, row.place.marks[:1])
        key = (row.hit.document_id, place, row.first, row.last, width)
        if key not in self._heights:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self._height(row, width)
        return QSize(width, self._heights[key])

    @staticmethod
    def _height(row: ResultRow, width: int) -> int:
        height = scaled(_ABOVE if row.first else _BETWEEN) + (scaled(_BELOW) if row.last else scaled(_BETWEEN))
        line = _line_height()
        if row.first:
            height += round(line)
        if row.place is not None:
            lines = round(line * laid_out(row.place, _text_width(width)).lineCount())
            height += _together(lines, _beside_height(row.place), width) + (scaled(3) if row.first else 0)
        if more_words(row):
            height += round(line)
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row."""
        row: ResultRow | None = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        if row is not None:
            top = option.rect.top() + scaled(_ABOVE if row.first else _BETWEEN)
            if row.first:
                self._paint_head(painter, option.rect, float(top), row)
                top += round(_line_height()) + scaled(3)
            if row.place is not None:
                top = self._paint_place(painter, option.rect, top, row.place)
            if words := more_words(row):
                left = option.rect.left() + scaled(_LEFT)
                self._paint_line(painter, QRectF(left, top, option.rect.right() - left, 0), words)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: ResultRow | None) -> None:
        colours, rect = self._theme.colours, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            paint_selection(painter, rect, colours)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(colours.base, colours.selection, 0.35))
        if row is None or row.last:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.hairline)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus_ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), 3, 3)

    def _paint_head(self, painter: QPainter, rect: QRect, top: float, row: ResultRow) -> None:
        """Icon, title with its marks, and where the document comes from."""
        colours, line = self._theme.colours, _line_height()
        side = float(scaled(_ICON))
        icon = "report" if row.hit.kind is DocumentKind.OFFICIAL_REPORT else "article"
        place = QRectF(rect.left() + scaled(14), top + (line - side) / 2, side, side)
        paint_icon(painter, place, icon, colours.secondary_text)
        room = QRectF(rect.left() + scaled(_LEFT), top, rect.width() - scaled(_LEFT + _GAP), line)
        font, plain = font_of(TextSize.BODY, semibold=True), font_of(TextSize.BODY)
        metrics, source = QFontMetricsF(font), source_words(row.hit)
        needed = QFontMetricsF(plain).horizontalAdvance(source) + scaled(8)
        for_title = max(room.width() - needed, room.width() * 0.5)
        title = " ".join(row.hit.title.split("\n"))
        cut = metrics.elidedText(title, Qt.TextElideMode.ElideRight, for_title)
        painter.setFont(font)
        self._mark_line(painter, room, title, marks_left(title, cut, row.hit.title_marks))
        painter.setPen(colours.text)
        painter.drawText(room, _ALIGNED, cut)
        behind = room.adjusted(metrics.horizontalAdvance(cut) + scaled(8), 0, 0, 0)
        self._paint_line(painter, behind, source)

    def _mark_line(self, painter: QPainter, room: QRectF, title: str, marks: Sequence[Span]) -> None:
        """Mark what was looked for in a title."""
        metrics, look = QFontMetricsF(painter.font()), self._theme.evidence[EvidenceKind.GRADE]
        middle, tall = room.center().y(), metrics.height()
        for mark in marks:
            left = room.left() + metrics.horizontalAdvance(title[: mark.start])
            wide = metrics.horizontalAdvance(title[mark.start : mark.end])
            area = QRectF(left, middle - tall / 2, wide, tall + 1)
            painter.fillRect(area, look.fill)
            draw_underline(painter, look, area)

    def _paint_place(self, painter: QPainter, rect: QRect, top: int, place: Place) -> int:
        """The words with their marks, and beside them what they are; gives where the next line begins."""
        layout = laid_out(place, _text_width(rect.width()))
        origin = QPointF(rect.left() + scaled(_LEFT), top)
        piece, look = piece_of(place), self._theme.evidence[EvidenceKind.GRADE]
        positions = TextPositions(piece.text)
        for mark in piece.marks:
            for area in layout_areas(layout, positions.to_utf16(mark.start), positions.to_utf16(mark.end)):
                placed = area.translated(origin)
                painter.fillRect(placed, look.fill)
                draw_underline(painter, look, placed)
        painter.setPen(self._theme.colours.text)
        layout.draw(painter, origin)
        lines = round(_line_height() * layout.lineCount())
        left, above = float(rect.right() - scaled(_GAP + _BESIDE)), top
        if _is_narrow(rect.width()):
            left, above = origin.x(), top + lines
        width = min(float(scaled(_BESIDE)), _text_width(rect.width()))
        self._paint_beside(painter, QRectF(left, above, width, _line_height()), place)
        return top + _together(lines, _beside_height(place), rect.width())

    def _paint_beside(self, painter: QPainter, room: QRectF, place: Place) -> None:
        """What a place is: a grade with its area, a quotation, a point; and its page."""
        page = place_words(place)
        if place.found_in is FoundIn.CLAIM and place.grade is not None:
            title = self._area_title(place.area) if place.area else translate("Search", "Grade")
            self._paint_line(painter, room, f"{title}, {page}" if page else title)
            face = self._faces.face(None, place.area, place.grade)
            wording = choose_wording((face,), room.width())
            size = chip_size(face, Form.TABLE, wording)
            chip = QRectF(room.left(), room.bottom() + 1, min(size.width(), room.width()), size.height())
            self._chips.paint(painter, chip, face, Form.TABLE, wording)
            return
        names = {
            FoundIn.QUOTATION: translate("Search", "Quotation"),
            FoundIn.POINT: translate("Search", "Point"),
        }
        name = place.speaker or names.get(place.found_in, "")
        self._paint_line(painter, room, ", ".join(part for part in (name, page) if part))

    def _paint_line(self, painter: QPainter, room: QRectF, words: str) -> None:
        """Quiet words in one line."""
        font = font_of(TextSize.BODY)
        painter.setFont(font)
        painter.setPen(self._theme.colours.secondary_text)
        line = QRectF(room.left(), room.top(), room.width(), _line_height())
        cut = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _ALIGNED, cut)


def marks_left(title: str, cut: str, marks: Sequence[Span]) -> tuple[Span, ...]:
    """The marks that are whole in what is left of a title that is cut at its end."""
    left = len(title) if cut == title else len(cut) - 1
    return tuple(mark for mark in marks if mark.end <= left)


def _line_height() -> float:
    return QFontMetricsF(font_of(TextSize.BODY)).height() * _LINE_RATIO


def _is_narrow(width: int) -> bool:
    """Whether what a place is stands below its words, because there is no room beside them."""
    return width < scaled(_LEAST_FOR_BESIDE)


def _text_width(width: int) -> float:
    """Room for the words in a row."""
    beside = 0 if _is_narrow(width) else _BESIDE + _GAP
    return float(max(width - scaled(_LEFT + beside + _GAP), scaled(120)))


def _beside_height(place: Place) -> int:
    """Height of what a place is: a line, for a grade with its chip below, for plain words without a page nothing."""
    if place.found_in is FoundIn.CLAIM and place.grade is not None:
        return round(_line_height()) + scaled(24)
    return round(_line_height()) if place.found_in is not FoundIn.TEXT or place.page else 0


def _together(lines: int, beside: int, width: int) -> int:
    """Height of the words and of what they are, beside or below each other."""
    return lines + beside if _is_narrow(width) else max(lines, beside)


def laid_out(place: Place, width: float) -> QTextLayout:
    """The words of a place in lines."""
    layout = QTextLayout(piece_of(place).text, font_of(TextSize.BODY))
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += _line_height()
    layout.endLayout()
    return layout
