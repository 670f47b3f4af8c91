"""Official reports of the inspectorate on councils' children's services: every judgement with the words it stands in.

``covers`` tells which reports a file holds and of which family; ``cover_facts`` reads each cover by its labels;
``sections`` and ``boards`` read the second place of each grade; ``grades`` joins the two; ``inspections`` makes the
records. All of them work on one folded text (``folding``) whose offsets are the document's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import (
    Check,
    CheckOutcome,
    DocumentKind,
    Findings,
    Provider,
    ProviderType,
    ReportedInspection,
    VisitType,
)
from core.parsing import PARSER_VERSION
from core.parsing.mentions.month_names import month_names
from core.parsing.reports.covers import Cover, find_covers
from core.parsing.reports.dates import last_date, read_days
from core.parsing.reports.folding import fold
from core.parsing.reports.inspections import INSPECTORATE, read_report
from core.parsing.reports.labels import Family

if TYPE_CHECKING:
    from datetime import date

    from core.knowledge import Knowledge
    from core.model import Document

__all__ = ["parse_report"]

_UNKNOWN = (
    "This is an official report of a kind the desk does not know, so no judgement was read from it. "
    "Read it yourself and enter what it says."
)
_DERIVED = (
    "Taken for a short inspection because it lasted {days} days on site; the report itself does not say which it was."
)


def parse_report(document: Document, knowledge: Knowledge) -> Findings | None:
    """Read an official report.

    Args:
        document: A document with pages.
        knowledge: Frameworks, authorities and wording.

    Returns:
        What the report states, or None when the document is no official report.
    """
    folded = fold(document)
    covers = find_covers(document, folded)
    if not covers:
        return None
    months = month_names(knowledge.wording)
    named = last_date(_stem(document.source), months)
    if covers[0].family is Family.UNKNOWN:
        return _unknown(document, folded, covers[0], named, knowledge)
    readings = [read_report(document, folded, cover, knowledge, months, named) for cover in covers]
    inspections = tuple(inspection for reading in readings for inspection in reading.inspections)
    checks = tuple(check for reading in readings for check in reading.checks)
    return Findings(
        kind=DocumentKind.OFFICIAL_REPORT,
        parser_version=PARSER_VERSION,
        title=_title(document, covers[0], inspections[0]),
        outlet=INSPECTORATE,
        article_date=inspections[0].published_on,
        framework_note=_note(inspections[0], covers[0]),
        inspections=inspections,
        checks=checks + _published_check(inspections, named),
    )


def _unknown(document: Document, folded: str, cover: Cover, named: date | None, knowledge: Knowledge) -> Findings:
    """A report of an unknown family: read as text, with no judgement, and sent to a person."""
    days = read_days(folded, cover.dates[1], month_names(knowledge.wording)) if cover.dates else None
    inspection = ReportedInspection(
        provider=Provider(name=None, provider_type=ProviderType.OTHER),
        inspectorate=INSPECTORATE,
        published_on=named,
        published_source="file name" if named else None,
        inspected_from=days.first if days else None,
        inspected_to=days.last if days else None,
        doubts=(_UNKNOWN,),
    )
    return Findings(
        kind=DocumentKind.OFFICIAL_REPORT,
        parser_version=PARSER_VERSION,
        title=document.title,
        outlet=INSPECTORATE,
        article_date=named,
        inspections=(inspection,),
    )


def _title(document: Document, cover: Cover, inspection: ReportedInspection) -> str | None:
    printed = " ".join(document.text[cover.title_start : cover.title_end].rstrip("0123456789 \n").split())
    if not printed:
        return document.title
    name = inspection.provider.printed_name or inspection.provider.name
    return printed if cover.name or not name else f"{name}: {printed}"


def _note(inspection: ReportedInspection, cover: Cover) -> str | None:
    first, last = inspection.inspected_from, inspection.inspected_to
    if inspection.visit_type is VisitType.SHORT and cover.family is Family.ILACS and first and last:
        return _DERIVED.format(days=(last - first).days + 1)
    return None


def _published_check(inspections: tuple[ReportedInspection, ...], named: date | None) -> tuple[Check, ...]:
    """The day in the file's name against the day printed on the covers, where both are known."""
    stated = [inspection.published_on for inspection in inspections if inspection.published_source == "text"]
    if named is None or not stated:
        return ()
    if named in stated:
        return (Check("published_vs_file_name", CheckOutcome.AGREES, "The file's name has the day the report states."),)
    message = f"The report says it was published on {stated[0]:%d %B %Y}; the file's name says {named:%d %B %Y}."
    return (Check("published_vs_file_name", CheckOutcome.DIFFERS, message),)


def _stem(source: str) -> str:
    name = source.replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] if "." in name else name
