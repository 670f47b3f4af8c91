"""What the marks of the overview say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Direction, Standing
from gui.delegates.grade_face import Absence
from gui.wording.numbers import counted
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import AreaColumn
    from core.library import AreaChange, NationalPicture

ABSENCES = {
    Standing.NOT_COMPARABLE: Absence.NO_AREA,
    Standing.ENDED: Absence.ENDED,
    Standing.NO_GRADE: Absence.NOT_TOLD,
    Standing.NOT_HELD: Absence.NO_AREA,
    Standing.NOT_THERE: Absence.NO_AREA,
}


def standing_words(standing: Standing) -> str:
    """Why an authority has no grade, or how it has one; short."""
    return {
        Standing.HELD: translate("Overview", "held"),
        Standing.SIMILAR: translate("Overview", "similar area"),
        Standing.NOT_COMPARABLE: translate("Overview", "not comparable"),
        Standing.ENDED: translate("Overview", "area ended"),
        Standing.NO_GRADE: translate("Overview", "no grade told"),
        Standing.NOT_HELD: translate("Overview", "none in the library"),
        Standing.NOT_THERE: translate("Overview", "not there then"),
    }[standing]


def change_words(change: AreaChange) -> str:
    """Which way a grade went, and how far."""
    if change.direction is Direction.NONE:
        return translate("Overview", "cannot be told")
    if change.direction is Direction.SAME:
        return translate("Overview", "the same")
    steps = abs(change.steps)
    if change.direction is Direction.BETTER:
        return counted(steps, translate("Overview", "up {0}"), translate("Overview", "up {0}"))
    return counted(steps, translate("Overview", "down {0}"), translate("Overview", "down {0}"))


def authorities(number: int) -> str:
    """So many authorities."""
    return counted(number, translate("Overview", "{0} authority"), translate("Overview", "{0} authorities"))


def held_words(picture: NationalPicture) -> str:
    """How many authorities have a grade, of how many."""
    return translate("Overview", "{0} of {1} have a grade that can be shown").format(
        f"{picture.held:,}", authorities(picture.authorities)
    )


def movers_words(picture: NationalPicture) -> str:
    """How many went which way."""
    if picture.since is None:
        return translate("Overview", "choose a day before the one that is shown")
    up, down = picture.moved(Direction.BETTER), picture.moved(Direction.WORSE)
    again = len(picture.movers)
    return translate("Overview", "{0} up, {1} down, of {2} inspected again").format(up, down, again)


def area_name(column: AreaColumn) -> str:
    """An area as the list of areas names it."""
    return f"{column.title} ({column.subtitle})" if column.extra and column.subtitle else column.title
