"""What became of the files of an import, in groups: those that need the user first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from gui.between_tabs import between_tabs
from gui.models.import_progress import FileState, StateRole, state_of
from gui.models.roles import AnyIndex, Role
from gui.wording.dates import whole_date
from gui.wording.numbers import grades

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.importing import ImportResult

GROUP_ORDER = (
    FileState.NOT_READ,
    FileState.NEEDS_EYES,
    FileState.DONE,
    FileState.NOTHING_FOUND,
    FileState.ALREADY_HELD,
)
_TOP = 0
"""Internal id of the rows of groups; a file's row has the number of its group plus one."""


class ResultColumn(IntEnum):
    """The columns, in order."""

    WHEN = 0
    NAME = 1
    MESSAGE = 2
    ACTION = 3


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """The files that ended alike."""

    state: FileState
    results: tuple[ImportResult, ...]


def grouped(results: Sequence[ImportResult]) -> tuple[ResultGroup, ...]:
    """Sort results into groups, leaving out empty ones."""
    states = [(state_of(result), result) for result in results]
    groups = (ResultGroup(state, tuple(result for found, result in states if found is state)) for state in GROUP_ORDER)
    return tuple(group for group in groups if group.results)


def offers_review(result: ImportResult) -> bool:
    """Whether Review asks about the document of a result, so that its row leads there and not only to its text."""
    return result.needs_eyes


class ImportResultsModel(QAbstractItemModel):
    """Groups, and under each its files."""

    def __init__(self, results: Sequence[ImportResult] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = grouped(results)
        self._offers_documents = True

    def offer_documents(self, offer: bool) -> None:
        """Whether a row offers to open its document."""
        self._offers_documents = offer
        for number, group in enumerate(self._groups):
            rows = self.index(number, 0)
            first = self.index(0, ResultColumn.ACTION, rows)
            self.dataChanged.emit(first, self.index(len(group.results) - 1, ResultColumn.ACTION, rows))

    def show(self, results: Sequence[ImportResult]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._groups = grouped(results)
        self.endResetModel()

    @property
    def groups(self) -> tuple[ResultGroup, ...]:
        """The groups in their order."""
        return self._groups

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:  # noqa: B008  Qt's own default
        """The index of a group, or of a file in it."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: AnyIndex = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008  QObject.parent() shares the name
        """The group of a file; nothing for a group."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, _TOP)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many groups there are, or files in a group."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _TOP or parent.column() != 0:
            return 0
        return len(self._groups[parent.row()].results)

    def columnCount(self, _parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """When, who, what to know, what to do."""
        return len(ResultColumn)

    def result(self, index: AnyIndex) -> ImportResult | None:
        """The result in a row, or None for a group."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[int(index.internalId()) - 1].results[index.row()]

    def state(self, index: AnyIndex) -> FileState:
        """The state that a row's group stands for."""
        number = index.row() if index.internalId() == _TOP else int(index.internalId()) - 1
        return self._groups[number].state

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, or what it is painted from."""
        if not self.checkIndex(index, QAbstractItemModel.CheckIndexOption.IndexIsValid):
            return None
        result = self.result(index)
        if role == StateRole:
            return self.state(index)
        if role == Role.ROW:
            return result
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if result is None:
            return self._heading(index) if index.column() == 0 else None
        return self._text(result, ResultColumn(index.column()), self.state(index))

    def as_text(self) -> str:
        """All results as lines of tab-separated fields, to be pasted into a mail or a spreadsheet."""
        heads = (self.tr("State"), self.tr("File"), self.tr("Provider or title"), self.tr("To know"))
        lines = [
            (group.state.word, result.source, result.provider or result.title or "", self._message(result, group.state))
            for group in self._groups
            for result in group.results
        ]
        return between_tabs([heads, *lines])

    def _heading(self, index: AnyIndex) -> str:
        number = len(self._groups[index.row()].results)
        headings = {
            FileState.NOT_READ: self.tr("Not read: {0}"),
            FileState.NEEDS_EYES: self.tr("Added, but look at these: {0}"),
            FileState.DONE: self.tr("Added without a doubt: {0}"),
            FileState.NOTHING_FOUND: self.tr("Added, no judgement found: {0}"),
            FileState.ALREADY_HELD: self.tr("Already held: {0}"),
        }
        return headings[self.state(index)].format(f"{number:,}")

    def _text(self, result: ImportResult, column: ResultColumn, state: FileState) -> str:
        if column is ResultColumn.WHEN:
            return whole_date(result.published_on or result.told_on)
        if column is ResultColumn.NAME:
            return result.name if state is FileState.NOT_READ else result.provider or result.title or result.name
        if column is ResultColumn.MESSAGE:
            return self._message(result, state)
        if state is FileState.NOT_READ:
            return self.tr("Retry")
        if not self._offers_documents:
            return ""
        return self.tr("Review") if offers_review(result) else self.tr("Open")

    def _message(self, result: ImportResult, state: FileState) -> str:
        if state is FileState.NOT_READ:
            return f"{result.message} {result.advice}".strip()
        if state is FileState.NEEDS_EYES:
            return " ".join(result.doubts)
        if state is FileState.ALREADY_HELD:
            return self.tr("The same file is in the library. Nothing was added.")
        if state is FileState.NOTHING_FOUND:
            if result.needs_eyes:
                return self.tr("Nobody is graded in it. Review asks whether that is right.")
            return self.tr("Nobody is graded in it. It can be read under Articles.")
        return ". ".join(part for part in (grades(len(result.grades)), result.title) if part)
