"""What runs in a worker process: answers each file it is given with the parts that are in it, until nobody asks."""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from core.errors import DeskError, ReaderFaultError, TooLargeError
from core.file_names import shown_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from pathlib import Path

Result = TypeVar("Result")

_NICENESS = 5
_BELOW_NORMAL_PRIORITY = 0x4000
"""``BELOW_NORMAL_PRIORITY_CLASS`` of the Windows API."""


@dataclass(frozen=True, slots=True)
class Up:
    """The process has come up."""


@dataclass(frozen=True, slots=True)
class Reaching:
    """The work has reached a part of a file; what goes wrong from now on is that part's fault.

    Attributes:
        name: What the part is called.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Part(Generic[Result]):
    """What came of one part of a file, or of a file that has no parts.

    Attributes:
        result: What came of it.
        is_all: Whether the file is finished with it.
    """

    result: Result
    is_all: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """What is sent instead of a result.

    Attributes:
        error: For the user.
        details: For the log.
        is_all: Whether the file is finished with it.
    """

    error: DeskError
    details: str = ""
    is_all: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A file with parts is finished."""


def serve(connection: Connection, work: Callable[[Path, int], Iterator[Result | Reaching]]) -> None:
    """Say that the process is up, then answer each file until the other side closes.

    Args:
        connection: To whoever hands out files. Brings a path and how many of its parts are done already.
        work: Does a file, part by part.
    """
    # Ctrl+C in a terminal reaches every process; the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way()
    # What libraries log here would go to the terminal; what matters is sent back.
    logging.getLogger().addHandler(logging.NullHandler())
    # However the other side ends, this one has nothing left to do and nothing to complain of.
    with suppress(EOFError, OSError):
        connection.send(Up())
        while True:
            path, done = connection.recv()
            for message in _messages(work, path, done):
                connection.send(message)


def give_way() -> None:
    """Let the window and everything else go first: two readers would leave a PC with two processors none."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY)
    else:
        os.nice(_NICENESS)


def _messages(
    work: Callable[[Path, int], Iterator[Result | Reaching]], path: Path, done: int
) -> Iterator[Reaching | Part[Result] | Failure | Done]:
    """All messages about one file. A part that fails is passed over; what fails before any part fails the file."""
    name: str | None = None
    while True:
        try:
            for each in work(path, done):
                if isinstance(each, Reaching):
                    name = each.name
                    yield each
                elif name is None:
                    yield Part(each, is_all=True)
                    return
                else:
                    name = None
                    done += 1
                    yield Part(each)
        except Exception as error:  # noqa: BLE001 - the border of the process: a fault in one file must not end the import
            yield _failure(error, name or shown_name(path.name), is_all=name is None)
            if name is None:
                return
        else:
            yield Done()
            return
        name = None
        done += 1


def _failure(error: Exception, name: str, *, is_all: bool) -> Failure:
    if isinstance(error, DeskError):
        return Failure(error, is_all=is_all)
    if isinstance(error, MemoryError):
        told = TooLargeError(f"{name} needs more memory than there is.", "Close other programs and retry.")
        return Failure(told, is_all=is_all)
    return Failure(ReaderFaultError.of(name), traceback.format_exc(), is_all)
