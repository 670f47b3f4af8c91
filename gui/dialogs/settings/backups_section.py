"""Settings of backups: whether, where to, and one right now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from core.library.file.backing_up import back_up, backups_folder, backups_of
from core.library.file.connection import open_library
from gui.appearance.icons import IconRole
from gui.appearance.text_size import scaled
from gui.dialogs.settings.section import FolderField, Section
from gui.errors import trouble_of
from gui.settings import BACKING_UP, BACKUP_FOLDER, backup_folder
from gui.show_folder import show_folder
from gui.widgets.signed_label import SignedLabel
from gui.wording.dates import moment_words
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from pathlib import Path

    from core.library.file.backing_up import Backup
    from gui.desk import Desk
    from gui.jobs import Job


class BackupsSection(Section):
    """How a library is kept safe.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Settings", "Backups"), parent)
        self.daily = QCheckBox(self.tr("&Back up each day that something changed"))
        self.daily.toggled.connect(lambda on: desk.settings.put(BACKING_UP, on))
        self.folder = FolderField(str(backups_folder()), self.tr("Keep backups in"))
        self.folder.chosen.connect(self._on_folder)
        self.now_button = QPushButton(self.tr("Back up &now"))
        self.now_button.clicked.connect(self._on_now)
        self.show_button = QPushButton(self.tr("&Show backups"))
        self.show_button.clicked.connect(self._on_show)
        self.told = SignedLabel(desk.theme, desk.icons, "clock", IconRole.SECONDARY)
        self._looking: Job[tuple[Backup, ...]] | None = None
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now, and which backups the open library has."""
        self.daily.setChecked(self.desk.settings.get(BACKING_UP))
        self.folder.show_folder(self.desk.settings.get(BACKUP_FOLDER))
        opened = self.desk.tasks.open_library
        self.now_button.setEnabled(opened is not None)
        if opened is None:
            self.told.tell(self.tr("No library is open."))
        else:
            look = partial(backups_of, opened.path, backup_folder(self.desk.settings))
            self._stop_looking()
            self._looking = self.desk.tasks.run(lambda _job: look(), self._on_backups, owner=self)

    def _stop_looking(self) -> None:
        """What is found late would take the place of what was told since."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _lay_out(self) -> None:
        self.add_wide(
            self.daily, self.tr("Of older backups one a week, then one a month is kept. A library is never sent away.")
        )
        self.add_row(self.tr("&Folder"), self.folder, focus=self.folder.field)
        self.add_gap()
        self.add_wide(self.told)
        buttons = QHBoxLayout()
        buttons.setSpacing(scaled(4))
        buttons.addWidget(self.now_button)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        self.add_layout(buttons)

    def _on_backups(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self.told.tell(self.tr("The open library has no backup yet."))
            return
        kept = counted(len(backups), self.tr("{0} backup"), self.tr("{0} backups"))
        self.told.tell(
            self.tr("{0} of the open library, the latest {1}.").format(kept, moment_words(backups[0].made_at))
        )

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.desk.settings.put(BACKUP_FOLDER, folder)
        self.refresh()

    @Slot()
    def _on_now(self) -> None:
        opened = self.desk.tasks.open_library
        if opened is None:
            return
        self._stop_looking()
        self.now_button.setEnabled(False)
        self.told.tell(self.tr("Backing up…"))
        folder = backup_folder(self.desk.settings)
        self.desk.tasks.run(lambda _job: _back_up(opened.path, folder), self._on_made, self._on_failed, owner=self)

    def _on_made(self, _backup: Backup) -> None:
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        trouble = trouble_of(error)
        self.now_button.setEnabled(True)
        self.told.tell(f"{trouble.message} {trouble.advice}".strip())

    @Slot()
    def _on_show(self) -> None:
        show_folder(backup_folder(self.desk.settings) or backups_folder())


def _back_up(path: Path, folder: Path | None) -> Backup:
    """A backup through a connection of its own, so that pages can go on reading."""
    with open_library(path, read_only=True, thorough=False) as library:
        return back_up(library, folder)
