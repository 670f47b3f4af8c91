"""What layout says of a grade, so that it need not be weighed: what it is the grade of, whose, and when it held."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.model import Tense
    from core.parsing.items import Item

IN_ORDER, BELOW, ABOVE, COUNTED = "ordered", "below", "above", "counted"


class Answer(NamedTuple):
    """What a grade answers by its place on the page; empty or None for what its place leaves open.

    Attributes:
        sort: The reading: ``ordered`` in a table, ``below`` or ``above`` a list, ``counted`` of areas named before.
        areas: The items that name its areas.
        is_whole: Whether it is the grade of the whole.
        owner: Key of the provider.
        time: When it held.
        is_said: Whether the words around it leave no doubt that it is a judgement.
        is_outcome: Whether they tell it as what an inspection came to.
        is_nothing: Whether it is no judgement at all: a target, or what somebody thinks of himself.
    """

    sort: str = ""
    areas: tuple[Item, ...] = ()
    is_whole: bool = False
    owner: str | None = None
    time: Tense | None = None
    is_said: bool = False
    is_nothing: bool = False
    is_outcome: bool = False

    @property
    def says_of_what(self) -> bool:
        """Whether it says what the grade is the grade of."""
        return self.is_whole or bool(self.areas)
