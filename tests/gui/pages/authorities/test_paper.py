"""A profile goes to a printer or a PDF file, whole and readable on white."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from core.errors import ExportError
from core.model import Basis
from core.reading import read_file
from gui.appearance.look import Appearance, Look
from gui.pages.authorities.paper import profile_on_paper
from gui.printing import print_pages
from tests.gui.pages.authorities.histories import SAID

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from pytestqt.qtbot import QtBot

    from gui.pages.authorities.page import AuthoritiesPage


def pages_of(page: AuthoritiesPage) -> QTextDocument:
    assert page.shown is not None
    return profile_on_paper(page.desk, page.shown)


def pdf(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_dialog_prints_to_a_file_what_the_page_shows(qtbot: QtBot, page: AuthoritiesPage, tmp_path: Path) -> None:
    page.print_page()
    (dialog,) = page.findChildren(QPrintDialog)
    assert dialog.printer().docName() == "Shropshire"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "shropshire.pdf"))
    before = set(threading.enumerate())
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
    (printing,) = set(threading.enumerate()) - before
    printing.join(10)
    text = " ".join(read_file(tmp_path / "shropshire.pdf").text.split())
    for words in ("Shropshire", "Help and protection", "Outstanding", "Beside its statistical neighbours", "Somerset"):
        assert words in text


def test_grades_stand_on_light_fills_with_their_words_in_a_dark_window_too(page: AuthoritiesPage) -> None:
    light = pages_of(page).toHtml()
    page.desk.theme.set_look(Look(Appearance.DARK))
    assert pages_of(page).toHtml() == light
    assert "#a6d3f7" in light


def test_a_grade_on_paper_tells_what_it_rests_on_and_whether_it_is_doubtful(page: AuthoritiesPage) -> None:
    assert page.shown is not None
    sure = pages_of(page).toPlainText()
    assert "Official report" in sure
    assert "Doubtful reading" not in sure
    for row in page.shown.rows.values():
        for cell, (basis, confidence) in zip(
            row.cells, ((Basis.CORRECTED, None), (Basis.SINGLE_SOURCE, 0.6)), strict=False
        ):
            object.__setattr__(cell, "basis", basis)
            object.__setattr__(cell, "confidence", confidence)
    told = pages_of(page).toPlainText()
    assert "Corrected by hand" in told
    assert "Doubtful reading" in told
    beside = told[told.index("Beside its statistical neighbours") :]
    assert "Corrected by hand, Doubtful reading" in beside


def test_words_of_documents_are_no_markup(page: AuthoritiesPage) -> None:
    assert page.shown is not None
    first = page.shown.documents[0]
    object.__setattr__(first, "title", "<b>Bold</b> & <img src='file:///etc/hosts'>")
    object.__setattr__(first, "kind", "article")
    assert "<b>Bold</b> & <img" in pages_of(page).toPlainText()


def test_a_profile_without_inspections_says_so(page: AuthoritiesPage) -> None:
    assert page.shown is not None
    object.__setattr__(page.shown, "history", None)
    text = pages_of(page).toPlainText()
    assert "No inspection with grades was known on this day." in text
    assert SAID not in text


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_file_that_cannot_be_written_is_told(page: AuthoritiesPage, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as told:
        print_pages(pages_of(page), pdf(tmp_path / "no such folder" / "a.pdf"))
    assert "try again" in told.value.advice


class HalfPrinted(QTextDocument):
    """What a full disk keeps of a PDF file."""

    def print_(self, printer: QPagedPaintDevice) -> None:
        assert isinstance(printer, QPrinter)
        Path(printer.outputFileName()).write_bytes(b"%PDF-1.4 half")


@pytest.mark.usefixtures("qapp")
def test_half_a_file_is_told_and_not_kept(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written to its end"):
        print_pages(HalfPrinted(), pdf(tmp_path / "a.pdf"))
    assert list(tmp_path.iterdir()) == []
