"""Makes the reported inspections of one report: the council's, and the safeguarding board's as one of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model import (
    Check,
    Claim,
    Mention,
    MentionKind,
    Point,
    Provider,
    ProviderType,
    ReportedInspection,
    Tense,
    VisitType,
)
from core.parsing.reports.boards import BOARD_AREA, board_part, read_board
from core.parsing.reports.cover_facts import read_cover
from core.parsing.reports.earlier import read_earlier
from core.parsing.reports.frameworks import ChosenFramework, choose_framework, visit_type
from core.parsing.reports.grades import JoinedGrades, Statement, Wording, join_grades, missing_areas
from core.parsing.reports.inspected_authority import NamedAuthority, identify
from core.parsing.reports.labels import LABELS, Family
from core.parsing.reports.lead_inspectors import find_lead_inspectors
from core.parsing.reports.names_on_covers import board_name_span, name_span
from core.parsing.reports.points import read_points
from core.parsing.reports.sections import read_sections
from core.parsing.reports.table_order import fits_sections, paired_by_order, read_columns

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from core.knowledge import Knowledge
    from core.model import Document
    from core.parsing.mentions.month_names import MonthNames
    from core.parsing.reports.cover_facts import CoverFacts
    from core.parsing.reports.covers import Cover
    from core.parsing.reports.lead_inspectors import LeadInspectors
    from core.parsing.reports.rows import Row

INSPECTORATE = "Ofsted"
IN_TEXT = "text"
IN_FILE_NAME = "file name"

_PROSE_REACH = 8_000
_EARLIER_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a file while it is read.

    Attributes:
        document: The document.
        folded: Its folded text.
        knowledge: Frameworks, authorities, wording.
        months: What months and weekdays are called.
        cover: Where the report stands.
        facts: What its cover states.
        named: Publication day in the file's name, if it has one.
    """

    document: Document
    folded: str
    knowledge: Knowledge
    months: MonthNames
    cover: Cover
    facts: CoverFacts
    named: date | None

    @property
    def started(self) -> date | None:
        """First day on site."""
        return self.facts.days.first if self.facts.days else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one report: its inspections and its checks."""

    inspections: tuple[ReportedInspection, ...]
    checks: tuple[Check, ...]


def read_report(
    document: Document,
    folded: str,
    cover: Cover,
    knowledge: Knowledge,
    months: MonthNames,
    named: date | None,
) -> Reading:
    """Read one report of a file.

    Args:
        document: The document.
        folded: Its folded text.
        cover: Where the report stands.
        knowledge: Frameworks, authorities, wording.
        months: What months and weekdays are called.
        named: Publication day in the file's name, if it has one.
    """
    report = Report(document, folded, knowledge, months, cover, read_cover(folded, cover, months), named)
    if cover.family in (Family.FOCUSED_VISIT, Family.MONITORING_VISIT):
        return Reading((_ungraded(report),), ())
    statements = read_board(folded, cover) if cover.has_board or cover.family is Family.BOARD else ()
    if cover.family is Family.BOARD:
        return _board_alone(report, statements)
    council = _council(report, board_part(folded, cover, statements) if statements else cover.end)
    if not council.inspections[0].current and statements:
        return _board_alone(report, statements)
    if not cover.has_board:
        return council
    board = _board(report, statements, board_part(folded, cover, statements))
    return Reading(council.inspections + board.inspections, council.checks + board.checks)


def _council(report: Report, until: int) -> Reading:
    cover, facts, frameworks = report.cover, report.facts, report.knowledge.frameworks
    sections = read_sections(report.folded, cover, facts.rows)
    stated = _stated(report, sections)
    if facts.overall:
        stated.append(Statement(facts.overall, facts.overall_rule))
    areas = {statement.row.area for statement in stated} or set(sections)
    chosen = choose_framework(frameworks, cover.family, areas, report.started)
    wording = Wording(frameworks, chosen.framework)
    joined = join_grades(report.document, tuple(stated), sections, wording)
    identified, provider_mentions, name_doubts = _authority(report)
    prose = max([one.row.end for one in stated if one.row.start < cover.page_end], default=cover.page_end)
    if cover.family is Family.LOOKED_AFTER_2013:
        prose = cover.page_end
    claims = joined.claims + _earlier_claims(report, prose, until, joined)
    doubts = (*name_doubts, *joined.doubts, *missing_areas(chosen.framework, joined.claims, wording))
    inspection = _made(
        report,
        Provider(
            name=identified.authority.name if identified.authority else _printed(report),
            provider_type=ProviderType.CHILDRENS_SERVICES,
            authority_code=identified.authority.code if identified.authority else None,
            printed_name=_printed(report),
        ),
        chosen,
        tuple(sorted(claims, key=lambda claim: claim.evidence.start)),
        (prose, until),
        provider_mentions,
        doubts,
    )
    return Reading((inspection,), joined.checks)


def _stated(report: Report, sections: Mapping[str, tuple[Row, ...]]) -> list[Statement]:
    """What the cover's table states: row by row, or by its columns where rows are lost or the sections contradict."""
    cover, rows = report.cover, report.facts.rows
    if cover.family is Family.LOOKED_AFTER_2013:
        return [Statement(row, "record-row") for row in rows]
    columns = read_columns(report.folded, report.facts.table, cover.page_end, LABELS[cover.family])
    lost = len(rows) < len(columns.labels)
    if lost or not fits_sections(rows, sections):
        ordered = paired_by_order(columns, sections)
        if ordered:
            return [Statement(row, "cover-order") for row in ordered]
        if lost and columns.stand_apart:
            return []  # a label would be given the grade of another
    return [Statement(row, "cover-row") for row in rows]


