"""Endings of the names of files that users type and choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def with_ending(path: Path, ending: str) -> Path:
    """The path with the ending that its kind of file has, added where the name does not end so already.

    Whatever else stands behind a dot is a part of the name: a day ("Ofsted 14.3.2025"), a version ("Report v1.2").

    Args:
        path: As the user gave it; one without a name (a drive, nothing) stays as it is.
        ending: With its dot.
    """
    return path if not path.name or ending_of(path, (ending,)) else path.with_name(f"{path.name}{ending}")


def with_other_ending(path: Path, ending: str, endings: Iterable[str]) -> Path:
    """The path with another ending in place of the one of these that it has, if it has one."""
    held = "" if ending_of(path, (ending,)) else ending_of(path, endings)
    return with_ending(path.with_name(path.name[: -len(held)]) if held else path, ending)


def ending_of(path: Path, endings: Iterable[str]) -> str:
    """Which of these endings the name has behind something else, in whatever case; empty for none."""
    name = path.name.casefold()
    return next((each for each in endings if name.endswith(each) and len(name) > len(each)), "")
