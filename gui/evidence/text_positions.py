"""The one border between the desk's offsets and Qt's: code points on our side, UTF-16 units on Qt's.

Python counts a character outside the basic plane (an emoji, a rare sign) as one, Qt as two. Every offset of a
:class:`~core.model.documents.Evidence` passes here before it becomes a cursor position, and every cursor position
before it is compared with evidence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_OUTSIDE_THE_BASIC_PLANE = re.compile("[\U00010000-\U0010ffff]")


class TextPositions:
    """Converts positions in one text both ways.

    Only the characters outside the basic plane are remembered, so an ordinary article costs one pass and no memory.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        wide = [] if text.isascii() else [found.start() for found in _OUTSIDE_THE_BASIC_PLANE.finditer(text)]
        self._wide = wide
        self._wide_utf16 = [position + seen for seen, position in enumerate(wide)]

    def to_utf16(self, code_point: int) -> int:
        """Give the UTF-16 position of a code point offset; offsets outside the text are drawn to its ends."""
        code_point = min(max(code_point, 0), self._length)
        return code_point + bisect_left(self._wide, code_point)

    def to_code_point(self, utf16: int) -> int:
        """Give the code point offset of a UTF-16 position; one between two surrogates counts as before its sign."""
        utf16 = min(max(utf16, 0), self._length + len(self._wide))
        begun = bisect_right(self._wide_utf16, utf16)
        if begun and utf16 == self._wide_utf16[begun - 1]:
            begun -= 1
        elif begun and utf16 == self._wide_utf16[begun - 1] + 1:
            return self._wide[begun - 1]
        return utf16 - begun
