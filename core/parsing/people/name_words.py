"""What the words in and around a name are: given names, titles, roles, and words that are no part of a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.words import any_of, folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class NameWords:
    """Classes of words, all in small letters.

    Attributes:
        women: Given names of women.
        men: Given names of men.
        given: All given names.
        titles: Titles of courtesy, office and rank.
        roles: What people are.
        fronts: Words before a name that are no part of it.
        bodies: Words that make a body, a place or a paper of the words before them.
        common: Words that articles write in small letters.
    """

    women: frozenset[str]
    men: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    fronts: frozenset[str]
    bodies: frozenset[str]
    common: frozenset[str]

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


_PARTIES = any_of(
    "labour conservative conservatives liberal liberals green greens democrat democrats lib dem tory tories ukip "
    "reform independent plaid unison unite gmb neu nasuwt nspcc mencap"
)
_BODIES = any_of(
    "council trust school academy college ofsted service services care children children's board house "
    "court department education news county city borough street road north south west east nhs commission "
    "inspectorate party union association secretary group england britain british democracy local "
    "reporting reporter hall public report inspection framework star herald gazette post times chronicle "
    "unison government parliament commons minister whitehall police system model programme university hospital home "
    "nursery agency picture image photo facebook twitter whatsapp newsletter contact media correspondent editor "
    "alliance forum federation ltd schools nurseries homes living lifestyle capital outreach holdings healthcare "
    "community together voices committee green families carers play montessori preschool pre-school playgroup "
    "childcare kindergarten"
)


@compiled_once
def name_words(knowledge: Knowledge) -> NameWords:
    """The classes that a wording lists; made on first use and kept."""
    wording = knowledge.wording
    women, men, either = (frozenset(wording.phrases(f"given_names.{sex}")) for sex in ("women", "men", "either"))
    ends = (wording.phrases(f"bodies.{table}") for table in ("organisations", "outlets", "streets"))
    bodies = frozenset(wording.phrases("providers.building_words")).union(*ends) - {"leader", "independent"}
    given = women | men | either
    fronts = _PARTIES.union(wording.phrases("providers.not_names"), wording.phrases("bodies.never"))
    return NameWords(
        women=women,
        men=men,
        given=given,
        titles=_single(wording.phrases("people.titles")),
        roles=_single(wording.phrases("people.role_words")),
        fronts=fronts - given,
        bodies=bodies | _BODIES,
        common=frozenset(wording.phrases("common_words.written")),
    )


def _single(phrases: Iterable[str]) -> frozenset[str]:
    """Of some phrases those of one word."""
    return frozenset(words[0] for words in map(folded, phrases) if len(words) == 1)
