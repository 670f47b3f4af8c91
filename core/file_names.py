"""Names of files as text that can be stored and shown, the files that are called so, and how a library is called.

A file system keeps names as bytes, or, on Windows, as units of UTF-16, and not all of them are text in any encoding.
Python carries what is none through as halves of surrogate pairs, which neither SQLite nor a terminal takes. And there
are signs that are text and no letters: line breaks, and marks that turn the direction of what follows, so that a
message about the file would be read backwards.
"""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath

_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_SHOWN = "\ufffd"

LIBRARY_ENDING = ".jdesk"
"""How the name of a library ends."""


def is_library_name(name: str | os.PathLike[str]) -> bool:
    """Whether the name of a file, or a path, is that of a library: by it the window and a double-click know one."""
    return PurePath(name).suffix.lower() == LIBRARY_ENDING


def shown_name(name: str | os.PathLike[str]) -> str:
    """A name or a path as text on one line; what is no text in it is shown as �."""
    return _NO_TEXT.sub(_SHOWN, os.fspath(name))


def files_called(shown: str) -> tuple[Path, ...]:
    """The files that a path means that ``shown_name`` gave: one, or several whose names look alike.

    Args:
        shown: An absolute path. Where there is no such file, it is given as it is.
    """
    path = Path(shown)
    if _SHOWN not in shown or os.path.lexists(path):
        return (path,)
    found = [Path(path.anchor)]
    for part in path.parts[1:] if path.anchor else path.parts:
        found = [each for folder in found for each in _entries_called(folder, part)]
    return tuple(found) or (path,)


def _entries_called(folder: Path, part: str) -> list[Path]:
    if _SHOWN not in part:
        return [folder / part]
    try:
        return sorted(folder / name for name in os.listdir(folder) if shown_name(name) == part)  # noqa: PTH208
    except OSError:
        return []
