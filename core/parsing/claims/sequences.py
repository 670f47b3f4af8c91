"""Reads grades told by their order: questions and answers, grades between slashes, four grades and then four areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.claims.statements import Decision, Reading, Statement
from core.parsing.claims.tenses import Frame, Timing, timing_of
from core.parsing.claims.view import GradeView, Link
from core.parsing.lexicon import GradeForm, GradeWord, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.parsing.claims.items import Item, Line
    from core.parsing.claims.whose import Attribution
    from core.parsing.mentions.provider_names import Body
    from core.parsing.scene import Scene

NOW = Timing(True, False, None, "list")
_KEPT = Timing(True, True, None, "kept")
_CONFIDENCE = 0.93
_ANSWER_ITEMS = 4
_KEPT_MARKS = ("◄►", "◄ ►", "(no change)")
_YES_NO = {"yes": "met", "no": "not_met"}


def word_of(item: Item) -> GradeWord:
    """What a grade's item stands for."""
    assert isinstance(item.value, GradeWord)
    return item.value


def add_area(
    reading: Reading, body: Body | None, area: Item, grade: Item, rule: str, confidence: float, timing: Timing = NOW
) -> None:
    """Add the statement that an area has a grade."""
    ids = area.value
    assert isinstance(ids, tuple)
    start, end = min(area.start, grade.start), max(area.end, grade.end)
    reading.statements.append(Statement(body, ids, word_of(grade), timing, start, end, rule, confidence))
    reading.decisions.append(Decision(grade.start, grade.end, word_of(grade).grade, rule, None))


def question_and_answer(scene: Scene, question: Line, answer: Line, body: Body | None, reading: Reading) -> bool:
    """As in "Behaviour and attitudes? Good." and "Are services safe? / Inadequate"."""
    if not question.items or question.items[-1].norm != "?" or len(question.groups) != 1 or question.grades:
        return False
    areas = [question.items[index] for index in question.groups[0].indices]
    words = [item for item in answer.items if item.kind is not Kind.MARK]
    if len(areas) != 1 or not words or len(words) > _ANSWER_ITEMS:
        return False
    first = words[0]
    if first.kind is Kind.GRADE:
        told = scene.text[first.end : first.end + 8].strip()
        timing = _KEPT if told.startswith(_KEPT_MARKS) else NOW
        add_area(reading, body, areas[0], first, "question-and-answer", _CONFIDENCE, timing)
        return True
    if first.norm in _YES_NO and len(words) == 1:
        grade = GradeWord(_YES_NO[first.norm], GradeForm.STANDARD)
        ids = areas[0].value
        assert isinstance(ids, tuple)
        reading.statements.append(
            Statement(body, ids, grade, NOW, areas[0].start, first.end, "question-and-answer", _CONFIDENCE)
        )
        return True
    return False


def between_slashes(line: Line, header: Sequence[Item], body: Body | None, reading: Reading) -> bool:
    """As in "X School: Good / Good / Outstanding / Good", after a sentence that names the areas in that order."""
    grades = [line.items[at] for at in line.grades]
    if len(grades) < 2 or len(grades) != len(header):
        return False
    run = line.items[line.grades[0] : line.grades[-1] + 1]
    if not all(item.kind is Kind.GRADE or item.norm == "/" for item in run):
        return False
    for area, grade in zip(header, grades, strict=True):
        add_area(reading, body, area, grade, "between-slashes", _CONFIDENCE)
    return True


def header_of(line: Line) -> tuple[Item, ...]:
    """Areas that a sentence names with slashes between, the head of a list of grades in that order."""
    for group in line.groups:
        between = line.items[group.first : group.last]
        if len(group.indices) >= 2 and sum(item.norm == "/" for item in between) == len(group.indices) - 1:
            return tuple(line.items[index] for index in group.indices)
    return ()


def in_order(scene: Scene, line: Line, attribution: Attribution, frame: Frame, reading: Reading) -> bool:
    """As many grades as areas, in the same order: "effective, caring and responsive: good, outstanding and good"."""
    if len(line.groups) != 1:
        return False
    group, grades = line.groups[0], line.grades
    if len(grades) < 2 or len(grades) != len(group.indices) or not _is_run(line):
        return False
    respectively = any(item.norm in ("respectively", "order") for item in line.items)
    before = line.items[grades[0] - 1].norm if grades[0] else ""
    if not respectively and (before not in (":", "–") or grades[0] < group.last):
        return False
    view = GradeView(scene.text, line, grades[0], scene.tools.lexicon)
    bodies, _ = attribution.of(view, Link("in-order"))
    timing = timing_of(view, frame, None)
    if any(item.norm in ("stay", "stand", "remain") for item in line.items):
        timing = Timing(True, True, timing.when, "kept")
    for area, at in zip(group.indices, grades, strict=True):
        for body in bodies:
            add_area(reading, body, line.items[area], line.items[at], "in-order", _CONFIDENCE, timing)
    return True


def _is_run(line: Line) -> bool:
    run = line.items[line.grades[0] : line.grades[-1] + 1]
    return all(item.kind is Kind.GRADE or item.norm in (",", "and") for item in run)


def grades_then_areas(first: Line, second: Line, body: Body | None, reading: Reading) -> bool:
    """As in "Good, good, good and good. … The four grades are for leadership, …": areas in the next sentence."""
    grades = first.grades
    if len(grades) < 2 or grades[0] > 1 or not _is_run(first) or second.grades or len(second.groups) != 1:
        return False
    group = second.groups[0]
    told = any(item.norm in ("grades", "judgements", "ratings", "are") for item in second.items[: group.first])
    if len(group.indices) != len(grades) or not told:
        return False
    for at, index in zip(grades, group.indices, strict=True):
        area, grade = second.items[index], first.items[at]
        ids = area.value
        assert isinstance(ids, tuple)
        start, end = first.items[grades[0]].start, first.items[grades[-1]].end
        reading.statements.append(Statement(body, ids, word_of(grade), NOW, start, end, "grades-then-areas", 0.9))
    return True
