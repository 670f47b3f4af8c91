"""Exporting what the judgement table shows: in which format, where to, and what came of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ExportError
from core.exporting import build_summary, standard_columns, write_csv, write_xlsx
from core.exporting.beside import check_place, refuse_library
from core.file_presence import is_missing
from core.library import count_inspections, open_library
from core.paths import documents_folder
from gui.appearance.icons import IconRole
from gui.appearance.style import make_primary
from gui.appearance.text_size import TextSize, font_of, scaled
from gui.dialogs.replacing import ask_to_replace
from gui.errors import trouble_of
from gui.file_endings import ending_of, with_ending, with_other_ending
from gui.settings import EXPORT_FOLDER
from gui.widgets.banner import Banner
from gui.widgets.quiet_label import QuietLabel
from gui.widgets.signed_label import SignedLabel
from gui.wording.numbers import inspections
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.exporting import TableColumn
    from core.library import InspectionFilter, SortKey, TableCount
    from gui.desk import Desk

_SEPARATORS = tuple(filter(None, ("/", os.sep, os.altsep)))
"""What a path ends with that names a folder."""


class ExportFormat(Enum):
    """The kinds of file, by the ending of their names."""

    XLSX = ".xlsx"
    CSV = ".csv"

    @property
    def suffix(self) -> str:
        """Ending of the file's name."""
        return self.value

    @property
    def pattern(self) -> str:
        """For file dialogs."""
        if self is ExportFormat.XLSX:
            return translate("ExportDialog", "Excel workbook (*.xlsx)")
        return translate("ExportDialog", "CSV table (*.csv)")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to write.

    Attributes:
        library_path: Where from.
        where: Which inspections.
        order: In which order.
        columns: Those of the table as shown; empty for the standard ones.
        format: Kind of file.
        path: Where to.
    """

    library_path: Path
    where: InspectionFilter
    order: tuple[SortKey, ...]
    columns: tuple[TableColumn, ...]
    format: ExportFormat
    path: Path


def write(request: ExportRequest) -> tuple[Path, ...]:
    """Write a file, and what belongs beside it. Opens the library for itself, so that the windows can go on reading.

    Returns:
        The files that were written, the one that was asked for first.

    Raises:
        ExportError: The file could not be written.
        LibraryError: The library could not be read.
    """
    with open_library(request.library_path, read_only=True) as library:
        columns = request.columns or standard_columns(library, request.where)
        summary = build_summary(library, request.where, request.order, columns)
        return (write_xlsx if request.format is ExportFormat.XLSX else write_csv)(summary, request.path)


class ExportDialog(QDialog):
    """Asks for format and place, and writes.

    Args:
        desk: The shared parts of the windows.
        where: Which inspections the table shows.
        order: In which order.
        columns: The columns as shown, from the left; empty for the standard ones.
    """

    def __init__(
        self,
        desk: Desk,
        where: InspectionFilter,
        order: tuple[SortKey, ...],
        columns: Sequence[TableColumn] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        opened = desk.tasks.open_library
        if opened is None:
            raise ValueError("an export needs an open library")
        self._desk = desk
        self._library_path = opened.path
        self._where, self._order, self._columns = where, order, tuple(columns)
        self._agreed_to_replace: Path | None = None
        self._written: Path | None = None
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(scaled(520))
        self.banner = Banner(desk.theme, desk.icons)
        self.included = QLabel(self.tr("As shown now"))
        self.included.setFont(font_of(TextSize.TITLE, semibold=True))
        self.formats = {
            ExportFormat.XLSX: QRadioButton(self.tr("Excel workbook")),
            ExportFormat.CSV: QRadioButton(self.tr("CSV")),
        }
        self.path_field = QLineEdit()
        self.path_field.setAccessibleName(self.tr("File to write"))
        self.path_field.textEdited.connect(self._on_typed)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setFixedHeight(scaled(6))
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(self.tr("Writing the file"))
        self.told = SignedLabel(desk.theme, desk.icons, "check", IconRole.DONE)
        self._make_buttons()
        self._arrange()
        self._show_state(busy=False)
        self.formats[ExportFormat.XLSX].setChecked(True)
        self.path_field.setText(str(self._proposed_path()))
        self.export_button.setFocus(Qt.FocusReason.OtherFocusReason)
        desk.tasks.query(partial(count_inspections, where=where), self._on_counted, self._on_failed, owner=self)

    def _make_buttons(self) -> None:
        self.choose_button = QPushButton(self.tr("Choose…"))
        self.choose_button.clicked.connect(self._on_choose)
        self.folder_button = QPushButton(self.tr("Open folder"))
        self.folder_button.clicked.connect(self._on_open_folder)
        self.close_button = QPushButton(self.tr("Cancel"))
        self.close_button.clicked.connect(self.reject)
        self.export_button = QPushButton(self.tr("Export"))
        self.export_button.setDefault(True)
        make_primary(self.export_button)
        self.export_button.clicked.connect(self._on_export)

    def _arrange(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(14))
        column.setSpacing(scaled(8))
        column.addWidget(self.banner)
        column.addWidget(self.included)
        column.addSpacing(scaled(4))
        notes = {
            ExportFormat.XLSX: self.tr(
                "The table in its colours, and on a second sheet every judgement with the words it was read from."
            ),
            ExportFormat.CSV: self.tr("A line a judgement, with its evidence and source, for any program."),
        }
        group = QButtonGroup(self)
        for kind, button in self.formats.items():
            group.addButton(button)
            button.toggled.connect(self._on_format)
            column.addWidget(button)
            note = QuietLabel(self._desk.theme, notes[kind])
            note.setWordWrap(True)
            note.setContentsMargins(scaled(22), 0, 0, scaled(4))
            column.addWidget(note)
            button.setAccessibleDescription(notes[kind])
        column.addSpacing(scaled(4))
        column.addWidget(QLabel(self.tr("File")))
        place = QHBoxLayout()
        place.addWidget(self.path_field, 1)
        place.addWidget(self.choose_button)
        column.addLayout(place)
        column.addWidget(self.busy)
        column.addWidget(self.told)
        column.addSpacing(scaled(8))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.folder_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.export_button)
        column.addLayout(foot)

    def _show_state(self, *, busy: bool) -> None:
        written = self._written is not None
        self.busy.setVisible(busy)
        self.told.setVisible(written)
        self.folder_button.setVisible(written)
        self.export_button.setVisible(not written)
        self.export_button.setEnabled(not busy)
        self.close_button.setText(self.tr("Close") if written else self.tr("Cancel"))

    # What the user chooses

    @property
    def format(self) -> ExportFormat:
        """The kind of file chosen."""
        return next(kind for kind, button in self.formats.items() if button.isChecked())

    def _proposed_path(self) -> Path:
        """Called like the library; a part of it says so, as a CSV cannot tell its filter."""
        stem = self._library_path.stem
        name = stem if self._where.is_empty else self.tr("{0} (selection)").format(stem)
        return self._export_folder() / f"{name}{self.format.suffix}"

    def _export_folder(self) -> Path:
        return Path(self._desk.settings.get(EXPORT_FOLDER) or documents_folder())

    def _on_format(self, chosen: bool) -> None:
        path = self.path_field.text()
        if chosen and path:
            endings = [kind.suffix for kind in ExportFormat]
            self.path_field.setText(str(with_other_ending(Path(path), self.format.suffix, endings)))

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """A name that ends as the other kind of file does means that kind."""
        ending = ending_of(Path(text), [kind.suffix for kind in ExportFormat])
        if ending:
            self.formats[ExportFormat(ending)].setChecked(True)

    @Slot()
    def _on_choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.path_field.text(), self.format.pattern)
        if chosen:
            self._on_typed(chosen)
            path = with_ending(Path(chosen), self.format.suffix)
            # The system's dialog has asked about the name that was chosen, and about no other.
            self._agreed_to_replace = path if path == Path(chosen) else None
            self.path_field.setText(str(path))

    # Writing

    @Slot()
    def _on_export(self) -> None:
        try:
            path = self._target()
        except ExportError as error:
            self._on_failed(error)
            return
        self.path_field.setText(str(path))
        if path != self._agreed_to_replace and not is_missing(path):
            ask_to_replace(self, self.tr("Export"), path, partial(self._write, path))
        else:
            self._write(path)

    def _target(self) -> Path:
        """The file to write; what is no whole path is meant in the folder that exports go to.

        Raises:
            ExportError: There is no name, it is that of a library or a folder, or no file can be there.
        """
        text = self.path_field.text().strip()
        typed = self._export_folder() / os.path.expanduser(text)  # noqa: PTH111  a Path's own refuses unknown users
        if not text or not typed.name:
            raise ExportError(self.tr("There is no file to write to yet."), self.tr("Type its name, or choose it."))
        check_place(typed)
        refuse_library(typed)
        if text.endswith(_SEPARATORS):
            raise ExportError(
                self.tr("“{0}” is the name of a folder.").format(text),
                self.tr("Add the name of a file to it, or choose another place."),
            )
        path = with_ending(typed, self.format.suffix)
        check_place(path)
        refuse_library(path)
        return path

    def _write(self, path: Path) -> None:
        self.banner.hide()
        self._show_state(busy=True)
        request = ExportRequest(self._library_path, self._where, self._order, self._columns, self.format, path)
        self._desk.tasks.run(lambda _job: write(request), self._on_written, self._on_failed, owner=self)

    def _on_written(self, files: tuple[Path, ...]) -> None:
        self._written = files[0]
        self._desk.settings.put(EXPORT_FOLDER, str(self._written.parent))
        self.told.tell(self.tr("Written: {0}").format(", ".join(path.name for path in files)))
        self._show_state(busy=False)
        self.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_counted(self, count: TableCount) -> None:
        self.included.setText(self.tr("{0} as shown now").format(inspections(count.inspections)))

    def _on_failed(self, error: BaseException) -> None:
        self._show_state(busy=False)
        self.banner.tell(trouble_of(error))
        self._make_room()

    def _make_room(self) -> None:
        """Grow as far as words that wrap need it; Qt does so by itself only for words that do not."""
        self._column.activate()
        self.resize(self.width(), max(self.height(), self._column.totalHeightForWidth(self.width())))

    @Slot()
    def _on_open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))
