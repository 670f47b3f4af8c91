"""The toolbar: import, paste, export, undo and redo, previous and next, and the field for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.actions import Actions, Command
from gui.appearance.icons import IconRole
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.widgets.key_hint import key_hint_size, paint_key_hint

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from gui.desk import Desk
    from gui.pages.page import FieldWords

_HEIGHT = 40
_FIELD_WIDTH = 276
_LEAST_FIELD_WIDTH = 110
_GAP = 4


class FilterField(QLineEdit):
    """Gives words to the page in front, which shows only what has them; Enter looks for them everywhere.

    Signals:
        searchRequested: The words are to be looked for everywhere.
        left: The user wants to go on in the page.

    Args:
        desk: The shared parts.
        keys: What leads here, told in the field while it is empty.
        search_keys: What leads to the Search page.
    """

    searchRequested = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk, keys: str, search_keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._filter_keys, self._search_keys = keys, search_keys
        self._keys = keys
        self._sign = self.addAction(desk.icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        desk.icons.dress(self._sign, "search", IconRole.SECONDARY)
        self._sign.triggered.connect(self._request_search)
        self.returnPressed.connect(self._request_search)
        self.setClearButtonEnabled(True)
        sign, clear = self.findChildren(QToolButton)
        sign.setAccessibleName(self.tr("Search everything for the words"))
        clear.setAccessibleName(self.tr("Clear the words"))
        self._set_widths()
        self.show_search()

    def show_page(self, words: FieldWords) -> None:
        """Say what the field does on the page in front."""
        self.setPlaceholderText(words.name)
        self.setAccessibleName(words.name)
        everywhere = self.tr("Enter looks for them everywhere ({0})").format(self._search_keys)
        self.setToolTip(f"{words.told} ({self._filter_keys})\n{everywhere}")
        self._keys = self._filter_keys

    def show_search(self) -> None:
        """Say that what is typed is looked for everywhere."""
        name = self.tr("Search everything")
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Look for words in all articles and reports ({0})").format(self._search_keys))
        self._keys = self._search_keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes on in the page, Escape empties the field, and goes on in the page from an empty one."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(scaled(_FIELD_WIDTH), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the keys at the right while the field is empty."""
        super().paintEvent(event)
        if self.text() or self.hasFocus():
            return
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + scaled(40)
        if words + key_hint_size(self._keys).width() > self.width():
            return
        painter = QPainter(self)
        paint_key_hint(painter, self.width() - scaled(6), self.height() / 2, self._keys, self._theme)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_widths()

    @Slot()
    def _request_search(self) -> None:
        self.searchRequested.emit(self.text().strip())

    def _set_widths(self) -> None:
        """As wide as the design has it where there is room, and narrower rather than out of sight."""
        self.setMinimumWidth(scaled(_LEAST_FIELD_WIDTH))
        self.setMaximumWidth(scaled(_FIELD_WIDTH))


class MainToolBar(QToolBar):
    """The one toolbar.

    Signals:
        textEdited: Words typed into the filter field.
        searchRequested: Words from the field are to be looked for everywhere; may be none.

    Args:
        desk: The shared parts.
        actions: The commands.
    """

    textEdited = Signal(str)
    searchRequested = Signal(str)

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tools"), parent)
        self._theme = desk.theme
        self.setObjectName("tools")
        self.setMovable(False)
        self.setFloatable(False)
        self.setFixedHeight(scaled(_HEIGHT))
        self.toggleViewAction().setVisible(False)
        self._add_gap()
        self._add_import(desk, actions)
        self._add_button(actions, Command.PASTE_ARTICLE, self.tr("Paste text"))
        self._add_button(actions, Command.EXPORT, self.tr("Export"))
        for pair in ((Command.UNDO, Command.REDO), (Command.PREVIOUS_RECORD, Command.NEXT_RECORD)):
            self.addSeparator()
            for command in pair:
                self._add_sign(actions, command)
        spacer = QWidget(self)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spacer)
        native = QKeySequence.SequenceFormat.NativeText
        filter_keys, search_keys = (
            actions[each].shortcut().toString(native) for each in (Command.FILTER, Command.SEARCH)
        )
        self.field = FilterField(desk, filter_keys, search_keys, self)
        self.field.searchRequested.connect(self.searchRequested)
        self._telling = True
        self.field.textChanged.connect(self._on_text)
        self.addWidget(self.field)
        self._add_gap()

    def show_text(self, text: str) -> None:
        """Show the words in force without telling anybody."""
        if self.field.text().strip() != text:
            # The field's own signals are let through: its button for clearing comes and goes by them.
            self._telling = False
            self.field.setText(text)
            self._telling = True

    @Slot(str)
    def _on_text(self, text: str) -> None:
        if self._telling:
            self.textEdited.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colours.hairline, 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _add_gap(self) -> None:
        gap = QWidget(self)
        gap.setFixedWidth(scaled(_GAP))
        self.addWidget(gap)

    def _add_import(self, desk: Desk, actions: Actions) -> None:
        button = QToolButton(self)
        button.setText(self.tr("Import"))
        button.setFont(font_of(TextSize.BODY, semibold=True))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        button.setIconSize(QSize(scaled(18), scaled(18)))
        button.setToolTip(actions[Command.IMPORT_FILES].toolTip())
        button.setAccessibleName(self.tr("Import files"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        desk.icons.dress(button, "import")
        menu = QMenu(button)
        for command in (Command.IMPORT_FILES, Command.IMPORT_FOLDER, Command.PASTE_ARTICLE):
            menu.addAction(actions[command])
        button.setMenu(menu)
        action = actions[Command.IMPORT_FILES]
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: _follow(button, action))
        self.addWidget(button)

    def _add_sign(self, actions: Actions, command: Command) -> None:
        """A button of an icon alone; its name is the command's, whatever that is called just now."""
        self.addAction(actions[command])
        button = self.widgetForAction(actions[command])
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _add_button(self, actions: Actions, command: Command, text: str) -> None:
        action = actions[command]
        action.setIconText(text)
        self.addAction(action)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(text)


def _follow(button: QToolButton, action: QAction) -> None:
    """Let a button that has words of its own be on and off with its command, and say the same."""
    button.setEnabled(action.isEnabled())
    button.setToolTip(action.toolTip())
