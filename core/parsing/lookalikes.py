"""Words that look like a grade and are something else where they stand: "a two day visit", "at the same time"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.told_qualities import tells_quality
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.lexicon import Phrase
    from core.parsing.words import Words


def is_other_word(text: str, words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether the words of a grade are none where they stand.

    Args:
        text: The document.
        words: Its words.
        index: Where the phrase begins.
        last: Index behind its sentence.
        phrase: The grade.
    """
    value = phrase.value
    return isinstance(value, GradeWord) and (
        _is_other_same(words, index, last, phrase, value)
        or _is_count(words, index, last, phrase, value)
        or _is_share(words, index, last, phrase, value)
        or _has_object(words, index, last, phrase)
        or _is_asked(words, index, phrase)
        or _is_advice(words, index, phrase)
        or _is_compared(words, index, phrase, value)
        or _wrong_case(text, words.starts[index], value)
    )


_AFTER_SAME = frozenset({"for", "in", "as", "and", "again", "too", "right", "across", "at", "is", "was"})
"""Words behind words for a grade; another word there is a noun that they belong to."""
_AFTER_THE_SAME = _AFTER_SAME | any_of("of about under on with throughout everywhere overall")
_SAME_ALONE = ("same",)
_BEFORE_SAME_ALONE = any_of(", : ; – ( =")
"""Marks before "same" in a note: "Care leavers: same"; elsewhere it belongs to a noun."""
_AFTER_SAME_ALONE = any_of(". , ; ) – again here too there goes")


def _is_other_same(words: Words, index: int, last: int, phrase: Phrase, value: GradeWord) -> bool:
    """Whether "the same" belongs to a noun of its own ("at the same time") and is no grade."""
    if phrase.words == _SAME_ALONE:
        return not _is_same_alone(words, index, last)
    if value.form is not GradeForm.SAME or len(phrase.words) != 2:
        return False
    after = index + len(phrase.words)
    return after < last and words.norms[after][-1].isalpha() and words.norms[after] not in _AFTER_THE_SAME


def _is_same_alone(words: Words, index: int, last: int) -> bool:
    """Whether "same" stands by itself behind a mark, as in a note ("Care leavers: same")."""
    before, after = words.norms[index - 1] if index else "", index + 1
    return before in _BEFORE_SAME_ALONE and (after >= last or words.norms[after] in _AFTER_SAME_ALONE)


_AFTER_NUMBER = _AFTER_SAME | any_of(
    "from on by overall too also there this last when but after to throughout the everywhere each now then before"
)


_LAST_PLACE = 6
"""The last place on a scale that a grade can be called by."""
_BEFORE_COUNTS = any_of("a is was are were now all both still remain remains remained stay stays stayed")


@cache
def _counts() -> frozenset[str]:
    return frozenset((*map(str, range(1, _LAST_PLACE + 1)), *number_words(_LAST_PLACE)))


def _is_count(words: Words, index: int, last: int, phrase: Phrase, value: GradeWord) -> bool:
    """Whether "a two" counts something ("a two day visit"), or "is at 4" is a place ("at 4 Mill Lane")."""
    said = phrase.words
    if said[0] not in _BEFORE_COUNTS or said[-1] not in _counts() or not value.by_number:
        return False
    after = index + len(said)
    return after < last and words.norms[after][-1].isalnum() and words.norms[after] not in _AFTER_NUMBER


_OUT_OF = ("out", "of")
_BEFORE_SHARES = any_of("in across on under all only just from at")


def _is_share(words: Words, index: int, last: int, phrase: Phrase, value: GradeWord) -> bool:
    """Whether "five out of six" counts something ("in five out of six areas") and is no mark."""
    if not value.by_number or phrase.words[-3:-1] != _OUT_OF:
        return False
    after = index + len(phrase.words)
    counted = after < last and words.norms[after][-1].isalnum() and words.norms[after] not in _AFTER_SAME
    return counted or (index > 0 and words.norms[index - 1] in _BEFORE_SHARES)


_IMPROVING = "improve"
_AFTER_IMPROVING = any_of(
    "overall and but or for as in under across on with to before also too again throughout everywhere when if so since "
    "by is are was were said says"
)


