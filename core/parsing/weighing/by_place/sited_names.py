"""Tells in a list of names which are the places of those before them: "Ash Lodge, Thornby and Elm Care Home, Goole".

A place in such a list looks like one more member of it. It is none where names that say what they are take turns with
names that do not, and the last has its place as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.bodies import NamedBody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.weighing.sentence import SentenceView

_FEWEST = 3
_ENDS = frozenset(",.;:)$")
_IN = frozenset({"in", "near", "at"})


def without_sites(view: SentenceView, names: Sequence[int], *, fewest: int = _FEWEST) -> list[int]:
    """The items of a list of names without those that only say where the one before is.

    Args:
        view: The sentence.
        names: Indices of its items that are names of the list, in order.
        fewest: How many names there are at least; of two in running text the second may be graded as well.
    """
    institutions = [_is_institution(view, at) for at in names]
    in_turn = all(is_one == (place % 2 == 0) for place, is_one in enumerate(institutions))
    if len(names) < fewest or not in_turn or not all(view.letter(at + 1) == "," for at in names[:-1:2]):
        return list(names)
    last_is_sited = len(names) % 2 == 0 or _is_sited(view, names[-1])
    return list(names[::2]) if last_is_sited else list(names)


def _is_sited(view: SentenceView, at: int) -> bool:
    """Whether a place that is no name of a body stands behind a name: "Elm Care Home in Goole", "…, Goole"."""
    if view.norm(at + 1) in _IN:
        return True
    return view.letter(at + 1) == "," and view.norm(at + 2)[:1].isalpha() and view.letter(at + 3) in _ENDS


def _is_institution(view: SentenceView, at: int) -> bool:
    """Whether a name says what it names: a school, or by its last word a house."""
    named = view.items[at].value
    return isinstance(named, NamedBody) and not {"told-by-name:1", "ends-as:building"}.isdisjoint(named.cues)
