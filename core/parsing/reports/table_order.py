"""A second way to read a cover's table, for the rare page whose text lists grades before or apart from their labels.

Most covers give each label with its grade behind it. Where the text of the page runs column by column, or the grade
first, that reading goes wrong or finds nothing. Then labels and grades are paired in the order they come in, but only
believed when the headings of the sections, which state the same grades, confirm the pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.reports.rows import Row, read_grade, read_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.parsing.reports.labels import LabelSet

_FEWEST = 3
_CONFIRMED = 2
_SKIPPED = " \n.:|-"


@dataclass(frozen=True, slots=True)
class Columns:
    """The labels and the grades of a table in the order of the text, each told apart from the other.

    Attributes:
        labels: Rows that have an area and no grade.
        grades: Rows that have a grade and no area.
    """

    labels: tuple[Row, ...]
    grades: tuple[Row, ...]

    @property
    def stand_apart(self) -> bool:
        """Whether a grade comes first, or labels follow labels: then a row cannot be told by what follows it."""
        cells = sorted(self.labels + self.grades, key=lambda cell: cell.start)
        if len(self.labels) < _FEWEST or not self.grades:
            return False
        return not cells[0].area or any(one.area and other.area for one, other in pairwise(cells))


def read_columns(folded: str, start: int, end: int, labels: LabelSet) -> Columns:
    """Read the cells of a table from the first line on which it can begin.

    Args:
        folded: The folded text of the document.
        start: Where to begin, behind the table's heading if it has one.
        end: Where the page ends.
        labels: Labels of the family.
    """
    place = start
    while 0 <= place < end:
        columns = _columns(folded, place, end, labels)
        if len(columns.labels) >= _FEWEST:
            return columns
        place = folded.find("\n", place + 1, end)
    return Columns((), ())


def paired_by_order(columns: Columns, sections: Mapping[str, tuple[Row, ...]]) -> tuple[Row, ...]:
    """Rows of a table whose labels and grades stand apart; none unless the sections confirm them.

    Args:
        columns: Labels and grades in the order of the text.
        sections: What the sections state, by area.
    """
    named, graded = columns.labels, columns.grades
    if len(named) != len(graded) or len(named) < _FEWEST or len({row.area for row in named}) < len(named):
        return ()
    rows = tuple(
        Row(label.area, grade.grade, min(label.start, grade.start), max(label.end, grade.end))
        for label, grade in zip(named, graded, strict=True)
    )
    confirmed = sum(row.area in sections for row in rows)
    return rows if confirmed >= _CONFIRMED and fits_sections(rows, sections) else ()


def fits_sections(rows: tuple[Row, ...], sections: Mapping[str, tuple[Row, ...]]) -> bool:
    """Whether no section says otherwise than the rows, and no section's area is missing among them."""
    by_area = {row.area: row.grade for row in rows}
    return all(by_area.get(area) == one.grade for area, found in sections.items() for one in found)


def _columns(folded: str, start: int, end: int, labels: LabelSet) -> Columns:
    """Labels and grades up to the first words that are neither."""
    named: list[Row] = []
    graded: list[Row] = []
    place = start
    while place < end:
        if folded[place] in _SKIPPED or folded[place].isdigit():
            place += 1
            continue
        found = read_grade(folded, place) or read_label(folded, place, labels)
        if found is None:
            break
        (named if found.area else graded).append(found)
        place = found.end
    return Columns(tuple(named), tuple(graded))
