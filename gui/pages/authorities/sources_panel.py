"""Beside a profile: the documents it rests on, what people said, what was noted, and how the press told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QSplitter, QVBoxLayout, QWidget

from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.source_row import SourceRowDelegate
from gui.models.profile_sources import ProfileSourcesModel, document_rows_of, note_rows_of, quotation_rows_of
from gui.widgets.allowing import allow
from gui.widgets.hairline import Hairline
from gui.widgets.icon_label import IconLabel
from gui.widgets.link_button import LinkButton
from gui.widgets.opening_keys import OPENING_KEYS
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import grades
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from core.library import ProviderHistory
    from gui.desk import Desk
    from gui.models.profile_sources import SourceRow
    from gui.pages.authorities.reading import ShownProfile

_DOCUMENT_LINES = 2
_QUOTATION_LINES = 6
_NOTE_LINES = 6
_LEAST_HEIGHT = 64
"""Of a section, in the design's pixels."""
_AT_ONCE = 20
"""Rows placed in one go: the words of each are broken into lines for its height."""


class _SourceList(QListView):
    """Rows that open with a click or a key; those beyond the first ones are placed in turns of the event loop.

    Signals:
        opened: Number of the row.
    """

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        if event.key() in OPENING_KEYS and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class _Section(QWidget):
    """A heading with a number, and a list below it.

    Signals:
        opened: The :class:`SourceRow` that the user wants to see.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, title: str, nothing: str, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProfileSourcesModel(self)
        name = QLabel(title)
        name.setFont(font_of(TextSize.BODY, semibold=True))
        self.count = QuietLabel(desk.theme, size=TextSize.BODY)
        self.nothing = QuietLabel(desk.theme, nothing, TextSize.BODY)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8))
        self.view = _SourceList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(SourceRowDelegate(desk.theme, most_lines, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setCursor(Qt.CursorShape.PointingHandCursor)
        self.view.setAccessibleName(title)
        self.view.clicked.connect(self._on_opened)
        self.view.opened.connect(self._on_opened)
        desk.theme.changed.connect(self.view.scheduleDelayedItemsLayout)
        head = self.head = QHBoxLayout()
        head.setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6))
        head.addWidget(name, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.nothing)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    def minimumSizeHint(self) -> QSize:
        """The heading and a line or two: the list scrolls."""
        return QSize(super().minimumSizeHint().width(), scaled(_LEAST_HEIGHT))

    def show_rows(self, rows: tuple[SourceRow, ...]) -> None:
        """Show other rows."""
        self.model.show(rows)
        self.count.setText(f"{len(rows):,}" if rows else "")
        self.nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.rows[index.row()])


class SourcesPanel(QWidget):
    """Shows what a :class:`ShownProfile` rests on.

    Signals:
        requestOpenEvidence: A document id, and the span of the words or None.
        requestPress: The user wants to compare press and reports.
        noteOpened: The ``Note`` that the user wants to change; None for a new one.

    Args:
        desk: The shared parts.
    """

    requestOpenEvidence = Signal(int, object)
    requestPress = Signal()
    noteOpened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("What the profile rests on"))
        self.documents = _Section(desk, self.tr("Documents"), self.tr("No documents by then."), _DOCUMENT_LINES)
        self.quotations = _Section(
            desk, self.tr("What was said"), self.tr("No quotations were read by then."), _QUOTATION_LINES
        )
        self.notes = _Section(desk, self.tr("Notes"), self.tr("Nothing noted on its inspections."), _NOTE_LINES)
        self.add_note = LinkButton(desk.theme, self.tr("Add a note…"))
        self.add_note.setToolTip(self.tr("Note something on one of its inspections"))
        self.add_note.clicked.connect(lambda: self.noteOpened.emit(None))
        self.notes.head.addWidget(self.add_note)
        self.notes.opened.connect(lambda row: self.noteOpened.emit(row.note))
        self.press = QWidget()
        self.press_icon = IconLabel(desk.icons, "equal", 15, IconRole.TEXT)
        self.press_words = QLabel(wordWrap=True)
        self.press_words.setTextFormat(Qt.TextFormat.PlainText)
        self.press_link = LinkButton(desk.theme, self.tr("Compare press and reports"))
        self.press_link.clicked.connect(self.requestPress)
        self._lay_out(desk)
        for section in (self.documents, self.quotations):
            section.opened.connect(self._on_opened)
        self.show_profile(None)

    def show_profile(self, shown: ShownProfile | None) -> None:
        """Show what a profile rests on, or nothing."""
        for piece in self.pieces(shown):
            piece()

    def pieces(self, shown: ShownProfile | None) -> tuple[Callable[[], None], ...]:
        """What there is to do to show it, to be done in turns of the event loop."""
        return (
            lambda: self.documents.show_rows(document_rows_of(shown.documents) if shown else ()),
            lambda: self.quotations.show_rows(quotation_rows_of(shown.quotations) if shown else ()),
            lambda: self._show_rest(shown),
        )

    def _show_rest(self, shown: ShownProfile | None) -> None:
        self.notes.show_rows(note_rows_of(shown.notes, shown.rows) if shown else ())
        why_not = refusal(self._desk.tasks.open_library)
        none_held = self.tr("No inspection of it is in this library that a note could be on.")
        why_not = why_not or ("" if shown is not None and shown.inspection_ids else none_held)
        allow(self.add_note, not why_not, why_not)
        self._show_press(shown.history if shown else None)

    def _show_press(self, history: ProviderHistory | None) -> None:
        agrees = sum(each.press_agrees for each in history.inspections) if history else 0
        differs = sum(each.press_differs for each in history.inspections) if history else 0
        unsure = sum(each.press_unsure for each in history.inspections) if history else 0
        self.press.setVisible(bool(agrees or differs or unsure))
        self.press_words.setText(press_words(agrees, differs, unsure))
        self.press_icon.show_icon("differs" if differs else "eye" if unsure else "equal")

    def _lay_out(self, desk: Desk) -> None:
        across = QHBoxLayout()
        across.setSpacing(scaled(8))
        across.addWidget(self.press_icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.press_words, 1)
        lines = QVBoxLayout(self.press)
        lines.setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8))
        lines.setSpacing(scaled(4))
        lines.addLayout(across)
        lines.addWidget(self.press_link)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.documents)
        splitter.addWidget(self.quotations)
        splitter.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(splitter, 1)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self.press)

    @Slot(object)
    def _on_opened(self, row: SourceRow) -> None:
        self.requestOpenEvidence.emit(row.document_id, row.span)


def press_words(agrees: int, differs: int, unsure: int) -> str:
    """How grades that articles told stand to the reports; what may be misread is not held against them."""
    if not differs and not unsure:
        return translate("Sources", "{0} told by articles, as in the reports.").format(grades(agrees))
    sentences = []
    if differs:
        told = translate("Sources", "{0} told by articles differ from the report.")
        if differs == 1:
            told = translate("Sources", "{0} told by an article differs from the report.")
        sentences.append(told.format(grades(differs)))
    if unsure:
        told = translate("Sources", "{0} may differ, or be misread.")
        sentences.append(told.format(grades(unsure)))
    if agrees:
        sentences.append(translate("Sources", "Told as in the report: {0}.").format(grades(agrees)))
    return " ".join(sentences)
