"""Reads words that count areas named before: "Both were good in 2019", "it requires improvement in those two".

Which areas they mean is no question of likelihood where as many have been named right before, and no more. Words such
as "both" can count bodies as well; so they are read only where no two bodies have been named since the areas.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.area_ids import OVERALL
from core.parsing.weighing.by_place.answers import COUNTED, Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.weighing.area_words import AreaWords
    from core.parsing.weighing.sentence import SentenceView

_LOOK_BACK = 4
"""Sentences before in which the areas are looked for."""
_SEVERAL = 2
_GOES_ON = frozenset("pnr")
"""Letters of what a sentence without areas goes on to: other bodies, or the rest."""
_MOST_WORDS = 5
_SUBJECT = re.compile(r"[C56JGMKX1234tgU]")
"""What stands behind words that are the subject of a grade: a verb, a time, or the grade itself."""
_PLACE_FIRST = re.compile(r"P[DS]*[pno],?$")
"""What may stand before them: "In Bristol both were good"; else they count the bodies that are named."""
_RESPECTIVELY = "respectively"
_OBJECT = re.compile(r"gP$")
_WITH_PREPOSITION = re.compile(r"g$")
"""The same for words that have their preposition with them, as one item: "good" and "in all five"."""
_CLOSES = re.compile(r"[.,;)3]|$|P[DS]*[t3]|A[Pg4]")
"""What stands behind them where they are its object: "good for both in 2019", "good for both and good overall", but not
"good in both 2016 and 2019"."""
_PREPOSITIONS = frozenset({"in", "for", "on", "across", "under", "at"})
_OWN_AREAS = re.compile(r"[:–(,]?P?D?a|Aw")
"""What stands behind a grade of something else: of areas that follow, or one of two, as in "good or better"."""


class _Counting(NamedTuple):
    """Words that count areas.

    Attributes:
        first: Index of their first item.
        behind: Index of the item behind them.
        many: How many they count; 0 for any number.
        is_object: Whether they begin with a preposition of their own.
    """

    first: int
    behind: int
    many: int
    is_object: bool = False


def counted_answers(sentences: Sequence[SentenceView], words: AreaWords) -> Mapping[int, Answer]:
    """What grades of counted areas answer, by the offset at which the grade begins.

    Args:
        sentences: The sentences of the article.
        words: Words that speak of areas: those that count, and what areas can be called, as in "both judgements".
    """
    opens = frozenset(counting[0] for counting in words.counts)
    found: dict[int, Answer] = {}
    for view in sentences:
        if not view.grades or ("e" not in view.letters and opens.isdisjoint(view.norms)):
            continue
        counting = _counting(view, words, opens)
        grades = list(_counted_grades(view, counting)) if counting else []
        areas = _areas_before(sentences, view, counting.many) if counting and grades else ()
        if not areas:
            continue
        in_order = _RESPECTIVELY in view.norms and len(areas) == len(grades)
        for place, at in enumerate(grades):
            found[view.items[at].start] = Answer(COUNTED, areas[place : place + 1] if in_order else areas)
    return found


def _counting(view: SentenceView, words: AreaWords, opens: frozenset[str]) -> _Counting | None:
    """The first words of a sentence that count; None where it names areas before them."""
    for first in range(view.size):
        if view.letters[first] == "a":
            return None
        if view.letters[first] == "e" and view.norms[0] not in words.uncounted:
            counting = _counting_in_item(view, first, words)
            if counting is not None:
                return counting
        if view.norms[first] not in opens:
            continue
        for size in range(min(_MOST_WORDS, view.size - first), 0, -1):
            said = view.norms[first : first + size]
            if said in words.counts:
                behind = first + size + (view.norm(first + size) in words.nouns)
                return _Counting(first, behind, words.counts[said])
    return None


def _counting_in_item(view: SentenceView, first: int, words: AreaWords) -> _Counting | None:
    """Words that count and are one item, for they can mean all areas there are as well: "all five", "in all four"."""
    if "(" in view.norms[:first]:
        return None  # "Good (all three judgements good)" is of what stands before the bracket
    said = tuple(view.norms[first].split())
    is_object = said[0] in _PREPOSITIONS
    said = said[is_object:]
    if said[-1:] and said[-1] in words.nouns:
        said = said[:-1]
    return _Counting(first, first + 1, words.counts[said], is_object) if said in words.counts else None


def _counted_grades(view: SentenceView, counting: _Counting) -> Iterator[int]:
    """The grades that are told of what is counted."""
    before, behind = view.letters[: counting.first], view.letters[counting.behind :]
    if (_WITH_PREPOSITION if counting.is_object else _OBJECT).search(before) and _CLOSES.match(behind):
        yield counting.first - (1 if counting.is_object else 2)
        return
    if counting.is_object:
        return
    named = any(letter in "pn" for letter in before)
    if not _SUBJECT.match(behind) or (named and not _PLACE_FIRST.fullmatch(before)):
        return
    for at in range(counting.behind, view.size):
        letter = view.letters[at]
        if letter in "al;:–(pn":
            return
        if letter == "g" and not _OWN_AREAS.match(view.letters, at + 1):
            yield at


def _areas_before(sentences: Sequence[SentenceView], view: SentenceView, count: int) -> tuple[Item, ...]:
    """The areas named last before a sentence, if they are as many as are counted."""
    found: dict[object, Item] = {}
    for number in range(view.number - 1, max(-1, view.number - 1 - _LOOK_BACK), -1):
        other = sentences[number]
        named = _areas_of(other, range(other.size))
        if not named and not _GOES_ON.isdisjoint(other.letters):
            break
        if not found and len(named) > max(count, 1) and count:
            named = _areas_of(other, other.groups[-1].indices)
        if len(found) >= (count or _SEVERAL):
            # One more sentence with areas right before: which of them are counted cannot be told.
            return () if named else tuple(found.values())
        found = {**named, **found}
        if len(found) > max(count, _SEVERAL) and count:
            return ()
        if len(named) == len(found) >= (count or _SEVERAL):
            return tuple(found.values()) if not count or len(found) == count else ()
        if sum(letter in "pn" for letter in other.letters) >= _SEVERAL:
            return ()
    return tuple(found.values()) if len(found) >= _SEVERAL and len(found) == count else ()


def _areas_of(view: SentenceView, indices: Iterable[int]) -> dict[object, Item]:
    """The areas among some items of a sentence, each once; the whole is none."""
    found: dict[object, Item] = {}
    for index in indices:
        item = view.items[index]
        if view.letters[index] == "a" and not (isinstance(item.value, tuple) and OVERALL in item.value):
            found.setdefault(item.value, item)
    return found
