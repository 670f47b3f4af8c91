"""Documents with findings made by hand, so that the library is tested without reader and parser."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from core.library import Library, add_document, create_library
from core.model import (
    Check,
    CheckOutcome,
    Claim,
    Document,
    DocumentKind,
    Findings,
    Mention,
    MentionKind,
    PageSpan,
    Point,
    PointKind,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ADDED_AT = datetime(2025, 9, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def library() -> Iterator[Library]:
    with create_library(None) as made:
        yield made


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    """A library of two documents on disk, closed."""
    path = tmp_path / "Marches desk.jdesk"
    with create_library(path) as made:
        Story().add(made)
        Story(official=True, headline="Inspection of Shropshire Council").add(made)
    return path


@dataclass(frozen=True)
class Story:
    """An invented article or report about one inspection; change what matters to the test, add it to a library."""

    provider: str | None = "Shropshire"
    code: str | None = "E06000051"
    provider_type: ProviderType = ProviderType.CHILDRENS_SERVICES
    headline: str = "Children’s services in the Marches praised"
    outlet: str | None = "The Marches Courier"
    official: bool = False
    told_on: date | None = date(2025, 8, 13)
    framework: str | None = "ilacs_2023"
    visit_type: VisitType = VisitType.FULL
    published_on: date | None = date(2025, 8, 12)
    inspected_from: date | None = None
    inspected_to: date | None = None
    inspected_month: str | None = None
    leads: tuple[str, ...] = ()
    grades: Mapping[str, str] = field(
        default_factory=lambda: {"overall_effectiveness": "outstanding", "help_and_protection": "good"}
    )
    earlier: Mapping[str, str] = field(default_factory=dict)
    when: str | None = "2022"
    confidence: float = 0.97
    doubts: tuple[str, ...] = ()
    checks: tuple[CheckOutcome, ...] = ()
    more: str = ""
    told_in: tuple[str, ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        name = self.provider or "The council"
        lines = [f"{self.headline}", f"{name} has heard from the inspectors, who came in the early summer."]
        lines += [f"{area.replace('_', ' ')}: {grade.replace('_', ' ')}" for area, grade in self.grades.items()]
        lines += [
            f"before, {area.replace('_', ' ')} was {grade.replace('_', ' ')}" for area, grade in self.earlier.items()
        ]
        lines += ["“Our social workers never give up on a child,” said Morwenna Askey, director.", self.more]
        return "\n".join(lines)

    @property
    def document(self) -> Document:
        text = self.text
        told = f"{text}|{self}"
        half = len(text) // 2
        return Document(
            sha256=hashlib.sha256(told.encode()).hexdigest(),
            media_type="application/pdf" if self.official else "text/plain",
            text=text,
            source="report.pdf" if self.official else "article.txt",
            outlet=self.outlet,
            pages=(PageSpan(1, 0, half), PageSpan(2, half, len(text))) if self.official else (),
        )

    @property
    def findings(self) -> Findings:
        document = self.document
        reported = ReportedInspection(
            provider=Provider(self.provider, self.provider_type, self.code),
            inspectorate="Ofsted",
            framework=self.framework,
            visit_type=self.visit_type,
            published_on=self.published_on,
            published_source="text" if self.published_on else None,
            inspected_from=self.inspected_from,
            inspected_to=self.inspected_to,
            inspected_month=self.inspected_month,
            lead_inspectors=self.leads,
            claims=(
                *self._claims(document, self.grades, Tense.CURRENT, ": "),
                *self._claims(document, self.earlier, Tense.EARLIER, " was "),
            ),
            points=(Point(PointKind.STRENGTH, _cut(document, "never give up on a child")),),
            mentions=(Mention(MentionKind.INSPECTED, "2025-06", _cut(document, "early summer")),),
            doubts=self.doubts,
            told_in=self.told_in,
        )
        quote = Quote(
            _cut(document, "Our social workers never give up on a child,"),
            speaker="Morwenna Askey",
            role="director",
            attribution=_cut(document, "said Morwenna Askey, director"),
        )
        return Findings(
            kind=DocumentKind.OFFICIAL_REPORT if self.official else DocumentKind.ARTICLE,
            parser_version="1",
            title=self.headline,
            outlet=self.outlet,
            article_date=self.told_on,
            framework_note="Chosen by the day the inspection started.",
            inspections=(reported,),
            quotes=(quote,),
            checks=tuple(Check("stated_count", outcome, "It counts three areas.") for outcome in self.checks),
            mentions=(Mention(MentionKind.ARTICLE_DATE, "2025-08-13", _cut(document, self.headline)),),
        )

    def but(self, **changes: object) -> Story:
        """The same story with something else in it."""
        return replace(self, **changes)  # type: ignore[arg-type]  # names are checked by dataclasses.replace itself

    def add(self, library: Library) -> int:
        """Add it; gives the id of the document."""
        return add_document(library, self.document, self.findings, self.text.encode(), ADDED_AT).document_id

    def _claims(self, document: Document, grades: Mapping[str, str], tense: Tense, link: str) -> tuple[Claim, ...]:
        return tuple(
            Claim(
                area=area,
                grade=grade,
                tense=tense,
                evidence=_cut(document, f"{area.replace('_', ' ')}{link}{grade.replace('_', ' ')}"),
                rule="list-row",
                confidence=self.confidence,
                when=self.when if tense is Tense.EARLIER else None,
            )
            for area, grade in grades.items()
        )


def _cut(document: Document, words: str):
    start = document.text.index(words)
    return document.evidence(start, start + len(words))


def tamper(path: Path, *statements: str) -> None:
    """Change a library with another program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)
