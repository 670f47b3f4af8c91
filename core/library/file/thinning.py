"""Which backups are worth their room: many of the last days, few of the last year. Rules only, no files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

DAYS, WEEKS, MONTHS = 7, 4, 12
"""How many days, weeks and months with a backup keep their newest one."""


class Dated(Protocol):
    """What thinning looks at in a backup."""

    @property
    def made_at(self) -> datetime:
        """When it was made, in UTC."""

    @property
    def schema(self) -> int:
        """Version of the tables in it."""


def outdated(backups: Sequence[Dated]) -> tuple[Dated, ...]:
    """The backups that may go.

    Kept are the newest of each of the last seven days, four weeks and twelve months that have any, and the newest of
    every schema: an older version of the program opens only what was made before its update.

    Args:
        backups: All of one library, in any order.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    kept = [
        *_newest_of_each(newest_first, lambda backup: backup.made_at.date(), DAYS),
        *_newest_of_each(newest_first, lambda backup: backup.made_at.isocalendar()[:2], WEEKS),
        *_newest_of_each(newest_first, lambda backup: (backup.made_at.year, backup.made_at.month), MONTHS),
        *_newest_of_each(newest_first, lambda backup: backup.schema, len(newest_first)),
    ]
    return tuple(backup for backup in newest_first if backup not in kept)


def _newest_of_each(newest_first: list[Dated], period: Callable[[Dated], object], count: int) -> list[Dated]:
    newest: dict[object, Dated] = {}
    for backup in newest_first:
        newest.setdefault(period(backup), backup)
    return list(newest.values())[:count]
