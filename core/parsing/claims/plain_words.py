"""Objections by the words around a grade: adjectives, wishes, denials, counts, scales, questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.verbs import governing_verb
from core.parsing.claims.view import OPENING_QUOTES
from core.parsing.lexicon import GradeForm, GradeWord, Kind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView, Link

_COUNTS = any_of(
    "one two three four five six seven eight nine ten eleven twelve half third quarter cent % many most "
    "some few several none"
)
_PLURALS = any_of(
    "schools councils homes colleges agencies nurseries authorities providers areas departments cases people children"
)
_AREA_WORDS = any_of(
    "areas judgements strands sections services categories questions things five three four six measures"
)
_SOME_PLACES = any_of("one two three four five six some several many most places parts how a its")
_NEAR_IN_SPEECH = 10
_STOPS = frozenset({"all", "each", "of", "it", "they", "that", "by", "with", "out", "as"})
_RELATIVES = frozenset({"which", "who", "whose", "where"})
_WINDOW = 26


def is_adjective(view: GradeView, link: Link) -> bool:
    """The word describes a thing: "a good deal", "outstanding balance", "not good enough"."""
    after = view.at + 1
    if view.norm(view.at - 1) == "for" and view.norm(after) in ("", ".", ",") and view.word.grade == "good":
        return True
    if after in link.areas or link.rule == "areas-after-colon" or view.word.form in _NO_ADJECTIVES:
        return False
    if view.is_verb:
        some = view.norm(after) in ("in", "of") and view.norm(after + 1) in _SOME_PLACES
        reported = any(view.is_a(at, "rating_nouns") or view.norm(at) in _REPORTS for at in range(after + 2, after + 6))
        return some and not link.areas and not reported
    if view.norm(after) == "enough" or (view.norm(after) == "as" and view.norm(view.at - 1) == "as"):
        return True
    if link.areas and view.norm(after) in ("service", "services") and view.text[view.grade.start - 1] in OPENING_QUOTES:
        return False
    return view.kind(after) is Kind.AREA or (view.kind(after) is Kind.WORD and _describes(view, after))


_REPORTS = frozenset({"report", "inspection", "letter", "review", "visit"})
_NO_ADJECTIVES = (GradeForm.END, GradeForm.CATEGORY, GradeForm.NUMBER, GradeForm.SAME, GradeForm.OUTCOME)


def _describes(view: GradeView, after: int) -> bool:
    """Whether the grade word belongs to the plain word behind it."""
    norm = view.norm(after)
    if norm == "at":
        return view.kind(after + 1) is Kind.WORD and view.norm(after + 1) not in (
            "its",
            "the",
            "their",
            "least",
            "last",
        )
    if norm == "of" and view.norm(after + 1) == "its" and view.norm(after + 2) == "own":
        return False
    if view.is_a(after, "followers", "rating_nouns", "provider_nouns", "copulas", "giving", "losing"):
        return norm in ("service", "services") and view.word.grade in ("good", "poor", "excellent")
    gap = view.text[view.grade.end : view.items[after].start]
    return not any(mark in gap for mark in "”’\"'\n") or view.text[view.grade.start - 1] not in OPENING_QUOTES


def is_hypothetical(view: GradeView, link: Link) -> bool:
    """A wish, plan, guess or condition: "would be good", "aims to be outstanding"."""
    del link
    if view.norm(view.left_bound) in ("until", "before", "unless", "if"):
        return True
    start = max(view.left_bound, view.at - _WINDOW)
    relative = [at for at in range(start, view.at - 2) if view.norm(at) in _RELATIVES and view.norm(at - 1) == ","]
    start = relative[-1] if relative else start
    return any(_supposes(view, at) for at in range(start, view.at))


def _supposes(view: GradeView, at: int) -> bool:
    """Whether a word makes what follows it a supposition."""
    norm = view.norm(at)
    if view.kind(at) not in (Kind.WORD, Kind.MARK) or norm not in view.lexicon.classes["hypothesis"]:
        return False
    if norm in _OPINING and (view.norm(at - 1) == "they" or view.kind(at - 1) is Kind.INSPECTORATE):
        return False
    if norm in ("will", "'ll") and not any(view.norm(at + step) in _FUTURE for step in (1, 2, 3)):
        return False
    if norm == "whether" and view.norm(at - 1) == "to":
        return False
    return not (norm in _WEAK and _done_after(view, at))


_WEAK = frozenset(
    ["asked", "possible", "expected", "will", "may", "can", "aim", "target", "plan", "thought", "believed"]
)
_OPINING = frozenset({"think", "thinks", "thought", "believe", "believes", "believed"})
_FUTURE = frozenset(
    {"be", "get", "become", "achieve", "remain", "receive", "have", "make", "stay", "keep", "not", "reach", "earn"}
)


def _done_after(view: GradeView, index: int) -> bool:
    """Whether a new statement begins between a word of wishing and the grade: "which may grow, was rated good"."""
    return any(view.norm(at) in (",", "–") for at in range(index + 1, view.at)) and any(
        view.norm(at) in ("was", "were", "has", "have", "is", "are") for at in range(index + 2, view.at)
    )


def is_denied(view: GradeView, link: Link) -> bool:
    """The grade is denied: "is not inadequate", "none was outstanding"."""
    del link
    for index in range(max(view.left_bound, view.at - 5), view.at):
        norm = view.norm(index)
        if norm not in view.lexicon.classes["denials"]:
            continue
        if norm == "not" and view.norm(index + 1) == "only":
            continue
        if norm == "no" and view.norm(index + 1) in ("longer", "fewer"):
            continue
        if any(view.norm(at) in (",", "–", ":") for at in range(index + 1, view.at)):
            continue
        return True
    first = view.norm(view.left_bound)
    return first in ("none", "nobody", "neither", "nothing") or (
        first == "no" and view.norm(view.left_bound + 1) != "longer"
    )


def is_of_other(view: GradeView, link: Link) -> bool:
    """The grade is for something that is none of the areas: "inadequate for preventing fires"."""
    if link.areas or link.every or link.rest or view.word.form in _NO_ADJECTIVES:
        return False
    what = view.norm(view.at + 2)
    return (
        view.norm(view.at + 1) in ("for", "at")
        and view.kind(view.at + 2) is Kind.WORD
        and what.endswith("ing")
        and what not in ("being", "having", "nursing", "something", "everything")
    )


def is_counted(view: GradeView, link: Link) -> bool:
    """Providers are counted: "nine in ten schools are good"."""
    if link.areas:
        return False
    opening = view.norm(view.left_bound)
    if (opening in _COUNTS or opening.isdigit()) and _counts_on(view):
        return True
    verb = view.at if view.is_verb else governing_verb(view)
    index = (verb if verb is not None else view.at) - 1
    while index >= 0 and view.is_a(index, "qualifiers", "copulas") and view.norm(index) not in _STOPS:
        index -= 1
    norm = view.norm(index)
    if view.kind(index) is not Kind.WORD or norm in _STOPS:
        norm = ""
    if norm in _PLURALS:
        return True
    if norm in _COUNTS or norm.isdigit():
        return not link.every
    span = view.norm(view.at + 3) in ("years", "months", "weeks")
    if view.norm(view.at + 1) == "in" and view.norm(view.at + 2) in _COUNTS and not link.every and not span:
        return True
    if view.norm(view.at - 1) in _COUNTS and not view.is_verb and view.word.form is not GradeForm.NUMBER:
        return True
    if view.norm(view.at + 1) in ("in", "for") and (
        view.norm(view.at + 2) in _COUNTS or view.norm(view.at + 2).isdigit()
    ):
        return view.word.form is GradeForm.OUTCOME
    left = {view.norm(at) for at in range(view.left_bound, view.at)}
    return bool(left & {"cent", "%", "nationally", "proportion"}) or view.norm(view.at - 1).isdigit()


def _counts_on(view: GradeView) -> bool:
    """Whether a number that opens the clause counts providers: "nine in ten", "nine councils in the region"."""
    first = view.left_bound + 1
    return view.norm(first) in ("in", "out", "per") or any(view.norm(at) in _PLURALS for at in range(first, first + 3))


def is_scale(view: GradeView, link: Link) -> bool:
    """Three or more different grades in a row without anything graded: the scale itself is explained."""
    del link
    seen = {view.word.grade}
    for step in (1, -1):
        index = view.at + step
        while view.kind(index) is Kind.GRADE or view.norm(index) in (",", "and", "or", "then", "to", "the", "is", ";"):
            value = view.items[index].value
            if isinstance(value, GradeWord):
                seen.add(value.grade)
            index += step
            if not 0 <= index < len(view.items):
                break
    return len(seen) >= 3


def is_either_or(view: GradeView, link: Link) -> bool:
    """Two grades at once: "good or outstanding", "better than good"."""
    del link
    after, before = view.at + 1, view.at - 1
    if view.norm(after) in ("or", "nor") and (
        view.kind(after + 1) is Kind.GRADE or view.norm(after + 1) in ("better", "above", "worse")
    ):
        return True
    return view.norm(before) in ("or", "nor", "than") and (
        view.kind(before - 1) is Kind.GRADE or view.norm(before) == "than"
    )


def is_mock(view: GradeView, link: Link) -> bool:
    """Not an inspectorate's grade: a mock inspection, a self-assessment, a peer review."""
    del link
    return any(view.starts(index, "mock") for index in range(len(view.items)))


def is_question(view: GradeView, link: Link) -> bool:
    """A question: "could it be good?"."""
    last = view.items[-1].norm
    if last != "?":
        return False
    return not (link.areas and view.norm(view.at - 1) == "?")
