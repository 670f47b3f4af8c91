"""Bodies that a sentence speaks of before it names them: "A care home in Sussex has …", and only then its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.letters import DENIAL, SUBJECT_ENDS
from core.parsing.weighing.owners.places import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from core.model import ProviderType
    from core.parsing.weighing.owners.body_view import BodyView
    from core.parsing.weighing.sentence import SentenceView

INTRODUCES = "a"
"""The determiner that cues are told of."""
_ARTICLES = frozenset({"a", "an", "one", "another"})
_NEAR = 6
"""Sentences behind in which the name follows."""
_NAMES = frozenset({"name", "names", "named", "naming", "identify", "identified", "identifies"})
_BEFORE = 3
"""Items before "named" in which its denial stands: "cannot be named", "does not now name"."""
_CONTRACTED = frozenset({"'t", "unable", "without", "declined"})


def introduced_by(view: SentenceView, nouns: Collection[str]) -> int:
    """Index of the noun of an indefinite subject that bodies are called by; -1 without one."""
    if view.norms[0] not in _ARTICLES:
        return -1
    found = -1
    for index in range(1, view.size):
        if view.letters[index] in SUBJECT_ENDS:
            break
        if view.norms[index] in nouns:
            found = index
    return found


def first_named(
    bodies: Sequence[BodyView], kinds: Collection[ProviderType], number: int, item: int, headline_ends: int
) -> int:
    """Rank of the body that is named for the first time behind a noun, before any other that it can mean; -1 for none.

    A body named before, be it in a sentence above, would not be called "a school" again; the headline does not count.

    Args:
        bodies: The bodies that are thought of.
        kinds: The kinds that the noun means.
        number: Number of its sentence.
        item: Its index there.
        headline_ends: Number of the first sentence behind the headline.
    """
    found: dict[int, Place] = {}
    for body in bodies:
        if body.body.kind not in kinds and (body.body.kind is not None or body.body.authority_code is not None):
            continue
        first = next((place for place in body.places if place.sentence >= headline_ends), None)
        if first is not None and Place(number, item) < first <= Place(number + _NEAR, 0):
            found[body.rank] = first
    return min(found, key=found.__getitem__, default=-1)


def left_unnamed(sentences: Iterable[SentenceView]) -> list[int]:
    """Numbers of the sentences that say that a body is not named: "a home that Ofsted does not name"."""
    return [view.number for view in sentences if not _NAMES.isdisjoint(view.norms) and _denies_name(view)]


def _denies_name(view: SentenceView) -> bool:
    for index, norm in enumerate(view.norms):
        if norm in _NAMES:
            front = range(max(0, index - _BEFORE), index)
            if any(view.letters[at] == DENIAL or view.norms[at] in _CONTRACTED for at in front):
                return True
    return False
