"""Objections by who says it and of whom: no one provider, another's body, an opinion, hearsay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.verbs import governing_verb, subject_of
from core.parsing.lexicon import GradeForm, Kind
from core.parsing.mentions.moments import Moment, MomentKind
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.parsing.claims.view import GradeView, Link

_NEAR_IN_SPEECH = 10


def is_generic(view: GradeView, link: Link) -> bool:
    """As in "A school found to be inadequate is …": no provider of its own is meant."""
    if not link.areas and not view.in_lead and _is_another(view):
        return True
    if any(item.norm in ("always", "leads") for item in view.items) and view.norm(0) in ("a", "any", "each"):
        return True
    if link.areas or (view.in_speech and view.norm(view.at - 1) not in ("a", "an")):
        return False
    if view.norm(view.at - 1) in ("any", "every") or view.norm(view.at + 1) in ("means", "mean"):
        return True
    if any(item.norm == "always" for item in view.items):
        return True
    if view.norm(view.at - 1) in ("a", "an") and view.at <= 2 and view.norm(view.at + 2) in _MODALS:
        return True
    if (
        view.norm(view.left_bound) == "a"
        and view.is_a(view.left_bound + 1, "provider_nouns")
        and view.norm(view.left_bound + 2) in ("that", "found", "which")
        and view.norm(view.at - 1) in ("is", "be")
    ):
        return True
    if view.norm(view.at - 1) in ("a", "an") and view.is_a(view.at + 1, "provider_nouns"):
        return not view.emphasised and _subject_kind(view) is None
    opening = view.norm(view.left_bound) in ("if", "any", "every", "each", "when")
    return opening and view.norm(view.left_bound + 1) in ("a", "an")


_MODALS = frozenset(
    {"can", "could", "may", "might", "means", "would", "usually", "often", "leads", "will", "triggers", "brings"}
)
_LAY = any_of(
    "parents pupils students residents staff mums dads neighbours critics campaigners governors locals "
    "teachers unions relatives families people many some they she he"
)


def is_hearsay(view: GradeView, link: Link) -> bool:
    """As in "Parents said the school was outstanding": the view of people who are no inspectors."""
    del link
    for index in range(view.left_bound, view.at - 1):
        if view.norm(index) in _LAY and view.norm(index + 1) in (
            "said",
            "say",
            "think",
            "feel",
            "thought",
            "felt",
            "called",
            "call",
            "described",
        ):
            return (
                not any(view.kind(at) is Kind.INSPECTORATE for at in range(view.left_bound, view.at))
                and view.norm(index) != "they"
            )
    return False


def _is_another(view: GradeView) -> bool:
    """Whether the clause is about a provider without a name: "an academy trust", "at a school that is itself good"."""
    for index in range(view.left_bound, view.at):
        if not view.is_a(index, "provider_nouns"):
            continue
        first = next(
            (at for at in range(index - 1, max(-1, index - 5), -1) if view.norm(at) in ("a", "an", "another")), None
        )
        if first is None or any(_is_named(view, at) for at in range(view.left_bound, view.at)):
            continue
        if view.norm(index + 1) in ("that", "which") and view.norm(first - 1) in ("is", "was", "as"):
            return False
        return not any(view.norm(at) in ("it", "they", "we") for at in range(view.left_bound, view.at))
    return False


def _is_named(view: GradeView, at: int) -> bool:
    return view.kind(at) in (Kind.PROVIDER, Kind.POINTER, Kind.NAME) and view.norm(at - 1) not in ("in", "near", "of")


def is_predecessor(view: GradeView, link: Link) -> bool:
    """As in "The old county council required improvement": a body that is gone, not the one spoken of."""
    if link.areas:
        return False
    left = [view.norm(at) for at in range(view.left_bound, view.at)]
    return any(word in ("old", "predecessor", "abolished") for word in left[:3]) and "council" in left[:6]


def is_possessed(view: GradeView, link: Link) -> bool:
    """As in "Kent's schools were rated good": what is rated belongs to the provider and is not the provider."""
    if link.areas:
        return False
    for index in range(view.at - 1, view.left_bound, -1):
        if view.kind(index) in (Kind.PROVIDER, Kind.NAME) and view.norm(index + 1) != "'s":
            return False
        if view.norm(index) == "'s" and view.kind(index - 1) in (Kind.PROVIDER, Kind.POINTER, Kind.NAME):
            owned = index + 1
            while view.norm(owned) in ("own", "two", "three", "four", "other", "five"):
                owned += 1
            plain = view.kind(owned) is Kind.WORD and view.norm(owned).isalpha() and view.norm(owned).endswith("s")
            return plain and view.norm(owned) not in ("services", "is", "was", "has", "progress", "kids")
    return False


def _subject_kind(view: GradeView) -> int | None:
    verb = governing_verb(view)
    return subject_of(view, verb) if verb is not None else None


def is_opinion(view: GradeView, link: Link) -> bool:
    """In speech only what names a time or a judgement by somebody else is more than the speaker's view."""
    if not view.in_speech:
        return False
    dated = any(
        isinstance(item.value, Moment)
        and item.value.kind in (MomentKind.YEAR, MomentKind.MONTH, MomentKind.YEARS_AGO)
        and abs(index - view.at) <= _NEAR_IN_SPEECH
        for index, item in enumerate(view.items)
    )
    verb = governing_verb(view) if not view.is_verb else view.at
    judged = verb is not None and view.is_a(verb, "judging") and view.norm(verb) in ("rated", "judged", "graded")
    past = any(
        view.norm(index) in ("was", "were", "been", "required", "given", "rated", "judged")
        for index in range(view.left_bound, view.at + 1)
    )
    if dated and (past or judged or view.is_verb):
        return False
    del link
    return not (judged and any(item.kind is Kind.INSPECTORATE for item in view.items))


def has_no_antecedent(view: GradeView, link: Link) -> bool:
    """As in "It required improvement" where nothing that is inspected was spoken of just before."""
    if link.areas or view.warm or view.in_speech:
        return False
    verb = view.at if view.is_verb else governing_verb(view)
    subject = subject_of(view, verb) if verb is not None else None
    if subject is None or view.norm(subject) not in ("it", "they", "this", "that"):
        return False
    if view.is_a(subject - 1, "provider_nouns"):
        return False
    return not any(item.kind in (Kind.PROVIDER, Kind.POINTER, Kind.INSPECTORATE) for item in view.items)


def is_other_ground(view: GradeView, link: Link) -> bool:
    """A standard that is met, or a category word, where nothing that can meet it is named."""
    if view.word.form is GradeForm.STANDARD:
        return not link.areas and link.rule not in ("standards-met", "under-grade-heading")
    return False
