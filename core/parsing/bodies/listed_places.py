"""Joins names that list the places a trust serves: "Thornby, Ryme and Orrick Vale NHS Foundation Trust" is one.

Commas end other names. A singular behind a list of places that tell no kind of their own can only be that of one body
for all of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.runs import tokens_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.cutting import Name
    from core.parsing.bodies.names import BodyNames, Words

_COMMA = re.compile(r",\s")
_LAST = re.compile(r",?\s(?:and|&)\s")
_MOST_WORDS = 3
"""Words that a place has at most: "Isle of Wight"."""
_BEFORE_LAST = re.compile(r"[\w'’-]+(?:,?\s(?:and|&)\s|,\s|\s)$")
_REACH = 40


def with_listed_places(text: str, found: Sequence[Name], names: BodyNames) -> list[Name]:
    """Names, those of places that a name behind them goes on from made one with it.

    Args:
        text: The article.
        found: The names of a block in order.
        names: The compiled names.
    """
    joined: list[Name] = []
    for name in found:
        first = _list_begins(text, joined, name) if _serves_places(name.words, names) else len(joined)
        if first < len(joined) and _always_listed(text, joined[-1], name):
            name = _whole(text, joined[first], name)
            del joined[first:]
        joined.append(name)
    return joined


def _serves_places(words: Words, names: BodyNames) -> bool:
    """Whether a name ends as those do that tell which places a body serves."""
    return any(words[-len(ending) :] == ending for ending in names.serving_places.get(words[-1], ()))


def _list_begins(text: str, before: Sequence[Name], last: Name) -> int:
    """Index of the first of the places that commas and a final "and" join to a name; their number for no list."""
    first, joint = len(before), _COMMA if "and" in last.words else _LAST
    commas = 0
    following = last
    while first and _is_place(before[first - 1]) and joint.fullmatch(text, before[first - 1].end, following.start):
        commas += joint is _COMMA
        first, joint = first - 1, _COMMA
        following = before[first]
    return first if commas else len(before)


def _is_place(name: Name) -> bool:
    is_council = name.council is not None and "council" not in name.words
    return (is_council or name.kind is None) and not name.is_person and len(name.words) <= _MOST_WORDS


def _always_listed(text: str, before: Name, last: Name) -> bool:
    """Whether a text has no name without the place before it, which would be that of another body."""
    own, place = text[last.start : last.end], text[before.start : before.end]
    at = text.find(own)
    while at >= 0:
        joint = _BEFORE_LAST.search(text, max(0, at - _REACH), at)
        if joint is None or not text.startswith(place.rsplit(maxsplit=1)[-1], joint.start()):
            return False
        at = text.find(own, at + 1)
    return True


def _whole(text: str, first: Name, last: Name) -> Name:
    """The name from its first place on; an abbreviation printed within it is no word of it."""
    tokens = tokens_of(text, first.start, last.end)
    inner = [token.word for token in tokens if token.in_brackets and text[token.start : token.end].isupper()]
    words = tuple(token.word for token in tokens if token.word not in inner)
    return last._replace(words=words, start=first.start, short=last.short or "".join(inner[:1]))
