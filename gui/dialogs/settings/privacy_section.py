"""What is kept where: nothing leaves the computer, and what is remembered can be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from core.paths import data_folder, log_folder
from gui.appearance.look import Look
from gui.appearance.text_size import scaled
from gui.dialogs.question import Question
from gui.dialogs.settings.section import Section
from gui.settings import RECENT_COMMANDS, RECENT_LIBRARIES
from gui.show_folder import show_folder
from gui.widgets.link_button import LinkButton
from gui.wording.translation import translate

if TYPE_CHECKING:
    from pathlib import Path

    from gui.desk import Desk


class PrivacySection(Section):
    """What the desk keeps, and the ways to be rid of it.

    Signals:
        wasReset: All settings are as on the first day.

    Args:
        desk: The shared parts.
    """

    wasReset = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Settings", "Privacy and reset"), parent)
        self.forget_button = QPushButton(self.tr("&Forget what was opened and chosen"))
        self.forget_button.clicked.connect(self._on_forget)
        self.reset_button = QPushButton(self.tr("&Reset all settings…"))
        self.reset_button.clicked.connect(lambda: self.reset_dialog().open())
        self.add_words(
            self.tr(
                "Nothing leaves this computer. The desk makes no connection to any other: it looks for no updates, "
                "counts nothing and sends nothing. What you import, find and correct is in your library files, and "
                "goes only where you take them."
            )
        )
        self.add_gap()
        places = QGridLayout()
        places.setHorizontalSpacing(scaled(16))
        places.setVerticalSpacing(scaled(6))
        places.setColumnStretch(2, 1)
        for words, place in (
            (self.tr("Settings"), desk.settings.path.parent),
            (self.tr("Backups and sample"), data_folder()),
            (self.tr("Log (names of files, never their text)"), log_folder()),
        ):
            self._add_place(places, words, place)
        self.add_layout(places)
        self.add_gap()
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(4))
        buttons.addWidget(self.forget_button)
        buttons.addWidget(self.reset_button)
        buttons.addStretch(1)
        self.add_layout(buttons)
        self.refresh()

    def refresh(self) -> None:
        """Offer to forget only what there is."""
        settings = self.desk.settings
        self.forget_button.setEnabled(bool(settings.get(RECENT_LIBRARIES) or settings.get(RECENT_COMMANDS)))

    def reset_dialog(self) -> Question:
        """The question before all settings go, not yet open."""
        return Question(
            self,
            self.tr("Reset all settings"),
            self.tr("Put everything back as it was on the first day?"),
            self.tr(
                "Look, columns, filters, folders, your name and the list of libraries. The libraries stay as they are."
            ),
            do=self.tr("Reset settings"),
            leave=self.tr("Keep"),
            then=self._reset,
        )

    def _add_place(self, places: QGridLayout, words: str, place: Path) -> None:
        row = places.rowCount()
        places.addWidget(QLabel(words), row, 0)
        link = LinkButton(self.desk.theme, self.tr("Open folder"))
        link.setAccessibleName(self.tr("{0}: open folder").format(words))
        link.setToolTip(str(place))
        link.clicked.connect(lambda: show_folder(place))
        places.addWidget(link, row, 1)

    @Slot()
    def _on_forget(self) -> None:
        self.desk.settings.put(RECENT_LIBRARIES, [])
        self.desk.settings.put(RECENT_COMMANDS, [])
        self.refresh()

    def _reset(self) -> None:
        self.desk.settings.reset()
        self.desk.theme.set_look(Look())
        self.wasReset.emit()
