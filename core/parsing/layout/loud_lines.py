"""Lines that print nearly every word with a capital, or in capitals: there a capital makes no name.

"City Council Defends Nursery" names nobody who is called so. Words that are never part of a name are read in small
letters there, so that names end before them; which of the others are names is left to whoever looks for names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.parsing.layout.blocks import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Set as AbstractSet

    from core.parsing.layout.blocks import Block

_SMALL_SHARE = 0.3
"""Words in small letters that such a line may have: "of", "and", "in"."""
_FEWEST = 4
_LONGEST = 200
"""Letters of a line; what is longer is a text."""
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")


def is_loud(text: str, block: Block) -> bool:
    """Whether nearly every word of a line begins with a capital."""
    if block.end - block.start > _LONGEST:
        return False
    words = text[block.start : block.end].split()
    small = len([word for word in words if word[0].islower()])
    return len(words) >= _FEWEST and small <= _SMALL_SHARE * len(words)


def quieted(text: str, blocks: Iterable[Block], around_names: AbstractSet[str]) -> str:
    """A text as long as it was, with words that are no part of a name in small letters in the lines that are loud.

    Args:
        text: The text.
        blocks: Of it.
        around_names: Those words, in small letters.
    """
    pieces: list[str] = []
    done = 0
    for block in blocks:
        if block.kind is BlockKind.FURNITURE or not is_loud(text, block):
            continue
        for word in _WORD.finditer(text, block.start, block.end):
            small = word[0].lower()
            if small in around_names and small != word[0] and word.start() > block.start:
                pieces += text[done : word.start()], small
                done = word.end()
    return "".join((*pieces, text[done:])) if pieces else text
