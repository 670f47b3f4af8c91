"""Finds councils: those of the gazetteer by every name they have, others by the words of a council's name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.bodies.body import Body
from core.parsing.bodies.names import plain_word
from core.parsing.shouting import name_of_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.names import BodyNames
    from core.parsing.bodies.runs import Token


class FoundCouncil(NamedTuple):
    """A council of the gazetteer, found in a run.

    Attributes:
        body: The council.
        length: How many tokens name it.
        end: Offset behind what names it, which can be more than the run ("Norfolk council").
        stands_alone: Whether no word behind it can belong to the name.
        is_sure: Whether the words can hardly mean anything else.
    """

    body: Body
    length: int
    end: int
    stands_alone: bool
    is_sure: bool


_TAIL = re.compile(
    r"[ \u00a0\n]+(?:(?:metropolitan|county|city|borough|district)[ \u00a0\n]+){0,3}(?:council|MBC|MDC|LBC|RBC)\b",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"(?:['’]s)?[ \u00a0\n]+(?:children['’]s|social|family|adult)[ \u00a0\n]+(?:social[ ]+)?(?:services|care)\b",
    re.IGNORECASE,
)
_OWN_SERVICES = re.compile(
    r"['’]s[ \u00a0\n]+children['’]s[ \u00a0\n]+(?:social[ ]+)?(?:services|care)\b", re.IGNORECASE
)
_BEGINNINGS = frozenset({"'s", "’s", *(blank + letter for blank in " \u00a0\n" for letter in "mcbdMCBD")})
"""First two characters of what those look for, so that they are seldom tried."""
_MOST_WORDS = 3
_BOARD_WORDS = 4
_HALLS = (("town", "hall"), ("county", "hall"), ("city", "hall"), ("civic", "centre"))
_THE_BEFORE = re.compile(r"\b[Tt]he\s(?:[a-z-]+\s){0,2}$")
_SORT_BEHIND = re.compile(r"\s(?:council|authority|unitary|borough|city|town|county)\b")
_REACH = 40
_PLACE_BEFORE = re.compile(r"(?:\b(?:near|of|from)\s|[A-Za-z],\s)$")
_NAME_BEFORE = re.compile(r"([A-Z][\w'’-]+),\s$")
_INSPECTED_BEFORE = re.compile(r"\b(?:inspections?|visits?|assessments?|reviews?)\s(?:\([A-Z]+\)\s)?of\s$")
"""What is inspected is a council: “its inspection of Reading”, “the full inspection (ILACS) of Bury”."""


def council_at(text: str, tokens: Sequence[Token], at: int, names: BodyNames) -> FoundCouncil | None:
    """The council of the gazetteer whose name begins at a token, by its longest name."""
    for name in names.councils.get(tokens[at].word, ()):
        if "," in name.body.name and _is_written(text, tokens[at].start, name.body.name):
            return _listing(text, tokens, at, name.body)
        count = len(name.words)
        if count > len(tokens) - at or any(
            tokens[at + step].word != word for step, word in enumerate(name.words) if step
        ):
            continue
        last = tokens[at + count - 1]
        if at + count < len(tokens) and tokens[at + count].is_glued:
            continue
        if describes(text, tokens, at, at + count, names):
            return None
        tail = _TAIL.match(text, last.end)
        if tail:
            return FoundCouncil(name.body, count, tail.end(), True, True)
        has_board = _begins_board(tokens, at + count, names)
        is_doubtful = not name.is_whole and not has_board and name.words in names.confusable
        if is_doubtful and _is_other(text, tokens[at].start, names):
            return None
        behind = _of_its_name(tokens, at + count, names)
        if behind:
            return FoundCouncil(name.body, count + behind, tokens[at + count + behind - 1].end, True, True)
        sure = name.is_whole or has_board or _SERVICES.match(text, last.end) is not None
        stands_alone = name.is_whole or has_board or text[last.end : last.end + 2] in ("'s", "’s")
        return FoundCouncil(name.body, count, last.end, stands_alone, sure)
    return None


def _is_written(text: str, start: int, name: str) -> bool:
    """Whether a name stands at a place, in capitals too."""
    return text[start : start + len(name)].casefold() == name.casefold()


def _listing(text: str, tokens: Sequence[Token], at: int, body: Body) -> FoundCouncil:
    """A council whose name lists towns, so that it goes on behind the run: "Bournemouth, Christchurch and Poole"."""
    end = tokens[at].start + len(body.name)
    tail = _TAIL.match(text, end)
    count = sum(token.start < end for token in tokens[at:])
    return FoundCouncil(body, count, tail.end() if tail else end, True, True)


def _of_its_name(tokens: Sequence[Token], at: int, names: BodyNames) -> int:
    """How many tokens behind a council's name speak of the council: "Trafford Town Hall", "Rochdale Borough".

    A sort of place is the council's only where a name ends behind it, else it begins that of another body: "Rochdale
    Borough Youth Band".
    """
    words = tuple(token.word for token in tokens[at : at + 2])
    if words in _HALLS and all(token.is_capital for token in tokens[at : at + 2]):
        return 2
    if words[:1] != ("borough",) or not tokens[at].is_capital:
        return 0
    return int(len(words) == 1 or words[1] in names.breaks or not tokens[at + 1].is_capital)


def _begins_board(tokens: Sequence[Token], at: int, names: BodyNames) -> bool:
    """Whether the words behind a council's name are its board's: "the Slough Local Safeguarding Children Board"."""
    following = tuple(token.word for token in tokens[at : at + _BOARD_WORDS])
    boards = names.boards.get(following[0], ()) if following else ()
    return any(following[: len(words)] == words for words in boards)


def _is_other(text: str, start: int, names: BodyNames) -> bool:
    """Whether the words before a name that is a word or another place as well make it that.

    Behind a council and a comma it goes on with a list of councils.
    """
    if _PLACE_BEFORE.search(text, max(0, start - 8), start) is None:
        return False
    before = _NAME_BEFORE.search(text, max(0, start - _REACH), start)
    if before is not None and plain_word(before.group(1)) in names.ends_of_councils:
        return False
    return _INSPECTED_BEFORE.search(text, max(0, start - _REACH), start) is None


def describes(text: str, tokens: Sequence[Token], at: int, stop: int, names: BodyNames) -> bool:
    """Whether a part of the country only tells which council is meant: "the South Yorkshire council" for Rotherham.

    It does when a council that lies there is named too. The one that bears the part's name ("the Kent council" beside
    Medway) is hardly ever meant then, because readers could not tell which of the two it is.
    """
    called = names.lying_in.get(tuple(token.word for token in tokens[at:stop]))
    if not called or not _SORT_BEHIND.match(text, tokens[stop - 1].end):
        return False
    start = tokens[at].start
    if not _THE_BEFORE.search(text, max(0, start - _REACH), start):
        return False
    return any(_is_named(text, name) for name in called)


@lru_cache(maxsize=256)
def _is_named(text: str, name: str) -> bool:
    """Whether a text names somebody; kept, because a text may describe the same councils a thousand times."""
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def may_be_council(text: str, end: int) -> bool:
    """Whether what follows a name can make it a council's; a quick look that lets nothing slip."""
    return text[end : end + 2] in _BEGINNINGS


