"""Reads the words behind a cell of the press check; runs in the library's worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.errors import NotInLibraryError
from core.library import Fact, document_detail, inspection_detail, known_from_others
from core.model import MentionKind
from gui.evidence.quoting import quoted

if TYPE_CHECKING:
    from core.library import DocumentDetail, KnownFromOthers, Library
    from core.model import Evidence
    from gui.evidence.card import QuotedEvidence

_MENTIONS = {Fact.PUBLISHED: MentionKind.PUBLISHED_ON, Fact.INSPECTED: MentionKind.INSPECTED}
_COUNT_CHECK = "stated_count"


@dataclass(frozen=True, slots=True)
class SaidWords:
    """What a document says, in its own words.

    Attributes:
        document_id: Of the document.
        evidence: The words in their sentence; None where it has none for this.
        span: Where they are in its text, to open it there.
        page: 1-based page, for a paged document.
    """

    document_id: int
    evidence: QuotedEvidence | None = None
    span: tuple[int, int] | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class SaidByBoth:
    """The words of an article and of the report on the same thing; None where that side says nothing."""

    article: SaidWords | None
    report: SaidWords | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What to read.

    Attributes:
        inspection_id: The inspection that is compared.
        article_id: The article; None for the report alone.
        report_id: The report.
        claim_id: The article's claim, if an area is asked for and it has one.
        report_claim_id: The report's.
        fact: The date or count that is asked for instead.
    """

    inspection_id: int
    article_id: int | None
    report_id: int
    claim_id: int | None = None
    report_claim_id: int | None = None
    fact: Fact | None = None


def read_words(library: Library, asked: Asked) -> SaidByBoth:
    """Read what both sides say.

    Raises:
        LibraryError: A document is gone, or the file cannot be read.
    """
    if asked.fact is not None:
        sides = (asked.article_id, asked.report_id)
        return SaidByBoth(*(_fact_words(library, side, asked.inspection_id, asked.fact) for side in sides))
    article = _claim_words(library, asked.inspection_id, asked.claim_id) if asked.claim_id else None
    report = _claim_words(library, asked.inspection_id, asked.report_claim_id) if asked.report_claim_id else None
    if article is None and asked.article_id is not None:
        article = SaidWords(asked.article_id)
    return SaidByBoth(article, report or SaidWords(asked.report_id))


def read_others(library: Library, document_id: int, inspection_id: int) -> KnownFromOthers | None:
    """What else is known where an inspection has no report; None when a report came meanwhile.

    Raises:
        LibraryError: The document is gone, or the file cannot be read.
    """
    known = known_from_others(library, document_id)
    return next((each for each in known if each.inspection.id == inspection_id), None)


def _claim_words(library: Library, inspection_id: int, claim_id: int) -> SaidWords | None:
    detail = inspection_detail(library, inspection_id)
    found = next((each for each in (*detail.claims, *detail.earlier) if each.claim_id == claim_id), None)
    if found is None:
        return None
    return _said(document_detail(library, found.document_id), found.claim.evidence)


def _fact_words(library: Library, document_id: int | None, inspection_id: int, fact: Fact) -> SaidWords | None:
    if document_id is None:
        return None
    try:
        document = document_detail(library, document_id)
    except NotInLibraryError:
        return SaidWords(document_id)
    evidence = _fact_evidence(document, inspection_id, fact)
    return _said(document, evidence) if evidence is not None else SaidWords(document_id)


def _fact_evidence(document: DocumentDetail, inspection_id: int, fact: Fact) -> Evidence | None:
    if fact is Fact.COUNT:
        checks = (check.evidence for check in document.findings.checks if check.check == _COUNT_CHECK)
        return next((evidence for evidence in checks if evidence is not None), None)
    mentions = (
        mention.evidence
        for record in document.inspections
        if record.inspection_id == inspection_id
        for mention in record.reported.mentions
        if mention.kind is _MENTIONS[fact]
    )
    return next(mentions, None)


def _said(document: DocumentDetail, evidence: Evidence) -> SaidWords:
    quote = quoted(document, evidence.start, evidence.end, evidence.page)
    return SaidWords(document.id, quote, (evidence.start, evidence.end), evidence.page)
