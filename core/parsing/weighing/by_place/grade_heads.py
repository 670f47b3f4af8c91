"""Grades that stand as heads over the names of those who were given them.

"Outstanding" on a line of its own with three schools beneath it; "Performing well: Ousewold, Pellbridge and Hartmere".
A line with a name may just as well stand above its grade, so the lines of an article are looked at together: where the
first grade on a line of its own has a name directly above it, the grades of the article stand below their names.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind
from core.parsing.weighing.letters import COPULA, EVERYTHING, JOINER
from core.parsing.weighing.owners.likelihoods import PLAUSIBLE
from core.parsing.weighing.owners.places import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.places import BySentence
    from core.parsing.weighing.sentence import SentenceView

_HEAD = 4
"""Most items of a line that is a grade and nothing else."""
_OPENING = 2
_PAIR = 2
_LIST_MARKS = frozenset(":,;(") | {JOINER}
_SENTENCE = frozenset({COPULA, EVERYTHING})
"""Letters of "is" and of words for every area."""
_LABELS = (BlockKind.HEADING, BlockKind.HEADLINE)


def named_under_grades(bodies: Sequence[BodyView], sentences: Sequence[SentenceView]) -> dict[int, tuple[int, ...]]:
    """Ranks of the bodies that stand under a grade, by the number of the grade's sentence.

    Args:
        bodies: The bodies of the article by rank.
        sentences: Its sentences.
    """
    namings: dict[int, list[Naming]] = {}
    for body in bodies:
        if not body.is_person or body.weight > PLAUSIBLE:
            for sentence, item in body.places:
                namings.setdefault(sentence, []).append(Naming(item, body.rank))
    for found in namings.values():
        found.sort()
    heads = [view for view in sentences if _is_head(view, sentences, namings)]
    under = dict(_behind_colon(sentences, namings))
    if heads and not _stands_below_name(heads, sentences, namings):
        sections = {view.number: tuple(_section(view, sentences, namings, bodies)) for view in heads}
        # Where one head stands over likely bodies, the others stand over bodies too, however little else tells of them.
        if any(bodies[rank].weight > PLAUSIBLE for ranks in sections.values() for rank in ranks):
            under |= {number: ranks for number, ranks in sections.items() if ranks}
    return under


def _is_head(view: SentenceView, sentences: Sequence[SentenceView], namings: Mapping[int, object]) -> bool:
    """Whether a line is a grade and hardly more; "All four areas were good." is a sentence."""
    short = len(view.grades) == 1 and view.size <= _HEAD and not view.groups and view.number not in namings
    return short and _SENTENCE.isdisjoint(view.letters) and _is_alone(view, sentences)


def _is_alone(view: SentenceView, sentences: Sequence[SentenceView]) -> bool:
    """Whether a sentence is all of its block; "Up from good." within a paragraph is no head."""
    beside = (*sentences[max(0, view.number - 1) : view.number], *sentences[view.number + 1 : view.number + 2])
    return all(other.line.sentence.block != view.line.sentence.block for other in beside)


def _stands_below_name(heads: Sequence[SentenceView], sentences: Sequence[SentenceView], namings: BySentence) -> bool:
    """Whether the first grade that has a name on the line above or below has it above."""
    for view in heads:
        if view.number and _opens_line(sentences[view.number - 1], namings):
            return True
        if view.number + 1 < len(sentences) and _opens_line(sentences[view.number + 1], namings):
            return False
    return True


def _opens_line(view: SentenceView, namings: BySentence) -> bool:
    """Whether a line without a grade opens with a name."""
    found = namings.get(view.number)
    if not found or view.grades or view.line.block_kind == "headline":
        return False
    return found[0].item <= _OPENING


def _section(
    head: SentenceView,
    sentences: Sequence[SentenceView],
    namings: BySentence,
    bodies: Sequence[BodyView],
) -> Iterator[int]:
    """The bodies whose names open the blocks below a head, up to the next head or another heading."""
    seen: set[int] = set()
    block = head.line.sentence.block
    for number in range(head.number + 1, len(sentences)):
        view = sentences[number]
        begins = view.line.sentence.block != block
        block = view.line.sentence.block
        if _is_head(view, sentences, namings):
            return
        named = namings.get(view.number, ())
        opens = bool(named) and named[0].item <= _OPENING
        if begins and not opens and (view.line.block_kind in _LABELS or view.number == head.number + 1):
            return
        if begins and opens:
            for rank in _list_from(view, named, bodies):
                if rank not in seen:
                    seen.add(rank)
                    yield rank


def _list_from(view: SentenceView, named: Sequence[Naming], bodies: Sequence[BodyView]) -> list[int]:
    """The first name and those that go on with it as a list ("Oxfordshire; Oldham; Plymouth"); no place behind one."""
    found = [named[0].rank]
    for (last, _), (item, rank) in pairwise(named):
        between = view.letters[last + 1 : item]
        if not (between and all(letter in _LIST_MARKS for letter in between)):
            break
        found.append(rank)
    if len(found) == _PAIR and view.letters[named[0].item + 1 : named[1].item] == ",":
        first, second = (bodies[rank].body for rank in found)
        return found[:1] if first.may_lie_in(second) else found
    return found


def _behind_colon(sentences: Sequence[SentenceView], namings: BySentence) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For a sentence that begins with a grade and a colon, the names listed behind it, words between or not."""
    for view in sentences:
        if len(view.grades) != 1 or view.grades[0] > 1 or view.letter(view.grades[0] + 1) != ":" or view.groups:
            continue
        found = [rank for item, rank in namings.get(view.number, ()) if view.letter(item - 1) in _LIST_MARKS]
        if found:
            yield view.number, tuple(dict.fromkeys(found))
