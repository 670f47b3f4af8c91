"""The list at the left: whom there is a profile of, with a field that filters it as one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.provider_row import ProviderRowDelegate
from gui.models.listed_providers import ListedProvidersModel, listed_rows
from gui.models.roles import Role
from gui.pages.authorities.reading import Listed, read_listed
from gui.pages.authorities.subject import Subject
from gui.widgets.choice_chips import ChoiceChips
from gui.widgets.empty_state import EmptyState
from gui.widgets.hairline import Hairline
from gui.widgets.long_list import LongList
from gui.widgets.quiet_label import QuietLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from gui.desk import Desk
    from gui.models.listed_providers import ListedRow
    from gui.tasks import Job

_TYPING_PAUSE_MS = 120
_HELD, _ALL = 0, 1


class _FilterField(QLineEdit):
    """Down goes into the list, Enter takes the first, Escape clears.

    Signals:
        leftDown: The user wants to go on in the list.
    """

    leftDown = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the list understands better."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leftDown.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ProviderList(QWidget):
    """Offers authorities and other providers.

    Signals:
        chosen: A :class:`Subject` that the user wants to see.
        listRead: The list is there.
        failed: A query failed; carries the exception.
        textChanged: The list shows only what has these words now.

    Args:
        desk: The shared parts.
    """

    chosen = Signal(object)
    listRead = Signal()
    failed = Signal(object)
    textChanged = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._listed = Listed({}, ())
        self._wanted: Subject | None = None
        self._reading: Job[Listed] | None = None
        self.model = ListedProvidersModel(self)
        self.count = QuietLabel(desk.theme, size=TextSize.BODY, gives_way=True)
        self.field = _FilterField()
        self.field.setPlaceholderText(self.tr("Filter by name"))
        self.field.setAccessibleName(self.tr("Filter by name"))
        self.field.setClearButtonEnabled(True)
        self.choice = ChoiceChips(self.tr("Whom to list"), (self.tr("In this library"), self.tr("All")))
        self.choice.chips[_ALL].setToolTip(self.tr("Authorities of which this library holds nothing as well"))
        self.view = LongList()
        self.empty = EmptyState(desk.theme)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out(desk)
        self._connect()

    def read(self) -> None:
        """Read the list for the words in the field."""
        if self._reading is not None:
            self._reading.cancel()
        question = partial(read_listed, text=self.field.text())
        self._reading = self._desk.tasks.query(question, self._on_read, self.failed.emit, owner=self)

    def clear(self) -> None:
        """Forget what was read."""
        if self._reading is not None:
            self._reading.cancel()
        self._listed, self._wanted = Listed({}, ()), None
        self.model.show(())
        self.count.setText("")

    def show_text(self, text: str) -> None:
        """Show only what has these words."""
        if text != self.field.text():
            self.field.setText(text)

    def show_current(self, subject: Subject | None) -> None:
        """Mark whom the profile is about, without choosing."""
        self._wanted = subject
        row = self.model.find(subject.code, subject.provider_id) if subject else None
        selection = self.view.selectionModel()
        if row is None:
            selection.clear()
        elif selection.currentIndex().row() != row or not selection.hasSelection():
            selection.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(self.model.index(row))

    def first(self) -> Subject | None:
        """Whom to begin with: the first that the library holds something of."""
        row = next((row for row in self.model.rows if row.count), None)
        return _subject(row) if row else None

    def step(self, by: int) -> None:
        """Go to a neighbour."""
        rows = self.model.rowCount()
        if rows:
            row = min(max(self.view.currentIndex().row() + by, 0), rows - 1)
            self.view.setCurrentIndex(self.model.index(row))

    def _lay_out(self, desk: Desk) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(ProviderRowDelegate(desk.theme, self.view))
        self.view.setAccessibleName(self.tr("Authorities and other providers"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        title = QLabel(self.tr("Authorities"))
        title.setFont(font_of(TextSize.TITLE, semibold=True))
        head = QHBoxLayout()
        head.setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(6))
        head.setSpacing(scaled(8))
        head.addWidget(title)
        head.addWidget(self.count, 1)
        tools = QVBoxLayout()
        tools.setContentsMargins(scaled(10), 0, scaled(8), scaled(8))
        tools.setSpacing(scaled(6))
        tools.addWidget(self.field)
        tools.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(Hairline(desk.theme))
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._on_typed)
        self.field.leftDown.connect(self._into_list)
        self._pause.timeout.connect(self.read)
        self.choice.chosen.connect(self._fill)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty.actionChosen.connect(self._on_empty_action)

    @property
    def held(self) -> Mapping[str, int]:
        """How many inspections the library holds of each authority, by ONS code."""
        return self._listed.held

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._pause.start()
        self._fill()
        self.textChanged.emit(text)

    def _on_read(self, listed: Listed) -> None:
        self._listed = listed
        self._fill()
        self.listRead.emit()

    @Slot()
    def _fill(self) -> None:
        """Show what the field leaves; the one that was current stays so."""
        text = self.field.text()
        only_held = self.choice.choice == _HELD
        others = [each for each in self._listed.others if _has(each.name or "", text)]
        rows = listed_rows(self._desk.knowledge.authorities.all(), self._listed.held, others, text, only_held=only_held)
        top = self.view.verticalScrollBar().value()
        self.model.show(rows)
        self.show_current(self._wanted)
        self.view.verticalScrollBar().setValue(top)
        self.count.setText(f"{len(rows):,}" if rows else "")
        self._stack.setCurrentWidget(self.view if rows else self.empty)
        if not rows and text:
            self.empty.tell(self.tr("Nobody of this name."), self.tr("Show all"))
        elif not rows:
            self.empty.tell(
                self.tr("Nobody yet. Import reports or articles, or list all authorities."), self.tr("List all")
            )

    @Slot()
    def _on_empty_action(self) -> None:
        if not self.field.text():
            self.choice.choose(_ALL)
        self.field.clear()
        self._fill()

    @Slot()
    def _into_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.selectionModel().hasSelection():
                self.view.setCurrentIndex(self.model.index(0))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row: ListedRow | None = current.data(Role.ROW)
        if row is not None and _subject(row) != self._wanted:
            self._wanted = _subject(row)
            self.chosen.emit(self._wanted)


def _subject(row: ListedRow) -> Subject:
    return Subject(row.code, row.provider_id)


def _has(name: str, text: str) -> bool:
    return all(word in name.casefold() for word in text.casefold().split())
