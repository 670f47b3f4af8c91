"""Names that begin with a word for a grade: "Good Manners Nursery" is called so, whatever it was rated.

A capital alone makes no name of such a word: "Outstanding Ferndale School celebrates" is praise in a headline. It is
part of a name where the text never has the rest of the name without it, and writes both inside a sentence, or goes on
with a plural as no place does ("Good Beginnings Pre-School").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.bodies.names import BodyNames
    from core.parsing.bodies.runs import Token

_BEHIND = 2
"""How many words of a name are looked at: the grade and the next."""
_REACH = 24
_CAPITAL = r"[A-Z][a-z][\w’'-]*"
_NO_NAME_BEHIND = "an?|as|rated|graded|judged|marked|found|was|is|be|been|were|are|the|its|another|remains?|remained"
"""Small words behind which a grade is one, or may well be."""
_PLURAL = re.compile(r"[A-Z][a-z]+(?<!s)s (?:[A-Z][\w-]* )*[\w-]+ [a-z]")
"""A name that opens with a plural, and what goes on behind it in small letters."""


class _Grades(NamedTuple):
    """How names that begin with a grade are found.

    Attributes:
        name: Such a name: the grade, and as the group "rest" what stands behind it.
        inside: What stands before a name inside a sentence, and gives no grade.
    """

    name: re.Pattern[str]
    inside: re.Pattern[str]


def begins_with_grade(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether the word for a grade at a place begins a name.

    Args:
        text: The article.
        tokens: A run of capitalised words.
        at: Index of the grade.
        names: The compiled names.
    """
    if tokens[at].word not in names.grades_in_names:
        return False
    pair = tuple(token.word for token in tokens[at : at + _BEHIND])
    return pair in _begun(text, _grades(names))


@lru_cache(maxsize=4)
def _begun(text: str, grades: _Grades) -> frozenset[tuple[str, ...]]:
    """The first two words of each name that begins with a grade; kept, because all runs of a text ask for them."""
    return frozenset(_found(text, grades))


def _found(text: str, grades: _Grades) -> Iterator[tuple[str, ...]]:
    for match in grades.name.finditer(text):
        rest = match["rest"]
        if text.count(rest) != text.count(match[0]):
            continue
        inside = grades.inside.search(text, max(0, match.start() - _REACH), match.start()) is not None
        if inside or _PLURAL.match(text, match.start("rest")):
            grade, following = match[0].split(maxsplit=1)
            yield grade.lower(), re.split(r"[\W_]", following, maxsplit=1)[0].lower()


@compiled_once
def _grades(names: BodyNames) -> _Grades:
    grade = either(sorted(word.capitalize() for word in names.grades_in_names))
    kind = either(sorted(word.capitalize() for word in names.kinds if word.isalpha()))
    only = either(sorted(word.capitalize() for word in names.generic if word.isalpha()))
    name = rf"(?!(?:{only})\b){_CAPITAL}(?: (?:(?:and|&|the|of) )?{_CAPITAL}){{0,3}}? (?:Pre-)?(?:{kind})"
    return _Grades(
        re.compile(rf"\b(?:{grade}) (?P<rest>{name})\b"),
        re.compile(rf"(?<![\w’'-])(?!(?:{_NO_NAME_BEHIND}) )[a-z]+ (?:the )?$"),
    )
