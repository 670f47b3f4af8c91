"""Grades that the words right in front leave no doubt of: "a third successive good", "stripped of its good rating".

They say nothing else of a grade: what it is of, whose and when it held is weighed as for any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.weighing.by_place.answers import Answer
from core.parsing.weighing.letters import HYPOTHESIS
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.weighing.sentence import SentenceView

_REACH = 7
"""Items before a grade that are looked at."""


@compiled_once
def surely_giving(wording: Wording) -> re.Pattern[str]:
    """A pattern for the folded words before a grade, up to the grade itself.

    Raises:
        KnowledgeError: A table of ``plain.toml`` is missing.
    """
    between = rf"(?:(?:{either(wording.phrases('plain.between'))}|[\"'“‘]) ){{0,3}}"
    return re.compile(rf"(?<!\S)(?:{either(wording.phrases('plain.surely_given'))}) {between}$")


def surely_given(sentences: Sequence[SentenceView], giving: re.Pattern[str]) -> Mapping[int, Answer]:
    """Grades that are judgements for certain, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
        giving: What stands before them.
    """
    return {
        view.items[at].start: Answer(is_said=True)
        for view in sentences
        for at in view.grades
        if giving.search(view.words(at - _REACH, at)) and HYPOTHESIS not in view.letters[max(0, at - _REACH) : at]
    }
