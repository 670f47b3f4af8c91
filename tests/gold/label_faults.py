"""What is wrong with labels, found without knowing the text: words not in it, ids nobody knows, impossible days."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.model import ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gold.labels import LabelledArticle, LabelledGrade, LabelledInspection

KINDS = frozenset({"news", "press_release", "council_minutes", "blog", "roundup", "negative"})
INSPECTORATES = frozenset(
    {"Ofsted", "CQC", "HMICFRS", "ISI", "Estyn", "CIW", "HMIP", "CareInspectorate", "Ofsted+CQC", "other"}
)
_OUTSIDE_FRAMEWORKS = frozenset({"all_areas", "maintained", "effective", "not_effective"})
"""Ids that labels may use and no framework holds."""
_SNAKE_CASE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")


def label_faults(article: LabelledArticle) -> tuple[str, ...]:
    """Every fault in the labels of one article; the words of the article are not repeated."""
    return tuple(_article_faults(article))


def _article_faults(article: LabelledArticle) -> Iterator[str]:
    if article.kind not in KINDS:
        yield f"kind {article.kind} is unknown"
    if article.kind == "negative" and article.has_judgement:
        yield "a negative has a current judgement"
    if article.article_date is not None and not _is_day(article.article_date):
        yield f"article date {article.article_date} is no ISO day"
    for number, inspection in enumerate(article.inspections, start=1):
        for fault in _inspection_faults(article.text, inspection):
            yield f"inspection {number}: {fault}"


def _inspection_faults(text: str, inspection: LabelledInspection) -> Iterator[str]:
    for name, value, known in (
        ("provider type", inspection.provider_type, frozenset(ProviderType)),
        ("visit type", inspection.visit_type, frozenset(VisitType)),
        ("inspectorate", inspection.inspectorate, INSPECTORATES),
    ):
        if value not in known:
            yield f"{name} {value} is unknown"
    yield from _date_faults(inspection)
    for number, grade in enumerate(inspection.grades, start=1):
        for fault in _grade_faults(text, grade):
            yield f"grade {number}: {fault}"
    for name, grades in (("current", inspection.judgements), ("earlier", inspection.previous)):
        told = [(grade.area, grade.grade, grade.when) for grade in grades]
        if len(set(told)) < len(told):
            yield f"a {name} grade is labelled twice"
    yield from _quote_faults(text, inspection)


def _quote_faults(text: str, inspection: LabelledInspection) -> Iterator[str]:
    for number, quote in enumerate(inspection.quotes, start=1):
        if not _holds_words(text, quote.starts):
            yield f"quotation {number}: its first words are not in the text"
        if not quote.speaker:
            yield f"quotation {number}: nobody speaks"


def _date_faults(inspection: LabelledInspection) -> Iterator[str]:
    for name in ("published_on", "inspected_from", "inspected_to"):
        day: str | None = getattr(inspection, name)
        if day is not None and not _is_day(day):
            yield f"{name} {day} is no ISO day"
    if inspection.inspected_month is not None and not _MONTH.fullmatch(inspection.inspected_month):
        yield f"inspected_month {inspection.inspected_month} is no ISO month"
    days = [day for day in (inspection.inspected_from, inspection.inspected_to, inspection.published_on) if day]
    if days != sorted(days):
        yield "the days are out of order"


def _grade_faults(text: str, grade: LabelledGrade) -> Iterator[str]:
    if not grade.evidence or grade.evidence not in text:
        yield "its evidence is not in the text"
    if grade.grade not in _known_grades():
        yield f"grade {grade.grade} is unknown"
    if not _SNAKE_CASE.fullmatch(grade.area):
        yield f"area {grade.area} is no id"


def _known_grades() -> frozenset[str]:
    scales = load_knowledge().frameworks.scales()
    return frozenset(grade.id for scale in scales for grade in scale.grades) | _OUTSIDE_FRAMEWORKS


def known_areas() -> frozenset[str]:
    """Area ids of every framework, and ``all_areas``. Labels may go beyond them for what no framework holds."""
    frameworks = load_knowledge().frameworks.all()
    return frozenset(area.id for framework in frameworks for area in framework.areas) | _OUTSIDE_FRAMEWORKS


def _holds_words(text: str, words: str) -> bool:
    return _plain(words) in _plain(text)


def _plain(text: str) -> str:
    """Words and single spaces, as labels leave out line ends and the marks inside a quotation."""
    return " ".join(re.findall(r"\w+", text.lower()))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
