"""The end of a merge: what came into the library, what was decided twice, what did not come, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.library import FindingConflict, Subject
from gui.appearance.icons import IconRole
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, fit, font_of, scaled
from gui.errors import trouble_of
from gui.models.inspection_cells import Cell
from gui.models.merge_conflicts import ConflictCells, conflict_columns, conflicts_of
from gui.models.table_columns import TableColumn
from gui.widgets.allowing import allow
from gui.widgets.banner import Banner
from gui.widgets.cell_table import CellTable
from gui.widgets.panel import Panel
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.scrolled_body import EDGE, ScrolledBody
from gui.widgets.signed_label import SignedLabel
from gui.widgets.tile import Tile
from gui.wording.numbers import documents
from gui.wording.read_only import refusal
from gui.wording.translation import translate

if TYPE_CHECKING:
    from gui.desk import Desk
    from gui.dialogs.deciding import DecidingDialog
    from gui.dialogs.merge_job import MergeEnd
    from gui.models.merge_conflicts import Conflict

_SIZE = (1060, 540)
_HEIGHT_WITHOUT_LISTS = 240
_LEAST_BODY = 120
_TILES_IN_ROW, _TILES_WHERE_NARROW = 6, 3
_MOST_NOT_MERGED = 4
"""Rows of documents that were not merged that are seen without scrolling."""
_LEAST_CONFLICTS = 4
"""Rows of what was decided twice that are seen in the smallest dialog."""


class MergeFinishedDialog(QDialog):
    """Shows a ``MergeEnd``; not in the way of the windows, so that what it lists can be looked up there.

    Signals:
        requestShowEvidence: A document id, and the span in it or None: show it in the Articles page.
        requestPutBack: The user wants the library as it was before.

    Args:
        desk: The shared parts of the windows.
        end: How the merge ended.
    """

    requestShowEvidence = Signal(int, object)
    requestPutBack = Signal()

    def __init__(self, desk: Desk, end: MergeEnd, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._end = end
        self._conflicts = conflicts_of(end.merged)
        self._decided: set[int] = set()
        self._cells = ConflictCells(desk.knowledge, desk.faces)
        self.setWindowTitle(_title(end))
        self.banner = Banner(desk.theme, desk.icons)
        self.headline = QLabel(_headline(end))
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setFont(font_of(TextSize.TITLE, semibold=True))
        self.headline.setWordWrap(True)
        self.elsewhere = self._words(
            self.tr("This was merged into “{0}”. Open it again to decide anew.").format(end.library.name)
        )
        self.tiles = self._make_tiles()
        self.conflicts = CellTable(desk, self.tr("What was decided twice"), stretches=True)
        self.not_merged = CellTable(desk, self.tr("Documents that were not merged"), stretches=True)
        self.which_holds = self._words(
            self.tr("Of what was decided twice the newer holds; both stay in the trail, where it can be decided anew.")
        )
        self.backup = self._words(self._backup_words())
        self._make_buttons()
        self._arrange()
        self._show_lists()
        self._connect()
        if end.error is not None:
            self.banner.tell(trouble_of(end.error))
        has_lists = bool(self._conflicts or end.merged.not_merged)
        fit(self, scaled(_SIZE[0]), scaled(_SIZE[1] if has_lists else _HEIGHT_WITHOUT_LISTS))

    def _make_tiles(self) -> tuple[Tile, ...]:
        merged, theme = self._end.merged, self._desk.theme
        tiles = (
            (Tile(theme, self.tr("documents added"), single=self.tr("document added")), merged.added),
            (Tile(theme, self.tr("there already")), merged.known),
            (Tile(theme, self.tr("decisions new here"), single=self.tr("decision new here")), merged.decisions),
            (Tile(theme, self.tr("tags, notes, views")), merged.notes),
            (Tile(theme, self.tr("decided twice"), IconRole.NEEDS_EYES), len(self._conflicts)),
            (Tile(theme, self.tr("not merged"), IconRole.FAILED), len(merged.not_merged)),
        )
        for tile, number in tiles:
            tile.count(number)
        return tuple(tile for tile, _number in tiles)

    def _words(self, words: str) -> QuietLabel:
        label = QuietLabel(self._desk.theme, size=TextSize.BODY)
        label.setText(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _backup_words(self) -> str:
        backup = self._end.merged.backup
        if backup is None:
            return ""
        kept = self.tr("As it was before, the library is kept as {0}.").format(backup.path)
        return f"{kept} {self.tr('“Put back as it was” leads back to it.')}"

    def _make_buttons(self) -> None:
        self.put_back_button = QPushButton(self.tr("Put back as it was…"))
        self.folder_button = QPushButton(self.tr("Show the backup"))
        self.show_button = QPushButton(self.tr("Show the words"))
        self.close_button = QPushButton(self.tr("Close"))
        self.decide_button = QPushButton(self.tr("Decide anew…"))
        make_primary(self.decide_button)

    def _arrange(self) -> None:
        tiles = QGridLayout()
        tiles.setContentsMargins(0, 0, 0, 0)
        tiles.setSpacing(scaled(8))
        is_wide = self.screen().availableSize().width() >= scaled(_SIZE[0])
        across = _TILES_IN_ROW if is_wide else _TILES_WHERE_NARROW
        for number, tile in enumerate(self.tiles):
            tiles.addWidget(tile, number // across, number % across)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(6))
        for button in (self.put_back_button, self.folder_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.show_button, self.close_button, self.decide_button):
            foot.addWidget(button)
        self.twice = self._list_part("eye", IconRole.NEEDS_EYES, self.conflicts, len(self._conflicts), self.which_holds)
        failures = len(self._end.merged.not_merged)
        self.left_out = self._list_part("warning", IconRole.FAILED, self.not_merged, failures, None)
        counts = QWidget()
        counts.setLayout(tiles)
        parts = (self.headline, self.elsewhere, counts, self.twice, self.left_out, self.backup)
        inner = QVBoxLayout()
        # The parts keep an edge of their own for the rings of the focus.
        inner.setContentsMargins(scaled(18 - EDGE), scaled(16 - EDGE), scaled(18 - EDGE), scaled(14))
        inner.setSpacing(scaled(9))
        body = ScrolledBody(parts, grows=self._growing)
        # Before it has its width it would ask for the height of lines that are broken far more often.
        body.setMinimumHeight(scaled(_LEAST_BODY))
        inner.addWidget(body, 1)
        foot.setContentsMargins(scaled(EDGE), 0, scaled(EDGE), 0)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addLayout(inner, 1)

    @property
    def _growing(self) -> QWidget | None:
        """The list that takes the room that is left."""
        if self._conflicts:
            return self.twice
        return self.left_out if self._end.merged.not_merged else None

    def _list_part(self, icon: str, role: IconRole, table: CellTable, number: int, told: QLabel | None) -> QWidget:
        """A list under its head, in a frame, and what is to be known about it."""
        head = SignedLabel(self._desk.theme, self._desk.icons, icon, role)
        head.tell(f"{table.accessibleName()}: {number:,}")
        frame = Panel(self._desk.theme)
        framed = QVBoxLayout(frame)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(table)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(5))
        column.addWidget(head)
        column.addWidget(frame, 1)
        if told is not None:
            column.addWidget(told)
        return part

    def _show_lists(self) -> None:
        self._show_conflicts()
        self.twice.setVisible(bool(self._conflicts))
        heading, why = translate("Merge", "Document"), translate("Merge", "Why it was not merged")
        columns = (TableColumn("document", heading, "", heading, 300), TableColumn("why", why, "", why, 160))
        failures = self._end.merged.not_merged
        self.not_merged.show_rows(columns, [(Cell(each.heading), Cell(each.message)) for each in failures])
        self.left_out.setVisible(bool(failures))
        if self._conflicts:
            self.conflicts.setMinimumHeight(_height_of(self.conflicts, min(len(self._conflicts), _LEAST_CONFLICTS)))
            self.not_merged.setFixedHeight(_height_of(self.not_merged, min(len(failures), _MOST_NOT_MERGED)))
            self.conflicts.setCurrentIndex(self.conflicts.rows.index(0, 0))
        else:
            self.not_merged.setMinimumHeight(_height_of(self.not_merged, min(len(failures), _MOST_NOT_MERGED)))
        self.backup.setVisible(self._end.merged.backup is not None)
        for button in (self.show_button, self.decide_button):
            button.setVisible(bool(self._conflicts))
        for button in (self.put_back_button, self.folder_button):
            button.setVisible(self._end.merged.backup is not None)
        (self.conflicts if self._conflicts else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_conflicts(self) -> None:
        rows = [
            self._cells.cells(conflict, decided_anew=number in self._decided)
            for number, conflict in enumerate(self._conflicts)
        ]
        current = self.conflicts.currentIndex()
        self.conflicts.show_rows(conflict_columns(), rows)
        if current.isValid():
            self.conflicts.setCurrentIndex(self.conflicts.rows.index(current.row(), current.column()))

    def _connect(self) -> None:
        self.put_back_button.clicked.connect(self.requestPutBack)
        self.folder_button.clicked.connect(self._on_show_backup)
        self.show_button.clicked.connect(self._on_show)
        self.close_button.clicked.connect(self.accept)
        self.decide_button.clicked.connect(self._on_decide)
        self.conflicts.opened.connect(self._on_decide)
        self.conflicts.selectionModel().currentChanged.connect(self._allow)
        for signal in (self._desk.tasks.libraryOpened, self._desk.tasks.libraryClosed):
            signal.connect(self._allow)
        self._allow()

    @property
    def _chosen(self) -> Conflict | None:
        row = self.conflicts.currentIndex().row()
        return self._conflicts[row] if 0 <= row < len(self._conflicts) else None

    @Slot()
    def _allow(self) -> None:
        """What is offered is about one library: it is off while another one is open, or none, or takes no changes."""
        opened = self._desk.tasks.open_library
        is_shown = opened is not None and opened.path == self._end.library
        self.elsewhere.setVisible(not is_shown)
        chosen, refused = self._chosen, refusal(opened)
        allow(self.decide_button, is_shown and not refused and chosen is not None, refused)
        allow(self.put_back_button, is_shown and not refused, refused)
        self.show_button.setEnabled(is_shown and isinstance(chosen, FindingConflict))

    @Slot()
    def _on_show(self) -> None:
        chosen = self._chosen
        if isinstance(chosen, FindingConflict):
            self.requestShowEvidence.emit(chosen.document_id, chosen.span)

    @Slot()
    def _on_decide(self) -> None:
        """Ask about it anew in the form for its kind; what has none is decided beside its words."""
        chosen = self._chosen
        if chosen is None or not self.decide_button.isEnabled():
            return
        dialog = self._form(chosen)
        if dialog is None:
            self._on_show()
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(partial(self._on_decided, self._conflicts.index(chosen)))
        dialog.open()

    def _form(self, conflict: Conflict) -> DecidingDialog | None:
        from gui.corrections.claim_dialog import CorrectClaimDialog
        from gui.corrections.judgement_dialog import CorrectJudgementDialog

        if not isinstance(conflict, FindingConflict):
            return CorrectJudgementDialog(self._desk, conflict.inspection_id, conflict.area, self)
        if conflict.subject is Subject.CLAIM:
            return CorrectClaimDialog(self._desk, conflict.document_id, conflict.finding_id, self)
        return None

    def _on_decided(self, number: int) -> None:
        self._decided.add(number)
        self._show_conflicts()

    @Slot()
    def _on_show_backup(self) -> None:
        backup = self._end.merged.backup
        if backup is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(backup.path.parent)))


def _height_of(table: CellTable, rows: int) -> int:
    """Room for the heads of a table, so many rows and the bar that scrolls it sideways."""
    heads, bar = table.horizontalHeader().sizeHint().height(), table.horizontalScrollBar().sizeHint().height()
    return heads + rows * table.verticalHeader().defaultSectionSize() + bar


def _title(end: MergeEnd) -> str:
    if end.merged.stopped or end.error is not None:
        return translate("Merge", "Merge stopped")
    return translate("Merge", "Merge finished")


def _headline(end: MergeEnd) -> str:
    """The merge in a sentence or two: what came, and whether that is all."""
    merged, name = end.merged, end.other.name
    done = merged.added + merged.known + len(merged.not_merged)
    sentences = []
    if merged.stopped or end.error is not None:
        stopped = translate("Merge", "Stopped after {0} of {1}; what is merged stays.")
        sentences.append(stopped.format(f"{done:,}", documents(merged.documents)))
    if merged.added:
        added = translate("Merge", "{0} added from “{1}”.")
        sentences.append(added.format(documents(merged.added), name))
    elif end.brought and merged.decisions + merged.notes:
        sentences.append(translate("Merge", "Decisions and notes came from “{0}”, and no new document.").format(name))
    elif not (merged.not_merged or merged.stopped or end.error):
        sentences.append(translate("Merge", "All that “{0}” holds was here already.").format(name))
    if merged.not_merged:
        sentences.append(translate("Merge", "{0} could not be merged.").format(documents(len(merged.not_merged))))
    return " ".join(sentences)
