"""Of whom a point is told: the inspected body that its paragraph or the headings above it name."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.layout import Block
    from core.parsing.points.sentence import Place
    from core.parsing.scene import Scene

_INSPECTED = 0.3
"""A body less likely than that to be inspected is named by the way."""
_AT_ONCE = 5
"""So many letters into the words of a point the name of its body can begin: behind "the "."""


class NamedBodies:
    """The bodies that an article names and that are likely to be inspected."""

    def __init__(self, scene: Scene) -> None:
        """Look for them in an article."""
        self._lower = scene.lower
        self._blocks = scene.blocks
        self._headings = list(_headings(scene.blocks))
        self._named = sorted(
            (mention.start, mention.end, named.body)
            for named in scene.bodies
            if named.weight >= _INSPECTED
            for mention in named.mentions
        )
        self._starts = [start for start, _, _ in self._named]

    def begin_at(self, place: int) -> bool:
        """Whether the name of one begins at a place."""
        return bool(self._between(place, place + 1))

    def body_at(self, place: int, block: int) -> Body | None:
        """The inspected body that a place speaks of; None where none is named that is not the article's own.

        It is the one whose name begins the words, or else the one named last before them in the paragraph, or the one
        that the headings above name last.
        """
        for _, end, body in self._between(place, place + _AT_ONCE):
            if self._lower.startswith(("'s", "’s"), end):
                return body
        named = self._between(self._blocks[block].start, place) or self._between(*self._headings[block])
        return named[-1][2] if named else None

    def _between(self, first: int, last: int) -> Sequence[tuple[int, int, Body]]:
        """Those whose names begin between two places, in order, and where these begin and end."""
        return self._named[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


def _headings(blocks: Sequence[Block]) -> Iterator[Place]:
    """For each block where the nearest headings above it stand, or itself; an empty place where there are none."""
    start, end, goes_on = 0, 0, False
    for block in blocks:
        is_heading = block.kind is BlockKind.HEADING
        if is_heading:
            start, end = (start if goes_on else block.start), block.end
        goes_on = is_heading
        yield start, end
