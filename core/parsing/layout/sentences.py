"""Cuts blocks into sentences, keeping their places."""

from __future__ import annotations

import re
from typing import NamedTuple

_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9£*●•–-])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|st|cllr|coun|rev|revd|sgt|prof|no|vs|e\.g|i\.e|hon|mt|ltd|co|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_LONGEST = 1500
"""A longer stretch without a full stop is cut, so that no rule looks further than this."""


class Sentence(NamedTuple):
    """One sentence: its place in the text and the number of its block."""

    start: int
    end: int
    block: int


def sentences_of(text: str, start: int, end: int, block: int) -> list[Sentence]:
    """Sentences of one block, in order."""
    found: list[Sentence] = []
    first = start
    for match in _BOUNDARY.finditer(text, start, end):
        stop = match.start()
        head = text[max(first, stop - 8) : stop + 1]
        if text[stop] == "." and (_ABBREVIATION.search(head) or text.startswith("...", stop)):
            continue
        found.append(Sentence(first, match.start() + len(match.group().rstrip()), block))
        first = match.end()
    while end - first > _LONGEST:
        cut = text.rfind(" ", first, first + _LONGEST)
        cut = cut if cut > first else first + _LONGEST
        found.append(Sentence(first, cut, block))
        first = cut
    if first < end:
        found.append(Sentence(first, end, block))
    return found
