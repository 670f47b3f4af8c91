"""The command line as a whole: which commands there are, and how their errors reach the user."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol

from core.cli.terminal import output_lost, plain
from core.errors import DeskError
from core.file_names import is_library_name
from core.log_file import logging_to
from core.paths import APP_NAME, program_name
from core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STOPPED = 130
"""What a shell expects of a program that ended by Ctrl+C."""

_COMMANDS = (
    "extract",
    "import",
    "list",
    "history",
    "compare",
    "review",
    "search",
    "library",
    "export",
    "demo",
    "explain",
    "selftest",
)

_MISUSED = 2
"""As argparse has it."""

_LOG = "command-line.log"

_OPTIONS = frozenset({"-h", "--help", "--version"})

_HELP = """\
Turn inspection news and official inspection reports into a table of judgements with the words each was read from.
Without a command the window opens: {program} [LIBRARY.jdesk | --sample]"""


_EXIT_CODES = """\
exit code: 0 done, 1 something failed or is not there, 2 wrong usage, 130 stopped by Ctrl+C"""


class Command(Protocol):
    """What each command's module has; its docstring says in the first line what the command is for."""

    __doc__: str | None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments the command takes."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; gives the exit code."""


def is_command(arguments: Sequence[str]) -> bool:
    """Whether these arguments are for the command line, not for the window; a mistyped command is, too."""
    if not arguments:
        return False
    return arguments[0] in _COMMANDS or arguments[0] in _OPTIONS or bool(_unknown_command(arguments))


def _unknown_command(arguments: Sequence[str]) -> str:
    """What to say of a first word that is no command; empty for a command, an option, or what a window can open."""
    first = arguments[0] if arguments else ""
    if not first or first.startswith("-") or first in _COMMANDS:
        return ""
    if is_library_name(first) or os.path.exists(first):  # noqa: PTH110 - takes any text without complaint
        return ""
    import difflib

    near = difflib.get_close_matches(first.lower(), _COMMANDS, 1, 0.5)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    return f"There is no command and no file “{first}”.{meant} {program_name()} --help lists the commands."


def run(arguments: Sequence[str], *, window_check: Callable[[], str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: What stands after the program's name.
        window_check: For ``selftest``: opens the window offscreen and says what it saw, or raises. Core knows no
            window, so whoever does hands it in.

    Returns:
        The exit code.
    """
    _speak_utf8()
    unknown = _unknown_command(arguments)
    if unknown:
        print(plain(unknown), file=sys.stderr)
        return _MISUSED
    code: int = 0
    try:
        chosen = make_parser(arguments).parse_args(arguments, argparse.Namespace(window_check=window_check))
        with logging_to(_LOG):
            code = chosen.run(chosen)
        sys.stdout.flush()
    except SystemExit as stop:  # argparse has said what it had to say
        return int(stop.code or 0)
    except DeskError as error:
        print(plain(f"{error.title}: {error}"), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return _STOPPED
    except OSError as error:
        return 1 if output_lost(error) else code
    return code


def make_parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser of a command line; of an empty one, with every command."""
    program = program_name()
    parser = _Parser(
        prog=program,
        description=_HELP.format(program=program),
        formatter_class=argparse.RawTextHelpFormatter,
        epilog=_EXIT_CODES,
    )
    parser.advice = _how_to_give_the_library(arguments)
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    # Only what was asked for is loaded; help and mistakes need to know them all.
    for name in [name for name in arguments[:1] if name in _COMMANDS] or _COMMANDS:
        command = _command(name)
        purpose = (command.__doc__ or "").partition("\n")[0]
        own = commands.add_parser(name, help=purpose, description=purpose)
        own.advice = parser.advice
        command.add_arguments(own)
        own.set_defaults(run=command.run)
    return parser


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints end with what to do, where that can be told."""

    advice = ""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end the program."""
        super().error(f"{message}{self.advice and f'. {self.advice}'}")


def _how_to_give_the_library(arguments: Sequence[str]) -> str:
    """What to say of a library that stands by itself: only the actions of ``library`` take one so."""
    if arguments[:1] == ["library"] or any(each.split("=")[0] == "--library" for each in arguments):
        return ""
    libraries = [each for each in arguments if is_library_name(each)]
    return f"Write --library before the name of the library: --library {libraries[0]}" if libraries else ""


def _command(name: str) -> Command:  # noqa: C901 (one branch a command, and nothing else)
    """Load one command. Written out, so that packing the program finds every module."""
    if name == "extract":
        from core.cli import extract

        return extract
    if name == "import":
        from core.cli import import_documents

        return import_documents
    if name == "list":
        from core.cli import list_judgements

        return list_judgements
    if name == "history":
        from core.cli import history

        return history
    if name == "compare":
        from core.cli import compare

        return compare
    if name == "review":
        from core.cli import review

        return review
    if name == "library":
        from core.cli import look_after

        return look_after
    if name == "search":
        from core.cli import search

        return search
    if name == "export":
        from core.cli import export_summary

        return export_summary
    if name == "demo":
        from core.cli import demo

        return demo
    if name == "explain":
        from core.cli import explain

        return explain
    from core.cli import run_selftest

    return run_selftest


def _speak_utf8() -> None:
    """Write UTF-8 and plain line feeds also where the system's own encoding is another, as on Windows."""
    if sys.stdout is None or sys.stderr is None:
        # On Windows a program that was packed for its window has no console.
        nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - stays open as long as the program
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
