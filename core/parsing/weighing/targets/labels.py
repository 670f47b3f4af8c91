"""Reads rows whose label no framework knows ("Staff team: 4 – Good"): the label's own words are the area."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.items import Item
from core.parsing.lexicon import Kind
from core.parsing.weighing.letters import (
    ACCOMPANIMENT,
    AREA,
    COPULA,
    DETERMINER,
    DIRECTION,
    GIVING,
    HYPOTHESIS,
    JOINER,
    JUDGING,
    MOVING,
    NAME,
    NUMBER,
    OTHER_MARK,
    OTHER_WORD,
    POINTER,
    POSSESSION,
    PREPOSITION,
    PRONOUN,
    PROVIDER_NOUN,
    RATING_NOUN,
)
from core.parsing.weighing.values import FLAG, capped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.sentence import SentenceView

_CUTS = frozenset(":–|/.") | {OTHER_MARK}
_MOST_WORDS = 9
_PLAIN = frozenset(
    {
        *(OTHER_WORD, NUMBER, ",", NAME, AREA, POINTER, PRONOUN, PROVIDER_NOUN, RATING_NOUN, DETERMINER, JOINER),
        *(PREPOSITION, POSSESSION, ACCOMPANIMENT, DIRECTION, COPULA, HYPOTHESIS, JUDGING, GIVING, MOVING),
    }
)
"""Letters of what a label is made of; no name of a provider is, nor what tells of time or denies."""
_NO_LABELS = frozenset(
    {"overall", "rating", "grade", "judgement", "verdict", "result", "outcome", "previously", "now", "was"}
)
_LOOK_AROUND = 3


class Label(NamedTuple):
    """A label that can be an area.

    Attributes:
        area: An item made of its words, whose value is its id in snake case.
        cues: What speaks for or against it.
    """

    area: Item
    cues: list[str]


def label_of(sentences: Sequence[SentenceView], view: SentenceView, at: int) -> Label | None:
    """The label of the row that a grade word stands in; None when it is no row or its label is a known area."""
    if view.grades[0] != at or at == 0 or any(len(group.indices) > 1 for group in view.groups):
        return None
    end = at
    while end > 0 and (view.letters[end - 1] in _CUTS or view.letters[end - 1] == NUMBER):
        end -= 1
    cut = view.letters[end:at]
    if _CUTS.isdisjoint(cut) or not _is_label(view, end):
        return None
    if end == 1 and view.groups:
        return None  # the whole label is an area that is known
    return Label(
        label_item(view, 0, end),
        [
            "label",
            f"label-cut:{cut[:1]}",
            f"label-words:{capped(end, 5)}",
            f"label-block:{view.block}",
            f"label-known-near:{FLAG[_known_near(sentences, view)]}",
            f"label-rows-near:{_rows_near(sentences, view)}",
            f"label-then:{view.letters[at + 1 : at + 3]}",
            f"label-has-area:{FLAG[bool(view.groups)]}",
            f"label-has-name:{FLAG[NAME in view.letters[:end]]}",
        ],
    )


def is_free_label(view: SentenceView) -> bool:
    """Whether a line is nothing but a label of plain words."""
    return not view.grades and not view.times and _is_label(view, view.size) and view.line.block_kind != "paragraph"


def label_item(view: SentenceView, low: int, high: int) -> Item:
    """An item for the words of a label, with their snake case as its area."""
    words = [view.norms[index] for index in range(low, high) if view.norms[index][0].isalpha()]
    name = "_".join(words).replace("'", "").replace(" ", "_")
    return Item(Kind.AREA, " ".join(words), view.items[low].start, view.items[high - 1].end, (name,))


def _is_label(view: SentenceView, end: int) -> bool:
    letters = view.letters[:end]
    words = sum(letter.isalpha() for letter in letters)
    if not 0 < words <= _MOST_WORDS or not _PLAIN.issuperset(letters):
        return False
    return view.norms[0] not in _NO_LABELS


def _neighbours(sentences: Sequence[SentenceView], view: SentenceView) -> Sequence[SentenceView]:
    low = max(0, view.number - _LOOK_AROUND)
    return [one for one in sentences[low : view.number + _LOOK_AROUND + 1] if one is not view]


def _known_near(sentences: Sequence[SentenceView], view: SentenceView) -> bool:
    """Whether a line nearby is a row with a known area."""
    return any(one.groups and len(one.grades) == 1 and one.groups[0].first == 0 for one in _neighbours(sentences, view))


def _rows_near(sentences: Sequence[SentenceView], view: SentenceView) -> int:
    """How many lines nearby end in a grade behind a mark, at most three."""
    rows = [
        one
        for one in _neighbours(sentences, view)
        if one.grades and one.grades[0] > 0 and one.letters[one.grades[0] - 1] in _CUTS
    ]
    return min(3, len(rows))
