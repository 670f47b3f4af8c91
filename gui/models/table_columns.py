"""The columns of the judgement table: some that every inspection has, and one an area of the frameworks in view."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.knowledge import AreaColumn, ColumnArea
from core.knowledge.columns import OVERALL_COLUMN, columns_in_view
from core.library.table.filters import InspectionColumn, SortKey
from gui.models.roles import Role
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import core.exporting
    from core.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of the table.

    Attributes:
        id: Stable, so that widths and order can be remembered by it.
        title: Column head.
        subtitle: Second line of the head.
        name: Whole name, for menus and screen readers.
        width: In the design's pixels, until the user drags it.
        sort: What SQL sorts by, or None where the column has no order.
        turned: Ascending in the column is descending in ``sort``, as age is to dates.
        right: Numbers and dates stand at the right.
        shown: Visible until the user decides otherwise.
        area: The areas of an area column; None for a column that every inspection has.
    """

    id: str
    title: str
    subtitle: str
    name: str
    width: float
    sort: InspectionColumn | None = None
    turned: bool = False
    right: bool = False
    shown: bool = True
    area: AreaColumn | None = None

    def sort_key(self, *, descending: bool) -> SortKey | None:
        """The key that sorts by this column."""
        if self.sort is None:
            return None
        areas = tuple(sorted(self.area.area_ids)) if self.area else ()
        return SortKey(self.sort, descending != self.turned, areas)


