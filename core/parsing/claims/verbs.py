"""Finds the verb that has a grade as its end, and what that verb says it of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.lexicon import Kind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView

_PRONOUNS = frozenset(
    ["it", "they", "we", "which", "that", "who", "whose", "this", "both", "each", "ours", "ourselves"]
)
_NOUN_SUBJECTS = any_of(
    "services council county city borough school nursery college home agency provider service one side "
    "part section aspect"
)
_WALKED = any_of(
    "them in of services service children 's the city's its overall effectiveness a an as to be possible "
    "lowest highest ( ) still most new council department which , and again one two three four up no "
    "longer back all way per put placed into down rung rungs notch notches grade place step level"
)
_BODIES = (Kind.PROVIDER, Kind.POINTER, Kind.NAME, Kind.INSPECTORATE, Kind.TIME)
_NAMED = (Kind.PROVIDER, Kind.POINTER, Kind.NAME)
_AUXILIARIES = frozenset({"has", "have", "had", "having"})
_MARKS = frozenset({",", "–", ")"})
_FOR = frozenset({"for", "about", "behind", "to"})
_PLACED = frozenset({"in", "near", "at", "from", "of", "outside"})
_NOUNS_TOO = frozenset({"grade", "grades", "rate", "rates", "mark", "marks", "rating"})
_NOUN_MARKS = frozenset(
    ["possible", "four", "five", "best", "worst", "a", "an", "the", "its", "one", "two", "three", "overall", "same"]
)
_DESCRIBED_BY = frozenset(["which", "that", "in", "on", "where", "from", ",", "has", "whose", "near", "was"])
_MOST_STEPS = 14
_FAR = 30


def governing_verb(view: GradeView) -> int | None:
    """Index of the verb that has the grade as its complement or object; None when other words come between."""
    copula: int | None = None
    for index in range(view.at - 1, max(view.left_bound, view.at - _MOST_STEPS) - 1, -1):
        norm = view.norm(index)
        if (copula is not None and norm in _AUXILIARIES) or _is_possessive(view, index) or _is_noun(view, index):
            continue
        if view.is_a(index, "judging", "giving", "losing", "moving", "keeping") and norm not in ("be", "been", "being"):
            return index if copula is None or view.is_a(index, "judging", "giving") else copula
        if view.is_a(index, "copulas"):
            copula = index if copula is None else copula
        elif (copula is not None and not view.is_a(index, "qualifiers")) or not _is_walked(view, index):
            return copula
    return copula


def _is_walked(view: GradeView, index: int) -> bool:
    """Whether a word can stand between a verb and its grade: "rated | the city's services as | good"."""
    if view.kind(index) in _BODIES or view.is_a(index, "qualifiers", "rating_nouns"):
        return True
    return view.norm(index) in _WALKED


def _is_noun(view: GradeView, index: int) -> bool:
    """Whether a word that may be a verb is a noun here: "two grades", "an overall rating of"."""
    if view.norm(index) not in _NOUNS_TOO:
        return False
    return view.norm(index - 1) in _NOUN_MARKS or view.norm(index + 1) in (",", "of", "for", "")


def _is_possessive(view: GradeView, index: int) -> bool:
    """Whether "'s" belongs to a name ("Ofsted's highest grade") and is no form of "be"."""
    if view.norm(index) != "'s":
        return False
    return view.norm(index - 1) not in ("it", "that", "he", "she", "there", "what", "who", "here")


def subject_of(view: GradeView, verb: int) -> int | None:
    """Index of what a verb says something about, if that can be a provider; None for any other noun."""
    index = verb - 1
    for _ in range(_FAR):
        if index < 0:
            return None
        if _is_subject(view, index):
            return index
        if view.norm(index) == "and" and (shared := _shared_subject(view, index)) is not None:
            return shared
        further = _further_left(view, index)
        if further is None:
            return None
        index = further
    return None


def _is_subject(view: GradeView, index: int) -> bool:
    """Whether a word can be the subject: a provider, a pronoun, a service, a rating."""
    norm, kind = view.norm(index), view.kind(index)
    if kind in _NAMED:
        in_phrase = view.norm(index - 1) in (_PLACED if kind is Kind.NAME else _FOR)
        return not in_phrase or (kind is not Kind.NAME and index <= 1)
    if norm in ("its", "their"):
        return view.norm(index + 1) in ("having", "being")
    if norm == "service" and view.norm(index - 1) == "of":
        return False
    return norm in _PRONOUNS or norm in _NOUN_SUBJECTS or view.is_a(index, "rating_nouns")


def _further_left(view: GradeView, index: int) -> int | None:
    """Where to look on for the subject; None when the word at the index is another subject."""
    norm, kind = view.norm(index), view.kind(index)
    if norm in _MARKS:
        if view.kind(index - 1) in (Kind.PROVIDER, Kind.NAME) and view.norm(index - 2) == ",":
            return index - 1
        return _before_aside(view, index)
    if kind in _NAMED or (norm in ("things", "service") and view.norm(index - 1) == "of"):
        return index - 2
    if kind is Kind.TIME or norm in ("in", "on", "once") or norm in _AUXILIARIES - {"having"}:
        return index - 1
    return index - 1 if view.is_a(index, "qualifiers", "copulas", "keeping") else None


def _shared_subject(view: GradeView, index: int) -> int | None:
    """The provider that verbs joined by "and" share: "the home was visited in May and is good"."""
    for at in range(index - 1, -1, -1):
        if view.norm(at) == ";":
            return None
        if view.kind(at) in _NAMED or view.norm(at) in ("it", "they", "we", "which"):
            return at
    return None


def described_subject(view: GradeView) -> int | None:
    """A provider told by its kind at the start: "A fostering agency which has doubled in size requires"."""
    for at in range(min(9, view.at)):
        if view.is_a(at, "provider_nouns") and view.norm(at + 1) in _DESCRIBED_BY:
            return at if view.norm(0) in ("a", "an", "the", "one") else None
    return None


def _before_aside(view: GradeView, close: int) -> int:
    """Index before the mark that opens an aside which ends here: "X, a home for two girls, is"."""
    for index in range(close - 1, max(-1, close - 22), -1):
        if view.norm(index) in (",", "–", "("):
            before = index - 1
            return before - 1 if view.norm(before) in ("there", "here", "itself") else before
    return close - 1
