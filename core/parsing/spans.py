"""Looks places up in sorted spans without walking all of them, so that long documents take no longer a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class HasSpan(Protocol):
    """Anything that stands somewhere in the text."""

    @property
    def start(self) -> int:
        """Offset of its first code point."""

    @property
    def end(self) -> int:
        """Offset behind its last."""


class Stretches:
    """Stretches of text that do not overlap, for asking whether a place lies in one."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def cover(self, place: int) -> bool:
        """Whether a place lies in one of the stretches."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch shares any place with start to end."""
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and start < self._ends[at]


_Spanned = TypeVar("_Spanned", bound=HasSpan)


class Places(Generic[_Spanned]):
    """Things in the order of the text, for asking which of them stand in a stretch of it."""

    __slots__ = ("_starts", "things")

    def __init__(self, things: Sequence[_Spanned]) -> None:
        self.things = tuple(sorted(things, key=lambda thing: thing.start))
        self._starts = [thing.start for thing in self.things]

    def within(self, start: int, end: int) -> tuple[_Spanned, ...]:
        """Those that begin inside a stretch."""
        return self.things[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, place: int) -> int:
        """How many begin before a place."""
        return bisect_left(self._starts, place)
