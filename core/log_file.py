"""The log: a rotating file among the user's logs, so that no traceback ever reaches the terminal or a dialog."""

from __future__ import annotations

import logging
import logging.handlers
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from core.paths import log_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOG_BYTES = 1_000_000


@contextmanager
def logging_to(name: str) -> Iterator[None]:
    """Log warnings and errors to a file of this name while the block runs; without a log where none can be written."""
    handler = log_handler(name, files=3)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()


def log_handler(name: str, *, files: int) -> logging.Handler:
    """What writes to a log file of this name, and so many older ones; what writes nothing where none can be written."""
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
    except OSError:
        return logging.NullHandler()
    return _LogFile(log_folder() / name, maxBytes=_LOG_BYTES, backupCount=files, encoding="utf-8", delay=True)


class _LogFile(logging.handlers.RotatingFileHandler):
    """Loses a line where it cannot be written: on a full disk, or when the file belongs to somebody else."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - as logging calls it
        """Tell of mistakes in the program only; Python's own tells the terminal of all, with a traceback."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)
