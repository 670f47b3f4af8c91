"""Cuts blocks into sentences, keeping their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.compiled import compiled_once
from core.parsing.mentions.month_names import month_names
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge.wording import Wording

_BOUNDARY = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9£*●•–-])")
_LONGEST = 1500
"""A longer stretch without a full stop is cut, so that no rule looks further than this."""


class Sentence(NamedTuple):
    """One sentence: its place in the text and the number of its block."""

    start: int
    end: int
    block: int


@compiled_once
def abbreviations(wording: Wording) -> re.Pattern[str]:
    """Finds at the end of a few words an abbreviation whose full stop ends no sentence: "Cllr.", "Sept."."""
    tables = ("people.abbreviated", "people.abbreviated_elsewhere")
    short = either([*month_names(wording).short, *(phrase for table in tables for phrase in wording.phrases(table))])
    return re.compile(rf"(?:\b(?:{short})|\b[A-Z])\.$", re.IGNORECASE)


def sentences_of(text: str, start: int, end: int, block: int, abbreviation: re.Pattern[str]) -> list[Sentence]:
    """Sentences of one block, in order.

    Args:
        text: The text that the block is of.
        start: Where the block begins.
        end: Where it ends.
        block: Its number.
        abbreviation: Finds what ends no sentence for all its full stop.
    """
    found: list[Sentence] = []
    first = start
    for match in _BOUNDARY.finditer(text, start, end):
        stop = match.start()
        head = text[max(first, stop - 8) : stop + 1]
        if text[stop] == "." and (abbreviation.search(head) or text.startswith("...", stop)):
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
