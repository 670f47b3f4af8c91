"""Looks past what is set between commas, brackets or dashes: "from good, the grade of 2019, to inadequate"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

_REACH = 3
"""Items between an aside and the word that is looked at."""
_SHORTEST, _LONGEST = 2, 25
_OPENED_BY = {",": ",", ")": "(", "–": "–"}
_SHOWN = 3


def past_aside(view: SentenceView, at: int) -> str:
    """Letters before a word with an aside left out: some before it, a bar, and those behind it; empty without one."""
    letters = view.letters
    for end in range(at - 1, max(-1, at - _REACH - 1), -1):
        opening = _OPENED_BY.get(letters[end])
        if opening is None:
            continue
        start = letters.rfind(opening, max(0, end - _LONGEST), end)
        if start <= 0 or end - start <= _SHORTEST:
            return ""
        return f"{letters[max(0, start - _SHOWN) : start]}|{letters[end + 1 : at]}"
    return ""
