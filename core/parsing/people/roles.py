"""Reads who a person is from the words around the name, wherever the article has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.people.role_phrases import names_role, parted, role_before, role_behind
from core.parsing.people.role_words import role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from core.parsing.people.person import Person
    from core.parsing.people.role_words import RoleWords
    from core.parsing.scene import Scene

Told = tuple[str | None, str | None]

_LONGEST_BEHIND, _LONGEST_BEFORE = 190, 130


def role_of(scene: Scene, person: Person, mentions: Iterable[Person] = ()) -> Told:
    """Role and organisation of a person as printed beside the name; None for what is not told.

    Args:
        scene: The document.
        person: The place that names who speaks, which is asked first.
        mentions: Every place that names the same person, in order.
    """
    words = role_words(scene.tools.knowledge)
    places = [person, *(mention for mention in mentions if mention.start != person.start)]
    beside = [_Beside(scene, place, words) for place in places]
    ways: tuple[Callable[[_Beside], str | None], ...] = (_Beside.held, _Beside.run, _Beside.title)
    for way in ways:
        for place in beside:
            role = way(place)
            if role is not None:
                return parted(role, words)
    return None, None


class _Beside:
    """What stands beside a name, in the paragraph that has it."""

    def __init__(self, scene: Scene, person: Person, words: RoleWords) -> None:
        text = scene.text
        block = next((b for b in scene.blocks if b.start <= person.start < b.end), None)
        first, last = (block.start, block.end) if block is not None else (person.front, person.end)
        self._words = words
        self._titles = text[person.front : person.start].split()
        self._before = text[max(first, person.front - _LONGEST_BEFORE) : person.front]
        self._behind = text[person.end : min(last, person.end + _LONGEST_BEHIND)]
        if person.end + _LONGEST_BEHIND < last:
            self._behind = self._behind.rpartition(" ")[0]
        aside = words.aside.match(self._behind)
        self._aside = aside.group() if aside else ""

    def held(self) -> str | None:
        """A role with a word for one."""
        return self._in_brackets() or self._apposed() or self._told_with_who() or self._in_front() or self._taken()

    def run(self) -> str | None:
        """What somebody runs: "who chairs the trust"."""
        match = self._words.who.match(self._behind, len(self._aside))
        told = match.group("told").strip() if match else ""
        return self._words.ends.sub("", told) if self._words.runs.match(told) else None

    def title(self) -> str | None:
        """A title that is what somebody is: "Councillor"."""
        return next((title for title in reversed(self._titles) if title.lower() in self._words.roles), None)

    def _in_brackets(self) -> str | None:
        inside = self._aside.partition("(")[2].partition(")")[0]
        return role_behind(inside, self._words) if names_role(inside, self._words) else None

    def _apposed(self) -> str | None:
        """Behind the name: "Ann Lee, the head of the school, said", "Ann Lee is head of the school"."""
        match = self._words.behind.match(self._behind, len(self._aside)) or self._words.behind.match(self._behind)
        return role_behind(match.group("role"), self._words) if match else None

    def _told_with_who(self) -> str | None:
        """In a clause: "who is head of the school", "who took over last May as head"."""
        match = self._words.who.match(self._behind, len(self._aside))
        if match is None:
            return None
        told = f" {match.group('told')}"
        being = self._words.behind.match(told)
        return (role_behind(being.group("role"), self._words) if being else None) or self._taken(told)

    def _in_front(self) -> str | None:
        """Before the name: "said head teacher Ann Lee", "the leader, Ann Lee, said"."""
        match = self._words.before.search(self._before)
        rank = next((title for title in reversed(self._titles) if title.lower() in self._words.ranks), "")
        phrase = f"{match.group('role')} {rank}".strip() if match else ""
        return role_before(phrase, self._words)

    def _taken(self, told: str | None = None) -> str | None:
        """A role that somebody took or is named as: "Ann Lee took over as head", "with Ann Lee as head"."""
        match = self._words.taken.match(self._behind if told is None else told)
        return role_behind(match.group("role"), self._words) if match else None
