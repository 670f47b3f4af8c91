"""What the words in and around a name are: given names, titles, roles, and words that are no part of a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.people.beside_names import BesideNames, beside_names
from core.parsing.people.names import run_of_capitals
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.knowledge import Knowledge
    from core.knowledge.wording import Wording


@dataclass(frozen=True, slots=True)
class NameWords:
    """Classes of words, all in small letters, and what is compiled of them.

    Attributes:
        women: Given names of women.
        men: Given names of men.
        given: All given names.
        titles: Titles of courtesy, office and rank.
        roles: What people are.
        fronts: Words before a name that are no part of it.
        bodies: Words that make a body, a place or a paper of the words before them.
        common: Words that articles write in small letters.
        suffixes: Letters behind a name: "MP", "OBE".
        particles: Small words inside a name: "van".
        surnames_too: Words of places and bodies that are surnames as well.
        trades: Roles that are surnames as well: "Baker".
        noble: Titles that stay with a surname alone: "Baroness Lee".
        titles_of_first_names: Titles that go with the first name: "Sir Ian".
        title_pronouns: "he" or "she", by the titles that tell.
        months: Names of months.
        in_capitals: Words that are written in capitals.
        run: A run of capitalised words.
        beside: What stands beside a name and says whose it is.
    """

    women: frozenset[str]
    men: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    fronts: frozenset[str]
    bodies: frozenset[str]
    common: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    surnames_too: frozenset[str]
    trades: frozenset[str]
    noble: frozenset[str]
    titles_of_first_names: frozenset[str]
    title_pronouns: Mapping[str, str]
    months: frozenset[str]
    in_capitals: frozenset[str]
    run: re.Pattern[str]
    beside: BesideNames

    def pronoun(self, given: str) -> str:
        """Tell "he" or "she" by a given name; empty when it tells neither."""
        first = _without_accents(given.partition("-")[0])
        return "she" if first in self.women else "he" if first in self.men else ""

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name: "Mary", "Mary-Ann"."""
        return word in self.given or (not _PLAIN.fullmatch(word) and self._is_given_part(word))

    def _is_given_part(self, word: str) -> bool:
        return _without_accents(word.partition("-")[0]) in self.given


_PLAIN = re.compile(r"[a-z]+")


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


@compiled_once
def name_words(knowledge: Knowledge) -> NameWords:
    """The classes that a wording lists; made on first use and kept."""
    wording = knowledge.wording
    women, men, either = (frozenset(wording.phrases(f"given_names.{sex}")) for sex in ("women", "men", "either"))
    given = women | men | either
    fronts = frozenset(
        phrase
        for table in ("people.parties", "people.speech_going_on", "providers.not_names", "bodies.never")
        for phrase in wording.phrases(table)
    )
    return NameWords(
        women=women,
        men=men,
        given=given,
        titles=_single(wording.phrases("people.titles")),
        roles=_single(wording.phrases("people.role_words")),
        fronts=fronts - given,
        bodies=_bodies(wording),
        common=frozenset(wording.phrases("common_words.written")),
        title_pronouns={
            title: pronoun for pronoun, titles in wording.mapping("people.title_pronouns").items() for title in titles
        },
        in_capitals=frozenset(wording.phrases("capitals.kept")),
        months=frozenset(forms[0] for forms in wording.mapping("months.numbers").values()),
        run=run_of_capitals(wording.phrases("people.particles"), wording.phrases("people.abbreviated")),
        beside=beside_names(wording),
        **{name: frozenset(wording.phrases(f"people.{name}")) for name in _CLASSES},
    )


_CLASSES = ("suffixes", "particles", "surnames_too", "trades", "noble", "titles_of_first_names")


def _bodies(wording: Wording) -> frozenset[str]:
    """Words that end names of bodies, places and papers, and what people's names are met with besides."""
    ends = ("providers.building_words", "bodies.organisations", "bodies.outlets", "bodies.streets")
    found = {phrase for table in ends for phrase in wording.phrases(table)}
    return frozenset(found - {"leader", "independent"}).union(wording.phrases("people.bodies"))


def _single(phrases: Iterable[str]) -> frozenset[str]:
    """Of some phrases those of one word."""
    return frozenset(words[0] for words in map(folded, phrases) if len(words) == 1)
