"""Opens the dialogs: import, paste, export, settings, help and errors."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.file_names import is_library_name
from core.file_presence import is_folder
from core.paths import documents_folder
from gui.errors import ErrorDialog, trouble_of
from gui.settings import IMPORT_FOLDER
from gui.window.imports import Imports
from gui.window.looking_after import LookingAfter
from gui.window.merges import Merges
from gui.window.reading_again import ReadingAgain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QAction

    from core.exporting import TableColumn
    from core.library.table.filters import InspectionFilter, SortKey
    from gui.crash_report import CrashReport
    from gui.desk import Desk
    from gui.dialogs.settings.dialog import SettingsPart
    from gui.help.grade_explained import GradeInQuestion
    from gui.help.guide_dialog import GuideDialog
    from gui.window.library_control import LibraryControl

_GUIDE_TO_GRADES = "grades"


class Openings(QObject):
    """Makes a dialog when it is asked for; each goes when it is closed.

    Signals:
        requestShowDocument: A dialog wants a document shown that it added.
        documentsAdded: Documents were imported or pasted: their ids, as a tuple.

    Attributes:
        imports: Those under way.
        merges: The merge under way.
        looking_after: Checks and compacts the open library.
        reading_again: Reads again what an older version read.

    Args:
        desk: The shared parts.
        library: Asks for a library when there is none to import into.
        window: Parent of the dialogs.
    """

    requestShowDocument = Signal(int)
    documentsAdded = Signal(object)

    def __init__(self, desk: Desk, library: LibraryControl, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._library = library
        self._window = window
        self.imports = Imports(desk, window)
        self.imports.requestShowDocument.connect(self.requestShowDocument)
        self.imports.documentsAdded.connect(self.documentsAdded)
        self.merges = Merges(desk, library, self.imports, window)
        self.merges.failed.connect(self.tell)
        self.looking_after = LookingAfter(desk, self.imports, self.merges, window)
        self.looking_after.failed.connect(self.tell)
        self.looking_after.requestShowDocument.connect(self.requestShowDocument)
        self.reading_again = ReadingAgain(desk, self.imports, self.merges, window)
        self.reading_again.failed.connect(self.tell)
        self._guide: GuideDialog | None = None

    def choose_files(self) -> None:
        """Ask for files and import them."""
        if not self._library.takes_changes():
            return
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import files"), self._import_folder(), self._import_filters()
        )
        if names:
            self._desk.settings.put(IMPORT_FOLDER, str(Path(names[0]).parent))
            self.import_paths([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and import everything in it."""
        if not self._library.takes_changes():
            return
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import folder"), self._import_folder())
        if name:
            self._desk.settings.put(IMPORT_FOLDER, name)
            self.import_paths([Path(name)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders, making a library first if none is open. A library alone is opened or merged."""
        if len(paths) == 1 and is_library_name(paths[0]):
            self.merges.offer(paths[0])
        elif paths:
            self._library.with_library(partial(self.imports.start, tuple(paths)))

    def import_quietly(self, paths: Sequence[Path]) -> bool:
        """Import files that came by themselves, and would come again.

        Returns:
            Whether it began; not while another import or a merge is under way.
        """
        return self.merges.dialog is None and self.imports.start_quietly(paths)

    def paste_from_clipboard(self) -> None:
        """Read what is on the clipboard: files as an import, text as an article."""
        clipboard = QGuiApplication.clipboard()
        # An empty clipboard may have no data at all, whatever the stubs say.
        mime: QMimeData | None = clipboard.mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime else []
        if paths:
            self.import_paths(paths)
        else:
            self.paste(clipboard.text())

    def paste(self, text: str = "") -> None:
        """Read a pasted article, making a library first if none is open."""
        self._library.with_library(partial(self._start_paste, text))

    def export(
        self,
        where: InspectionFilter,
        order: tuple[SortKey, ...],
        columns: tuple[TableColumn, ...],
    ) -> None:
        """Ask how to write what the table shows."""
        from gui.dialogs.export import ExportDialog

        self._open(ExportDialog(self._desk, where, order, columns, self._window))

    def settings(self, part: SettingsPart | None = None) -> None:
        """Show the settings, at one of their sections."""
        from gui.dialogs.settings.dialog import SettingsDialog, SettingsPart

        self._open(SettingsDialog(self._desk, part or SettingsPart.APPEARANCE, self._window))

    def guide(self, page: str = "") -> None:
        """Show the guide at a page; one window of it is enough."""
        from gui.help.guide_dialog import GuideDialog

        if self._guide is None or not shiboken6.isValid(self._guide):
            self._guide = GuideDialog(self._desk, page, self._window)
            self._guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        elif page:
            self._guide.show_page(page)
        self._guide.show()
        self._guide.raise_()
        self._guide.activateWindow()

    def explain_grade(self, asked: GradeInQuestion | None) -> None:
        """Say what a grade is; without one, what grades are."""
        from gui.help.grade_card import GradeCard

        if asked is None:
            self.guide(_GUIDE_TO_GRADES)
            return
        card = GradeCard(self._desk, asked, self._window)
        card.guideRequested.connect(card.accept)
        card.guideRequested.connect(partial(self.guide, _GUIDE_TO_GRADES))
        self._open(card)

    def log(self) -> None:
        """Show the end of the log."""
        from gui.dialogs.log import LogDialog

        self._open(LogDialog(self._desk, self._window))

    def ended_badly(self, report: CrashReport) -> None:
        """Say that the run before did not end in order."""
        from gui.dialogs.ended_badly import EndedBadlyDialog

        self._open(EndedBadlyDialog(report, self._window))

    def keys(self, actions: Sequence[QAction]) -> None:
        """Show all keys."""
        from gui.dialogs.keys import KeysDialog

        self._open(KeysDialog(self._desk, actions, self._window))

    def about(self) -> None:
        """Show version and licences."""
        from gui.dialogs.about import AboutDialog

        self._open(AboutDialog(self._desk, self._window))

    def tell(self, error: BaseException) -> None:
        """Show an error of something the user asked for."""
        self._open(ErrorDialog(trouble_of(error), self._window))

    def tell_in_use(self, error: BaseException, path: Path) -> None:
        """Say that a library is open elsewhere, and offer to look into it all the same."""
        dialog = ErrorDialog(trouble_of(error), self._window)
        dialog.offer(self.tr("Open for reading only"), partial(self._library.open, path, read_only=True))
        self._open(dialog)

    def tell_lost(self, error: BaseException, path: Path) -> None:
        """Say that a library is damaged or not there, and offer its latest backup if there is one."""
        from gui.window.putting_back import PuttingBack

        PuttingBack(self._desk, error, path, self._library, self._window)

    def _start_paste(self, text: str) -> None:
        from gui.dialogs.paste import PasteDialog

        dialog = PasteDialog(self._desk, text, self._window)
        dialog.requestShowDocument.connect(self.requestShowDocument)
        dialog.documentsAdded.connect(self.documentsAdded)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _import_filters(self) -> str:
        """The kinds of files that can be read, for the file dialog; all of them at first."""
        from core.importing import file_kinds

        kinds = file_kinds()
        everything = tuple(suffix for kind in kinds for suffix in kind.suffixes)
        offers = [(self.tr("Articles and reports"), everything), *((kind.name, kind.suffixes) for kind in kinds)]
        return ";;".join([*(_file_filter(*offer) for offer in offers), self.tr("All files (*)")])

    def _import_folder(self) -> str:
        kept = self._desk.settings.get(IMPORT_FOLDER)
        return kept if kept and is_folder(Path(kept)) else str(documents_folder())


def _file_filter(name: str, suffixes: Sequence[str]) -> str:
    return f"{name[0].upper()}{name[1:]} ({' '.join(f'*{suffix}' for suffix in suffixes)})"
