"""Where the marks of a chart stand: plain geometry, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ASIDE = 3.0
"""How much more a step aside counts than one ahead, when keys look for the next mark."""


class Way(Enum):
    """Where to go from a mark, as a step across and a step down."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in logical pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Across and down."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, across: float, down: float) -> bool:
        """Whether a point is inside; the right and bottom edges are outside."""
        return self.left <= across < self.right and self.top <= down < self.bottom


def box_at(boxes: Sequence[Box], across: float, down: float) -> int | None:
    """Number of the box that holds a point; None between boxes."""
    return next((number for number, box in enumerate(boxes) if box.holds(across, down)), None)


def next_box(boxes: Sequence[Box], current: int, way: Way) -> int:
    """Number of the box that a step leads to; the same one where there is nothing that way.

    Boxes of no size cannot be reached.
    """
    across, down = boxes[current].middle
    step_across, step_down = way.value

    def cost(number: int) -> float:
        there = boxes[number].middle
        by = (there[0] - across, there[1] - down)
        ahead = by[0] * step_across + by[1] * step_down
        aside = abs(by[0] * step_down) + abs(by[1] * step_across)
        return ahead + _ASIDE * aside if ahead > 0.5 and aside <= _ASIDE * ahead else float("inf")

    reached = [number for number, box in enumerate(boxes) if number != current and box.width > 0 and box.height > 0]
    best = min(reached, key=cost, default=current)
    return best if best != current and cost(best) < float("inf") else current


def tile_boxes(places: Sequence[tuple[int, int]], width: float, height: float, gap: float) -> tuple[Box, ...]:
    """Tiles on a grid as large as fits, in the middle of a room.

    Args:
        places: Column and row of each tile, from 0.
        width: Of the room.
        height: Of the room.
        gap: Between tiles.
    """
    if not places:
        return ()
    columns, rows = max(column for column, _ in places) + 1, max(row for _, row in places) + 1
    tall = max((height + gap) / rows - gap, 1.0)
    # Half as wide again as tall is as far from a square as the map keeps its shape.
    wide = max(min((width + gap) / columns - gap, tall * 1.6), 1.0)
    left = max((width - columns * (wide + gap) + gap) / 2, 0.0)
    return tuple(Box(left + column * (wide + gap), row * (tall + gap), wide, tall) for column, row in places)


def stretches(counts: Sequence[int], length: float, whole: int | None = None) -> tuple[tuple[float, float], ...]:
    """Where each count begins on a line, and how long it is.

    Args:
        counts: None below 0.
        length: Of the line.
        whole: What the whole line stands for; the sum of the counts when None.
    """
    total = max(sum(counts) if whole is None else whole, 1)
    ends = list(accumulate(counts, initial=0))
    return tuple((length * begin / total, length * count / total) for begin, count in zip(ends, counts, strict=False))
