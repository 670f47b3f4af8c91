"""What a report singles out in lists: what needs to improve, recommendations, and strengths where it lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from core.model import PointKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADINGS = (
    (
        PointKind.IMPROVEMENT,
        re.compile(
            r"(?:what\s+(?:needs|does\s+(?:the\s+)?[^\n?]{3,60}?\s+needs?|do\s+[^\n?]{3,60}?\s+need)\s+to\s+improve"
            r"|areas?\s+(?:for|of)\s+(?:priority\s+)?(?:improvement|action|development)"
            r"|areas?\s+that\s+need\s+to\s+improve|recommendations?(?:\s+for\s+the\s+(?:lscb|board|council|local\s+authority))?|priority\s+(?:and\s+immediate\s+)?actions?"
            r"|what\s+(?:the\s+)?[^\n?]{3,60}?\s+needs?\s+to\s+(?:do\s+to\s+)?improve)"
            r"[ \t]*[?:]?\d?[ \t]*(?=\n)"
        ),
    ),
    (
        PointKind.STRENGTH,
        re.compile(
            r"(?:(?:the\s+)?(?:local\s+authority|council|lscb|board)(?:'s\s+strengths|\s+has\s+the\s+following\s+strengths)"
            r"|(?:this|the)\s+(?:local\s+authority|lscb|board|authority)\s+is\s+(?:good|outstanding)\s+because"
            r"|(?:key\s+)?strengths)\s*:?\d?[ \t]*(?=\n)"
        ),
    ),
)
_HINTS = ("improve", "recommendation", "strengths", "because", "priority", "areas")
_ITEM = re.compile(r"[ \t]*(?:•|\d{1,3}\.(?=\s)|\d{1,3}\s+(?=[a-z]+\s))[ \t]*")
_NUMBERED = re.compile(r"[ \t]*\d{1,3}\.\s")
_SECTION = re.compile(
    r"[ \t]*(?:summary\b|information\s+about|executive\s+summary|(?:the\s+)?experiences?\s+and\s+progress"
    r"|the\s+impact\s+of"
    r"|inspection\s+(?:judge?ments?|findings|of)|progress\s+since|section\s+\d|leadership,?\s|contents\b|what\s+the\s"
    r"|key\s+(?:strengths|judge?ment)|outcomes\s+for|overall\s+effectiveness|capacity\s+(?:to|for)|quality\s+of\s+provision"
    r"|the\s+(?:local\s+authority|lscb|inspection\s+team|local\s+safeguarding)\b|main\s+findings|children's\s+services\s+in"
    r"|annex\b|the\s+graded|any\s+complaints|service\s+information|how\s+we\b|about\s+this\s+inspection|good\s+practice\b)"
)
_TIME = re.compile(r"[ \t]*(?:immediately|within\s+\w+\s+(?:days?|weeks?|months?|years?))\s*:?\s*$")
_FOOTNOTE = re.compile(r"[ \t]*\d{1,2}(?:\s+[a-z]|\s*$)")
_NO_POINT = re.compile(r"there\s+(?:are|were|is)\s+no\b|none\b")
_LEADS_IN = re.compile(r"(?:following\s+actions?|should)\s*[.:]?$|:$")
_LONG_ITEM = 450
_LIST_REACH = 15_000
_LOOSE_LINES = 6
_HEADING_REACH = 90


@dataclass(frozen=True, slots=True)
class ListedPoint:
    """One item of a list.

    Attributes:
        kind: Strength or improvement.
        start: Where its words begin, behind bullet or number.
        end: Where they end.
    """

    kind: PointKind
    start: int
    end: int


def read_points(folded: str, start: int, end: int) -> tuple[ListedPoint, ...]:
    """Every listed point between two places, in the order of the text.

    Args:
        folded: The folded text of the document, running lines blanked out.
        start: Where to begin, behind the cover.
        end: Where the report ends.
    """
    points: dict[int, ListedPoint] = {}
    for kind, place in _lists(folded, start, end):
        items = list(_items(folded, kind, place, min(end, place + _LIST_REACH)))
        if not items or (kind is PointKind.IMPROVEMENT and _is_prose(items)):
            continue
        for item in items:
            if not _NO_POINT.match(folded, item.start, item.end) and not _LEADS_IN.search(folded, item.start, item.end):
                points.setdefault(item.start, item)
    return tuple(points[place] for place in sorted(points))


def _is_prose(items: list[ListedPoint]) -> bool:
    """Whether "items" are the numbered paragraphs of another section, as where a heading is drawn out of order."""
    return median(item.end - item.start for item in items) > _LONG_ITEM


def _lists(folded: str, start: int, end: int) -> Iterator[tuple[PointKind, int]]:
    """Where lists begin: behind a heading that fills its line."""
    for hint in _HINTS:
        place = folded.find(hint, start, end)
        while place >= 0:
            line = folded.rfind("\n", 0, place) + 1
            if place - line < _HEADING_REACH:
                for kind, pattern in _HEADINGS:
                    heading = pattern.match(folded, line + _indent(folded, line), end)
                    if heading and heading.end() > place:
                        yield kind, heading.end()
            place = folded.find(hint, place + len(hint), end)


def _indent(folded: str, line: int) -> int:
    place = line
    while place < len(folded) and folded[place] in " \t":
        place += 1
    return place - line


def _items(folded: str, kind: PointKind, place: int, end: int) -> Iterator[ListedPoint]:
    """The items of one list; the list ends at the next section, or when only prose follows."""
    begun: int | None = None
    last = place
    loose = 0
    for line, stop in _lines(folded, place, end):
        words = folded[line:stop].strip()
        item = _ITEM.match(folded, line, stop)
        closes = begun is not None and folded[last - 1] in ".:;"
        if not words:
            continue
        if item and (item.group().strip() == "•" or _NUMBERED.match(folded, line, stop)):
            if begun is not None:
                yield ListedPoint(kind, begun, last)
            begun, last, loose = item.end(), line + len(folded[line:stop].rstrip()), 0
        elif _is_heading(folded, line, stop) or (begun is None and loose >= _LOOSE_LINES):
            break
        elif (
            begun is not None
            and not _TIME.match(folded, line, stop)
            and not (closes and _closes_item(folded, line, stop))
        ):
            last = line + len(folded[line:stop].rstrip())
        else:
            if begun is not None:
                yield ListedPoint(kind, begun, last)
            begun, loose = None, loose + 1
    if begun is not None:
        yield ListedPoint(kind, begun, last)


def _is_heading(folded: str, line: int, stop: int) -> bool:
    if _SECTION.match(folded, line, stop):
        return True
    return any(pattern.match(folded, line + _indent(folded, line), stop + 1) for _, pattern in _HEADINGS)


def _closes_item(folded: str, line: int, stop: int) -> bool:
    """Whether a line behind a finished item is a footnote or a subheading: no full stop, and an item follows."""
    words = folded[line:stop].strip()
    if _FOOTNOTE.match(folded, line, stop):
        return True
    if words.endswith((".", ",", ";")):
        return False
    following = folded.find("\n", stop + 1)
    after = folded[stop + 1 : following if following > 0 else len(folded)]
    return words.endswith(":") or bool(_ITEM.match(after)) or not after.strip()


def _lines(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = folded.find("\n", start, end)
    while 0 <= place < end:
        stop = folded.find("\n", place + 1, end)
        stop = end if stop < 0 else stop
        yield place + 1, stop
        place = stop
