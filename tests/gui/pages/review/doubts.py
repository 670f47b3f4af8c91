"""A library of invented articles with every kind of doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from core.library import ReviewKind, add_document, create_library
from core.model import (
    Check,
    CheckOutcome,
    Claim,
    Document,
    DocumentKind,
    Findings,
    Mention,
    MentionKind,
    Provider,
    ProviderType,
    ReportedInspection,
    Tense,
    VisitType,
)

if TYPE_CHECKING:
    from pathlib import Path


OVERALL, HELP, CARE = "overall_effectiveness", "help_and_protection", "children_in_care"
WHOLE_BOARD = "good right across the board"
LONGER = "Residents had been asked to wait for the report since the spring. " * 40
TEXT = f"""Fenwick council hears from inspectors

The Fen Post

{LONGER}

Fenwick’s services for children are {WHOLE_BOARD}, the watchdog has said. Care leavers were “mostly fine”.

Two areas were graded, it added.
"""


KINDS = [
    ReviewKind.CONFLICT,
    ReviewKind.DOUBTFUL_READING,
    ReviewKind.FAILED_CHECK,
    *[ReviewKind.DOUBTFUL_GRADE] * 4,
    ReviewKind.UNKNOWN_PROVIDER,
    ReviewKind.NOTHING_FOUND,
]
"""What needs eyes in the library, in the order of the queue."""
_made: list[bytes] = []


def make_doubts(path: Path) -> Path:
    """One article with four doubtful grades, three of them read from the same words, a doubt and a check that differs;
    two articles that differ; one that names nobody; one without any grade. Made once, copied afterwards."""
    if not _made:
        with create_library(path) as library:
            for document, findings in (doubtful(), *differing(), unnamed(), empty()):
                add_document(library, document, findings, document.text.encode())
        _made.append(path.read_bytes())
    path.write_bytes(_made[0])
    return path


def doubtful(text: str = TEXT, number: int = 1, name: str = "Fenwick") -> tuple[Document, Findings]:
    """An article about one council; only what no other document confirms is doubtful."""
    document = Document(f"{number:064d}", "text/plain", text, f"fenwick-{number}.txt")
    reported = _reported(
        document,
        name,
        ((OVERALL, "good", WHOLE_BOARD), (HELP, "good", WHOLE_BOARD), (CARE, "good", WHOLE_BOARD)),
        confidence=0.62,
    )
    leavers = _claim(document, "care_leavers", "requires_improvement", "“mostly fine”", 0.4)
    reported = replace(reported, claims=(*reported.claims, leavers), doubts=("Two dates could be meant.",))
    start = text.index("Two areas were graded")
    words = document.evidence(start, start + len("Two areas were graded"))
    check = Check("stated_count", CheckOutcome.DIFFERS, "It counts two areas, but tells four.", words)
    return document, _findings(text, (reported,), (check,))


def differing() -> tuple[tuple[Document, Findings], ...]:
    told = []
    for number, grade in ((2, "outstanding"), (3, "inadequate")):
        text = f"Marlow is {grade}\n\nThe Ouse Gazette\n\nChildren’s services in Marlow were rated {grade} overall."
        document = Document(f"{number:064d}", "text/plain", text, f"marlow-{number}.txt")
        told.append(
            (document, _findings(text, (_reported(document, "Marlow", ((OVERALL, grade, f"rated {grade}"),)),)))
        )
    return tuple(told)


def unnamed() -> tuple[Document, Findings]:
    text = "A council is told to do better\n\nThe inspectors said the services were good overall."
    document = Document("4".zfill(64), "text/plain", text, "unnamed.txt")
    return document, _findings(text, (_reported(document, None, ((OVERALL, "good", "good overall"),)),))


def empty() -> tuple[Document, Findings]:
    text = "Bins move to Tuesdays\n\nNothing else was decided."
    return Document("5".zfill(64), "text/plain", text, "bins.txt"), _findings(text, ())


def _claim(document: Document, area: str, grade: str, words: str, confidence: float) -> Claim:
    start = document.text.index(words)
    return Claim(area, grade, Tense.CURRENT, document.evidence(start, start + len(words)), "sentence", confidence)


def _reported(
    document: Document, name: str | None, grades: tuple[tuple[str, str, str], ...], confidence: float = 0.97
) -> ReportedInspection:
    mentions: tuple[Mention, ...] = ()
    if name is not None:
        start = document.text.index(name)
        mentions = (Mention(MentionKind.PROVIDER, name, document.evidence(start, start + len(name))),)
    return ReportedInspection(
        provider=Provider(name, ProviderType.CHILDRENS_SERVICES),
        inspectorate="Ofsted",
        framework="ilacs_2023",
        visit_type=VisitType.FULL,
        published_on=date(2025, 7, 8),
        published_source="text",
        claims=tuple(_claim(document, area, grade, words, confidence) for area, grade, words in grades),
        mentions=mentions,
    )


def _findings(text: str, inspections: tuple[ReportedInspection, ...], checks: tuple[Check, ...] = ()) -> Findings:
    headline, _, rest = text.partition("\n\n")
    outlet = rest.partition("\n")[0]
    return Findings(
        DocumentKind.ARTICLE,
        "1",
        title=headline,
        outlet=outlet if outlet.startswith("The ") and len(outlet) < 30 else None,
        article_date=date(2025, 7, 9),
        inspections=inspections,
        checks=checks,
    )
