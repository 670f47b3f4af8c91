"""Takes the marks off that mail programs put before the lines of a message that is answered or sent on: "> "."""

from __future__ import annotations

import re

_FEWEST = 3
"""Lines in a row that a mark opens; fewer are links or bullets of a page."""
_MARKED = re.compile(rf"(?:^[ \t]*>.*(?:\n|\Z)){{{_FEWEST},}}", re.MULTILINE)
_MARKS = re.compile(r"^[ \t]*>[> \t]*", re.MULTILINE)


def without_mail_quotes(text: str) -> str:
    """A text, as long as it was, with blanks for the marks of quoted lines."""
    return _MARKED.sub(_unmarked, text) if ">" in text else text


def _unmarked(found: re.Match[str]) -> str:
    return _MARKS.sub(lambda marks: " " * len(marks[0]), found[0])
