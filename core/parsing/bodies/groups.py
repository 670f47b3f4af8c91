"""The names of one body while they are being joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.model import ProviderType

if TYPE_CHECKING:
    from core.parsing.bodies.body import Body
    from core.parsing.bodies.collecting import Placed
    from core.parsing.bodies.names import Words

OF_AREAS = (ProviderType.POLICE, ProviderType.FIRE, ProviderType.OTHER, ProviderType.SEND_AREA, ProviderType.LSCB)
"""Kinds whose bodies are called after the area that they serve, as its council and many others are."""


@dataclass(slots=True, eq=False)
class Group:
    """The names of one body while they are being joined.

    Attributes:
        words: The words of its full name.
        full: The place of its full name.
        council: The council that it is, if it is one.
        placed: All places that name it.
        is_person: Whether a title or speech makes it a person.
    """

    words: Words
    full: Placed
    council: Body | None
    placed: list[Placed] = field(default_factory=list)
    is_person: bool = False

    @property
    def kind(self) -> ProviderType | None:
        """The kind that its full name tells."""
        return self.full.name.kind
