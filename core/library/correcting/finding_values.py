"""What can be corrected about each sort of finding, as records and as they are stored. No SQL."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias

from core.errors import DeskError
from core.model import PointKind, Provider, ProviderType, Tense, VisitType

if TYPE_CHECKING:
    from collections.abc import Mapping

Columns: TypeAlias = "dict[str, str | int | None]"
"""Values under the names of their columns, as they are stored."""


class CorrectionError(DeskError):
    """A correction cannot be made as asked; nothing was changed."""

    title = "This correction does not fit"


class Subject(StrEnum):
    """What a correction is about."""

    DOCUMENT = "document"
    REPORTED_INSPECTION = "reported_inspection"
    CLAIM = "claim"
    POINT = "point"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class DocumentValues:
    """What can be corrected about a document itself."""

    title: str | None
    outlet: str | None
    author: str | None
    published_on: date | None

    def columns(self) -> Columns:
        """As they are stored."""
        return {
            "title": _text(self.title),
            "outlet": _text(self.outlet),
            "author": _text(self.author),
            "published_on": _day(self.published_on),
        }

    @classmethod
    def of(cls, columns: Mapping[str, Any]) -> DocumentValues:
        """From what is stored."""
        return cls(columns["title"], columns["outlet"], columns["author"], _as_day(columns["published_on"]))


@dataclass(frozen=True, slots=True)
class ReportedValues:
    """What can be corrected about an inspection as a document tells of it; see ``core.model.ReportedInspection``."""

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

    def columns(self) -> Columns:
        """As they are stored."""
        return {
            "provider_name": _text(self.provider.name),
            "provider_type": self.provider.provider_type.value,
            "authority_code": _text(self.provider.authority_code),
            "printed_name": _text(self.provider.printed_name),
            "inspectorate": _text(self.inspectorate),
            "framework": _text(self.framework),
            "visit_type": self.visit_type.value,
            "published_on": _day(self.published_on),
            "published_source": _text(self.published_source) if self.published_on else None,
            "inspected_from": _day(self.inspected_from),
            "inspected_to": _day(self.inspected_to),
            "inspected_month": _month(self.inspected_month),
            "lead_inspectors": json.dumps(
                [name.strip() for name in self.lead_inspectors if name.strip()], ensure_ascii=False
            ),
        }

    @classmethod
    def of(cls, columns: Mapping[str, Any]) -> ReportedValues:
        """From what is stored."""
        return cls(
            provider=Provider(
                columns["provider_name"],
                ProviderType(columns["provider_type"]),
                columns["authority_code"],
                columns["printed_name"],
            ),
            inspectorate=columns["inspectorate"],
            framework=columns["framework"],
            visit_type=VisitType(columns["visit_type"]),
            published_on=_as_day(columns["published_on"]),
            published_source=columns["published_source"],
            inspected_from=_as_day(columns["inspected_from"]),
            inspected_to=_as_day(columns["inspected_to"]),
            inspected_month=columns["inspected_month"],
            lead_inspectors=tuple(json.loads(columns["lead_inspectors"])),
        )


@dataclass(frozen=True, slots=True)
class ClaimValues:
    """What can be corrected about a claim.

    Attributes:
        reported_inspection: Id of the inspection it is about, among those the document tells of.
        area: Area id.
        grade: Grade id.
        tense: About that inspection, or one before it.
        when: For an earlier claim the year or the text's own words for the time.
    """

    reported_inspection: int
    area: str
    grade: str
    tense: Tense = Tense.CURRENT
    when: str | None = None

    def columns(self) -> Columns:
        """As they are stored."""
        if not (self.area.strip() and self.grade.strip()):
            raise CorrectionError(
                "A claim needs an area and a grade.", "Choose both, or reject the claim if it is no grade."
            )
        return {
            "reported_inspection": self.reported_inspection,
            "area": self.area.strip(),
            "grade": self.grade.strip(),
            "tense": self.tense.value,
            "told_when": _text(self.when) if self.tense is Tense.EARLIER else None,
        }

    @classmethod
    def of(cls, columns: Mapping[str, Any]) -> ClaimValues:
        """From what is stored."""
        return cls(
            int(columns["reported_inspection"]),
            columns["area"],
            columns["grade"],
            Tense(columns["tense"]),
            columns["told_when"],
        )


@dataclass(frozen=True, slots=True)
class PointValues:
    """What can be corrected about a point; ``reported_inspection`` is where an added one belongs and stays so."""

    reported_inspection: int
    kind: PointKind

    def columns(self) -> Columns:
        """As they are stored."""
        return {"reported_inspection": self.reported_inspection, "kind": self.kind.value}

    @classmethod
    def of(cls, columns: Mapping[str, Any]) -> PointValues:
        """From what is stored."""
        return cls(int(columns["reported_inspection"]), PointKind(columns["kind"]))


@dataclass(frozen=True, slots=True)
class QuoteValues:
    """What can be corrected about a quotation."""

    speaker: str | None = None
    role: str | None = None
    organisation: str | None = None

    def columns(self) -> Columns:
        """As they are stored."""
        return {
            "speaker": _text(self.speaker),
            "role": _text(self.role),
            "organisation": _text(self.organisation),
        }

    @classmethod
    def of(cls, columns: Mapping[str, Any]) -> QuoteValues:
        """From what is stored."""
        return cls(columns["speaker"], columns["role"], columns["organisation"])


Values: TypeAlias = DocumentValues | ReportedValues | ClaimValues | PointValues | QuoteValues
_VALUES: dict[Subject, type[Values]] = {
    Subject.DOCUMENT: DocumentValues,
    Subject.REPORTED_INSPECTION: ReportedValues,
    Subject.CLAIM: ClaimValues,
    Subject.POINT: PointValues,
    Subject.QUOTE: QuoteValues,
}


def subject_of(values: Values) -> Subject:
    """What these are the values of."""
    return next(subject for subject, kind in _VALUES.items() if isinstance(values, kind))


def checked(values: Values) -> Columns:
    """What is to be stored for these values.

    Raises:
        CorrectionError: They cannot be true together.
    """
    if isinstance(values, ReportedValues):
        _check_dates(values)
    return values.columns()


def _check_dates(values: ReportedValues) -> None:
    first, last = values.inspected_from, values.inspected_to
    if last and not first:
        raise CorrectionError("The last day of the visit is given, but not the first.", "Give the first day too.")
    if first and last and last < first:
        raise CorrectionError(
            f"The visit would end on {last.isoformat()}, before it begins on {first.isoformat()}.",
            "Check the two days; they may be the wrong way round.",
        )


def _text(value: str | None) -> str | None:
    return (value or "").strip() or None


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _as_day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _month(value: str | None) -> str | None:
    month = _text(value)
    if month is None:
        return None
    try:
        date.fromisoformat(f"{month}-01")
    except ValueError:
        raise CorrectionError(f"“{month}” is no month.", "Write it as 2025-06, or leave it empty.") from None
    return month
