"""Reasons why a grade word is not a judgement: adjectives, wishes, denials, counts, scales, speech.

Each objection has an id that the explanation of a document prints, so that "why was this not read?" has an answer.
What they look at is in ``plain_words`` (the words around the grade) and ``sources`` (who says it, of whom).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.claims import plain_words, sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.parsing.claims.view import GradeView, Link


@dataclass(frozen=True, slots=True)
class Objection:
    """One reason against reading a grade word as a judgement.

    Attributes:
        id: Its name.
        means: What it recognises, in a sentence with an example.
        holds: Whether it holds for a grade word and what a rule would make of it.
    """

    id: str
    means: str
    holds: Callable[[GradeView, Link], bool]


OBJECTIONS: tuple[Objection, ...] = (
    Objection(
        "adjective",
        "The word describes a thing: “a good deal”, “outstanding balance”, “not good enough”.",
        plain_words.is_adjective,
    ),
    Objection(
        "hypothesis",
        "A wish, plan, guess or condition: “would be good”, “aims to be outstanding”.",
        plain_words.is_hypothetical,
    ),
    Objection("denial", "The grade is denied: “is not inadequate”, “none was outstanding”.", plain_words.is_denied),
    Objection("count", "Providers are counted: “nine in ten schools are good”.", plain_words.is_counted),
    Objection(
        "other-thing", "A grade for what is no area: “inadequate for preventing fires”.", plain_words.is_of_other
    ),
    Objection(
        "scale",
        "The scale is explained: “outstanding, good, requires improvement and inadequate”.",
        plain_words.is_scale,
    ),
    Objection("either-or", "Two grades at once: “good or outstanding”, “better than good”.", plain_words.is_either_or),
    Objection(
        "mock", "Not an inspectorate's grade: a mock inspection, self-assessment, peer review.", plain_words.is_mock
    ),
    Objection("question", "A question: “could it be good?”", plain_words.is_question),
    Objection("generic", "No one provider is meant: “a school found to be inadequate”.", sources.is_generic),
    Objection(
        "possessed", "Something that belongs to the provider: “Kent's schools were rated good”.", sources.is_possessed
    ),
    Objection("predecessor", "A council that is gone: “the old county council”.", sources.is_predecessor),
    Objection(
        "hearsay", "People who are no inspectors: “parents said the school was outstanding”.", sources.is_hearsay
    ),
    Objection("opinion", "Somebody's own view in a quotation: “we think we are good”.", sources.is_opinion),
    Objection(
        "no-antecedent",
        "“It” is none that was inspected: “the pavement … it required improvement”.",
        sources.has_no_antecedent,
    ),
    Objection("no-standard", "“Met” or “not met” of something else than a standard.", sources.is_other_ground),
)


def objection_to(view: GradeView, link: Link) -> str | None:
    """Id of the first objection that holds, or None."""
    return next((objection.id for objection in OBJECTIONS if objection.holds(view, link)), None)
