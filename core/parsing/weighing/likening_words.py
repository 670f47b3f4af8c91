"""Words that liken a time before to today, compiled once from the wording: "as it was", "no change"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Collection

    from core.knowledge.wording import Wording


class LikeningWords(NamedTuple):
    """Words that liken a time before to today.

    Attributes:
        phrases: What stands before the time: "as it was", "which it has been".
        begins: The words that those begin with.
        unmoved: What says that the grade before was the same, where nothing else is said: "no change".
        unmoved_begins: The words that those begin with.
        times: Words for a time before that has no year: "the last inspection".
    """

    phrases: Collection[tuple[str, ...]]
    begins: Collection[str]
    unmoved: Collection[tuple[str, ...]]
    unmoved_begins: Collection[str]
    times: Collection[str]


def likening_words(wording: Wording) -> LikeningWords:
    """Compile the words of a wording that liken."""
    phrases = frozenset(map(folded, wording.phrases("grades.likening")))
    unmoved = frozenset(map(folded, wording.phrases("grades.unmoved")))
    return LikeningWords(
        phrases,
        frozenset([phrase[0] for phrase in phrases]),
        unmoved,
        frozenset([phrase[0] for phrase in unmoved]),
        frozenset(wording.phrases("grades.likened_times")),
    )
