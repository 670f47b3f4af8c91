"""Printing: a page of text and tables goes to whatever printer or PDF file the system's own dialog offers.

Pages are made and painted in a thread of their own, which Qt allows for printers: a profile takes a third of a second.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from core.errors import ExportError
from core.paths import APP_NAME
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QWidget

    from gui.tasks import Job, Tasks


_END_OF_PDF = b"%%EOF"
_TAIL = 1024


def ask_to_print(
    make: Callable[[], QTextDocument],
    name: str,
    parent: QWidget,
    tasks: Tasks,
    failed: Callable[[BaseException], None],
) -> QPrintDialog:
    """Open the system's print dialog; what is printed is made once the user has said where.

    Args:
        make: Makes the pages; called in the thread that prints them.
        name: What printers and PDF files call it.
        parent: Parent of the dialog.
        tasks: Does the work.
        failed: Hears of an :class:`~core.errors.ExportError`.

    Returns:
        The dialog; it goes when it is closed.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setCreator(APP_NAME)
    # Tables of many areas are wider than high; the dialog lets the user choose otherwise.
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog = QPrintDialog(printer, parent)

    def work(_job: Job[None]) -> None:
        # Qt lays out text with timers, which a thread of Python's has once it has a loop of Qt's.
        QEventLoop()
        print_pages(make(), printer)

    def accepted() -> None:
        tasks.run(work, failed=failed, owner=parent)

    dialog.accepted.connect(accepted)
    dialog.finished.connect(dialog.deleteLater)
    # Qt's own ``open`` wants an old-style slot; shown modal it is the same.
    dialog.setModal(True)
    dialog.show()
    return dialog


def print_pages(document: QTextDocument, printer: QPrinter) -> None:
    """Print a document, with page numbers.

    Raises:
        ExportError: The printer, or the PDF file, could not be used.
    """
    document.print_(printer)
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise ExportError(
            translate("Printing", "“{0}” could not be printed.").format(printer.docName()),
            translate("Printing", "Look whether the printer is on, or the file may be written there, and try again."),
        )
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        _require_end(Path(printer.outputFileName()))


def _require_end(file: Path) -> None:
    """Refuse half a PDF file, which Qt leaves on a full disk without a word."""
    try:
        is_whole = _END_OF_PDF in file.read_bytes()[-_TAIL:]
    except OSError:
        is_whole = False
    if not is_whole:
        with suppress(OSError):
            file.unlink()
        raise ExportError(
            translate("Printing", "“{0}” could not be written to its end, so nothing of it was kept.").format(
                file.name
            ),
            translate("Printing", "Free some space on that disk, or choose another folder, and try again."),
        )
