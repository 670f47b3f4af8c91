"""Reads lists and tables: areas under a grade, grades under areas, years with grades, grades in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.parsing.claims.objections import objection_to
from core.parsing.claims.sequences import (
    NOW,
    add_area,
    between_slashes,
    grades_then_areas,
    header_of,
    in_order,
    question_and_answer,
    word_of,
)
from core.parsing.claims.statements import OVERALL, Decision, Reading, Statement
from core.parsing.claims.tenses import Frame, Timing, timing_of
from core.parsing.claims.view import GradeView, Link
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.mentions.moments import Moment, MomentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.claims.items import Item, Line
    from core.parsing.claims.whose import Attribution
    from core.parsing.mentions.provider_names import Body
    from core.parsing.scene import Scene

_LIST_KINDS = (BlockKind.ITEM, BlockKind.HEADING, BlockKind.META)
_ROW_CONFIDENCE = 0.98
_LIST_CONFIDENCE = 0.96
_FREE_CONFIDENCE = 0.85
_FREE_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Block:
    """A block with its sentences.

    Attributes:
        number: Its number in the document.
        kind: What it is.
        group: Blocks with no blank line between them share one.
        lines: Its sentences.
        turns: First and last index of the stretch around it in which short lines and bare grades take turns.
    """

    number: int
    kind: BlockKind
    group: int
    lines: tuple[Line, ...]
    turns: tuple[int, int] = (0, 0)

    @property
    def only(self) -> Line | None:
        """Its one sentence; None when it has several."""
        return self.lines[0] if len(self.lines) == 1 else None


def read_rows(scene: Scene, attribution: Attribution, frame: Frame, reading: Reading) -> set[int]:
    """Read what stands in lists; returns the numbers of sentences that need no reading of their own."""
    blocks = _blocks(scene)
    done: set[int] = set()
    index = 0
    while index < len(blocks):
        taken = (
            _pairs(scene, blocks, index, attribution, reading)
            or _under_grade(scene, blocks, index, attribution, reading)
            or _free_rows(scene, blocks, index, attribution, reading)
            or _after_lead_in(scene, blocks, index, attribution, frame, reading)
        )
        done.update(line.number for block in blocks[index : index + taken] for line in block.lines)
        if taken == 0:
            done.update(_single(scene, blocks[index], attribution, frame, reading))
        index += max(1, taken)
    return done


def _blocks(scene: Scene) -> list[_Block]:
    by_block: dict[int, list[Line]] = {}
    for line in scene.lines:
        by_block.setdefault(line.sentence.block, []).append(line)
    blocks = [
        _Block(number, scene.blocks[number].kind, scene.blocks[number].group, tuple(lines))
        for number, lines in by_block.items()
    ]
    return [replace(block, turns=turns) for block, turns in zip(blocks, _turns(blocks), strict=True)]


def _bare_grade(block: _Block) -> Item | None:
    """The grade of a block that says nothing else."""
    line = block.only
    if line is None:
        return None
    grades = [item for item in line.items if item.kind is Kind.GRADE]
    others = [item for item in line.items if item.kind is not Kind.GRADE and item.kind is not Kind.MARK]
    return grades[0] if len(grades) == 1 and not others else None


def _bare_area(block: _Block) -> tuple[Item, ...]:
    """The areas of a block that says nothing else than their names."""
    line = block.only
    if line is None or not line.groups or line.has(Kind.GRADE):
        return ()
    loose = [item for item in line.items if item.kind is Kind.WORD and item.norm not in _SMALL]
    if loose or any(item.kind in (Kind.PROVIDER, Kind.TIME) for item in line.items):
        return ()
    return tuple(item for item in line.items if item.kind is Kind.AREA)


# What may stand beside the name of an area without making more of it: "Is the service safe?", "How well led is it?".
_SMALL = frozenset(
    [
        *(
            "the",
            "of",
            "and",
            "for",
            "in",
            "a",
            "to",
            "its",
            "their",
            "with",
            "which",
            "is",
            "are",
            "how",
            "well",
            "it",
        ),
        *("this", "our", "experiences", "progress", "service", "services", "provision", "quality", "effectiveness"),
        *("judgement", "judgment", "grade", "rating", "score", "area"),
    ]
)


def _pairs(scene: Scene, blocks: Sequence[_Block], index: int, attribution: Attribution, reading: Reading) -> int:
    """An area on one line and its grade on the next."""
    if index + 1 >= len(blocks) or blocks[index].group != blocks[index + 1].group:
        return 0
    areas, grade = _bare_area(blocks[index]), _bare_grade(blocks[index + 1])
    if len(areas) != 1 or grade is None:
        return 0
    add_area(reading, _body(blocks[index], attribution), areas[0], grade, "area-over-grade", _ROW_CONFIDENCE)
    return 2


def _under_grade(scene: Scene, blocks: Sequence[_Block], index: int, attribution: Attribution, reading: Reading) -> int:
    """A grade as a heading and the areas it was given for beneath it."""
    grade = _bare_grade(blocks[index])
    if grade is None or index + 1 >= len(blocks) or _answers_above(blocks, index):
        return 0
    taken = 1
    found: list[tuple[_Block, tuple[Item, ...]]] = []
    while index + taken < len(blocks):
        block = blocks[index + taken]
        if block.group != blocks[index].group or _bare_grade(block) is not None:
            break
        areas = _bare_area(block)
        if not areas and not _free_area(block):
            break
        found.append((block, areas))
        taken += 1
    if not any(areas for _, areas in found) and not (found and _other_headings(blocks, index)):
        return 0
    for block, areas in found:
        body = _body(block, attribution)
        if areas:
            for area in areas:
                add_area(reading, body, area, grade, "areas-under-grade", _LIST_CONFIDENCE)
        elif block.only is not None:
            _add_free(scene, reading, body, block.only, grade, "areas-under-grade")
    return taken


def _answers_above(blocks: Sequence[_Block], index: int) -> bool:
    """Whether a grade on a line of its own belongs to the line above it: lines and grades take turns, a line first."""
    first, last = blocks[index].turns
    if _bare_grade(blocks[first]) is not None:
        return False
    return _bare_grade(blocks[last]) is not None or bool(_bare_area(blocks[first]))


def _turns(blocks: Sequence[_Block]) -> list[tuple[int, int]]:
    """The stretch of each block, found in one pass."""
    turns: list[tuple[int, int]] = []
    while len(turns) < len(blocks):
        first = last = len(turns)
        while last + 1 < len(blocks) and _takes_turn(blocks, last + 1, last):
            last += 1
        turns += [(first, last)] * (last - first + 1)
    return turns


def _takes_turn(blocks: Sequence[_Block], index: int, beside: int) -> bool:
    """Whether of two neighbouring lines of a list one is a grade alone and the other a short line without one."""
    block, other = blocks[index], blocks[beside]
    if block.group != other.group or (_bare_grade(block) is None) == (_bare_grade(other) is None):
        return False
    words = block if _bare_grade(block) is None else other
    return words.only is not None and not words.only.has(Kind.GRADE) and len(words.only.items) <= _FREE_WORDS + 4


def _other_headings(blocks: Sequence[_Block], index: int) -> bool:
    """Whether other lists of the kind stand close by, so that unknown names can be taken for areas."""
    near = blocks[max(0, index - 8) : index + 8]
    return sum(1 for block in near if _bare_grade(block) is not None) >= 3


def _free_area(block: _Block) -> bool:
    line = block.only
    if line is None or len(line.items) > _FREE_WORDS or not line.items:
        return False
    return all(item.kind in (Kind.WORD, Kind.AREA, Kind.POINTER) or item.norm in (",", "and") for item in line.items)


def _free_rows(scene: Scene, blocks: Sequence[_Block], index: int, attribution: Attribution, reading: Reading) -> int:
    """A table whose areas no framework lists ("Care and guidance: Excellent"): the text's words are the areas."""
    before = blocks[index - 1] if index else None
    if before and before.group == blocks[index].group and before.only and _row_cut(before.only) is not None:
        return 0  # tried from its first row
    rows: list[tuple[Line, int]] = []
    while index + len(rows) < len(blocks) and blocks[index + len(rows)].group == blocks[index].group:
        line = blocks[index + len(rows)].only
        cut = _row_cut(line) if line is not None else None
        if line is None or cut is None:
            break
        rows.append((line, cut))
    known = sum(1 for line, _ in rows if line.groups and line.groups[0].first == 0)
    if len(rows) < _FEWEST_ROWS or known * 2 > len(rows) or attribution.entries:
        return 0
    for line, cut in rows:
        _add_row(line, cut, attribution.chief, reading)
    return len(rows)


