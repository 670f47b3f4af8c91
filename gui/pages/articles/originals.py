"""Opens what a document was read from with the programs of the system: its web page, or the file the library keeps."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import NoTemporaryFilesError
from core.library import original_bytes

if TYPE_CHECKING:
    from core.model import Document
    from gui.desk import Desk
    from gui.pages.articles.opened import OpenedDocument

_WEB = ("http", "https")
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What Windows takes in no name; what came in a ZIP file may be called so."""
_MOST_LETTERS = 60
"""Of a copy's name: with four bytes for each it is still one for every file system."""
_SUFFIXES = {"application/pdf": ".pdf", "text/html": ".html", "text/plain": ".txt"}


class Originals(QObject):
    """Opens originals.

    Signals:
        failed: The original cannot be had; carries the exception.

    Args:
        desk: The shared parts of the windows.
        parent: Where the menu belongs.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._folder: QTemporaryDir | None = None

    def menu(self, opened: OpenedDocument) -> QMenu:
        """The ways to the original of a document."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = opened.detail.document
        web = web_page_of(document)
        if web is not None:
            menu.addAction(self.tr("Open the web page")).triggered.connect(lambda: self.open_address(web))
            menu.actions()[-1].setToolTip(web.toString())
        copy = menu.addAction(self.tr("Open the file as it was imported"))
        copy.triggered.connect(lambda: self.open_copy(opened))
        return menu

    def open_copy(self, opened: OpenedDocument) -> None:
        """Lay out the bytes that the library keeps, and open them; that copy is gone when the desk is closed."""
        question = partial(original_bytes, document_id=opened.id)
        then = partial(self._lay_out, opened.detail.document, opened.id)
        self._desk.tasks.query(question, then, self.failed.emit, owner=self)

    def open_address(self, address: QUrl) -> None:
        """Hand an address to the system."""
        QDesktopServices.openUrl(address)

    def _lay_out(self, document: Document, document_id: int, data: bytes) -> None:
        # Without a path the copy would go to wherever the desk was started from.
        if self._folder is None or not self._folder.isValid():
            self._folder = QTemporaryDir(QDir.temp().filePath("judgement-desk-XXXXXX"))
        try:
            if not self._folder.isValid():
                raise NoTemporaryFilesError.because(self._folder.errorString())
            folder = Path(self._folder.path()) / str(document_id)
            folder.mkdir(exist_ok=True)
            file = folder / copy_name(document)
            file.write_bytes(data)
        except OSError as error:
            self.failed.emit(NoTemporaryFilesError.because(error.strerror or str(error)))
        except NoTemporaryFilesError as error:
            self.failed.emit(error)
        else:
            self.open_address(QUrl.fromLocalFile(str(file)))


def web_page_of(document: Document) -> QUrl | None:
    """The address of a document, if it is one of the web."""
    address = QUrl(document.url or "", QUrl.ParsingMode.StrictMode)
    return address if address.isValid() and address.scheme() in _WEB and address.host() else None


def copy_name(document: Document) -> str:
    """What the copy is called: as the file was, with an ending by which the system knows what it is."""
    name = _NOT_IN_NAMES.sub("_", Path(document.source.rpartition(" › ")[2]).name).strip(". ") or "original"
    suffix = _SUFFIXES.get(document.media_type)
    name = f"{Path(name).stem[:_MOST_LETTERS]}{Path(name).suffix}"
    return name if suffix is None or name.lower().endswith(suffix) else f"{name}{suffix}"
