"""How a grade changed, in words with its reason: no direction where nothing may be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Direction
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.library import AreaChange

_ARROWS = {Direction.BETTER: "▲ ", Direction.WORSE: "▼ ", Direction.SAME: "= "}


def change_words(change: AreaChange | None) -> str:
    """The change since the full inspection before with its arrow; empty where there is nothing to tell."""
    return f"{_ARROWS.get(change.direction, '')}{told_change(change)}" if change is not None else ""


def told_change(change: AreaChange) -> str:
    """The same without a sign, as it is read aloud."""
    told = {
        Direction.BETTER: translate("ChangeWords", "Better: {0}"),
        Direction.WORSE: translate("ChangeWords", "Worse: {0}"),
        Direction.SAME: translate("ChangeWords", "The same: {0}"),
    }
    reason = change.reason
    if change.direction is Direction.NONE:
        return f"{reason[:1].upper()}{reason[1:]}"
    return told[change.direction].format(reason)
