"""Everything that a grade word of an article could be the grade of, with the cues that speak for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.layout import BlockKind
from core.parsing.weighing.letters import EVERYTHING, LINK, OVERALL_WORD, THE_REST
from core.parsing.weighing.targets.area_cues import area_cues
from core.parsing.weighing.targets.exceptions import is_taken_out
from core.parsing.weighing.targets.labels import is_free_label, label_item, label_of
from core.parsing.weighing.targets.list_cues import listed_below_cues, named_after_cues, named_before_cues
from core.parsing.weighing.targets.named_again import points_back
from core.parsing.weighing.targets.ordered import ordered_targets
from core.parsing.weighing.targets.own_clauses import clause_of_body, is_of_other_clause, is_speaking
from core.parsing.weighing.targets.praised import is_praised
from core.parsing.weighing.targets.whole_cues import overall_cues, whole_cues
from core.parsing.weighing.values import fit_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.items import Item
    from core.parsing.lexicon import GradeWord
    from core.parsing.weighing.area_words import AreaWords
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView

WHOLE, EVERY, REST, AREAS, WHOLE_AND_AREAS = "whole", "every", "rest", "areas", "whole-and-areas"
BEFORE, AFTER, ABOVE, BELOW, ORDERED, LABEL = "before", "after", "above", "below", "ordered", "label"
_MOST_GROUPS = 5
"""Groups of areas beside each other that can have one grade together; every run of up to so many is a reading."""
_LONG_SENTENCE = 120
"""Items from which on a sentence is a list without full stops, where looking at all runs would take long."""
_MOST_NEAR = 8
"""Groups looked at on each side of a grade in a long sentence; what stands further off is another grade's."""
_LOOK_BACK, _LOOK_UP = 2, 8
"""Sentences before a grade in which its areas are looked for, and lines up to the label above it."""
_MOST_BEFORE = 4
"""Groups of areas, the last ones first, after which the rest of a sentence before is passed over."""
_LABEL_SIZE, _ROW_SIZE = 10, 14
"""Items up to which a line above is a label, and a line below an entry of a list: an area and what marks it."""
_BARE = 3
"""Items up to which a sentence is a grade and no more, so that what is listed beneath it may be its areas."""
_ONE, _IS = ("that", "this"), ("is", "was", "has", "remains", "remained", "stays", "stayed", "had", "'s")
_LABELS = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.HEADLINE, BlockKind.META)
_LIST_ENDS = ":–"


class Target(NamedTuple):
    """One reading of what a grade is the grade of.

    Attributes:
        sort: Which of the eleven sorts.
        areas: The items that name its areas; none for the whole, every area and the rest.
        cues: What speaks for or against it.
    """

    sort: str
    areas: tuple[Item, ...]
    cues: list[str]

    @property
    def is_area(self) -> bool:
        """Whether it is areas by name."""
        return self.sort not in (WHOLE, EVERY, REST)


def targets_of(document: DocumentView, view: SentenceView, at: int, word: GradeWord) -> list[Target]:
    """All readings of a grade word.

    Args:
        document: The article.
        view: The sentence of the word.
        at: Index of the word.
        word: What it stands for.
    """
    sentences, words = document.sentences, document.area_words
    found = [Target(WHOLE, (), whole_cues(view, at, word, "W"))]
    if EVERYTHING in view.letters:
        found.append(Target(EVERY, (), whole_cues(view, at, word, "E")))
    if THE_REST in view.letters:
        found.append(Target(REST, (), whole_cues(view, at, word, "R")))
    found.extend(_beside(view, at, word, words, document.own_areas))
    ordered = ordered_targets(sentences, view, at, words.in_order)
    found.extend(Target(ORDERED, (one.area,), one.cues) for one in ordered)
    label = label_of(sentences, view, at)
    if label is not None:
        found.append(Target(LABEL, (label.area,), label.cues))
    if len(view.groups) <= 1:
        found.extend(_before(sentences, view, at))
        found.extend(_after(sentences, view, at))
    if view.letters[-1] in _LIST_ENDS or view.size <= _BARE:
        found.extend(_below(sentences, view, at))
    for target in found:
        if target.areas:
            target.cues.append(f"areas-fit:{fit_of([area.value for area in target.areas], document.own_areas)}")
    return found


def _areas(view: SentenceView, first: int, last: int) -> tuple[Item, ...]:
    return tuple(view.items[index] for group in view.groups[first : last + 1] for index in group.indices)


