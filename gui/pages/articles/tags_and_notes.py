"""The tags and notes of a document: what people put on it for themselves and for each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from core.library import Target, add_tag, remove_tag, rename_tag
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.dialogs.name import ask_for_name
from gui.dialogs.note import NoteDialog
from gui.pages.articles.list_filters import StateChip
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.form_field import TextField
from gui.widgets.link_button import LinkButton
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import moment_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QInputDialog

    from core.library import Note
    from gui.desk import Desk
    from gui.pages.articles.opened import OpenedDocument

_FIELD = 110
_SIGN = 12


class TagsRow(QWidget):
    """Tags as buttons that take them off, with a menu to call them something else, and a field to add one.

    Args:
        desk: The shared parts of the windows.
        writable: Whether the library takes changes.
    """

    def __init__(self, desk: Desk, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writable = writable
        self._target = Target(document_id=0)
        self._tags: tuple[str, ...] | None = None
        self.buttons: tuple[QPushButton, ...] = ()
        self.field = TextField()
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setAccessibleName(self.tr("Add a tag"))
        self.field.setMaximumWidth(scaled(_FIELD))
        self.field.setReadOnly(not writable)
        self.field.settled.connect(self._on_add)
        self._flow = FlowLayout(self, scaled(5))
        self._flow.setContentsMargins(scaled(6), 0, scaled(6), 0)
        self._flow.addWidget(self.field)

    def show_tags(self, opened: OpenedDocument) -> None:
        """Show the tags of a document; known ones are offered while a new one is typed."""
        self._target = Target(document_id=opened.id)
        completer = QCompleter(list(opened.known_tags), self.field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        if opened.tags == self._tags:
            return
        self._tags = opened.tags
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._flow.removeWidget(self.field)
        self.buttons = tuple(self._button(name) for name in opened.tags)
        for part in (*self.buttons, self.field):
            self._flow.addWidget(part)
            part.show()
        self.updateGeometry()

    def _button(self, name: str) -> QPushButton:
        button = StateChip(self)
        button.setCheckable(False)
        button.setText(name.replace("&", "&&"))
        self._desk.icons.dress(button, "cross")
        button.setIconSize(QSize(scaled(_SIGN), scaled(_SIGN)))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Take the tag “{0}” off").format(name))
        button.setToolTip(button.accessibleName())
        button.setEnabled(self._writable)
        button.clicked.connect(partial(self._on_remove, name))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._on_context_menu, button, name))
        return button

    def menu_for(self, name: str) -> QMenu:
        """What can be done with a tag; the menu goes when it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in (
            (self.tr("Rename everywhere…"), partial(self.ask_to_rename, name)),
            (self.tr("Take off"), partial(self._on_remove, name)),
        ):
            action = QAction(words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def ask_to_rename(self, name: str, _checked: bool = False) -> QInputDialog:
        """Ask what a tag shall be called wherever it is; called like another one, the two become one."""
        return ask_for_name(self.window(), self.tr("Rename tag"), name, partial(self._on_rename, name))

    def _on_rename(self, name: str, new_name: str) -> None:
        if new_name.strip() != name:
            self._desk.history.make(partial(rename_tag, name=name, new_name=new_name))

    def _on_context_menu(self, button: QPushButton, name: str, place: QPoint) -> None:
        self.menu_for(name).popup(button.mapToGlobal(place))

    def _on_remove(self, name: str, _checked: bool = False) -> None:
        self._desk.history.make(partial(remove_tag, target=self._target, name=name))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_add(self, name: str) -> None:
        if self._writable:
            self.field.show_value("")
            self._desk.history.make(partial(add_tag, target=self._target, name=name))


class NotesList(QWidget):
    """Notes, the oldest first, and a way to write one.

    Args:
        desk: The shared parts of the windows.
        writable: Whether the library takes changes.
    """

    def __init__(self, desk: Desk, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writable = writable
        self._target = Target(document_id=0)
        self._title = ""
        self._notes: tuple[Note, ...] | None = None
        self.links: tuple[LinkButton, ...] = ()
        self.add_link = LinkButton(desk.theme, self.tr("Add a note…"))
        self.add_link.setEnabled(writable)
        self.add_link.clicked.connect(lambda: self._open(None))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(scaled(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(6), 0, scaled(6), 0)
        column.setSpacing(scaled(2))
        column.addLayout(self._rows)
        column.addWidget(self.add_link)

    def show_notes(self, opened: OpenedDocument) -> None:
        """Show the notes of a document."""
        self._target, self._title = Target(document_id=opened.id), opened.detail.title
        if opened.notes == self._notes:
            return
        self._notes = opened.notes
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = ()
        for note in opened.notes:
            self._add_row(note)

    def _add_row(self, note: Note) -> None:
        words = QLabel(note.text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setFont(font_of(TextSize.BODY))
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told = QuietLabel(self._desk.theme, f"{note.written_by}, {moment_words(note.written_at)}")
        link = LinkButton(self._desk.theme, self.tr("Change…"))
        link.setAccessibleName(self.tr("Change the note “{0}”").format(note.text))
        link.setEnabled(self._writable)
        link.clicked.connect(lambda: self._open(note))
        for part in (words, told, link):
            self._rows.addWidget(part)
        self.links = (*self.links, link)

    def _open(self, note: Note | None) -> None:
        dialog = NoteDialog(self._desk, ((self._title, self._target),), note, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
