"""Decides whose a grade is: that of one body, of several at once, or of one that the text does not name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.by_place.answers import COUNTED
from core.parsing.weighing.by_place.sited_names import without_sites
from core.parsing.weighing.letters import JOINER, JOINS_NAMES
from core.parsing.weighing.owners.asked import ask_owner
from core.parsing.weighing.owners.owned import is_owned
from core.parsing.weighing.owners.owner_cues import NOBODY, nobody_cues, owner_cues, owner_score
from core.parsing.weighing.owners.placed import place_told
from core.parsing.weighing.owners.places import Place
from core.parsing.weighing.owners.several import SEVERAL, several_cues
from core.parsing.weighing.weights import shares
from core.parsing.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.owners.asked import Asked
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.owners.places import Naming
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.targets.target import Target
    from core.parsing.weighing.weights import Weights

_MOST_BODIES = 14
_UNLIKELY = 0.03
_TIES = frozenset({"in", "at", "for", "of"})
_POSSESSIVE = "'s"
_PAIR = 2
_THAT = any_of("that this the")
_PLACES_IT = any_of("in near across around outside of")
"""Words before a name that make it the place of what follows."""
_LISTED_BELOW = 0.9
"""How likely a grade that stands alone over names is theirs."""
_LISTED_BESIDE = 0.95
"""How likely a grade that a sentence says of a list of names is theirs."""
_OF_UNNAMED = 0.9
"""How likely a grade is that of the body told only by its owner."""
_UNDER_NAME = 0.98
"""How likely a row of nothing but a label and its grade is that of the name it stands under."""
_IN_TURN = 0.95
"""How likely a grade is that of the name whose turn it is."""


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

    def score(self, weights: Weights, others: Sequence[str] = ()) -> float:
        """What they weigh together, and with other cues beside them."""
        if self.asked is None or self.candidate is None:
            return weights.sum([*self.said, *others])
        return owner_score(weights, self.asked, self.candidate, others)


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
    head = cast.entries.rows.get(view.number)
    if head is not None:
        return Owned((head,), _UNDER_NAME)
    listed = cast.below.get(view.number)
    if listed:
        return Owned(listed, _LISTED_BELOW)
    shared = cast.shared.get(Place(view.number, at))
    if shared:
        return Owned(shared.ranks, _LISTED_BESIDE)
    turn = in_turn(cast, view, at)
    if turn is not None:
        return Owned((turn,), _IN_TURN)
    if is_owned(cast.owned, view, at):
        return Owned((), _OF_UNNAMED)
    placed = place_told(view, at)
    if placed is not None:
        rank = cast.ranks.get(placed.body.key)
        return Owned(() if rank is None else (rank,), _OF_UNNAMED)
    answers = owner_answers(cast, view, at, previous, target)
    likely = shares([answer.score(weights) for answer in answers])
    best = max(range(len(likely)), key=likely.__getitem__)
    rank, ranks = answers[best].rank, answers[best].ranks
    if rank >= 0:
        ranks = tuple(joined_to(cast, view, rank, at))
    share = sum(one for one, answer in zip(likely, answers, strict=True) if _is_meant(answer, answers[best], ranks))
    return Owned(ranks, share, rank == SEVERAL)


def _is_meant(answer: OwnerAnswer, best: OwnerAnswer, ranks: tuple[int, ...]) -> bool:
    """Whether an answer says the same as the best: any of several bodies that have the grade in one breath."""
    return answer is best or (len(ranks) > 1 and answer.rank in ranks)


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
    entry, last = cast.entries.under.get(view.number), cast.namings.last_before(view.number)
    near = {one.rank for one in (entry, last) if one is not None}
    near.update([one.rank for one in cast.namings.likely.get(view.number, ())])
    first = [body for body in cast.bodies[:_MOST_BODIES] if not body.is_outlet]
    near.update([body.rank for body in first if body.weight >= _UNLIKELY or body.named_in(view.number)])
    return [cast.bodies[rank] for rank in sorted(near)]


def in_turn(cast: Cast, view: SentenceView, at: int) -> int | None:
    """Rank of the body whose turn it is: "Clee View and Low Moor are good and outstanding respectively"; else None."""
    if len(view.grades) < _PAIR or len(view.groups) > 1 or not _says_in_turn(view):
        return None
    named = [one for one in cast.namings.likely.get(view.number, ()) if one.item < view.grades[0]]
    if len(named) != len(view.grades) or len({one.rank for one in named}) != len(named) or at not in view.grades:
        return None
    is_list = all(_is_list(view, one.item, other.item) for one, other in pairwise(named))
    return named[view.grades.index(at)].rank if is_list else None


def _says_in_turn(view: SentenceView) -> bool:
    return "respectively" in view.norms or any(
        view.norm(index + 1) in _THAT and view.norm(index + 2) == "order"
        for index, norm in enumerate(view.norms)
        if norm == "in"
    )


def joined_to(cast: Cast, view: SentenceView, owner: int, at: int | None = None) -> list[int]:
    """A body and those joined to it in the sentence: "North Tyneside, Northumberland and Sunderland are all good".

    Args:
        cast: The bodies of the article.
        view: The sentence.
        owner: Rank of the body.
        at: Index of what is theirs: of several lists that have the body, the one nearest to it. None for all of them.
    """
    listed = cast.below.get(view.number, ())
    if owner in listed:
        return list(listed)
    named = cast.namings.likely.get(view.number, ())
    found = [owner]
    places = [place for place, naming in enumerate(named) if naming.rank == owner]
    if at is not None and len(places) > 1:
        places = [min(places, key=lambda place: abs(named[place].item - at))]
    for place in places:
        for step in (-1, 1):
            last = place
            while 0 <= last + step < len(named) and _is_list(view, named[last].item, named[last + step].item):
                last += step
                if named[last].rank not in found:
                    found.append(named[last].rank)
    return _without_place(cast, view, _without_sites(view, named, found))


def _without_sites(view: SentenceView, named: Sequence[Naming], found: list[int]) -> list[int]:
    """The bodies of a list without the places of others in it."""
    if len(found) <= _PAIR:
        return found
    ranks = {one.item: one.rank for one in named if one.rank in found}
    kept = {ranks[item] for item in without_sites(view, sorted(ranks))}
    return [rank for rank in found if rank in kept]


def _without_place(cast: Cast, view: SentenceView, found: list[int]) -> list[int]:
    """Of two names with a bare comma between them the one whose grade it is, unless they are a list under a grade.

    Two bodies that share a grade are joined by "and". Behind a bare comma stands the place where the first one is
    ("Clee View, Tenbridge"), or what is said of it ("Tenbridge, Clee's neighbour"); before it, where we are ("Elsewhere
    in Clee, Tenbridge is good").
    """
    if len(found) == _PAIR:
        first, second = [one for one in cast.namings.likely[view.number] if one.rank in found][:_PAIR]
        if first.rank != second.rank and view.letters[first.item + 1 : second.item] == ",":
            if cast.bodies[first.rank].body.may_lie_in(cast.bodies[second.rank].body):
                return [first.rank]
            is_said = view.norm(second.item + 1) == _POSSESSIVE or view.norm(first.item - 1) in _PLACES_IT
            return found[:1] if is_said else found
    return found


def _is_list(view: SentenceView, one: int, other: int) -> bool:
    """Whether only what joins names stands between two: "Rotherham's and Merton's", "in Leeds and in Hull"."""
    between = range(min(one, other) + 1, max(one, other))
    return bool(between) and all(_joins(view, at) for at in between)


def _joins(view: SentenceView, at: int) -> bool:
    if view.letters[at] in JOINS_NAMES or view.norms[at] == _POSSESSIVE:
        return True
    return view.norms[at] in _TIES and view.letters[at - 1] == JOINER
