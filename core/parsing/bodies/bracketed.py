"""Bodies named alone in brackets right behind a grade, which is theirs: "one is inadequate (Copse Hill School)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.bodies.groups import Group
    from core.parsing.bodies.names import BodyNames

LEAST = 0.9
"""How likely such a body is one that was inspected."""
_REACH = 24
"""Letters before the bracket in which the grade stands."""


def is_bracketed(text: str, group: Group, names: BodyNames) -> bool:
    """Whether a body that may be inspected is once named so.

    Args:
        text: The article.
        group: The names of a body.
        names: The compiled names.
    """
    if group.council is None and all(one.name.kind is None for one in group.placed):
        return False
    return any(_stands_so(text, one.name.start, one.name.end, names) for one in group.placed)


def _stands_so(text: str, start: int, end: int, names: BodyNames) -> bool:
    if text[start - 2 : start] != " (" or text[end : end + 1] != ")":
        return False
    before = text[max(0, start - _REACH) : start - 2].lower()
    return before.endswith(names.grade_stems)
