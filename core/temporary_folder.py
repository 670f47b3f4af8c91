"""A folder for what is needed for a moment."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import NoTemporaryFilesError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Make a folder that goes with the block.

    Raises:
        NoTemporaryFilesError: There is no place for one.
    """
    try:
        folder = tempfile.TemporaryDirectory(prefix="judgement-desk-", ignore_cleanup_errors=True)
    except OSError as error:
        raise NoTemporaryFilesError.because("there is no folder for such files that can be written to") from error
    with folder as name:
        yield Path(name)
