"""Words for what needs eyes: its kinds, and one item in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import ReviewKind
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import Frameworks
    from core.library import ReviewItem


def kind_name(kind: ReviewKind) -> str:
    """What items of a kind are called."""
    return {
        ReviewKind.CONFLICT: translate("Review", "Sources differ"),
        ReviewKind.WITHOUT_DOCUMENT: translate("Review", "No document any more"),
        ReviewKind.NOTHING_FOUND: translate("Review", "Nothing found"),
        ReviewKind.UNREAD_REPORT: translate("Review", "Report not read"),
        ReviewKind.UNKNOWN_PROVIDER: translate("Review", "Provider not named"),
        ReviewKind.TOLD_ELSEWHERE: translate("Review", "Told of elsewhere"),
        ReviewKind.DOUBTFUL_READING: translate("Review", "Doubtful reading"),
        ReviewKind.FAILED_CHECK: translate("Review", "Statements differ"),
        ReviewKind.DOUBTFUL_GRADE: translate("Review", "Doubtful grade"),
        ReviewKind.LOST_CORRECTION: translate("Review", "Correction no longer fits"),
    }[kind]


KIND_ICONS = {
    ReviewKind.CONFLICT: "differs",
    ReviewKind.WITHOUT_DOCUMENT: "bookmark",
    ReviewKind.NOTHING_FOUND: "search",
    ReviewKind.UNREAD_REPORT: "report",
    ReviewKind.UNKNOWN_PROVIDER: "help",
    ReviewKind.TOLD_ELSEWHERE: "authority",
    ReviewKind.DOUBTFUL_READING: "eye",
    ReviewKind.FAILED_CHECK: "warning",
    ReviewKind.DOUBTFUL_GRADE: "evidence",
    ReviewKind.LOST_CORRECTION: "pencil",
}


def item_name(item: ReviewItem) -> str:
    """What names an item in a list: who was inspected, since headlines begin alike; else the headline."""
    return item.about or item.heading


def item_words(item: ReviewItem, frameworks: Frameworks, *, short: bool = False) -> str:
    """One item in a line: the grade in doubt and its area, else why it needs eyes.

    Args:
        item: What needs eyes.
        frameworks: Names areas and grades.
        short: The area as column heads name it, where there is little room.
    """
    if item.area is None:
        return kind_name(item.kind)
    known = frameworks.area(item.framework, item.area) if short else None
    area = known.short if known else frameworks.area_title(item.area, item.framework)
    if item.grade is None:
        return f"{kind_name(item.kind)}: {area}"
    facts = frameworks.grade_facts(item.framework, item.area, item.grade)
    return f"{area}: {facts.short if short else facts.label}?"
