"""Judgement Desk: a command goes to the command line, everything else opens the window."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run the program; heavy things are imported only where they are used, so that workers start quickly."""
    from core import cli

    if cli.is_command(arguments):
        return cli.run(arguments, window_check=check_window)
    if not has_display():
        if "--sample" in arguments:
            sys.stderr.write("There is no display, so the demonstration runs in the terminal instead of the window.\n")
            return cli.run(["demo"])
        from core.paths import program_name

        told = f"There is no display for the window. {program_name()} --help tells what works in a terminal.\n"
        sys.stderr.write(told)
        return 1
    # What is loaded at the start stays to the end; looking for rubbish among it makes the start a tenth longer.
    gc.disable()
    from gui.app import run

    gc.freeze()
    gc.enable()
    return run(arguments)


def check_window() -> str:
    """The window's part of the self-test, which core cannot see."""
    from gui.window_check import open_window

    return open_window()


def has_display() -> bool:
    """Whether a window can be shown; only Linux and its relatives run without a screen by habit."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main(sys.argv[1:]))
