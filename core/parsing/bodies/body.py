"""A body that a document speaks of: a council, a school, a home, an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.model import ProviderType


class Body(NamedTuple):
    """One body.

    Attributes:
        key: What tells it from others in this document.
        name: As a reader would name it.
        kind: Its type by its name; None when the name does not tell.
        authority_code: ONS code, for a council.
    """

    key: str
    name: str
    kind: ProviderType | None
    authority_code: str | None = None

    def may_lie_in(self, other: Body) -> bool:
        """Whether a name behind it and a comma can be the place where it is: "Clee View, Tenbridge".

        Two bodies would be joined by "and". A council is such a place for what is none, and a body of the same kind is
        a second one.
        """
        if other.authority_code is not None:
            return self.authority_code is None and self.kind is not other.kind
        return other.kind is None or other.kind is not self.kind
