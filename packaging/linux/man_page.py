"""Write the manual page from the command line's own parser, so that it has every command and every option."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from core.cli.command_line import make_parser  # noqa: E402
from identity import APP_NAME, PROGRAM, SUMMARY, VERSION  # noqa: E402
from release_notes import release_day  # noqa: E402


def escaped(text: str) -> str:
    """Text as troff shows it: its own signs told apart from the text's."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("’", "\\(cq")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def option(action: argparse.Action) -> str:
    """One option or argument with what it is for."""
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in action.option_strings)
    takes = ""
    if action.nargs != 0:
        plain = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
        takes = f"\\fI{escaped(' '.join(plain) if isinstance(plain, tuple) else plain)}\\fR"
    purpose = (action.help or "") % {"default": action.default, "prog": PROGRAM}
    return f".TP\n{' '.join(filter(None, (names, takes)))}\n{escaped(purpose)}\n"


def command(name: str, parser: argparse.ArgumentParser) -> str:
    """One command with its options."""
    hidden = (argparse._HelpAction, argparse._SubParsersAction)
    told = [option(action) for action in parser._actions if not isinstance(action, hidden)]
    inner = [command(f"{name} {own}", under) for own, under in commands(parser).items()]
    return f".SS {escaped(name)}\n{escaped(parser.description or '')}\n{''.join(told)}{''.join(inner)}"


def commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The parsers of the commands by their names."""
    return {
        name: own
        for action in parser._actions
        if isinstance(action, argparse._SubParsersAction)
        for name, own in action.choices.items()
    }


def man_page() -> str:
    """The whole page."""
    day = release_day().isoformat()
    parts = [
        f'.TH {PROGRAM.upper()} 1 "{day}" "{APP_NAME} {VERSION}" "User Commands"\n',
        f".SH NAME\n{PROGRAM} \\- {SUMMARY[0].lower()}{escaped(SUMMARY[1:])}\n",
        f".SH SYNOPSIS\n.B {PROGRAM}\n[\\fILIBRARY.jdesk\\fR | \\fB\\-\\-sample\\fR]\n.br\n.B {PROGRAM}\n"
        "\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]\n",
        ".SH DESCRIPTION\nWithout a command the window opens: on the library named, on the sample library, or on the "
        "library of last time. A command works in the terminal, with the same libraries.\n",
        ".SH COMMANDS\n",
        *(command(name, own) for name, own in commands(make_parser(())).items()),
        ".SH ENVIRONMENT\n.TP\n.B JUDGEMENT_DESK_HOME\nFolder for settings, data, logs and documents in place of the "
        "user's own folders.\n.TP\n.B NO_COLOR\nIf set, no colours in the terminal.\n",
        ".SH FILES\n.TP\n.I portable.txt\nBeside the unpacked program: settings, data and logs are kept in the folder "
        ".I portable\nthere.\n".replace(" .I portable\nthere", "\\fIportable\\fR there"),
    ]
    return "".join(parts)


if __name__ == "__main__":
    sys.stdout.write(man_page())
