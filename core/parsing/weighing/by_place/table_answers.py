"""Reads what the grade in a cell of a table answers: the area, the provider and the time that heads and labels name.

What a table says by its heads is not weighed: it holds. What they leave open is weighed as anywhere else.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.model import Tense
from core.parsing.weighing.by_place.answers import IN_ORDER, Answer
from core.parsing.weighing.by_place.table_heads import CellReader, Said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from core.parsing.items import Item
    from core.parsing.tables.cells import CellWords
    from core.parsing.tables.records import Cell, Table
    from core.parsing.weighing.by_place.table_heads import CellGrade
    from core.parsing.weighing.sentence import SentenceView

_FEWEST_DAYS = 2


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
    reader = CellReader.of(text, sentences, words)
    answers: dict[int, Answer] = {}
    for table in tables:
        if table.is_list:
            continue  # what stands beside its label is weighed
        for place, answer in _answers(table, reader):
            answers.setdefault(place, answer)
    return answers


def _answers(table: Table, reader: CellReader) -> Iterator[tuple[int, Answer]]:
    rows = [[reader.grades(cell) for cell in row] for row in table.rows]
    heads = _heads(table, reader, [any(row[at] for row in rows) for at in range(len(table.rows[0]))])
    for row, grades in zip(table.rows, rows, strict=True):
        label = _label(row, grades, reader)
        for head, graded in zip(heads, grades, strict=True):
            for one in graded:
                answer = _answer(head, label, one.time)
                if answer is not None:
                    yield one.item.start, _shown_by_row(answer, row[0], one.item)


def _label(row: Sequence[Cell], grades: Sequence[Sequence[CellGrade]], reader: CellReader) -> Said:
    """What the cells of a row that are no grades say of those that are.

    What stands behind them is a remark ("Caring: outstanding"); it may name the provider, and nothing else. A day tells
    when a grade held where the row begins with it; else it is that of a visit.
    """
    label, seen = Said(), False
    for number, (cell, graded) in enumerate(zip(row, grades, strict=True)):
        if graded:
            seen = True
            continue
        said = reader.said(cell)
        if seen:
            said = Said(owner=said.owner)
        elif number:
            said = replace(said, when=None)
        label |= replace(said, is_no_grade=False)
    return label


def _heads(table: Table, reader: CellReader, graded: Sequence[bool]) -> list[Said]:
    """What the heads of each column say, with the time of those over grades."""
    if not table.head:
        return [Said()] * len(graded)
    heads = reader.heads(table.head)
    for row in table.above:
        heads = [replace(said, when=None) | over for said, over in zip(heads, reader.heads(row), strict=True)]
    if len({said.owner for said in heads if said.owner is not None}) > 1:
        heads = [replace(said, when=None) for said in heads]  # days of several reports, and not of one provider's
    over_grades = [said for said, has in zip(heads, graded, strict=True) if has and not said.is_no_grade]
    return [replace(said, time=_time(said, over_grades)) for said in heads]


def _time(head: Said, others: Sequence[Said]) -> Tense | None:
    """When the grades below a head held: as its words say, else as the other heads over grades let one see.

    Of dates the last is that of now, unless another head says "now". One date beside heads that tell no time is an
    earlier one; and what tells no time beside "before" is of now.
    """
    if head.time is not None:
        return head.time
    if head.when is None:
        told = any(other.time is Tense.EARLIER or other.when for other in others)
        return Tense.CURRENT if told and not any(other.time is Tense.CURRENT for other in others) else None
    days = {other.when for other in others if other.when is not None and other.time is None}
    if any(other.time is Tense.CURRENT or (other.is_plain and (other.is_whole or other.area)) for other in others):
        return Tense.EARLIER
    if len(days) < _FEWEST_DAYS:
        return None
    return Tense.CURRENT if head.when == max(days) else Tense.EARLIER


def _shown_by_row(answer: Answer, first: Cell, grade: Item) -> Answer:
    """With the row's own first cell as the words that stand for an area named at the head of the column."""
    if first.start == first.end:
        return answer
    areas = (
        area if first.start <= area.start <= grade.start else area._replace(start=first.start, end=first.end)
        for area in answer.areas
    )
    return answer._replace(areas=tuple(areas))


def _answer(head: Said, label: Said, time: Tense | None) -> Answer | None:
    """What a grade answers; it is of now where neither its cell nor head nor label says more, and no row has a day."""
    if head.is_no_grade:
        return Answer(is_nothing=True)
    if head.area is not None and label.area is not None:
        return None
    area = head.area or label.area
    time = time or label.time or head.time or (None if label.when else Tense.CURRENT)
    owner = label.owner or head.owner
    whole = area is None and (head.is_whole or label.is_whole or (owner is not None and time is not None))
    if area is None and not whole and owner is None:
        return None
    return Answer(IN_ORDER, () if area is None else (area,), whole, owner, time)
