"""Asks the library for the national picture; runs in the library's worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.library import national_picture
from core.library.history.national_picture import grades_over_time
from gui.pages.overview.months import FIRST_DAY

if TYPE_CHECKING:
    from datetime import date

    from core.knowledge import AreaColumn
    from core.library import Library, NationalPicture
    from core.library.history.national_picture import QuarterDistribution


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown.

    Attributes:
        column: The area.
        as_at: The day.
        since: From when on movers are told; none are where this is not before the day.
        similar: Whether similar areas of older frameworks are counted too.
    """

    column: AreaColumn
    as_at: date
    since: date
    similar: bool

    def picture(self, library: Library) -> NationalPicture:
        """The picture of the day.

        Raises:
            LibraryError: The file cannot be read.
        """
        since = self.since if self.since < self.as_at else None
        return national_picture(
            library,
            self.column,
            self.as_at,
            since=since,
            similar=self.similar,
        )


@dataclass(frozen=True, slots=True)
class AskedOverTime:
    """Of which area the years are to be shown, up to today."""

    column: AreaColumn
    today: date
    similar: bool

    def quarters(self, library: Library) -> tuple[QuarterDistribution, ...]:
        """Who held what at the end of each quarter.

        Raises:
            LibraryError: The file cannot be read.
        """
        return grades_over_time(library, self.column, FIRST_DAY, self.today, similar=self.similar)
