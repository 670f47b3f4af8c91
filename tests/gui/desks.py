"""What tests of windows work with: a desk of their own, a library on disk, an article with findings of all kinds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from core.knowledge import load_knowledge
from core.library import add_document, create_library
from core.model import (
    Check,
    CheckOutcome,
    Claim,
    Document,
    DocumentKind,
    Evidence,
    Findings,
    Mention,
    MentionKind,
    Point,
    PointKind,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)
from gui.appearance.icons import Icons
from gui.appearance.look import Appearance, Look
from gui.appearance.theme import Theme
from gui.commands import History
from gui.delegates.face_maker import FaceMaker
from gui.delegates.grade_chip import GradeChips
from gui.desk import Desk
from gui.settings import Settings
from gui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HEADLINE = "Harrowdale’s services for children are outstanding 🎉"
TEXT = f"""{HEADLINE}

By Nia Moss, local democracy reporter
The Vale Lantern
Wednesday, 9 July 2025

Children’s services in Harrowdale 🏫 have been rated outstanding by Ofsted, four years after they were good.

A team was there from 12 to 16 May 2025. The report was published yesterday.

Inspectors found the council outstanding in one of two areas:

• Help and protection: Good
• Children in care: Outstanding

When they came in October 2021 the service was rated good overall.

{"Families told of workers who listen, and of long roads between the villages. " * 30}

“I could not be prouder of our people,” said Councillor Owen Tarn, cabinet member for children.

The report praises early help, and asks for more homes near school.
"""


def make_desk(folder: Path) -> Desk:
    """A desk with settings of its own; the test shuts down its tasks."""
    knowledge = load_knowledge()
    theme = Theme(knowledge.palette, Look(Appearance.LIGHT), QApplication.instance())
    tasks = Tasks()
    return Desk(
        settings=Settings(folder / "settings.ini"),
        theme=theme,
        icons=Icons(theme),
        chips=GradeChips(theme),
        faces=FaceMaker(knowledge),
        tasks=tasks,
        history=History(tasks, QApplication.instance()),
        knowledge=knowledge,
    )


def document_of(text: str = TEXT, source: str = "harrowdale.txt", sha256: str = "a" * 64) -> Document:
    """A text document."""
    return Document(sha256, "text/plain", text, source)


def words(document: Document, wanted: str, which: int = 0) -> Evidence:
    """The evidence of some words of a document."""
    start = -1
    for _ in range(which + 1):
        start = document.text.index(wanted, start + 1)
    return document.evidence(start, start + len(wanted))


def findings_of(document: Document) -> Findings:
    """What is in :data:`TEXT`: all kinds of findings, each with its very words."""

    def claim(area: str, grade: str, wanted: str, tense: Tense = Tense.CURRENT, when: str | None = None) -> Claim:
        return Claim(area, grade, tense, words(document, wanted), "sentence", 0.95, when)

    inspection = ReportedInspection(
        provider=Provider("Harrowdale", ProviderType.CHILDRENS_SERVICES),
        inspectorate="Ofsted",
        framework="ilacs_2023",
        visit_type=VisitType.FULL,
        published_on=date(2025, 7, 8),
        published_source="text",
        inspected_from=date(2025, 5, 12),
        inspected_to=date(2025, 5, 16),
        claims=(
            claim("overall_effectiveness", "outstanding", "rated outstanding"),
            claim("help_and_protection", "good", "Help and protection: Good"),
            claim("children_in_care", "outstanding", "Children in care: Outstanding"),
            claim("overall_effectiveness", "good", "rated good overall", Tense.EARLIER, "October 2021"),
        ),
        points=(
            Point(PointKind.STRENGTH, words(document, "early help")),
            Point(PointKind.IMPROVEMENT, words(document, "more homes near school")),
        ),
        mentions=(
            Mention(MentionKind.PROVIDER, "Harrowdale", words(document, "Harrowdale")),
            Mention(MentionKind.PUBLISHED_ON, "2025-07-08", words(document, "yesterday")),
        ),
        doubts=("Two dates could be the day of publication.",),
    )
    quote = Quote(
        words(document, "I could not be prouder of our people"),
        "Owen Tarn",
        "cabinet member for children",
        "Harrowdale Council",
        words(document, "Councillor Owen Tarn, cabinet member for children"),
    )
    check = Check(
        "stated_count", CheckOutcome.DIFFERS, "One of two areas was told.", words(document, "one of two areas")
    )
    return Findings(
        kind=DocumentKind.ARTICLE,
        parser_version="1",
        title=HEADLINE,
        outlet="The Vale Lantern",
        author="Nia Moss",
        article_date=date(2025, 7, 9),
        framework_note="From the days of the visit.",
        inspections=(inspection,),
        quotes=(quote,),
        checks=(check,),
        mentions=(Mention(MentionKind.ARTICLE_DATE, "2025-07-09", words(document, "Wednesday, 9 July 2025")),),
    )


def make_library(path: Path, headlines: Iterable[str] = ()) -> Path:
    """A library of the whole article and of short ones with these headlines, each older than the one before."""
    with create_library(path) as library:
        whole = document_of()
        add_document(library, whole, findings_of(whole), TEXT.encode())
        for number, headline in enumerate(headlines, start=1):
            short = document_of(f"{headline}\n\nBins are collected on Tuesdays.", f"{number}.txt", f"{number:064d}")
            dated = date.fromordinal(date(2025, 7, 9).toordinal() - number)
            told = Findings(DocumentKind.ARTICLE, "1", title=headline, outlet="The Vale Lantern", article_date=dated)
            add_document(library, short, told, short.text.encode())
    return path
