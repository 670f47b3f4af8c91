"""The columns of the press check: who and when, an area each, and the dates and counts that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Fact
from gui.models.table_columns import TableColumn, area_columns_of, in_words
from gui.wording.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge import Knowledge

NAME = TableColumn(
    "name",
    QT_TRANSLATE_NOOP("Columns", "Inspection and article"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Inspection and article"),
    228,
)
OUTLET = TableColumn("outlet", QT_TRANSLATE_NOOP("Columns", "Outlet"), "", QT_TRANSLATE_NOOP("Columns", "Outlet"), 100)
DAY = TableColumn(
    "day",
    QT_TRANSLATE_NOOP("Columns", "Published"),
    "",
    QT_TRANSLATE_NOOP("Columns", "Published"),
    96,
    right=True,
)
RESULT = TableColumn("result", QT_TRANSLATE_NOOP("Columns", "Result"), "", QT_TRANSLATE_NOOP("Columns", "Result"), 108)
REPORT_DAY = TableColumn(
    "fact:published",
    QT_TRANSLATE_NOOP("Columns", "Day of report"),
    QT_TRANSLATE_NOOP("Columns", "as the article tells it"),
    QT_TRANSLATE_NOOP("Columns", "Day of the report"),
    142,
)
VISIT = TableColumn(
    "fact:inspected",
    QT_TRANSLATE_NOOP("Columns", "Days of visit"),
    QT_TRANSLATE_NOOP("Columns", "as the article tells them"),
    QT_TRANSLATE_NOOP("Columns", "Days of the visit"),
    166,
)
COUNT = TableColumn(
    "fact:count",
    QT_TRANSLATE_NOOP("Columns", "Count of grades"),
    QT_TRANSLATE_NOOP("Columns", "as the article tells it"),
    QT_TRANSLATE_NOOP("Columns", "Count of grades"),
    166,
)
FACTS = {REPORT_DAY.id: Fact.PUBLISHED, VISIT.id: Fact.INSPECTED, COUNT.id: Fact.COUNT}
"""Which fact stands in which column."""


def press_columns(knowledge: Knowledge, framework_ids: Iterable[str]) -> tuple[TableColumn, ...]:
    """All columns for the frameworks of what is compared.

    Args:
        knowledge: For the areas.
        framework_ids: Frameworks of the inspections.
    """
    areas = (column for column in area_columns_of(knowledge, framework_ids) if column.shown)
    return (*map(in_words, (NAME, OUTLET, DAY, RESULT)), *areas, *map(in_words, (REPORT_DAY, VISIT, COUNT)))
