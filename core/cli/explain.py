"""Show why an article was read as it was: every grade word, time, body and quotation, with what was made of it."""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.explain_table import Row, in_one_line, table
from core.cli.explain_times import times_told
from core.cli.terminal import plain, room
from core.cli.wording import day_in_words
from core.exporting.words import in_words
from core.knowledge import load_knowledge
from core.parsing.bodies.cues import family_of, meaning_of
from core.parsing.weighing.readings import READINGS, reading_of
from core.parsing.weighing.weights import load_weights

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from core.model import Findings, ReportedInspection
    from core.parsing import ArticleReading
    from core.parsing.scene import Scene
    from core.parsing.weighing.deciding import Decision

_OF_GRADES = ("Words", "Grade", "What was made of it")
_OF_TIMES = ("Words", "Day", "What was made of it")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="an article; a report is explained as an article, too")


def run(arguments: argparse.Namespace) -> int:
    """Print what was made of every grade word, every time and every body named, and what was found."""
    from core.parsing import trace
    from core.reading import read_file

    reading = trace(read_file(arguments.file), load_knowledge())
    columns = room(sys.stdout)
    told = (*_bodies(reading.scene), *_found_lines(reading.findings))
    for line in (
        *_decisions(reading, columns),
        *_wrapped(_readings(reading), columns),
        *_times(reading, columns),
        *_wrapped(told, columns),
    ):
        print(line)
    return 0


def _decisions(reading: ArticleReading, columns: int) -> Iterator[str]:
    """What was made of every grade word."""
    if not reading.decisions:
        yield "No grade word was looked at: none stands in it, or no inspection is spoken of."
        return
    label = load_knowledge().frameworks.grade_label
    rows = []
    for decision in reading.decisions:
        item = decision.view.items[decision.at]
        rows.append(Row(item.start, item.end, label(None, None, decision.word.grade), _outcome(reading, decision)))
    yield from table(reading.scene.text, _OF_GRADES, rows, columns)


def _times(reading: ArticleReading, columns: int) -> Iterator[str]:
    """What was made of every time."""
    rows = list(times_told(reading))
    if rows:
        yield ""
        yield from table(reading.scene.text, _OF_TIMES, rows, columns)


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
            f"inspected {_days(inspection)}" if inspection.inspected_from or inspection.inspected_to else None,
            f"published {day_in_words(inspection.published_on)}" if inspection.published_on else None,
        )
        yield ""
        yield f"{inspection.provider.name or 'not named'} ({', '.join(filter(None, told))})"
        for claim in inspection.claims:
            when = f" ({claim.tense} {claim.when or ''})".replace(" )", ")")
            area = known.area_title(claim.area, inspection.framework)
            grade = known.grade_label(inspection.framework, claim.area, claim.grade)
            words = in_one_line(claim.evidence.text)
            yield f"  {area}: {grade}{when}, {claim.rule}, {claim.confidence:.2f}: “{words}”"
        yield from (f"  doubt: {doubt}" for doubt in inspection.doubts)
    yield from _quotations(findings)
    yield from (f"check {check.check} {check.outcome}: {check.message}" for check in findings.checks)


def _days(inspection: ReportedInspection) -> str:
    """The days of an inspection: the only one, the first and the last, or the one of them that is told."""
    first, last = inspection.inspected_from, inspection.inspected_to
    if first is None:
        return f"until {day_in_words(last)}"
    if last is None:
        return f"from {day_in_words(first)}"
    return " to ".join(dict.fromkeys(map(day_in_words, (first, last))))


def _quotations(findings: Findings) -> Iterator[str]:
    """Who said what: the speaker with role and organisation."""
    if findings.quotes:
        yield ""
    for quote in findings.quotes:
        who = ", ".join(filter(None, (quote.speaker or "nobody named", quote.role, quote.organisation)))
        yield f"{who}: “{in_one_line(quote.evidence.text)}”"
