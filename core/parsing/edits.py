"""What is read for a stretch of a document instead of what stands there."""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """What is put into the copy that is read for a stretch of the document: offsets there, and the words."""

    start: int
    end: int
    words: str
