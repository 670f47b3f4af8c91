"""What a text says its numbers mean: "grade 1 is outstanding, grade 2 good, grade 3 satisfactory, grade 4 inadequate".

The third of four grades was satisfactory until 2012 and has been requires improvement since then. Where the day is not
told the number alone is taken for that of today. So what the text says of it counts: that grade 3 is satisfactory, or
that something else is satisfactory in the same inspection.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.lexicon import PLACES, GradeForm, GradeWord
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording
    from core.parsing.weighing.statements import Statement

_THIRD = PLACES[2]
_OLD, _NEW = "satisfactory", "requires_improvement"
_SAID = GradeWord(_OLD, GradeForm.ADJECTIVE)


@compiled_once
def telling_of_third(wording: Wording) -> re.Pattern[str]:
    """What says in a text in small letters that the third grade is satisfactory.

    Raises:
        KnowledgeError: A table of ``plain.toml`` is missing.
    """
    tie = either(wording.phrases("plain.legend_ties"))
    return re.compile(rf"\b(?:grade|graded|a|and)\s(?:3|three)\b[\s,]*(?:(?:{tie}|[=(:–-])\s*)?[\"'“‘]?{_OLD}\b")


def with_numbers_told(statements: tuple[Statement, ...], lower: str, telling: re.Pattern[str]) -> tuple[Statement, ...]:
    """The statements, third grades being satisfactory where the text says so.

    Args:
        statements: What the text asserts.
        lower: The text in small letters.
        telling: What says so.
    """
    if _OLD not in lower or not any(_is_third(one) for one in statements):
        return statements
    now = {one.grade.grade for one in statements if one.timing.current}
    if _NEW in now:
        return statements
    told = telling.search(lower) is not None
    return tuple(
        one._replace(grade=_SAID) if _is_third(one) and (told or (_OLD in now and one.timing.current)) else one
        for one in statements
    )


def _is_third(statement: Statement) -> bool:
    return statement.grade.form is GradeForm.NUMBER and statement.grade.grade == _THIRD
