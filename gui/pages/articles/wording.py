"""What was found in a document, put into the words the panel and the tips show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.model import MentionKind, Tense
from gui.evidence.marks import DOCUMENT_WIDE, FindingKey, FindingSort
from gui.models.claims import ClaimLine
from gui.wording.dates import month_written, span_of_days, whole_date
from gui.wording.names import point_name, provider_type_name, visit_type_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.knowledge import Frameworks
    from core.library.table.rows import DocumentDetail
    from core.model import Claim, Findings, Mention, Quote, ReportedInspection
    from gui.models.claims import ByHand, Faces


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact about an inspection.

    Attributes:
        label: What it is called.
        value: What it is.
        note: Where that was read from, or nothing.
        key: The mention it was read from, or None when it was worked out.
    """

    label: str
    value: str
    note: str
    key: FindingKey | None


def facts_of(reported: ReportedInspection, group: int, findings: Findings, frameworks: Frameworks) -> tuple[Fact, ...]:
    """The facts about one inspection of a document that are known, in the order of the panel."""
    framework = frameworks.get(reported.framework)
    kind = provider_type_name(reported.provider.provider_type).lower()
    provider = " · ".join(part for part in (reported.provider.name, kind) if part)
    found = (
        (translate("Findings", "Provider"), provider, printed_note(reported), MentionKind.PROVIDER),
        (translate("Findings", "Inspectorate"), reported.inspectorate or "", "", MentionKind.INSPECTORATE),
        (
            translate("Findings", "Framework"),
            framework.short if framework else translate("Findings", "not told"),
            findings.framework_note or "",
            MentionKind.FRAMEWORK,
        ),
        (
            translate("Findings", "Inspected"),
            span_of_days(reported.inspected_from, reported.inspected_to) or month_written(reported.inspected_month),
            "",
            MentionKind.INSPECTED,
        ),
        (
            translate("Findings", "Published"),
            whole_date(reported.published_on),
            published_note(reported),
            MentionKind.PUBLISHED_ON,
        ),
        (translate("Findings", "Visit"), visit_type_name(reported.visit_type), "", MentionKind.VISIT_TYPE),
        (translate("Findings", "Lead inspector"), ", ".join(reported.lead_inspectors), "", MentionKind.LEAD_INSPECTOR),
    )
    return tuple(
        Fact(label, value, note, mention_key(reported, group, kind)) for label, value, note, kind in found if value
    )


def _mention(reported: ReportedInspection, kind: MentionKind) -> Mention | None:
    return next((mention for mention in reported.mentions if mention.kind is kind), None)


def mention_key(reported: ReportedInspection, group: int, kind: MentionKind) -> FindingKey | None:
    """The mention that tells a fact of an inspection, or None."""
    mention = _mention(reported, kind)
    return None if mention is None else FindingKey(FindingSort.MENTION, group, reported.mentions.index(mention))


def printed_note(reported: ReportedInspection) -> str:
    """How the document itself names the provider, where that is another name."""
    printed = reported.provider.printed_name
    if printed == reported.provider.name:
        return ""
    return translate("Findings", "named “{0}”").format(printed) if printed else ""


def published_note(reported: ReportedInspection) -> str:
    """Where the day of publication was read."""
    mention = _mention(reported, MentionKind.PUBLISHED_ON)
    if mention is not None:
        return translate("Findings", "from “{0}”").format(mention.evidence.text)
    return translate("Findings", "from the file name") if reported.published_source == "file name" else ""


