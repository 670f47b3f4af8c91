"""Cues of the small words between a grade word and the grades beside it, in whatever order they stand.

The letter of a word says its class and the cues beside the grade say which word stands where. What is left is the one
word further off that turns the sense: "hopes that it will one day be outstanding", "good for the third time".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView

_LEFT, _RIGHT = 10, 9
"""How many items are looked at before and behind the grade word."""


def words_near(document: DocumentView, view: SentenceView, at: int) -> list[str]:
    """``said-left:word`` and ``said-right:word``; words with a capital are left out, for they may be names."""
    place = view.grades.index(at)
    before = view.grades[place - 1] if place else -1
    behind = view.grades[place + 1] if place + 1 < len(view.grades) else view.size
    left = _small_words(document, view, max(before + 1, at - _LEFT), at)
    right = _small_words(document, view, at + 1, min(behind, at + 1 + _RIGHT))
    return [f"said-left:{word}" for word in left] + [f"said-right:{word}" for word in right]


def _small_words(document: DocumentView, view: SentenceView, first: int, behind: int) -> dict[str, None]:
    """Words that stand for nothing but themselves, each once, in order."""
    text, norms = document.text, view.norms
    return dict.fromkeys(
        [
            norms[index]
            for index in range(first, behind)
            if (item := view.items[index]).value is None and norms[index].isalpha() and text[item.start].islower()
        ]
    )
