"""Finds the covers in a file: where each report begins, of which family it is, and where it ends.

A cover is told by its own words (a title and "Inspection dates:"), never by its page alone: one file can hold the
council's report and, some forty pages on, that of its safeguarding board.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.parsing.reports.labels import Family
from core.parsing.reports.own_print import OFFICIAL, is_own_cover, is_own_letter

if TYPE_CHECKING:
    from core.model import Document, PageSpan

DATES_LABEL = re.compile(
    r"(?:inspection\s+dates?|dates?\s+of\s+(?:the\s+)?(?:inspection|review))\s*:?\s*(?=(?:from\s+|[a-z]{3,9},?\s+)?\d)"
)
"""The label in front of the days on site; days must follow, or it is a word in a sentence."""

_LOOKED_AFTER = re.compile(r"inspection\s+of\s+looked[\s-]+after\s+children(?:'s)?\s+services")
_SIF = re.compile(
    r"(?P<again>\bre\s?-\s*|\bre(?=inspection))?inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help\s+and\s+protection"
    r"(?:,?\s+children\s+looked\s+after\s+and\s+care\s+leavers)?"
)
_SIF_ROWS = (re.compile(r"adoption\s+performance"), re.compile(r"achieving\s+permanence"))
_BOARD = re.compile(
    r"(?:review|inspection)\s+of\s+(?:the\s+effectiveness\s+of\s+)?(?:the\s+)?"
    r"(?:[a-z]+\s+){0,5}?safeguarding\s+children(?:'s)?\s+board\d?"
)
_ILACS = re.compile(
    r"(?P<again>\bre\s?-\s*|\bre(?=inspection))?inspection\s+of\s+(?:(?:local\s+authority\s+)?children's\s+(?:social\s+care\s+)?services"
    r"|(?P<name>(?:(?!inspection\s+of\b)[^:;]){2,120}?)\s*(?:\blocal\s+authority\s+)?\bchildren's\s+(?:social\s+care\s+)?services)"
)
_ILACS_BODY = re.compile(
    r"(?P<again>\bre\s?-\s*|\bre(?=inspection))?inspection\s+of\s+(?P<name>[^:;]{3,120}?)(?=\s+inspection\s+date)"
)
_ILACS_ROW = re.compile(r"impact\s+of\s+leaders\s+on\s+(?:social|practice)")
_VISIT = re.compile(
    r"(?P<kind>focus+ed|monitoring)\s+(?:assurance\s+)?visit\s+(?:to|of)\s+(?:the\s+)?(?P<name>[^:;.\n]{3,80}(?:\n[^:;.\n]{3,40})?)"
)
_REPORT_WORDS = re.compile(
    r"\binspection\s+(?:of|report)\b|\barea\s+inspection\b|\b(?:unique\s+reference\s+number|urn)\b"
)

_HEAD = 1_500
"""Letters of a page in which the label of the days on site stands on a cover: above the table of judgements."""
_TITLE_REACH = 900
"""Letters of a page in which a cover's title begins, behind a running head and an address."""
_LETTER_REACH = 2_500
"""The same where a report is a letter: the addressee, the date and the greeting stand before its title."""
_TAIL = 6_000
"""Letters at the end of a file in which the inspectorate says who it is: the last page or two."""
_SAME_DAYS = 24
"""Letters behind the label of the days that tell two covers apart: the first day, its month and year."""
_LATEST_FIRST_COVER = 3
"""Page up to which the first cover of a file may stand, behind a covering letter; later it is rather an appendix."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One report in a file.

    Attributes:
        family: How it is laid out.
        start: Where its first page begins.
        page_end: Where that page ends.
        end: Where the report ends.
        title_start: Where its title begins.
        title_end: Where its title, with the name of the board's review, ends.
        name: Span of the inspected body's name inside the title, where the title holds it.
        dates: Span of the label in front of the days on site, if there is one.
        has_board: Whether the title announces a review of the safeguarding board.
        again: Whether the title calls itself a re-inspection.
    """

    family: Family
    start: int
    page_end: int
    end: int
    title_start: int = 0
    title_end: int = 0
    name: tuple[int, int] | None = None
    dates: tuple[int, int] | None = None
    has_board: bool = False
    again: bool = False


def find_covers(document: Document, folded: str) -> tuple[Cover, ...]:
    """The reports in a file, in order; none when it is not an official report.

    Args:
        document: The document.
        folded: Its folded text.
    """
    covers: list[Cover] = []
    for page in document.pages:
        cover = _cover(folded, page, first=not covers and page.number == 1)
        if cover and not (covers and _repeats(folded, covers[-1], cover)):
            covers.append(cover)
    if covers and _begins_late(document, covers[0]):
        return ()
    if covers:
        ends = [cover.start for cover in covers[1:]] + [len(folded)]
        return tuple(replace(cover, end=end) for cover, end in zip(covers, ends, strict=True))
    unknown = _unknown(document, folded)
    return (unknown,) if unknown else ()


