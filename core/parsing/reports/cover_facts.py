"""What a cover states, read by its labels: the name, the days, the publication day, the grades.

Grades are dealt out by label and never by position; rows may come in any order, with a wrong number, in capitals, with
a full stop, wrapped, or run on to the next page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.parsing.reports.dates import DaysOnSite, read_days
from core.parsing.reports.folding import at_line_start
from core.parsing.reports.labels import LABELS, Family
from core.parsing.reports.rows import Row, read_row

if TYPE_CHECKING:
    from datetime import date

    from core.parsing.mentions.month_names import MonthNames
    from core.parsing.reports.covers import Cover

GRADE = r"(?P<grade>outstanding|good|inadequate|adequate|requires?\s+improvement(?:\s+to\s+be\s+good)?)\b"
"""A grade in a sentence of the folded text."""

_PUBLISHED = re.compile(
    r"(?:report\s+published(?:\s+on)?\s*:?|(?:published(?:\s+on)?|publication(?:\s+date)?"
    r"|date\s+(?:of\s+publication|published))\s*:)\s*"
    r"(?=(?:[a-z]{3,9},?\s+)?\d)"
)
_VERB = r"(?:(?:is|are)\s+(?:judged\s+(?:to\s+be\s+)?|that\s+(?:it|they)\s+(?:is\s+|are\s+)?)?|(?=requires?\s))"
_SERVICES = r"(?:local\s+authority\s+)?(?:children's\s+(?:social\s+care\s+)?services?|services?\s+for\s+children)"
_PLACE = r"(?:(?:in|for|of|provided\s+by)\s+(?:[^.:;\d]|\bst\.){2,90}?\s+)?"
_OVERALL = (
    re.compile(
        rf"(?:the\s+)?overall\s+(?:judge?ment|effectiveness|grade)\s*(?:(?:is|:)\s*(?:that\s+)?)?"
        rf"(?:(?:the\s+)?{_SERVICES}\s+{_PLACE}{_VERB})?{GRADE}"
    ),
    re.compile(rf"(?:[a-z][a-z',& -]{{2,60}}?\s+)?{_SERVICES}\s+{_PLACE}{_VERB}{GRADE}"),
)
_RECORD = re.compile(r"record\s+of\s+main\s+findings")
_TABLE_HEAD = re.compile(r"judge?ments?\s+(?:inspection\s+)?grades?\b")
_SUMMARY_REACH = 12_000
_COVER_REACH = 3_000
_DAYS_REACH = 400


@dataclass(frozen=True, slots=True)
class CoverFacts:
    """What one cover states.

    Attributes:
        days: Days on site.
        published: Day of publication, with the span of the words.
        table: Where its table begins, behind the heading.
        rows: The rows of its table.
        overall: The sentence that gives the grade of the whole, where it stands outside the table.
        overall_rule: Id of the rule that read it.
    """

    days: DaysOnSite | None
    published: tuple[date, int, int] | None
    table: int
    rows: tuple[Row, ...]
    overall: Row | None
    overall_rule: str


def read_cover(folded: str, cover: Cover, months: MonthNames) -> CoverFacts:
    """Read what a cover states.

    Args:
        folded: The folded text of the document.
        cover: The cover.
        months: What months and weekdays are called.
    """
    days = read_days(folded, cover.dates[1], months) if cover.dates else _unlabelled_days(folded, cover, months)
    start = days.end if days else (cover.dates[1] if cover.dates else cover.title_end)
    head = _TABLE_HEAD.search(folded, start, cover.page_end)
    table = head.end() if head else start
    rows = _table(folded, cover, table)
    overall, rule = (None, "")
    if cover.family is Family.SIF:
        overall, rule = _overall(folded, cover, start, rows)
    return CoverFacts(days, _published(folded, cover, months), table, rows, overall, rule)


def _unlabelled_days(folded: str, cover: Cover, months: MonthNames) -> DaysOnSite | None:
    """Days that fill a line of their own on a cover whose label was lost or stands elsewhere."""
    if cover.family is Family.UNKNOWN:
        return None
    place = cover.title_end
    while (place := _next_line(folded, place, cover.page_end)) < cover.page_end:
        days = read_days(folded, place, months) if folded[place].isdigit() else None
        if days and days.first != days.last and not folded[days.end : _line_end(folded, days.end)].strip():
            return days
        if place > cover.title_end + _DAYS_REACH:
            break
    return None


def _line_end(folded: str, place: int) -> int:
    end = folded.find("\n", place)
    return len(folded) if end < 0 else end


def _published(folded: str, cover: Cover, months: MonthNames) -> tuple[date, int, int] | None:
    label = _PUBLISHED.search(folded, cover.start, min(cover.page_end, cover.start + _COVER_REACH))
    if label is None:
        return None
    day = read_days(folded, label.end(), months)
    return (day.last, label.start(), day.end) if day else None


def _table(folded: str, cover: Cover, start: int) -> tuple[Row, ...]:
    labels = LABELS.get(cover.family)
    if labels is None:
        return ()
    end = cover.page_end
    if cover.family is Family.LOOKED_AFTER_2013:
        records = list(_RECORD.finditer(folded, cover.page_end, cover.end))
        if not records:
            return ()
        start, end = records[-1].end(), cover.end
    rows: dict[str, Row] = {}
    place = _word(folded, start, cover.end)
    while place < end:
        row = read_row(folded, place, labels)
        if row:
            rows.setdefault(row.area, row)
            place = _word(folded, row.end, cover.end)
            if place >= end:  # nothing but blanks was left on the page: the table may run on
                end = min(cover.end, place + 1)
        else:
            place = _next_line(folded, place, cover.end)
    return tuple(sorted(rows.values(), key=lambda row: row.start))


def _word(folded: str, place: int, end: int) -> int:
    """The next place that is no blank and no full stop behind a row."""
    while place < end and folded[place] in " \n.":
        place += 1
    return place


def _next_line(folded: str, place: int, end: int) -> int:
    line = folded.find("\n", place, end)
    return end if line < 0 else _word(folded, line, end)


def _overall(folded: str, cover: Cover, start: int, rows: tuple[Row, ...]) -> tuple[Row | None, str]:
    """The sentence that gives the grade of the whole: on the cover, else at the head of the summary.

    The report of a board alone has no rows; what its summary says of the council's services is no judgement of them.
    """
    first_row = min((row.start for row in rows if row.start > start), default=cover.page_end)
    summary_end = min(cover.end, first_row + _SUMMARY_REACH) if rows else first_row
    for begin, end, rule in (
        (start, first_row, "cover-sentence"),
        (first_row, summary_end, "summary-sentence"),
    ):
        for pattern in _OVERALL:
            for found in pattern.finditer(folded, begin, end):
                if at_line_start(folded, found.start()):
                    return Row("overall_effectiveness", _grade_id(found["grade"]), *found.span()), rule
    return None, ""


def _grade_id(printed: str) -> str:
    return "requires_improvement" if printed.startswith("require") else printed
