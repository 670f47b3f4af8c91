"""Tables of an article: rows of cells on one line each, and cells on lines of their own.

``rows`` and ``stacked`` find them, ``short_grades`` reads "RI" and "2" where a column of them says what they are,
``noted_grades`` where they stand behind several areas in a row ("safe I, caring O"), ``noted_areas`` areas by their
initials ("QE good, L&M RI"), ``moved_grades`` pairs of grades in short, before and now ("G → O", "2 (was 4)"),
``listed_areas`` everyday words in a list of areas ("leadership, protection and care");
``core.parsing.weighing.by_place.table_answers`` says which area, provider and time a cell's grade answers.
"""

from core.parsing.tables.finding import find_tables
from core.parsing.tables.listed_areas import listed_areas
from core.parsing.tables.moved_grades import MovedGrade, moved_grades
from core.parsing.tables.noted_areas import NotedArea, noted_areas
from core.parsing.tables.noted_grades import noted_grades
from core.parsing.tables.records import Cell, Table
from core.parsing.tables.short_grades import ShortGrade, short_grades

__all__ = [
    "Cell",
    "MovedGrade",
    "NotedArea",
    "ShortGrade",
    "Table",
    "find_tables",
    "listed_areas",
    "moved_grades",
    "noted_areas",
    "noted_grades",
    "short_grades",
]
