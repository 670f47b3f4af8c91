"""Reads round-ups whose grade stands in a heading, with the providers that got it beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.sequences import NOW, word_of
from core.parsing.claims.statements import OVERALL, Decision, Reading, Statement
from core.parsing.layout import BlockKind
from core.parsing.lexicon import Kind
from core.parsing.mentions.provider_names import BodyMention

if TYPE_CHECKING:
    from core.parsing.claims.items import Item, Line
    from core.parsing.claims.whose import Attribution
    from core.parsing.mentions.provider_names import Body
    from core.parsing.scene import Scene

_CONFIDENCE = 0.9
_RULE = "under-grade-heading"


def read_sections(scene: Scene, attribution: Attribution, reading: Reading) -> None:
    """Give each entry beneath a heading that is a grade that grade, unless the entry tells its own."""
    if not attribution.entries:
        return
    grade: Item | None = None
    seen: set[str] = set()
    block = -1
    for line in scene.lines:
        if line.sentence.block == block:
            continue
        block = line.sentence.block
        headed = _bare_grade(scene, line)
        if headed is not None:
            grade = headed
            reading.used.add(headed.start)
            continue
        body = attribution.entries.get(block)
        if body is None:
            if scene.blocks[block].kind is BlockKind.HEADING:
                grade = None
            continue
        if grade is None:
            continue
        for one in (body, *_listed(line)):
            if one.key not in seen:
                seen.add(one.key)
                _add(one, grade, reading)


def read_grade_lists(scene: Scene, reading: Reading) -> frozenset[int]:
    """Read "Outstanding: Camden, Islington." where two lines or more are built so; the numbers of those lines."""
    listed = [(line, bodies) for line in scene.lines if (bodies := _behind_grade(line))]
    if len({word_of(line.items[0]).grade for line, _ in listed}) < _FEWEST_GRADES:
        return frozenset()
    for line, bodies in listed:
        for body in bodies:
            _add(body, line.items[0], reading)
    return frozenset(line.number for line, _ in listed)


_FEWEST_GRADES = 2


def _behind_grade(line: Line) -> tuple[Body, ...]:
    """The providers behind a grade and a colon, if the line holds nothing else."""
    items = line.items
    if len(items) < 3 or items[0].kind is not Kind.GRADE or items[1].norm not in (":", "–"):
        return ()
    found = tuple(item.value.body for item in items[2:] if isinstance(item.value, BodyMention))
    others = [item for item in items[2:] if not isinstance(item.value, BodyMention)]
    return found if all(item.norm in (",", "and", ";", ".") for item in others) else ()


def _bare_grade(scene: Scene, line: Line) -> Item | None:
    if scene.blocks[line.sentence.block].kind not in (BlockKind.HEADING, BlockKind.HEADLINE):
        return None
    grades = [item for item in line.items if item.kind is Kind.GRADE]
    others = [item for item in line.items if item.kind not in (Kind.GRADE, Kind.MARK)]
    return grades[0] if len(grades) == 1 and not others else None


def _listed(line: Line) -> tuple[Body, ...]:
    """Providers that share an entry: "Oxfordshire; Oldham; Plymouth."."""
    found: list[Body] = []
    for item in line.items:
        if isinstance(item.value, BodyMention):
            found.append(item.value.body)
        elif item.norm not in (";", "and"):
            break
    return tuple(found)


def _add(body: Body, grade: Item, reading: Reading) -> None:
    reading.statements.append(Statement(body, OVERALL, word_of(grade), NOW, grade.start, grade.end, _RULE, _CONFIDENCE))
    reading.decisions.append(Decision(grade.start, grade.end, word_of(grade).grade, _RULE, None))
