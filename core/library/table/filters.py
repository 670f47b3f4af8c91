"""What to show and in which order: filters and sort keys that the queries turn into SQL.

An empty filter means everything. Different parts of a filter must all hold; values inside one part are alternatives.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from core.model import Basis, DocumentKind, DocumentState, ProviderType, VisitType


@dataclass(frozen=True, slots=True)
class DateRange:
    """Days from ``first`` to ``last``, both included; None leaves that side open."""

    first: date | None = None
    last: date | None = None

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None


@dataclass(frozen=True, slots=True)
class GradeChoice:
    """One grade to look for.

    Attributes:
        grade: Grade id.
        areas: Area ids in which it may stand: those that share a table column; empty for any area.
    """

    grade: str
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InspectionFilter:
    """Which inspections to show.

    Attributes:
        text: What the user typed: words that must all occur in provider, authority, framework, lead inspector or the
            text of a document. Any characters are allowed.
        provider_types: Kinds of provider.
        inspectorates: ``Ofsted``, ``CQC`` …
        frameworks: Framework ids.
        visit_types: Sorts of visit.
        regions: Names of regions, as in ``Facets.regions``.
        authorities: ONS codes.
        grades: Grades to look for. Choices with the same areas are alternatives; with different areas all must hold.
        bases: What at least one of the judgements rests on.
        inspected: When the inspectors were there. One visit of several days is in range when any of its days is.
        published: When the report was published.
        documents: Ids of documents that speak of the inspection; those of one import, say.
    """

    text: str = ""
    provider_types: tuple[ProviderType, ...] = ()
    inspectorates: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    visit_types: tuple[VisitType, ...] = ()
    regions: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    grades: tuple[GradeChoice, ...] = ()
    bases: tuple[Basis, ...] = ()
    inspected: DateRange = DateRange()
    published: DateRange = DateRange()
    documents: tuple[int, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == InspectionFilter()


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents to show.

    Attributes:
        text: What the user typed: words that must all occur in title, outlet, author, file name or text.
        states: Where documents stand in the user's work.
        kinds: Articles or official reports.
        inspections: Ids of inspections of which the documents speak.
        documents: Ids of documents; those of one import, say.
        tags: Tags, in whatever case.
    """

    text: str = ""
    states: tuple[DocumentState, ...] = ()
    kinds: tuple[DocumentKind, ...] = ()
    inspections: tuple[int, ...] = ()
    documents: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether everything is shown."""
        return self == DocumentFilter()


class Grouping(StrEnum):
    """What the inspections of one group share."""

    AUTHORITY = "authority"
    PROVIDER = "provider"


class InspectionColumn(StrEnum):
    """What the judgement table can be sorted by.

    The first ones are no columns of their own. ``AUTHORITIES_FIRST`` sets the children's services of authorities before
    all others; ``AUTHORITY``, ``AUTHORITY_CODE`` and ``PROVIDER_RECORD`` keep groups together.
    """

    AUTHORITIES_FIRST = "authorities_first"
    AUTHORITY = "authority"
    AUTHORITY_CODE = "authority_code"
    PROVIDER_RECORD = "provider_record"
    PROVIDER = "provider"
    PROVIDER_TYPE = "provider_type"
    REGION = "region"
    INSPECTORATE = "inspectorate"
    FRAMEWORK = "framework"
    VISIT_TYPE = "visit_type"
    PUBLISHED_ON = "published_on"
    INSPECTED = "inspected"
    LEAD_INSPECTOR = "lead_inspector"
    SOURCES = "sources"
    GRADE = "grade"


class DocumentColumn(StrEnum):
    """What the table of documents can be sorted by."""

    TITLE = "title"
    OUTLET = "outlet"
    AUTHOR = "author"
    KIND = "kind"
    PUBLISHED_ON = "published_on"
    ADDED_AT = "added_at"
    STATE = "state"
    SOURCE = "source"
    INSPECTIONS = "inspections"


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order. Empty values come last in both directions; the id decides between equals.

    Attributes:
        column: What to sort by.
        descending: Turned round. Grades ascend from the best.
        areas: For ``InspectionColumn.GRADE`` the area ids that share the column; the first that is judged counts.
    """

    column: InspectionColumn | DocumentColumn
    descending: bool = False
    areas: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.column is InspectionColumn.GRADE) != bool(self.areas):
            raise ValueError(f"a sort key by grade, and only that, names its areas: {self}")
