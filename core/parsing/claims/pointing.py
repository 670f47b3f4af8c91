"""Reads grades that are told by pointing back: "so is adoption", "ditto care leavers", "got the same"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.parsing.claims.statements import Decision, Reading, Statement
from core.parsing.claims.tenses import Frame, Timing
from core.parsing.lexicon import GradeForm, GradeWord, Kind
from core.parsing.mentions.calendar import resolve
from core.parsing.mentions.moments import Moment
from core.parsing.mentions.provider_names import BodyMention

if TYPE_CHECKING:
    from core.parsing.claims.items import AreaGroup, Line
    from core.parsing.claims.whose import Attribution
    from core.parsing.mentions.provider_names import Body
    from core.parsing.spans import Stretches

_CONFIDENCE = 0.88
_RECENT = 40
"""Statements to look back over: what "the same" points to stands close by."""
_SKIPPED = frozenset(["the", "its", "their", "both", "for", "those", "of", "in", "services"])
_TOO = frozenset({"too", "also", "as", "likewise"})


def read_pointers(line: Line, whose: Attribution, frame: Frame, reading: Reading, speech: Stretches) -> None:
    """Read the pointers of one sentence and add what they assert."""
    if speech.cover(line.sentence.start):
        return
    if not line.grades and _opens_with_those(line):
        _point(line, 0, line.groups[0], "those-are", whose, reading)
        return
    for index, item in enumerate(line.items):
        if item.kind is Kind.LINK:
            group = _group_after(line, index)
            rule = "so-is"
            if group is None:
                _point_at_body(line, index, reading)
        elif item.kind is Kind.GRADE and isinstance(item.value, GradeWord) and item.value.form is GradeForm.SAME:
            group = _group_before(line, index) or _group_behind_colon(line, index)
            rule = "the-same"
        elif item.kind is Kind.WORD and item.norm in ("is", "are") and _only_too(line, index):
            group = _group_before(line, index)
            rule = "are-too"
        elif item.norm == "as" and _as_it_was(line, index):
            _point_back(line, index, frame, reading)
            continue
        else:
            continue
        if group is not None:
            _point(line, index, group, rule, whose, reading)


def _opens_with_those(line: Line) -> bool:
    """As in "Those are leadership and adoption", after "two of the areas are good"."""
    norms = [item.norm for item in line.items[:2]]
    opens = norms in (["those", "are"], ["these", "are"], ["they", "are"], ["these", "were"], ["those", "were"])
    return opens and bool(line.groups) and line.groups[0].first <= 4


def _as_it_was(line: Line, index: int) -> bool:
    """As in "… as it was in 2022": the same grades once before."""
    norms = [item.norm for item in line.items[index + 1 : index + 4]]
    return norms in (["it", "was", "in"], ["they", "were", "in"], ["it", "did", "in"], ["it", "had", "in"]) and (
        index + 4 < len(line.items) and isinstance(line.items[index + 4].value, Moment)
    )


def _point_back(line: Line, index: int, frame: Frame, reading: Reading) -> None:
    moment = line.items[index + 4].value
    assert isinstance(moment, Moment)
    resolved = resolve(moment, frame.today)
    when = str(resolved.year) if resolved.year else None
    timing = Timing(False, True, when, "as it was", resolved.latest)
    place = line.items[index].start
    own = [s for s in reading.statements[-_RECENT:] if s.line == line.number and s.end <= place and s.timing.current]
    for told in own:
        reading.statements.append(
            replace(told, timing=timing, end=line.items[index + 4].end, rule="as-it-was", confidence=_CONFIDENCE)
        )


def _point_at_body(line: Line, index: int, reading: Reading) -> None:
    """As in "… and so was Westminster": another provider with the grades just told."""
    after = line.items[index + 1].value if index + 1 < len(line.items) else None
    if not isinstance(after, BodyMention):
        return
    place = line.items[index].start
    for told in [s for s in reading.statements[-_RECENT:] if s.line == line.number and s.end <= place]:
        reading.statements.append(replace(told, body=after.body, end=after.end, rule="so-is", confidence=_CONFIDENCE))


def _group_after(line: Line, index: int) -> AreaGroup | None:
    at = index + 1
    while at < len(line.items) and line.items[at].norm in _SKIPPED:
        at += 1
    return next((group for group in line.groups if group.first == at), None)


def _group_before(line: Line, index: int) -> AreaGroup | None:
    left = [group for group in line.groups if group.last < index]
    return left[-1] if left and index - left[-1].last <= 4 else None


def _group_behind_colon(line: Line, index: int) -> AreaGroup | None:
    """As in "gives the same grade to each of the three things that it measures: …"."""
    colons = [at for at in range(index, len(line.items)) if line.items[at].norm == ":"]
    if not colons:
        return None
    return next((group for group in line.groups if colons[0] < group.first <= colons[0] + 3), None)


def _ends_there(line: Line, index: int) -> bool:
    """Whether "the same" stands for a grade: no noun of another kind follows ("the same time")."""
    after = line.items[index + 1] if index + 1 < len(line.items) else None
    return after is None or after.kind is Kind.MARK or after.norm in ("for", "in", "as", "and", "again")


def _only_too(line: Line, index: int) -> bool:
    """As in "… are, too." with no grade behind it."""
    rest = [item.norm for item in line.items[index + 1 : index + 4] if item.norm != ","]
    return bool(rest) and rest[0] in ("too",)


def _point(line: Line, index: int, group: AreaGroup, rule: str, whose: Attribution, reading: Reading) -> None:
    """Give the areas the grade that was told last, in this sentence or before it."""
    place = line.items[index].start
    grade, timing, body, start = _last_told(line, index, whose, reading)
    if grade is None or timing is None:
        return
    for at in group.indices:
        area = line.items[at]
        ids = area.value
        assert isinstance(ids, tuple)
        first = min(area.start, place, start if start >= line.sentence.start else place)
        last = max(area.end, line.items[index].end)
        reading.statements.append(Statement(body, ids, grade, timing, first, last, rule, _CONFIDENCE, line.number))
    reading.decisions.append(Decision(place, line.items[index].end, grade.grade, rule, None))


def _last_told(
    line: Line, index: int, whose: Attribution, reading: Reading
) -> tuple[GradeWord | None, Timing | None, Body | None, int]:
    """Grade, time, provider and place of the statement that was made last before an item."""
    place = line.items[index].start
    recent = (s for s in reversed(reading.statements[-_RECENT:]) if s.end <= place and not s.in_headline)
    last = max(recent, key=lambda statement: statement.end, default=None)
    if last is None:
        return None, None, None, -1
    timing = last.timing
    if timing.current and timing.earlier:
        timing = Timing(True, False, None, "pointed back")
    return last.grade, timing, last.body if last.body is not None else whose.chief, last.start
