"""Reads every sentence of an article for grades: link, object, time, provider. The outcome is statements.

A statement is not yet a claim: its area is still the words' candidates, and "lowest grade" still hangs on the scale.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from core.parsing.claims import companions
from core.parsing.claims.area_rules import AREA_RULES
from core.parsing.claims.companions import areas_meant, beside_another
from core.parsing.claims.objections import objection_to
from core.parsing.claims.tenses import Frame, Timing, timing_of
from core.parsing.claims.view import GradeView, Link
from core.parsing.claims.whole_rules import ENTRY_RULE, WHOLE_RULES
from core.parsing.layout import BlockKind
from core.parsing.lexicon import GradeForm, GradeWord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.parsing.claims.items import Item, Line
    from core.parsing.claims.rule import Rule
    from core.parsing.claims.whose import Attribution
    from core.parsing.lexicon import Lexicon
    from core.parsing.mentions.provider_names import Body
    from core.parsing.spans import Stretches


@dataclass(frozen=True, slots=True)
class Statement:
    """One grade of one area (or of the whole) that the text asserts of one provider.

    Attributes:
        body: The provider; None when the text does not name it.
        areas: Ids that the area's words can stand for, best first; ``("all_areas",)`` for every area at once.
        grade: What the grade word stands for.
        timing: Current, earlier or both.
        start: Where the evidence begins.
        end: Where it ends.
        rule: Id of the rule.
        confidence: Of the rule, lowered by what speaks against it.
        line: Number of the sentence; -1 for a list.
        in_headline: Whether it stands in the headline only.
    """

    body: Body | None
    areas: tuple[str, ...]
    grade: GradeWord
    timing: Timing
    start: int
    end: int
    rule: str
    confidence: float
    line: int = -1
    in_headline: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What was made of one grade word, for the explanation of a document.

    Attributes:
        start: Offset of the grade word.
        end: Offset behind it.
        grade: What it stands for.
        rule: Rule that linked it, or None.
        objection: Objection that held against it, or None.
    """

    start: int
    end: int
    grade: str
    rule: str | None
    objection: str | None


@dataclass(slots=True)
class Reading:
    """What has been read so far; sentences point back to it."""

    statements: list[Statement] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    inherited: Timing | None = None
    block: int = -1
    used: set[int] = field(default_factory=set)
    listed: set[int] = field(default_factory=set)
    before: Line | None = None
    header: tuple[Item, ...] = ()


OVERALL = ("overall_effectiveness",)
EVERY = ("all_areas",)
REST = ("rest_of_areas",)
_HEADLINE_LOSS = 0.2
_SPEECH_LOSS = 0.15
_RECENT = 40
_POINTED_LOSS = 0.08
RULE_BESIDE = companions.RULE_ID


def read_line(
    text: str,
    line: Line,
    lexicon: Lexicon,
    whose: Attribution,
    frame: Frame,
    reading: Reading,
    speech: Stretches,
) -> None:
    """Read one sentence and add what it asserts."""
    if line.sentence.block != reading.block:
        reading.inherited, reading.block = None, line.sentence.block
    told: list[tuple[int, Link]] = []
    waiting: list[GradeView] = []
    timing: Timing | None = None
    for at in line.grades:
        if line.items[at].start in reading.used:
            continue
        view = GradeView(
            text,
            line,
            at,
            lexicon,
            in_speech=speech.cover(line.items[at].start),
            warm=whose.warm or whose.in_entry(line),
            in_lead=whose.in_lead,
        )
        rule, link = _link(view, whose)
        if link is None or rule is None:
            waiting.append(view)
            continue
        objection = objection_to(view, link)
        reading.decisions.append(Decision(view.grade.start, view.grade.end, view.word.grade, rule.id, objection))
        if objection is None:
            told.append((at, link))
            timing = timing_of(view, frame, reading.inherited)
            reading.statements.extend(_statements(view, rule.id, rule.confidence, link, timing, whose, reading.before))
    for view in waiting:
        link = beside_another(view, told)
        rule_id = companions.RULE_ID if link else None
        reading.decisions.append(Decision(view.grade.start, view.grade.end, view.word.grade, rule_id, None))
        if link is not None:
            timing = timing_of(view, frame, reading.inherited)._replace(current=False, earlier=True)
            confidence = companions.CONFIDENCE
            reading.statements.extend(_statements(view, RULE_BESIDE, confidence, link, timing, whose, None))
            timing = None
    _one_whole(reading, line)
    if timing is not None:
        past = timing.earlier and not timing.current and timing.cue != "left behind"
        reading.inherited = timing if past else None
    reading.before = line


def _one_whole(reading: Reading, line: Line) -> None:
    """Of two grades of the whole in one sentence ("once inadequate, it has climbed to good") the last is new."""
    own = [
        s for s in reading.statements[-_RECENT:] if s.line == line.number and s.areas == OVERALL and s.timing.current
    ]
    if len(own) < 2 or own[-1].grade.grade == own[0].grade.grade or any(s.body != own[0].body for s in own):
        return
    moved = own[-1].timing.cue == "present" or own[-1].rule == "from-to"
    if moved:
        at = reading.statements.index(own[0])
        timing = own[0].timing._replace(current=False, earlier=True, cue="overtaken")
        reading.statements[at] = replace(own[0], timing=timing)


def _link(view: GradeView, whose: Attribution) -> tuple[Rule | None, Link | None]:
    """The first rule that ties the grade to something."""
    if view.word.form is GradeForm.SAME:
        return None, None
    for rule in (*AREA_RULES, *WHOLE_RULES):
        link = rule.find(view)
        if link is not None:
            return rule, link
    if whose.in_entry(view.line):
        link = ENTRY_RULE.find(view)
        if link is not None:
            return ENTRY_RULE, link
    return None, None


def _statements(
    view: GradeView, rule: str, certainty: float, link: Link, timing: Timing, whose: Attribution, before: Line | None
) -> list[Statement]:
    bodies, factor = whose.of(view, link)
    confidence = certainty * factor - (_SPEECH_LOSS if view.in_speech else 0)
    headline = view.line.block_kind in (BlockKind.HEADLINE, BlockKind.CAPTION)
    if headline:
        confidence -= _HEADLINE_LOSS
    base = Statement(
        None, OVERALL, view.word, timing, link.start, link.end, rule, confidence, view.line.number, headline
    )
    meant = areas_meant(view, link, before)
    made: list[Statement] = []
    for body in bodies:
        own = replace(base, body=body)
        for item in (view.items[index] for index in link.areas):
            start, end = _evidence(item, view.grade)
            made.append(replace(own, areas=_ids(item), start=start, end=end))
        if meant:
            made += [replace(own, areas=_ids(item), confidence=confidence - _POINTED_LOSS) for item in meant]
            continue
        if link.rest:
            made.append(replace(own, areas=REST))
        if link.every:
            made.append(replace(own, areas=EVERY))
        if link.overall:
            made.append(own)
    return made


def _ids(item: Item) -> tuple[str, ...]:
    assert isinstance(item.value, tuple)
    return item.value


def _evidence(area: Item, grade: Item) -> tuple[int, int]:
    return min(area.start, grade.start), max(area.end, grade.end)


def told_before(statements: Iterable[Statement], body: Body | None) -> Statement | None:
    """The last statement about a provider, to which "the same" points."""
    found = [statement for statement in statements if statement.body == body]
    return found[-1] if found else None
