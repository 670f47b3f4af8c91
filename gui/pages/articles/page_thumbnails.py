"""The pages of a report, small and one below the other, with a mark where evidence stands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.appearance.colours import colours_of
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.appearance.theme import mixed
from gui.evidence.marks import marks_of
from gui.pages.articles.page_pictures import PagePictures, marks_on_page
from gui.wording.numbers import counted

if TYPE_CHECKING:
    from core.library import DocumentDetail
    from gui.desk import Desk
    from gui.evidence.marks import EvidenceMark
    from gui.models.roles import AnyIndex
    from gui.pages.articles.page_pictures import PagePicture
    from gui.pages.articles.page_view import PageView

_PAGE = (72, 102)
"""Room for a page: A4 upright."""
_GAP, _NUMBER = 6, 16
_WIDTH = 94
_DPI = 36
"""To draw with: four times as fine as is shown, so that lines of text stay lines."""


class PageThumbnails(QListView):
    """Belongs to a :class:`PageView` and goes with its pages.

    Args:
        desk: The shared parts of the windows.
        view: The page at its full size.
    """

    def __init__(self, desk: Desk, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page_view = view
        self._pages = _Pages(self)
        self._to_read: tuple[DocumentDetail | None, tuple[EvidenceMark, ...]] | None = None
        self.pictures = PagePictures(desk.tasks, self)
        self.pictures.made.connect(self._on_made)
        self.setModel(self._pages)
        self.setItemDelegate(_Painter(desk, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFixedWidth(scaled(_WIDTH))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Pages"))
        self.selectionModel().currentChanged.connect(self._on_chosen)
        view.pageChanged.connect(self._on_page)
        desk.theme.changed.connect(self._on_look_changed)

    def show_detail(self, detail: DocumentDetail | None) -> None:
        """Show the pages of a document, or none."""
        marks = () if detail is None else marks_of(detail)
        self._pages.show(detail, marks)
        self.pictures.show_document(None)
        # The original is read when the first page is painted: often the list is out of sight.
        self._to_read = (detail, marks) if self._pages.rowCount() else None
        self._on_page(self._page_view.page)

    def show_marks(self, detail: DocumentDetail) -> None:
        """Mark other evidence on the same pages."""
        marks = marks_of(detail)
        self._pages.show_marks(detail, marks)
        if self._to_read is None:
            self.pictures.show_marks(marks)
        else:
            self._to_read = (detail, marks)
        self.viewport().update()

    def picture(self, page: int) -> QPixmap | None:
        """A page as it is shown here; None while it is on its way."""
        if self._to_read is not None:
            (detail, marks), self._to_read = self._to_read, None
            self.pictures.show_document(detail, marks)
        kept = self._pages.pictures.get(page)
        if kept is None:
            drawn = self.pictures.picture(page, _DPI)
            kept = None if drawn is None else self._small(drawn)
            if kept is not None:
                self._pages.pictures[page] = kept
        return kept

    def _small(self, drawn: PagePicture) -> QPixmap:
        """A page with its evidence laid on, as large as it is shown."""
        ratio = self.devicePixelRatioF()
        room = QSize(scaled(_PAGE[0]), scaled(_PAGE[1])) * ratio
        small = QPixmap.fromImage(
            drawn.image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        painter = QPainter(small)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        by = drawn.scale * small.width() / drawn.image.width()
        for box in drawn.boxes:
            area = QRectF(box.area.x() * by, box.area.y() * by, box.area.width() * by, box.area.height() * by)
            # At least as high as can be seen.
            area.setHeight(max(area.height(), 3 * ratio))
            painter.fillRect(area, self._page_view.fill_of(box.kind))
        painter.end()
        small.setDevicePixelRatio(ratio)
        return small

    @Slot(int)
    def _on_page(self, page: int) -> None:
        # The view has turned already: being chosen here must not turn it once more.
        blocked = QSignalBlocker(self.selectionModel())
        self.setCurrentIndex(self._pages.index(page - 1) if page else QModelIndex())
        blocked.unblock()
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._page_view.show_page(index.row() + 1)

    @Slot(int)
    def _on_made(self, _page: int) -> None:
        self.viewport().update()

    @Slot()
    def _on_look_changed(self) -> None:
        self._pages.pictures.clear()
        self.setFixedWidth(scaled(_WIDTH))
        self.scheduleDelayedItemsLayout()


class _Pages(QAbstractListModel):
    """The numbers of pages, with what is told of each, and the pictures that were made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures: dict[int, QPixmap] = {}
        self._marked: tuple[int, ...] = ()

    def show(self, detail: DocumentDetail | None, marks: tuple[EvidenceMark, ...]) -> None:
        """Show the pages of another document; a single one needs no list."""
        self.beginResetModel()
        self.pictures.clear()
        count = 0 if detail is None else max((page.number for page in detail.document.pages), default=0)
        self._marked = self._counted(detail, marks, count) if count > 1 else ()
        self.endResetModel()

    def show_marks(self, detail: DocumentDetail, marks: tuple[EvidenceMark, ...]) -> None:
        """Tell of other evidence."""
        self.pictures.clear()
        self._marked = self._counted(detail, marks, len(self._marked))

    @staticmethod
    def _counted(detail: DocumentDetail | None, marks: tuple[EvidenceMark, ...], count: int) -> tuple[int, ...]:
        document = detail.document if detail is not None else None
        return tuple(len(marks_on_page(page, document, marks)) if document else 0 for page in range(1, count + 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Pages."""
        return 0 if parent.isValid() else len(self._marked)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  Qt's variant
        """The number; whole words for screen readers and tips."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = self._marked[index.row()]
            page = self.tr("Page {0}").format(index.row() + 1)
            return (
                f"{page}: {counted(told, self.tr('{0} place marked'), self.tr('{0} places marked'))}" if told else page
            )
        return None


class _Painter(QStyledItemDelegate):
    """Paints a page with its number below; the one that is shown at full size has a ring."""

    def __init__(self, desk: Desk, parent: PageThumbnails) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._list = parent
        # Paper is white in every look.
        self._paper = colours_of(desk.knowledge.palette, dark=False).roles.base

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """All are equal."""
        return QSize(scaled(_PAGE[0]), scaled(_GAP + _PAGE[1] + _NUMBER))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one page."""
        colours, rect = self._theme.colours, QRectF(option.rect)
        picture = self._list.picture(index.row() + 1)
        size = QSize(scaled(_PAGE[0]), scaled(_PAGE[1])) if picture is None else picture.deviceIndependentSize()
        page = QRectF(0, 0, size.width(), size.height())
        page.moveCenter(QRectF(rect.x(), rect.y() + scaled(_GAP), rect.width(), scaled(_PAGE[1])).center())
        current = index.row() == self._list.currentIndex().row()
        painter.save()
        if current:
            painter.fillRect(rect, mixed(colours.window, colours.control_border, 0.3))
        painter.fillRect(page, self._paper)
        if picture is not None:
            painter.drawPixmap(page.topLeft(), picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.focus_ring, 2) if current else QPen(colours.control_border, 1))
        painter.drawRect(page.adjusted(-1, -1, 1, 1))
        painter.setFont(font_of(TextSize.SMALL, semibold=current))
        painter.setPen(colours.text if current else colours.secondary_text)
        below = QRectF(rect.x(), rect.bottom() - scaled(_NUMBER), rect.width(), scaled(_NUMBER))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()
