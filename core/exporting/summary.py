"""The neutral summary that every format writes: two tables of cells and what is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge import GradeColours

Value: TypeAlias = "str | int | float | date | datetime | None"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    Attributes:
        value: What stands in it, already in the reader's words; None for an empty cell.
        grade: Id of the grade that it shows, for its colour; None for any other cell.
    """

    value: Value
    grade: str | None = None

    @property
    def text(self) -> str:
        """The value as words; days as ``YYYY-MM-DD``, which no program takes for another day, times to the minute."""
        if self.value is None:
            return ""
        if isinstance(self.value, datetime):
            return f"{self.value:%Y-%m-%d %H:%M}"
        return self.value.isoformat() if isinstance(self.value, date) else str(self.value)


@dataclass(frozen=True, slots=True)
class GradeWord:
    """A word that stands for a grade in a column, so that colours can follow the words.

    Attributes:
        word: As it stands in cells.
        colours: How it is coloured.
    """

    word: str
    colours: GradeColours


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: Stable name for machines (``inspected_from``), unique in its table.
        title: Heading for people.
        width: Room it wants, in characters.
        wraps: Whether its texts are long and should wrap.
        grade_words: For a column of grades every grade that can stand in it, each word once.
    """

    name: str
    title: str
    width: int = 16
    wraps: bool = False
    grade_words: tuple[GradeWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows.

    Attributes:
        columns: In their order.
        rows: One cell a column. Can be gone through more than once, and may be read from the library while it is.
    """

    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that is said about the whole summary: ``Filter: Inadequate in Care leavers``."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What is exported.

    Attributes:
        title: Name of the summary.
        made_at: When it was made, in UTC.
        inspections: The judgement table as seen: a row an inspection, a column an area.
        judgements: A row a judgement, with its evidence and source.
        chosen: The filter in sentences; empty for the whole library.
        remarks: What was chosen and how to read it.
        corrections: A row a value that a person decided about; None where nothing was.
    """

    title: str
    made_at: datetime
    inspections: Table
    judgements: Table
    chosen: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    corrections: Table | None = None
