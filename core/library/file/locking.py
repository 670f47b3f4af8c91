"""One program at a time writes to a library: a lock file beside it, held by a lock of the operating system.

SQLite lets programs take turns with every transaction. That keeps the file whole, but two windows over one library
would show each other's past, and two imports would wait for each other. So the first program that opens a library for
writing holds ``<library>.lock`` until it closes it. The lock is the system's own (``flock``, on Windows a locked byte)
and ends with the process, however that ends; the text in the file only tells a second program whom to ask. All
connections of one process share the lock.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import LibraryError, LibraryInUseError

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIX = ".lock"
# Windows lets nobody read a locked byte, so one is locked where no text will ever be. It need not exist.
_LOCKED_BYTE = 1 << 30
_LONGEST_TEXT = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a library open for writing.

    Attributes:
        computer: Name of the computer.
        user: Name of the account on it.
        since: When it was opened, with a time zone.
        process: Number of the process, for the log.
    """

    computer: str
    user: str
    since: datetime
    process: int

    @classmethod
    def this_process(cls) -> Holder:
        """Us, now."""
        return cls(platform.node(), _user(), datetime.now(UTC), os.getpid())

    @property
    def words(self) -> str:
        """For a message: ``anna on the computer “DESK-12”, since 13 August 2025, 10:15``."""
        here = "this computer" if self.computer == platform.node() else f"the computer “{self.computer}”"
        since = self.since.astimezone()
        return f"{self.user} on {here}, since {since.day} {since:%B %Y, %H:%M}"


class CannotLockError(Exception):
    """No lock file can be made beside the library, as in a folder that may not be written to."""


class WriterLock:
    """The right of this process to write to one library. Make it with ``take``; give it back with ``release``."""

    def __init__(self, held: _HeldFile) -> None:
        self._held = held
        self._counts = True

    def leave(self) -> bool:
        """Count no longer as a user; gives whether no other is left. The lock itself is held until ``release``."""
        with _guard:
            self._held.users -= self._counts
            self._counts = False
            return self._held.users == 0

    def release(self) -> None:
        """Give it back; with the last one of this process others may write. May be called again."""
        self.leave()
        with _guard:
            # Another thread may have come meanwhile, or the file may be given up already.
            if not self._held.users and _held_files.get(self._held.library) is self._held:
                del _held_files[self._held.library]
                self._held.give_up()


def take(library: Path, *, alone: bool = False) -> WriterLock:
    """Take the lock of a library for this process, or share the one that it has.

    Args:
        library: The file; it need not be there yet.
        alone: Whether no other connection of this process may be using it either, as when it is replaced.

    Raises:
        LibraryInUseError: Another program has it; says who.
        CannotLockError: The folder takes no lock file.
    """
    place = Path(os.path.normcase(os.path.realpath(library)))
    with _guard:
        held = _held_files.get(place)
        if held is None:
            held = _held_files[place] = _HeldFile(place, _lock_file(place, library.name))
        elif alone:
            raise LibraryInUseError(f"“{library.name}” is open.", "Close it first, and try again.")
        held.users += 1
        return WriterLock(held)


def take_alone(library: Path) -> WriterLock:
    """Take the lock of a library that is to be replaced or removed, and that no other connection may be using.

    Raises:
        LibraryInUseError: It is open, here or in another program.
        LibraryError: The folder is not there, or cannot be written to.
    """
    try:
        return take(library, alone=True)
    except CannotLockError as error:
        folder = lock_path(library).parent
        if isinstance(error.__cause__, (FileNotFoundError, NotADirectoryError)):
            raise LibraryError(
                f"The folder of “{library.name}” is not there: {folder}. Nothing was changed.",
                "Make the folder, connect its drive, or choose another.",
            ) from error
        raise LibraryError(
            f"“{folder}” cannot be written to ({error}), so “{library.name}” was left as it is.",
            "Choose a folder that you may write to.",
        ) from error


def holder_of(library: Path) -> Holder | None:
    """Who wrote the lock file of a library last; whether they still hold it, only ``take`` can tell."""
    try:
        text = lock_path(library).read_bytes()[:_LONGEST_TEXT]
        told = json.loads(text)
        since = datetime.fromisoformat(told["since"])
        return Holder(str(told["computer"]), str(told["user"]), since.astimezone(UTC), int(told["process"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def lock_path(library: Path) -> Path:
    """Where the lock file of a library is while somebody writes."""
    real = Path(os.path.realpath(library))
    return real.with_name(real.name + SUFFIX)


class _HeldFile:
    """The lock file that this process holds for a library, with all its users."""

    def __init__(self, library: Path, descriptor: int) -> None:
        self.library = library
        self.users = 0
        self._descriptor = descriptor

    def give_up(self) -> None:
        """Remove the file and let go. Windows removes no open file, and there nobody else can open it in between."""
        path = lock_path(self.library)
        if sys.platform == "win32":
            os.close(self._descriptor)
            _remove(path)
        else:
            _remove(path)
            os.close(self._descriptor)


_guard = threading.Lock()
_held_files: dict[Path, _HeldFile] = {}


def _lock_file(library: Path, name: str) -> int:
    path = lock_path(library)
    for descriptor in _opened(path):
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise _in_use(library, name) from error
        if _is_still(path, descriptor):
            _write_holder(descriptor)
            return descriptor
        # Its holder removed it between our opening and our locking it: what we locked is no file any more.
        os.close(descriptor)
    raise _in_use(library, name)


def _opened(path: Path) -> Iterator[int]:
    for _ in range(100):
        try:
            yield os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError as error:
            left = _opened_for_reading(path)
            if left is None:
                raise CannotLockError(error.strerror) from error
            yield left


def _opened_for_reading(path: Path) -> int | None:
    """A lock file that another user's crash left: on Unix what may only be read can be locked as well."""
    if sys.platform == "win32" or not os.path.isfile(path):  # noqa: PTH113 - a Path's own raises where it may not look
        return None
    try:
        return os.open(path, os.O_RDONLY)
    except OSError:
        return None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _write_holder(descriptor: int) -> None:
    holder = Holder.this_process()
    told = {
        "computer": holder.computer,
        "user": holder.user,
        "since": holder.since.isoformat(timespec="seconds"),
        "process": holder.process,
    }
    text = json.dumps(told, ensure_ascii=False).encode()
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.ftruncate(descriptor, 0)
        os.write(descriptor, text)
    except OSError:
        # On a full disk, and in another user's file, the lock holds all the same; a second program will only not learn
        # whose it is.
        with suppress(OSError):
            os.ftruncate(descriptor, 0)


def _in_use(library: Path, name: str) -> LibraryInUseError:
    holder = holder_of(library)
    whom = f": {holder.words}" if holder else ""
    return LibraryInUseError(
        f"“{name}” is open in another window of Judgement Desk{whom}. Nothing was changed.",
        "Close it there first. Until then you can open it for reading only.",
    )


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        # Somebody else has just opened it, or the drive is gone; left behind unlocked it does no harm.
        return


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "somebody"
