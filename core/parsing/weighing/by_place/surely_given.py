"""Grades that the words beside them leave no doubt of: "a third successive good", "Latest inspection: good".

So are those of a verb of judging and of every area: "judged to be outstanding in all areas". A label says that the
grade is one of the whole. The others say nothing else of it: that is weighed as for any grade.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.model import Tense
from core.parsing.compiled import compiled_once
from core.parsing.weighing.by_place.answers import Answer
from core.parsing.weighing.letters import (
    COPULA,
    DENIAL,
    DETERMINER,
    DIRECTION,
    EVERYTHING,
    GIVING,
    HAD,
    HAS,
    HYPOTHESIS,
    JOINER,
    JUDGING,
    PREPOSITION,
    RATING_NOUN,
    TELLING,
)
from core.parsing.weighing.step_words import step_words
from core.parsing.weighing.times.labelled import OF_BEFORE, OF_NOW, label_pattern
from core.parsing.weighing.times.timing import tells_past
from core.parsing.words import any_of, either

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.sentence import SentenceView

_REACH = 9
"""Items before a grade that are looked at."""
_JUDGED = re.compile(
    rf"(?<!{DIRECTION})[{COPULA}{HAS}{HAD}{JOINER}][{JUDGING}{GIVING}](?:{DIRECTION}{COPULA}|{PREPOSITION})?{DETERMINER}?$"
)
"""Letters before a grade that is the object of judging, or its outcome: "was judged to be", "and awarded an"."""
_IN_EVERY_AREA = re.compile(rf"{RATING_NOUN}?{EVERYTHING}")
_NOT_GIVEN = frozenset({HYPOTHESIS, DENIAL, TELLING})
_POSSIBLE = "possible"
"""What the best grade is called as well, "the highest possible", and then is no guess."""
_OF_BEFORE = any_of("previous previously last earlier former then before")


class SurelyGiving(NamedTuple):
    """Patterns for the folded words before a grade, up to the grade itself.

    Attributes:
        said: Words that only judgements follow.
        reached: Words that tell by how many places it was reached: "dropped two grades to".
        labels: Labels of judgements of the whole.
        outcomes: Words that tell what an inspection came to.
    """

    said: re.Pattern[str]
    reached: re.Pattern[str]
    labels: re.Pattern[str]
    outcomes: re.Pattern[str]


@compiled_once
def surely_giving(wording: Wording) -> SurelyGiving:
    """The patterns of a wording.

    Raises:
        KnowledgeError: A table of ``plain.toml`` or ``times_said.toml`` is missing.
    """
    between = rf"(?:(?:{either(wording.phrases('plain.between'))}|[\"'“‘]) ){{0,3}}"
    in_a_row = rf"(?:{either(wording.phrases('times_said.in_a_row'))}) (?:, )?(?:[^\s,.;:]+ ){{1,4}}(?:is|are|was|were)"
    said = either(wording.phrases("plain.surely_given"))
    return SurelyGiving(
        re.compile(rf"(?<!\S)(?:{said}|{in_a_row}) {between}$"),
        step_words(wording).before,
        label_pattern(wording, OF_BEFORE, OF_NOW),
        re.compile(rf"(?<!\S)(?:{either(wording.phrases('plain.outcomes'))}) {between}$"),
    )


def surely_given(sentences: Sequence[SentenceView], giving: SurelyGiving) -> Mapping[int, Answer]:
    """Grades that are judgements for certain, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
        giving: What stands before them.
    """
    found: dict[int, Answer] = {}
    for view in sentences:
        for at in view.grades:
            before = view.words(at - _REACH, at)
            if giving.labels.search(before) and not view.groups:
                found[view.items[at].start] = Answer(is_whole=True, is_said=True)
            elif _is_of_every_area(view, at):
                found[view.items[at].start] = Answer(is_said=True)
            elif HYPOTHESIS in view.letters[max(0, at - _REACH) : at]:
                continue
            elif giving.outcomes.search(before):
                time = Tense.CURRENT if _is_reported(view, at) else None
                found[view.items[at].start] = Answer(is_said=True, is_outcome=True, time=time)
            elif giving.said.search(before) or giving.reached.search(before):
                found[view.items[at].start] = Answer(is_said=True)
    return found


def _is_of_every_area(view: SentenceView, at: int) -> bool:
    """Whether a body was judged to have a grade in every area: "was judged to be good in all areas".

    What somebody says of it is weighed: it may be a rumour.
    """
    if EVERYTHING not in view.letters or _IN_EVERY_AREA.match(view.letters, at + 1) is None:
        return False
    first = max(0, at - _REACH)
    if _JUDGED.search(view.letters, first, at) is None:
        return False
    return all(view.letters[i] not in _NOT_GIVEN or view.norms[i] == _POSSIBLE for i in range(first, at))


def _is_reported(view: SentenceView, at: int) -> bool:
    """Whether "had" is only the tense of a report: "The inspection had concluded that overall effectiveness was"."""
    is_past = tells_past(view, 0, view.size) or not _OF_BEFORE.isdisjoint(view.norms[:at])
    return HAD in view.letters[:at] and not is_past
