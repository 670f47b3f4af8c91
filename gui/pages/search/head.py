"""Above the results: the search field and its buttons; below it how much was found, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.library import SearchOrder
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.pages.search.mistake_strip import MistakeStrip
from gui.pages.search.query_field import QueryField
from gui.widgets.allowing import allow
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import documents
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from gui.desk import Desk
    from gui.models.search_results import SearchRead

_ORDERS = {
    SearchOrder.BEST_MATCH: QT_TRANSLATE_NOOP("Search", "Best match"),
    SearchOrder.NEWEST: QT_TRANSLATE_NOOP("Search", "Newest first"),
    SearchOrder.OLDEST: QT_TRANSLATE_NOOP("Search", "Oldest first"),
}

_LEAST_FOR_WORDS = 520


class SearchHead(QWidget):
    """Two lines, and between them what is wrong with a query.

    Signals:
        orderChosen: Another order was chosen.
        saveRequested: The search is to be saved.
        helpToggled: Whether the help is to be shown in place of the results.

    Args:
        desk: The shared parts.
    """

    orderChosen = Signal()
    saveRequested = Signal()
    helpToggled = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.field = QueryField(desk, self)
        self.save_button = self._button(self.tr("Save search"), "bookmark")
        self.save_button.setToolTip(self.tr("Keep this search under a name"))
        self.save_button.clicked.connect(self.saveRequested)
        self.help_button = self._button(self.tr("How to search"), "help")
        self.help_button.setCheckable(True)
        self.help_button.setToolTip(self.tr("What can be typed, in words and examples"))
        self.help_button.toggled.connect(self.helpToggled)
        self.mistake = MistakeStrip(desk, self)
        self.mistake.helpRequested.connect(lambda: self.help_button.setChecked(True))
        self.count = QLabel(self)
        self.count.setFont(font_of(TextSize.BODY, semibold=True))
        self.time = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True, parent=self)
        self._order_name = QuietLabel(desk.theme, self.tr("Sort"), TextSize.BODY, parent=self)
        self.order_box = QComboBox(self)
        self.order_box.setAccessibleName(self.tr("Order of the results"))
        self.order_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.order_box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for order, words in _ORDERS.items():
            self.order_box.addItem(translate("Search", words), order)
        self.order_box.activated.connect(self.orderChosen)
        self._lay_out()
        self.show_nothing()

    @property
    def order(self) -> SearchOrder:
        """The order that is chosen."""
        return SearchOrder(self.order_box.currentData())

    def show_order(self, order: SearchOrder) -> None:
        """Choose an order without telling anybody."""
        self.order_box.setCurrentIndex(list(_ORDERS).index(order))

    def show_nothing(self) -> None:
        """Nothing is looked for."""
        self.count.clear()
        self.time.clear()
        allow(self.save_button, False)
        self._found.hide()

    def show_found(self, read: SearchRead, why_not_kept: str) -> str:
        """Say how much was found.

        Args:
            read: What was found.
            why_not_kept: Why the search cannot be kept in the library; empty when it can.

        Returns:
            The words for the status bar.
        """
        words = documents(read.page.documents)
        self.count.setText(words)
        told = [self.tr("{0} s").format(f"{read.seconds:.2f}")]
        if read.page.documents and not read.page.ranked and read.wanted.order is SearchOrder.BEST_MATCH:
            told.append(self.tr("too many to sort by match, or no words to match"))
        self.time.setText(" · ".join(told))
        allow(self.save_button, not why_not_kept, why_not_kept)
        self._found.show()
        return words

    def _button(self, text: str, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(scaled(16), scaled(16)))
        self._desk.icons.dress(button, icon)
        return button

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setContentsMargins(scaled(12), scaled(7), scaled(8), scaled(6))
        first.setSpacing(scaled(8))
        first.addWidget(self.field, 1)
        first.addWidget(self.save_button)
        first.addWidget(self.help_button)
        self._found = QWidget(self)
        second = QHBoxLayout(self._found)
        second.setContentsMargins(scaled(14), scaled(4), scaled(12), scaled(6))
        second.setSpacing(scaled(8))
        second.addWidget(self.count)
        second.addWidget(self.time, 1)
        second.addWidget(self._order_name)
        second.addWidget(self.order_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.mistake)
        column.addWidget(self._found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons show their signs alone; the field needs it more."""
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(_LEAST_FOR_WORDS)
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._order_name.setVisible(not narrow)
        for button in (self.save_button, self.help_button):
            button.setToolButtonStyle(style)
