"""Tells what a text says is so from what it denies, hopes for, or lets somebody say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.points.tables import one_of

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.points.sentence import Sentence
    from core.parsing.spans import Stretches

_FEW_WORDS = 40
"""How many letters before a cue are looked through for what may be, and before what falls short for a denial."""
_RIGHT_BEFORE = 20
"""The same for a denial of praise or blame, which stands right before it: "there was no praise for"."""
_CONDITIONS = ("if ", "whether ")


@dataclass(frozen=True, slots=True)
class _DenialWords:
    """The words of denial.

    Attributes:
        denied: At the end of what stands before a cue: that it is not so.
        denied_near: The same, a few words before.
        nobody: At the beginning of a clause: that what it says is true of few or none.
        unreal: That it may be so one day.
    """

    denied: re.Pattern[str]
    denied_near: re.Pattern[str]
    nobody: re.Pattern[str]
    unreal: re.Pattern[str]


@compiled_once
def _denial_words(knowledge: Knowledge) -> _DenialWords:
    denials, behind = one_of(knowledge, "denials"), one_of(knowledge, "behind_denials")
    return _DenialWords(
        denied=re.compile(rf"(?:\b|(?=n't)){denials}(?:\s+{behind})?\s*$"),
        denied_near=re.compile(rf"(?:\b|(?=n't)){one_of(knowledge, 'denials_near')}\s+(?:\w+\s+){{0,3}}$"),
        nobody=re.compile(rf"{one_of(knowledge, 'nobody')}\b"),
        unreal=re.compile(rf"(?:\b|(?='ll)){one_of(knowledge, 'unreal')}\b"),
    )


class Denials:
    """What an article denies, hopes for or lets somebody say."""

    def __init__(self, lower: str, quoted: Stretches, knowledge: Knowledge) -> None:
        """Look at a text in small letters, in which some stretches stand between quotation marks."""
        self._lower = lower
        self._quoted = quoted
        self._words = _denial_words(knowledge)

    def allow(self, at: Sentence, place: int) -> bool:
        """Whether a cue counts: it is the article's own word, not denied, and no mere wish."""
        if self._quoted.cover(place):
            return False
        before = self._lower[at.start : place]
        near = before[-_FEW_WORDS:]
        return not (
            self._words.denied.search(near[-_RIGHT_BEFORE:])
            or self._words.unreal.search(near)
            or before.startswith(_CONDITIONS)
        )

    def leave_nothing_of(self, start: int, end: int) -> bool:
        """Whether a clause is about nobody, or about what may be one day, so that nothing falls short in it."""
        nobody = self._words.nobody.match(self._lower, start, end)
        return nobody is not None or self._words.unreal.search(self._lower, start, end) is not None

    def deny(self, start: int, place: int) -> bool:
        """Whether a clause that begins at ``start`` denies what stands at a place, also some words before it."""
        before = self._lower[max(start, place - _FEW_WORDS) : place]
        return self._words.denied.search(before) is not None or self._words.denied_near.search(before) is not None
