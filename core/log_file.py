"""The log of commands: a rotating file among the user's logs, so that no traceback ever reaches the terminal."""

from __future__ import annotations

import logging
import logging.handlers
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from core.paths import log_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOG_BYTES = 1_000_000
_LOG_FILES = 3


@contextmanager
def logging_to(name: str) -> Iterator[None]:
    """Log warnings and errors to a file of this name while the block runs; without a log where none can be written."""
    handler: logging.Handler = logging.NullHandler()
    with suppress(OSError):
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            log_folder() / name, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
        )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
