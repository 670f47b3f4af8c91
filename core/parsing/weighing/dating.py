"""Says whose inspection a date in a sentence belongs to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.parsing.bodies.body import Body
    from core.parsing.weighing.cast import Cast
    from core.parsing.weighing.sentence import SentenceView

_SHARING = frozenset({"all", "both"})
_NEAR = 2
_ASIDE = frozenset("Vy7")
_POINTERS = frozenset("Uo")
_OPENING = 2


def bodies_dated(cast: Cast, view: SentenceView, chief: Body | None) -> tuple[Body | None, ...]:
    """The bodies that a date in a sentence is a date of.

    Args:
        cast: The bodies of the article.
        view: The sentence.
        chief: The body the article is chiefly about.
    """
    if view.norm(0) in _SHARING and cast.entries != 1:
        named = {rank for number, places in cast.in_sentence.items() if number < view.number for _, rank in places}
        if len(named) > 1:
            return tuple(cast.bodies[rank].body for rank in sorted(named))
    places = tuple(place for place in cast.in_sentence.get(view.number, ()) if not _in_aside(view, place[0]))
    if places and not _points_back(view, places[0][0]):
        ranks = list(dict.fromkeys(rank for _, rank in places))
        return tuple(cast.bodies[rank].body for rank in (ranks if _joined(view, places) else ranks[:1]))
    entry = cast.under.get(view.number)
    if entry is not None and cast.entries > 1:
        return (cast.bodies[entry.rank].body,)
    last = cast.last_before(view.number)
    if last is not None and last[1] <= _NEAR and any(letter in view.letters[:3] for letter in "Uo"):
        return (cast.bodies[last[0]].body,)
    return (chief,)


def _in_aside(view: SentenceView, index: int) -> bool:
    """Whether a body is only named beside the matter: "with Kingston", "run by Achieving for Children"."""
    front = view.letter(index - 1) if view.letter(index - 1) != "D" else view.letter(index - 2)
    return front in _ASIDE or (front == "A" and index > 1 and view.letter(index - 3) in _ASIDE)


def _points_back(view: SentenceView, index: int) -> bool:
    """Whether the sentence opens with a pronoun or a pointer, so that a name further on is not its subject."""
    return any(letter in _POINTERS for letter in view.letters[: min(index, _OPENING)])


def _joined(view: SentenceView, places: tuple[tuple[int, int], ...]) -> bool:
    """Whether a sentence is about several bodies joined by commas and "and"."""
    return len(places) > 1 and all(
        all(letter in ",AD" for letter in view.letters[one + 1 : other]) for (one, _), (other, _) in pairwise(places)
    )
