"""Show why an article was read as it was: every grade word with the rule that took it, or what spoke against it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import room

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from core.model import Document, Findings
    from core.parsing import ArticleReading

_BEFORE, _BEHIND = 34, 22
"""How much of the text is shown around a grade word, in characters."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("file", metavar="FILE", type=Path, help="an article; a report is explained as an article, too")


def run(arguments: argparse.Namespace) -> int:
    """Print what was made of every grade word, and what was found."""
    from core.knowledge import load_knowledge
    from core.parsing import trace
    from core.reading import read_file

    document = read_file(arguments.file)
    reading = trace(document, load_knowledge())
    for line in _decisions(document, reading):
        print(line)
    for line in found_lines(reading.findings):
        print(line)
    return 0


def _decisions(document: Document, reading: ArticleReading) -> Iterator[str]:
    rows = [
        (
            Chip((_around(document.text, decision.start, decision.end),)),
            Chip((decision.grade,)),
            Chip((_outcome(decision.rule, decision.objection),)),
        )
        for decision in sorted(reading.decisions, key=lambda decision: decision.start)
    ]
    if not rows:
        yield "No grade word was looked at: none stands in it, or no inspectorate is named."
        return
    yield from lay_out(("Words", "Grade", "What was made of it"), rows, room(sys.stdout), colour=False)


def _around(text: str, start: int, end: int) -> str:
    before = "…" if start > _BEFORE else ""
    behind = "…" if end + _BEHIND < len(text) else ""
    return f"{before}{text[max(0, start - _BEFORE) : start]}[{text[start:end]}]{text[end : end + _BEHIND]}{behind}"


def _outcome(rule: str | None, objection: str | None) -> str:
    if objection:
        return f"no claim: {objection}"
    return f"claim by {rule}" if rule else "no claim: nothing is judged by it"


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