_FEWEST_ROWS = 3


def _row_cut(line: Line) -> int | None:
    """Index of the colon of a row "words: grade" that says nothing else."""
    grades = line.grades
    if len(grades) != 1 or grades[0] != len(line.items) - 1 or not 2 <= len(line.items) <= _FREE_WORDS + 4:
        return None
    cut = grades[0] - 1
    plain = all(item.kind in (Kind.WORD, Kind.AREA) or item.norm in (",", "and") for item in line.items[:cut])
    named = line.items[0].norm not in ("overall", "overall effectiveness")
    return cut if line.items[cut].norm in (":", "–") and plain and named and cut > 0 else None


def _add_row(line: Line, cut: int, body: Body | None, reading: Reading) -> None:
    grade = line.items[-1]
    name = "_".join(
        item.norm.replace(",", "").replace("'", "").replace(" ", "_") for item in line.items[:cut] if item.norm != ","
    )
    reading.statements.append(
        Statement(body, (name,), word_of(grade), NOW, line.items[0].start, grade.end, "free-row", _FREE_CONFIDENCE)
    )
    reading.decisions.append(Decision(grade.start, grade.end, word_of(grade).grade, "free-row", None))


def _after_lead_in(
    scene: Scene, blocks: Sequence[_Block], index: int, attribution: Attribution, frame: Frame, reading: Reading
) -> int:
    """A sentence that ends in a colon and gives a grade, and the list of areas behind it."""
    block = blocks[index]
    line = block.lines[-1]
    if not line.items or line.items[-1].norm not in (":", "–") or not line.grades:
        return 0
    listed: list[tuple[_Block, tuple[Item, ...]]] = []
    at = index + 1
    while (
        at < len(blocks)
        and blocks[at].kind in _LIST_KINDS
        and blocks[at].group <= block.group + 1
        and (areas := _bare_area(blocks[at]))
    ):
        listed.append((blocks[at], areas))
        at += 1
    if not listed:
        return 0
    grade_at = line.grades[-1]
    view = GradeView(scene.text, line, grade_at, scene.tools.lexicon)
    if objection_to(view, Link("list-after-grade", areas=(grade_at + 1,))) is not None:
        return 0
    grade = line.items[grade_at]
    attribution.enter(line)
    bodies, _ = attribution.of(view, Link("list-after-grade"))
    timing = timing_of(view, frame, None)
    for _, areas in listed:
        for area in areas:
            for body in bodies:
                add_area(reading, body, area, grade, "list-after-grade", _LIST_CONFIDENCE, timing)
    if not line.has(Kind.EVERY):
        reading.used.add(grade.start)
    reading.decisions.append(Decision(grade.start, grade.end, word_of(grade).grade, "list-after-grade", None))
    # The lead-in's other grades are still to be read, so only the list's own blocks are done.
    for listed_block, _ in listed:
        reading.listed.update(line.number for line in listed_block.lines)
    return 0