def claim_lines(
    reported: ReportedInspection,
    group: int,
    tense: Tense,
    frameworks: Frameworks,
    faces: Faces,
    by_hand: Sequence[ByHand | None] = (),
) -> tuple[ClaimLine, ...]:
    """The claims of one tense about one inspection, in the order of the text.

    Args:
        reported: The inspection.
        group: Its place in the document.
        tense: Which claims.
        frameworks: Name areas.
        faces: Makes the faces of the grades.
        by_hand: What a person did about each of all its claims; empty for nothing.
    """
    return tuple(
        ClaimLine(
            key=FindingKey(FindingSort.CLAIM, group, index),
            area=_short_area(claim.area, reported.framework, frameworks),
            area_name=frameworks.area_title(claim.area, reported.framework),
            face=faces(reported.framework, claim.area, claim.grade),
            when=claim.when or "",
            sure=claim.confidence,
            page=claim.evidence.page,
            words=claim.evidence.text,
            by_hand=by_hand[index] if by_hand else None,
        )
        for index, claim in enumerate(reported.claims)
        if claim.tense is tense
    )


def _short_area(area_id: str, framework_id: str | None, frameworks: Frameworks) -> str:
    area = frameworks.area(framework_id, area_id)
    return area.short if area else frameworks.area_title(area_id, framework_id)


def speaker_of(quote: Quote) -> str:
    """Who is quoted: name, role and organisation as far as they are told."""
    return ", ".join(part for part in (quote.speaker, quote.role, quote.organisation) if part) or translate(
        "Findings", "speaker not named"
    )


def on_page(page: int | None) -> str:
    """The page of a paged document, or nothing."""
    return translate("Findings", "page {0}").format(page) if page else ""


def labels_of(detail: DocumentDetail, frameworks: Frameworks) -> Mapping[FindingKey, str]:
    """What every finding of a document says, in a few words."""
    return dict(_labels(detail, frameworks))


def _labels(detail: DocumentDetail, frameworks: Frameworks) -> Iterator[tuple[FindingKey, str]]:
    findings = detail.findings
    yield from _mention_labels(DOCUMENT_WIDE, findings.mentions)
    for group, reported in enumerate(findings.inspections):
        yield from _mention_labels(group, reported.mentions)
        for index, claim in enumerate(reported.claims):
            yield FindingKey(FindingSort.CLAIM, group, index), _claim_label(claim, reported, frameworks)
        for index, point in enumerate(reported.points):
            yield FindingKey(FindingSort.POINT, group, index), point_name(point.kind)
    for index, quote in enumerate(findings.quotes):
        yield (
            FindingKey(FindingSort.QUOTE, DOCUMENT_WIDE, index),
            translate("Findings", "Quotation: {0}").format(speaker_of(quote)),
        )
    for index, check in enumerate(findings.checks):
        yield FindingKey(FindingSort.CHECK, DOCUMENT_WIDE, index), check.message


def _claim_label(claim: Claim, reported: ReportedInspection, frameworks: Frameworks) -> str:
    area = frameworks.area_title(claim.area, reported.framework)
    grade = frameworks.grade_label(reported.framework, claim.area, claim.grade)
    if claim.tense is Tense.CURRENT:
        return f"{area}: {grade}"
    return translate("Findings", "Earlier, {when}: {area}: {grade}").format(
        when=claim.when or translate("Findings", "time not told"), area=area, grade=grade
    )


def _mention_labels(group: int, mentions: tuple[Mention, ...]) -> Iterator[tuple[FindingKey, str]]:
    names = {
        MentionKind.PROVIDER: translate("Findings", "Provider"),
        MentionKind.INSPECTORATE: translate("Findings", "Inspectorate"),
        MentionKind.ARTICLE_DATE: translate("Findings", "Date of the article"),
        MentionKind.PUBLISHED_ON: translate("Findings", "Report published"),
        MentionKind.INSPECTED: translate("Findings", "Inspected"),
        MentionKind.LEAD_INSPECTOR: translate("Findings", "Lead inspector"),
        MentionKind.VISIT_TYPE: translate("Findings", "Visit"),
        MentionKind.FRAMEWORK: translate("Findings", "Framework"),
    }
    for index, mention in enumerate(mentions):
        yield FindingKey(FindingSort.MENTION, group, index), names[mention.kind]


def no_day_words() -> str:
    """What is wrong with a day that cannot be read, with one as the reader writes it."""
    return translate("Findings", "This is no day. Write it as {0}.").format(whole_date(date(2025, 8, 12)))
