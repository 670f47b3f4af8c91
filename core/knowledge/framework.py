"""One framework: which areas an inspectorate judges, on which scale, and between which dates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.knowledge.inspectorates import taking_part
from core.knowledge.scales import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from core.knowledge.scales import Scale
    from core.model import ProviderType, VisitType

OVERALL_AREAS = frozenset({"overall_effectiveness", "overall_experiences_and_progress"})
"""Ids of areas that judge the whole; they share one column of the table whatever the framework."""

NO_SINGLE_AREA = "all_areas"
"""Area id of a claim about every area at once ("good in all areas"); no framework lists it."""


class DateBasis(StrEnum):
    """Which date decides whether a framework applied."""

    INSPECTION_START = "inspection_start"
    PUBLICATION = "publication"


class Confidence(StrEnum):
    """How far the facts of a framework were read in a source."""

    VERIFIED = "verified"
    PARTLY = "partly"
    REMEMBERED = "remembered"


@dataclass(frozen=True, slots=True)
class Area:
    """One thing that a framework judges.

    Attributes:
        id: Area id (``help_and_protection``), shared by frameworks that judge the same thing.
        title: As official reports print it.
        short: For column heads ("Help & protection").
        label: For tooltips, details and spoken text ("Help and protection").
        scale: Scale of its grades; None where the area is told in words only.
        title_variants: Other printings of the title, misprints included.
        aliases: Words for it in articles.
        optional: Judged only where it applies (sixth form).
        limiting: A low grade here caps the overall one.
        extra: Not shown in the table unless asked for.
        separate_body: A judgement on another body than the provider (LSCB).
        repeats: Can be judged more than once in a report.
        part_of: Id of the area of which this is a graded part, or an empty text.
        number: Number in the report ("2.1"), or an empty text.
        theme: Heading under which the report groups it, or an empty text.
        level: ``provider`` or ``provision_type`` where a framework parts them, else an empty text.
        column_note: Words under a column head where this area fills more than one column, or an empty text.
        note: Anything to know about it.
    """

    id: str
    title: str
    short: str
    label: str
    scale: Scale | None
    title_variants: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    optional: bool = False
    limiting: bool = False
    extra: bool = False
    separate_body: bool = False
    repeats: bool = False
    part_of: str = ""
    number: str = ""
    theme: str = ""
    level: str = ""
    column_note: str = ""
    note: str = ""

    def names(self) -> Iterator[str]:
        """Every name of the area: title, variants, label, short form, aliases."""
        yield self.title
        yield from self.title_variants
        yield self.label
        yield self.short
        yield from self.aliases


@dataclass(frozen=True, slots=True)
class ScoreRange:
    """Which scores make a grade.

    Attributes:
        grade: Grade id.
        scores: Percentages, as the inspectorate words them ("63-87%").
    """

    grade: str
    scores: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A set of areas and a scale, valid for inspections between two dates.

    Attributes:
        id: Framework id (``ilacs_2023``).
        inspectorate: Who inspects; of joint work all of them ("Ofsted+CQC", see ``inspectorates``).
        title: Full title.
        short: For tables ("ILACS 2023").
        abbreviation: What people call it ("ILACS"), or an empty text.
        provider_type: The kind of body inspected.
        inspects: What exactly, in words.
        valid_from: First day it applied.
        valid_to: Last day, or None while in use.
        date_basis: Which date of an inspection those two days are about.
        areas: What is judged, in the order of the official report.
        scale: Scale of the areas that name no other; None where no grades are given.
        has_overall: Whether the whole is judged as well.
        overall_area: Id of the area that judges the whole, or None.
        visit_types: Sorts of visit known under it; empty where not known.
        beside: Ids of frameworks that ran at the same time for the same kind of provider.
        confidence: How far its facts were read in a source.
        source: Where.
        remembered: Which facts were not read, or an empty text.
        comparability: What can be compared with what, in words.
        boundary: How its first and last day were found, or an empty text.
        rule: How the overall grade follows from the areas, or an empty text.
        overall_wording: Sentences in which reports print the overall grade.
        provision_types: Sorts of provision that are graded apart.
        score_scale: Scale of scores that lie beneath the grades, or None.
        score_ranges: Which scores make which grade.
    """

    id: str
    inspectorate: str
    title: str
    short: str
    abbreviation: str
    provider_type: ProviderType
    inspects: str
    valid_from: date
    valid_to: date | None
    date_basis: DateBasis
    areas: tuple[Area, ...]
    scale: Scale | None
    has_overall: bool
    overall_area: str | None
    visit_types: tuple[VisitType, ...]
    beside: tuple[str, ...]
    confidence: Confidence
    source: str
    remembered: str = ""
    comparability: str = ""
    boundary: str = ""
    rule: str = ""
    overall_wording: tuple[str, ...] = ()
    provision_types: tuple[str, ...] = ()
    score_scale: Scale | None = None
    score_ranges: tuple[ScoreRange, ...] = ()

    def area(self, area_id: str) -> Area | None:
        """The area of this id, or None if the framework does not judge it."""
        return next((area for area in self.areas if area.id == area_id), None)

    @property
    def overall(self) -> Area | None:
        """The area that judges the whole, or None."""
        return self.area(self.overall_area) if self.overall_area else None

    @property
    def inspectorates(self) -> frozenset[str]:
        """The inspectorates taking part."""
        return frozenset(taking_part(self.inspectorate))

    def applied_on(self, day: date) -> bool:
        """Whether the framework applied to an inspection of that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def folded(name: str) -> str:
    """A name reduced for comparing: lower case, "&" as "and", no marks, single blanks."""
    text = name.casefold().replace("&", " and ").replace("'", "").replace("\u2019", "").replace("\u2018", "")
    return " ".join(re.findall(r"\w+", text))


def default_label(title: str, short: str) -> str:
    """The label of an area that states none: its title while that is brief, else its short form written out."""
    brief = title.removeprefix("The ")
    if len(brief) <= 36:
        return brief[:1].upper() + brief[1:]
    return words(short.replace("&", "and"))
