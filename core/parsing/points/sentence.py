"""A sentence while it is read for points, and what it tells."""

from __future__ import annotations

from typing import NamedTuple

from core.model import PointKind

Place = tuple[int, int]
"""Where something begins in the text of the article, and where it ends."""
Told = tuple[PointKind, Place]
"""A point: its kind, and where its words stand."""


class Sentence(NamedTuple):
    """Where a sentence begins and ends in the text, and its number in the article."""

    start: int
    end: int
    number: int
