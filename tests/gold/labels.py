"""What a person says an article tells: the labels beside each text, as records."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LabelledGrade:
    """One area and its grade, with the words that say so.

    Attributes:
        area: Area id; ``all_areas`` where the text gives one grade to areas that it does not name.
        grade: Grade id.
        evidence: Exact words of the text.
        when: Of an earlier grade: the year or the text's own words for the time, if told.
    """

    area: str
    grade: str
    evidence: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class LabelledQuote:
    """One quotation of a person.

    Attributes:
        speaker: Name without title.
        role: What the person is, as the text says it or close to it.
        starts: The first words quoted.
    """

    speaker: str
    role: str
    starts: str


@dataclass(frozen=True, slots=True)
class LabelledInspection:
    """One provider's inspection as an article tells of it. Dates are ISO days, or None when the text gives none."""

    provider: str
    provider_type: str
    inspectorate: str
    visit_type: str
    published_on: str | None
    inspected_from: str | None
    inspected_to: str | None
    inspected_month: str | None
    judgements: tuple[LabelledGrade, ...]
    previous: tuple[LabelledGrade, ...]
    quotes: tuple[LabelledQuote, ...]
    again_now: tuple[LabelledGrade, ...] = ()
    """Of its grades, those that a text was made to tell once more, with the words that do (``training.restating``)."""
    again_before: tuple[LabelledGrade, ...] = ()
    """The same of its earlier grades."""

    @property
    def grades(self) -> tuple[LabelledGrade, ...]:
        """Current and earlier grades."""
        return self.judgements + self.previous


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """One article with its labels.

    Attributes:
        name: Where it stands in its set (``councils/001``).
        path: Its text file.
        text: The text, line ends as ``\\n``.
        kind: News, release, minutes, blog, round-up or negative.
        article_date: Day the article itself says it was published, or None.
        inspections: What it tells; empty for an article that reports nobody's judgement.
        note: What was doubtful.
    """

    name: str
    path: Path
    text: str
    kind: str
    article_date: str | None
    inspections: tuple[LabelledInspection, ...]
    note: str

    @property
    def has_judgement(self) -> bool:
        """Whether it gives anybody a current grade."""
        return any(inspection.judgements for inspection in self.inspections)


def load_article(path: Path, name: str) -> LabelledArticle:
    """Load a text and the labels beside it.

    Raises:
        KeyError: The labels lack a field.
    """
    labels = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return LabelledArticle(
        name=name,
        path=path,
        text=path.read_text(encoding="utf-8"),
        kind=labels["kind"],
        article_date=labels["article_date"],
        inspections=tuple(_inspection(entry) for entry in labels["inspections"]),
        note=labels["note"],
    )


def _inspection(entry: dict[str, Any]) -> LabelledInspection:
    return LabelledInspection(
        provider=entry["provider"],
        provider_type=entry["provider_type"],
        inspectorate=entry["inspectorate"],
        visit_type=entry["visit_type"],
        published_on=entry["published_on"],
        inspected_from=entry["inspected_from"],
        inspected_to=entry["inspected_to"],
        inspected_month=entry["inspected_month"],
        judgements=tuple(LabelledGrade(**grade) for grade in entry["judgements"]),
        previous=tuple(LabelledGrade(**grade) for grade in entry["previous"]),
        quotes=tuple(LabelledQuote(**quote) for quote in entry["quotes"]),
    )
