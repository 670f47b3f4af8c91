"""Which words of a document are marked, as what, and which finding each belongs to.

The reader paints these marks and the findings panel points at them; both meet in a :class:`FindingKey`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from core.model import MentionKind, Tense
from gui.appearance.colours import EvidenceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.library.table.rows import DocumentDetail
    from core.model import Evidence, Mention

DOCUMENT_WIDE = -1
"""Group of the findings that belong to the whole document and not to one of its inspections."""


class FindingSort(StrEnum):
    """The lists of findings that a key can point into."""

    CLAIM = "claim"
    MENTION = "mention"
    POINT = "point"
    QUOTE = "quote"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class FindingKey:
    """One finding of one document.

    Attributes:
        sort: Which list it stands in.
        group: Index of the inspection within the document, or :data:`DOCUMENT_WIDE`.
        index: Its place in that list.
    """

    sort: FindingSort
    group: int
    index: int


@dataclass(frozen=True, slots=True)
class EvidenceMark:
    """A span to mark.

    Attributes:
        kind: How it is painted.
        start: Offset of the first code point.
        end: Offset behind the last code point.
        key: The finding it is evidence for.
    """

    kind: EvidenceKind
    start: int
    end: int
    key: FindingKey


@dataclass(frozen=True, slots=True)
class MarkedStretch:
    """A stretch of text on which the same marks lie.

    Attributes:
        start: Offset of the first code point.
        end: Offset behind the last code point.
        marks: Marks that cover it, the one on top first.
    """

    start: int
    end: int
    marks: tuple[EvidenceMark, ...]


_MENTION_KINDS = {
    MentionKind.PROVIDER: EvidenceKind.WHO,
    MentionKind.LEAD_INSPECTOR: EvidenceKind.WHO,
    MentionKind.ARTICLE_DATE: EvidenceKind.DATE,
    MentionKind.PUBLISHED_ON: EvidenceKind.DATE,
    MentionKind.INSPECTED: EvidenceKind.DATE,
}
_PRECEDENCE = {kind: rank for rank, kind in enumerate(EvidenceKind)}


def marks_of(detail: DocumentDetail) -> tuple[EvidenceMark, ...]:
    """List every marked span of a document in the order of its text."""
    return tuple(sorted(_marks(detail), key=lambda mark: (mark.start, mark.end, _PRECEDENCE[mark.kind])))


def _marks(detail: DocumentDetail) -> Iterator[EvidenceMark]:
    findings = detail.findings
    yield from _mention_marks(DOCUMENT_WIDE, findings.mentions)
    for group, reported in enumerate(findings.inspections):
        yield from _mention_marks(group, reported.mentions)
        for index, claim in enumerate(reported.claims):
            kind = EvidenceKind.GRADE if claim.tense is Tense.CURRENT else EvidenceKind.EARLIER
            yield _mark(kind, claim.evidence, FindingKey(FindingSort.CLAIM, group, index))
        for index, point in enumerate(reported.points):
            yield _mark(EvidenceKind.POINT, point.evidence, FindingKey(FindingSort.POINT, group, index))
    for index, quote in enumerate(findings.quotes):
        key = FindingKey(FindingSort.QUOTE, DOCUMENT_WIDE, index)
        yield _mark(EvidenceKind.QUOTATION, quote.evidence, key)
        if quote.attribution is not None:
            yield _mark(EvidenceKind.WHO, quote.attribution, key)
    for index, check in enumerate(findings.checks):
        if check.evidence is not None:
            yield _mark(EvidenceKind.CHECK, check.evidence, FindingKey(FindingSort.CHECK, DOCUMENT_WIDE, index))


def _mention_marks(group: int, mentions: Iterable[Mention]) -> Iterator[EvidenceMark]:
    for index, mention in enumerate(mentions):
        kind = _MENTION_KINDS.get(mention.kind)
        if kind is not None:
            yield _mark(kind, mention.evidence, FindingKey(FindingSort.MENTION, group, index))


def _mark(kind: EvidenceKind, evidence: Evidence, key: FindingKey) -> EvidenceMark:
    return EvidenceMark(kind, evidence.start, evidence.end, key)


def stretches(marks: Iterable[EvidenceMark]) -> tuple[MarkedStretch, ...]:
    """Cut overlapping marks into stretches that do not overlap, so that each is painted once.

    On top lies the shortest mark, because a long one stays visible beside it; between equals the order of the kinds
    decides. Costs time in proportion to marks times those open at once.
    """
    filled = [mark for mark in marks if mark.end > mark.start]
    opening: dict[int, list[EvidenceMark]] = {}
    for mark in filled:
        opening.setdefault(mark.start, []).append(mark)
    edges = sorted({edge for mark in filled for edge in (mark.start, mark.end)})
    found: list[MarkedStretch] = []
    open_marks: list[EvidenceMark] = []
    for start, end in pairwise(edges):
        open_marks = [mark for mark in open_marks if mark.end > start] + opening.get(start, [])
        if open_marks:
            found.append(MarkedStretch(start, end, tuple(sorted(open_marks, key=_on_top_first))))
    return tuple(found)


def _on_top_first(mark: EvidenceMark) -> tuple[int, int, int]:
    return mark.end - mark.start, _PRECEDENCE[mark.kind], mark.start
