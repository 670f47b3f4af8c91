"""What a check of the library found that is not in order, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.library import ProblemKind
from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.between_tabs import between_tabs
from gui.models.inspection_cells import Cell
from gui.models.table_columns import TableColumn
from gui.widgets.cell_table import CellTable
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.wording.numbers import counted, documents
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import LibraryReport, Problem
    from gui.desk import Desk

_SIZE = (760, 420)


class CheckReportDialog(QDialog):
    """Lists the problems of a ``LibraryReport``; not in the way of the windows.

    Signals:
        requestShowDocument: Id of a document to open in the Articles page.

    Args:
        desk: The shared parts.
        name: File name of the library.
        report: With at least one problem.
    """

    requestShowDocument = Signal(int)

    def __init__(self, desk: Desk, name: str, report: LibraryReport, parent: QWidget) -> None:
        super().__init__(parent)
        self._problems = report.problems
        self._library = desk.tasks.shown
        self._desk = desk
        self.setWindowTitle(self.tr("Check of “{0}”").format(name))
        self.headline = QLabel(_headline(report))
        self.headline.setFont(font_of(TextSize.TITLE, semibold=True))
        self.headline.setWordWrap(True)
        self.table = CellTable(desk, self.tr("What is not in order"), stretches=True)
        self.advice = QuietLabel(desk.theme, size=TextSize.BODY)
        self.advice.setText(" ".join(_advice(report)))
        self.advice.setWordWrap(True)
        self.copy_button = QPushButton(self.tr("Copy this list"))
        self.show_button = QPushButton(self.tr("Show the document"))
        self.close_button = QPushButton(self.tr("Close"))
        self._arrange()
        what, message = translate("Check", "What"), translate("Check", "What was found")
        columns = (TableColumn("kind", what, "", what, 150), TableColumn("message", message, "", message, 200))
        rows = [(Cell(_kind_name(each.kind)), Cell(each.message)) for each in report.problems]
        self.table.show_rows(columns, rows)
        self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self.table.selectionModel().currentChanged.connect(self._allow)
        for signal in (desk.tasks.libraryOpened, desk.tasks.libraryClosed):
            signal.connect(self._allow)
        self.table.opened.connect(self._on_show)
        self.copy_button.clicked.connect(self._on_copy)
        self.show_button.clicked.connect(self._on_show)
        self.close_button.clicked.connect(self.accept)
        self._allow()
        fit(self, scaled(_SIZE[0]), scaled(_SIZE[1]))

    def _arrange(self) -> None:
        frame = Panel(self._desk.theme)
        framed = QVBoxLayout(frame)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(6))
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.show_button)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addWidget(self.headline)
        column.addWidget(frame, 1)
        column.addWidget(self.advice)
        column.addLayout(foot)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _chosen(self) -> Problem:
        return self._problems[max(self.table.currentIndex().row(), 0)]

    @Slot()
    def _allow(self) -> None:
        is_shown = self._desk.tasks.shown == self._library
        self.show_button.setEnabled(is_shown and self._chosen.document_id is not None)

    @Slot()
    def _on_show(self) -> None:
        document_id = self._chosen.document_id
        if document_id is not None and self.show_button.isEnabled():
            self.requestShowDocument.emit(document_id)

    @Slot()
    def _on_copy(self) -> None:
        lines = [(_kind_name(each.kind), each.message) for each in self._problems]
        QGuiApplication.clipboard().setText(between_tabs(lines))


def _headline(report: LibraryReport) -> str:
    """How much is not in order, and how much was looked at."""
    one, many = translate("Check", "{0} problem"), translate("Check", "{0} problems")
    return f"{counted(len(report.problems), one, many)}: {looked_at(report)}"


def looked_at(report: LibraryReport) -> str:
    """How much was held against its texts, in the words of the command line."""
    one, many = translate("Check", "{0} piece"), translate("Check", "{0} pieces")
    told = translate("Check", "{0}, {1} of evidence held against their texts.")
    return told.format(documents(report.documents), counted(report.evidence, one, many))


def _kind_name(kind: ProblemKind) -> str:
    names = {
        ProblemKind.FILE: translate("Check", "Damaged file"),
        ProblemKind.REFERENCE: translate("Check", "Broken reference"),
        ProblemKind.INDEX: translate("Check", "Search index"),
        ProblemKind.EVIDENCE: translate("Check", "Evidence"),
        ProblemKind.TEXT: translate("Check", "Text"),
        ProblemKind.ORIGINAL: translate("Check", "Original"),
        ProblemKind.DECISION: translate("Check", "Decision"),
    }
    return names[kind]


def _advice(report: LibraryReport) -> list[str]:
    """What to do: decisions can be mended by hand, all else is better in a backup from before."""
    kinds = {problem.kind for problem in report.problems}
    told = []
    if ProblemKind.DECISION in kinds:
        told.append(translate("Check", "Correct anew what names something that there is not."))
    if kinds - {ProblemKind.DECISION}:
        told.append(
            translate(
                "Check",
                "Something changed or damaged the file outside the desk. Copy its latest backup to a folder of "
                "your own (Settings ▸ Backups shows where they are), open the copy and check that; go on with the "
                "newest one that is in order.",
            )
        )
    return told
