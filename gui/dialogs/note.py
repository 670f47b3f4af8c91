"""Writes, changes or deletes a note on a document or an inspection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from core.library import add_note, delete_note, edit_note
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.corrections.signing import is_writable, signature_of
from gui.dialogs.deciding import DecidingDialog
from gui.widgets.allowing import allow
from gui.widgets.quiet_label import QuietLabel
from gui.wording.dates import whole_date
from gui.wording.read_only import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import Note, Target
    from gui.desk import Desk

_SIZE = (440, 300)


class NoteDialog(DecidingDialog):
    """A note in plain words. What it decides goes through the history, so it can be undone.

    Args:
        desk: The shared parts.
        places: What a new note can be on: words for each, and the target; the first is proposed. Of a note that is
            there already, the one it is on.
        note: The note to change; None for a new one.
    """

    def __init__(
        self, desk: Desk, places: Sequence[tuple[str, Target]], note: Note | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._note = note
        self.setWindowTitle(self.tr("Note") if note else self.tr("Add a note"))
        self.place = QComboBox()
        for words, target in places:
            self.place.addItem(words, target)
        self.place.setAccessibleName(self.tr("What the note is on"))
        self.place.setEnabled(note is None and len(places) > 1)
        self.text = QPlainTextEdit(note.text if note else "")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Words of the note"))
        self.signed = QuietLabel(desk.theme, self._signed_words(), gives_way=True)
        self.keep_button = QPushButton(self.tr("Keep note"))
        make_primary(self.keep_button)
        self.delete_button = QPushButton(self.tr("Delete note"))
        self.delete_button.setAutoDefault(False)
        self.delete_button.setVisible(note is not None)
        self._lay_out()
        self.text.textChanged.connect(self._allow)
        self.keep_button.clicked.connect(self._on_keep)
        self.delete_button.clicked.connect(self._on_delete)
        keep_key = QShortcut(QKeySequence("Ctrl+Return"), self)
        keep_key.activated.connect(self.keep_button.click)
        self._allow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        fit(self, scaled(_SIZE[0]), scaled(_SIZE[1]))

    def _signed_words(self) -> str:
        if self._note is None:
            return self.tr("Kept as written by {0}").format(signature_of(self._desk).made_by)
        day = whole_date(self._note.written_at.astimezone().date())
        return self.tr("Written by {0}, {1}").format(self._note.written_by, day)

    def _lay_out(self) -> None:
        caption = QLabel(self.tr("On"))
        caption.setFont(font_of(TextSize.BODY, semibold=True))
        caption.setBuddy(self.place)
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addWidget(caption)
        head.addWidget(self.place, 1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(6))
        foot.addWidget(self.delete_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep_button)
        inside = QVBoxLayout()
        inside.setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12))
        inside.setSpacing(scaled(8))
        inside.addLayout(head)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.signed)
        inside.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(inside, 1)

    @property
    def deciding_buttons(self) -> tuple[QPushButton, ...]:
        """Keep, delete."""
        return self.keep_button, self.delete_button

    def question_before_loss(self) -> str:
        """Words that the library does not hold would be gone."""
        if not self._is_changed():
            return ""
        return self.tr("Throw away what you changed?") if self._note else self.tr("Throw away the note?")

    def _is_changed(self) -> bool:
        """A note has words, and a note that is there already has others than before."""
        words = self.text.toPlainText().strip()
        return bool(words) and words != (self._note.text.strip() if self._note else "")

    @Slot()
    def _allow(self) -> None:
        writable, why_not = is_writable(self._desk), refusal(self._desk.tasks.open_library)
        allow(self.keep_button, self._is_changed() and writable, why_not)
        allow(self.delete_button, writable, why_not)

    @Slot()
    def _on_keep(self) -> None:
        text, by = self.text.toPlainText().strip(), signature_of(self._desk).made_by
        if self._note is not None:
            self._decide(partial(edit_note, note_id=self._note.id, text=text, written_by=by))
        else:
            self._decide(partial(add_note, target=self.place.currentData(), text=text, written_by=by))

    @Slot()
    def _on_delete(self) -> None:
        if self._note is not None:
            self._decide(partial(delete_note, note_id=self._note.id))
