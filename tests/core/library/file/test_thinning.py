from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, strategies as st

from core.library.file.thinning import DAYS, MONTHS, WEEKS, outdated

if TYPE_CHECKING:
    from random import Random

NOW = datetime(2025, 8, 13, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Kept:
    made_at: datetime
    schema: int = 2


kept = st.builds(
    Kept,
    st.integers(0, 900 * 24).map(lambda hours: NOW - timedelta(hours=hours)),
    st.integers(1, 3),
)
many = st.lists(kept, max_size=60, unique_by=lambda backup: backup.made_at)


def daily(count: int) -> list[Kept]:
    return [Kept(NOW - timedelta(days=days)) for days in range(count)]


def test_two_years_of_daily_backups_leave_a_week_a_month_and_a_year() -> None:
    backups = daily(730)
    remaining = [backup.made_at.date() for backup in backups if backup not in outdated(backups)]
    days = [date(2025, 8, day) for day in (13, 12, 11, 10, 9, 8, 7)]
    sundays = [date(2025, 8, 3), date(2025, 7, 27)]
    months = [date(2025, 7, 31), date(2025, 6, 30), date(2025, 5, 31), date(2025, 4, 30), date(2025, 3, 31)]
    months += [date(2025, 2, 28), date(2025, 1, 31), date(2024, 12, 31), date(2024, 11, 30), date(2024, 10, 31)]
    assert remaining == sorted([*days, *sundays, *months, date(2024, 9, 30)], reverse=True)


def test_of_several_on_one_day_the_last_stays() -> None:
    backups = [Kept(NOW - timedelta(hours=hours)) for hours in range(5)]
    assert [backup for backup in backups if backup not in outdated(backups)] == backups[:1]


def test_the_last_one_before_an_update_stays_however_old_it_is() -> None:
    backups = [*daily(700), Kept(NOW - timedelta(days=650, hours=1), schema=1), Kept(NOW - timedelta(days=690), 1)]
    remaining = [backup for backup in backups if backup not in outdated(backups)]
    assert [backup for backup in remaining if backup.schema == 1] == [backups[-2]]


@given(many)
def test_the_newest_always_stays_and_thinning_again_removes_nothing(backups: list[Kept]) -> None:
    gone = outdated(backups)
    remaining = [backup for backup in backups if backup not in gone]
    assert outdated(remaining) == ()
    assert len(remaining) <= DAYS + WEEKS + MONTHS + 3
    if backups:
        assert max(backups, key=lambda backup: backup.made_at) in remaining


@given(many, st.randoms())
def test_the_order_in_which_backups_are_listed_makes_no_difference(backups: list[Kept], random: Random) -> None:
    shuffled = list(backups)
    random.shuffle(shuffled)
    assert outdated(shuffled) == outdated(backups)
