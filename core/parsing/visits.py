"""What sort of visit a document tells of, by the names it gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import VisitType
from core.parsing.layout import BlockKind

if TYPE_CHECKING:
    from core.parsing.scene import Scene

_NOT_THIS = re.compile(
    r"\b(?:will|could|next|expect(?:ed|s)?|after|since|in 20\d\d|another|previous|earlier|same day|no|such|several|"
    r"may|can|would|of which|(?:was|be) followed|pending|had another|ll|should|must|due|until|faces?)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"s?(?: (?:inspections?|visits?))?(?: to \w+)? (?:will|would|is (?:expected|due|planned)|are|in \d+ months)\b"
)
_ORDER = (
    VisitType.MONITORING_VISIT,
    VisitType.FOCUSED_VISIT,
    VisitType.SHORT,
    VisitType.UNGRADED,
    VisitType.REINSPECTION,
    VisitType.ANNUAL_RATING,
)


def visit_named(scene: Scene, entries: frozenset[int]) -> VisitType | None:
    """The sort of visit the text names for the inspection it is chiefly about; None when it names none.

    Args:
        scene: The document.
        entries: Blocks of a round-up's entries, which tell of other inspections.
    """
    body = (
        "\n".join(
            scene.block_text(number)
            for number, block in enumerate(scene.blocks)
            if block.kind not in (BlockKind.FURNITURE, BlockKind.META) and number not in entries
        )
        .replace("-", " ")
        .replace("’", "'")
    )
    lowered = body.lower()
    named = scene.tools.knowledge.wording.mapping("visits.names")
    best: tuple[int, VisitType] | None = None
    for visit in _ORDER:
        for phrase in named.get(visit.value, ()):
            place = _place(lowered, phrase)
            if place is not None and (best is None or place < best[0]):
                best = (place, visit)
    return best[1] if best else None


def _place(lowered: str, phrase: str) -> int | None:
    """Where a phrase stands that is about this visit and no other."""
    start = lowered.find(phrase)
    while start >= 0:
        if start and lowered[start - 1].isalpha():
            start = lowered.find(phrase, start + 1)
            continue
        sentence = max(lowered.rfind(".", 0, start), lowered.rfind("\n", 0, start)) + 1
        if not _NOT_THIS.search(lowered[sentence:start]) and not _TO_COME.match(lowered, start + len(phrase)):
            return start
        start = lowered.find(phrase, start + 1)
    return None
