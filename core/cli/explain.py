"""Show why an article was read as it was: every grade word and every body named, with what spoke for either."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import room
from core.parsing.bodies.cues import family_of, meaning_of
from core.parsing.weighing.readings import READINGS, reading_of
from core.parsing.weighing.weights import load_weights

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from core.model import Document, Findings
    from core.parsing import ArticleReading
    from core.parsing.scene import Scene
    from core.parsing.weighing.deciding import Decision

_BEFORE, _BEHIND = 34, 22
"""How much of the text is shown around a grade word, in characters."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="an article; a report is explained as an article, too")


def run(arguments: argparse.Namespace) -> int:
    """Print what was made of every grade word and of every body named, and what was found."""
    from core.knowledge import load_knowledge
    from core.parsing import trace
    from core.reading import read_file

    document = read_file(arguments.file)
    reading = trace(document, load_knowledge())
    lines = (*_decisions(document, reading), *_bodies(reading.scene), *found_lines(reading.findings))
    for line in lines:
        print(line)
    return 0


def _decisions(document: Document, reading: ArticleReading) -> Iterator[str]:
    rows = [
        (
            Chip((_around(document.text, item.start, item.end),)),
            Chip((decision.word.grade,)),
            Chip((_outcome(reading, decision),)),
        )
        for decision in reading.decisions
        for item in (decision.view.items[decision.at],)
    ]
    if not rows:
        yield "No grade word was looked at: none stands in it, or no inspection is spoken of."
        return
    yield from lay_out(("Words", "Grade", "What was made of it"), rows, room(sys.stdout), colour=False)
    met = set(map(reading_of, reading.decisions))
    yield from (f"{one.id}: {one.says}" for one in READINGS if one in met)


def _bodies(scene: Scene) -> Iterator[str]:
    """How likely each body named is one whose inspection is told of, and the cues that spoke for it most."""
    weights = load_weights("bodies")
    reasons = {named: weights.strongest(named.cues) for named in scene.bodies}
    if not reasons:
        return
    yield ""
    rows = [
        (Chip((named.body.name,)), Chip((f"{named.weight:.2f}",)), Chip((", ".join(cues),)))
        for named, cues in reasons.items()
    ]
    yield from lay_out(("Named", "Inspected", "By"), rows, room(sys.stdout), colour=False)
    meanings = {family_of(cue): meaning_of(cue) for cues in reasons.values() for cue in cues}
    yield from (f"{family}: {meaning}" for family, meaning in meanings.items())


def _around(text: str, start: int, end: int) -> str:
    before = "…" if start > _BEFORE else ""
    behind = "…" if end + _BEHIND < len(text) else ""
    return f"{before}{text[max(0, start - _BEFORE) : start]}[{text[start:end]}]{text[end : end + _BEHIND]}{behind}"


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


def found_lines(findings: Findings) -> Iterator[str]:
    """What was found, an inspection at a time."""
    for inspection in findings.inspections:
        told = (
            inspection.inspectorate,
            inspection.framework,
            inspection.visit_type,
            f"published {inspection.published_on}" if inspection.published_on else None,
        )
        yield f"\n{inspection.provider.name or 'not named'} ({', '.join(filter(None, told))})"
        for claim in inspection.claims:
            when = f" ({claim.tense} {claim.when or ''})".replace(" )", ")")
            yield f"  {claim.area}: {claim.grade}{when}, {claim.rule}, {claim.confidence:.2f}: “{claim.evidence.text}”"
        yield from (f"  doubt: {doubt}" for doubt in inspection.doubts)
    yield from (f"check {check.check} {check.outcome}: {check.message}" for check in findings.checks)
