"""What a terminal can show: colours or none, how wide it is, and how much room a text takes in it."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import argparse

_WIDTH_WITHOUT_TERMINAL = 120
_RESET = "\x1b[0m"
_CANNOT_PRINT = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


def add_colour_argument(parser: argparse.ArgumentParser) -> None:
    """Let the user decide on colours where the terminal cannot tell."""
    parser.add_argument(
        "--colour",
        choices=("auto", "always", "never"),
        default="auto",
        help="grades in colour: always, never, or (auto) only in a terminal; words always",
    )


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Whether to print colours.

    Args:
        choice: ``always``, ``never`` or ``auto``.
        stream: Where the output goes. The variable NO_COLOR speaks against colours, as no-color.org asks.
    """
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and _console_ready()


def room(stream: TextIO) -> int:
    """Columns that a line may take."""
    if not stream.isatty() and "COLUMNS" not in os.environ:
        return _WIDTH_WITHOUT_TERMINAL
    return shutil.get_terminal_size((_WIDTH_WITHOUT_TERMINAL, 24)).columns


def painted(text: str, fill: str, ink: str) -> str:
    """Put a text in 24-bit colours, given as ``#rrggbb``."""
    return f"\x1b[48;2;{_parts(fill)}m\x1b[38;2;{_parts(ink)}m{text}{_RESET}"


def width(text: str) -> int:
    """Columns that a text takes: two for wide East Asian signs and emoji, none for combining marks."""
    return sum(_sign_width(sign) for sign in text)


def fitted(text: str, columns: int) -> str:
    """Cut or fill a text to exactly so many columns; control characters, line ends too, become blanks."""
    text = " ".join("".join(" " if unicodedata.category(sign) in ("Cc", "Cf") else sign for sign in text).split())
    if width(text) > columns:
        kept = ""
        for sign in text:
            if width(kept) + _sign_width(sign) > columns - 1:
                break
            kept += sign
        text = f"{kept}…" if columns else ""
    return text + " " * (columns - width(text))


def plain(text: str) -> str:
    """One line that a terminal only shows: what it would obey, as in the name of a file, is replaced by a mark."""
    return "".join(
        sign if sign.isprintable() else " " if unicodedata.category(sign) == "Zs" else "\ufffd" for sign in text
    )


def say(line: str) -> None:
    """Print a line of a command that does more than print: when nobody reads it any more, the work goes on."""
    try:
        print(plain(line), flush=True)
    except OSError as error:
        output_lost(error)


def output_lost(error: OSError) -> bool:
    """Let the rest of the output go nowhere when it cannot be written any more, and say so unless its reader went.

    Returns:
        Whether output was lost that somebody wants, as on a full disk. The reader of a pipe (head, more) that has ended
        had enough.

    Raises:
        OSError: The error itself, when it is none of printing.
    """
    # Windows calls a pipe without a reader an invalid argument.
    if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
        mute()
        return False
    # What is printed goes to no file that has a name here; all other writing tells its errors in words of its own.
    if error.filename is not None or error.errno not in _CANNOT_PRINT:
        raise error
    mute()
    with suppress(OSError):
        told = f"The output could not be written to its end: {error.strerror or error}."
        print(f"{told} Free some space, or write it to another place.", file=sys.stderr)
    return True


def mute() -> None:
    """Let what is still to be printed go nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _parts(colour: str) -> str:
    return ";".join(str(int(colour[start : start + 2], 16)) for start in (1, 3, 5))


def _console_ready() -> bool:
    """Switch a Windows console to escape sequences; other terminals know them."""
    if sys.platform == "win32":
        import ctypes

        # GetStdHandle(STD_OUTPUT_HANDLE) and ENABLE_VIRTUAL_TERMINAL_PROCESSING of the Windows console API.
        kernel, mode = ctypes.windll.kernel32, ctypes.c_ulong()
        handle = kernel.GetStdHandle(-11)
        known = kernel.GetConsoleMode(handle, ctypes.byref(mode))
        return bool(known and kernel.SetConsoleMode(handle, mode.value | 0x0004))
    else:  # noqa: RET505 - the checker skips the branch of the other system only so
        return True
