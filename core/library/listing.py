"""Things one after another, as a sentence names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(names: Iterable[str]) -> str:
    """As "one", "one and another" or "one, another and a third"; of at least one."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
