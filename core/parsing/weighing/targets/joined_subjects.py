"""Areas tied to others before a grade have it together: "the overall rating, as well as that for safe, has dropped"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.weighing.letters import GRADE
from core.parsing.weighing.targets.target import AREAS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target

_TIES = re.compile(
    r"(?:, )?(?:as well as|along with|together with|and|and also) "
    r"(?:(?:its|the|those|that|for|of|on|in|being|how|ratings|rating|grades|grade|scores|score|both) )*"
)


def with_joined_subjects(view: SentenceView, at: int, targets: Sequence[Target], best: Target) -> Target:
    """The likeliest reading of a grade word; but with the areas before its own that are tied to them.

    Args:
        view: The sentence.
        at: Index of the grade word.
        targets: All readings.
        best: The likeliest of them.
    """
    if best.sort != AREAS or best.areas[-1].start > view.items[at].start:
        return best
    own = next((number for number, group in enumerate(view.groups) if _begins(view, group.indices[0], best)), 0)
    if not own:
        return best
    before, group = view.groups[own - 1], view.groups[own]
    if GRADE in view.letters[: before.first] or not _TIES.fullmatch(view.words(before.last + 1, group.first)):
        return best
    wanted = (*(view.items[index] for index in before.indices), *best.areas)
    return next((target for target in targets if target.sort == AREAS and target.areas == wanted), best)


def _begins(view: SentenceView, index: int, best: Target) -> bool:
    return view.items[index].start == best.areas[0].start
