"""Reads when grades in short held that rows tell as movements: "G → O", "3 to 2", "was 4 now 2", "2 (was 4)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import Tense
from core.parsing.weighing.by_place.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.sentence import SentenceView


def moved_answers(sentences: Sequence[SentenceView], moves: Mapping[int, int]) -> Mapping[int, Answer]:
    """What the two grades of each movement answer, by the offset at which the grade begins.

    They are of the whole where their sentence names no area before them.

    Args:
        sentences: The sentences of the article.
        moves: Offset of the grade before by the offset of the grade now.
    """
    return dict(_answers(sentences, moves)) if moves else {}


def _answers(sentences: Sequence[SentenceView], moves: Mapping[int, int]) -> Iterator[tuple[int, Answer]]:
    before = set(moves.values())
    for view in sentences:
        for at in view.grades:
            start = view.items[at].start
            if start in moves or start in before:
                named = any(group.first < at for group in view.groups)
                yield start, Answer(is_whole=not named, time=Tense.CURRENT if start in moves else Tense.EARLIER)