def _single(scene: Scene, block: _Block, attribution: Attribution, frame: Frame, reading: Reading) -> list[int]:
    """Rows that a sentence's rules do not read: years with grades, and grades told by their order."""
    done: list[int] = []
    for at, line in enumerate(block.lines):
        following = block.lines[at + 1] if at + 1 < len(block.lines) else None
        attribution.enter(line)
        body = attribution.entry or attribution.focus or attribution.chief
        if line.number in reading.listed:
            done.append(line.number)
        elif following is not None and question_and_answer(scene, line, following, body, reading):
            reading.listed.add(following.number)
        elif (
            (following is not None and grades_then_areas(line, following, _own(line, attribution) or body, reading))
            or between_slashes(line, reading.header, _own(line, attribution) or body, reading)
            or _year_row(scene, line, attribution, frame, reading)
            or in_order(scene, line, attribution, frame, reading)
        ):
            done.append(line.number)
        reading.header = header_of(line) or reading.header
        attribution.leave(line)
    return done


def _own(line: Line, attribution: Attribution) -> Body | None:
    return next(iter(attribution.subjects(line)), None)


def _year_row(scene: Scene, line: Line, attribution: Attribution, frame: Frame, reading: Reading) -> bool:
    """As in "2014: Good" in a list of years."""
    items = line.items
    if len(items) < 3 or len(items) > 6 or not isinstance(items[0].value, Moment) or items[1].norm not in (":", "–"):
        return False
    grades = line.grades
    moment = items[0].value
    if len(grades) != 1 or moment.kind is not MomentKind.YEAR or moment.first.year is None:
        return False
    if any(item.kind is Kind.WORD and item.norm not in ("rated", "again", "judged", "graded") for item in items[2:]):
        return False
    year = moment.first.year
    past = frame.inspected is None or year < frame.inspected.year
    timing = Timing(not past, past, str(year) if past else None, "year in a list")
    grade = items[grades[0]]
    body = attribution.entry or attribution.chief
    reading.statements.append(
        Statement(body, OVERALL, word_of(grade), timing, items[0].start, grade.end, "year-row", 0.9, line.number)
    )
    reading.decisions.append(Decision(grade.start, grade.end, word_of(grade).grade, "year-row", None))
    return True


def _body(block: _Block, attribution: Attribution) -> Body | None:
    return attribution.entries.get(block.number) or attribution.chief


def _add_free(scene: Scene, reading: Reading, body: Body | None, line: Line, grade: Item, rule: str) -> None:
    """An area that no framework names keeps the words of the text as its id."""
    name = "_".join(item.norm.replace("'", "").replace(" ", "_") for item in line.items if item.kind is not Kind.MARK)
    start, end = min(line.sentence.start, grade.start), max(line.sentence.end, grade.end)
    reading.statements.append(Statement(body, (name,), word_of(grade), NOW, start, end, rule, _FREE_CONFIDENCE))
    del scene
