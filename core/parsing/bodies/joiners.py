"""Says whether a small word joins two parts of one name: "Church of England", but not "the head of Larkmead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import ProviderType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token

_SHORT, _LONG = 2, 4
_CHURCH = ("church", "c")
"""What "of England" follows inside a name: "St Silas Church of England School", "St Silas C of E School"."""
_SIXTH_FORM = ("sixth", "form")
_OF_TWO_PARTS = (ProviderType.SCHOOL, ProviderType.EARLY_YEARS, ProviderType.FURTHER_EDUCATION)
"""Kinds whose names tell of two parts: school and nursery, academy and sixth form."""
_OF_AGENCIES = (ProviderType.FOSTERING, ProviderType.ADOPTION)
_PEOPLE = ("ers", "ors", "ees", "ents", "ants", "ists", "friends", "heads", "men")
"""Endings of words for several people."""
_SITED = (("on", "the"), ("at", "the"), ("in", "the"), ("by", "the"))


def joins(tokens: Sequence[Token], first: int, joiner: int, right: int, names: BodyNames) -> bool:
    """Whether the small words before ``right`` join it to the name that begins at ``first``.

    Args:
        tokens: The run.
        first: Index where the name begins.
        joiner: Index of the first small word.
        right: Index of the capitalised word behind the small words.
        names: The compiled names.
    """
    small = tuple(token.word for token in tokens[joiner:right])
    left = tuple(token.word for token in tokens[first:joiner])
    is_mark = tokens[joiner].end - tokens[joiner].start == 1
    if small == ("and",):
        return _joined_by_and(left, part_of_name(tokens, right, names), is_mark=is_mark, names=names)
    if small[0] == "of":
        fancied = small == ("of",) and _joined_by_of(left, part_of_name(tokens, right, names), names)
        return fancied or left[-1] in names.takes_of or left[0] in names.holy or _is_part_of(left, tokens, right, names)
    if small == ("at",):
        return is_mark or _joined_by_at(left, part_of_name(tokens, right, names), names)
    if small[0] == "for":
        return left[-1] in names.takes_for or _joined_by_for(left, part_of_name(tokens, right, names), names)
    if small in _SITED:
        return _joined_by_site(left, tokens, right, names)
    if small in (("on",), ("in",)):
        place = part_of_name(tokens, right, names)
        return tokens[right].word in names.waters and not (place and place[-1] in names.thoroughfares)
    if small == ("the",):
        return left[0] in names.holy or (left[0] in names.owners and not names.ends_name(left, len(left) - 1))
    if _are_hours(small, left[-1], tokens[right].word):
        return True
    return small == ("out", "of") or small[0] in names.particles or small[0][0].isdigit()


def always_joined(text: str, tokens: Sequence[Token], first: int, joiner: int, right: int, names: BodyNames) -> bool:
    """Whether "of" and a plural stand before a name wherever a text has it: "Acres of Fun Nursery", no "Fun Nursery".

    Those who belong to a body are none: "Trustees of Elm School".

    Args:
        text: The article.
        tokens: The run.
        first: Index where the name begins.
        joiner: Index of the small word.
        right: Index of the capitalised word behind it.
        names: The compiled names.
    """
    if joiner - first != 1 or right - joiner != 1 or tokens[joiner].word != "of":
        return False
    left, part = tokens[first], part_of_name(tokens, right, names)
    if not _is_fancied(left.word, names) or left.word in names.departments or left.word.endswith(_PEOPLE):
        return False
    if not any(names.kind_of(part, place) for place in range(1, len(part))):
        return False
    name = text[tokens[right].start : tokens[right + len(part) - 1].end]
    whole = text[left.start : tokens[right + len(part) - 1].end]
    return text.count(name) == text.count(whole)


def part_of_name(tokens: Sequence[Token], at: int, names: BodyNames) -> Words:
    """The capitalised words up to a small word, but for those of "Church of England" and "Health and Care"."""
    stop = at
    while stop < len(tokens):
        token = tokens[stop]
        if stop > at and (
            (token.word == "of" and tokens[stop - 1].word in _CHURCH)
            or (token.word == "and" and tokens[stop - 1].word in names.takes_and)
        ):
            stop += 2
            continue
        if not token.is_capital or token.word in names.breaks or (token.in_brackets and stop > at):
            break
        stop += 1
    return tuple(token.word for token in tokens[at:stop])


def _joined_by_and(left: Words, right: Words, *, is_mark: bool, names: BodyNames) -> bool:
    if not right:
        return False
    if left[-1] in names.takes_and or right[0] in ("district", "partners", "co"):
        return True
    if left in names.pointing:  # "the Trust and Sandwell Council" are two
        return False
    if _is_second_part(left, right, names):
        return True
    if len(left) > 1 and names.ends_name(left, len(left) - 1):
        return False
    if len(right) > 1 and names.ends_name(right, len(right) - 1):
        return len(left) <= _SHORT
    return is_mark and len(right) <= (_SHORT if right[-1] in names.outlets else _LONG)


def _is_second_part(left: Words, right: Words, names: BodyNames) -> bool:
    """Whether an institution has a second part that no name tells from others: "Thorn Infant School and Nursery"."""
    if (
        names.only_points(left)
        or not names.only_points(right)
        or names.kind_of(left, len(left) - 1) not in _OF_TWO_PARTS
    ):
        return False
    return right == _SIXTH_FORM or names.kind_of((left[0], *right), len(right)) in _OF_TWO_PARTS


def _joined_by_of(left: Words, right: Words, names: BodyNames) -> bool:
    """Whether a name is made of what children or carers are called and a place: "Busy Otters of Thornby Row"."""
    if not right or left[0] in names.given or len(right) > _SHORT:
        return False
    if right[0] in names.common and right[-1] not in names.streets:
        return False
    return (
        _is_fancied(left[-1], names)
        and not names.ends_name(right, len(right) - 1)
        and not names.ends_name(left, len(left) - 1)
    )


def _joined_by_for(left: Words, right: Words, names: BodyNames) -> bool:
    """Whether a name ends with what an agency is for: "Bright Path for Fostering"."""
    kind = names.kind_of((left[0], *right), len(right)) if right else None
    is_agency = kind in _OF_AGENCIES and all(word in names.kinds for word in right)
    return is_agency and len(left) > 1 and left not in names.pointing and not _is_council(left, names)


def _is_council(words: Words, names: BodyNames) -> bool:
    return any(name.words == words for name in names.councils.get(words[0], ()))


def _are_hours(small: Words, left: str, right: str) -> bool:
    """Whether a name tells from when until when it is open: "Skelder 8 to 8 Centre"."""
    return small[0] in ("to", "till") and left.isdigit() and right.isdigit()


def _is_part_of(left: Words, tokens: Sequence[Token], right: int, names: BodyNames) -> bool:
    """Whether a body is called by a part of the country: "East of England Ambulance Service"."""
    part = part_of_name(tokens, right, names)
    of_country = part[:1] in (("england",), ("scotland",), ("wales",)) and names.directions.issuperset(left)
    return of_country and names.ends_name(part, len(part) - 1)


def _is_fancied(noun: str, names: BodyNames) -> bool:
    """Whether a noun is a plural that articles do not write in small letters: "Otters", but not "Parents"."""
    return noun.endswith("s") and not noun.endswith("ss") and noun not in names.common


def _joined_by_site(left: Words, tokens: Sequence[Token], right: int, names: BodyNames) -> bool:
    """Whether a name ends with the site it is called by: "Little Otters at the Mill", "Ark on the Hill".

    The site is one word that articles write small unless it is a name's, and no kind of institution; behind what only
    children or carers are called it may be any.
    """
    site = part_of_name(tokens, right, names)
    if len(site) != 1 or len(left) > _SHORT or left[0] in names.given or left[-1] in names.departments:
        return False
    is_word = site[0] in names.common or site[0] in names.streets or site[0] in names.buildings
    return (is_word or _is_fancied(left[-1], names)) and site[0] not in names.directions and not names.only_points(site)


def _joined_by_at(left: Words, right: Words, names: BodyNames) -> bool:
    if not right or left[-1] in names.departments:
        return False
    if right[0] == "home" or left[-1] in ("ward", "clinic"):
        return True
    if len(right) > 1 and names.ends_name(right, len(right) - 1):
        return False
    return len(left) > 1 and len(right) <= _SHORT
