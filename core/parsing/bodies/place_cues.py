"""Cues from the places that name a body: the words before and behind, and words for grades near by."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.surroundings import Surroundings

_REACH = 40
"""Letters on either side of a name that are looked at: room for the few words that are asked for."""
_ALONE = 6
"""Letters that a line may hold besides a name that stands alone in it: a number and a mark, a full stop."""
_STEP, _LONG_STEP = 25, 60
"""Letters that make a step between a name and a grade, in one sentence and over its end: about four words, and ten."""
_FARTHEST_BEHIND, _FARTHEST_BEFORE = 4, 3
"""Steps from which on farther off is all one: the cue has that number for anything beyond."""
_WORD_SHOWN = 12
"""Letters of a neighbouring word that its cue keeps, so that one long word makes no cue of its own."""
_ROLE_WORDS = 5
"""Words behind a name among which a person's role is looked for: ", the new executive head"."""
_OF_PLACES = frozenset({"in", "near", "of", "from", "across"})
_LONG_REACH = 110
"""Letters behind a name in which an aside ends: as many as one may have, and the three words behind it."""
_ASIDE = re.compile(r"(?:,[^,.;:()\n]{1,70},|\s\([^()\n]{1,70}\),?|\s[–-]\s[^–\n]{1,70}\s[–-])\s((?:\S+\s?){1,3})")
"""What is set in commas, brackets or dashes behind a name, and the words behind that: "Ash, in Dale, was rated"."""
_OPENER = re.compile(r"[a-z]+(?:'[a-z]+)?")
_POINTS = frozenset({"the", "that", "this"})
_ENDS_SENTENCE = frozenset(".!?:")


def place_cues(one: Placed, around: Surroundings, cues: dict[str, None]) -> str:
    """Add the cues of one place.

    Returns:
        Where the name stands: alone in its line, opening a block or a sentence, or within one.
    """
    start, end, block = one.name.start, one.name.end, one.block
    if block.kind is not BlockKind.PARAGRAPH:
        cues[f"in:{block.kind}"] = None
    if end - start + _ALONE > block.end - block.start:
        cues["alone"] = None
    if around.lower.startswith(", ", start - 2):
        if start - 2 in around.ends:
            cues["behind-institution"] = None
        elif start - 2 in around.names_behind:
            cues["behind-name"] = None
    head = around.list_begins(start)
    if head != start:
        words = around.lower[max(block.start, head - _REACH) : head].rsplit(None, 1)[-1:]
        cues[f"list-before:{words[0][-_WORD_SHOWN:] if words else ''}"] = None
    before = around.lower[max(block.start, start - _REACH) : start]
    opens = _words_before(before, around, cues)
    then = _words_behind(around.lower[end : min(block.end, end + _REACH)], around, cues)
    aside = _ASIDE.match(around.lower, end, min(block.end, end + _LONG_REACH))
    if aside is not None:
        cues[f"aside:{_said_by(aside.group(1).split(), around) or 'else'}"] = None
    cues[f"the-then:{then}" if before.endswith("the ") else f"{opens}-then:{then}"] = None
    return "alone" if "alone" in cues else opens


def _words_before(before: str, around: Surroundings, cues: dict[str, None]) -> str:
    words = before.rsplit(None, 3)[-3:]
    if not words or words[-1][-1] in _ENDS_SENTENCE:
        cues["opens"] = None
        if not words:
            cues["opens-block"] = None
        return "sentence" if words else "block"
    if words[-1] == "the" and len(words) > 1:
        cues["the"] = None
        words.pop()
    last = words[-1]
    introductions = around.names.introductions
    says = introductions.get(f"{words[-2]} {last}" if len(words) > 1 else last) or introductions.get(last)
    if says:
        cues[f"introduced:{says}"] = None
    if last in _OF_PLACES and len(words) > 1 and introductions.get(words[-2]) == "description":
        cues["described-place"] = None
    if last.strip(",") in around.names.titles:
        cues["title-before"] = None
    cues[f"before:{last[-_WORD_SHOWN:]}"] = None
    return "within"


