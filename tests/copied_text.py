"""What copying does to a text, as functions: marks of editors, pages and mail programs, and lines that are broken."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_GRADES = re.compile(r"\b(?:requires? improvement|outstanding|good|inadequate)\b")


def wrapped(text: str, width: int) -> str:
    """The text broken to a width, as mail programs do."""
    return "\n".join("\n".join(textwrap.wrap(line, width)) if len(line) > width else line for line in text.split("\n"))


def _quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.split("\n"))


def _garbled(text: str) -> str:
    """The text as Windows shows UTF-8 that it takes for its own: five bytes have no letter there and stay."""
    letters = (bytes((byte,)) for byte in text.encode())
    return "".join(one.decode("latin-1" if one in _UNUSED else "cp1252") for one in letters)


_UNUSED = (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d")

COPYING: Mapping[str, Callable[[str], str]] = {
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text),
    "blanks without width": lambda text: text.replace(" ", " \u200b"),
    "letters drawn as one": lambda text: text.replace("ffi", "\ufb03").replace("ff", "\ufb00").replace("fi", "\ufb01"),
    "bold type": lambda text: _GRADES.sub(r"**\g<0>**", text),
    "italics": lambda text: _GRADES.sub(r"*\g<0>*", text),
    "unbreakable blanks": lambda text: text.replace(" ", "\u00a0"),
    "other blanks": lambda text: re.sub(r"(?<=\w) (?=\w)", "\u2002", text),
    "garbled letters": lambda text: _garbled(text.replace("'", "\u2019")),
    "footnotes": lambda text: re.sub(r"(?<=[a-z][.,])(?=\s)", "[12]", text),
    "entities": lambda text: text.replace("'", "&#39;").replace("Ofsted ", "Ofsted&nbsp;"),
    "accents for apostrophes": lambda text: re.sub(r"(?<=[a-z])'(?=[a-z])", "´", text),
    "two blanks": lambda text: re.sub(r"(?<=[a-z]{2}) (?=[a-z]{2})", "  ", text),
    "no blank between sentences": lambda text: re.sub(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ )", "", text),
    "marks of a mail sent on": _quoted,
    "lines of sixty letters": lambda text: wrapped(text, 60),
    "lines of seventy-two letters": lambda text: wrapped(text, 72),
    "a quoted mail of seventy letters": lambda text: _quoted(wrapped(text, 70)),
}
"""By what is left in the text."""
