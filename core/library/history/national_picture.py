"""The national picture as at any day: every authority's grade of an area, by region, over time, and who moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, takewhile
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.knowledge.columns import columns_in_view
from core.library.history import recalling_past
from core.library.history.area_changes import Direction, change_rules
from core.library.history.picturing import Picture, Standing
from core.model import ProviderType

if TYPE_CHECKING:
    from core.knowledge import AreaColumn, Framework
    from core.library.file.connection import Library
    from core.library.history.picturing import AuthorityMark, Distribution, Mover


@dataclass(frozen=True, slots=True)
class NationalPicture:
    """One area of all authorities on a day.

    Attributes:
        column: The area, by what it is called in each framework.
        as_at: The day.
        framework: The framework whose area is shown; None where none is known.
        area: The area of that framework.
        marks: One for each authority of today and each that was there on the day.
        distributions: England first, then its regions by name.
        since: From when on movers are told, or None.
        movers: Those inspected again since then.
    """

    column: AreaColumn
    as_at: date
    framework: Framework | None
    area: str | None
    marks: tuple[AuthorityMark, ...]
    distributions: tuple[Distribution, ...]
    since: date | None
    movers: tuple[Mover, ...]

    @property
    def held(self) -> int:
        """How many authorities have a grade that is counted."""
        return self.distributions[0].counted

    @property
    def authorities(self) -> int:
        """How many authorities there were on the day."""
        return sum(mark.standing is not Standing.NOT_THERE for mark in self.marks)

    def moved(self, direction: Direction) -> int:
        """How many of those inspected again went that way."""
        return sum(mover.change.direction is direction for mover in self.movers)


@dataclass(frozen=True, slots=True)
class QuarterDistribution:
    """How many authorities of England held which grade at the end of a quarter.

    Attributes:
        as_at: The last day of the quarter, or the last day asked for.
        distribution: Of England.
    """

    as_at: date
    distribution: Distribution


def picture_areas(provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES) -> tuple[AreaColumn, ...]:
    """The areas that a picture can be of, as columns of the table of judgements."""
    known = load_knowledge().frameworks
    frameworks = [each for each in known.all() if each.provider_type is provider_type]
    return tuple(column for column in columns_in_view(known, frameworks) if column.areas)


def national_picture(
    library: Library,
    column: AreaColumn,
    as_at: date,
    *,
    since: date | None = None,
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES,
    similar: bool = False,
) -> NationalPicture:
    """The picture of one area on a day.

    Args:
        library: Where from; two queries.
        column: One of ``picture_areas``.
        as_at: The day; the latest full inspection published by then counts.
        since: From when on movers are told.
        provider_type: The kind of service.
        similar: Whether grades of a similar area in an older framework (SIF) are counted, and told apart, with those
            of the same or a renamed one. Otherwise they are not comparable.
    """
    picture = _picture(library, column, provider_type, similar=similar)
    framework, marks = picture.reference(as_at), picture.marks(as_at)
    return NationalPicture(
        column=column,
        as_at=as_at,
        framework=framework,
        area=column.area_of(framework.id) if framework else None,
        marks=marks,
        distributions=picture.distributions(marks, as_at),
        since=since,
        movers=picture.movers(since, as_at) if since else (),
    )


def grades_over_time(
    library: Library,
    column: AreaColumn,
    first: date,
    last: date,
    *,
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES,
    similar: bool = False,
) -> tuple[QuarterDistribution, ...]:
    """How many authorities of England held which grade at the end of each quarter, and on the last day.

    Args:
        library: Where from; two queries.
        column: One of ``picture_areas``.
        first: A day in the first quarter.
        last: The last day.
        provider_type: The kind of service.
        similar: As for ``national_picture``.
    """
    picture = _picture(library, column, provider_type, similar=similar)
    return tuple(QuarterDistribution(day, picture.england(day)) for day in quarter_ends(first, last))


def quarter_ends(first: date, last: date) -> tuple[date, ...]:
    """The last days of the quarters from one day to another, and the last day itself; nothing if it comes first."""
    if last < first:
        return ()
    ends = (_quarter_end(first.year, (first.month - 1) // 3 + ahead) for ahead in count())
    return (*takewhile(lambda end: end < last, ends), last)


def _quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter; 0 is the first of the year, 4 the first of the next."""
    years, behind = divmod(quarter + 1, 4)
    return date(year + years, behind * 3 + 1, 1) - timedelta(days=1)


def _picture(library: Library, column: AreaColumn, provider_type: ProviderType, *, similar: bool) -> Picture:
    held = recalling_past.of_authorities(library, provider_type)
    return Picture(change_rules(), load_knowledge().authorities, column, held, similar=similar)
