"""Of whom a point is told: the inspected body that its paragraph or the headings above it name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from core.parsing.bodies.body import Body
    from core.parsing.points.sentence import Place
    from core.parsing.scene import Scene

_INSPECTED = 0.3
"""A body less likely than that to be inspected is named by the way."""
_AT_ONCE = range(5)
"""So many letters into the words of a point the name of its body can begin: behind "the "."""


class NamedBodies:
    """The bodies that an article names and that are likely to be inspected."""

    def __init__(self, scene: Scene) -> None:
        """Look for them in an article."""
        self._lower = scene.lower
        self._blocks = scene.blocks
        self._named = sorted(
            (mention.start, mention.end, named.body)
            for named in scene.bodies
            if named.weight >= _INSPECTED
            for mention in named.mentions
        )
        self._starts = frozenset(start for start, _, _ in self._named)

    def begin_at(self, place: int) -> bool:
        """Whether the name of one begins at a place."""
        return place in self._starts

    def body_at(self, place: int, block: int) -> Body | None:
        """The inspected body that a place speaks of; None where none is named that is not the article's own.

        It is the one named last in the paragraph, or else the one whose name begins the words, or the one that the
        headings above name last.
        """
        first, last = self._heading(block)
        start = self._blocks[block].start
        own = heading = None
        for mention, end, body in self._named:
            if start <= mention < place:
                own = body
            elif mention - place in _AT_ONCE and self._lower.startswith(("'s", "’s"), end):
                return body
            elif first <= mention < last:
                heading = body
        return own or heading

    def _heading(self, block: int) -> Place:
        """Where the headings of a block stand, the nearest above it; an empty place where there are none."""
        blocks = self._blocks
        last = next((above for above in range(block, -1, -1) if blocks[above].kind is BlockKind.HEADING), None)
        if last is None:
            return 0, 0
        first = last
        while first and blocks[first - 1].kind is BlockKind.HEADING:
            first -= 1
        return blocks[first].start, blocks[last].end
