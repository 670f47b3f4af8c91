"""Words with a capital before a council's name that are no part of it: "Mighty Leeds", "Across the Mersey Wirral"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.councils import council_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.names import BodyNames
    from core.parsing.bodies.runs import Token

_WAY = re.compile(r"\b(?:across|over|down|up|along|beyond|round|around|past|off)\sthe\s$", re.IGNORECASE)
"""What leads to the river or the hills behind which a council's name begins."""
_REACH = 12
"""Letters of the longest of them."""


def may_stand_before(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether a word says what a council is called or where it lies, so that its name can begin with the next.

    Args:
        text: The article.
        tokens: The words of a run.
        at: Index of the word.
        names: The compiled names.
    """
    if at + 1 >= len(tokens) or not tokens[at + 1].is_capital or tokens[at + 1].is_glued:
        return False
    start = tokens[at].start
    is_called = tokens[at].word in names.before_councils
    if not is_called and _WAY.search(text, max(0, start - _REACH), start) is None:
        return False
    return council_at(text, tokens, at, names) is None
