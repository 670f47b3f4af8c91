"""Stated counts against the list of grades."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from core.knowledge import NO_SINGLE_AREA, OVERALL_AREAS
from core.knowledge.counting import number_of, number_words, word_of
from core.model import Check, CheckOutcome
from core.parsing.lexicon import GradeForm, GradeWord

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.model import ReportedInspection
    from core.parsing.checks.told import Told
    from core.parsing.items import Line
    from core.parsing.scene import Scene

_MOST = 10
"""Up to this many areas are counted in words."""
_NOT_COUNTED = OVERALL_AREAS | {NO_SINGLE_AREA, "lscb"}
"""Areas that an article does not count among those of the provider: the whole, and the board beside it."""


@cache
def _count() -> re.Pattern[str]:
    some, every = "|".join(number_words(_MOST - 1)), "|".join(number_words(_MOST, 2))
    return re.compile(
        rf"\b(?P<n>{some}|\d)\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|our\s+)?(?:\w+\s)?"
        rf"(?P<m>{every}|\d{{1,2}})\b(?:\s+\w+){{0,2}}?\s+(?P<what>areas?|judgements?|categories|strands|sections|services|aspects|measures|questions)"
    )


def stated_counts(told: Told) -> Iterator[Check]:
    """Every count of areas that the text states."""
    for line in told.scene.lines:
        check = _stated_count(told.scene, line, told.inspection)
        if check is not None:
            yield check


def _stated_count(scene: Scene, line: Line, inspection: ReportedInspection) -> Check | None:
    """As in "Outstanding in three out of four areas" against the areas' own grades."""
    if not line.grades:
        return None
    match = _count().search(scene.lower, line.sentence.start, line.sentence.end)
    if match is None:
        return None
    grades = [line.items[index] for index in line.grades]
    value = min(grades, key=lambda item: abs(item.start - match.start())).value
    if not isinstance(value, GradeWord) or value.form not in (GradeForm.ADJECTIVE, GradeForm.VERB):
        return None
    said, total = _number(match.group("n")), _number(match.group("m"))
    counted = Counter(claim.grade for claim in inspection.current if claim.area not in _NOT_COUNTED)
    words = scene.text[match.start() : match.end()].rsplit(" ", 1)[0]
    stated = (
        re.sub(r"\s+\w+$", "", words)
        if not words.split()[-1].isdigit() and number_of(words.split()[-1].lower(), _MOST) is None
        else words
    )
    evidence = scene.evidence(match.start(), match.end())
    listed = sum(counted.values())
    if listed < total:
        told = f"only {_word(listed)} of {_word(total)} areas have a grade in the text"
        message = f"“{stated[:1].upper()}{stated[1:]}”: {told}. Cannot tell."
        return Check("stated_count", CheckOutcome.CANNOT_TELL, message, evidence)
    agrees = counted[value.grade] == said and listed == total
    told = ", ".join(f"{_word(count)} {grade.replace('_', ' ')}" for grade, count in counted.most_common())
    verdict = "Agrees." if agrees else "Differs."
    outcome = CheckOutcome.AGREES if agrees else CheckOutcome.DIFFERS
    return Check("stated_count", outcome, f"“{stated[:1].upper()}{stated[1:]}”: {told}. {verdict}", evidence)


def _number(word: str) -> int:
    return number_of(word, _MOST) or int(word)


def _word(number: int) -> str:
    return word_of(number, _MOST) if number else "none"
