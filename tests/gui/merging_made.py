"""Two libraries of invented councils that two people decided about, not always alike."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from core.library import (
    Signature,
    Subject,
    add_document,
    correct_finding,
    correct_judgement,
    create_library,
    open_library,
    reject_findings,
)
from core.library.correcting.finding_values import ClaimValues
from tests.core.library.conftest import tamper
from tests.gui.councils import COUNCILS, WHOLE, article_of, make_councils, many_councils

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

MORNING = datetime(2026, 9, 2, 9, 0, tzinfo=UTC)
NEW = 3
"""How many documents the other library has that ours has not."""


def signed(who: str, hours: float, reason: str = "") -> Signature:
    """Somebody's decision, so many hours after the first."""
    return Signature(who, reason, MORNING + timedelta(hours=hours))


def make_ours(path: Path) -> Path:
    """Anna's library: the councils, three of whose grades she decided about."""
    make_councils(path)
    with open_library(path) as library:
        change(library, "Aldermere", "help_and_protection", "inadequate", signed("Anna Reed", 1, "Read the report."))
        change(library, "Aldermere", "care_leavers", "inadequate", signed("Anna Reed", 6))
        reject(library, "Brindley", "care_leavers", signed("Anna Reed", 2))
        decide(library, "Cawdale", WHOLE, "requires_improvement", signed("Anna Reed", 9, "The report was put right."))
    return path


def make_theirs(path: Path, *, new: int = NEW, damaged: int = 0) -> Path:
    """Bea's library: three of the same articles under other decisions, and new ones, the last of them damaged."""
    with create_library(path) as library:
        for number, told in [*enumerate(COUNCILS[:4]), *enumerate(many_councils(new), start=100)]:
            document, findings = article_of(told, number)
            add_document(library, document, findings, document.text.encode())
        change(library, "Aldermere", "help_and_protection", "requires_improvement", signed("Bea Lunt", 5))
        change(library, "Aldermere", "care_leavers", "good", signed("Bea Lunt", 3))
        change(library, "Brindley", "care_leavers", "outstanding", signed("Bea Lunt", 4, "The table says so."))
        decide(library, "Cawdale", WHOLE, "good", signed("Bea Lunt", 8))
    if damaged:
        tamper(
            path,
            "UPDATE originals SET compressed = x'00' "
            f"WHERE document IN (SELECT id FROM documents ORDER BY id DESC LIMIT {damaged})",
        )
    return path


def claim_of(library: Library, provider: str, area: str) -> tuple[int, int]:
    """The claim about an area of a council's latest inspection, and the inspection as its article tells it."""
    row = library.row(
        "SELECT c.id, c.reported_inspection FROM claims c JOIN reported_inspections r ON r.id = c.reported_inspection "
        "WHERE r.provider_name = ? AND c.area = ? ORDER BY r.published_on DESC",
        (provider, area),
    )
    assert row is not None
    return int(row[0]), int(row[1])


def change(library: Library, provider: str, area: str, grade: str, signature: Signature) -> None:
    """Correct what was read in an article."""
    claim, place = claim_of(library, provider, area)
    correct_finding(library, claim, ClaimValues(place, area, grade), signature)


def reject(library: Library, provider: str, area: str, signature: Signature) -> None:
    """Reject what was read in an article."""
    reject_findings(library, Subject.CLAIM, [claim_of(library, provider, area)[0]], signature)


def decide(library: Library, provider: str, area: str, grade: str, signature: Signature) -> None:
    """Correct what holds for an inspection."""
    _claim, place = claim_of(library, provider, area)
    inspection = library.value("SELECT inspection FROM reported_inspections WHERE id = ?", (place,))
    correct_judgement(library, inspection, area, grade, signature)
