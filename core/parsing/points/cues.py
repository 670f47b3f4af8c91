"""The tables of ``points.toml`` as patterns for small letters, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.words import any_of, either

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Knowledge
    from core.knowledge.wording import Wording

_IN_A_FEW_WORDS = r"[^,.;:“”\"]{0,70}?"
VERBS, ASKING, NOUNS, LISTS, PASSIVES, SAYINGS = 1, 2, 4, 8, 16, 32
"""Ways of telling a point, each a bit of a number."""
_TABLES = {
    VERBS: ("praising", "faulting", "wanting"),
    ASKING: ("asking",),
    NOUNS: ("praise", "faults"),
    LISTS: ("strengths", "improvements", "recommending"),
    PASSIVES: ("passives_of_praise", "passives_of_blame"),
    SAYINGS: ("needing", "shortcomings"),
}
_TOO_COMMON = any_of(
    "was were is are been has have had not no to of for with good n't did do does don't didn't 'd about found made "
    "highly inspectors inspector including particularly especially also very most more deeply weren't wasn't aren't "
    "isn't out that on by than it them ofsted"
)
"""Words of phrases that are met too often to look a sentence up by."""


@dataclass(frozen=True, slots=True)
class PointWords:
    """The words that points are found by.

    Attributes:
        triggers: For words of which a sentence needs one the ways of telling a point that they can be part of.
        trigger_words: Those words.
        finders: Whoever finds something in the name of an inspection.
        others: Those who speak for themselves, where they stand right before a verb or begin a clause.
        between: At the end of what stands before a verb: small words that may part it from its subject.
        refers: "They" or "it" right before a verb, where an inspection was spoken of just before.
        denied: At the end of what stands before a cue: that it is not so.
        unreal: That it may be so one day.
        praising: Verbs of praise.
        praised: Praise in the passive, with what it is by, in or for behind it.
        praise: Nouns of praise.
        faulting: Verbs of blame.
        faulted: Blame in the passive.
        faults: Nouns of blame.
        wanting: Verbs of wishing.
        asking: Verbs of asking, who is asked (``asked`` where it is the provider, ``who`` else) and "to".
        told: "Was told by inspectors to".
        saying: Verbs of saying.
        said: Who said it, at the end of a sentence; and at its beginning, ``according``.
        shortcomings: What falls short.
        needing: What must be done.
        formal: What is asked for and singles nothing out, at its beginning.
        strengths: "Strengths include".
        improvements: "Areas for improvement are".
        recommended: "Recommendations, on", or with a colon.
        heads: What begins a list of strengths (``good``), of what is to be improved (``bad``) or of findings; a line.
    """

    triggers: Mapping[str, int]
    trigger_words: frozenset[str]
    finders: re.Pattern[str]
    others: re.Pattern[str]
    between: re.Pattern[str]
    refers: re.Pattern[str]
    denied: re.Pattern[str]
    unreal: re.Pattern[str]
    praising: re.Pattern[str]
    praised: re.Pattern[str]
    praise: re.Pattern[str]
    faulting: re.Pattern[str]
    faulted: re.Pattern[str]
    faults: re.Pattern[str]
    wanting: re.Pattern[str]
    asking: re.Pattern[str]
    told: re.Pattern[str]
    saying: re.Pattern[str]
    said: re.Pattern[str]
    according: re.Pattern[str]
    shortcomings: re.Pattern[str]
    needing: re.Pattern[str]
    formal: re.Pattern[str]
    strengths: re.Pattern[str]
    improvements: re.Pattern[str]
    recommended: re.Pattern[str]
    heads: re.Pattern[str]


@compiled_once
def point_words(knowledge: Knowledge) -> PointWords:
    """The words that points are found by, of a knowledge."""
    wording = knowledge.wording

    def one_of(table: str) -> str:
        return rf"(?:{either(wording.phrases(f'points.{table}'))})"

    finders, between, others = one_of("finders"), one_of("between"), one_of("others")
    by = rf"\s+(?:by|in)\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?:\w+\s+)?{finders}\b"
    listing = rf"(?:\s*,?\s*\b{one_of('introducing')}\b|\s*:)"
    passive = rf"(?:(?:has|have|had)\s+)?(?:was|were|is|are|been|being)\s+(?:{between}\s+)?"
    return PointWords(
        triggers=(ways := _triggers(wording)),
        trigger_words=frozenset(ways),
        finders=re.compile(rf"\b{finders}\b"),
        others=re.compile(
            rf"\b{others}\s*$|[.,;]\s+(?:{others})\b|^,?\s*(?:{others})\b|\b(?:its|the|whose|his|her|their)\s+(?:[\w'’]+\s+){{0,3}}?{one_of('offices')}\b"
        ),
        between=re.compile(rf"^(?:[\s,]*\b{between}\b)*\s*$"),
        refers=re.compile(rf"\b(?:they|it)(?:\s+{between})*\s*$"),
        denied=re.compile(rf"(?:\b|(?=n't)){one_of('denials')}(?:\s+(?:have|be|been|much|many|any|so|very))?\s*$"),
        unreal=re.compile(rf"(?:\b|(?='ll)){one_of('unreal')}\b"),
        praising=re.compile(rf"\b{one_of('praising')}\s+(?!from\b|for\b|of\b)"),
        praised=re.compile(rf"\b{passive}{one_of('passives_of_praise')}(?:\s+for\s+(?:\w+\s+)?praise)?(?P<by>{by})?"),
        praise=re.compile(rf"\b{one_of('praise')}\s+"),
        faulting=re.compile(rf"(?:\b|(?='re|'s)){one_of('faulting')}\s+"),
        faulted=re.compile(rf"\b{passive}{one_of('passives_of_blame')}(?P<by>{by})?"),
        faults=re.compile(
            rf"\b(?:{one_of('faults')}|(?:complaint|worry|concern|criticism)\s+about\s+{_IN_A_FEW_WORDS}\s+(?:is|was)(?:\s+that)?)\s+"
        ),
        wanting=re.compile(rf"(?:\b|(?='d)){one_of('wanting')}\s+"),
        asking=re.compile(
            rf"(?:\b|(?='d)){one_of('asking')}\s+(?:(?P<asked>{one_of('asked')})|(?P<who>(?!to\b){_IN_A_FEW_WORDS}))\s+(?P<to>to\s+)"
        ),
        told=re.compile(rf"\b(?:told|asked|urged|advised|instructed)\s+by\s+(?:the\s+)?{finders}\s+to\s+"),
        saying=re.compile(rf"\b{one_of('saying')}\b(?!\s+to\b|\s+of\b|,)"),
        said=re.compile(
            rf",\s+(?:{one_of('saying')}\s+(?:the\s+|its\s+)?{finders}|(?:the\s+|its\s+)?{finders}\s+(?:{between}\s+)?{one_of('saying')}|according\s+to\s+(?:the\s+)?{finders})\W*$"
        ),
        according=re.compile(
            rf"^\W*(?:according\s+to|in\s+the\s+(?:view|opinion)\s+of)\s+(?:the\s+|its\s+)?{finders}[^,;]{{0,40}}?,\s+"
        ),
        shortcomings=re.compile(rf"(?:\b|(?=n't)){one_of('shortcomings')}\b"),
        needing=re.compile(rf"\b{one_of('needing')}\s+(?!have\b|not\b)"),
        formal=re.compile(rf"{one_of('formal')}\b"),
        strengths=re.compile(rf"\b{one_of('strengths')}{listing}\s*"),
        improvements=re.compile(rf"\b{one_of('improvements')}(?:{listing}|\s+(?=\w))\s*"),
        recommended=re.compile(
            rf"\b{one_of('recommending')}(?:,?\s+(?:for|to)\s+[^:,.]{{1,30}}?)?(?:,?\s+{one_of('concerning')}\s+|[^:,.]{{0,30}}:\s*)(?:that\s+)?"
        ),
        heads=re.compile(
            rf"^\W*(?:(?P<good>{one_of('strengths_listed')})|(?P<bad>{one_of('improvements_listed')})|{one_of('findings_listed')})\W*$"
        ),
    )


def _triggers(wording: Wording) -> dict[str, int]:
    """For the longest word of each phrase that is not met too often the ways of telling it can be part of."""
    ways: dict[str, int] = {}
    for way, tables in _TABLES.items():
        for table in tables:
            for phrase in wording.phrases(f"points.{table}"):
                words = [word for word in phrase.split() if word not in _TOO_COMMON]
                word = max(words or phrase.split(), key=len)
                ways[word] = ways.get(word, 0) | way
    return ways
