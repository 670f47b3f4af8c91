"""Says at the start that the desk did not end in order last time, and that the work is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.paths import APP_NAME
from gui.errors import add_side_button, open_log_folder

if TYPE_CHECKING:
    from gui.crash_report import CrashReport


class EndedBadlyDialog(QMessageBox):
    """One plain message; never a traceback.

    Args:
        report: What the run before left.
    """

    def __init__(self, report: CrashReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(APP_NAME)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("The desk did not end in order last time."))
        self.setInformativeText(
            self.tr(
                "Your library is as it was saved, with every document that was read and every change that was made. "
                "Files that were being read at that moment can be imported again; those already there are skipped.\n\n"
                "If it happens again, copy the report and send it to whoever looks after the desk. It holds no text "
                "of your documents."
            )
        )
        self.copy_button = add_side_button(self, self.tr("Copy report"), self._copy)
        self.folder_button = add_side_button(self, self.tr("Open log folder"), open_log_folder)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Close))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.details)
