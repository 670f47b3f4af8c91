"""Says that something was copied: the clipboard itself is out of sight."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from gui.wording.numbers import counted


class CopyNotice(QObject):
    """Watches the clipboard for what this program puts there.

    Signals:
        told: A sentence about it.
    """

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        # Loaded by then where rows were copied, and not needed before.
        from gui.pages.judgements.table_copy import TSV

        clipboard = QGuiApplication.clipboard()
        # An empty clipboard may have no data at all, whatever the stubs say.
        mime: QMimeData | None = clipboard.mimeData()
        if mime is None or not is_ours(clipboard):
            return
        if mime.hasFormat(TSV):
            rows = mime.text().count("\n")
            self.told.emit(counted(rows, self.tr("{0} row copied"), self.tr("{0} rows copied")))
        elif mime.hasText():
            self.told.emit(self.tr("Copied"))


def is_ours(clipboard: QClipboard) -> bool:
    """Whether this program put there what is on it; what others copy is no business of its."""
    return clipboard.ownsClipboard()
