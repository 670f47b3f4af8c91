"""Which files an import means: folders walked, hidden and system files left out, each file once, in a stable order."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "$recycle.bin", "system volume information"})
_OFFICE_LOCK = "~$"
_WINDOWS_HIDDEN = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0) | getattr(stat, "FILE_ATTRIBUTE_SYSTEM", 0)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be imported, as a file dialog offers it.

    Attributes:
        name: As a user knows it ("saved web page").
        suffixes: Endings that such files usually have (".html"). What a file is, its bytes decide.
    """

    name: str
    suffixes: tuple[str, ...]


def file_kinds() -> tuple[FileKind, ...]:
    """The kinds of files that can be imported."""
    from core.reading import CONTAINERS, FORMATS

    documents = (FileKind(kind.name, kind.suffixes) for kind in FORMATS)
    return (*documents, *(FileKind(name, suffixes) for name, suffixes in CONTAINERS))


def gather(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List the files that the given files and folders stand for.

    A folder gives its files and those of its folders in natural order ("report 2" before "report 10"). Hidden and
    system files in it are left out, and so are files whose ending is that of no document (pictures and spreadsheets lie
    beside reports); links in it are not followed, so that nothing outside comes in. What is named directly is taken as
    it is: a missing file or a folder that may not be opened stays in the list, so that reading it says what is wrong.

    Args:
        paths: Files and folders in the order in which they were chosen.

    Returns:
        Each file once, where it was met first.
    """
    seen: set[str] = set()
    files: list[Path] = []
    for path in paths:
        for file in _files_in(path) if path.is_dir() else (path,):
            identity = os.path.normcase(os.path.realpath(file))
            if identity not in seen:
                seen.add(identity)
                files.append(file)
    return tuple(files)


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key that orders numbers inside names by their value, before letters, and letters without regard to case."""
    parts = re.findall(r"[0-9]+|[^0-9]+", name)
    keys = ((0, int(part), "") if part[0] in "0123456789" else (1, 0, part.casefold()) for part in parts)
    # The name itself decides between "A1" and "a01", so that the order never depends on the file system.
    return *keys, (-1, 0, name)


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            shown = sorted((e for e in entries if not _is_left_out(e)), key=lambda e: natural_key(e.name))
    except OSError:
        yield folder
        return
    for entry in shown:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(folder / entry.name)
        elif entry.is_file(follow_symlinks=False) and _may_be_document(entry.name):
            yield folder / entry.name


def _may_be_document(name: str) -> bool:
    """Whether a file in a folder is worth opening, by its ending; one without an ending is."""
    _, dot, ending = name.rpartition(".")
    return not dot or f".{ending.lower()}" in _endings()


@cache
def _endings() -> frozenset[str]:
    return frozenset(suffix.lower() for kind in file_kinds() for suffix in kind.suffixes)


def _is_left_out(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", _OFFICE_LOCK)) or entry.name.casefold() in _SYSTEM_NAMES or entry.is_symlink():
        return True
    if not _WINDOWS_HIDDEN:
        return False
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _WINDOWS_HIDDEN)
