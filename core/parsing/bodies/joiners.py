"""Says whether a small word joins two parts of one name: "Church of England", but not "the head of Larkmead"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.names import BodyNames, Words
    from core.parsing.bodies.runs import Token

_SAINTS = frozenset({"st", "saint", "ss", "sts", "our", "holy"})
_FOREIGN = frozenset({"le", "la", "de", "del", "du", "van", "von", "y", "cum", "next", "upon", "under"})
_SHORT, _LONG = 2, 4


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
        return _joined_by_and(left, _part(tokens, right, names), is_mark=is_mark, names=names)
    if small[0] == "of":
        fancied = small == ("of",) and _joined_by_of(left, _part(tokens, right, names), names)
        return fancied or left[-1] in names.takes_of or left[0] in _SAINTS
    if small == ("at",):
        return is_mark or _joined_by_at(left, _part(tokens, right, names), names)
    if small[0] == "for":
        return left[-1] in names.takes_for
    if small in (("on",), ("in",)):
        return tokens[right].word in names.waters
    if small == ("the",):
        return left[0] in _SAINTS
    return small == ("out", "of") or small[0] in _FOREIGN or small[0][0].isdigit()


def _part(tokens: Sequence[Token], at: int, names: BodyNames) -> Words:
    """The capitalised words from a place on, up to the next small word."""
    stop = at
    while stop < len(tokens):
        token = tokens[stop]
        if not token.is_capital or token.word in names.breaks or (token.in_brackets and stop > at):
            break
        stop += 1
    return tuple(token.word for token in tokens[at:stop])


def _joined_by_and(left: Words, right: Words, *, is_mark: bool, names: BodyNames) -> bool:
    if not right:
        return False
    if left[-1] in names.takes_and or right[0] in ("district", "partners", "co"):
        return True
    if len(left) > 1 and names.ends_name(left, len(left) - 1):
        return False
    if len(right) > 1 and names.ends_name(right, len(right) - 1):
        return len(left) <= _SHORT
    return is_mark and len(right) <= (_SHORT if right[-1] in names.outlets else _LONG)


def _joined_by_of(left: Words, right: Words, names: BodyNames) -> bool:
    """Whether a name is made of what children or carers are called and a place: "Busy Otters of Thornby Row".

    Such a noun is a plural that articles do not write in small letters, so that "Parents of" is none.
    """
    if not right or right[0] in names.common or left[0] in names.given or len(right) > _SHORT:
        return False
    noun = left[-1]
    is_plural = noun.endswith("s") and not noun.endswith("ss") and noun not in names.common
    return is_plural and not names.ends_name(right, len(right) - 1) and not names.ends_name(left, len(left) - 1)


def _joined_by_at(left: Words, right: Words, names: BodyNames) -> bool:
    if not right or left[-1] in names.departments:
        return False
    if right[0] == "home" or left[-1] in ("ward", "clinic"):
        return True
    if len(right) > 1 and names.ends_name(right, len(right) - 1):
        return False
    return len(left) > 1 and len(right) <= _SHORT
