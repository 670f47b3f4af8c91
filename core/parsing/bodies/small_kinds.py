"""Kinds of schools and surgeries in small letters behind a name: "Upper Marlpit primary school"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import BodyNames, Words

_KIND = re.compile(r"\s([a-z]+)\s([a-z]+)\b(?!-)")
_MAY_BEGIN = re.compile(
    r"(?:\A|[.!?:;,\n“”\"‘(–][\s“\"‘]?"
    r"|\b(?:at|of|to|from|for|with|and|but|that|than|by|when|as|said|visited|inspected|told|rated|judged|graded|gave|was|is|while)\s)$"
)
"""What stands before a name; an article or an adjective there makes it that of a place: "a Marlpit Bay school"."""
_REACH = 16
_FEWEST = 2
_KINDS = frozenset({ProviderType.SCHOOL, ProviderType.HEALTH})


def without_places(text: str, found: Sequence[Placed]) -> list[Placed]:
    """Names without small kinds that only a headline has, as it leaves out articles: "Ash Vale special school hit"."""
    told = {one.name.words for one in found if one.block.kind is not BlockKind.HEADLINE}
    return [_place_of(text, one) if one.name.words not in told else one for one in found]


def _place_of(text: str, one: Placed) -> Placed:
    name = one.name
    if name.kind is ProviderType.FURTHER_EDUCATION and text.endswith(" college", name.start, name.end):
        return one._replace(name=name._replace(words=name.words[:-1], end=name.end - len(" college"), kind=None))
    small = " " + " ".join(name.words[-2:])
    if name.kind not in _KINDS or len(name.words) <= _FEWEST or not text.endswith(small, name.start, name.end):
        return one
    return one._replace(name=name._replace(words=name.words[:-2], end=name.end - len(small), kind=None))


_COLLEGE = re.compile(
    r"\s((?:(?:sixth[- ]form|further education|adult|community|technical|tertiary)\s)?college)\b(?!-)"
)


def college_behind(text: str, words: Words, start: int, end: int) -> SmallKind | None:
    """The college that a council's name and a small word name: "Thornby college has been"; None where there is none.

    Args:
        text: The article.
        words: The words of the council's name.
        start: Where it begins.
        end: Offset behind it.
    """
    behind = _COLLEGE.match(text, end)
    if behind is None or not _MAY_BEGIN.search(text, max(0, start - _REACH), start):
        return None
    return SmallKind((*words, *re.split(r"[\s-]", behind[1])), behind.end(), ProviderType.FURTHER_EDUCATION)


class SmallKind(NamedTuple):
    """The words of a kind behind a name.

    Attributes:
        words: The words.
        end: Offset behind them.
        kind: The kind.
    """

    words: Words
    end: int
    kind: ProviderType


def kind_behind(text: str, words: Words, start: int, end: int, names: BodyNames) -> SmallKind | None:
    """The kind in small letters that ends a name; None where the name is that of the place where something is.

    Args:
        text: The article.
        words: The words of the name.
        start: Where it begins.
        end: Offset behind it.
        names: The compiled names.
    """
    if len(words) < _FEWEST or names.ends_name(words, len(words) - 1) or names.directions.issuperset(words):
        return None
    behind = _KIND.match(text, end)
    if behind is None or not _MAY_BEGIN.search(text, max(0, start - _REACH), start):
        return None
    pair = behind.groups()
    kinds = [kind for ending, kind in names.kinds.get(pair[1], ()) if ending == pair]
    return SmallKind(pair, behind.end(), kinds[0]) if kinds and kinds[0] in _KINDS else None
