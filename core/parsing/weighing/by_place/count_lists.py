"""Reads lists that open with how many they are: "The three: adoption, leadership, care" behind "good in three areas".

The sentence counts a grade's areas and a later one lists them under that number. Which grade is meant is no question of
likelihood where a sentence before counts with that number once only, and as many areas are listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.knowledge.counting import number_of
from core.parsing.weighing.by_place.answers import BELOW, Answer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_MOST = 7
"""Up to this many areas are counted and listed in running text."""
_LOOK_BACK = 6
"""Sentences before the list in which its number is looked for; other lists ("The one: …") may stand between."""
_OPENS = frozenset({"the", "those"})
_MARKS = frozenset({":", "–", ","})
"""What stands between the number and the first area, besides some words."""
_BEFORE = 3
"""Words from a number to the grade it counts: "two strong standards"."""
_SUBJECT = 9
"""The same where the grade follows as what the counted areas are: "two parts of its work were picked out as good"."""
_BEHIND = 3
"""Words from a grade to the number behind it: "good in four ways", "a good force in four ways"."""
_PREPOSITIONS = frozenset({"in", "for", "on", "under", "to"})
_VERBS = frozenset({"are", "were", "is", "was", "as"})
_SINGLE = frozenset({"a", "an", "one"})


def count_lists(sentences: Sequence[SentenceView], openings: frozenset[str]) -> Mapping[int, Answer]:
    """What grades answer whose areas are counted with them and listed behind, by the offset of the grade.

    Args:
        sentences: The sentences of the article.
        openings: Words that may stand between the number and the first area.
    """
    small = openings | _MARKS
    found: dict[int, Answer] = {}
    for view in sentences:
        if view.groups and not view.grades and view.norm(0).split()[:1] and view.norm(0).split()[0] in _OPENS:
            count = _count(view, small)
            areas = _listed(view) if count else ()
            grade = _counted(sentences, view.number, count) if count and len(areas) == count else None
            if grade is not None:
                found[grade] = Answer(BELOW, areas)
    return found


def _count(view: SentenceView, small: frozenset[str]) -> int:
    """How many a sentence says that its list is; 0 for one that opens with no number, or goes on with other words."""
    words = " ".join(view.norms[: view.groups[0].first]).split()
    count = number_of(words[1], _MOST) if len(words) > 2 and small.issuperset(words[2:]) else None
    if not count:
        return 0
    return count if count > 1 or ":" in words else 0  # "The one is adoption" mostly tells the exception


def _listed(view: SentenceView) -> tuple[Item, ...]:
    """The areas of a list, each once; none where bodies are named among them."""
    if not frozenset("pn").isdisjoint(view.letters):
        return ()
    found: dict[object, Item] = {}
    for group in view.groups:
        for index in group.indices:
            found.setdefault(view.items[index].value, view.items[index])
    return tuple(found.values())


def _counted(sentences: Sequence[SentenceView], number: int, count: int) -> int | None:
    """Offset of the one grade that the nearest sentence before counts so often; None for several."""
    for view in reversed(sentences[max(0, number - _LOOK_BACK) : number]):
        grades = [at for at in view.grades if _is_counted(view, at, count)]
        if grades:
            return view.items[grades[0]].start if len(grades) == 1 else None
    return None


def _is_counted(view: SentenceView, at: int, count: int) -> bool:
    """Whether a number stands before a grade or behind it, and no other number or grade nearer."""
    first = max((grade + 1 for grade in view.grades if grade < at), default=0)
    last = min((grade for grade in view.grades if grade > at), default=view.size)
    before = " ".join(view.norms[first:at]).split()[-_SUBJECT:]
    behind = " ".join(view.norms[at + 1 : last]).split()[:_BEHIND]
    if _PREPOSITIONS.intersection(behind) and any(_is_number(word, count) for word in behind):
        return True
    told = [place for place, word in enumerate(before) if number_of(word, _MOST) or word in _SINGLE]
    if not told or not _is_number(before[told[-1]], count):
        return False
    between = before[told[-1] + 1 :]
    if (
        "," in between
        or ";" in between
        or (first and _PREPOSITIONS.intersection(before[max(0, told[-1] - 1) : told[-1]]))
    ):
        return False  # "good in two and outstanding": that number is of the grade before
    return len(between) < _BEFORE or not _VERBS.isdisjoint(between)


def _is_number(word: str, count: int) -> bool:
    return number_of(word, _MOST) == count or (count == 1 and word in _SINGLE)
