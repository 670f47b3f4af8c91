"""Keeps whose grades are that one breath tells: "Elm Trust was rated good for care, inadequate for safety".

A grade for areas that follows another without a new subject or verb is of the body that the sentence has named for the
first, and of none that it does not name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies import NamedBody
from core.parsing.weighing.letters import FINITE_VERBS, LINK, NAMES, POINTER, RELATIVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView

_PARTS = re.compile(f"[{''.join(sorted(FINITE_VERBS | NAMES | {POINTER, RELATIVE, LINK}))}.;:?!]")
"""Letters of what begins another clause."""


def goes_on(view: SentenceView, before: int, at: int) -> bool:
    """Whether a grade stands in one breath with that before it, and no name behind it.

    Args:
        view: Their sentence.
        before: Index of the first grade.
        at: Index of the second.
    """
    if _PARTS.search(view.letters, before + 1, at) is not None:
        return False
    return not any(name > at for name in view.line.names)


def is_of_named(cast: Cast, view: SentenceView, before: int, first: Sequence[int], second: Sequence[int]) -> bool:
    """Whether a sentence names the bodies of its first grade in front of it, and not those of the second.

    Args:
        cast: The bodies of the article.
        view: The sentence.
        before: Index of the first grade.
        first: Ranks of the bodies whose grade that is.
        second: Ranks of those whose grade the second seems to be.
    """
    values = (view.items[at].value for at in view.line.names if at < before)
    named = {cast.ranks[value.body.key] for value in values if isinstance(value, NamedBody)}
    return bool(first) and named.issuperset(first) and named.isdisjoint(second)
