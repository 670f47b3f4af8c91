"""Finds practices that have a name of their own: “Family First”, the council's mentoring scheme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.points.tables import one_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.parsing.scene import Scene
    from core.parsing.spans import Stretches

_QUOTED = r"[“\"‘](?P<name>[A-Z][^”\"’\n]{2,40})[”\"’]"
_CAPITALISED = r"[“\"‘]?(?P<name>[A-Z][\w’'-]+(?:\s+(?:(?:of|and|for|the|in|to)\s+){0,2}[A-Z][\w’'-]+){0,5})"
_SET_OFF = r",\s+(?P<name>[A-Z][A-Z]{2,}\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,4}),"
"""Names of practices: in quotation marks, in capitals, and between commas."""
_STANDARD_BEFORE = 60
"""How many letters before a name are looked through for what makes it a standard: "inspected under a scheme called"."""


@dataclass(frozen=True, slots=True)
class _Practices:
    """How practices are named; words before a name that say what it is, or that it is a standard of inspections."""

    quoted: re.Pattern[str]
    called: re.Pattern[str]
    called_words: tuple[str, ...]
    set_off: re.Pattern[str]
    set_off_nouns: tuple[str, ...]
    said: re.Pattern[str]
    standards: re.Pattern[str]


@compiled_once
def _practices(knowledge: Knowledge) -> _Practices:
    noun, set_off = one_of(knowledge, "practices"), one_of(knowledge, "practices_set_off")
    return _Practices(
        quoted=re.compile(rf"{_QUOTED}\s+{noun}\b"),
        called=re.compile(rf"\b{one_of(knowledge, 'called')}\s+{_CAPITALISED}"),
        called_words=phrases_of(knowledge, "called"),
        set_off=re.compile(rf"\b{set_off}(?:\s+(?:of|at|in|for)\s[^,.]{{1,40}})?{_SET_OFF}"),
        set_off_nouns=tuple(
            f"{noun}{behind}"
            for noun in phrases_of(knowledge, "practices_set_off")
            for behind in (",", " of ", " at ", " in ", " for ")
        ),
        said=re.compile(rf"\b(?:{one_of(knowledge, 'practices_unsaid')}|{noun})\b", re.IGNORECASE),
        standards=re.compile(rf"\b{one_of(knowledge, 'standards')}\b"),
    )


def practices_of(scene: Scene, quoted: Stretches) -> Iterator[tuple[int, int]]:
    """Names of practices in the text of an article, in no order; its furniture is not told apart.

    Args:
        scene: The article.
        quoted: What stands between quotation marks; what somebody says in there names no practice.
    """
    text, words = scene.text, _practices(scene.tools.knowledge)
    if any(mark in text for mark in '“"‘'):
        yield from (match.span("name") for match in words.quoted.finditer(text))
    if any(word in text for word in words.called_words):
        for match in words.called.finditer(text):
            before = max(text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1
            said = words.said.search(text, before, match.start()) and not quoted.cover(match.start())
            if said and not words.standards.search(text, max(before, match.start() - _STANDARD_BEFORE), match.start()):
                yield match.span("name")
    if any(noun in text for noun in words.set_off_nouns):
        for match in words.set_off.finditer(text):
            if not quoted.cover(match.start()):
                yield match.span("name")
