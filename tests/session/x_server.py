"""A screen of its own for the session, in memory."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREEN = "1366x768x24"
SERVER = "Xvfb"


def is_there() -> bool:
    """Whether this system has the server."""
    return shutil.which(SERVER) is not None


@contextmanager
def screen() -> Iterator[str]:
    """Run a server as long as the context lasts.

    Yields:
        The name of its screen, for ``DISPLAY``.
    """
    reading, writing = os.pipe()
    command = [SERVER, "-displayfd", str(writing), "-screen", "0", SCREEN, "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()
