"""The words that tell of a day without being weighed: whether it is the first of an inspection, and whose it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge.counting import number_words
from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

_MOST = 10
"""So many bodies are counted in words at most: "the ten reports"."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words about days, compiled once for a wording; patterns search the folded words of a sentence.

    Attributes:
        further: Words shortly before a day of an inspection that tell of a further visit of it.
        begun: Words right before a day that make it the first of an inspection.
        ended: Words right before a day that make it the last of one.
        until: Small words that do so too.
        small: Words that may stand between those and their day.
        of_several: What a sentence speaks of whose days are those of several inspections.
        sharing: Words that open a sentence whose day is that of all bodies named before.
        leading_in: Words that open a sentence with what was done to the body that it names next.
        of_all: Finds words for the reports or visits of all bodies of an article, wherever they stand in a sentence.
        all_were: Finds words for all bodies of which something is said; what is said, a day of theirs, stands behind.
        same_time: Finds words for a time that two bodies share: "Thornby was inspected in the same week, 2 to 6 May".
        week_of: Finds, right before a day, what makes it that of a week: "in the week of 13 January".
        days_from: Finds, right before a day, how many begin with it: "over four days from 8 March".
        days_to: Finds, right before a day, how many end with it: "a two-day visit that ended on 8 March".
    """

    further: frozenset[str]
    begun: frozenset[str]
    ended: frozenset[str]
    until: frozenset[str]
    small: frozenset[str]
    of_several: frozenset[str]
    sharing: frozenset[str]
    leading_in: frozenset[str]
    of_all: re.Pattern[str]
    all_were: re.Pattern[str]
    same_time: re.Pattern[str]
    week_of: re.Pattern[str]
    days_from: re.Pattern[str]
    days_to: re.Pattern[str]


@compiled_once
def date_words(wording: Wording) -> DateWords:
    """Compile the words about days of a wording.

    Raises:
        KnowledgeError: A table of ``dates.toml`` or ``numbers.toml`` is missing.
    """
    words = {
        table: frozenset(wording.phrases(f"dates.{table}"))
        for table in ("further", "begun", "ended", "until", "small", "of_several", "sharing", "leading_in")
    }
    every, whose, reports, about, were, same, alone, week_of, days_from, days_to, there = (
        either(wording.phrases(f"dates.{table}"))
        for table in (
            *("every", "whose", "reports", "about", "all_were", "same", "same_time"),
            *("week_of", "days_from", "days_to", "days_there"),
        )
    )
    numbers = "|".join(number_words(_MOST, 2))
    counted = rf"(?P<days>{numbers}) (?:days (?:(?:{there}) )?|day (?:{reports}) (?:(?:that|which) )?)"
    return DateWords(
        **words,
        of_all=re.compile(
            rf"\b(?:{every})(?: of)?(?: (?:{whose}))?(?: (?:{numbers}))? (?:{reports})\b"
            rf"|\breports? (?:{about}) (?:{every}|(?:the )?(?:{numbers}))\b"
            rf"|\bthe (?:{numbers}) (?:inspection )?reports\b"
        ),
        all_were=re.compile(rf"\b(?:{every})(?: (?:{numbers}))? (?:{were})\b"),
        same_time=re.compile(rf"\bsame (?:\w+ )?(?:{same})\b|\b(?:{alone})\b"),
        week_of=re.compile(rf"(?<!\S)(?:{week_of}) (?:the )?(?:\w+day )?$"),
        days_from=re.compile(rf"(?<!\S){counted}(?:{days_from}) ?$"),
        days_to=re.compile(rf"(?<!\S){counted}(?:{days_to}) ?$"),
    )
