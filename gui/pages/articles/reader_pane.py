"""The text of one document with its evidence, and the ways through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.errors import trouble_of
from gui.evidence.legend import EvidenceLegend
from gui.evidence.marks import marks_of
from gui.evidence.reader_text import ReaderText
from gui.evidence.text_view import EvidenceText
from gui.pages.articles.page_bar import PageBar, side_by_side
from gui.pages.articles.page_sheet import PageSheet
from gui.pages.articles.page_thumbnails import PageThumbnails
from gui.pages.articles.page_view import PageView
from gui.pages.articles.reading import reading_format_of
from gui.pages.articles.wording import labels_of
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.empty_state import EmptyState
from gui.widgets.find_bar import FindBar
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.hairline import Hairline
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library.table.rows import DocumentDetail
    from gui.desk import Desk
    from gui.evidence.marks import FindingKey


PDF = "application/pdf"
_PAGE, _TEXT = range(2)


class ReaderPane(QWidget):
    """Shows a document.

    Signals:
        stepRequested: The user wants the next (1) or the previous (-1) document.
        originalRequested: The user wants to open what the document was read from; carries the place for a menu.
        addMenuRequested: The user wants to make something of the selected words; carries the place on the screen.

    Args:
        desk: The shared parts of the windows.
    """

    stepRequested = Signal(int)
    originalRequested = Signal(QPoint)
    addMenuRequested = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.text = EvidenceText(desk.theme)
        self.find_bar = FindBar(self.text, desk.icons)
        self.place = QuietLabel(desk.theme, size=TextSize.BODY)
        self.previous_button = self._button("previous", self.tr("Previous article (Alt+Up)"), self._on_previous)
        self.next_button = self._button("next", self.tr("Next article (Alt+Down)"), self._on_next)
        self.find_button = self._button("search", self.tr("Find in this text (Ctrl+F)"), self.open_find_bar)
        self.original_button = self._button("open-at-source", self.tr("Open the original…"), self._on_original)
        self.original_button.setEnabled(False)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(self._on_menu)
        self.text.selectionChanged.connect(self._on_selection)
        self.hint_label = QuietLabel(desk.theme, size=TextSize.BODY)
        self.hint_label.setWordWrap(True)
        self.hint_label.setContentsMargins(scaled(10), scaled(5), scaled(10), scaled(5))
        self.hint_label.hide()
        self.headline = QLabel(wordWrap=True)
        self.empty = EmptyState(desk.theme)
        self.empty.tell(self.tr("Choose an article to read it with its evidence."))
        self.page_view = PageView(desk)
        self.page_view.failed.connect(self._on_page_failed)
        self.page_bar = PageBar(desk, self.page_view)
        self.thumbnails = PageThumbnails(desk, self.page_view)
        self._sheet_of_pages = PageSheet(self.thumbnails, self.page_view)
        self.form_choice = ChoiceChips(self.tr("How the report is shown"), (self.tr("Page"), self.tr("Text")))
        self.form_choice.chosen.connect(self._on_form_chosen)
        self._paged = False
        self.legend = EvidenceLegend(desk.theme)
        self._sheet_of_text = self._sheet()
        self._stack = QStackedWidget()
        for sheet in (self.empty, self._sheet_of_text, self._sheet_of_pages):
            self._stack.addWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.hint_label)
        column.addWidget(self._stack, 1)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.find_bar)
        column.addWidget(self.legend)

    def _button(self, icon: str, tip: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(autoRaise=True)
        self._desk.icons.dress(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(act)
        return button

    def _head(self) -> FlowLayout:
        row = FlowLayout(gap=scaled(6))
        row.setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4))
        ways = side_by_side(self.previous_button, self.next_button, self.place)
        self._ends = side_by_side(self.find_button, self.original_button)
        for part in (ways, self.form_choice, self.page_bar.zoom_part, self.page_bar.page_part, self._ends):
            row.addWidget(part)
        row.push(self.form_choice)
        row.push(self._ends)
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
        self.hint_label.hide()
        paged = detail is not None and detail.document.media_type == PDF and bool(detail.document.pages)
        self.form_choice.setVisible(paged)
        self.original_button.setEnabled(detail is not None)
        if detail is None:
            self._stack.setCurrentWidget(self.empty)
            self.text.show_text(ReaderText())
            self.page_view.show_detail(None, {})
            self.thumbnails.show_detail(None)
            self.page_bar.show_parts(False)
            return
        shown = self._reader_text(detail)
        self.headline.setVisible(shown.format.headline is None)
        self.headline.setText(detail.title)
        self.text.show_text(shown)
        self.text.setAccessibleDescription(detail.title)
        self.page_view.show_detail(detail if paged else None, shown.labels or {})
        self.thumbnails.show_detail(detail if paged else None)
        self._paged = paged
        self._show_form()

    def show_marks(self, detail: DocumentDetail) -> None:
        """Show other findings of the same text; the place that is read stays."""
        shown = self._reader_text(detail)
        self.text.remark(shown)
        self.page_view.show_marks(detail, shown.labels or {})
        self.thumbnails.show_marks(detail)

    def select_finding(self, key: FindingKey | None) -> None:
        """Ring the words of a finding in the text and on its page."""
        self.text.select_finding(key)
        self.page_view.select_finding(key)

    def show_span(self, start: int, end: int) -> FindingKey | None:
        """Ring any words and say whose they are if they are marked."""
        self.page_view.show_span(start, end)
        return self.text.show_span(start, end)

    def step(self, *, forward: bool) -> FindingKey | None:
        """Go to the next or the previous marked words and say whose they are."""
        key = self.text.step(forward=forward)
        self.page_view.select_finding(key)
        return key

    @property
    def shows_page(self) -> bool:
        """Whether the page as it is printed is shown, and not the text."""
        return self._stack.currentWidget() is self._sheet_of_pages

    def front(self) -> QWidget:
        """What is read: the text or the page."""
        return self.page_view if self.shows_page else self.text

    def hint(self, words: str) -> None:
        """Say above the text what to do first; gone with the next selection."""
        self._show_text()
        self.tell(words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def switch_form(self) -> None:
        """Show the text instead of the page, or the page instead of the text."""
        if self._paged:
            self.form_choice.choose(_TEXT if self.form_choice.choice == _PAGE else _PAGE)
            self._show_form()
            self.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def open_find_bar(self) -> None:
        """Find words; they are found in the text."""
        self._show_text()
        self.find_bar.open_bar()

    def tell(self, words: str) -> None:
        """Say above the text what became of the document; gone with the next selection or document."""
        self.hint_label.setText(words)
        self.hint_label.show()

    def _reader_text(self, detail: DocumentDetail) -> ReaderText:
        labels = labels_of(detail, self._desk.knowledge.frameworks)
        return ReaderText(detail.document.text, marks_of(detail), labels, reading_format_of(detail))

    def _show_text(self) -> None:
        if self.shows_page:
            self.switch_form()

    def _show_form(self) -> None:
        page = self._paged and self.form_choice.choice == _PAGE
        self._stack.setCurrentWidget(self._sheet_of_pages if page else self._sheet_of_text)
        self.page_bar.show_parts(page)

    @Slot(int)
    def _on_form_chosen(self, _number: int) -> None:
        self._show_form()

    @Slot(object)
    def _on_page_failed(self, error: BaseException) -> None:
        """The original cannot be drawn: its text is shown, and why."""
        self._paged = False
        self.form_choice.hide()
        self._show_form()
        self.tell(trouble_of(error).message)

    @Slot()
    def _on_original(self) -> None:
        self.originalRequested.emit(self.original_button.mapToGlobal(self.original_button.rect().bottomLeft()))

    @Slot()
    def _on_selection(self) -> None:
        self.hint_label.hide()

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        self.addMenuRequested.emit(self.text.viewport().mapToGlobal(place))

    def tell_place(self, number: int | None, total: int) -> None:
        """Say which document of how many this is."""
        self.place.setText("" if number is None else self.tr("{0} of {1}").format(f"{number:,}", f"{total:,}"))
        self.place.updateGeometry()
        self.previous_button.setEnabled(number is not None and number > 1)
        self.next_button.setEnabled(number is not None and number < total)

    @Slot()
    def _on_previous(self) -> None:
        self.stepRequested.emit(-1)

    @Slot()
    def _on_next(self) -> None:
        self.stepRequested.emit(1)
