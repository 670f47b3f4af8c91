"""Says what the head of a column or the label of a row can name: areas, also by initials, the whole, and times."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import Tense
from core.parsing.area_ids import CARE_QUESTIONS
from core.parsing.lexicon import Kind
from core.parsing.words import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge import Knowledge
    from core.parsing.lexicon import Lexicon

_NO_LETTERS = frozenset({"overall_effectiveness", "capacity_to_improve"})
_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "to", "with", "who", "how"})
_MOST_INITIALS = 4
_YEAR = re.compile(r"(?:[\w.-]+ ){0,2}\(?(?:19|20)\d\d\)?")

AreaIds = tuple[str, ...]
"""Ids of the areas that a name can stand for, best first."""


class HeadWords:
    """What the words of heads and labels can stand for, made once for a lexicon.

    Attributes:
        whole: Words for the provider as a whole, folded.
        no_grades: Heads over what is wished for or is somebody else's, in small letters.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        knowledge = lexicon.knowledge
        wording = knowledge.wording
        self._book = lexicon.book
        self._initials = _initials(knowledge)
        self._letters = _letters(self._initials)
        self._questions = {area[0].upper(): (area,) for area in CARE_QUESTIONS}
        self._heads = {
            folded(phrase): (area,) for area, phrases in wording.mapping("tables.heads").items() for phrase in phrases
        }
        self.whole = frozenset(wording.phrases("tables.whole"))
        self.no_grades = frozenset(wording.phrases("tables.no_grades"))
        self._times = {
            **dict.fromkeys(wording.phrases("tables.current"), Tense.CURRENT),
            **dict.fromkeys(wording.phrases("tables.earlier"), Tense.EARLIER),
        }
        self._beside = {
            **dict.fromkeys(wording.phrases("tables.current_beside"), Tense.CURRENT),
            **dict.fromkeys(wording.phrases("tables.earlier_beside"), Tense.EARLIER),
        }

    def areas_of(self, heads: Sequence[str]) -> list[AreaIds]:
        """The areas that heads of columns name by their initials ("QE", "L&M"); empty for a head that names none.

        A single letter names an area only beside the letters of the other questions that care services are asked.
        """
        letters = {head for head in heads if len(head) == 1}
        questions = self._questions if set(self._questions) <= letters else {}
        return [questions.get(head) or self.area_of(head) or self._initials.get(_plain(head), ()) for head in heads]

    def area_of(self, head: str) -> AreaIds:
        """The area that words name as a head or a label, and nowhere else: "In care"."""
        return self._heads.get(folded(head), ())

    def areas_of_initials(self, letters: str) -> AreaIds:
        """The areas whose names have these initials; of a single letter, those whose names begin with it."""
        plain = letters.replace(" of ", "").replace(" and ", "")
        return self._letters.get(plain, ()) if len(plain) == 1 else self._initials.get(_plain(plain), ())

    def parted(self, head: str) -> tuple[str, Tense | None]:
        """The words of a head without those of time, and the time: "rating then" is "rating", earlier.

        Args:
            head: The words, in small letters.

        Returns:
            What is left, and when grades below held, or None. Of a head of nothing else all of it is left.
        """
        alone = self._times.get(head) or self._beside.get(head)
        if alone is not None:
            return head, alone
        bare = " ".join(head.replace("(", " ").rstrip(")").split())  # "rating (before)"
        for phrase, time in self._beside.items():
            if bare.endswith(f" {phrase}"):
                return bare[: -len(phrase)].rstrip(" ,–-"), time
            if bare.startswith(f"{phrase} "):
                return bare[len(phrase) :].lstrip(), time
        return head, None

    def is_time(self, head: str) -> bool:
        """Whether a head tells a time and nothing of what is graded, or a year behind a word or two: "Spring 2019"."""
        return self.parted(head.lower())[1] is not None or _YEAR.fullmatch(head) is not None

    def is_area(self, words: str) -> bool:
        """Whether the words begin with the name of an area, or say that the whole is meant."""
        norms = folded(words)
        if not norms:
            return False
        at = 1 if norms[0] == "the" and len(norms) > 1 else 0
        phrase = self._book.at(norms, at)
        named = phrase is not None and phrase.kind is Kind.AREA
        return named or self.is_whole(words) or bool(self.area_of(words))

    def is_whole(self, words: str) -> bool:
        """Whether a label speaks of the provider as a whole."""
        return " ".join(folded(words.rstrip(": "))) in self.whole


def _plain(head: str) -> str:
    """Initials without what may stand between them; of a head that is no initials, nothing."""
    plain = head.replace("&", "").replace(".", "").replace(" ", "")
    return plain if plain.isalpha() and plain.isupper() and 2 <= len(plain) <= _MOST_INITIALS else ""


def _initials(knowledge: Knowledge) -> dict[str, AreaIds]:
    """Ids of the areas by the initials of their names, with and without small words."""
    found: dict[str, list[str]] = {}
    for framework in knowledge.frameworks.all():
        for area in framework.areas:
            for name in (area.title, *area.title_variants, *area.aliases):
                norms = [norm for norm in folded(name) if norm[0].isalpha()]
                for words in ([norm for norm in norms if norm not in _SMALL], norms):
                    held = found.setdefault("".join(norm[0] for norm in words).upper(), [])
                    if area.id not in held:
                        held.append(area.id)
    return {initials: tuple(ids) for initials, ids in found.items()}


def _letters(by_initials: Mapping[str, AreaIds]) -> dict[str, AreaIds]:
    """Ids of the areas by the first letter of their names, those with the shortest names first; the whole is none."""
    found: dict[str, list[str]] = {}
    for initials in sorted(by_initials, key=len):
        held = found.setdefault(initials[:1], [])
        held += [area for area in by_initials[initials] if area not in held and area not in _NO_LETTERS]
    return {letter: tuple(ids) for letter, ids in found.items()}
