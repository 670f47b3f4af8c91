"""The text of one document with its evidence, and the ways through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.evidence.legend import EvidenceLegend
from gui.evidence.marks import marks_of
from gui.evidence.text_view import EvidenceText, ReaderText
from gui.pages.articles.reading import reading_format_of
from gui.pages.articles.wording import labels_of
from gui.widgets.empty_state import EmptyState
from gui.widgets.find_bar import FindBar
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library.table.rows import DocumentDetail
    from gui.desk import Desk


class ReaderPane(QWidget):
    """Shows a document.

    Signals:
        stepRequested: The user wants the next (1) or the previous (-1) document.

    Args:
        desk: The shared parts of the windows.
    """

    stepRequested = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.text = EvidenceText(desk.theme)
        self.find_bar = FindBar(self.text, desk.icons)
        self.place = QuietLabel(desk.theme, size=TextSize.BODY)
        self.previous_button = self._button("previous", self.tr("Previous article (Alt+Up)"), self._on_previous)
        self.next_button = self._button("next", self.tr("Next article (Alt+Down)"), self._on_next)
        self.find_button = self._button("search", self.tr("Find in this text (Ctrl+F)"), self.find_bar.open_bar)
        self.headline = QLabel(wordWrap=True)
        self.empty = EmptyState(desk.theme)
        self.empty.tell(self.tr("Choose an article to read it with its evidence."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._sheet())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self._stack, 1)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.find_bar)
        column.addWidget(EvidenceLegend(desk.theme))

    def _button(self, icon: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(autoRaise=True)
        self._desk.icons.dress(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        return button

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4))
        row.setSpacing(scaled(4))
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)
        row.addSpacing(scaled(6))
        row.addWidget(self.place)
        row.addStretch(1)
        row.addWidget(self.find_button)
        return row

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setBackgroundRole(QPalette.ColorRole.Base)
        sheet.setAutoFillBackground(True)
        self.headline.setFont(font_of(TextSize.HEADING, semibold=True))
        self.headline.setContentsMargins(scaled(28), scaled(20), scaled(28), scaled(8))
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(self.text, 1)
        return sheet

    def show_detail(self, detail: DocumentDetail | None) -> None:
        """Show a document from its beginning, or none."""
        self._stack.setCurrentIndex(0 if detail is None else 1)
        if detail is None:
            self.text.show_text(ReaderText())
            return
        chosen = reading_format_of(detail)
        self.headline.setVisible(chosen.headline is None)
        self.headline.setText(detail.title)
        labels = labels_of(detail, self._desk.knowledge.frameworks)
        self.text.show_text(ReaderText(detail.document.text, marks_of(detail), labels, chosen))
        self.text.setAccessibleDescription(detail.title)

    def tell_place(self, number: int | None, total: int) -> None:
        """Say which document of how many this is."""
        self.place.setText("" if number is None else self.tr("{0} of {1}").format(f"{number:,}", f"{total:,}"))
        self.previous_button.setEnabled(number is not None and number > 1)
        self.next_button.setEnabled(number is not None and number < total)

    @Slot()
    def _on_previous(self) -> None:
        self.stepRequested.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.stepRequested.emit(1)
