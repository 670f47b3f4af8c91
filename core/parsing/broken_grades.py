"""Mends grades that a narrow column broke: "Requires" on one line, "improvement" on the next.

Copied out of a table each half stands on a line of its own, names no grade, and looks like the name of a row.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge

_END = r"[ \t]*\n[ \t]*"
_LINE_END = re.compile(_END)


class _Broken(NamedTuple):
    """Patterns for grades of several words, and for what begins the line behind a break in one."""

    grades: re.Pattern[str]
    going_on: re.Pattern[str]


@compiled_once
def _broken(knowledge: Knowledge) -> _Broken:
    grades = [grade for scale in knowledge.frameworks.scales() for grade in scale.grades]
    names = {name.lower() for grade in grades for name in (grade.label, grade.printed)}
    told = sorted((words for name in names if len(words := name.split()) > 1 and words[0].isalpha()), reverse=True)
    second = "|".join(sorted({re.escape(words[1]) for words in told}))
    return _Broken(
        re.compile(rf"(?<!\S)(?:{'|'.join(map(_over_lines, told))})(?=[ \t]*(?:\n|\Z))", re.IGNORECASE),
        re.compile(rf"\n[ \t]*(?:{second})\b", re.IGNORECASE),
    )


def _over_lines(words: list[str]) -> str:
    """A pattern for a grade whose first word a line end parts from the second, and others it may."""
    first, *others = map(re.escape, words)
    return f"{first}{_END}" + rf"(?:[ \t]+|{_END})".join(others)


def grades_over_lines(text: str, knowledge: Knowledge) -> Iterator[Edit]:
    """Blanks for the line ends within the words of a grade, where the last of its lines holds nothing else.

    Args:
        text: What is read.
        knowledge: With the scales of grades.
    """
    broken = _broken(knowledge)
    if broken.going_on.search(text) is None:
        return
    for found in broken.grades.finditer(text):
        yield from (Edit(*end.span(), " ") for end in _LINE_END.finditer(text, *found.span()))
