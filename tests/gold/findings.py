"""Articles and findings made by hand, for the tests of the scorer."""

from __future__ import annotations

from pathlib import Path

from core.model import (
    Claim,
    DocumentKind,
    Evidence,
    Findings,
    Provider,
    ProviderType,
    Quote,
    ReportedInspection,
    Tense,
    VisitType,
)
from tests.gold.labels import LabelledArticle, LabelledGrade, LabelledInspection, LabelledQuote
from tests.gold.readings import Reading

TEXT = "Coventry is good overall, Ofsted says. Leadership is outstanding. It was inadequate before."


def claim(area: str, grade: str, tense: Tense = Tense.CURRENT, *, confidence: float = 0.9, words: str = TEXT) -> Claim:
    """One claim whose evidence is the whole text unless told otherwise."""
    return Claim(area, grade, tense, Evidence(0, len(words), words), "by-hand", confidence)


def found(provider: str | None, *claims: Claim, visit_type: VisitType = VisitType.FULL) -> ReportedInspection:
    """One inspection of a council's children's services by Ofsted."""
    return ReportedInspection(
        Provider(provider, ProviderType.CHILDRENS_SERVICES), "Ofsted", visit_type=visit_type, claims=claims
    )


def labelled(
    provider: str, current: dict[str, str], earlier: dict[str, str] | None = None, *speakers: str
) -> LabelledInspection:
    """Labels of such an inspection: area to grade, now and before."""
    return LabelledInspection(
        provider=provider,
        provider_type="childrens_services",
        inspectorate="Ofsted",
        visit_type="full",
        published_on=None,
        inspected_from=None,
        inspected_to=None,
        inspected_month=None,
        judgements=tuple(LabelledGrade(area, grade, TEXT) for area, grade in current.items()),
        previous=tuple(LabelledGrade(area, grade, TEXT) for area, grade in (earlier or {}).items()),
        quotes=tuple(LabelledQuote(speaker, "councillor", "") for speaker in speakers),
    )


def reading(
    labels: tuple[LabelledInspection, ...], inspections: tuple[ReportedInspection, ...], *speakers: str
) -> Reading:
    """One article with its labels and what was found in it."""
    quotes = tuple(Quote(Evidence(0, 8, "Coventry"), speaker) for speaker in speakers)
    article = LabelledArticle("by-hand", Path("by-hand.txt"), TEXT, "news", None, labels, "")
    return Reading(article, Findings(DocumentKind.ARTICLE, "1", inspections=inspections, quotes=quotes))
