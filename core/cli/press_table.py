"""Press against report in a terminal: for each inspection the report's grades, and below them those of each article."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from core.cli.judgement_table import areas_in_order, short_title
from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import plain
from core.cli.wording import counted, day_in_words
from core.knowledge import load_knowledge
from core.library import (
    Fact,
    Verdict,
    count_press,
    known_from_others,
    press_against_report,
    without_report,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.knowledge import Knowledge
    from core.library import (
        AreaComparison,
        ArticleComparison,
        FactComparison,
        InspectionFilter,
        InspectionRow,
        Library,
        PressComparison,
    )

_PAGE = 100
_MARKS = {
    Verdict.AGREES: "=",
    Verdict.DIFFERS: "≠",
    Verdict.ONLY_IN_PRESS: "+",
    Verdict.CANNOT_TELL: "?",
}
_LEGEND = "= as in the report, ≠ differs, + only in the press, – not mentioned, ~ reading doubtful"
_FACTS = {
    Fact.PUBLISHED: "day of publication",
    Fact.INSPECTED: "days on site",
    Fact.COUNT: "count",
}


def comparison_lines(library: Library, where: InspectionFilter, columns: int, *, colour: bool) -> Iterator[str]:
    """Make the lines.

    Args:
        library: Where from; read page by page.
        where: Which inspections.
        columns: Room in the terminal.
        colour: Whether grades are painted in the palette's colours; their words stand there in any case.
    """
    knowledge = load_knowledge()
    count = count_press(library, where)
    if not count.inspections and not count.without_report:
        yield "Nothing to compare: no article here tells of an inspection."
        return
    for offset in range(0, count.inspections, _PAGE):
        for comparison in press_against_report(library, where, offset, _PAGE):
            yield from _comparison(knowledge, comparison, columns, colour=colour)
            yield ""
    if count.without_report:
        yield "No official report here; told by articles only:"
        for offset in range(0, count.without_report, _PAGE):
            for row in without_report(library, where, offset, _PAGE):
                yield f"  {_title(knowledge, row)}"
                if not where.is_empty:
                    yield from _known(knowledge, library, row)
        yield ""
    unsure = f", {count.unsure:,} with one that may be misread" if count.unsure else ""
    yield (
        f"{counted(count.inspections, 'inspection')} with a report and articles; "
        f"{count.differing:,} with a grade that differs{unsure}"
    )
    if count.inspections:
        yield from textwrap.wrap(_LEGEND, columns)


def _comparison(knowledge: Knowledge, comparison: PressComparison, columns: int, *, colour: bool) -> Iterator[str]:
    row = comparison.inspection
    yield _title(knowledge, row)
    told = {each.area for article in comparison.articles for each in article.areas}
    areas = areas_in_order(knowledge.frameworks.get(row.framework), told)
    headings = ["", *(short_title(knowledge, row.framework, area) for area in areas)]
    reported = {each.area: each.reported for article in comparison.articles for each in article.areas if each.reported}
    body = [
        [Chip(("Official report",)), *(_grade(knowledge, row, area, reported.get(area), "") for area in areas)],
        *([_name(article), *_cells(knowledge, row, article, areas)] for article in comparison.articles),
    ]
    yield from lay_out(headings, body, columns, colour=colour)
    for article in comparison.articles:
        yield from _facts(article)


def _known(knowledge: Knowledge, library: Library, row: InspectionRow) -> Iterator[str]:
    """What others know of the provider of an inspection without a report."""
    for known in known_from_others(library, row.document_id) if row.document_id else ():
        if known.inspection.id != row.id:
            continue
        if known.others:
            yield f"    {counted(len(known.others), 'other document')} of the same inspection"
        for when, rows in (("before", known.earlier), ("after", known.later)):
            for other in rows:
                source = "report" if other.reports else "press"
                grades = ", ".join(
                    f"{short_title(knowledge, other.framework, cell.area)}: "
                    f"{knowledge.frameworks.grade_label(other.framework, cell.area, cell.grade)}"
                    for cell in other.cells
                    if cell.grade
                )
                yield f"    {when}: {_title(knowledge, other)} ({source}): {grades or 'no grades'}"


def _cells(
    knowledge: Knowledge, row: InspectionRow, article: ArticleComparison, areas: Sequence[str]
) -> Iterator[Chip]:
    for area in areas:
        cell = article.cell((area,))
        if cell is None or cell.told is None:
            yield Chip(("–",) if cell else ())
        else:
            yield _grade(knowledge, row, area, cell.told, _mark(cell))


def _mark(cell: AreaComparison) -> str:
    return f"{_MARKS[cell.verdict]}{'~' if cell.doubtful else ''} "


def _name(article: ArticleComparison) -> Chip:
    document = article.document
    title = f"“{document.title}”"
    told = f"{document.outlet}, " if document.outlet else ""
    when = f"{told}{day_in_words(document.published_on)}".strip(", ")
    looks_back = ", looking back" if article.looks_back else ""
    return Chip((f"{title} ({when}{looks_back})" if when or looks_back else title,))


def _facts(article: ArticleComparison) -> Iterator[str]:
    """What an article says of dates and counts, where that is not as in the report."""
    for fact in article.facts:
        if fact.verdict in (Verdict.DIFFERS, Verdict.CANNOT_TELL):
            yield plain(f"  “{article.document.title}”: {_fact(fact)}")


def _fact(fact: FactComparison) -> str:
    what = _FACTS[fact.fact]
    return f"{what} {fact.verdict}: “{fact.told}”, in the report {fact.reported or 'nothing to compare'}"


def _grade(knowledge: Knowledge, row: InspectionRow, area: str, grade: str | None, mark: str) -> Chip:
    if grade is None:
        return Chip(())
    facts = knowledge.frameworks.grade_facts(row.framework, area, grade)
    shades = knowledge.palette.for_facts(facts).light
    wordings = tuple(f"{mark}{word}" for word in (facts.label, facts.short, facts.abbreviation))
    return Chip(wordings, shades.fill, shades.text, facts.label, facts.abbreviation)


def _title(knowledge: Knowledge, row: InspectionRow) -> str:
    framework = knowledge.frameworks.get(row.framework)
    parts = [row.provider or "not named", framework.short if framework else row.framework or "framework not known"]
    if row.published_on:
        parts.append(f"published {day_in_words(row.published_on)}")
    elif row.inspected_from or row.inspected_month:
        parts.append(f"inspected {day_in_words(row.inspected_from) or row.inspected_month}")
    return plain(" · ".join(parts))
