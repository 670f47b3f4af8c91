"""Printing: a page of text and tables goes to whatever printer or PDF file the system's own dialog offers.

Pages are made and painted in a thread of their own, which Qt allows for printers: a profile takes a third of a second.
"""

from __future__ import annotations

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
