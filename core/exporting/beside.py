"""Writing beside the target and moving into place, so that a failed export never leaves half a file."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from core.errors import ExportError
from core.file_names import is_library_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SHOWN = 40
"""Letters shown of a name that is too long."""
_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def written_beside(target: Path) -> Iterator[Path]:
    """Give a path to write to; when the block ends well it takes the target's place at once, otherwise it goes.

    Args:
        target: Where the file is to be. What was there stays until the new one is whole.

    Raises:
        ExportError: The file could not be written or put in its place, or a library or folder is there; says why and
            what to do.
    """
    check_place(target)
    refuse_library(target)
    draft = target.with_name(f".{target.name[:100]}.{os.getpid()}.part")
    try:
        # Made first, so that a folder that takes no files is found out before the work is done.
        draft.touch()
        yield draft
        _flush_to_disk(draft)
        draft.replace(target)
    except OSError as error:
        raise explain(target, error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def check_place(target: Path) -> None:
    """Find out before the work is done, and before anybody is asked, whether a file can be at a path at all.

    Raises:
        ExportError: It is a folder, a device or a write-protected file, its own folder is not there, or no file can be
            called so; says what to do.
    """
    try:
        mode = target.stat().st_mode
    except ValueError as error:
        raise ExportError(
            "The name has a character in it that no file name can have, so nothing was written.", "Type another name."
        ) from error
    except FileNotFoundError as error:
        if not target.parent.is_dir():
            raise explain(target, error) from error
        return
    except OSError as error:
        raise explain(target, error) from error
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise ExportError(
            f"“{target}” is no file but a pipe or a device, so nothing was written there.",
            "Give the name of a file; another program can read it from there.",
        )
    if stat.S_ISDIR(mode):
        raise ExportError(
            f"“{target}” is a folder, so nothing was written there.",
            "Add the name of a file to it, or choose another place.",
        )
    if not os.access(target, os.W_OK):
        raise ExportError(
            f"{target.name} is protected against changes, so it was left as it is.",
            "Choose another name, or take the protection away first.",
        )


def refuse_library(target: Path) -> None:
    """Let no export take the place of a library: the one it is of, any other, or a backup of one.

    Raises:
        ExportError: The name is one for libraries, or the file there is a database whatever its name.
    """
    # Not before something is written: the window need not load what libraries are made of at its start.
    from core.library.file.trust import is_database

    if is_library_name(target):
        raise ExportError(
            f"“{target.name}” is a name for a library, so nothing was written there.",
            "Choose a name with another ending.",
        )
    if is_database(target):
        raise ExportError(
            f"“{target.name}” is a library or another database, so it was left as it is.",
            "Choose another name.",
        )


def explain(target: Path, error: OSError) -> ExportError:
    """Say in words why a file could not be written."""
    if error.errno in _FULL:
        return ExportError(
            f"The disk is full, so {target.name} could not be written.",
            "Free some space or choose another folder. A file of that name that was there before is unchanged.",
        )
    if error.errno == errno.ENAMETOOLONG:
        return ExportError(
            f"“{target.name[:_SHOWN]}…” is too long for the name of a file, so nothing was written.",
            "Choose a shorter name, and try again.",
        )
    if isinstance(error, PermissionError):
        return ExportError(
            f"{target.name} could not be written: it is open in another program, or the folder may not be written to.",
            "Close it there (Excel locks the files it shows) or choose another name, and try again.",
        )
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return ExportError(
            f"The folder {target.parent} is not there, so {target.name} could not be written.",
            "Choose another folder, or connect the drive, and try again.",
        )
    return ExportError(
        f"{target.name} could not be written: {error.strerror or error}.",
        "Choose another folder or name and try again.",
    )


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
