"""Grades right in front of the name of whose they are: "merged with the inadequate Elm College", "Good Elm Loke wins".

Whoever else the sentence is about, such a grade is that of the body that is named behind it. Whether it is a judgement
at all, and of when, is weighed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.records import NamedBody
from core.parsing.lexicon import GradeForm
from core.parsing.weighing.by_place.answers import Answer
from core.parsing.weighing.letters import DETERMINER, GRADE, JUDGING, PROVIDER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView

_BEFORE_NAME = re.compile(rf"(?:^|{DETERMINER}){GRADE}(?:–?{JUDGING})?{PROVIDER}")
_TOLD = (GradeForm.ADJECTIVE, GradeForm.NUMBER)


def named_behind(sentences: Sequence[SentenceView]) -> Mapping[int, Answer]:
    """Grades with the body that is named right behind them, by the offset at which they begin.

    Args:
        sentences: The sentences of the article.
    """
    found: dict[int, Answer] = {}
    for view in sentences:
        if not view.grades:
            continue
        for match in _BEFORE_NAME.finditer(view.letters):
            at = view.letters.index(GRADE, match.start())
            if view.word(at).form in _TOLD:
                named = view.items[match.end() - 1].value
                found[view.items[at].start] = Answer(owner=named.body.key if isinstance(named, NamedBody) else None)
    return found
