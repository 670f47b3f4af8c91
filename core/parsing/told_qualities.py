"""Words for areas that tell a quality where they stand: "a caring manager", "staff were caring", and no area.

The CQC calls what it grades by adjectives. Before a noun for people or for how they work, and behind "staff were", such
a word describes; it is an area by itself and before nouns for what is provided or graded ("safe care", "the caring
category").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.lexicon import Phrase
    from core.parsing.words import Words

_QUALITIES = any_of("safe caring effective responsive")
_DESCRIBED = any_of(
    "staff manager managers team teams carer carers nurse nurses worker workers doctors person home environment "
    "atmosphere approach culture support leader leaders leadership management relationships way manner place space "
    "community attitude attitudes nature systems processes procedures working teamwork communication staffing hands "
    "surroundings setting settings recruitment use handling storage administration"
)
"""Nouns that such a word describes."""
_PEOPLE = any_of("staff carers nurses workers doctors managers people residents patients relatives employees")
_ARE = any_of("is are was were be been being felt feel feels")
_BESIDE = any_of("and , very always really extremely also both kind kindly friendly gentle compassionate so")
_ASKED = "how"
"""What makes an area of it all the same: "rated good for how caring staff are"."""
_REACH = 5
_LISTED = frozenset({"safe", "effective", "caring", "responsive", "well led"})


def tells_quality(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether the word of an area describes somebody or something beside it.

    Args:
        words: The words of the document.
        index: Where the phrase begins.
        last: Index behind the sentence.
        phrase: The area.
    """
    if len(phrase.words) != 1 or phrase.words[0] not in _QUALITIES:
        return False
    before = index - 1
    while before > max(0, index - _REACH) and (words.norms[before] in _BESIDE or words.norms[before] in _QUALITIES):
        before -= 1
    if before >= 0 and words.norms[before] == _ASKED:
        return False
    return _describes_next(words, index, last) or _said_of_people(words, before)


def _describes_next(words: Words, index: int, last: int) -> bool:
    """Whether a noun follows that such a word describes, perhaps behind others: "caring and responsive support"."""
    at = index + 1
    while at < min(last, index + _REACH) and (words.norms[at] in _BESIDE or words.norms[at] in _QUALITIES):
        at += 1
    return at < last and words.norms[at] in _DESCRIBED


def _said_of_people(words: Words, verb: int) -> bool:
    """Whether it is said what people are or feel: "staff were kind and caring", "residents felt safe"."""
    return verb > 0 and words.norms[verb] in _ARE and words.norms[verb - 1] in _PEOPLE


def lacks_comma(left: str, right: str) -> bool:
    """Whether words for areas that nothing parts are of one list: "safe, effective responsive and well-led".

    Args:
        left: An area's words, folded.
        right: Those of the area right behind it.
    """
    return left.removeprefix("being ") in _LISTED and right in _LISTED
