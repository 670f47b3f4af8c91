"""The filter that leaves what is like one cell: the same grade in that column, the same framework, the same region."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library.table.filters import GradeChoice, InspectionColumn
from gui.delegates.grade_face import GradeFace

if TYPE_CHECKING:
    from core.library import InspectionRow
    from core.library.table.filters import InspectionFilter
    from gui.models.inspection_cells import Cell
    from gui.models.table_columns import TableColumn


def like_this(where: InspectionFilter, column: TableColumn, row: InspectionRow, cell: Cell) -> InspectionFilter | None:
    """The filter in force, narrowed to rows that are like a row in one column.

    Args:
        where: The filter in force.
        column: The column of the cell.
        row: Its row.
        cell: What it shows.

    Returns:
        None where nothing can be filtered by.
    """
    if column.area is not None:
        if not isinstance(cell.face, GradeFace):
            return None
        choice = GradeChoice(cell.face.grade, tuple(sorted(column.area.area_ids)))
        others = tuple(grade for grade in where.grades if grade.areas != choice.areas)
        return replace(where, grades=(*others, choice))
    match column.sort:
        case InspectionColumn.PROVIDER if row.authority_code:
            return replace(where, authorities=(row.authority_code,))
        case InspectionColumn.PROVIDER if row.provider:
            # Only authorities have a code to filter by; others are looked for by the words of their name.
            return replace(where, text=row.provider)
        case InspectionColumn.FRAMEWORK if row.framework:
            return replace(where, frameworks=(row.framework,))
        case InspectionColumn.REGION if row.region:
            return replace(where, regions=(row.region,))
        case InspectionColumn.INSPECTORATE if row.inspectorate:
            return replace(where, inspectorates=(row.inspectorate,))
        case InspectionColumn.PROVIDER_TYPE:
            return replace(where, provider_types=(row.provider_type,))
        case InspectionColumn.VISIT_TYPE:
            return replace(where, visit_types=(row.visit_type,))
        case _:
            return None
