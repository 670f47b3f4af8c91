"""Settings of importing, and of the folder that is watched for new files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from gui.dialogs.settings.section import FolderField, Section
from gui.settings import IMPORT_FOLDER, IMPORT_SHOWN, REOPEN_LAST, WATCHED_FOLDER, WATCHING
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.desk import Desk


class ImportingSection(Section):
    """What happens with files.

    Args:
        desk: The shared parts.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Settings", "Importing"), parent)
        settings = desk.settings
        self.shown = QCheckBox(self.tr("&Show the import window while files are read"))
        self.shown.toggled.connect(lambda on: settings.put(IMPORT_SHOWN, on))
        self.begin_in = FolderField(self.tr("where you were last"), self.tr("Import files from"))
        self.begin_in.chosen.connect(lambda folder: settings.put(IMPORT_FOLDER, folder))
        self.watching = QCheckBox(self.tr("&Watch a folder and import what comes into it"))
        self.watching.toggled.connect(self._on_watching)
        self.watched = FolderField(self.tr("no folder chosen"), self.tr("Watch a folder"))
        self.watched.chosen.connect(self._on_watched)
        self.reopen = QCheckBox(self.tr("&Open the library of last time at the start"))
        self.reopen.toggled.connect(lambda on: settings.put(REOPEN_LAST, on))
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what holds now."""
        settings = self.desk.settings
        watching, folder = settings.get(WATCHING), settings.get(WATCHED_FOLDER)
        self.shown.setChecked(settings.get(IMPORT_SHOWN))
        self.begin_in.show_folder(settings.get(IMPORT_FOLDER))
        self.watched.show_folder(folder)
        self.watching.setChecked(watching)
        self.watched.setEnabled(watching)
        self.reopen.setChecked(settings.get(REOPEN_LAST))

    def _lay_out(self) -> None:
        self.add_wide(self.shown, self.tr("Without it the status bar tells how far it is; it comes when it needs you."))
        self.add_row(self.tr("Import &from"), self.begin_in, focus=self.begin_in.field)
        self.add_gap()
        self.add_wide(
            self.watching,
            self.tr(
                "New files go into the open library once they have stopped growing. The files themselves stay "
                "where and as they are."
            ),
        )
        self.add_row(self.tr("&Folder"), self.watched, focus=self.watched.field)
        self.add_gap()
        self.add_wide(self.reopen)

    def _on_watching(self, on: bool) -> None:
        self.watched.setEnabled(on)
        self.desk.settings.put(WATCHING, on)

    def _on_watched(self, folder: str) -> None:
        self.desk.settings.put(WATCHED_FOLDER, folder)