def _beside(view: SentenceView, at: int, word: GradeWord, words: AreaWords, own: frozenset[str]) -> Iterator[Target]:
    """Runs of groups on either side of the word; of two sides not those behind a word that repeats it."""
    overall = overall_cues(view, at) if OVERALL_WORD in view.letters else None
    clause = clause_of_body(view, at) if view.groups and view.groups[0].last < at else None
    beside = [
        (number, group)
        for number, group in enumerate(view.groups)
        if not is_taken_out(view, group, at, words.excepting)
        and not is_praised(view, group, at, words.praising)
        and not is_of_other_clause(view, group, clause)
        and not points_back(view, group, own)
        and not is_speaking(view, group, at)
    ]
    left = [number for number, group in beside if group.last < at]
    linked = view.letters.find(LINK, at + 1) if left else -1
    right = [number for number, group in beside if group.first > at and (linked < 0 or group.first < linked)]
    closed = _closed_off(view, at) if left else frozenset()
    most = _MOST_GROUPS
    if view.size > _LONG_SENTENCE:
        left, right, most = left[-_MOST_NEAR:], right[:_MOST_NEAR], 2
    for numbers in (left, right):
        for start, first in enumerate(numbers):
            for last in numbers[start : start + most]:
                if any(view.groups[number].last in closed for number in range(first, last + 1)):
                    break
                cues = area_cues(view, at, word, first, last)
                areas = _areas(view, first, last)
                yield Target(AREAS, areas, cues)
                if overall is not None:
                    yield Target(WHOLE_AND_AREAS, areas, [*cues, WHOLE_AND_AREAS, *overall])


def _closed_off(view: SentenceView, at: int) -> frozenset[int]:
    """The items of brackets that are closed before a grade and hold one: "safe (caring is good) is inadequate".

    What they name has its grade there. Without one, the grade behind is for it: "the rest (safe, caring) is good".
    """
    found: list[int] = []
    opened: int | None = None
    for index in range(at):
        if view.norms[index] == "(":
            opened = index
        elif view.norms[index] == ")" and opened is not None:
            if any(opened < grade < index for grade in view.grades):
                found += range(opened, index)
            opened = None
    return frozenset(found)


def _before(sentences: Sequence[SentenceView], view: SentenceView, at: int) -> Iterator[Target]:
    """Areas of the last two sentences, and of the nearest label above."""
    count = 0
    of_one = _is_of_one(view)
    for number in range(view.number - 1, max(-1, view.number - 1 - _LOOK_BACK), -1):
        other = sentences[number]
        for group in range(len(other.groups) - 1, -1, -1):
            if of_one and len(other.groups[group].indices) > 1:
                continue
            yield Target(BEFORE, _areas(other, group, group), named_before_cues(view, at, BEFORE, other, group))
            count += 1
            if count % _MOST_BEFORE == 0:
                break
    for number in range(view.number - 1, max(-1, view.number - 1 - _LOOK_UP), -1):
        other = sentences[number]
        if other.groups and not other.grades and other.size <= _LABEL_SIZE and other.line.block_kind in _LABELS:
            if number < view.number - _LOOK_BACK:
                group = len(other.groups) - 1
                yield Target(ABOVE, _areas(other, group, group), named_before_cues(view, at, ABOVE, other, group))
            return


def _is_of_one(view: SentenceView) -> bool:
    """Whether a sentence says its grade of one thing named before: "This was rated good", but not "Both were"."""
    return view.size > 1 and view.norms[0] in _ONE and view.norms[1] in _IS


def _after(sentences: Sequence[SentenceView], view: SentenceView, at: int) -> Iterator[Target]:
    """All areas of the next sentence, if it has no grade of its own: "Four of the five are good. Those are …"."""
    if view.number + 1 < len(sentences):
        other = sentences[view.number + 1]
        if other.groups and not other.grades:
            yield Target(AFTER, _areas(other, 0, len(other.groups) - 1), named_after_cues(view, at, other))


def _below(sentences: Sequence[SentenceView], view: SentenceView, at: int) -> Iterator[Target]:
    """The areas of the lines below: of the first, and of the whole list; plain words are an area among areas."""
    listed: list[tuple[Item, ...]] = []
    known = False
    for number in range(view.number + 1, len(sentences)):
        other = sentences[number]
        if other.grades or other.size > _ROW_SIZE or not (other.groups or is_free_label(other)):
            break
        known = known or bool(other.groups)
        free = () if other.groups else (label_item(other, 0, other.size),)
        listed.append(_areas(other, 0, len(other.groups) - 1) if other.groups else free)
    if not known:
        return
    first = sentences[view.number + 1]
    for lines in {1, len(listed)} if first.groups else {len(listed)}:
        areas = tuple(area for line in listed[:lines] for area in line)
        yield Target(BELOW, areas, listed_below_cues(view, at, first, lines))
