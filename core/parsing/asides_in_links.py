"""Finds "so are" with something said in between: "so, to general astonishment, are care leavers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.words import Words

SO = "so"
_LONGEST = 12
"""Words of the longest aside."""
_VERBS = any_of("is are was were do does did has have had")
_BEFORE = any_of(", ; : . ( – and but as")
_STOPS = any_of(". ; : ? !")
_NO_SUBJECT = any_of("it he she they we i you this that there what who which not n't ' , .")
"""What follows the verb in "so, as I said, is it" or "so, he asked, is that …", which repeat no grade."""


def behind_link(words: Words, index: int, last: int) -> int | None:
    """Index behind a link that begins with "so" and an aside; None where there is none.

    Args:
        words: The words of the document.
        index: Where "so" stands.
        last: Index behind the sentence.
    """
    norms = words.norms
    if (
        index + 1 >= last
        or norms[index + 1] != ","
        or (index and norms[index - 1][-1].isalpha() and norms[index - 1] not in _BEFORE)
    ):
        return None
    for at in range(index + 2, min(last - 2, index + 3 + _LONGEST)):
        if norms[at] in _STOPS:
            return None
        if norms[at] == "," and norms[at + 1] in _VERBS:
            return at + 2 if norms[at + 2] not in _NO_SUBJECT else None
    return None
