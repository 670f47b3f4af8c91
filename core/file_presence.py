"""Whether something is at a path, asked where a folder on the way may be closed to the user.

``Path.exists`` and ``Path.is_dir`` answer with a ``PermissionError`` there; a question of this kind has an answer.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_missing(path: Path) -> bool:
    """Whether there is certainly nothing; what cannot be looked at may be there, and using it tells what holds it."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def is_folder(path: Path) -> bool:
    """Whether there is certainly a folder; one that is there but may not be listed is one."""
    return os.path.isdir(path)  # noqa: PTH112 - a Path's own raises where it may not look
