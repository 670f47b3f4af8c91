"""The bodies of an article as weighing looks at them, and how they stand to its sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.by_place.grade_heads import named_under_grades
from core.parsing.weighing.owners.body_view import standing_of
from core.parsing.weighing.owners.entries import entries_of
from core.parsing.weighing.owners.introduced import left_unnamed
from core.parsing.weighing.owners.likelihoods import LIKELY
from core.parsing.weighing.owners.list_rows import list_rows
from core.parsing.weighing.owners.namings import namings_of
from core.parsing.weighing.owners.owned import owned_in
from core.parsing.weighing.owners.speaking import speaking_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.model import ProviderType
    from core.parsing.weighing.by_place.graded_lists import GradedList
    from core.parsing.weighing.owners.body_view import BodyView, Standing
    from core.parsing.weighing.owners.council_sorts import CouncilSorts
    from core.parsing.weighing.owners.entries import Entries
    from core.parsing.weighing.owners.list_rows import ListRows
    from core.parsing.weighing.owners.namings import Namings
    from core.parsing.weighing.owners.places import Place
    from core.parsing.weighing.owners.references import ReferringWords
    from core.parsing.weighing.owners.several import CountWords
    from core.parsing.weighing.owners.speaking import Speaking
    from core.parsing.weighing.sentence import SentenceView

_SEVERAL = 2
_SHORTLY = 3


class SharedGrade(NamedTuple):
    """Whose a grade is that a list of names has.

    Attributes:
        ranks: Ranks of the bodies.
        is_whole: Whether it is surely a judgement, of each of them as a whole.
        is_now: Whether it is said to be their grade of today.
    """

    ranks: tuple[int, ...]
    is_whole: bool
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The bodies of an article and how they stand to its sentences, which are meant by their numbers.

    Attributes:
        bodies: The bodies that can own a grade, by rank.
        ranks: The rank of each body by its key.
        standing: By rank, what cues say of a body whatever grade word they are asked about.
        likely: How many bodies are likely to be inspected.
        best: The weight of the likeliest; 0 without any.
        kind: The kind of body the article is chiefly about.
        namings: Where sentences name bodies.
        speaking: Of whom sentences speak, by name or otherwise.
        unnamed: The sentences that say that a body is not named, in order.
        owned: For a sentence whose subject is told only by its owner, where that stands; see ``owned.owned_in``.
        entries: The stretches of the article that are about one body each.
        below: For a sentence that is a grade over names, the ranks of the bodies that stand under it.
        shared: For the place of a grade that a list of names has, whose it is.
        rows: Which sentences are rows of lists.
        blocks: The number of the block of each sentence.
        graded: The sentences with words for grades, in order.
        sorts: What councils are called by the sort of place they serve; None where fewer than two are named.
        counting: What points to several bodies at once.
    """

    bodies: tuple[BodyView, ...]
    ranks: Mapping[str, int]
    standing: tuple[Standing, ...]
    likely: int
    best: float
    kind: ProviderType | None
    namings: Namings
    speaking: Speaking
    unnamed: Sequence[int]
    owned: Mapping[int, int]
    entries: Entries
    below: Mapping[int, tuple[int, ...]]
    shared: Mapping[Place, SharedGrade]
    rows: ListRows
    blocks: Sequence[int]
    graded: Sequence[int]
    sorts: CouncilSorts | None
    counting: CountWords

    def unnamed_before(self, sentence: int) -> int | None:
        """How many sentences of its block before it is said that a body is not named; None where that is not said."""
        at = bisect_left(self.unnamed, sentence + 1)
        if not at or self.blocks[self.unnamed[at - 1]] != self.blocks[sentence]:
            return None
        return min(sentence - self.unnamed[at - 1], _SHORTLY)

    def is_graded_between(self, first: int, behind: int) -> bool:
        """Whether a sentence from one number on and before another has a word for a grade."""
        at = bisect_left(self.graded, first)
        return at < len(self.graded) and self.graded[at] < behind


def cast_of(
    bodies: Sequence[BodyView],
    sentences: Sequence[SentenceView],
    kind: ProviderType | None,
    sorts: CouncilSorts,
    counting: CountWords,
    referring: ReferringWords,
    lists: Mapping[Place, GradedList],
) -> Cast:
    """Put bodies and sentences in relation.

    Args:
        bodies: The bodies by rank.
        sentences: The sentences of the article.
        kind: The kind of body the article is chiefly about.
        sorts: What councils are called by the sort of place they serve.
        counting: What points to several bodies at once.
        referring: What refers to a body by what it is.
        lists: The lists of names that have one grade, by the place of the grade.
    """
    namings = namings_of(bodies, sentences)
    return Cast(
        bodies=tuple(bodies),
        ranks={body.body.key: body.rank for body in bodies},
        standing=tuple([standing_of(body, kind) for body in bodies]),
        likely=sum(body.weight > LIKELY for body in bodies),
        best=max((body.weight for body in bodies), default=0.0),
        kind=kind,
        namings=namings,
        speaking=speaking_of(namings.likely, referring.references(bodies, sentences, namings)),
        unnamed=left_unnamed(sentences),
        owned=owned_in(bodies, sentences, kind, referring.owned),
        entries=entries_of(bodies, sentences),
        below=named_under_grades(bodies, sentences),
        shared=_shared(bodies, lists),
        rows=list_rows(sentences),
        blocks=tuple(view.line.sentence.block for view in sentences),
        graded=[view.number for view in sentences if view.grades],
        sorts=sorts if sum(sorts.is_council(body.body) for body in bodies) >= _SEVERAL else None,
        counting=counting,
    )


def _shared(bodies: Sequence[BodyView], lists: Mapping[Place, GradedList]) -> dict[Place, SharedGrade]:
    """The lists of names as lists of bodies."""
    if not lists:
        return {}
    ranks = {place: body.rank for body in bodies for place in body.places}
    return {
        place: SharedGrade(tuple(dict.fromkeys(ranks[name] for name in one.names)), one.is_whole, one.is_now)
        for place, one in lists.items()
    }
