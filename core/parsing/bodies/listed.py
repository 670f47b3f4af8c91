"""Names that "and" parts, and what lists of names tell of all of them: "Ash, Elm and Oak hospitals"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.bodies.joiners import part_of_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model import ProviderType
    from core.parsing.bodies.cutting import Name
    from core.parsing.bodies.names import BodyNames
    from core.parsing.bodies.runs import Token

_TWO = re.compile(r"\b(?:between|both)\s(?:the\s)?$")
_IN_PLACE = re.compile(r"(?P<noun>[A-Z][\w'’]+),?\s(?:in|near)\s(?:the\s)?$")
_BEHIND_COMMA = re.compile(r"(?P<noun>[A-Z][\w'’]+),\s$")
_SITED_TOO = re.compile(r",\s[A-Z]|,?\s(?:in|near)\s[A-Z]")
"""What says where the second of two is, as a comma and a place do of the first."""
_ANOTHER = re.compile(r"\sand\s(?:the\s)?[A-Z]")
_REACH = 40
_PLACE_WORDS = 3
_AND, _COMMA = re.compile(r"\sand\s(?:the\s)?"), re.compile(r",\s(?:and\s)?")
_SEVERAL = re.compile(r"\s([a-z]+)\b")
_FEWEST = 2


def parts_two(text: str, tokens: Sequence[Token], first: int, joiner: int, names: BodyNames) -> bool:
    """Whether "and" stands between two names.

    It does behind the place of a body ("Ash Surgery in Thornby and Elm Health Centre"; behind a comma where the second
    has its place as well: "Ash Lodge, Thornby and Elm Care Home, Goole"), behind a council where something lies
    before a house ("in Dorset and Elm House") and where two are asked for ("between North Fell and Marram Police").

    Args:
        text: The article.
        tokens: A run.
        first: Index where a name begins.
        joiner: Index of the small word.
        names: The compiled names.
    """
    start, right = tokens[first].start, joiner + 1
    if tokens[joiner].word != "and" or right >= len(tokens):
        return False
    part = part_of_name(tokens, right, names)
    if len(part) >= _FEWEST and part[-1] in names.buildings and _lies_in(text, tokens[first:joiner], names):
        return True
    if len(part) < _FEWEST or not names.ends_name(part, len(part) - 1):
        return False
    if _TWO.search(text, max(0, start - _REACH), start):
        return _ANOTHER.match(text, tokens[right + len(part) - 1].end) is None
    before = max(0, start - _REACH)
    place = _IN_PLACE.search(text, before, start)
    if place is None and _SITED_TOO.match(text, tokens[right + len(part) - 1].end):
        place = _BEHIND_COMMA.search(text, before, start)
    if place is None or joiner - first > _PLACE_WORDS:
        return False
    noun = place.group("noun").lower()
    return noun in names.kinds or noun in names.buildings


def _lies_in(text: str, place: Sequence[Token], names: BodyNames) -> bool:
    """Whether words are the council in which something lies: "Ash Hospital in Dorset"."""
    words = tuple(token.word for token in place)
    is_council = any(name.words == words for name in names.councils.get(words[0], ()))
    return is_council and text.endswith((" in ", " near "), 0, place[0].start)


def with_shared_kinds(text: str, found: Sequence[Name], names: BodyNames) -> list[Name]:
    """Names with the kind that a noun tells of all of a list, or the second of two of both.

    Args:
        text: The article.
        found: The names of a block in order.
        names: The compiled names.
    """
    shared = list(found)
    for last in range(1, len(found)):
        first = _list_begins(text, found, last)
        if first == last:
            continue
        if last - first > 1:
            kind = _kind_of_all(text, found[last], names)
        else:
            kind = (
                found[last].kind if _TWO.search(text, max(0, found[first].start - _REACH), found[first].start) else None
            )
        if kind is not None and all(_may_be(one, kind) for one in found[first : last + 1]):
            shared[first : last + 1] = [one._replace(kind=kind) for one in found[first : last + 1]]
    return shared


def _list_begins(text: str, found: Sequence[Name], last: int) -> int:
    """Index of the first of the names that a list joins to one by commas and a final "and"; the same for no list."""
    first, joint = last, _AND
    while first and joint.fullmatch(text, found[first - 1].end, found[first].start):
        first, joint = first - 1, _COMMA
    return first


def _kind_of_all(text: str, last: Name, names: BodyNames) -> ProviderType | None:
    noun = _SEVERAL.match(text, last.end)
    return names.several.get(noun.group(1)) if noun is not None else None


def _may_be(name: Name, kind: ProviderType) -> bool:
    return name.council is None and not name.is_person and name.kind in (None, kind)
