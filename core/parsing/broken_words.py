"""Mends words that a page's line ends broke: "inade-quate", as PDFs hand over what was set in columns.

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

_BROKEN = re.compile(r"(?<![^\W_])([^\W\d_]{2,})-([a-z]{2,})(?![^\W_]|-)")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{5,}(?![\w-])")


@compiled_once
def _known_words(knowledge: Knowledge) -> frozenset[str]:
    """Words of the wording and of councils' names, in small letters."""
    wording = knowledge.wording
    phrases = (phrase for table in wording.tables() for phrase in wording.phrases(table))
    names = (name for authority in knowledge.authorities.all() for name in (authority.name, authority.official_name))
    return frozenset(word for text in (*phrases, *names) for word in _WORD.findall(text.lower()))


def line_hyphens(text: str, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Spans of hyphens that are no part of their words.

    Args:
        text: Of a document whose lines were broken on a page.
        knowledge: With the words that are written without one.
    """
    if not (found := list(_BROKEN.finditer(text))):
        return
    known = _known_words(knowledge)
    own = {word.lower() for word in _WORD.findall(text)}
    for broken in found:
        if (whole := (broken[1] + broken[2]).lower()) in known or whole in own:
            yield broken.end(1), broken.start(2)
