"""Reads what the head of a column or the label of a row says of its grades: the area, the provider, the time."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from core.model import Tense
from core.parsing.bodies import NamedBody
from core.parsing.items import Item
from core.parsing.lexicon import Kind
from core.parsing.mentions.moments import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.records import Cell
    from core.parsing.weighing.sentence import SentenceView

_NEAR = 4
"""Items of a head or a label among which the area it names begins."""
_ENDS = re.compile(r"^[\s,:(–-]+|(?:[\s,:()–-]|\b(?:as at|as of|at|on|in|from|since))+$")
"""What is left at the ends of a head when its date is taken out: "rating at (" of "rating at (30 June)"."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of a head or of a row's label say.

    Attributes:
        area: The item that names an area.
        is_whole: Whether they speak of the provider as a whole.
        owner: Key of the provider they name.
        time: When grades below held, where a word says so.
        when: The last day that a date in them can mean.
        is_no_grade: Whether what stands below is wished for or somebody else's, and no grade of the provider.
    """

    area: Item | None = None
    is_whole: bool = False
    owner: str | None = None
    time: Tense | None = None
    when: date | None = None
    is_no_grade: bool = False

    def __or__(self, other: Said) -> Said:
        return Said(
            self.area or other.area,
            self.is_whole or other.is_whole,
            self.owner or other.owner,
            self.time or other.time,
            self.when or other.when,
            self.is_no_grade or other.is_no_grade,
        )

    @property
    def is_plain(self) -> bool:
        """Whether nothing is said of time."""
        return self.time is None and self.when is None


class CellGrade(NamedTuple):
    """A grade in a cell.

    Attributes:
        item: Its item.
        time: When it held, where the cell itself says so: "Good (was Inadequate)".
    """

    item: Item
    time: Tense | None = None


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads cells by the items of the article that stand in them.

    Attributes:
        text: The article.
        items: All of its items, in order.
        starts: Where each of them begins.
        words: What the words of cells can stand for.
        days: The last day that each time of the article can mean, by its place.
    """

    text: str
    items: Sequence[Item]
    starts: Sequence[int]
    words: CellWords
    days: Mapping[int, date]

    @staticmethod
    def of(text: str, sentences: Sequence[SentenceView], words: CellWords) -> CellReader:
        """A reader of the cells in some sentences."""
        items = [item for view in sentences for item in view.items]
        days = {
            view.items[time.at].start: time.resolved.latest
            for view in sentences
            for time in view.times
            if time.resolved.latest is not None
        }
        return CellReader(text, items, [item.start for item in items], words, days)

    def within(self, cell: Cell) -> Sequence[Item]:
        """The items of a cell."""
        return self.items[bisect_left(self.starts, cell.start) : bisect_left(self.starts, cell.end)]

    def grades(self, cell: Cell) -> tuple[CellGrade, ...]:
        """The grade that a cell is, and behind it the one in brackets that it was; none for a cell of other words."""
        graded = [item for item in self.within(cell) if item.kind is Kind.GRADE]
        if not graded:
            return ()
        words = self.text[cell.start : cell.end]
        if len(graded) == 1:
            return (CellGrade(graded[0]),) if self._is_all(words, cell, graded[0]) else ()
        now, before = graded[0], graded[-1]
        behind = self.words.was(words)
        if len(graded) == 2 and behind and before.start == cell.start + behind:
            return CellGrade(now, Tense.CURRENT), CellGrade(before, Tense.EARLIER)
        return ()

    def _is_all(self, words: str, cell: Cell, item: Item) -> bool:
        bare = self.words.bare(words)
        if any(self.words.grade(said) is not None for said in (words, bare)):
            return True
        return item.start == cell.start and item.end == cell.start + len(bare)

    def heads(self, cells: Sequence[Cell]) -> list[Said]:
        """What the heads of columns say; one that names no area by its words may do so by its initials."""
        words = [self.text[cell.start : cell.end] for cell in cells]
        by_initials = self.words.heads.areas_of(words)
        found: list[Said] = []
        for cell, printed, ids in zip(cells, words, by_initials, strict=True):
            said = self.said(cell)
            if ids and said.area is None and not said.is_whole:
                said = replace(said, area=Item(Kind.AREA, printed.lower(), cell.start, cell.end, ids), owner=None)
            found.append(said)
        return found

    def said(self, cell: Cell) -> Said:
        """What a head or a label says."""
        items = self.within(cell)
        dated = next((item for item in items if isinstance(item.value, Moment)), None)
        undated = self._without_date(cell, dated)
        words, time = self.words.heads.parted(undated)
        area = next((item for item in items[:_NEAR] if item.kind is Kind.AREA), None)
        if area is None and (ids := self.words.heads.area_of(words)):
            area = Item(Kind.AREA, words, cell.start, cell.end, ids)
        whole = area is None and self.words.heads.is_whole(words)
        named = (item.value.body.key for item in items if isinstance(item.value, NamedBody))
        owner = None if whole or (time and words == undated) else next(named, None)
        when = self.days.get(dated.start) if dated is not None else None
        return Said(area, whole, owner, time, when, words in self.words.heads.no_grades)

    def _without_date(self, cell: Cell, dated: Item | None) -> str:
        """A head in small letters without the date in it: "before" of "before (Feb 2022)"."""
        words = self.text[cell.start : cell.end].rstrip(": ").lower()
        if dated is None:
            return words
        at = dated.start - cell.start
        return _ENDS.sub("", f"{words[:at]}{words[dated.end - cell.start :]}")
