"""The same things without a window: one module a command, words to the terminal, errors as words and an exit code.

Exit codes: 0 done, 1 something failed and was said on the error output, 2 wrong usage, 130 stopped with Ctrl+C.
"""

from core.cli.command_line import is_command, run

__all__ = ["is_command", "run"]
