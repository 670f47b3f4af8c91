"""The grades that one document gives for one inspection, or tells of an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from gui.delegates.grade_face import Face, GradeFace
from gui.models.roles import AnyIndex, Role
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.evidence.marks import FindingKey

Faces: TypeAlias = Callable[[str | None, str, str], Face]
"""Gives the face of a grade from framework id, area id and grade id."""

KeyRole = Qt.ItemDataRole.UserRole + 20
"""Role that gives the :class:`~gui.evidence.marks.FindingKey` of a row."""


ByHandRole = Qt.ItemDataRole.UserRole + 21
"""Role that gives what a person did about the claim, in the column that says how sure it is."""


class ClaimColumn(IntEnum):
    """The columns, in order."""

    AREA = 0
    WHEN = 1
    GRADE = 2
    SURE = 3
    PLACE = 4


class ByHand(Enum):
    """What a person did about a claim; the value is the icon that says so."""

    CONFIRMED = "check"
    CORRECTED = "pencil"
    ADDED = "new"

    @property
    def words(self) -> str:
        """The same in words."""
        names = {
            ByHand.CONFIRMED: translate("Claims", "Confirmed by hand."),
            ByHand.CORRECTED: translate("Claims", "Corrected by hand."),
            ByHand.ADDED: translate("Claims", "Added by hand."),
        }
        return names[self]


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim, put into words.

    Attributes:
        key: The finding.
        area: Short name of the area, for the table.
        area_name: Its whole name, for tips and spoken text.
        face: The grade.
        when: When an earlier grade was given, in the words of the text.
        sure: How often claims like this one are right, 0 to 1.
        page: 1-based page of its words in a paged document.
        words: The evidence.
        by_hand: What a person did about it, or None.
    """

    key: FindingKey
    area: str
    area_name: str
    face: Face
    when: str
    sure: float
    page: int | None
    words: str
    by_hand: ByHand | None = None

    @property
    def grade(self) -> str:
        """The whole name of the grade."""
        return self.face.label if isinstance(self.face, GradeFace) else self.face.explanation


class ClaimsModel(QAbstractTableModel):
    """A row a claim, in the order of the text."""

    def __init__(self, lines: Sequence[ClaimLine] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)

    @property
    def lines(self) -> tuple[ClaimLine, ...]:
        """The claims."""
        return self._lines

    def show_lines(self, lines: Sequence[ClaimLine]) -> None:
        """Show the same claims with other values."""
        if [line.key for line in lines] != [line.key for line in self._lines]:
            raise ValueError("other claims need a table of their own")
        self._lines = tuple(lines)
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(ClaimColumn) - 1))

    def row_of(self, key: FindingKey) -> int | None:
        """The row of a finding, or None if it is not one of these claims."""
        return next((number for number, line in enumerate(self._lines) if line.key == key), None)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """How many claims there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Area, when, grade, how sure, where."""
        return 0 if parent.isValid() else len(ClaimColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The names of the columns, for those who do not see them."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        names = {
            ClaimColumn.AREA: self.tr("Area"),
            ClaimColumn.WHEN: self.tr("When"),
            ClaimColumn.GRADE: self.tr("Grade"),
            ClaimColumn.SURE: self.tr("Sure"),
            ClaimColumn.PLACE: self.tr("Place"),
        }
        return names[ClaimColumn(section)]

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, its face, or the finding of its row."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        line, column = self._lines[index.row()], ClaimColumn(index.column())
        if role == KeyRole:
            return line.key
        if role == Role.FACE:
            return line.face if column is ClaimColumn.GRADE else None
        if role == ByHandRole:
            return line.by_hand if column is ClaimColumn.SURE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (ClaimColumn.SURE, ClaimColumn.WHEN):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(line)
        return None

    def _text(self, line: ClaimLine, column: ClaimColumn) -> str:
        return {
            ClaimColumn.AREA: line.area,
            ClaimColumn.WHEN: line.when,
            ClaimColumn.GRADE: line.grade,
            ClaimColumn.SURE: self.tr("{0} %").format(round(line.sure * 100)),
            ClaimColumn.PLACE: self.tr("p. {0}").format(line.page) if line.page else "",
        }[column]

    def _sentence(self, line: ClaimLine) -> str:
        when = f" ({line.when})" if line.when else ""
        page = self.tr(", page {0}").format(line.page) if line.page else ""
        told = self.tr("{area}{when}: {grade}. Read from “{words}”{page}.").format(
            area=line.area_name, when=when, grade=line.grade, words=line.words, page=page
        )
        sure = self.tr("{0} % sure.").format(round(line.sure * 100))
        return f"{told} {line.by_hand.words if line.by_hand else sure}"
