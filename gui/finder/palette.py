"""The palette: type a few letters, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.finder.offer_list import OfferList, told
from gui.finder.offer_row import OfferRow
from gui.finder.offers import best
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPaintEvent

    from gui.appearance.theme import Theme
    from gui.finder.offers import Offer, OfferSource

_WIDTH = 560
_HEIGHT = 400
_FROM_TOP = 74
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(QDialog):
    """A field and the offers that match.

    The focus stays in the field; arrows move in the list, and the field tells a screen reader which offer is current.

    Signals:
        chosen: Words of the offer that was chosen, to be remembered.

    Args:
        theme: Colours in force.
        sources: Give the offers.
        recent: Words of what was chosen of late.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, sources: Sequence[OfferSource], recent: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._recent = recent
        self._offers: list[Offer] = []
        self.setWindowTitle(self.tr("Find a command"))
        self.setAccessibleName(self.windowTitle())
        self._make_parts()
        self._lay_out()
        for source in sources:
            source(self._take)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line round it: it has no frame of the system's."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colours.control_border, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _make_parts(self) -> None:
        self.field = QLineEdit(self)
        self.field.setFont(font_of(TextSize.TITLE))
        self.field.setPlaceholderText(self.tr("Type a few letters of a command, a page or a library"))
        self.field.setAccessibleName(self.windowTitle())
        self.field.textChanged.connect(self._refresh)
        self.field.installEventFilter(self)
        self.model = OfferList(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(OfferRow(self._theme, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What matches"))
        self.list.clicked.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._tell_current)
        self.nothing = QuietLabel(self._theme, "", TextSize.BODY)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8))
        head.addWidget(self.field)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1)
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))

    def _place(self) -> None:
        """In the middle of the window near its top, where the eye goes first; never larger than the window."""
        window = self.parentWidget()
        if window is not None:
            self.resize(self.size().boundedTo(window.size()))
            across = (window.width() - self.width()) // 2
            down = min(scaled(_FROM_TOP), window.height() - self.height())
            self.move(window.mapToGlobal(QPoint(across, down)))

    def _take(self, offers: Iterable[Offer]) -> None:
        if shiboken6.isValid(self):  # what was asked of the library may come when the palette is closed again
            self._offers += offers
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        found = best(self._offers, self.field.text(), self._recent)
        self.model.show(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.nothing.setText("" if found else self.tr("Nothing is called like that."))
        self.list.setCurrentIndex(self.model.index(0, 0))
        if not found:
            self._tell(self.nothing.text())

    @Slot()
    def _tell_current(self) -> None:
        found = self.model.at(self.list.currentIndex().row())
        if found is not None:
            self._tell(told(found))

    def _tell(self, words: str) -> None:
        """Have a screen reader say what is current while the focus stays in the field."""
        self.field.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        found = self.model.at(index.row())
        if found is None or not found.offer.enabled:
            return
        self.chosen.emit(found.offer.words)
        # Closed first, so that what is opened next has the window as its parent and the focus as it was.
        self.accept()
        found.offer.act()
