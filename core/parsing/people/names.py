"""Finds runs of capitalised words, the stuff that names of people are made of."""

from __future__ import annotations

import re
from typing import NamedTuple


class NameRun(NamedTuple):
    """A run of capitalised words.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
    """

    start: int
    end: int


_CAPITAL = (
    r"[A-ZÀ-Þ](?:[^\W\d_]|(?<=\w)['’](?=[^\W\d_]{2}|[A-Z]|s\s[A-Z]|S\s[A-Z])|-(?=[^\W\d_]))*"
    r"(?:['’](?=s\s[A-Z]|S\s[A-Z])[sS])?"
)
_JOINER = r"(?:de|van|von|der|la|le|y)"
# A full stop ends a name, except behind an initial or a short title.
_SHORT = (
    r"(?:(?<=\b[A-Z])|(?<=\bSt|\bMr|\bMs|\bDr|\bMt|\bFr|\bLt)|(?<=\bMrs|\bRev|\bSgt|\bSts|\bCol|\bCdr)"
    r"|(?<=\bCllr|\bCoun|\bProf|\bRevd|\bCapt))"
)
_RUN = re.compile(rf"{_CAPITAL}(?:[ \u00a0\n](?:{_JOINER}[ \u00a0])?{_CAPITAL}|{_SHORT}\.[ ]?{_CAPITAL})*")


def name_runs(text: str, start: int, end: int) -> list[NameRun]:
    """All runs of capitalised words of a stretch of text."""
    return [NameRun(*match.span()) for match in _RUN.finditer(text, start, end)]


def plain_name(printed: str) -> str:
    """A name as one would write it: single blanks, and no words in capitals only because a headline or lead shouts."""
    words = printed.replace("’", "'").split()
    shouted = [word.isupper() and len(word) > 2 and word not in _KEPT for word in words]
    return " ".join(_title(word) if loud else word for word, loud in zip(words, shouted, strict=True))


def _title(word: str) -> str:
    head, mark, tail = word.partition("'")
    return "-".join(part.capitalize() for part in head.split("-")) + mark + tail.lower()


_KEPT = frozenset({"NHS", "RAF", "LEAP", "FE", "UTC", "CofE", "SEND", "YMCA", "AFC"})
