"""Saved web pages around labelled articles, and what must be alike in what the desk finds in page and clean text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.parsing import parse
from core.reading import read_file
from tests.gold.corpus import GOLD
from tests.gold.provider_names import bare

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from core.model import Findings

PAGES = GOLD / "pages"

SOURCES = {
    "local_paper": "hard/02-all-but-one",
    "council_cms": "hard/03-flattened-council-table",
    "committee_minutes": "hard/06-minutes-numbered",
    "newsletter_boxes": "hard/11-area-send",
    "wordpress_school": "hard/15-report-card-flattened",
    "amp_news": "hard/22-care-home-across-new-year",
    "live_blog": "hard/29-one-company-two-boroughs",
    "roadworks_page": "hard/38-roadworks-with-furniture",
    "comments_and_captions": "articles/councils/022",
    "list_release": "articles/councils/039",
}
"""Page, and the article it was built around."""

FURNITURE = {
    "local_paper": ("partners", "Busy Otters", "inbox", "Romford nursery", "collier_row_kev", "Independent Press"),
    "council_cms": ("uses cookies", "Skip to main", "Rate this page", "Outstanding volunteers", "Accessibility"),
    "committee_minutes": ("Your councillors", "Supporting documents", "412 KB", "RSS"),
    "newsletter_boxes": ("Allow notifications", "the crisis explained", "Subscribe", "Woldshire", "night's sleep"),
    "wordpress_school": ("we are good", "World Book Day", "Recent posts", "car park", "powered by"),
    "amp_news": ("We use cookies", "Outstanding care homes", "Stairlifts", "Second Crowhurst", "ambulance trust"),
    "live_blog": ("Choose how your data", "Pause updates", "Surrey prep", "riverside pub"),
    "roadworks_page": ("partners", "Little Kites", "snap inspection", "Tall Pines", "bramblemum", "imo"),
    "comments_and_captions": (
        "value your privacy",
        "how they went from",
        "holderness_harry",
        "pull the other",
        "trick",
    ),
    "list_release": ("outstanding website", "Seafront toilets", "School kitchen", "Get our newsletter"),
}
"""Words of each page that belong to its furniture and must not be read as the article."""


@dataclass(frozen=True, slots=True)
class TellingInspection:
    """What must be alike for one inspection.

    Attributes:
        provider: Name as found, without case and institutional words.
        claims: Area, grade and tense of each.
        dates: Publication, first and last day.
    """

    provider: str
    claims: frozenset[tuple[str, str, str]]
    dates: tuple[date | None, date | None, date | None]


@dataclass(frozen=True, slots=True)
class Telling:
    """What must be alike in page and clean text: every inspection in its order, and who is quoted."""

    inspections: tuple[TellingInspection, ...]
    speakers: frozenset[str]


def telling(findings: Findings) -> Telling:
    """Reduce findings to what must not hang on how the text was saved."""
    inspections = tuple(
        TellingInspection(
            bare(inspection.provider.name),
            frozenset((claim.area, claim.grade, claim.tense.value) for claim in inspection.claims),
            (inspection.published_on, inspection.inspected_from, inspection.inspected_to),
        )
        for inspection in findings.inspections
    )
    return Telling(inspections, frozenset(bare(quote.speaker) for quote in findings.quotes if quote.speaker))


def findings_of(path: Path) -> Findings:
    """Read and parse one file."""
    return parse(read_file(path), load_knowledge())


def page_file(page: str) -> Path:
    """The saved page."""
    return PAGES / f"{page}.html"


def clean_file(page: str) -> Path:
    """The text it was built around."""
    return GOLD / f"{SOURCES[page]}.txt"