def _repeats(folded: str, before: Cover, cover: Cover) -> bool:
    """Whether a cover is the one before it printed again."""
    if before.family is not cover.family or before.dates is None or cover.dates is None:
        return False
    one, other = (folded[dates[1] : dates[1] + _SAME_DAYS].split() for dates in (before.dates, cover.dates))
    return one == other


def _begins_late(document: Document, cover: Cover) -> bool:
    """Whether the first report stands deep inside a longer file, as the appendix of a committee paper does."""
    page = next(page.number for page in document.pages if page.start == cover.start)
    return page > _LATEST_FIRST_COVER and cover.start > len(document.text) - cover.start


def _cover(folded: str, page: PageSpan, *, first: bool) -> Cover | None:
    label = DATES_LABEL.search(folded, page.start, min(page.end, page.start + _HEAD))
    if label is None and not first:
        return None
    head_end = min(page.end, page.start + _TITLE_REACH)
    for reader in (_looked_after, _sif, _board, _ilacs, _visit):
        cover = reader(folded, page, head_end, label)
        if cover:
            return cover
    return None


def _looked_after(folded: str, page: PageSpan, head_end: int, label: re.Match[str] | None) -> Cover | None:
    title = _LOOKED_AFTER.search(folded, page.start, head_end)
    if title and is_own_cover(folded, page, title):
        return _made(Family.LOOKED_AFTER_2013, page, title, label)
    return None


def _sif(folded: str, page: PageSpan, head_end: int, label: re.Match[str] | None) -> Cover | None:
    title = _SIF.search(folded, page.start, head_end)
    if not is_own_cover(folded, page, title):
        return None
    if title is None and label and all(row.search(folded, label.end(), page.end) for row in _SIF_ROWS):
        return _made(Family.SIF, page, None, label, board=_BOARD.search(folded, page.start, label.start()))
    if title is None:
        return None
    # The footnotes of a cover speak of the board's review in general; only the title announces one.
    board = _BOARD.search(folded, title.end(), label.start() if label else head_end)
    return _made(Family.SIF, page, title, label, board=board)


def _board(folded: str, page: PageSpan, head_end: int, label: re.Match[str] | None) -> Cover | None:
    if label is None:
        return None
    titles = list(_BOARD.finditer(folded, page.start, min(head_end, label.start())))  # the first may be a header
    if titles and is_own_cover(folded, page, titles[-1]):
        return _made(Family.BOARD, page, titles[-1], label, board=titles[-1])
    return None


def _ilacs(folded: str, page: PageSpan, head_end: int, label: re.Match[str] | None) -> Cover | None:
    row = _ILACS_ROW.search(folded, page.start, page.end)
    title = _ILACS.search(folded, page.start, head_end)
    if label and title and title.start() > label.start():
        title = None
    if title is None and row and label:
        title = _ILACS_BODY.search(folded, page.start, label.end())
    if not is_own_cover(folded, page, title):
        return None
    if title is None and row and label:
        return _made(Family.ILACS, page, None, label)
    if title and (row or (label and _has_only_these(title))):
        return _made(Family.ILACS, page, title, label)
    return None


def _has_only_these(title: re.Match[str]) -> bool:
    """Whether a title without a table on its page is that of the family all the same."""
    return bool(re.search(r"local\s+authority|social\s+care", title.group()))


def _visit(folded: str, page: PageSpan, _head_end: int, label: re.Match[str] | None) -> Cover | None:
    title = _VISIT.search(folded, page.start, min(page.end, page.start + _LETTER_REACH))
    if title is None or not re.search(r"ofsted|his\s+majesty|her\s+majesty", folded[page.start : page.end]):
        return None
    if not is_own_letter(folded, page, title, label):
        return None
    kind = Family.MONITORING_VISIT if title["kind"] == "monitoring" else Family.FOCUSED_VISIT
    return _made(kind, page, title, label)


def _made(
    family: Family,
    page: PageSpan,
    title: re.Match[str] | None,
    label: re.Match[str] | None,
    board: re.Match[str] | None = None,
) -> Cover:
    groups = title.groupdict() if title else {}
    last = board or title
    return Cover(
        family=family,
        start=page.start,
        page_end=page.end,
        end=page.end,
        title_start=title.start() if title else page.start,
        title_end=last.end() if last else page.start,
        name=title.span("name") if title and groups.get("name") else None,
        dates=label.span() if label else None,
        has_board=board is not None,
        again=bool(groups.get("again")),
    )


def _unknown(document: Document, folded: str) -> Cover | None:
    """A report of the inspectorate in a layout that is not known here, by the words every report of it closes with."""
    if not document.pages:
        return None
    page = document.pages[0]
    head = folded[page.start : min(page.end, page.start + _LETTER_REACH)]
    closes = OFFICIAL.search(folded, max(0, len(folded) - _TAIL))
    opens = DATES_LABEL.search(head) and re.search(r"(?:lead|reporting)\s+inspector", head)
    if (closes and _REPORT_WORDS.search(head)) or (opens and _REPORT_WORDS.search(head)):
        label = DATES_LABEL.search(folded, page.start, page.end)
        return Cover(
            Family.UNKNOWN,
            page.start,
            page.end,
            len(folded),
            page.start,
            page.start,
            dates=label.span() if label else None,
        )
    return None
