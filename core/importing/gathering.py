"""Which files an import means: folders walked, hidden and system files left out, each file once, in a stable order."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.file_names import files_called
from core.file_presence import is_folder

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


@dataclass(frozen=True, slots=True)
class Gathered:
    """What files and folders stand for.

    Attributes:
        files: Each file once, where it was met first.
        left_out: How many others the folders hold whose ending is that of no document.
    """

    files: tuple[Path, ...]
    left_out: int


def gather(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files alone that ``gather_all`` gives."""
    return gather_all(paths).files


def gather_all(paths: Iterable[Path]) -> Gathered:
    """List the files that the given files and folders stand for.

    A folder gives its files and those of its folders in natural order ("report 2" before "report 10"). Hidden and
    system files in it are left out, and so are files whose ending is that of no document (pictures and spreadsheets lie
    beside reports), which are counted; documents that cannot be read are listed, so that the user is told. Links in a
    folder are not followed, so that nothing outside comes in. What is named directly is taken as it is: a missing file
    or a folder that may not be opened stays in the list, so that reading it says what is wrong.

    Args:
        paths: Files and folders in the order in which they were chosen.
    """
    from core.reading import may_be_document

    seen: set[str] = set()
    files: list[Path] = []
    left_out = 0
    for path in paths:
        for file in _files_in(path) if is_folder(path) else (path,):
            identity = os.path.normcase(os.path.realpath(file))
            if identity in seen:
                continue
            seen.add(identity)
            if file is path or may_be_document(file.name) or is_folder(file):
                files.append(file)
            else:
                left_out += 1
    return Gathered(tuple(files), left_out)


def files_told(sources: Iterable[str]) -> tuple[Path, ...]:
    """The files that results of an import tell of, once each, to read them again.

    Args:
        sources: As ``ImportResult.source`` has them; of what was inside a file that file is meant.
    """
    from core.reading import INSIDE

    files: dict[Path, None] = {}
    for source in sources:
        found = [path for path in files_called(source) if os.path.lexists(path)]
        files |= dict.fromkeys(found or files_called(source.partition(INSIDE)[0]))
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
        elif entry.is_file(follow_symlinks=False):
            yield folder / entry.name


def _is_left_out(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith((".", _OFFICE_LOCK)) or entry.name.casefold() in _SYSTEM_NAMES or entry.is_symlink():
        return True
    if not _WINDOWS_HIDDEN:
        return False
    attributes: int = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & _WINDOWS_HIDDEN)