def council_of_words(
    text: str, tokens: Sequence[Token], at: int, stop: int, kind: ProviderType | None, names: BodyNames
) -> FoundCouncil | None:
    """A council known to no list, by its words or those behind: "Dunbeck Council", "Dunbeck's children's services"."""
    if describes(text, tokens, at, stop, names):
        return None
    words = [token.word for token in tokens[at:stop]]
    end = tokens[stop - 1].end
    is_council = "borough" in words[:2] and "of" in words[:3]
    if words[-1] in ("council", "mbc"):
        is_council = len(words) > 1 and words[-2] not in names.other_councils
    elif (
        kind is None
        and len(words) <= _MOST_WORDS
        and may_be_council(text, end)
        and not names.ends_name(tuple(words), len(words) - 1)
    ):
        tail = _TAIL.match(text, end)
        is_council = is_council or tail is not None or _OWN_SERVICES.match(text, end) is not None
        end = tail.end() if tail else end
    if not is_council:
        return None
    first, last = at, stop
    while first < last and tokens[first].word in names.council_words:
        first += 1
    while last > first and tokens[last - 1].word in names.council_words:
        last -= 1
    own = [token.word for token in tokens[first:last]]
    if names.common.issuperset(own):
        return None
    printed = text[tokens[first].start : tokens[last - 1].end]
    name = name_of_body(printed, names.in_capitals, names.small)
    body = Body("council:" + " ".join(own), name, ProviderType.CHILDRENS_SERVICES)
    return FoundCouncil(body, stop - at, end, stands_alone=True, is_sure=True)
