"""An import in a process of its own: whoever asked for it, a window above all, keeps Python's lock for itself.

The process that asks holds the right to write to the library and lends it; the one that imports ends when the import
does, or as soon as the other is gone.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import traceback
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import DeskError, ImportEndedError, ReaderNotStartedError
from core.importing.importer import import_files
from core.importing.outcomes import ImportProgress, ImportSummary
from core.importing.worker_process import give_way

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from core.library import Library

log = logging.getLogger(__name__)

FEWEST = 20
"""Files for which a process is worth its start, which takes as long as storing that many."""
_POLL = 0.1
"""Seconds between looks at whether the user wants to stop."""
_END_LIMIT = 10.0
"""Seconds for the process to end by itself when all is said."""


_KEPT_OPEN: list[Library] = []
"""What a process of imports has open to its end."""


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What ended the import as a whole.

    Attributes:
        error: For the user.
        details: For the log.
    """

    error: DeskError
    details: str = ""


def import_files_apart(
    library: Library,
    paths: Sequence[Path],
    *,
    progress: Callable[[ImportProgress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Do what ``import_files`` does, many files in a process of their own; few, or into memory, in this one.

    Args:
        library: Where to; stays open until the import has ended, and may be read from and written to meanwhile.
        paths: The files, as ``gather`` lists them.
        progress: As for ``import_files``, in the calling thread.
        cancelled: Asked every 100 ms.

    Raises:
        ReadOnlyLibraryError: The library takes no documents.
        ReaderNotStartedError: The system starts no process for the desk.
        ImportEndedError: The process ended before the import; what it had stored is in the library.
    """
    if len(paths) < FEWEST or library.path is None or library.read_only:
        return import_files(library, paths, progress=progress, cancelled=cancelled)
    context = multiprocessing.get_context("spawn")
    connection, theirs = context.Pipe()
    # No daemon, for it starts processes itself.
    process = context.Process(target=_serve, args=(theirs, library.path, tuple(paths)), name="import")
    try:
        process.start()
    except OSError as error:
        connection.close()
        raise ReaderNotStartedError.because(error.strerror or str(error)) from error
    finally:
        theirs.close()
    try:
        return _followed(connection, progress, cancelled)
    except (EOFError, ConnectionError) as error:
        raise ImportEndedError.with_code(_end(process)) from error
    finally:
        # Its end tells the process to stop, where it has not yet.
        connection.close()
        _end(process)


def _followed(
    connection: Connection, progress: Callable[[ImportProgress], None], cancelled: Callable[[], bool]
) -> ImportSummary:
    """Hand on what the process tells, until it tells the end."""
    asked_to_stop = False
    while True:
        if cancelled() and not asked_to_stop:
            asked_to_stop = True
            connection.send(None)
        if not connection.poll(_POLL):
            continue
        told: ImportProgress | ImportSummary | _Trouble = connection.recv()
        if isinstance(told, ImportProgress):
            progress(told)
        elif isinstance(told, ImportSummary):
            return told
        else:
            if told.details:
                log.error("the import failed\n%s", told.details)
            raise told.error


def _end(process: SpawnProcess) -> int | None:
    """Wait for the end of the process, which its closed connection brings about; gives its exit code."""
    process.join(_END_LIMIT)
    if process.is_alive():
        log.warning("the import did not end by itself")
        process.kill()
        process.join()
    return process.exitcode


def _serve(connection: Connection, library: Path, paths: Sequence[Path]) -> None:
    """What runs in the process.

    Args:
        connection: To the process that asked. Anything that comes from it, its end too, means: stop.
        library: The file that it lends.
        paths: The files.
    """
    # Ctrl+C in a terminal reaches every process; the one that asked decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way()
    logging.getLogger().addHandler(logging.NullHandler())
    # When the other side is gone there is nobody left to tell.
    with suppress(ConnectionError):
        connection.send(_outcome(connection, library, paths))
    # Not by the usual end, which would close the library: see ``_outcome``.
    os._exit(0)


def _outcome(connection: Connection, path: Path, paths: Sequence[Path]) -> ImportSummary | _Trouble:
    """The import itself, or why there is none.

    The library stays open to the end of the process. The last to close it removes the log, and SQLite asks by locks
    whether others have it open; but on Linux and macOS a process loses its locks of a file as soon as it closes that
    file anywhere, as when only its header is read. So the one that lends may look like nobody, and the log would be
    taken from under it (https://sqlite.org/howtocorrupt.html, "Posix advisory locks canceled").
    """
    from core.library import open_lent_library

    try:
        library = open_lent_library(path)
        _KEPT_OPEN.append(library)
        return import_files(library, paths, progress=connection.send, cancelled=connection.poll)
    except DeskError as error:
        return _Trouble(error)
    except ConnectionError:
        raise
    except Exception:  # noqa: BLE001 - the border of the process: the one that asked must hear of it
        return _Trouble(ImportEndedError.because_of_a_fault(), traceback.format_exc())
