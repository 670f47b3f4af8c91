"""Cues for whether a grade is a judgement at all, by the bodies named beside it and how likely they are inspected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import GRADE
from core.parsing.weighing.values import FLAG, capped, rough

if TYPE_CHECKING:
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView

_SHORT_PATH = 6


def named_cues(cast: Cast, view: SentenceView, at: int) -> list[str]:
    """The cues of one grade word.

    Args:
        cast: The bodies of the article, without people.
        view: The sentence of the word.
        at: Index of the word.
    """
    standing, named = cast.standing, cast.namings.every.get(view.number, ())
    cues = [f"named-best:{int(10 * cast.best)}", f"named-many:{capped(cast.likely, 4)}"]
    left = [one for one in named if one.item < at]
    right = [one for one in named if one.item > at]
    tiers = [standing[one.rank].tier for one in named]
    best = max(tiers, default="-")
    cues.append(f"named-here:{best},{FLAG[bool(left)]}{FLAG[bool(right)]}")
    if left:
        item, rank = left[-1]
        tier, path = standing[rank].tier, view.letters[item + 1 : at]
        cues += (
            f"named-left:{tier},{rough(len(path))}",
            f"named-left:{tier},{standing[rank].fits},{view.letter(at - 1)}",
            f"named-left:{tier},{GRADE if GRADE in path else '-'}",
        )
        if len(path) <= _SHORT_PATH:
            cues += (f"named-path:{path}", f"named-path:{tier},{path}")
    if right:
        item, rank = right[0]
        tier, path = standing[rank].tier, view.letters[at + 1 : item]
        cues += (f"named-right:{tier},{rough(len(path))}", f"named-right:{tier},{view.letter(at + 1)}")
        if len(path) <= _SHORT_PATH:
            cues.append(f"named-behind:{tier},{path}")
    spoken = cast.speaking.before(view.number)
    ago, tier = ("-", "-") if spoken is None else (capped(spoken.ago, 4), standing[spoken.last].tier)
    refers = FLAG[view.number in cast.speaking.references]
    cues += (f"spoken:{ago},{best}", f"spoken:{ago},{tier},{refers}", f"spoken-left:{ago},{FLAG[bool(left)]}{refers}")
    return cues
