"""Tells where a number and a word say one grade: "grade two (good)", "a good (grade two)", "grade 2, “good”,".

Behind a dash the word says it, whatever the number is: "Grade 4 – Good" counts up as they do in Scotland.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import PLACES, GradeForm, GradeWord
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.words import Words

_OPENS, _CLOSES, _COMMA, _OR, _DASH = "(", ")", ",", "or", "–"
_BETWEEN = frozenset({_OPENS, _COMMA, _OR, _DASH})
_ENDS_ASIDE = any_of(", . ; : )")
_QUOTES = "\"'“”‘’"
_NUMBERS = {
    "outstanding": {"first"},
    "exceptional": {"first"},
    "excellent": {"first"},
    "good": {"second"},
    "satisfactory": {"third"},
    "adequate": {"second", "third"},
    "requires_improvement": {"third"},
    "inadequate": {"fourth"},
    "unsatisfactory": {"fourth"},
    "poor": {"fourth"},
}
"""The numbers that the words have on the scales there are, of four and of five grades."""
_WORDS = (GradeForm.ADJECTIVE, GradeForm.VERB, GradeForm.NOUN)


def begins_again(text: str, words: Words, behind: int, last: int) -> int | None:
    """Index at which the second word for a grade would begin; None where nothing ties one to the first.

    Args:
        text: The document.
        words: Its words.
        behind: Index behind the first.
        last: Index behind its sentence.
    """
    if behind < last and words.norms[behind] in _BETWEEN:
        behind += 2 if words.norms[behind : behind + 2] == [_COMMA, _OR] else 1
    elif behind >= last or text[words.starts[behind] - 1] not in _QUOTES:
        return None
    return behind if behind < last else None


def ends_again(words: Words, first: int, second: int, last: int) -> int | None:
    """Index behind what says a grade the second time; None where the two are grades of their own.

    Args:
        words: The words of the document.
        first: Index behind the first word for it.
        second: Index behind the second.
        last: Index behind the sentence.
    """
    tie = words.norms[first]
    if tie == _OPENS:
        return second + 1 if second < last and words.norms[second] == _CLOSES else None
    if tie in (_COMMA, _DASH):
        return second if second >= last or words.norms[second] in _ENDS_ASIDE else None
    return second


def word_of_both(one: object, other: object, tie: str = "") -> GradeWord | None:
    """The grade that a number and a word say together: what the word says; None where they say two.

    Args:
        one: The value of the first.
        other: The value of the second.
        tie: The word or mark right behind the first.
    """
    if not (isinstance(one, GradeWord) and isinstance(other, GradeWord)):
        return None
    if tie == _DASH:
        return other if one.form is GradeForm.NUMBER and one.grade in PLACES and other.form in _WORDS else None
    number, word = (one, other) if one.grade in PLACES else (other, one)
    if number.form is not GradeForm.NUMBER or word.form not in _WORDS:
        return None
    return word if number.grade in _NUMBERS.get(word.grade, ()) else None
