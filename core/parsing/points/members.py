"""Cuts what follows a cue into the points that it tells: members of a list, each without what goes on behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once
from core.parsing.points.tables import one_of, phrases_of

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.parsing.points.sentence import Place

_TOO_SHORT, _LONGEST = 6, 200
"""So few letters are no point ("staff"), and so many the most that it has."""
_MOST_WORDS = 35
"""The same of its words."""
_PERSON = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,2}$")
"""Who was meant by the member before: "the new director, Ann Tarn"."""
_LEADING = re.compile(
    r"(?:(?:also|is|was|are|were|while|but|that|for|by|with|on|of|about|over|in|to|and)\s+)+", re.IGNORECASE
)
"""Small words between a cue and its point, or between two members: "praised, and also for its choir"."""
_UNFINISHED = re.compile(
    r"(?:how|the\s+way(?:\s+that|\s+in\s+which)?|(?:.*\s)?in\s+which)\s+(?:the\s+|its\s+|their\s+)?\w+$"
)
"""A member that lacks its verb: "how the council", which "the NHS and parents plan together" goes on."""
_NEXT_UNFINISHED = re.compile(r"(?:how|by|for|the way)\b")
_BEFORE_MEMBERS = " ,:;\n–—-»✔✘+*•·"
"""Blanks, marks and bullets that can stand before a member."""
_CLOSING = {"“": "”", "‘": "’", "(": ")"}
"""By each mark that opens the one that closes."""


@dataclass(frozen=True, slots=True)
class Cutting:
    """Where lists and clauses are cut.

    Attributes:
        joiner: What joins two members.
        end: What ends a list.
        clause_end: What ends a clause that is one point.
        aside: What goes on about a member, from its comma on: "which sings on Mondays".
        trailing: Small words and marks at the end of a member.
        one_names: Names with a comma in them, each with the same of as many letters without one.
    """

    joiner: re.Pattern[str]
    end: re.Pattern[str]
    clause_end: re.Pattern[str]
    aside: re.Pattern[str]
    trailing: re.Pattern[str]
    one_names: tuple[tuple[str, str], ...]


@compiled_once
def cutting(knowledge: Knowledge) -> Cutting:
    """Where lists and clauses are cut, of a knowledge."""

    def some(table: str) -> str:
        return one_of(knowledge, table)

    begins, goes_on, behind = some("member_begins"), some("goes_on"), some("behind_comma")
    but, says, example = some("contrasts"), some("says_so"), some("as_example")
    relative = rf"(?:which|who|whom|whose|where|(?:of|in) wh\w+|{some('some_of_them')})"
    return Cutting(
        joiner=re.compile(
            r"\s*;\s*(?:and\s+)?"
            r"|\s*,\s*(?:and\s+|or\s+)?"
            rf"|\s+and\s+(?=(?:also\s+)?(?:{begins}\b|[“\"‘]))"
            r"|\s+as well as\s+"
        ),
        end=re.compile(
            rf"\s*,?\s+{but}\s"
            rf"|\s*,?\s+and\s+(?:also\s+)?(?:{says}|{goes_on})\b"
            r"|\s+[–—-]+\s|:\s|\s*\((?=\w)"
            rf"|\s*,\s+(?:{relative}|{behind}|{says})\b"
            rf"|\s*;\s+{says}\b"
            rf"|\s+{example}\b"
            r"|\s+as\s+(?:the|its|their)\s[^,]{0,40}\s(?:was|were|is|are)\s"
        ),
        clause_end=re.compile(
            rf"\s*,?\s+{but}\s"
            r"|\s*;\s|\)\s|\s+[–—]\s|:\s"
            rf"|,?\s+and\s+(?:there|that|has|have|{says})\b"
            rf"|\s*,\s+(?:and|so|which|{says})\b"
        ),
        aside=re.compile(rf",\s+(?:{relative}|{some('called')}|from)\b[^,;]*"),
        trailing=re.compile(rf"(?:[\s,;:.!?…–—-]|\b{some('afterthoughts')}(?=\W*$))+$"),
        one_names=tuple((name, name.replace(",", "_")) for name in phrases_of(knowledge, "one_names")),
    )


def members(text: str, start: int, end: int, cuts: Cutting, *, listed: bool = True) -> list[Place]:
    """The points between two places, in order.

    Args:
        text: The text.
        start: Behind the cue.
        end: Where the sentence or what is looked at of it ends.
        cuts: Where lists and clauses are cut.
        listed: Whether it may be a list; else it is one point, as a clause is.
    """
    masked = _masked(text, start, end, cuts)
    if listed:
        parts = _parts(masked[: _stop(masked, cuts)], cuts)
    else:
        ending = cuts.clause_end.search(masked)
        parts = [(0, ending.start() if ending else len(masked))]
    places = [trimmed(text, start + first, start + last, cuts) for first, last in parts]
    return [place for place in places if place and (place is places[0] or not _PERSON.match(text, *place))]


def trimmed(text: str, start: int, end: int, cuts: Cutting) -> Place | None:
    """A stretch without small words and marks at its ends; None where too little is left, or too much."""
    while start < end and text[start] in _BEFORE_MEMBERS:
        start += 1
    leading = _LEADING.match(text, start, end)
    if leading is not None:
        start = leading.end()
    trailing = cuts.trailing.search(text, start, end)
    if trailing is not None:
        end = trailing.start()
    end = _without_odd_mark(text, start, end)
    return (start, end) if _TOO_SHORT < end - start <= _LONGEST and text.count(" ", start, end) < _MOST_WORDS else None


def _without_odd_mark(text: str, start: int, end: int) -> int:
    """An end before a closing mark whose opening one is not there."""
    words = text[start:end]
    odd = any(
        words.endswith(closing) and opening not in words for opening, closing in _CLOSING.items() if closing != "’"
    )
    return end - 1 if odd or (words.endswith('"') and words.count('"') % 2) else end


def _masked(text: str, start: int, end: int, cuts: Cutting) -> str:
    """The words with what stands between marks blanked out, so that nothing is cut there; at the same offsets."""
    words = list(text[start:end])
    closing = ""
    for index, letter in enumerate(words):
        if closing:
            if letter == closing:
                closing = ""
            else:
                words[index] = "_"
        elif letter in _CLOSING and _CLOSING[letter] in words[index:]:
            closing = _CLOSING[letter]
        elif letter == '"' and '"' in words[index + 1 :]:
            closing = '"'
    masked = "".join(words)
    for name, masking in cuts.one_names:
        masked = masked.replace(name, masking)
    return masked


def _stop(masked: str, cuts: Cutting) -> int:
    """Where the list ends: what goes on about its last member, or tells something else, is none of it."""
    place = 0
    while True:
        match = cuts.end.search(masked, place)
        if match is None:
            return len(masked)
        aside = cuts.aside.match(masked, match.start())
        if aside is None or masked[aside.end() : aside.end() + 1] != "," or " and " not in masked[aside.end() :]:
            return match.start()
        place = aside.end()


def _parts(masked: str, cuts: Cutting) -> list[Place]:
    """The members; without an "and" before the last, what stands behind a comma only explains the first."""
    joiners = [one for one in cuts.joiner.finditer(masked) if not _UNFINISHED.match(masked[: one.start()])]
    if len(joiners) > 1 and _UNFINISHED.match(masked[: masked.find(",")]):
        joiners = [one for one in joiners if _NEXT_UNFINISHED.match(masked[one.end() :])]
    if joiners and not any(";" in one.group() or "and" in one.group() or "as well" in one.group() for one in joiners):
        return [(0, joiners[0].start())]
    found: list[Place] = []
    first = 0
    for joiner in joiners:
        found.append((first, _before_aside(masked, first, joiner.start(), cuts)))
        first = joiner.end()
    found.append((first, len(masked)))
    return [one for one in found if one[1] > one[0] and not cuts.aside.match(f", {masked[one[0] : one[1]]}")]


def _before_aside(masked: str, first: int, last: int, cuts: Cutting) -> int:
    """Where a member ends before what goes on about it."""
    aside = cuts.aside.search(masked, first, last)
    return aside.start() if aside is not None else last