def _words_behind(behind: str, around: Surroundings, cues: dict[str, None]) -> str:
    if behind.startswith("'s"):
        cues["possessive"] = None
        behind = behind[2:]
    words = behind.split(None, _ROLE_WORDS)[:_ROLE_WORDS]
    if not words:
        cues["then:end"] = None
        return "end"
    says = _said_by(words, around)
    if says:
        cues[f"followed:{says}"] = None
    first = words[0]
    if first[0] == "," and not around.names.titles.isdisjoint(word.rstrip(",.") for word in words):
        cues["role-behind"] = None
    then = first[:_WORD_SHOWN] if first[0].isalpha() else first[0]
    cues[f"then:{then}"] = None
    return then


def _said_by(words: Sequence[str], around: Surroundings) -> str:
    """What the first words of some say of the body before them; empty when they say nothing."""
    sequels = around.names.sequels
    return next((says for count in (3, 2, 1) if (says := sequels.get(" ".join(words[:count])))), "")


def graded_cues(one: Placed, around: Surroundings, cues: dict[str, None]) -> str:
    """Add the cues of the nearest words for grades.

    Returns:
        Where the nearest stands with no other body between: in the sentence, later, or nowhere.
    """
    start, end = one.name.start, one.name.end
    left, right = around.sentence(start, end, one.block)
    at = bisect_left(around.grades, end)
    behind = _grade_behind(around, end, right, at, cues)
    before = at > 0 and around.grades[at - 1] >= left and _grade_before(around, left, start, at, cues)
    _taken_up(one, around, right, before or behind == "here", cues)
    return "here" if before else behind


def _grade_behind(around: Surroundings, end: int, right: int, at: int, cues: dict[str, None]) -> str:
    if at == len(around.grades):
        return "none"
    place = around.grades[at]
    rival = around.is_named_between(end, place)
    if place >= right:
        if not rival:
            cues[f"grade-later:{min(_FARTHEST_BEHIND, (place - end) // _LONG_STEP)}"] = None
        return "none" if rival else "later"
    cues["grade-behind:rival" if rival else f"grade-behind:{min(_FARTHEST_BEHIND, (place - end) // _STEP)}"] = None
    return "none" if rival else "here"


def _grade_before(around: Surroundings, left: int, start: int, at: int, cues: dict[str, None]) -> bool:
    place = around.grades[at - 1]
    if around.is_named_between(place, start):
        cues["grade-before:rival"] = None
        return False
    other = around.is_named_between(left, place)
    far = min(_FARTHEST_BEFORE, (start - place) // _STEP)
    cues[f"grade-before:{far},other" if other else f"grade-before:{far}"] = None
    return not other


def _taken_up(one: Placed, around: Surroundings, right: int, graded: bool, cues: dict[str, None]) -> None:
    """Add how the next sentence takes up a name that is the last in its own: "… Ash Rise, in the grounds. It's good".

    Args:
        one: The name.
        around: The article.
        right: Where its sentence ends.
        graded: Whether that has a word for a grade of its own.
        cues: The cues so far.
    """
    block = one.block
    start = right + 2
    if start >= block.end or around.is_named_between(one.name.end, right):
        return
    end = around.lower.find(". ", start, block.end)
    end = block.end if end < 0 else end
    words = _OPENER.findall(around.lower[start : start + _REACH])[:2]
    if not words:
        return
    opener = words[0] if words[0] in around.names.taking_up else "-"
    if words[0] in _POINTS and len(words) > 1:
        opener = f"the {around.names.introductions.get(words[1], '-')}"
    at = bisect_left(around.grades, start)
    told = at < len(around.grades) and around.grades[at] < end
    rival = told and around.is_named_between(start, around.grades[at])
    cues[f"taken-up:{opener},{told:d}{rival:d}"] = None
    cues[f"taken-up:{opener},{told:d}{rival:d},{graded:d}"] = None
