"""Reads what the grade in a cell of a table answers: the area, the provider and the time that heads and labels name.

What a table says by its heads is not weighed: it holds. What they leave open is weighed as anywhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.parsing.bodies import NamedBody
from core.parsing.items import Item
from core.parsing.lexicon import Kind
from core.parsing.mentions.moments import Moment
from core.parsing.weighing.by_place.answers import IN_ORDER, Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.records import Cell, Table
    from core.parsing.weighing.sentence import SentenceView

CURRENT, EARLIER = "current", "earlier"
_NEAR = 4
"""Items of a head or a label among which the area it names begins."""
_DATE_BEHIND = re.compile(r"[\s,:–-]*\(?(?:in |on )?(?:\d{1,2} )?(?:[a-z]{3,9}\.? )?(?:19|20)\d\d\)?$")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the words of a head or of a row's label say."""

    area: Item | None = None
    is_whole: bool = False
    owner: str | None = None
    time: str | None = None
    year: int | None = None

    def __or__(self, other: _Said) -> _Said:
        return _Said(
            self.area or other.area,
            self.is_whole or other.is_whole,
            self.owner or other.owner,
            self.time or other.time,
            self.year or other.year,
        )


def table_answers(
    text: str, tables: Iterable[Table], sentences: Sequence[SentenceView], words: CellWords
) -> Mapping[int, Answer]:
    """What the grades in the cells of all tables answer, by the offset at which the grade's item begins.

    Args:
        text: The article.
        tables: Its tables.
        sentences: Its sentences, prepared.
        words: What the words of cells can stand for.
    """
    items = [item for view in sentences for item in view.items]
    places = _Places(text, items, [item.start for item in items], words)
    answers: dict[int, Answer] = {}
    for table in tables:
        if table.is_list:
            continue  # what stands beside its label is weighed
        for place, answer in _answers(table, places):
            answers.setdefault(place, answer)
    return answers


@dataclass(frozen=True, slots=True)
class _Places:
    """The items of an article by their places."""

    text: str
    items: Sequence[Item]
    starts: Sequence[int]
    words: CellWords

    def within(self, cell: Cell) -> Sequence[Item]:
        return self.items[bisect_left(self.starts, cell.start) : bisect_left(self.starts, cell.end)]

    def grade(self, cell: Cell) -> Item | None:
        """The grade that a cell is, if it is one."""
        graded = [item for item in self.within(cell) if item.kind is Kind.GRADE]
        return graded[0] if len(graded) == 1 and self._is_all(cell, graded[0]) else None

    def _is_all(self, cell: Cell, item: Item) -> bool:
        words = self.text[cell.start : cell.end]
        return self.words.grade(words) is not None or (item.start == cell.start and item.end == cell.end)

    def heads(self, cells: Sequence[Cell]) -> list[_Said]:
        """What the heads of columns say; one that names no area by its words may do so by its initials."""
        words = [self.text[cell.start : cell.end] for cell in cells]
        by_initials = self.words.areas_of_heads(words)
        found: list[_Said] = []
        for cell, printed, ids in zip(cells, words, by_initials, strict=True):
            said = self.said(cell)
            if ids and said.area is None and not said.is_whole:
                said = replace(said, area=Item(Kind.AREA, printed.lower(), cell.start, cell.end, ids), owner=None)
            found.append(said)
        return found

    def said(self, cell: Cell) -> _Said:
        """What a head or a label says."""
        items = self.within(cell)
        words = _without_date(self.text[cell.start : cell.end].rstrip(": ").lower())
        area = next((item for item in items[:_NEAR] if item.kind is Kind.AREA), None)
        whole = area is None and self.words.is_whole(words)
        is_word = self.words.is_whole(words) or words in self.words.earlier or words in self.words.current
        named = (item.value.body.key for item in items if isinstance(item.value, NamedBody))
        owner = None if is_word else next(named, None)
        moment = next((item.value for item in items if isinstance(item.value, Moment)), None)
        year = moment.last.year if moment is not None else None
        time = EARLIER if words in self.words.earlier else CURRENT if words in self.words.current else None
        return _Said(area, whole, owner, time, year)


def _without_date(words: str) -> str:
    """A head without the date behind it: "before" of "before (Feb 2022)"; a date alone stays."""
    return _DATE_BEHIND.sub("", words).strip() or words


def _answers(table: Table, places: _Places) -> Iterator[tuple[int, Answer]]:
    heads = places.heads(table.head)
    for row in table.above:
        heads = [replace(said, year=None) | over for said, over in zip(heads, places.heads(row), strict=True)]
    years = sorted({said.year for said in heads if said.year is not None})
    for row in table.rows:
        grades = {at: item for at, cell in enumerate(row) if (item := places.grade(cell)) is not None}
        label = _Said()
        for at, cell in enumerate(row):
            if at not in grades:
                label |= replace(places.said(cell), year=None)  # the day of a visit is not when a grade held
        for at, item in grades.items():
            answer = _answer(heads[at] if heads else _Said(), label, years)
            if answer is not None:
                yield item.start, _shown_by_row(answer, row[0], item)


def _shown_by_row(answer: Answer, first: Cell, grade: Item) -> Answer:
    """With the row's own first cell as the words that stand for an area named at the head of the column."""
    if first.start == first.end:
        return answer
    areas = (
        area if first.start <= area.start <= grade.start else area._replace(start=first.start, end=first.end)
        for area in answer.areas
    )
    return answer._replace(areas=tuple(areas))


def _answer(head: _Said, label: _Said, years: Sequence[int]) -> Answer | None:
    if head.area is not None and label.area is not None:
        return None
    area = head.area or label.area
    time = head.time or label.time
    if time is None and head.year is not None and len(years) > 1:
        time = CURRENT if head.year == years[-1] else EARLIER
    owner = label.owner or head.owner
    whole = area is None and (head.is_whole or label.is_whole or (owner is not None and time is not None))
    if area is None and not whole and owner is None:
        return None
    return Answer(IN_ORDER, () if area is None else (area,), whole, owner, time)
