"""Show why an article was read as it was: every grade word and every body named, with what spoke for either."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.terminal import fitted, plain, room, width
from core.cli.wording import day_in_words
from core.exporting.words import in_words
from core.knowledge import load_knowledge
from core.parsing.bodies.cues import family_of, meaning_of
from core.parsing.weighing.readings import READINGS, reading_of
from core.parsing.weighing.weights import load_weights

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from core.model import Findings
    from core.parsing import ArticleReading
    from core.parsing.scene import Scene
    from core.parsing.weighing.deciding import Decision

_HEADINGS = ("Words", "Grade", "What was made of it")
_WORDS_AT_LEAST, _WORDS_AT_MOST = 24, 72
_OUTCOME_AT_LEAST = 24
"""Columns; in a terminal that has no room even for these the lines are broken by the terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="an article; a report is explained as an article, too")


def run(arguments: argparse.Namespace) -> int:
    """Print what was made of every grade word and of every body named, and what was found."""
    from core.parsing import trace
    from core.reading import read_file

    reading = trace(read_file(arguments.file), load_knowledge())
    columns = room(sys.stdout)
    told = (*_readings(reading), *_bodies(reading.scene), *_found_lines(reading.findings))
    for line in (*_decisions(reading, columns), *_wrapped(told, columns)):
        print(line)
    return 0


def _decisions(reading: ArticleReading, columns: int) -> Iterator[str]:
    """A table whose last column is wrapped, so that the words have the room in which they are understood."""
    if not reading.decisions:
        yield "No grade word was looked at: none stands in it, or no inspection is spoken of."
        return
    label = load_knowledge().frameworks.grade_label
    grades = [label(None, None, decision.word.grade) for decision in reading.decisions]
    for_grades = max(map(width, (_HEADINGS[1], *grades)))
    for_words = min(_WORDS_AT_MOST, max(_WORDS_AT_LEAST, (columns - for_grades) // 2))
    rest = max(_OUTCOME_AT_LEAST, columns - for_words - for_grades - 2)
    yield f"{fitted(_HEADINGS[0], for_words)} {fitted(_HEADINGS[1], for_grades)} {_HEADINGS[2]}"
    yield " ".join("─" * room for room in (for_words, for_grades, rest))
    for decision, grade in zip(reading.decisions, grades, strict=True):
        item = decision.view.items[decision.at]
        cells = f"{_around(reading.scene.text, item.start, item.end, for_words)} {fitted(grade, for_grades)}"
        for line in textwrap.wrap(plain(_outcome(reading, decision)), rest, break_on_hyphens=False):
            yield f"{cells} {line}"
            cells = " " * (for_words + for_grades + 1)


def _readings(reading: ArticleReading) -> Iterator[str]:
    """What the ids of the readings in the table mean."""
    met = set(map(reading_of, reading.decisions))
    yield from (f"{one.id}: {one.says}" for one in READINGS if one in met)


def _bodies(scene: Scene) -> Iterator[str]:
    """How likely each body named is one that was inspected, and by which cues, with what they mean."""
    weights = load_weights("bodies")
    reasons = {named: weights.strongest(named.cues) for named in scene.bodies}
    if reasons:
        yield ""
    for named, cues in reasons.items():
        yield f"{named.body.name} (inspected: {named.weight:.2f}): by {', '.join(cues)}"
    meanings = {family_of(cue): meaning_of(cue) for cues in reasons.values() for cue in cues}
    yield from (f"  {family}: {meaning}" for family, meaning in meanings.items())


def _around(text: str, start: int, end: int, columns: int) -> str:
    """A grade word between as many of the words around it as there is room for; more of those before it."""
    word = f"[{_in_one_line(text[start:end])}]"
    left = max(0, columns - width(word))
    # The marks keep the blank, or the want of one, beside the word.
    before = _in_one_line(f"{text[max(0, start - 2 * columns) : start]}|")[:-1]
    behind = _in_one_line(f"|{text[end : end + 2 * columns]}")[1:]
    for_before = left - min(width(behind), max(left // 3, left - width(before)))
    if width(before) > for_before:
        before = f"…{before[len(before) - for_before + 1 :]}" if for_before > 1 else ""
    return fitted(f"{before}{word}{behind}", columns)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _outcome(reading: ArticleReading, decision: Decision) -> str:
    """What was decided of a grade word, how likely each part of it is, and the cues that spoke for it most."""
    read = reading_of(decision)
    if decision.target is None or read is None:
        return f"no judgement ({1 - decision.judged:.2f})"
    areas = ", ".join(area.norm for area in decision.target.areas) or "the whole"
    owners = ", ".join(reading.cast.bodies[rank].body.name for rank in decision.owners) or "nobody named"
    return (
        f"{read.id}: {areas} ({decision.target_share:.2f}); {decision.time} ({decision.time_share:.2f}); "
        f"{owners} ({decision.owner_share:.2f}); by {', '.join(decision.reasons)}"
    )


def _wrapped(lines: Iterable[str], columns: int) -> Iterator[str]:
    """Lines broken where there is no more room; what goes on stands further in."""
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        yield from textwrap.wrap(plain(line), columns, subsequent_indent=f"{indent}    ", break_on_hyphens=False) or [
            ""
        ]


def _found_lines(findings: Findings) -> Iterator[str]:
    known = load_knowledge().frameworks
    for inspection in findings.inspections:
        framework = known.get(inspection.framework)
        told = (
            inspection.inspectorate,
            framework.short if framework else inspection.framework,
            in_words(inspection.visit_type),
            f"published {day_in_words(inspection.published_on)}" if inspection.published_on else None,
        )
        yield ""
        yield f"{inspection.provider.name or 'not named'} ({', '.join(filter(None, told))})"
        for claim in inspection.claims:
            when = f" ({claim.tense} {claim.when or ''})".replace(" )", ")")
            area = known.area_title(claim.area, inspection.framework)
            grade = known.grade_label(inspection.framework, claim.area, claim.grade)
            words = _in_one_line(claim.evidence.text)
            yield f"  {area}: {grade}{when}, {claim.rule}, {claim.confidence:.2f}: “{words}”"
        yield from (f"  doubt: {doubt}" for doubt in inspection.doubts)
    yield from (f"check {check.check} {check.outcome}: {check.message}" for check in findings.checks)
