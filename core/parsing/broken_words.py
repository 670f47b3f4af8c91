"""Mends words that line ends broke: "inade-quate", as PDFs hand over what was set in columns, and "inade-", "quate".

A hyphen at a line end may belong to the word ("well-led") or to the line. It is the line's where the word without it is
one that the wording has, or that the text itself writes elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.compiled import compiled_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge

_BROKEN = re.compile(r"(?<![^\W_])([^\W\d_]{2,})[-\ufffe\x02](?:[ \t]*\n[ \t]*)?([a-z]{2,})(?![^\W_]|-)")
UNSEEN_HYPHEN = re.compile("[\ufffe\x02]")
"""What is copied for a hyphen at a line end out of a PDF that a browser shows."""
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{5,}(?![\w-])")


@compiled_once
def _known_words(knowledge: Knowledge) -> frozenset[str]:
    """Words of the wording and of councils' names, in small letters."""
    wording = knowledge.wording
    phrases = (phrase for table in wording.tables() for phrase in wording.phrases(table))
    names = (name for authority in knowledge.authorities.all() for name in (authority.name, authority.official_name))
    return frozenset(word for text in (*phrases, *names) for word in _WORD.findall(text.lower()))


def line_hyphens(text: str, knowledge: Knowledge, *, over_lines: bool) -> Iterator[tuple[int, int]]:
    """Spans of hyphens, with the line ends behind them, that are no part of their words.

    Args:
        text: What is read.
        knowledge: With words that are written without one.
        over_lines: Whether those alone are asked for that end a line; in the text of a page no line ends are left.
    """
    found = [one for one in _BROKEN.finditer(text) if not over_lines or one.start(2) - one.end(1) > 1]
    if not found:
        return
    sure = _known_words(knowledge) | {word.lower() for word in _WORD.findall(text)}
    for broken in found:
        if (broken[1] + broken[2]).lower() in sure:
            yield broken.end(1), broken.start(2)
