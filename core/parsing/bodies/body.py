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
