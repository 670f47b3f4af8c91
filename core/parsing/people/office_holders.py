"""Finds the person that "the Chair said" or "the director replied" means: whoever is named with that office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.parsing.people.person import Person
    from core.parsing.scene import Scene

_OFFICE_BEHIND = re.compile(
    r"\s*(?:\((?P<held>[^()\n]{3,60})\)|(?:,|\s[-–—])\s*(?:the\s+|our\s+)?(?P<told>[^,.;:()“”\"\n]{3,60}))"
)
_OFFICE_BEFORE = re.compile(
    r"(?:^|[.;:,(\n“”\"]|\b(?:the|our|its|said|and)\s)\s*(?P<office>[^.;:,()\n“”\"]{3,50}?),?\s+$"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMES_OF_WORDS = re.compile(r"(?:police and )?crime commissioner|chief exec(?:utive)?")
_SMALL = frozenset({"the", "a", "an", "our", "its", "of", "for", "and", "teacher", "s"})


class OfficeHolders:
    """The offices of an article's people; read on first use."""

    def __init__(self, scene: Scene, people: Iterable[Person]) -> None:
        self._scene = scene
        self._people = people
        self._offices: tuple[tuple[frozenset[str], Person], ...] | None = None
        self._known: dict[str, Person | None] = {}

    def named(self, start: int, end: int) -> tuple[int, Person] | None:
        """Where the last office stands whose holder speaks in a stretch, and the holder, if the article names one."""
        words = self._scene.tools.speech
        found = None
        for match in words.office_says.finditer(self._scene.lower, start, end):
            found = match
        if found is None or self._is_said_of(start, found):
            return None
        office = found.group("office") or found.group("said")
        if office not in self._known:
            self._known[office] = self._holder(_words_of(office, words.same_offices))
        holder = self._known[office]
        return (found.start(), holder) if holder is not None else None

    def _is_said_of(self, start: int, found: re.Match[str]) -> bool:
        """Whether the report or its inspectors say something of an office: "inspectors said the head had"."""
        lower, words = self._scene.lower, self._scene.tools.speech
        if words.it_says.match(lower, start):
            return True
        told = words.nobody_says.finditer(lower, start, found.end())
        return any(nobody.start() < found.start() < nobody.end() for nobody in told)

    def _holder(self, wanted: frozenset[str]) -> Person | None:
        """Whose office has all the words wanted and the fewest others; of several the one named first."""
        if self._offices is None:
            self._offices = tuple(self._read())
        fitting = [(len(held), person) for held, person in self._offices if wanted <= held]
        return min(fitting, key=lambda one: one[0])[1] if fitting else None

    def _read(self) -> Iterable[tuple[frozenset[str], Person]]:
        lower, same = self._scene.lower, self._scene.tools.speech.same_offices
        for person in self._people:
            behind = _OFFICE_BEHIND.match(lower, person.end)
            if behind:
                yield _words_of(behind.group("held") or behind.group("told"), same), person
            before = _OFFICE_BEFORE.search(lower[max(0, person.front - 60) : person.front])
            if before:
                yield _words_of(before.group("office"), same), person


def _words_of(office: str, same: Mapping[str, str]) -> frozenset[str]:
    """The words that tell an office from others, each in the one form that stands for all."""
    plain = office.replace("vice ", "vice-")
    for name in _NAMES_OF_WORDS.findall(plain):
        plain = plain.replace(name, same.get(name, name))
    return frozenset(same.get(word, word) for word in _WORD.findall(plain)) - _SMALL
