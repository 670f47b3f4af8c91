"""The words that stand for each judgement area in official reports, and for each grade, as data.

A label is a row of words. A word in brackets may be missing, words joined by "/" stand for one another; a misprint of a
letter or two is forgiven where words are compared. Facts: the covers and headings of 493 reports of 2013 to 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOT_JUDGED = "not_judged"
"""Grade id of an area that the report says it did not judge: a stated value, not a gap."""


class Family(StrEnum):
    """How a report is laid out, which follows the framework it was written under."""

    LOOKED_AFTER_2013 = "looked after children 2013"
    SIF = "single inspection framework"
    BOARD = "safeguarding board alone"
    ILACS = "ILACS"
    FOCUSED_VISIT = "focused visit"
    MONITORING_VISIT = "monitoring visit"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class LabelWord:
    """One word of a label: what it may be, and whether it may be missing."""

    spellings: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Label:
    """The words for one area.

    Attributes:
        area: Area id.
        words: What must, or may, come in this order.
    """

    area: str
    words: tuple[LabelWord, ...]


@dataclass(frozen=True, slots=True, eq=False)
class LabelSet:
    """The labels of one family of reports.

    Attributes:
        labels: The labels; longer ones stand before those they contain.
        openers: Every word that one of them can begin with.
    """

    labels: tuple[Label, ...]
    openers: tuple[str, ...]


def _label_set(*labels: Label) -> LabelSet:
    openers: dict[str, None] = {}
    for label in labels:
        for word in label.words:
            openers.update(dict.fromkeys(word.spellings))
            if not word.optional:
                break
    return LabelSet(labels, tuple(openers))


def _label(area: str, words: str) -> Label:
    cut = []
    for word in words.split():
        optional = word.startswith("(")
        cut.append(LabelWord(tuple(word.strip("()").split("/")), optional))
    return Label(area, tuple(cut))


_OF_CHILDREN = "(the) (experiences) (and) (progress) (of) "

ILACS_LABELS = _label_set(
    _label(
        "impact_of_leaders", "(the) impact of leaders on (social) (work) practice (with) (children) (and) (families)"
    ),
    _label("care_and_care_leavers", _OF_CHILDREN + "children in care and (children) care leavers"),
    _label("help_and_protection", _OF_CHILDREN + "children (and) (families) who/in need (of) help and protection"),
    _label("children_in_care", _OF_CHILDREN + "children in care"),
    _label("care_leavers", _OF_CHILDREN + "(children) care leavers"),
    _label("overall_effectiveness", "(the) overall effectiveness"),
)

SIF_LABELS = _label_set(
    _label(
        "looked_after_and_permanence",
        _OF_CHILDREN + "children/looked looked/after (after) (children) and achieving permanence",
    ),
    _label("help_and_protection", _OF_CHILDREN + "children who/in need (of) help and protection"),
    _label(
        "adoption",
        "(the) (graded) (judgement) (for/about/of/on) (the) adoption performance",
    ),
    _label(
        "care_leavers",
        "(the) (graded) (judgement) (for/about/of/on) (the) experiences and progress of (children) care leavers",
    ),
    _label("leadership_management_governance", "leadership management and governance"),
)

LOOKED_AFTER_LABELS = _label_set(
    _label(
        "overall_effectiveness",
        "overall effectiveness (of) (services) (for) (looked) (after) (children) (and) (young) (people)",
    ),
    _label("capacity_to_improve", "capacity (to) improve/improvement"),
    _label("outcomes_for_looked_after_children", "outcomes for looked after children (and) (young) (people)"),
    _label("quality_of_provision", "(the) quality of (service) provision"),
    _label("leadership_and_management", "leadership and management"),
)

LABELS = {
    Family.ILACS: ILACS_LABELS,
    Family.SIF: SIF_LABELS,
    Family.LOOKED_AFTER_2013: LOOKED_AFTER_LABELS,
}

GRADE_PHRASES = {
    "outstanding": "outstanding",
    "good": "good",
    "requires improvement": "requires_improvement",
    "requires improvement to be good": "requires_improvement",
    "require improvement": "requires_improvement",
    "require improvement to be good": "requires_improvement",
    "required improvement": "requires_improvement",
    "required improvement to be good": "requires_improvement",
    "inadequate": "inadequate",
    "adequate": "adequate",
    "not judged": NOT_JUDGED,
    "not graded": NOT_JUDGED,
    "not inspected": NOT_JUDGED,
    "not reviewed": NOT_JUDGED,
    "not applicable": NOT_JUDGED,
    "no judgement": NOT_JUDGED,
    "n/a": NOT_JUDGED,
}
"""What a report prints for a grade, and the grade it means."""

CONNECTING_WORDS = frozenset(
    ("is", "are", "that", "it", "they", "judged", "grade", "graded", "judgement", "key", "inspection")
)
"""Words that may stand between a label and its grade in a heading, a box or a sentence; never in a table."""

SECTION_ANCHORS = {
    Family.ILACS: (r"impact\s+of\s+leaders", r"experiences?\s+(?:and\s+)?progress\s+of", r"overall\s+effectiveness"),
    Family.SIF: (
        r"experiences?\s+and\s+progress\s+of",
        r"children\s+(?:who\s+need\s+help|looked\s+after)\s+and",
        r"graded\s+judge?ment",
        r"adoption\s+performance",
        r"leadership,\s+management\s+and",
    ),
    Family.LOOKED_AFTER_2013: (
        r"overall\s+effectiveness",
        r"capacity\s+(?:to|for)\s+improve",
        r"outcomes\s+for\s+looked",
        r"quality\s+of\s+(?:service\s+)?provision",
        r"leadership\s+and\s+management",
    ),
}
"""Where in the folded text a label can stand: the words of it that are looked for first."""
