"""How the file of a library is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".jdesk"
"""Ending of its name."""


def check_new_name(path: Path) -> None:
    """Refuse to make a library under a name by which neither the window nor a double-click would know it.

    Raises:
        LibraryError: The name does not end as those of libraries do; says how to write it.
    """
    if path.suffix.lower() != SUFFIX:
        raise LibraryError(
            f"There is no library “{path.name}”, and none is made, as the name of a library ends in {SUFFIX}.",
            f"Write “{path.name}{SUFFIX}” to make it.",
        )
