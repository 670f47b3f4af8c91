"""Why something needs eyes, in a sentence that a user can read. No SQL."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from core.knowledge import load_knowledge
from core.library.listing import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

_OUT_OF = 10


def doubtful_grade(area: str, grade: str, framework: str | None, confidence: float) -> str:
    """Of a grade read from wording that is sometimes misread."""
    frameworks = load_knowledge().frameworks
    right = math.floor(confidence * _OUT_OF)
    often = f"right in about {right} of {_OUT_OF} texts" if right else "seldom right"
    return (
        f"“{frameworks.grade_label(framework, area, grade)}” for {frameworks.area_in_sentence(area, framework)} "
        f"was read from wording that is {often}."
    )


def nothing_found(*, official: bool) -> str:
    """Of a document from which nothing was read."""
    if official:
        return "This report is of a sort that the desk does not know; no inspection was read from it."
    return "No judgement was found in this article."


def told_elsewhere(name: str, own: Iterable[str], others: Iterable[str]) -> str:
    """Of a school, nursery, home or practice that documents have in different places.

    Args:
        name: Of the provider.
        own: ONS codes of the authorities that the document tells.
        others: Those that other documents about a provider of the same name tell.
    """
    authorities = load_knowledge().authorities
    here, there = (
        [known.name if (known := authorities.by_code(code)) else code for code in codes] for codes in (own, others)
    )
    another = "others" if len(there) > 1 else "another"
    return f"One article about {name} tells of {listed(here)}, {another} of {listed(there)}."


def without_document(corrections: int, notes: int, tags: int) -> str:
    """Of an inspection that is held only for what people decided about it, by how much of each there is."""
    counts = ((corrections, "corrected grade"), (notes, "note"), (tags, "tag"))
    kept = listed(f"{number} {name if number == 1 else name + 's'}" for number, name in counts if number)
    return (
        f"No document tells of this inspection any more; it is kept for {kept}. "
        "Import its document again, or withdraw what is no longer wanted."
    )


NOT_NAMED = "The document does not name who was inspected."
