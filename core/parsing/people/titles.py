"""Titles of courtesy, office and rank in front of a name: "Mr", "Cllr", "Wing Commander"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

_LAST_WORD = re.compile(r"(?<![^\W_])[^\W\d_]+\.?\s+$")
_LONGEST = 20


def behind_short(abbreviated: Iterable[str]) -> str:
    """A pattern that holds behind an initial and behind any of some short forms, whose full stops end nothing."""
    by_length: dict[int, list[str]] = {}
    for short in abbreviated:
        by_length.setdefault(len(short), []).append(rf"\b{short}")
    found = (rf"(?<={'|'.join(some)})" for _, some in sorted(by_length.items()))
    return rf"(?:(?<=\b[A-Z])|{'|'.join(found)})"


def begin_of_titles(text: str, name: int, titles: Container[str]) -> int:
    """Where the titles begin that stand in front of a name; where the name does, if there are none.

    Args:
        text: The text.
        name: Offset of the name's first letter.
        titles: Titles in small letters, as ``NameWords`` has them.
    """
    begin = name
    while (match := _LAST_WORD.search(text, max(0, begin - _LONGEST), begin)) is not None:
        word = match.group().rstrip().rstrip(".")
        if not word[0].isupper() or word.lower() not in titles:
            break
        begin = match.start()
    return begin


def last_title(text: str, begin: int, name: int) -> str:
    """The title right in front of a name, in small letters; empty when there is none.

    Args:
        text: The text.
        begin: Where the titles begin.
        name: Where the name begins.
    """
    words = text[begin:name].split()
    return words[-1].rstrip(".").lower() if words else ""
