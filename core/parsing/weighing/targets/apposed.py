"""Grades in front of the area that they are said of: "Once inadequate, leadership is now good"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.weighing.letters import AREA, AUXILIARIES, JUDGING_VERBS
from core.parsing.weighing.targets.target import AREAS, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target

_IN_FRONT = re.compile(r"[w23]{0,2}")
"""Letters of what may open the sentence: "once", "formerly"."""
_TO_SUBJECT = re.compile(rf"4?(?:[PF]?D?[twR3]{{0,3}}),D?(?={AREA})")
"""Letters between the grade and its subject: "in 2019,", "at the last inspection, the"."""
_VERBS = AUXILIARIES | JUDGING_VERBS


def of_subject_behind(view: SentenceView, at: int, targets: Sequence[Target], best: Target) -> Target:
    """The likeliest reading of a grade word; but that of the areas which are the subject behind it, where it opens.

    Args:
        view: The sentence.
        at: Index of the grade word.
        targets: All readings.
        best: The likeliest of them.
    """
    if best.sort != WHOLE or at != view.grades[0] or not _IN_FRONT.fullmatch(view.letters, 0, at):
        return best
    between = _TO_SUBJECT.match(view.letters, at + 1)
    group = between and next((group for group in view.groups if group.first == between.end()), None)
    if not group or view.letter(group.last + 1) not in _VERBS:
        return best
    wanted = tuple(view.items[index] for index in group.indices)
    return next((target for target in targets if target.sort == AREAS and target.areas == wanted), best)
