"""What months and days of the week are called: every way to write one, by its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class MonthNames:
    """Months and weekdays by their names.

    Attributes:
        months: The number of a month, from 1, by every way to write it in small letters.
        weekdays: The number of a day of the week, Monday 0, by every way to write it in small letters.
        in_full: The months in order, as they are printed in full.
        short: The ways to write a month that are not its full name, in small letters.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    in_full: tuple[str, ...]
    short: tuple[str, ...]

    def month(self, printed: str) -> int:
        """1 to 12 for a printed month."""
        return self.months[printed.lower()]

    def weekday(self, printed: str) -> int:
        """0 (Monday) to 6 for a printed day of the week."""
        return self.weekdays[printed.lower()]

    def printed(self, year: int, month: int | None) -> str:
        """Month and year in words, or the year alone."""
        return f"{self.in_full[month - 1]} {year}" if month else str(year)


@compiled_once
def month_names(wording: Wording) -> MonthNames:
    """The names in a wording.

    Raises:
        KnowledgeError: A table of ``months.toml`` is missing.
    """
    months = wording.mapping("months.numbers")
    return MonthNames(
        _by_name(months),
        _by_name(wording.mapping("months.weekdays")),
        tuple(names[0].title() for names in months.values()),
        tuple(name for names in months.values() for name in names[1:]),
    )


def _by_name(table: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    return {name: int(number) for number, names in table.items() for name in names}