def _board_alone(report: Report, statements: tuple[Row, ...]) -> Reading:
    return _board(report, statements, report.cover.page_end)


def _board(report: Report, statements: tuple[Row, ...], part: int) -> Reading:
    """The board's inspection: the first statement of its grade is the claim, the others confirm it."""
    frameworks = report.knowledge.frameworks
    chosen = choose_framework(frameworks, Family.BOARD, {BOARD_AREA}, report.started)
    on_cover = statements[:1] if statements and statements[0].start < report.cover.page_end else ()
    first = Statement(statements[0], "board-cover" if on_cover else "board-heading") if statements else None
    joined = join_grades(
        report.document,
        (first,) if first else (),
        {BOARD_AREA: statements[1:]} if len(statements) > 1 else {},
        Wording(frameworks, chosen.framework),
    )
    identified, mentions, name_doubts = _authority(report)
    doubts = (*name_doubts, *joined.doubts)
    if first is None:
        doubts += ("The title announces a review of the safeguarding board, but no grade for it was found.",)
    inspection = _made(
        report, _board_provider(report, identified), chosen, joined.claims, (part, report.cover.end), mentions, doubts
    )
    return Reading((inspection,), joined.checks)


def _board_provider(report: Report, identified: NamedAuthority) -> Provider:
    span = board_name_span(report.folded, report.cover)
    printed = _words(report.document, span) if span else None
    area = identified.authority.name if identified.authority else _printed(report)
    return Provider(
        name=f"{area} Safeguarding Children Board" if area else printed,
        provider_type=ProviderType.LSCB,
        authority_code=identified.authority.code if identified.authority else None,
        printed_name=printed,
    )


def _ungraded(report: Report) -> ReportedInspection:
    """A focused or monitoring visit: a letter without grades."""
    chosen = choose_framework(report.knowledge.frameworks, report.cover.family, (), report.started)
    identified, mentions, doubts = _authority(report)
    provider = Provider(
        name=identified.authority.name if identified.authority else _printed(report),
        provider_type=ProviderType.CHILDRENS_SERVICES,
        authority_code=identified.authority.code if identified.authority else None,
        printed_name=_printed(report),
    )
    return _made(report, provider, chosen, (), (report.cover.title_end, report.cover.end), mentions, doubts)


def _made(
    report: Report,
    provider: Provider,
    chosen: ChosenFramework,
    claims: tuple[Claim, ...],
    part: tuple[int, int],
    provider_mentions: tuple[Mention, ...],
    doubts: tuple[str, ...],
) -> ReportedInspection:
    facts, cover = report.facts, report.cover
    leads = find_lead_inspectors(report.document.text, report.folded, cover.start, cover.end)
    published, source, late = _published(report)
    visit = visit_type(cover, facts.days)
    no_days = None if facts.days else "No days on site could be read on the cover."
    found = (*doubts, chosen.doubt, no_days, _odd_days(report), late)
    return ReportedInspection(
        provider=provider,
        inspectorate=INSPECTORATE,
        framework=chosen.framework.id if chosen.framework else None,
        visit_type=visit,
        published_on=published,
        published_source=source,
        inspected_from=facts.days.first if facts.days else None,
        inspected_to=facts.days.last if facts.days else None,
        lead_inspectors=leads.names if leads else (),
        claims=claims,
        points=tuple(
            Point(point.kind, report.document.evidence(point.start, point.end))
            for point in read_points(report.folded, *part)
        ),
        mentions=provider_mentions + _mentions(report, leads, visit, chosen),
        doubts=tuple(doubt for doubt in found if doubt),
    )


