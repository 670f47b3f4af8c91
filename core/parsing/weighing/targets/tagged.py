"""What a sentence tags on to a grade: more areas that have it, and that the areas it lists are all there are.

"Adoption was good, along with leadership", "it requires improvement, the early years included": the grade has its
areas before it, and one or two more follow. "Good in all four areas: …" gives the grade to the whole and to the list.
A sentence without a verb goes on so as well: "Its leaders are good. Adoption, too."
All hold whichever reading the weights chose, so they are read off the words here and are no readings of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.weighing.letters import AREA, EVERYTHING, GRADE
from core.parsing.weighing.targets.target import AFTER, AREAS, BEFORE, BELOW, EVERY, WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.items import AreaGroup, Item
    from core.parsing.weighing.area_words import AreaWords
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target

_SUBJECT = re.compile(r"[CJOD123]{1,4}")
"""Letters between a subject and its grade: "was rated"."""
_AND = frozenset({(), ("and",)})
_OWN = frozenset({"the", "its", "their", "his", "her", "our", "both", "even", "for", "in", "on"})
_BOTH = ("both",)
"""What may stand behind areas that are a sentence without a verb, as what is added to others may."""
_FRONT = _OWN | {"and", "of"}
_LOOSE = frozenset({",", ".", "!", "'", "'s", ")"})
_MOST_ITEMS = 14
_BETWEEN = frozenset({"again", "also", "now", "still", "then", "overall"})
_ENDS = frozenset(".;!?")
_PAUSES = frozenset(",;–")
_SAID_OF = re.compile(r"[CJOD12356]*")
"""What stands between "everything" and its grade: "everything was again judged"."""
_SPELLS_OUT = frozenset(":–(")
_OWN_GRADE = frozenset({"which", "whose", "where", "though", "(", "–", "is", "are", "was", "were"})
"""What goes on to a grade that the added areas have of their own: "along with adoption, which is outstanding"."""


def tagged_on(view: SentenceView, at: int, target: Target, words: AreaWords) -> tuple[Item, ...]:
    """Areas behind a grade that have it together with what it was read of.

    Args:
        view: The sentence.
        at: Index of the grade word.
        target: What it was decided to be the grade of; its areas stand before the grade, or it is of the whole.
        words: Words that speak of areas.
    """
    if target.sort == AREAS and _follow(view, at, target):
        return _subject(view, at, target, words)
    if target.sort not in (WHOLE, EVERY, BEFORE, AREAS) or _follow(view, at, target):
        return ()
    group = next((group for group in view.groups if group.first > at), None)
    if group is None or not _is_tagged(view, at, group, words, of_areas=target.sort in (BEFORE, AREAS)):
        return ()
    held = {area.value for area in target.areas}
    return tuple(view.items[index] for index in group.indices if view.items[index].value not in held)


def _subject(view: SentenceView, at: int, target: Target, words: AreaWords) -> tuple[Item, ...]:
    """The areas that a grade is said of, where the reading holds only those that are added to them behind it."""
    first = next(index for index in range(at, view.size) if view.items[index].start >= target.areas[0].start)
    between = [norm for norm in view.norms[at + 1 : first] if norm not in _PAUSES]
    while between and between[-1] in _OWN:
        between.pop()
    group = next((group for group in reversed(view.groups) if group.last < at), None)
    if group is None or tuple(between) not in words.added_before:
        return ()
    is_subject = view.letters[at - 1] == AREA or _SUBJECT.fullmatch(view.letters, group.last + 1, at)
    return tuple(view.items[index] for index in group.indices) if is_subject else ()


def tagged_behind(
    view: SentenceView, at: int, target: Target, words: AreaWords, behind: Sequence[SentenceView]
) -> tuple[Item, ...]:
    """Areas that sentences without a verb add to the last grade of the one before: "Leadership, too".

    Args:
        view: The sentence of the grade.
        at: Index of the grade word.
        target: What it was decided to be the grade of.
        words: Words that speak of areas.
        behind: The sentences behind, in order.
    """
    if at != view.grades[-1] or target.sort not in (WHOLE, EVERY, BEFORE, AREAS):
        return ()
    found: list[Item] = []
    for other in behind:
        if not _is_bare(other, words):
            break
        found += [other.items[index] for group in other.groups for index in group.indices]
    held = {area.value for area in target.areas}
    return tuple(area for area in found if area.value not in held)


def _is_bare(view: SentenceView, words: AreaWords) -> bool:
    """Whether a sentence is areas and a word such as "too", and nothing else."""
    if len(view.groups) != 1 or view.grades or view.size > _MOST_ITEMS:
        return False
    group = view.groups[0]
    before = " ".join(view.norms[: group.first]).split()
    after = [norm for norm in " ".join(view.norms[group.last + 1 :]).split() if norm not in _LOOSE]
    return _FRONT.issuperset(before) and tuple(after) in (_BOTH, *words.added_behind)


def told_of_all(view: SentenceView, at: int, target: Target | None, words: AreaWords) -> bool:
    """Whether the areas that have a grade are said to be all that there are: "good in every area: safety, …".

    The whole then has the grade as well. "Everything was good: safety, …" says the same.

    Args:
        view: The sentence.
        at: Index of the grade word.
        target: What it was decided to be the grade of.
        words: Words that speak of areas.
    """
    if target is None or target.sort not in (AREAS, BELOW, AFTER):
        return False
    if target.sort == AREAS and not _follow(view, at, target):
        return False
    if _every_before(view, at, target, words):
        return True
    start = target.areas[0].start
    behind = [index for index in range(at + 1, view.size) if target.sort != AREAS or view.items[index].start < start]
    letters = "".join(view.letters[index] for index in behind)
    every = letters.find(EVERYTHING)
    if every < 0 or AREA in letters[:every] or GRADE in letters:
        return False
    return all(view.norms[index] not in words.excepting for index in behind)


def _every_before(view: SentenceView, at: int, target: Target, words: AreaWords) -> bool:
    """Whether a grade is told of everything, which a mark then spells out: "Everything was good: leadership, …"."""
    every = view.letters.rfind(EVERYTHING, 0, at)
    if target.sort != AREAS or every < 0 or not _SAID_OF.fullmatch(view.letters, every + 1, at):
        return False
    return view.letter(at + 1) in _SPELLS_OUT and words.excepting.isdisjoint(view.norms)


def _follow(view: SentenceView, at: int, target: Target) -> bool:
    """Whether the areas of a reading stand behind the grade."""
    return bool(target.areas) and target.areas[-1].start > view.items[at].start


def _is_tagged(view: SentenceView, at: int, group: AreaGroup, words: AreaWords, *, of_areas: bool) -> bool:
    between = [norm for norm in view.norms[at + 1 : group.first] if norm not in _BETWEEN]
    while between and between[-1] in _OWN:
        between.pop()
    comma = bool(between) and between[0] in _PAUSES
    front = tuple(between[comma:])
    after = view.norms[group.last + 1 :]
    back = next((back for back in words.added_behind if after[: len(back)] == back), ())
    after = after[len(back) :]
    closed = not after or after[0] in _ENDS
    if front in words.added_before:
        goes_on = not closed and after[0] == "," and not (after[1:2] and after[1] in _OWN_GRADE)
        return closed or (goes_on and _no_grade_next(view, group))
    if front not in _AND or not closed:
        return False
    # "… was inadequate, and leadership": only where areas came before can a bare name be one more of them.
    return bool(back) or (comma and of_areas and bool(front))


def _no_grade_next(view: SentenceView, group: AreaGroup) -> bool:
    """Whether no grade follows before the next comma but one."""
    return GRADE not in view.letters[group.last + 1 :].split(",")[1]