def _has_object(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether "needs to improve" goes on with what is to be improved ("its record keeping") and is no grade."""
    after = index + len(phrase.words)
    if phrase.words[-1] != _IMPROVING:
        return False
    if after + 1 < last and words.norms[after] == "on" and not words.norms[after + 1][-1].isalnum():
        return True
    return after < last and words.norms[after][-1].isalnum() and words.norms[after] not in _AFTER_IMPROVING


_ASKING = any_of("what where how which")
_ASKED_BEFORE = 4


def _is_asked(words: Words, index: int, phrase: Phrase) -> bool:
    """Whether "needs to improve" is what somebody knows or asks: "we know where leadership needs to improve"."""
    if phrase.words[-1] != _IMPROVING:
        return False
    return not _ASKING.isdisjoint(words.norms[max(0, index - _ASKED_BEFORE) : index])


_HOW_MUCH = any_of("significant further more some much considerable continued continuous rapid additional")


def _is_advice(words: Words, index: int, phrase: Phrase) -> bool:
    """Whether "improvement is required" is said of how much: "further improvement is required in reading"."""
    return phrase.words[0] == "improvement" and index > 0 and words.norms[index - 1] in _HOW_MUCH


_DEGREES = any_of("less too how")


def _is_compared(words: Words, index: int, phrase: Phrase, value: GradeWord) -> bool:
    """Whether it is told how good something is, which no grade does: "less good", "too good to be true"."""
    if value.form is not GradeForm.ADJECTIVE or len(phrase.words) != 1:
        return False
    return index > 0 and words.norms[index - 1] in _DEGREES


def _wrong_case(text: str, start: int, value: GradeWord) -> bool:
    """Whether an abbreviation is met in small letters, where it is some other word."""
    if value.form is not GradeForm.ADJECTIVE:
        return False
    return value.grade == "requires_improvement" and not text[start].isupper()


_SUBJECT_REACH = 4


def is_of_something_else(words: Words, index: int, no_grades: frozenset[str]) -> bool:
    """Whether what is "the same", or "applies to" something, is no grade: "the fees are the same for the sixth form".

    Args:
        words: The words of the document.
        index: Where the repeating words begin.
        no_grades: What can be so and is no grade.
    """
    return not no_grades.isdisjoint(words.norms[max(0, index - _SUBJECT_REACH) : index])


_VERB_AND_TOO = 2
_BEHIND_TOO = any_of(", . ; : ! ? ) – — ” ’ and but or with for in on at as because though although while said says")
"""What stands behind "too" where it means as well; before other words it says how much: "is too slow to act"."""


def says_how_much(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether "is too" goes on to say how much something is, and so repeats no grade.

    Args:
        words: The words of the document.
        index: Where the phrase begins.
        last: Index behind the sentence.
        phrase: The phrase.
    """
    behind = index + len(phrase.words)
    return (
        phrase.words[0] != "so"
        and phrase.words[-1] == "too"
        and len(phrase.words) == _VERB_AND_TOO
        and behind < last
        and words.norms[behind] not in _BEHIND_TOO
    )


_OF_COLLEGES = any_of("college colleges centre centres block building student students")
_GRADE_NUMBERS = any_of("one two three four 1 2 3 4")
_WRONGS = any_of("issues concerns failings failures fears worries problems breaches blunders")
_REASON = any_of("over after amid because due following")
_REASON_REACH = 3


def is_other_area(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether the words of an area are none where they stand: "a sixth form college", "an overall grade three".

    Nor is it one that a reason is told by: "rated inadequate over serious safeguarding concerns", "for leaving children
    at risk".

    Args:
        words: The words of the document.
        index: Where the phrase begins.
        last: Index behind the sentence.
        phrase: The area.
    """
    behind = index + len(phrase.words)
    if _is_reason(words, index) or _is_feat(words, index, last, phrase) or tells_quality(words, index, last, phrase):
        return True
    if behind >= last:
        return False
    if phrase.words[-2:] == ("sixth", "form"):
        return words.norms[behind] in _OF_COLLEGES
    if words.norms[behind] in _WRONGS:
        return not _REASON.isdisjoint(words.norms[max(0, index - _REASON_REACH) : index])
    return phrase.words[-1] == "grade" and words.norms[behind] in _GRADE_NUMBERS


_FEAT = (("achievement",), ("achievements",))
_NEW = any_of("a an this such another")
_PROUD = any_of(
    "extraordinary fantastic amazing remarkable great huge incredible tremendous brilliant wonderful magnificent "
    "superb significant major notable impressive phenomenal considerable fabulous terrific massive enormous "
    "rare crowning hard-won this such another greatest biggest proudest"
)
_OF_DOING = any_of("in of")
_DOING = any_of(
    "being getting gaining securing achieving winning earning receiving retaining maintaining keeping obtaining "
    "reaching attaining becoming turning moving going improving having"
)


def _is_feat(words: Words, index: int, last: int, phrase: Phrase) -> bool:
    """Whether "achievement" is something done and no area: "a remarkable achievement", "its achievement in being"."""
    if phrase.words not in _FEAT:
        return False
    behind = index + 1
    if index and words.norms[index - 1] in _PROUD:
        return True
    if behind + 1 >= last or words.norms[behind] not in _OF_DOING:
        return False
    return words.norms[behind + 1] in _NEW or words.norms[behind + 1] in _DOING


_DONE = any_of(
    "leaving failing tackling putting exposing letting neglecting allowing ignoring breaching placing overcoming "
    "turning transforming losing missing breaking not"
)
_DONE_REACH = 5


def _is_reason(words: Words, index: int) -> bool:
    """Whether "for" and what was done stand before it: "for leaving vulnerable children at risk of harm"."""
    for at in range(index - 1, max(0, index - _DONE_REACH) - 1, -1):
        norm = words.norms[at]
        if not norm[-1].isalnum():
            return False
        if norm in _DONE:
            return at > 0 and words.norms[at - 1] == "for"
    return False
