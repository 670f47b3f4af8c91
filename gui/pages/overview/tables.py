"""The same as the charts in tables: for screen readers, for copying, and for a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library import Direction
from gui.between_tabs import between_tabs
from gui.delegates.grade_face import AbsentFace
from gui.models.inspection_cells import Cell
from gui.models.table_columns import TableColumn
from gui.pages.overview.wording import ABSENCES, change_words, standing_words
from gui.wording.dates import whole_date
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.library import AuthorityMark, Distribution, InspectionFilter, Mover, NationalPicture, QuarterDistribution
    from gui.pages.overview.behind import Behind
    from gui.pages.overview.marks import MarkMaker


@dataclass(frozen=True, slots=True)
class Twin:
    """A table.

    Attributes:
        columns: Its heads.
        rows: A cell a column each.
        behind: What finds the rows behind each row; None where there are none.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    behind: tuple[InspectionFilter | None, ...]

    def lines(self) -> list[list[str]]:
        """Heads and cells as plain words."""
        return [[column.name for column in self.columns], *([cell.text for cell in row] for row in self.rows)]

    def as_text(self) -> str:
        """For the clipboard."""
        return between_tabs(self.lines())


def authorities_twin(picture: NationalPicture, maker: MarkMaker, behind: Behind) -> Twin:
    """A row an authority."""
    columns = (
        _column("authority", translate("Overview", "Authority"), 200),
        _column("region", translate("Overview", "Region"), 150),
        _column("grade", translate("Overview", "Grade"), 150),
        _column("standing", translate("Overview", "Standing"), 130),
        _column("framework", translate("Overview", "Framework"), 110),
        _column("reason", translate("Overview", "Reason"), 420),
    )
    rows = tuple(
        (
            Cell(mark.authority.name, maker.words(mark)),
            Cell(mark.authority.region),
            _grade_cell(mark, maker),
            Cell(standing_words(mark.standing)),
            Cell(maker.framework_name(mark)),
            Cell(mark.reason),
        )
        for mark in picture.marks
    )
    return Twin(columns, rows, tuple(behind.mark(mark) for mark in picture.marks))


def regions_twin(picture: NationalPicture, maker: MarkMaker, behind: Behind) -> Twin:
    """A row a region, a column a grade."""
    regions = picture.distributions
    rows = tuple((Cell(each.region or translate("Overview", "England")), *_counts(each)) for each in regions)
    columns = (_column("region", translate("Overview", "Region"), 180), *_count_columns(regions[0], maker))
    return Twin(columns, rows, tuple(behind.region(each.region) for each in regions))


def quarters_twin(over_time: Sequence[QuarterDistribution], maker: MarkMaker) -> Twin:
    """A row a quarter, a column a grade."""
    if not over_time:
        return Twin((), (), ())
    # The grade that most quarters know of, and all others that any knew, each in one column.
    widest = max((each.distribution for each in over_time), key=lambda each: len(each.grades))
    rows = tuple((Cell(whole_date(each.as_at)), *_counts(each.distribution, widest)) for each in over_time)
    columns = (_column("day", translate("Overview", "As at"), 120), *_count_columns(widest, maker))
    return Twin(columns, rows, (None,) * len(rows))


def movers_twin(picture: NationalPicture, maker: MarkMaker, behind: Behind) -> Twin:
    """A row for each authority that was inspected again."""
    columns = (
        _column("authority", translate("Overview", "Authority"), 150),
        _column("was", translate("Overview", "Was"), 62),
        _column("now", translate("Overview", "Now"), 62),
        _column("change", translate("Overview", "Change"), 96),
        _column("reason", translate("Overview", "Compared"), 260),
    )
    rows = tuple(
        (
            Cell(mover.authority.name),
            _before_cell(mover, maker),
            _short_cell(_grade_cell(mover.after, maker)),
            Cell(change_words(mover.change)),
            Cell(mover.change.reason),
        )
        for mover in picture.movers
    )
    return Twin(columns, rows, tuple(behind.mark(mover.after) for mover in picture.movers))


def _grade_cell(mark: AuthorityMark, maker: MarkMaker) -> Cell:
    face = maker.held_face(mark)
    if face is not None:
        return Cell(face.label, maker.words(mark), face)
    words = standing_words(mark.standing)
    return Cell(words, maker.words(mark), AbsentFace(ABSENCES[mark.standing], words, maker.words(mark)))


def _before_cell(mover: Mover, maker: MarkMaker) -> Cell:
    """The grade that the change counts from, also one of a similar area, which the map of its day leaves out."""
    change, before = mover.change, mover.before
    compared = change.direction is not Direction.NONE and change.from_grade is not None and bool(change.from_areas)
    if before.grade is None and compared:
        before = replace(before, grade=change.from_grade, area=change.from_areas[0])
    return _short_cell(_grade_cell(before, maker))


def _short_cell(cell: Cell) -> Cell:
    """In a narrow column a dash stands for the reason of no grade, which tip and copy tell."""
    return replace(cell, face=replace(cell.face, words="–")) if isinstance(cell.face, AbsentFace) else cell


def _counts(distribution: Distribution, like: Distribution | None = None) -> tuple[Cell, ...]:
    counts = {tally.grade: tally.count for tally in distribution.grades}
    shown = [counts.get(tally.grade, 0) for tally in (like or distribution).grades]
    return tuple(Cell(f"{count:,}", right=True) for count in (*shown, distribution.counted))


def _count_columns(distribution: Distribution, maker: MarkMaker) -> tuple[TableColumn, ...]:
    names = [(tally.grade, maker.face(tally.grade).label) for tally in distribution.grades]
    names.append(("counted", translate("Overview", "With a grade")))
    return tuple(_column(name, title, 140, right=True) for name, title in names)


def _column(name: str, title: str, width: float, *, right: bool = False) -> TableColumn:
    return TableColumn(name, title, "", title, width, right=right)
