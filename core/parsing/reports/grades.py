"""Joins the two places where a report states each grade into claims, and says where they do not fit together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import Check, CheckOutcome, Claim, Tense

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.knowledge import Framework, Frameworks
    from core.model import Document
    from core.parsing.reports.rows import Row

CHECK = "cover_vs_sections"
ONCE = frozenset({"overall_effectiveness", "lscb"})
"""Areas that many reports grade in one place only; nothing is amiss where no second is found."""

# How often such readings were right in 150 reports with known grades: always; what remains is layouts not met yet.
_CONFIRMED = 0.99
_COVER_ALONE = 0.97
_SECTION_ALONE = 0.92
_CONFLICT = 0.6


@dataclass(frozen=True, slots=True)
class Statement:
    """A grade on the cover, with the id of the rule that read it."""

    row: Row
    rule: str


@dataclass(frozen=True, slots=True)
class JoinedGrades:
    """What one report states of one provider.

    Attributes:
        claims: One current claim an area.
        checks: Cover against sections.
        doubts: Why a person should look.
    """

    claims: tuple[Claim, ...]
    checks: tuple[Check, ...]
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for areas and grades in messages."""

    frameworks: Frameworks
    framework: Framework | None

    def area(self, area: str) -> str:
        """What to call an area."""
        return self.frameworks.area_title(area, self.framework.id if self.framework else None)

    def grade(self, area: str, grade: str) -> str:
        """What to call a grade, in small letters."""
        return self.frameworks.grade_label(self.framework.id if self.framework else None, area, grade).lower()


def join_grades(
    document: Document,
    cover: tuple[Statement, ...],
    sections: Mapping[str, tuple[Row, ...]],
    wording: Wording,
) -> JoinedGrades:
    """Make one claim an area, from the cover where it has the area, else from the section.

    Args:
        document: The document.
        cover: What the cover states.
        sections: What the sections state, by area.
        wording: Words for messages.
    """
    claims: list[Claim] = []
    checks: list[Check] = []
    doubts: list[str] = []
    agreeing: list[str] = []
    for statement in cover:
        row = statement.row
        second = sections.get(row.area, ())
        other = next((one for one in second if one.grade != row.grade), None)
        if other:
            message = (
                f"{wording.area(row.area)}: the cover says {wording.grade(row.area, row.grade)}, "
                f"its section says {wording.grade(row.area, other.grade)}."
            )
            checks.append(Check(CHECK, CheckOutcome.DIFFERS, message, document.evidence(other.start, other.end)))
            doubts.append(message)
        if second and other is None:
            agreeing.append(row.area)
        confidence = _CONFLICT if other else _CONFIRMED if second else _COVER_ALONE
        claims.append(_claim(document, row, statement.rule, confidence))
    claimed = {statement.row.area for statement in cover}
    for area, rows in sections.items():
        if area not in claimed and _belongs(wording.framework, area):
            one_voice = len({row.grade for row in rows}) == 1
            claims.append(_claim(document, rows[0], "section-heading", _SECTION_ALONE if one_voice else _CONFLICT))
            doubts.append(f"{wording.area(area)}: no grade could be read on the cover; this one is from its section.")
    if not checks:
        checks += _agreement(agreeing, [statement.row.area for statement in cover if statement.row.area not in ONCE])
    return JoinedGrades(tuple(sorted(claims, key=lambda claim: claim.evidence.start)), tuple(checks), tuple(doubts))


def missing_areas(framework: Framework | None, claims: tuple[Claim, ...], wording: Wording) -> tuple[str, ...]:
    """A doubt for each area that the framework always judges and that no claim was found for."""
    if framework is None:
        return ()
    claimed = {claim.area for claim in claims}
    return tuple(
        f"{wording.area(area.id)}: no grade was found, though reports of this kind give one."
        for area in framework.areas
        if area.id not in claimed and not area.optional and not area.separate_body
    )


def _agreement(agreeing: list[str], stated: list[str]) -> list[Check]:
    """The check of a report in which nothing differs; none where nothing could be compared."""
    if not stated:
        return []
    if not agreeing:
        return [Check(CHECK, CheckOutcome.CANNOT_TELL, "No section of the report states its grade a second time.")]
    if len(agreeing) < len(stated):
        told = f"{len(agreeing)} of {len(stated)} grades on the cover stand the same at the head of their section."
        return [Check(CHECK, CheckOutcome.AGREES, f"{told} The others are given once.")]
    which = "The grade" if len(stated) == 1 else "Each area's grade"
    return [Check(CHECK, CheckOutcome.AGREES, f"{which} on the cover stands the same at the head of its section.")]


def _belongs(framework: Framework | None, area: str) -> bool:
    return framework is not None and framework.area(area) is not None


def _claim(document: Document, row: Row, rule: str, confidence: float) -> Claim:
    return Claim(
        area=row.area,
        grade=row.grade,
        tense=Tense.CURRENT,
        evidence=document.evidence(row.start, row.end),
        rule=rule,
        confidence=confidence,
    )
