"""Tells who is named in a sentence only by the way, and whose words those are that a report says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.people.person import Person
    from core.parsing.people.speech_words import SpeechWords

_SIDE_CLAUSE = re.compile(r"(?:\s*\([^()\n]{1,60}\))?(?:,[^,.“”\"]{1,60}){0,2},\s+(?:who|whose|whom)\b")
_GOING_ON = re.compile(r",\s+(?:(?:also|then|later|now|and|but|\w+ly)\s+)?$")
_REACH = 240


def is_in_side_clause(lower: str, person: Person, people: Sequence[Person], words: SpeechWords) -> bool:
    """Whether a person is named inside a clause about another: "Ann Lee, who followed Bob Cox, said".

    Args:
        lower: The text in small letters.
        person: The person.
        people: Everybody near, in order.
        words: Verbs, which close a clause where they stand behind a comma.
    """
    return any(_is_about(lower, other, person, words) for other in people if other.end < person.front)


def _is_about(lower: str, other: Person, person: Person, words: SpeechWords) -> bool:
    """Whether a clause about somebody is still open where another is named."""
    if person.front - other.end > _REACH:
        return False
    opening = _SIDE_CLAUSE.match(lower, other.end, person.front)
    if opening is None:
        return False
    inside = lower[opening.end() : person.front]
    if any(mark in inside for mark in ".;:?!"):
        return False
    closed = any(
        _GOING_ON.search(inside, max(0, verb.start() - 20), verb.start()) for verb in words.predicate.finditer(inside)
    )
    return not closed and lower[person.end : person.end + 2] != "'s"


def own_words(between: str, words: SpeechWords) -> str:
    """What stands between a person and a quotation without what is said of the person, and what a report says.

    Of "was described by staff as", "was blamed in the report, which said" nothing is left that the person says.
    """
    return words.nobody_says.sub(" ", words.spoken_of.sub(" ", between))