PROVIDER = TableColumn(
    "provider",
    QT_TRANSLATE_NOOP("Columns", "Authority"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Authority or provider"),
    109,
    InspectionColumn.PROVIDER,
)
FRAMEWORK = TableColumn(
    "framework",
    QT_TRANSLATE_NOOP("Columns", "Framework"),
    QT_TRANSLATE_NOOP("Columns", "by visit date"),
    QT_TRANSLATE_NOOP("Columns", "Framework"),
    86,
    InspectionColumn.FRAMEWORK,
)
INSPECTED = TableColumn(
    "inspected",
    QT_TRANSLATE_NOOP("Columns", "Inspected"),
    QT_TRANSLATE_NOOP("Columns", "last day"),
    QT_TRANSLATE_NOOP("Columns", "Inspected"),
    80,
    InspectionColumn.INSPECTED,
    right=True,
)
PUBLISHED = TableColumn(
    "published",
    QT_TRANSLATE_NOOP("Columns", "Published"),
    QT_TRANSLATE_NOOP("Columns", "report"),
    QT_TRANSLATE_NOOP("Columns", "Published"),
    82,
    InspectionColumn.PUBLISHED_ON,
    right=True,
)
AGE = TableColumn(
    "age",
    QT_TRANSLATE_NOOP("Columns", "Age"),
    QT_TRANSLATE_NOOP("Columns", "years"),
    QT_TRANSLATE_NOOP("Columns", "Age in years"),
    48,
    InspectionColumn.INSPECTED,
    turned=True,
    right=True,
)
VISIT = TableColumn(
    "visit",
    QT_TRANSLATE_NOOP("Columns", "Visit"),
    QT_TRANSLATE_NOOP("Columns", "type"),
    QT_TRANSLATE_NOOP("Columns", "Visit type"),
    84,
    InspectionColumn.VISIT_TYPE,
)
KIND = TableColumn(
    "kind",
    QT_TRANSLATE_NOOP("Columns", "Provider"),
    QT_TRANSLATE_NOOP("Columns", "type"),
    QT_TRANSLATE_NOOP("Columns", "Provider type"),
    124,
    InspectionColumn.PROVIDER_TYPE,
    shown=False,
)
REGION = TableColumn(
    "region",
    QT_TRANSLATE_NOOP("Columns", "Region"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Region"),
    120,
    InspectionColumn.REGION,
    shown=False,
)
INSPECTORATE = TableColumn(
    "inspectorate",
    QT_TRANSLATE_NOOP("Columns", "Inspectorate"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Inspectorate"),
    88,
    InspectionColumn.INSPECTORATE,
    shown=False,
)
LEAD = TableColumn(
    "lead",
    QT_TRANSLATE_NOOP("Columns", "Lead inspector"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Lead inspector"),
    120,
    InspectionColumn.LEAD_INSPECTOR,
    shown=False,
)
SOURCES = TableColumn(
    "sources",
    QT_TRANSLATE_NOOP("Columns", "Sources"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Number of sources"),
    62,
    InspectionColumn.SOURCES,
    right=True,
)
BASIS = TableColumn("basis", "", "", QT_TRANSLATE_NOOP("Columns", "Basis: report, article, corrected or conflict"), 26)

_BEFORE_AREAS = (PROVIDER, FRAMEWORK, INSPECTED, AGE, KIND, REGION, INSPECTORATE, LEAD)
_BEHIND_AREAS = (PUBLISHED, VISIT, SOURCES, BASIS)
_AREA_WIDTH = 126.0


def table_columns(knowledge: Knowledge, framework_ids: Iterable[str]) -> tuple[TableColumn, ...]:
    """All columns for the frameworks in view, in their first order.

    Args:
        knowledge: For the areas.
        framework_ids: Frameworks of the inspections that the filter leaves.
    """
    of_areas = area_columns_of(knowledge, framework_ids)
    return (*map(in_words, _BEFORE_AREAS), *of_areas, *map(in_words, _BEHIND_AREAS))


def area_columns_of(knowledge: Knowledge, framework_ids: Iterable[str]) -> tuple[TableColumn, ...]:
    """The area columns for the frameworks in view, the extra ones too; a single one where no framework is known."""
    known = knowledge.frameworks
    in_view = [framework for name in framework_ids if (framework := known.get(name)) is not None]
    areas = columns_in_view(known, in_view) or (_overall_of_all(knowledge),)
    return tuple(_area_column(knowledge, column) for column in areas)


def in_words(column: TableColumn) -> TableColumn:
    """A column with its words in the user's language."""
    title, subtitle, name = (
        translate("Columns", words) if words else "" for words in (column.title, column.subtitle, column.name)
    )
    return replace(column, title=title, subtitle=subtitle, name=name)


def _overall_of_all(knowledge: Knowledge) -> AreaColumn:
    """The column of inspections whose framework nobody told: a single grade for the whole."""
    members = tuple(
        ColumnArea(framework.id, framework.overall_area)
        for framework in knowledge.frameworks.all()
        if framework.overall_area
    )
    return AreaColumn(OVERALL_COLUMN, translate("Columns", "Overall"), "", members)


def _area_column(knowledge: Knowledge, column: AreaColumn) -> TableColumn:
    newest = column.areas[0]
    return TableColumn(
        id=f"area:{column.id}",
        title=column.title,
        subtitle=column.subtitle,
        name=knowledge.frameworks.area_title(newest.area, newest.framework),
        width=_AREA_WIDTH,
        sort=InspectionColumn.GRADE,
        shown=not column.extra,
        area=column,
    )


def head_data(columns: Sequence[TableColumn], section: int, orientation: Qt.Orientation, role: int) -> object:
    """What a model with these columns tells of a head; the second line comes by ``Role.ROW``, as the column itself."""
    if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(columns):
        return None
    column = columns[section]
    if role == Qt.ItemDataRole.DisplayRole:
        return column.title
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        return f"{column.name}, {column.subtitle}" if column.subtitle else column.name
    return column if role == Role.ROW else None


def as_exported(columns: Iterable[TableColumn]) -> tuple[core.exporting.TableColumn, ...]:
    """Columns as exports take them; age is left out, as it follows from the others."""
    # Not before something is exported: the window need not load the formats at its start.
    from core.exporting import RowColumn

    shown = [
        RowColumn.BASIS if column.id == BASIS.id else column.area or column.sort
        for column in columns
        if not column.turned
    ]
    return tuple(column for column in shown if column is not None)
