"""Finds runs of capitalised words, the stuff that names are made of, and cuts them into tokens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.bodies.names import plain_word
from core.parsing.compiled import compiled_once
from core.parsing.people.titles import behind_short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.bodies.names import BodyNames


class Token(NamedTuple):
    """One word of a run.

    Attributes:
        word: In the form that names are compared in.
        start: Offset of its first code point.
        end: Offset behind its last, without a possessive ending.
        is_capital: Whether it begins with a capital or a figure.
        is_glued: Whether a hyphen, an apostrophe or a stroke holds it to the word before.
        in_brackets: Whether it stands behind an opening bracket.
    """

    word: str
    start: int
    end: int
    is_capital: bool
    is_glued: bool
    in_brackets: bool


_CAPITAL = r"[A-ZÀ-Þ][^\W_]*(?:[-‐‑&'’][^\W_]+)*(?:['’](?=[ \n][A-Z]))?"
_JOINER = (
    r"(?:of|and|&|the|at|@|in|on|upon|for|under|by|le|la|de|del|du|van|von|à|cum|next|y|with|out|\d+(?:st|nd|rd|th)?)"
)
_NUMBERED = r"(?:Number|NUMBER)[ \u00a0]\d{1,3}\b(?!\.\d|,[ ][A-Z])"
"""A house that is called by its number; not one whose name stands behind it: "Number 14, Elm House"."""
_FIRST = r"1st(?=[ \u00a0](?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)[A-Z])"
"""What businesses begin their names with: "1st Bricks Pre-School"; no day of a month."""
_FIRST_AT = re.compile(_FIRST)
_OPENING = frozenset(".!?\n“\"‘'(•–-|*")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[&@]")
_HOURS = r"\d{1,2}[ ]?(?:[-–]|to|till)[ ]?\d{1,2}"
"""What surgeries that are open long call themselves by: "Skelder Hill 8 – 8 Surgery"."""


@compiled_once
def _run_of(names: BodyNames) -> re.Pattern[str]:
    """A pattern for a run of capitalised words, whose full stops stand behind initials and short titles."""
    short = behind_short(names.abbreviated)
    before = "|".join(sorted((word.upper() for word in names.kinds_before), key=len, reverse=True))
    kind = "|".join(sorted(map(str.capitalize, names.kinds)))
    capital = rf"(?:(?:{before})/(?:{before})(?=[ ][A-Z])|{_CAPITAL})"
    return re.compile(
        rf"(?:{_NUMBERED}|{_FIRST}|{capital})"
        rf"(?:[ \u00a0\n](?:{_JOINER}[ \u00a0\n]){{0,2}}\(?{capital}\)?|{short}\.[ ]?\(?{_CAPITAL}\)?"
        rf"|[ ]{_HOURS}(?=[ ](?:[A-Z][a-z]+[ ])?(?:{kind})\b))*"
    )


def token_runs(text: str, start: int, end: int, names: BodyNames) -> Iterator[list[Token]]:
    """All runs of capitalised words of a stretch of text, each as its tokens; no single words that are skipped."""
    for match in _run_of(names).finditer(text, start, end):
        run = match.group()
        word = run.lower()
        if word in names.skipped:
            continue
        if run.isalpha():
            yield [Token(word, match.start(), match.end(), True, False, False)]
        else:
            yield tokens_of(text, match.start(), match.end())


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words of a stretch of text as tokens."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        piece = match.group()
        before = text[first - 1] if first else " "
        mark = piece[-2:]
        tokens.append(
            Token(
                plain_word(piece),
                first,
                last - 2 if mark in ("'s", "’s", "'S", "’S") else last,
                piece[0].isupper() or piece[0].isdigit(),
                before in "-‐‑&'’/" and first > start,
                before == "(",
            )
        )
    return tokens


def is_first(text: str, token: Token) -> bool:
    """Whether a token is the "1st" with which a name begins."""
    return _FIRST_AT.match(text, token.start) is not None


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word opens a line, a sentence or what stands in quotation marks, so that its capital tells nothing."""
    at = start - 1
    while at >= 0 and text[at] == " ":
        at -= 1
    return at < 0 or text[at] in _OPENING
