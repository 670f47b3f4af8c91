"""The files of a running import: which are waiting, being read, done, and what was found in them."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from core.file_names import shown_name
from core.importing import ImportOutcome
from gui.appearance.icons import IconRole
from gui.models.roles import AnyIndex, Role
from gui.wording.dates import whole_date
from gui.wording.names import visit_type_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from core.importing import ImportProgress, ImportResult
    from core.knowledge import Frameworks
    from gui.delegates.face_maker import FaceMaker
    from gui.delegates.grade_face import GradeFace

FacesRole = Qt.ItemDataRole.UserRole + 21
"""Role that gives the faces of all grades found in a file."""
StateRole = Qt.ItemDataRole.UserRole + 22
"""Role that gives the :class:`FileState` of a file."""


class FileState(Enum):
    """Where a file of an import stands: the icon and its colour."""

    WAITING = ("clock", IconRole.SECONDARY)
    READING = ("read-again", IconRole.TEXT)
    DONE = ("check", IconRole.DONE)
    NEEDS_EYES = ("eye", IconRole.NEEDS_EYES)
    NOTHING_FOUND = ("cross", IconRole.SECONDARY)
    ALREADY_HELD = ("equal", IconRole.SECONDARY)
    NOT_READ = ("warning", IconRole.FAILED)

    @property
    def icon(self) -> str:
        """Name of its icon."""
        return self.value[0]

    @property
    def role(self) -> IconRole:
        """Colour of its icon and word."""
        return self.value[1]

    @property
    def word(self) -> str:
        """What it is called."""
        names = {
            FileState.WAITING: translate("FileState", "Waiting"),
            FileState.READING: translate("FileState", "Reading"),
            FileState.DONE: translate("FileState", "Done"),
            FileState.NEEDS_EYES: translate("FileState", "Needs eyes"),
            FileState.NOTHING_FOUND: translate("FileState", "No judgement"),
            FileState.ALREADY_HELD: translate("FileState", "Already held"),
            FileState.NOT_READ: translate("FileState", "Not read"),
        }
        return names[self]


def state_of(result: ImportResult) -> FileState:
    """Where a finished file stands."""
    if result.outcome is ImportOutcome.IMPORTED:
        return FileState.NEEDS_EYES if result.needs_eyes else FileState.DONE
    return {
        ImportOutcome.ALREADY_THERE: FileState.ALREADY_HELD,
        ImportOutcome.NOTHING_FOUND: FileState.NOTHING_FOUND,
        ImportOutcome.FAILED: FileState.NOT_READ,
    }[result.outcome]


def name_of(result: ImportResult) -> str:
    """What a finished file is known by: who and when, else its title, else its name; its name if it was not read."""
    if result.outcome is ImportOutcome.FAILED:
        return result.name
    told = ", ".join(part for part in (result.provider, whole_date(result.published_on)) if part)
    return told if result.provider else result.title or result.name


class ImportColumn(IntEnum):
    """The columns, in order."""

    STATE = 0
    FILE = 1
    FRAMEWORK = 2
    FOUND = 3


class ImportProgressModel(QAbstractTableModel):
    """A row a file, in the order in which they are read; of a file that holds files a row for each of those.

    Args:
        frameworks: For the names of frameworks and areas.
        faces: Makes the faces of grades.
    """

    def __init__(self, frameworks: Frameworks, faces: FaceMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frameworks = frameworks
        self._faces = faces
        self._files: tuple[Path, ...] = ()
        self._results: list[ImportResult] = []
        self._reading: frozenset[str] = frozenset()
        # How many more rows there are than files, because some held several.
        self._more = 0

    def begin(self, files: Sequence[Path]) -> None:
        """Start with files that are all waiting."""
        self.beginResetModel()
        self._files = tuple(files)
        self._results = []
        self._reading = frozenset()
        self._more = 0
        self.endResetModel()

    def follow(self, steps: Sequence[ImportProgress]) -> None:
        """Take in what the import did since the last time; at least one step."""
        before = len(self._results)
        self._make_room(before, steps[-1].total - len(self._files))
        self._results += [step.last for step in steps if step.last is not None]
        # Of a file inside a file, the name of the outer one stands first.
        self._reading = frozenset(name.partition(" › ")[0] for name in steps[-1].current)
        # Workers run only a little ahead of the results, so only rows near them can have changed.
        last = min(len(self._results) + _NEAR, self.rowCount()) - 1
        if last >= 0:
            self.dataChanged.emit(self.index(min(before, last), 0), self.index(last, ImportColumn.FOUND))

    def state(self, row: int) -> FileState:
        """Where a file stands."""
        if row < len(self._results):
            return state_of(self._results[row])
        near = row < len(self._results) + _NEAR
        return FileState.READING if near and shown_name(self._file(row).name) in self._reading else FileState.WAITING

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many files there are."""
        return 0 if parent.isValid() else len(self._files) + self._more

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """State, file, framework, what was found."""
        return 0 if parent.isValid() else len(ImportColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("State"), self.tr("File"), self.tr("Framework"), self.tr("Found"))[section]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, or what it is painted from."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row, column = index.row(), ImportColumn(index.column())
        result = self._results[row] if row < len(self._results) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column, result)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column, result)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._found_in_words(result) if column is ImportColumn.FOUND else self._text(row, column, result)
        if role == StateRole:
            return self.state(row)
        if role == FacesRole and column is ImportColumn.FOUND:
            return self._found(result)
        return result if role == Role.ROW else None

    def _make_room(self, row: int, more: int) -> None:
        """Rows for what turned out to be inside files; they come in behind the results, at ``row``."""
        if more > self._more:
            self.beginInsertRows(QModelIndex(), row, row + more - self._more - 1)
            self._more = more
            self.endInsertRows()

    def _file(self, row: int) -> Path:
        """The file of a row that has no result yet."""
        return self._files[max(0, row - self._more)]

    def _text(self, row: int, column: ImportColumn, result: ImportResult | None) -> str:
        if column is ImportColumn.STATE:
            return self.state(row).word
        if column is ImportColumn.FILE:
            return name_of(result) if result else shown_name(self._file(row).name)
        if result is None:
            return ""
        if column is ImportColumn.FRAMEWORK:
            framework = self._frameworks.get(result.framework)
            visit = visit_type_name(result.visit_type).lower() if result.visit_type else ""
            return ", ".join(part for part in (framework.short if framework else "", visit) if part)
        failed = result.outcome is ImportOutcome.FAILED
        return (result.title if failed else None) or ("" if result.grades else result.message)

    def _tip(self, row: int, column: ImportColumn, result: ImportResult | None) -> str:
        if column is ImportColumn.FOUND:
            return self._found_in_words(result)
        return result.source if result else shown_name(self._file(row))

    def _found(self, result: ImportResult | None) -> tuple[GradeFace, ...]:
        if result is None:
            return ()
        return tuple(self._faces.face(result.framework, found.area, found.grade) for found in result.grades)

    def _found_in_words(self, result: ImportResult | None) -> str:
        if result is None:
            return ""
        if not result.grades:
            return f"{result.message} {result.advice}".strip()
        framework = result.framework
        return "\n".join(
            f"{self._frameworks.area_title(found.area, framework)}: "
            f"{self._frameworks.grade_label(framework, found.area, found.grade)}"
            for found in result.grades
        )


_NEAR = 24
"""How far ahead of the results a worker can be."""
