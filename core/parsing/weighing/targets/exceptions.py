"""Areas that a sentence takes out of all of them: "every area except leadership", "good for all bar adoption"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.weighing.sentence import SentenceView

EXCEPTING = frozenset({"apart", "bar", "barring", "but", "except", "excepting", "excluding", "save"})
_SMALL = frozenset("PDF")
"""Letters of what stands between such a word and the area: "for", "the", "from"."""
_EVERY = frozenset("er")
_REACH = 8


def taken_out(view: SentenceView, area: int) -> bool:
    """Whether the area at an index is what the words for every area leave out.

    Args:
        view: The sentence.
        area: Index of the first item of the area's name.
    """
    letters, index = view.letters, area - 1
    while index > 0 and letters[index] in _SMALL and view.norms[index] not in EXCEPTING:
        index -= 1
    if index <= 0 or view.norms[index] not in EXCEPTING:
        return False
    before = letters[max(0, index - _REACH) : index]
    # A comma, as in "everything was good, but adoption …", begins something new.
    return any(letter in _EVERY for letter in before) and "," not in before[-1:]


def has_taken_out(view: SentenceView) -> bool:
    """Whether the sentence takes an area out of all of them."""
    return any(taken_out(view, group.first) for group in view.groups)
