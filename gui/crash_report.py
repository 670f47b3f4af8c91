"""Whether the desk ended by itself last time, and what it left to tell why.

Each run has a file for its trace among the logs, holds a lock beside it, and removes both at its end. A trace that is
there and locked by nobody is of a run that did not end: the program crashed, was ended from outside, or the power went.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from core.paths import APP_NAME, log_folder
from core.version import VERSION
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

log = logging.getLogger(__name__)

_MARK = ".running"
_TRACE = ".trace"
_MOST_TOLD = 20_000
"""Characters of a trace: all threads of a crash fit."""


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What a run left that did not end.

    Attributes:
        trace: Where it was, by Python's fault handler; empty when it was ended from outside.
    """

    trace: str

    @property
    def details(self) -> str:
        """For whoever looks after the desk."""
        system = f"{APP_NAME} {VERSION}, Python {sys.version.split()[0]}, {sys.platform}"
        untraced = translate("CrashReport", "No trace: it was ended from outside, or the power went.")
        return f"{system}\n\n{self.trace or untraced}"


@contextmanager
def watched_run() -> Iterator[CrashReport | None]:
    """Note that the desk runs, and let a crash of Qt or of Python itself leave its trace, where one can be written.

    Yields:
        What the run before left, when it did not end.
    """
    folder = log_folder()
    trace = folder / f"{os.getpid()}{_TRACE}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        left = _take_left(folder)
        mark = QLockFile(str(folder / f"{os.getpid()}{_MARK}"))
        mark.setStaleLockTime(0)
        mark.tryLock(0)
        opened = trace.open("w", encoding="utf-8")
    except OSError as error:
        log.warning("A crash would leave no trace: %s", error)
        yield None
        return
    with opened as file:
        faulthandler.enable(file)
        try:
            yield left
        except Exception:
            traceback.print_exc(file=file)
            raise
        finally:
            faulthandler.disable()
    trace.unlink(missing_ok=True)
    mark.unlock()


def _take_left(folder: Path) -> CrashReport | None:
    """What runs left that did not end; their files are removed, so that it is told once."""
    found = None
    for trace in sorted(folder.glob(f"*{_TRACE}")):
        mark = QLockFile(str(trace.with_suffix(_MARK)))
        mark.setStaleLockTime(0)
        if not mark.tryLock(0):
            continue  # another window, which is running
        found = CrashReport(_told(trace))
        log.warning("The run before did not end. %s", found.trace)
        trace.unlink(missing_ok=True)
        mark.unlock()
    return found


def _told(trace: Path) -> str:
    try:
        return trace.read_text(encoding="utf-8", errors="replace")[:_MOST_TOLD].strip()
    except OSError:
        return ""
