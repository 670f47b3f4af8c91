"""The import dialog at the end: what was added, what needs the user, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QTreeView, QVBoxLayout, QWidget

from core.importing import ImportOutcome, ImportSummary
from gui.appearance.icons import IconRole
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.delegates.import_result_row import ImportResultDelegate
from gui.models.import_progress import FileState, StateRole
from gui.models.import_results import ImportResultsModel, ResultColumn, offers_review
from gui.models.roles import Role
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.tile import Tile
from gui.wording.numbers import counted, documents, files, grades
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.importing import ImportResult
    from gui.desk import Desk

_WIDTHS = {ResultColumn.WHEN: 130, ResultColumn.NAME: 186, ResultColumn.ACTION: 70}
_OPEN_AT_FIRST = (FileState.NOT_READ, FileState.NEEDS_EYES)
_OPEN_WHILE_SHORT = 8
"""Files up to which a group without problems is opened as well."""


class ImportFinishedView(QWidget):
    """Shows an ``ImportSummary``.

    Signals:
        documentChosen: Id of a document to open.
        documentsChosen: Ids of the documents to list.
        reviewChosen: Ids of the documents to review.
        doubtChosen: Id of one document to review; the list stays.
        retryChosen: Sources to read again, as a tuple of strings.
        undoChosen: Take out again what this import added.
        closeChosen: Close the dialog.

    Args:
        desk: The shared parts of the windows.
    """

    documentChosen = Signal(int)
    documentsChosen = Signal(object)
    reviewChosen = Signal(object)
    doubtChosen = Signal(int)
    retryChosen = Signal(object)
    undoChosen = Signal()
    closeChosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ImportSummary((), 0)
        self._is_shown = self._is_writable = True
        self.headline = QLabel()
        self.headline.setFont(font_of(TextSize.TITLE, semibold=True))
        self.headline.setWordWrap(True)
        theme = desk.theme
        self.elsewhere = QuietLabel(theme)
        self.elsewhere.setWordWrap(True)
        self.elsewhere.hide()
        self.providers = Tile(theme, self.tr("providers"), single=self.tr("provider"))
        self.added = Tile(theme, self.tr("documents added"), single=self.tr("document added"))
        self.eyes = Tile(theme, self.tr("to look at"), IconRole.NEEDS_EYES)
        self.not_read = Tile(theme, self.tr("not read"), IconRole.FAILED)
        self.held = Tile(theme, self.tr("already held"))
        self.model = ImportResultsModel(parent=self)
        self.tree = self._make_tree(desk)
        self.undo_button = QPushButton(self.tr("Undo this import"))
        self.undo_button.clicked.connect(self.undoChosen)
        self.copy_button = QPushButton(self.tr("Copy this list"))
        self.copy_button.clicked.connect(self._on_copy)
        self.retry_button = QPushButton()
        self.retry_button.clicked.connect(self._on_retry_all)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.closeChosen)
        self.show_button = QPushButton()
        make_primary(self.show_button)
        self.show_button.clicked.connect(self._on_show)
        self._arrange()

    def _make_tree(self, desk: Desk) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.model)
        tree.setItemDelegate(ImportResultDelegate(desk.theme, tree))
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(True)
        tree.setIndentation(scaled(16))
        tree.setAccessibleName(self.tr("Files of this import by what became of them"))
        header = tree.header()
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            tree.setColumnWidth(column, scaled(width))
        header.setSectionResizeMode(ResultColumn.MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(tree.scheduleDelayedItemsLayout)
        tree.clicked.connect(self._on_clicked)
        tree.activated.connect(self._act_on)
        return tree

    def _arrange(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(scaled(8))
        for tile in (self.providers, self.added, self.eyes, self.not_read, self.held):
            tiles.addWidget(tile)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(6))
        foot.addWidget(self.undo_button)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.retry_button)
        foot.addWidget(self.close_button)
        foot.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(12))
        column.addWidget(self.headline)
        column.addWidget(self.elsewhere)
        column.addLayout(tiles)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)

    # What is shown

    @property
    def summary(self) -> ImportSummary:
        """What it shows."""
        return self._summary

    def show_summary(self, summary: ImportSummary) -> None:
        """Show the end of an import."""
        self._summary = summary
        added, eyes, failed = added_by(summary), summary.needing_eyes, summary.failed
        self.headline.setText(headline_of(summary))
        self.providers.count(len({result.provider for result in added if result.provider}))
        self.added.count(len(added))
        self.eyes.count(len(eyes))
        self.not_read.count(len(failed))
        self.held.count(summary.counts[ImportOutcome.ALREADY_THERE])
        self.model.show(summary.results)
        for number, group in enumerate(self.model.groups):
            index = self.model.index(number, 0)
            self.tree.setFirstColumnSpanned(number, QModelIndex(), True)
            short = len(group.results) <= _OPEN_WHILE_SHORT or len(self.model.groups) == 1
            self.tree.setExpanded(index, short or group.state in _OPEN_AT_FIRST)
        self.retry_button.setVisible(bool(failed))
        self.retry_button.setText(self.tr("Retry {0}").format(files(len(failed))))
        self.show_button.setVisible(bool(added))
        self.show_button.setText(self._review_words(len(eyes)) if eyes else self._show_words(len(added)))
        self._allow()
        (self.show_button if added and self._is_shown else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_library(self, name: str, *, shown: bool, writable: bool) -> None:
        """Offer what is about the documents only while their library is the one that the windows show.

        Args:
            name: File name of the library that was imported into.
            shown: Whether it is the one that is open.
            writable: Whether it takes changes.
        """
        self._is_shown, self._is_writable = shown, writable
        self.elsewhere.setText(self.tr("These documents are in “{0}”. Open it again to see or undo them.").format(name))
        self.elsewhere.setVisible(not shown)
        self.model.offer_documents(shown)
        self._allow()

    def _allow(self) -> None:
        self.undo_button.setEnabled(self._is_shown and self._is_writable and bool(added_by(self._summary)))
        self.show_button.setEnabled(self._is_shown)

    def _show_words(self, number: int) -> str:
        return self.tr("Show it") if number == 1 else self.tr("Show them")

    def _review_words(self, number: int) -> str:
        return self.tr("Review {0}").format(documents(number))

    # What the user does

    @Slot()
    def _on_show(self) -> None:
        eyes = self._summary.needing_eyes
        shown = eyes or added_by(self._summary)
        (self.reviewChosen if eyes else self.documentsChosen).emit(
            tuple(result.document_id for result in shown if result.document_id is not None)
        )

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.model.as_text())

    @Slot()
    def _on_retry_all(self) -> None:
        self.retryChosen.emit(tuple(result.source for result in self._summary.failed))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == ResultColumn.ACTION:
            self._act_on(index)

    @Slot(QModelIndex)
    def _act_on(self, index: QModelIndex) -> None:
        result: ImportResult | None = index.data(Role.ROW)
        if result is None:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        elif index.data(StateRole) is FileState.NOT_READ:
            self.retryChosen.emit((result.source,))
        elif result.document_id is not None and self._is_shown:
            (self.doubtChosen if offers_review(result) else self.documentChosen).emit(result.document_id)


def added_by(summary: ImportSummary) -> tuple[ImportResult, ...]:
    """The results that brought a new document into the library."""
    new = (ImportOutcome.IMPORTED, ImportOutcome.NOTHING_FOUND)
    return tuple(result for result in summary.results if result.outcome in new)


def headline_of(summary: ImportSummary) -> str:
    """The import in two sentences: what was added, and what was not."""
    one, many = (
        translate("ImportDialog", "{0} other file left out."),
        translate("ImportDialog", "{0} other files left out."),
    )
    others = [counted(summary.left_out, one, many)] if summary.left_out else []
    if not summary.total:
        return " ".join([translate("ImportDialog", "There was no file to read."), *others])
    added = len(added_by(summary))
    sentences = []
    if summary.cancelled:
        stopped = translate("ImportDialog", "Stopped after {0} of {1}.")
        sentences.append(stopped.format(f"{len(summary.results):,}", files(summary.total)))
    if added:
        told = translate("ImportDialog", "{0} added with {1}.")
        sentences.append(told.format(documents(added), grades(summary.grades)))
    else:
        sentences.append(translate("ImportDialog", "Nothing new was added."))
    if summary.failed:
        sentences.append(translate("ImportDialog", "{0} could not be read.").format(files(len(summary.failed))))
    return " ".join(sentences + others)
