"""Decides whose inspection a date belongs to: by a rule, and by what the rule and the words around it weigh."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.letters import (
    ACCOMPANIMENT,
    AGENT,
    COMPARING,
    DETERMINER,
    JOINER,
    JOINS_NAMES,
    POINTER,
    PRONOUN,
)
from core.parsing.weighing.owners.owner_cues import NOBODY
from core.parsing.weighing.owners.owning import OwnerAnswer, joined_to, owner_answers
from core.parsing.weighing.targets.target import WHOLE, Target
from core.parsing.weighing.values import FLAG

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.parsing.bodies.body import Body
    from core.parsing.date_words import DateWords
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.owners.places import Naming
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.weights import Weights

_NEAR = 2
_ASIDE = frozenset({ACCOMPANIMENT, AGENT, COMPARING})
_POINTERS = frozenset({PRONOUN, POINTER})
_OPENING = 2

BY_RULE = "by-rule:1"
"""The cue of a body that the rule gives the date; alone, it makes the rule decide."""
_ANY_GRADE = Target(WHOLE, (), [])


class Dater(NamedTuple):
    """What is known of an article when its dates are given to its bodies.

    Attributes:
        cast: Its bodies.
        weights: What the cues of owners of dates weigh.
        chief: The body that it is chiefly about.
        graded: The bodies of which it tells a current grade.
        words: Words about days.
    """

    cast: Cast
    weights: Weights
    chief: Body | None
    graded: Collection[Body]
    words: DateWords

    def bodies(self, view: SentenceView, at: int, previous: int | None) -> tuple[Body | None, ...]:
        """The bodies whose date stands at a place; the chief one when nobody else's.

        Args:
            view: The sentence.
            at: Index of the date.
            previous: Rank of the body whose date was told before; None for the first.
        """
        if len(self.graded) > 1 and _is_of_all(view, at, self.words):
            return tuple(one.body for one in self.cast.bodies if one.body in self.graded)
        led_in = self._led_in(view, at)
        if led_in is not None:
            return (led_in,)
        answers = list(self.answers(view, at, previous))
        best = max(answers, key=lambda one: one[0].score(self.weights, one[1]))[0]
        ranks = tuple(joined_to(self.cast, view, best.rank, at)) if best.rank >= 0 else best.ranks
        if len(self.graded) > 1 and self.words.same_time.search(" ".join(view.norms)):
            ranks = self._of_the_same_time(view, ranks, previous)
        return tuple(self.cast.bodies[rank].body for rank in ranks) or (self.chief,)

    def _led_in(self, view: SentenceView, at: int) -> Body | None:
        """The one body of a sentence that opens with what was done to it: "Inspected in May, Holly Lane is good"."""
        if view.norm(0) not in self.words.leading_in:
            return None
        named = {one.rank: one.item for one in reversed(self.cast.namings.likely.get(view.number, ()))}
        if len(named) != 1 or min(named.values()) < at:
            return None
        return self.cast.bodies[next(iter(named))].body

    def _of_the_same_time(self, view: SentenceView, ranks: tuple[int, ...], previous: int | None) -> tuple[int, ...]:
        """Ranks of the bodies that a date is shared by: those of the sentence, or one of it and the one before it."""
        graded = [rank for rank, one in enumerate(self.cast.bodies) if one.body in self.graded]
        there = {rank for _, rank in self.cast.namings.likely.get(view.number, ())}
        sharing = dict.fromkeys((*ranks, *(rank for rank in graded if rank in there)))
        if len(sharing) == 1:
            others = [previous, self.cast.ranks.get(self.chief.key) if self.chief else None]
            sharing |= dict.fromkeys([one for one in others if one in graded and one not in sharing][:1])
        return tuple(sharing)

    def answers(self, view: SentenceView, at: int, previous: int | None) -> Iterator[tuple[OwnerAnswer, list[str]]]:
        """Each answer to whose date it is, with the cues that it has beside those of an answer to whose a grade is."""
        ruled = bodies_dated(self.cast, view, self.chief, self.words)
        entry = self.cast.entries.under.get(view.number)
        many = FLAG[len(self.graded) > 1]
        for answer in owner_answers(self.cast, view, at, previous, _ANY_GRADE):
            cues: list[str] = []
            if answer.rank >= 0:
                body = self.cast.bodies[answer.rank]
                graded, chief = FLAG[body.body in self.graded], FLAG[body.body == self.chief]
                own = FLAG[entry is not None and entry.rank == answer.rank and self.cast.entries.count > 1]
                rule = FLAG[body.body in ruled]
                cues = [
                    f"by-rule:{rule}",
                    f"by-rule:{rule},{graded},{chief}",
                    f"by-rule:{rule},{many}",
                    f"graded:{graded}",
                    f"chief:{chief}",
                    f"graded:{graded},{chief},{FLAG[bool(body.named_in(view.number))]}",
                    f"graded:{graded},{own}",
                ]
            yield answer, cues

    def rank(self, bodies: tuple[Body | None, ...]) -> int:
        """Rank of the first of some bodies; ``NOBODY`` without one."""
        first = bodies[0]
        return NOBODY if first is None else self.cast.ranks.get(first.key, NOBODY)


def _is_of_all(view: SentenceView, at: int, words: DateWords) -> bool:
    """Whether a date is told of all reports or visits at once."""
    before, behind = " ".join(view.norms[:at]), " ".join(view.norms[at + 1 :])
    return any(map(words.of_all.search, (before, behind))) or words.all_were.search(before) is not None


def bodies_dated(cast: Cast, view: SentenceView, chief: Body | None, words: DateWords) -> tuple[Body | None, ...]:
    """The bodies that a date in a sentence is a date of, by the rule.

    Args:
        cast: The bodies of the article.
        view: The sentence.
        chief: The body the article is chiefly about.
        words: Words about days.
    """
    if view.norm(0) in words.sharing and cast.entries.count != 1:
        named = {one.rank for number, some in cast.namings.likely.items() if number < view.number for one in some}
        if len(named) > 1:
            return tuple(cast.bodies[rank].body for rank in sorted(named))
    places = tuple(one for one in cast.namings.likely.get(view.number, ()) if not _in_aside(view, one.item))
    if places and not _points_back(view, places[0].item):
        ranks = list(dict.fromkeys(rank for _, rank in places))
        return tuple(cast.bodies[rank].body for rank in (ranks if _joined(view, places) else ranks[:1]))
    entry = cast.entries.under.get(view.number)
    if entry is not None and cast.entries.count > 1:
        return (cast.bodies[entry.rank].body,)
    last = cast.namings.last_before(view.number)
    if last is not None and last.ago <= _NEAR and not _POINTERS.isdisjoint(view.letters[:3]):
        return (cast.bodies[last.rank].body,)
    return (chief,)


def _in_aside(view: SentenceView, index: int) -> bool:
    """Whether a body is only named beside the matter: "with Kingston", "run by Achieving for Children"."""
    front = view.letter(index - 1) if view.letter(index - 1) != DETERMINER else view.letter(index - 2)
    return front in _ASIDE or (front == JOINER and index > 1 and view.letter(index - 3) in _ASIDE)


def _points_back(view: SentenceView, index: int) -> bool:
    """Whether the sentence opens with a pronoun or a pointer, so that a name further on is not its subject."""
    return not _POINTERS.isdisjoint(view.letters[: min(index, _OPENING)])


def _joined(view: SentenceView, places: tuple[Naming, ...]) -> bool:
    """Whether a sentence is about several bodies joined by commas and "and"."""
    return len(places) > 1 and all(
        all(letter in JOINS_NAMES for letter in view.letters[one + 1 : other])
        for (one, _), (other, _) in pairwise(places)
    )
