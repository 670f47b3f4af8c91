"""What parsing finds in one document: claims with their evidence, quotations, points and checks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from core.model.documents import DocumentKind, Evidence


class ProviderType(StrEnum):
    """What kind of body was inspected."""

    CHILDRENS_SERVICES = "childrens_services"
    SCHOOL = "school"
    EARLY_YEARS = "early_years"
    FURTHER_EDUCATION = "further_education"
    CHILDRENS_HOME = "childrens_home"
    FOSTERING = "fostering"
    ADOPTION = "adoption"
    SEND_AREA = "send_area"
    ADULT_SOCIAL_CARE = "adult_social_care"
    HEALTH = "health"
    POLICE = "police"
    FIRE = "fire"
    LSCB = "lscb"
    OTHER = "other"


class VisitType(StrEnum):
    """What sort of visit an inspection was."""

    FULL = "full"
    SHORT = "short"
    FOCUSED_VISIT = "focused_visit"
    MONITORING_VISIT = "monitoring_visit"
    REINSPECTION = "reinspection"
    UNGRADED = "ungraded"
    ANNUAL_RATING = "annual_rating"
    UNKNOWN = "unknown"


class Tense(StrEnum):
    """Whether a claim is about the inspection told of, or about one before it."""

    CURRENT = "current"
    EARLIER = "earlier"


class PointKind(StrEnum):
    """What a document singles out besides grades."""

    STRENGTH = "strength"
    IMPROVEMENT = "improvement"
    NAMED_PRACTICE = "named_practice"


class CheckOutcome(StrEnum):
    """How a document's own statements fit together."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CANNOT_TELL = "cannot_tell"


class MentionKind(StrEnum):
    """What a span that is no claim by itself stands for."""

    PROVIDER = "provider"
    INSPECTORATE = "inspectorate"
    ARTICLE_DATE = "article_date"
    PUBLISHED_ON = "published_on"
    INSPECTED = "inspected"
    LEAD_INSPECTOR = "lead_inspector"
    VISIT_TYPE = "visit_type"
    FRAMEWORK = "framework"


@dataclass(frozen=True, slots=True)
class Provider:
    """Who was inspected, as far as a document tells.

    Attributes:
        name: As a reader would name it: an authority's short name for its children's services, else the full name.
            None when the document does not name it.
        provider_type: The kind of body.
        authority_code: ONS code of the authority, where the provider is one or its services.
        printed_name: The words of the document that named it, when they differ from ``name``.
    """

    name: str | None
    provider_type: ProviderType
    authority_code: str | None = None
    printed_name: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What ONE document asserts about one area of one inspection. Never edited.

    Attributes:
        area: Area id (``care_leavers``).
        grade: Grade id (``requires_improvement``).
        tense: About the inspection told of, or an earlier one.
        evidence: The words it was read from.
        rule: Id of the parsing rule that made it.
        confidence: 0 to 1; how often claims like this one are right.
        when: For an earlier claim the year or the text's own words for the time, else None.
    """

    area: str
    grade: str
    tense: Tense
    evidence: Evidence
    rule: str
    confidence: float
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A strength, an area for improvement or a named practice that a document singles out.

    Attributes:
        kind: Which of the three.
        evidence: The words that tell it; for a named practice the name itself.
    """

    kind: PointKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a document quotes from a person.

    Attributes:
        evidence: The quoted words, without the quotation marks.
        speaker: Name without title, or None when unnamed.
        role: What the person is ("executive director"), without the organisation where it can be parted.
        organisation: Whose the person is ("Shropshire Council"), if told.
        attribution: The words that say who speaks, if they could be found.
    """

    evidence: Evidence
    speaker: str | None = None
    role: str | None = None
    organisation: str | None = None
    attribution: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One statement of a document held against another of its statements.

    Attributes:
        check: Id of the check (``stated_count``).
        outcome: Agrees, differs or cannot tell.
        message: What was compared, in a sentence a user can read.
        evidence: The statement that was checked, if it is in the text.
    """

    check: str
    outcome: CheckOutcome
    message: str
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that tells a fact about an inspection other than a grade.

    Attributes:
        kind: Which fact.
        value: What was read: a name, an ISO date, two ISO dates joined by ``/``, an id.
        evidence: The words it was read from.
    """

    kind: MentionKind
    value: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ReportedInspection:
    """One inspection as one document tells of it.

    Attributes:
        provider: Who was inspected.
        inspectorate: ``Ofsted``, ``CQC`` …, or None.
        framework: Framework id, or None when neither areas nor dates tell.
        visit_type: Sort of visit.
        published_on: Day the inspection's report was published.
        published_source: Where that day was read: ``text`` or ``file name``; None without a day.
        inspected_from: First day on site.
        inspected_to: Last day on site.
        inspected_month: ``YYYY-MM`` when only the month is told.
        lead_inspectors: Names without titles.
        claims: Current and earlier claims in the order of the text.
        points: Strengths, areas for improvement and named practices.
        mentions: Spans that name the provider, dates and the rest.
        doubts: Reasons, in sentences a user can read, why a person should look at this reading.
        told_in: ONS codes, sorted, of the authorities in which the document says that a school, nursery, home or
            practice is; empty where that is not certain.
    """

    provider: Provider
    inspectorate: str | None = None
    framework: str | None = None
    visit_type: VisitType = VisitType.UNKNOWN
    published_on: date | None = None
    published_source: str | None = None
    inspected_from: date | None = None
    inspected_to: date | None = None
    inspected_month: str | None = None
    lead_inspectors: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    points: tuple[Point, ...] = ()
    mentions: tuple[Mention, ...] = ()
    doubts: tuple[str, ...] = ()
    told_in: tuple[str, ...] = ()

    @property
    def current(self) -> tuple[Claim, ...]:
        """The claims about this inspection itself."""
        return tuple(c for c in self.claims if c.tense is Tense.CURRENT)

    @property
    def earlier(self) -> tuple[Claim, ...]:
        """The claims about inspections before this one."""
        return tuple(c for c in self.claims if c.tense is Tense.EARLIER)


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that parsing found in one document.

    Attributes:
        kind: Article or official report.
        parser_version: Version of the rules that made these findings.
        title: Headline, from the format or the text.
        outlet: Publication, from the format or the text.
        author: By-line, from the format or the text.
        article_date: The document's own date: of an article the day that relative dates are resolved against, of an
            official report its day of publication.
        framework_note: A sentence on how the framework was chosen, when that needs saying.
        inspections: The first is what the document is chiefly about.
        quotes: Quotations in the order of the text.
        checks: The document held against itself.
        mentions: Spans that belong to the document and not to one inspection (its own date).
    """

    kind: DocumentKind
    parser_version: str
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    article_date: date | None = None
    framework_note: str | None = None
    inspections: tuple[ReportedInspection, ...] = ()
    quotes: tuple[Quote, ...] = ()
    checks: tuple[Check, ...] = ()
    mentions: tuple[Mention, ...] = ()
