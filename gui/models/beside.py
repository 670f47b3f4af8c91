"""Authorities side by side: their grades of a day as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from gui.models.inspection_cells import Cell, CellMaker
from gui.models.table_columns import FRAMEWORK, INSPECTED, PROVIDER, area_columns_of, in_words
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from core.knowledge import Authority, Knowledge
    from core.library.table.rows import InspectionRow
    from gui.delegates.face_maker import FaceMaker
    from gui.models.table_columns import TableColumn


_NAME_WIDTH = 142
_WORDS_WIDTH = 160
"""Of the frameworks where only words stand, as nothing is held of anybody."""


class Standing(Enum):
    """How an authority stands to the one that the profile is about."""

    ITSELF = "itself"
    BESIDE = "beside"
    BEFORE = "before"
    AFTER = "after"
    COMPARED = "compared"


@dataclass(frozen=True, slots=True)
class BesideRow:
    """An authority to be set beside others.

    Attributes:
        authority: Which.
        standing: How it stands to the one of the profile.
        existed: Whether it existed on the day.
        row: The full inspection whose grades held on the day; None where the library holds none.
    """

    authority: Authority
    standing: Standing
    existed: bool
    row: InspectionRow | None


def beside_columns(knowledge: Knowledge, rows: Sequence[BesideRow]) -> tuple[TableColumn, ...]:
    """The columns for the frameworks of some authorities; those that are not shown unless asked for are left out."""
    frameworks = dict.fromkeys(each.row.framework for each in rows if each.row and each.row.framework)
    areas = tuple(column for column in area_columns_of(knowledge, frameworks) if column.shown) if frameworks else ()
    told = FRAMEWORK if areas else replace(FRAMEWORK, width=_WORDS_WIDTH)
    name, told, inspected = map(in_words, (replace(PROVIDER, width=_NAME_WIDTH), told, INSPECTED))
    return (name, told, *areas, inspected)


def beside_cells(
    knowledge: Knowledge,
    faces: FaceMaker,
    columns: Sequence[TableColumn],
    rows: Sequence[BesideRow],
    as_at: date,
) -> tuple[tuple[Cell, ...], ...]:
    """The cells of the authorities, one a column each.

    Args:
        knowledge: Names of frameworks and areas.
        faces: Makes the faces of grades.
        columns: As :func:`beside_columns` gives them.
        rows: The authorities.
        as_at: Day that ages count to.
    """
    maker = CellMaker(knowledge, faces, columns, [column.id for column in columns], as_at)
    return tuple(_cells(maker, columns, each) for each in rows)


def _cells(maker: CellMaker, columns: Sequence[TableColumn], each: BesideRow) -> tuple[Cell, ...]:
    name = _name(each)
    if each.row is not None:
        return (name, *maker.cells(each.row)[1:])
    none = translate("Beside", "no inspection in this library by then")
    words = none if each.existed else translate("Beside", "did not exist then")
    spoken = f"{each.authority.name}: {words}."
    return (name, Cell(words, spoken, indented=True), *(Cell("", spoken) for _ in columns[2:]))


def _name(each: BesideRow) -> Cell:
    name, kind = each.authority.name, each.authority.type
    words = {
        Standing.ITSELF: translate("Beside", "{0}, {1}: the one of this profile."),
        Standing.BESIDE: translate("Beside", "{0}, {1}. Enter opens its profile."),
        Standing.BEFORE: translate("Beside", "{0}, {1}: this authority was made from it. Enter opens its profile."),
        Standing.AFTER: translate("Beside", "{0}, {1}: it was made from this authority. Enter opens its profile."),
        Standing.COMPARED: translate("Beside", "{0}, {1}. Enter opens its profile."),
    }[each.standing]
    shown = {
        Standing.BEFORE: translate("Beside", "Before: {0}"),
        Standing.AFTER: translate("Beside", "After: {0}"),
    }.get(each.standing, "{0}")
    return replace(Cell(shown.format(name)), spoken=words.format(name, kind))
