"""Mark what documents about one provider tell of different places, until a person settles it.

A report is told elsewhere when another document about the same provider tells authorities that have nothing in common
with its own (``namesakes``). A person confirms it: then documents that tell any of these authorities speak of the same
provider. Or gives it a name with its place: then it goes to a provider of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library.resolving.namesakes import read_namesakes, told_apart
from core.library.review.document_states import follow_documents
from core.library.review.review_items import ReviewKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.library.file.connection import Library

# First what an index tells, as most providers are told in one place.
_TOLD = "SELECT DISTINCT told_in, told_elsewhere FROM reported_inspections WHERE provider = ? AND told_in <> ''"
_REPORTS = """SELECT r.id, r.document, r.inspection, r.told_in, r.told_elsewhere, s.stands IS 0 AS rejected
FROM reported_inspections r LEFT JOIN standing_reported_inspections s ON s.reported_inspection = r.id
WHERE r.provider = ? AND r.told_in <> ''"""
_MARK = """INSERT OR IGNORE INTO review_decisions (kind, document, subject_id, told, made_by, made_at)
SELECT ?, document, subject_id, ?, made_by, made_at FROM finding_corrections WHERE id = ?"""


def follow_whereabouts(library: Library, providers: Iterable[int]) -> frozenset[int]:
    """Mark which reports of some providers are told elsewhere by other documents; inside ``writing``.

    Returns:
        Ids of the inspections of which that changed.
    """
    touched: set[int] = set()
    documents: set[int] = set()
    for provider_id in sorted(set(providers)):
        told = library.rows(_TOLD, (provider_id,))
        if len(told) < 2 and not any(row["told_elsewhere"] for row in told):
            continue
        apart = read_namesakes(library, provider_id).apart()
        changed: list[tuple[bool, int]] = []
        for row in library.rows(_REPORTS, (provider_id,)):
            elsewhere = bool(row["inspection"] and not row["rejected"] and row["told_in"] in apart)
            if elsewhere != bool(row["told_elsewhere"]):
                changed.append((elsewhere, row["id"]))
                documents.add(row["document"])
                touched |= {row["inspection"]} if row["inspection"] else set()
        library.execute_many("UPDATE reported_inspections SET told_elsewhere = ? WHERE id = ?", changed)
    if documents:
        follow_documents(library, documents)
    return frozenset(touched)


def settle_as_same(library: Library, reported_id: int, entry_id: int) -> None:
    """Let a decision that a report is right mean that other documents tell of the same provider; inside ``writing``.

    Args:
        library: Where.
        reported_id: The reported inspection; nothing happens where nobody tells it elsewhere.
        entry_id: The decision in the trail; the mark goes with it.
    """
    row = library.row("SELECT provider, told_in, told_elsewhere FROM reported_inspections WHERE id = ?", (reported_id,))
    if row is not None and row["told_elsewhere"]:
        others = read_namesakes(library, row["provider"]).others(row["told_in"])
        library.execute(_MARK, (ReviewKind.TOLD_ELSEWHERE, told_apart(row["told_in"], others), entry_id))


def withdraw_settling(library: Library, entry_id: int) -> None:
    """Take back what ``settle_as_same`` did with a decision; inside ``writing``."""
    library.execute(
        "DELETE FROM review_decisions WHERE kind = ? AND (subject_id, made_at) IN "
        "(SELECT subject_id, made_at FROM finding_corrections WHERE id = ?)",
        (ReviewKind.TOLD_ELSEWHERE, entry_id),
    )
