"""What the forms of times are made of: how a form is written down, how it can begin, and the pieces forms share."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from core.knowledge.counting import number_of, number_words, ordinal_words
from core.parsing.mentions.month_names import MonthNames, month_names
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.knowledge.wording import Wording
    from core.parsing.mentions.moments import Moment, MomentKind


class Begin(StrEnum):
    """How a time can begin. Its forms are tried only where one of their beginnings stands, which is much faster."""

    DIGIT = "digit"
    MONTH = "month"
    WEEKDAY = "weekday"
    THE = "the"
    THAT = "that"
    RELATIVE = "relative"
    COUNT = "count"


class Told(NamedTuple):
    """What makes a time beside the words of its form.

    Attributes:
        names: What months and weekdays are called.
        relative: The kinds of times told from the day of the article, by their words in small letters.
        before: The times found before it, in order.
    """

    names: MonthNames
    relative: Mapping[str, MomentKind]
    before: Sequence[Moment]


class Form(NamedTuple):
    """One way to print a time.

    Attributes:
        example: Words that have the form and no other.
        begins: How it can begin.
        pattern: What it looks like. Its groups are its own: no other form knows them.
        make: The time that a match stands for; None when it is none after all.
    """

    example: str
    begins: tuple[Begin, ...]
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], Told], Moment | None]


class Pieces(NamedTuple):
    """Patterns of what the forms share that hangs on the words of the language.

    Attributes:
        month: A month, "March" or "MARCH" but never "march".
        weekday: A day of the week, in the same letters.
        relative: A time told from the day of the article.
        day: A day without its month, also as a number alone: "Monday 6", "the 10th", "10".
        day_ends: What stands behind a day and no number of something else.
        ordinal: A number of a day in words.
        number: A number of days, months or years in words.
        initials: The letters that a time can begin with.
    """

    month: str
    weekday: str
    relative: str
    day: str
    day_ends: str
    ordinal: str
    number: str
    initials: str


S = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?=\S))"
"""Blanks, or one line end: a date never goes over that of a paragraph."""
AND = rf"(?:\s*,\s*(?:and{S})?|\s*[-–—]\s*|{S}(?:and|to|until|till|AND|TO|&){S})"
"""What joins days that share a month."""
YEAR = r"(?:19|20)\d\d"
YEAR_BEHIND = rf"(?:,?{S}(?:(?P<year>{YEAR})|['’](?P<short_year>[0-3]\d)\b))?"
"""The year behind a day or a month, where one is printed: "2017", "'17"."""
DAYS = 31
"""Days of the longest month; so far ordinals are read."""
_MOST = 12
"""So far numbers in words are read: "twelve years ago"."""
_ARTICLES = ("a", "an")


def in_either_case(words: Iterable[str]) -> str:
    """A pattern for words in small letters, or with a capital at the head of a sentence."""
    return "|".join(
        f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in sorted(words, key=len, reverse=True)
    )


def longest_first(words: Iterable[str]) -> str:
    """A pattern for words that may begin alike: "twenty-first" goes before "twentieth"."""
    return "|".join(sorted(words, key=len, reverse=True))


def count_of(printed: str) -> int:
    """The number that something is counted with: "12", "two", "a"."""
    word = printed.lower()
    if word in _ARTICLES:
        return 1
    return int(word) if word.isdigit() else number_of(word, _MOST) or 0


def pieces_of(wording: Wording) -> Pieces:
    """The pieces of a wording.

    Raises:
        KnowledgeError: A table of ``months.toml``, ``dates.toml`` or ``numbers.toml`` is missing.
    """
    names = month_names(wording)
    weekday = f"(?:{_as_printed(names.weekdays)})"
    relative = wording.phrases("dates.relative")
    counts = (*_ARTICLES, *number_words(_MOST))
    small = {word[0] for word in ("the", "that", *relative, *counts)}
    capitals = {word[0].upper() for word in (*small, *names.months, *names.weekdays)}
    return Pieces(
        _as_printed(names.months),
        weekday,
        in_either_case(relative),
        rf"(?:{weekday}[,.]?{S})?(?:the{S})?\d{{1,2}}(?:st|nd|rd|th|ST|ND|RD|TH)?",
        rf"(?={S}(?:{either(wording.phrases('dates.behind_day'))})\b|\s*[.,;:()!?”’\"'–—]|\s*$)",
        longest_first(ordinal_words(DAYS)),
        in_either_case(counts),
        "".join(sorted(small | capitals)),
    )


def _as_printed(names: Iterable[str]) -> str:
    """A pattern for names as they are printed; in small letters "may" and "march" are other words."""
    return either([form for name in names for form in (name.title(), name.upper())])


def beginnings(pieces: Pieces) -> re.Pattern[str]:
    """Finds the places where a time can begin; the group that matches is how."""
    by_kind = {
        Begin.DIGIT: r"\d",
        Begin.MONTH: pieces.month,
        Begin.WEEKDAY: rf"{pieces.weekday}\b",
        Begin.THE: rf"[Tt]he(?={S}(?:\d|{pieces.ordinal}|last{S}(?:day|{pieces.weekday})\b|next{S}|following{S}"
        rf"|(?:day|year){S}(?:before|after)\b|previous{S}))",
        Begin.THAT: rf"[Tt]hat{S}(?:{pieces.month})\b",
        Begin.RELATIVE: rf"(?:{pieces.relative})\b",
        Begin.COUNT: rf"(?:{pieces.number})(?: and a half)? (?:year|month|decade|day|week|fortnight)",
    }
    ways = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in by_kind.items())
    return re.compile(rf"\b(?=[\d{pieces.initials}])(?:{ways})")  # the letters first: that is twice as fast
