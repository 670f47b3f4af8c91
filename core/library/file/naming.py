"""How the file of a new library is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import LibraryError
from core.file_names import LIBRARY_ENDING, is_library_name

if TYPE_CHECKING:
    from pathlib import Path


def check_new_name(path: Path) -> None:
    """Refuse to make a library under a name by which neither the window nor a double-click would know it.

    Raises:
        LibraryError: The name does not end as those of libraries do; says how to write it.
    """
    if not is_library_name(path):
        raise LibraryError(
            f"There is no library “{path.name}”, and none is made, as the name of a library ends in {LIBRARY_ENDING}.",
            f"Write “{path.name}{LIBRARY_ENDING}” to make it.",
        )
