"""Files and folders that may not be used: tests run as root, too, who may use everything."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NOBODY = 65534
_EVERYTHING = 0o777
_NOTHING = 0o000


@contextmanager
def as_ordinary_user() -> Iterator[None]:
    """Let this process be one for whom rights hold; it may load no module meanwhile that it has not loaded yet."""
    user = os.geteuid()
    if user == 0:
        os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        if user == 0:
            os.setresuid(0, 0, 0)


@contextmanager
def closed(folder: Path) -> Iterator[None]:
    """Let a folder be there and not be looked into."""
    folder.chmod(_NOTHING)
    try:
        with as_ordinary_user():
            yield
    finally:
        folder.chmod(_EVERYTHING)
