"""Names that share the grade of another: “Elm School was rated good, along with Ash School”, “Elm joins Ash as good”.

Between them stand words that join them, and no verb of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.parsing.weighing.sentence import SentenceView

_NAMES = r"[pn](?:(?:[,;]A?|A)D?[pn])*"
"""Names joined by commas and "and", as letters of ``weighing.letters``; so are all patterns of this module."""
_IS = r"(?:6C|6|C)[12]?(?:J(?:P|OC)?)"
_IS_ONE = r"C(?P<among>w)(?:D|fw|fD)[QSw]{0,2}J(?:P5|P|OC)?"
"""“Leeds is among those rated”, “is one of four councils graded as having”."""
_AMONG = any_of("among amongst one")
_JOINED_BEHIND = re.compile(
    rf"(?P<first>{_NAMES}),?(?:{_IS}|{_IS_ONE})(?P<grade>g)o?(?:yi)?(?:,?P?t)?,?(?P<link>wV|PwP|V|w)(?P<others>{_NAMES})(?=[.,;]|$)"
)
"""“Elm School was rated good by Ofsted in May, along with Ash School and Oak School.”"""
_LINKS = frozenset({"along with", "together with", "as well as", "alongside", "in addition to", "besides"})
_JOINING = re.compile(
    rf"(?P<first>{_NAMES})(?:6|C)?(?P<link>w)(?P<others>{_NAMES})(?:P(?:6C|C)J(?:P|OC)?|P6D?|[PA]D?|PwD?)(?P<grade>g)"
)
"""“Elm School joins Ash School in being rated good”, “Elm School has joined Ash School as an outstanding school”."""
_JOINS = any_of("join joins joined joining follows followed matches matched")
_NTH = re.compile(
    rf"(?P<first>{_NAMES})(?:6C|6|C)[wC]{{0,2}}[DwQ]{{1,3}}[Sw](?:Pw|Pn)?,(?P<link>P|w)(?P<others>{_NAMES}),(?:OCJ|O5|O6|JP?|WCJ|O[GwK])(?P<grade>g)"
)
"""“Elm School has become the second school in town, after Ash School, to be rated outstanding.”"""
_AFTER = any_of("after following besides")


class JoinedNames(NamedTuple):
    """A grade and the names that share it, as indices of items.

    Attributes:
        grade: Where the grade stands.
        names: Where the names stand.
    """

    grade: int
    names: tuple[int, ...]


def joined_names(view: SentenceView) -> Iterator[JoinedNames]:
    """The grades of a sentence that names share which words join.

    Args:
        view: The sentence.
    """
    for pattern, links in ((_JOINED_BEHIND, _LINKS), (_JOINING, _JOINS), (_NTH, _AFTER)):
        for found in pattern.finditer(view.letters):
            if view.words(*found.span("link")).rstrip() in links and _is_told(view, found):
                names = [
                    index
                    for part in ("first", "others")
                    for index in range(*found.span(part))
                    if view.letters[index] in "pn"
                ]
                yield JoinedNames(found.start("grade"), tuple(names))


def _is_told(view: SentenceView, found: re.Match[str]) -> bool:
    """Whether what leads to the grade is a verb, or says that the first is one of several."""
    among = found.groupdict().get("among")
    return among is None or view.norms[found.start("among")] in _AMONG
