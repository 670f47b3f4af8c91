"""Decides whose a grade is: that of one body, of several at once, or of one that the text does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.by_place.answers import COUNTED
from core.parsing.weighing.owners.asked import ask_owner
from core.parsing.weighing.owners.owner_cues import NOBODY, nobody_cues, owner_cues, owner_score
from core.parsing.weighing.owners.several import SEVERAL, several_cues
from core.parsing.weighing.weights import shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.owners.asked import Asked
    from core.parsing.weighing.owners.cast import BodyView, Cast
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target
    from core.parsing.weighing.weights import Weights

_MOST_BODIES = 14
_UNLIKELY = 0.03
_POSSESSIVE = "'s"
_PAIR = 2
_LISTED_BELOW = 0.9
"""How likely a grade that stands alone over names is theirs."""


class Owned(NamedTuple):
    """Whose a grade is.

    Attributes:
        ranks: Ranks of the bodies; none for one that is not named.
        share: How likely that is.
        is_counted: Whether a word such as "both" points to them.
    """

    ranks: tuple[int, ...]
    share: float
    is_counted: bool = False

    @property
    def last(self) -> int:
        """What the cues of the next grade are told of this one: a rank, ``NOBODY`` or ``SEVERAL``."""
        return SEVERAL if self.is_counted else self.ranks[0] if self.ranks else NOBODY


class OwnerAnswer(NamedTuple):
    """One answer to whose a grade is.

    Attributes:
        rank: Rank of the body; ``NOBODY`` or ``SEVERAL``.
        ranks: The bodies that it stands for.
        said: The cues of an answer that is no single body.
        asked: What the cues of a single body look at.
        candidate: That body.
    """

    rank: int
    ranks: tuple[int, ...]
    said: Sequence[str] = ()
    asked: Asked | None = None
    candidate: BodyView | None = None

    def cues(self) -> Sequence[str]:
        """Its cues."""
        return self.said if self.asked is None or self.candidate is None else owner_cues(self.asked, self.candidate)

    def score(self, weights: Weights) -> float:
        """What they weigh together."""
        if self.asked is None or self.candidate is None:
            return weights.sum(self.said)
        return owner_score(weights, self.asked, self.candidate)


def whose_is(cast: Cast, weights: Weights, view: SentenceView, at: int, previous: int | None, target: Target) -> Owned:
    """Decide whose a grade is.

    Args:
        cast: The bodies of the article.
        weights: What the cues of owners weigh.
        view: The sentence of the grade word.
        at: Index of the grade word.
        previous: Whose the grade before was: a rank, ``NOBODY`` or ``SEVERAL``; None for the first grade.
        target: What it is the grade of.
    """
    listed = cast.below.get(view.number)
    if listed:
        return Owned(listed, _LISTED_BELOW)
    answers = owner_answers(cast, view, at, previous, target)
    likely = shares([answer.score(weights) for answer in answers])
    best = max(range(len(likely)), key=likely.__getitem__)
    rank, ranks = answers[best].rank, answers[best].ranks
    if rank >= 0:
        ranks = tuple(joined_to(cast, view, rank))
    return Owned(ranks, likely[best], rank == SEVERAL)


def owner_answers(cast: Cast, view: SentenceView, at: int, previous: int | None, target: Target) -> list[OwnerAnswer]:
    """All answers to whose a grade is: nobody named, each body it can be, and those that "both" points to."""
    asked = ask_owner(cast, view, at, previous, target)
    found = [OwnerAnswer(NOBODY, (), nobody_cues(asked))]
    found += [OwnerAnswer(one.rank, (one.rank,), (), asked, one) for one in candidates_for(cast, view)]
    counted = cast.counting.counted(cast, view, at)
    if counted is not None and COUNTED not in target.cues:  # what counts areas counts no bodies
        said = several_cues(cast, counted, view, at, previous, target)
        found.append(OwnerAnswer(SEVERAL, counted.ranks, said))
    return found


def candidates_for(cast: Cast, view: SentenceView) -> list[BodyView]:
    """The bodies whose grade it can be: those named in the sentence, and those likely to be inspected at all."""
    near = {cast.under[view.number].rank} if view.number in cast.under else set()
    last = cast.last_before(view.number)
    if last is not None:
        near.add(last[0])
    near.update(rank for _, rank in cast.in_sentence.get(view.number, ()))
    first = [body for body in cast.bodies[:_MOST_BODIES] if not body.is_outlet]
    near.update([body.rank for body in first if body.weight >= _UNLIKELY or body.named_in(view.number)])
    return [cast.bodies[rank] for rank in sorted(near)]


def joined_to(cast: Cast, view: SentenceView, owner: int) -> list[int]:
    """A body and those joined to it in the sentence: "North Tyneside, Northumberland and Sunderland are all good"."""
    listed = cast.below.get(view.number, ())
    if owner in listed:
        return list(listed)
    places = cast.in_sentence.get(view.number, ())
    found = [owner]
    for place, (_, rank) in enumerate(places):
        if rank != owner:
            continue
        for step in (-1, 1):
            at = place
            while 0 <= at + step < len(places) and _is_list(view, places[at][0], places[at + step][0]):
                at += step
                if places[at][1] not in found:
                    found.append(places[at][1])
    return _without_place(cast, view, found)


def _without_place(cast: Cast, view: SentenceView, found: list[int]) -> list[int]:
    """Of two names with a bare comma between them the first alone, where the second is the place it is in."""
    if len(found) == _PAIR:
        first, second = sorted((item, rank) for item, rank in cast.in_sentence[view.number] if rank in found)[:_PAIR]
        if first[1] != second[1] and view.letters[first[0] + 1 : second[0]] == ",":
            lies = cast.bodies[first[1]].body.may_lie_in(cast.bodies[second[1]].body)
            return [first[1]] if lies else found
    return found


def _is_list(view: SentenceView, one: int, other: int) -> bool:
    """Whether only what joins names stands between two: "Rotherham's and Merton's"."""
    between = range(min(one, other) + 1, max(one, other))
    return bool(between) and all(view.letters[at] in ",AD" or view.norms[at] == _POSSESSIVE for at in between)
