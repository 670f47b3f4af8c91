"""Finds people: runs of capitalised words that are built like a person's name and are no body, place or rank.

A word alone is a person's name only with something beside it that says so: a title, an age, a verb of speech, or a
fuller name elsewhere ("Adair" after "Joseph Adair").
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.parsing.people.name_build import (
    before_what_follows,
    from_given_name,
    is_built_like_one,
    pieces_of,
    without_front,
)
from core.parsing.people.names import NameRun
from core.parsing.people.titles import begin_of_titles, last_title
from core.parsing.shouting import name_of_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from core.parsing.people.name_words import NameWords


@dataclass(frozen=True, slots=True)
class Person:
    """One place that names a person.

    Attributes:
        start: Offset of the first code point of the name, behind any title.
        end: Offset behind the name.
        front: Offset where the titles begin, or the name when it has none.
        name: The fullest name that the text gives, without titles of courtesy.
        titled: Whether a title stands in front.
        pronoun: "he" or "she", as title or given name tell; empty when they do not.
        sure: Whether more than capitals says that this is a person.
        first_named: Whether the title goes with the first name: "Sir Ian".
    """

    start: int
    end: int
    front: int
    name: str
    titled: bool
    pronoun: str = ""
    sure: bool = True
    first_named: bool = False

    def may_be(self, pronoun: str) -> bool:
        """Whether "he" or "she" can mean this person."""
        return not (self.pronoun and pronoun) or self.pronoun == pronoun


_PLACE_BEFORE = re.compile(r"\b(?:in|near|at|from|outside|around|across|towards|into|of|the|through)\s+$")
_HOME_BEFORE = re.compile(
    r"(?:[,)]|\b(?:lives?|living|lived|born|comes|came|hails|based|raised))\s+(?:from|in|near)\s+$"
)
_CALLED_BEFORE = re.compile(r"\bcalled\s+$")
_AGE_BEHIND = re.compile(r"(?:,\s*(?:now\s+)?(?:aged\s+)?|\s\()\d{1,2}(?![\w/:-]|\.\d|\s+[A-Z])")
_ALONE_BEHIND = re.compile(
    r"\s*(?:[,.;:(\n–—]|-\s|$|(?:who|of|from|at|in|on|after|when|as|with|yesterday|last|this)\b)"
)
_TOLD_BEHIND = re.compile(r",\s+(?:who|whose|the|an?|its|our|their|his|her|now|of|from)\b|\s+\(")
_WHO_BEHIND = re.compile(r",?\s+who\b|,\s+(?:an?|now|whose|from|of|the)\s")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*),?\s+$")
_LISTED_BEHIND = re.compile(r"\s*(?:[,;(]|and\b)")
_AND = re.compile(r"\s+(?:and|&)\s+$")


def people_in(text: str, runs: Sequence[NameRun], words: NameWords) -> list[Person]:
    """People among runs of capitalised words, in order, each under the fullest name the text has for it."""
    finder = _Finder(text, words)
    for run in runs:
        finder.look_at(run)
    return finder.named()


class _Finder:
    """People of a text, while its runs are looked at in order."""

    def __init__(self, text: str, words: NameWords) -> None:
        self._text = text
        self._words = words
        self._beside = words.beside
        self._whole: list[Person] = []
        self._parts: list[Person] = []
        self._surnames: list[tuple[str, NameRun]] = []
        self._bodies: set[str] = set()
        self._alone: NameRun | None = None

    def look_at(self, run: NameRun) -> None:
        """See whether a run names somebody."""
        before, words = self._alone, self._words
        lower = self._text[run.start : run.end].lower().replace("\n", " ")
        last = lower.rpartition(" ")[2]
        self._alone = NameRun(run.end - len(last), run.end) if last in words.given else None
        if last is lower and self._alone is None:
            if lower in words.fronts or lower in words.titles or lower in words.roles or lower in words.bodies:
                return
            if not self._is_marked(run):
                self._surnames.append((lower, run))
                return
        person = self._person(run)
        if person is None:
            return
        if " " not in person.name:
            self._add_single(person)
            return
        if self._is_called_a_body(person):
            self._bodies.add(person.name)
            return
        if not self._is_told(person):
            if self._is_no_name(person):
                return
            person = replace(person, sure=False)
        if before is not None and not person.titled and _AND.fullmatch(self._text, before.end, person.start):
            self._pair(before, person)
        self._whole.append(person)

    def _is_marked(self, run: NameRun) -> bool:
        """Whether anything beside a single word may make a name of it; seldom so, and quicker told than read."""
        return (
            self._beside.marked_before.search(self._text, max(0, run.start - 12), run.start) is not None
            or _AGE_BEHIND.match(self._text, run.end) is not None
            or begin_of_titles(self._text, run.start, self._words.titles) < run.start
        )

    def _add_single(self, person: Person) -> None:
        """Keep a name of one word: as somebody, as somebody's relative, or until a fuller name is found."""
        if not self._stands_alone(person):
            self._parts.append(person)
        elif not person.titled and self._beside.relative_before.search(
            self._text, max(0, person.start - 40), person.start
        ):
            self._whole.append(replace(person, sure=False))
        else:
            self._whole.append(person)

    def _is_no_name(self, person: Person) -> bool:
        """Whether two words are "A Whitehall" or "Grace Court", with nothing that makes somebody of them."""
        first, _, rest = person.name.lower().partition(" ")
        return first == "a" or (self._words.is_given(first) and self._is_like_a_body(rest))

    def named(self) -> list[Person]:
        """Everybody, under full names, in order."""
        whole = [person for person in self._whole if person.titled or person.name not in self._bodies]
        by_last, by_first = (_by_word(whole, at, self._words.noble) for at in (-1, 0))
        found: list[Person] = []
        for person in whole:
            found.append(person if " " in person.name else _under_full_name(person, by_last, by_first) or person)
        for word, run in self._surnames:
            if word in by_last or word in by_first:
                part = self._person(run)
                if part is not None:
                    self._parts.append(part)
        for part in self._parts:
            full = _under_full_name(part, by_last, by_first)
            if full is not None:
                found.append(full)
        return sorted(found, key=lambda person: person.start)

    def _pair(self, before: NameRun, person: Person) -> None:
        """The first of "Mark and Ann Lee", who is a Lee as well."""
        given = self._text[before.start : before.end]
        first, _, surname = person.name.partition(" ")
        if self._words.is_given(first.lower()):
            if self._parts and self._parts[-1].start == before.start:
                self._parts.pop()
            name = f"{name_of_person(given, self._words.in_capitals)} {surname}"
            self._whole.append(
                Person(before.start, before.end, before.start, name, False, self._words.pronoun(given.lower()))
            )

    def _person(self, run: NameRun) -> Person | None:
        """The person whose name ends a run: "Executive Member Jane Hill" is Jane Hill."""
        text, words = self._text, self._words
        pieces = before_what_follows(pieces_of(text, run.start, run.end, words), words)
        begin, title = without_front(pieces, words)
        pieces = pieces[begin:]
        if not pieces:
            return None
        front = begin_of_titles(text, pieces[0].start, words.titles)
        if begin == 0:
            title = last_title(text, front, pieces[0].start)
        named = from_given_name(pieces, words)
        front, pieces = front if named is pieces else named[0].start, named
        if not is_built_like_one(pieces, words, titled=bool(title)):
            return None
        start, end = pieces[0].start, pieces[-1].end
        printed = text[start:end].removesuffix("'s").removesuffix("’s").rstrip(".")
        given = words.is_given(pieces[0].plain)
        if not title and self._is_named_as_another(start, end, given=given and len(pieces) > 1):
            return None
        end = start + len(printed)
        name = name_of_person(printed, words.in_capitals)
        if len(pieces) == 1 and title in words.noble:
            name = f"{title.capitalize()} {name}"
        by_title = words.title_pronouns.get(title, "")
        surname_alone = len(pieces) == 1 and title and title not in words.titles_of_first_names
        pronoun = by_title or ("" if surname_alone or not given else words.pronoun(pieces[0].plain))
        first_named = title in words.titles_of_first_names
        return Person(start, end, min(front, start), name, bool(title), pronoun, first_named=first_named)

    def _is_named_as_another(self, start: int, end: int, *, given: bool) -> bool:
        """Whether words stand where a place is named, or somebody's family."""
        text = self._text
        beside = text[max(0, start - 18) : start]
        if text[start:end].isalpha() and _PLACE_BEFORE.search(beside):
            return True
        if _HOME_BEFORE.search(beside):
            return True
        if self._beside.spoke_behind.match(text, end):
            return False
        if not given and (_PLACE_BEFORE.search(beside) or _CALLED_BEFORE.search(beside)):
            return True
        relative = self._beside.relative_before.search(text, max(0, start - 40), start)
        return relative is not None and not relative.group("apart") and not _WHO_BEHIND.match(text, end)

    def _is_told(self, person: Person) -> bool:
        """Whether something besides capitals says that words are a person's name."""
        text = self._text
        first, _, rest = person.name.lower().partition(" ")
        first = first.rstrip(".")
        if person.titled or (len(first) == 1 and first != "a"):
            return True
        if first == "a":
            return bool(_LISTED_BEHIND.match(text, person.end))
        if self._words.is_given(first) and not self._is_like_a_body(rest):
            return True
        if rest.rpartition(" ")[2].count("-") == 1 or _AGE_BEHIND.match(text, person.end):
            return True
        if self._beside.spoke_behind.match(text, person.end) or _TOLD_BEHIND.match(text, person.end):
            return True
        last = _LAST_WORD.search(text, max(0, person.start - 24), person.start)
        return last is not None and (
            last.group(1).lower() in self._words.roles or last.group(1) in self._beside.people_speak
        )

    def _is_called_a_body(self, person: Person) -> bool:
        """Whether the words beside a name say that it is a body's: "the charity Tern Lights", "Tern Lights, which"."""
        if person.titled or self._words.is_given(person.name.lower().partition(" ")[0]):
            return False
        if self._beside.body_behind.match(self._text, person.end):
            return True
        return bool(self._beside.body_before.search(self._text, max(0, person.start - 24), person.start))

    def _is_like_a_body(self, rest: str) -> bool:
        last = rest.rpartition(" ")[2]
        if last in self._words.trades:
            return False
        return last in self._words.bodies or last in self._words.fronts or last in self._words.roles

    def _stands_alone(self, person: Person) -> bool:
        """Whether a single word is a name by what stands beside it."""
        text = self._text
        lower = person.name.lower()
        if person.titled or (_AGE_BEHIND.match(text, person.end) and lower not in self._words.common):
            return True
        given = self._words.is_given(lower) and lower not in self._words.months
        if self._beside.spoke_before.search(text, max(0, person.start - 16), person.start):
            return given or bool(_ALONE_BEHIND.match(text, person.end))
        named = self._beside.named_before.search(text, max(0, person.start - 30), person.start)
        if named:
            return given or named.group("asked") is not None
        if not given:
            return False
        if self._beside.spoke_behind.match(text, person.end) or _WHO_BEHIND.match(text, person.end):
            return True
        if self._beside.apart.match(text, person.end) and text[person.start - 2 : person.start] == ", ":
            return True
        last = _LAST_WORD.search(text, max(0, person.start - 24), person.start)
        return last is not None and last.group(1).lower() in self._words.roles


def _by_word(people: Iterable[Person], at: int, noble: frozenset[str]) -> Mapping[str, list[Person]]:
    """People with whole names, no titles of nobility, each name once, by their first or last word."""
    found: dict[str, list[Person]] = defaultdict(list)
    for person in {person.name: person for person in people}.values():
        parts = person.name.lower().split()
        if len(parts) > 1 and parts[0] not in noble and len(found[parts[at]]) < _NAMESAKES:
            found[parts[at]].append(person)
    return found


_NAMESAKES = 8
"""No more people of one surname are told apart."""


def _under_full_name(
    person: Person, by_last: Mapping[str, list[Person]], by_first: Mapping[str, list[Person]]
) -> Person | None:
    """A person of whom one word is printed, under the full name; None when no name fits."""
    word = person.name.lower().split()[-1]
    fuller = [full for full in by_last.get(word, ()) if full.may_be(person.pronoun)]
    if not person.titled or person.first_named:
        fuller = fuller or [full for full in by_first.get(word, ()) if full.may_be(person.pronoun)]
    if not fuller:
        return None
    best = next((full for full in fuller if full.pronoun and full.pronoun == person.pronoun), fuller[0])
    return replace(person, name=best.name, pronoun=best.pronoun or person.pronoun)