def _authority(report: Report) -> tuple[NamedAuthority, tuple[Mention, ...], tuple[str, ...]]:
    span = name_span(report.folded, report.cover)
    if span is None:
        return NamedAuthority(None, certain=False), (), ("The cover names no authority that could be read.",)
    printed = _words(report.document, span)
    prose = report.folded[report.cover.start : report.cover.start + _PROSE_REACH]
    found = identify(report.knowledge.authorities, printed, prose, report.started)
    doubts: tuple[str, ...] = ()
    if found.authority is None:
        doubts = (f"“{printed}” is no authority that the desk knows.",)
    elif not found.certain:
        doubts = (f"“{printed}” was taken for {found.authority.name}.",)
    value = found.authority.name if found.authority else printed
    return found, (Mention(MentionKind.PROVIDER, value, report.document.evidence(*span)),), doubts


def _printed(report: Report) -> str | None:
    span = name_span(report.folded, report.cover)
    return _words(report.document, span) if span else None


def _words(document: Document, span: tuple[int, int]) -> str:
    return " ".join(document.text[slice(*span)].split())


def _published(report: Report) -> tuple[date | None, str | None, str | None]:
    """The publication day, where it was read, and a doubt when the two places cannot both be right."""
    last = report.facts.days.last if report.facts.days else None
    if report.facts.published:
        day = report.facts.published[0]
        doubt = "The report says it was published before the inspection ended." if last and day < last else None
        return day, IN_TEXT, doubt
    if report.named and last and report.named < last:
        return None, None, "The day in the file's name is before the end of the inspection, so it was not taken."
    return report.named, IN_FILE_NAME if report.named else None, None


def _odd_days(report: Report) -> str | None:
    days = report.facts.days
    return "The days on site lie more than four months apart." if days and (days.last - days.first).days > 122 else None


def _mentions(
    report: Report, leads: LeadInspectors | None, visit: VisitType, chosen: ChosenFramework
) -> tuple[Mention, ...]:
    """The spans that tell days, publication, lead inspectors, visit and framework.

    A visit told by the days on site has those days for evidence: that marks it as derived, not stated.
    """
    document, facts, cover = report.document, report.facts, report.cover
    mentions = []
    if cover.title_end > cover.title_start:
        title = document.evidence(cover.title_start, cover.title_end)
        if chosen.framework:
            mentions.append(Mention(MentionKind.FRAMEWORK, chosen.framework.id, title))
        if cover.again or cover.family in (Family.FOCUSED_VISIT, Family.MONITORING_VISIT):
            mentions.append(Mention(MentionKind.VISIT_TYPE, visit.value, title))
    if facts.days:
        days = document.evidence(facts.days.start, facts.days.end)
        told = f"{facts.days.first.isoformat()}/{facts.days.last.isoformat()}"
        mentions.append(Mention(MentionKind.INSPECTED, told, days))
        if cover.family is Family.ILACS and not cover.again:
            mentions.append(Mention(MentionKind.VISIT_TYPE, visit.value, days))
    if facts.published:
        day, start, end = facts.published
        mentions.append(Mention(MentionKind.PUBLISHED_ON, day.isoformat(), document.evidence(start, end)))
    if leads:
        words = document.evidence(leads.start, leads.end)
        mentions += [Mention(MentionKind.LEAD_INSPECTOR, name, words) for name in leads.names]
    return tuple(mentions)


def _earlier_claims(report: Report, start: int, end: int, joined: JoinedGrades) -> tuple[Claim, ...]:
    this_year = report.started.year if report.started else None
    taken = [(claim.evidence.start, claim.evidence.end) for claim in joined.claims]
    return tuple(
        Claim(
            area=told.area,
            grade=told.grade,
            tense=Tense.EARLIER,
            evidence=report.document.evidence(told.start, told.end),
            rule="earlier-verdict",
            confidence=_EARLIER_CONFIDENCE,
            when=told.when,
        )
        for told in read_earlier(report.folded, start, end, this_year)
        if not any(told.start < stop and begin < told.end for begin, stop in taken)
    )
