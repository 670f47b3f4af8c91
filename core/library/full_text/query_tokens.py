"""The pieces of a query: words, quoted words, names of fields, brackets, and the words that join them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from core.library.full_text.query_fields import field_named

if TYPE_CHECKING:
    from collections.abc import Iterator

# Straight and typographic marks alike: what a word processor makes of them is not the writer's choice.
_QUOTES = '"“”„‟«»'
# A minus leaves out only where it begins a word; “life-story” has a hyphen.
_BEGINS = r"(?<![^\s(\-–−])"
_PIECE = re.compile(
    rf"""(?P<bracket>[()])
    |[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?(?P<goes_on>\*?)
    |{_BEGINS}(?P<minus>[-–−])(?=[^\s)])
    |{_BEGINS}(?P<field>[^\W\d_]{{2,}}):(?!//)(?P<blank>\s|$)?
    |(?P<word>[^\s(){_QUOTES}]+)""",
    re.VERBOSE,
)
_HAS_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


class Kind(Enum):
    """What a piece is."""

    WORDS = auto()
    FIELD = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    NEAR = auto()
    OPEN = auto()
    CLOSE = auto()


_JOINING = {"AND": Kind.AND, "OR": Kind.OR, "NOT": Kind.NOT, "near": Kind.NEAR, "NEAR": Kind.NEAR, "Near": Kind.NEAR}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query.

    Attributes:
        kind: What it is.
        text: As typed, without quotation marks, star and colon.
        position: Where it begins, in code points.
        begins: Of words: whether the last may go on.
    """

    kind: Kind
    text: str
    position: int
    begins: bool = False


def tokens(text: str) -> tuple[Token, ...]:
    """The pieces of a query, without words by which nothing could be found."""
    # SQLite ends a search phrase at a zero byte, and half a character cannot be sent to it at all.
    sendable = "".join(" " if sign == "\x00" or "\ud800" <= sign <= "\udfff" else sign for sign in text)
    return tuple(_tokens(sendable))


def _tokens(text: str) -> Iterator[Token]:
    for piece in _PIECE.finditer(text):
        position, word = piece.start(), piece["word"]
        if piece["bracket"]:
            yield Token(Kind.OPEN if piece["bracket"] == "(" else Kind.CLOSE, piece["bracket"], position)
        elif piece["minus"]:
            yield Token(Kind.NOT, piece["minus"], position)
        elif piece["field"] and (piece["blank"] is None or field_named(piece["field"])):
            yield Token(Kind.FIELD, piece["field"], position)
        elif word in _JOINING:
            yield Token(_JOINING[word], word, position)
        else:
            found = piece["quoted"] if piece["quoted"] is not None else word or piece["field"]
            if _HAS_LETTER_OR_DIGIT.search(found):
                begins = bool(piece["goes_on"]) if piece["quoted"] is not None else found.endswith("*")
                yield Token(Kind.WORDS, " ".join(found.split()).rstrip("*"), position, begins)
