"""Where in a document the words of a search stand: in its quotations, points and claims, else in pieces of its text.

Pure: from a text with marked words to the places worth showing. Offsets are code points of the document's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONGEST = 240
"""Signs of a piece of text, about: two lines in a window."""
_BEFORE = 90
"""Signs shown before the first marked word at most."""
_SENTENCE = re.compile(r"(?<=[.!?:;”\"])\s+(?=[“\"‘(]?[A-Z0-9])|\s*\n\s*")
# Never used in texts that are exchanged (https://www.unicode.org/faq/private_use.html#noncharacters).
MARK, UNMARK = "\ufdd0", "\ufdd1"
"""What the full-text index is asked to put before and behind each word that it found."""


class FoundIn(StrEnum):
    """What a place is."""

    TEXT = "text"
    QUOTATION = "quotation"
    POINT = "point"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Span:
    """Marked words; ``end`` is behind the last code point."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a document.

    Attributes:
        found_in: What it is.
        start: Offset in the document's text; ``end`` behind it.
        text: The words there, line ends too.
        marks: What was looked for, as spans of ``text``.
        whole: Whether it begins and ends where a sentence does; if not, an ellipsis belongs there.
        page: 1-based page, for a paged document.
        finding_id: Id of the quotation, point or claim; None for a piece of text.
        area: Of a claim: area id.
        grade: Of a claim: grade id.
        speaker: Of a quotation, where told.
    """

    found_in: FoundIn
    start: int
    end: int
    text: str
    marks: tuple[Span, ...] = ()
    whole: tuple[bool, bool] = (True, True)
    page: int | None = None
    finding_id: int | None = None
    area: str | None = None
    grade: str | None = None
    speaker: str | None = None


def marked_spans(marked: str | None, text: str) -> tuple[Span, ...]:
    """Where the index put its marks.

    Args:
        marked: The text with marks; None when nothing was looked for in it.
        text: The text without; where it holds the marks' own signs, nothing can be said.
    """
    if marked is None or MARK not in marked or marked.replace(MARK, "").replace(UNMARK, "") != text:
        return ()
    spans: list[Span] = []
    at = 0
    for piece in marked.split(MARK):
        inside, closed, behind = piece.partition(UNMARK)
        if closed:
            spans.append(Span(at, at + len(inside)))
        at += len(inside) + len(behind)
    return tuple(spans)


@dataclass(frozen=True, slots=True)
class Finding:
    """A quotation, a point or a claim that may be a place.

    Attributes:
        place: As it would be shown, without marks.
        asked_for: Whether it is one by itself, because a field of the query is about it.
    """

    place: Place
    asked_for: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place before its text is cut out, which is done for few of them."""

    marks: tuple[Span, ...]
    start: int
    worth: int
    finding: Finding | None = None


def places(
    text: str, marks: Sequence[Span], findings: Iterable[Finding], *, most: int, skip_to: int = 0
) -> tuple[tuple[Place, ...], int]:
    """The places of a document that are worth showing.

    Args:
        text: Of the document.
        marks: What was looked for, from left to right.
        findings: The document's quotations, points and claims.
        most: How many places at most.
        skip_to: Offset before which a piece of text is no place: there the title is repeated.

    Returns:
        The places in the order of the text, and how many more there are.
    """
    starts = [span.start for span in marks]
    candidates: list[_Candidate] = []
    covered: set[Span] = set()
    # The smallest first: a claim within a point is the better place.
    for finding in sorted(findings, key=lambda each: each.place.end - each.place.start):
        place = finding.place
        inside = [span for span in _inside(marks, starts, place) if span not in covered]
        if inside or finding.asked_for:
            covered.update(inside)
            worth = _worth(text, inside) + finding.asked_for
            candidates.append(_Candidate(tuple(inside), place.start, worth, finding))
    left = [span for span in marks if span not in covered and span.start >= skip_to]
    candidates += (_Candidate(group, group[0].start, _worth(text, group)) for group in _groups(left))
    best = sorted(candidates, key=lambda each: (-each.worth, each.finding is None, each.start))[:most]
    shown = (_placed(text, each) for each in sorted(best, key=lambda each: each.start))
    return tuple(shown), len(candidates) - len(best)


def _inside(marks: Sequence[Span], starts: Sequence[int], place: Place) -> Iterator[Span]:
    for span in marks[bisect_left(starts, place.start) :]:
        if span.start >= place.end:
            break
        if span.end <= place.end:
            yield span


def _worth(text: str, marks: Iterable[Span]) -> int:
    """How many different words are marked."""
    return len({text[span.start : span.end].casefold() for span in marks})


def _groups(marks: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """Marks that fit into one piece of text together."""
    group: list[Span] = []
    for span in marks:
        if group and span.end - group[0].start > _LONGEST - _BEFORE:
            yield tuple(group)
            group = []
        group.append(span)
    if group:
        yield tuple(group)


def _placed(text: str, candidate: _Candidate) -> Place:
    if candidate.finding is not None:
        place = candidate.finding.place
        return replace(place, marks=_moved(candidate.marks, place.start))
    start, begins = _beginning(text, candidate.marks[0].start)
    end, ends = _ending(text, start, candidate.marks[-1].end)
    return Place(FoundIn.TEXT, start, end, text[start:end], _moved(candidate.marks, start), (begins, ends))


def _moved(marks: Iterable[Span], by: int) -> tuple[Span, ...]:
    return tuple(Span(span.start - by, span.end - by) for span in marks)


def _beginning(text: str, first: int) -> tuple[int, bool]:
    """Where a piece begins: with its sentence, or with a word when the sentence is long."""
    earliest = max(0, first - _BEFORE)
    # What follows the gap between two sentences tells it, and may be the first word itself.
    gaps = _SENTENCE.finditer(text, earliest, first + 2)
    sentences = [found.end() for found in gaps if found.end() <= first]
    if sentences:
        return sentences[-1], True
    if not earliest:
        return 0, True
    blank = text.find(" ", earliest, first)
    return (blank + 1 if blank >= 0 else earliest), False


def _ending(text: str, start: int, last: int) -> tuple[int, bool]:
    """Where a piece ends: with its sentence, or with a word when the sentence is long."""
    latest = max(last, start + _LONGEST)
    sentence = _SENTENCE.search(text, last, latest + 1)
    if sentence:
        return sentence.start(), True
    if latest >= len(text):
        return len(text.rstrip()) if len(text.rstrip()) >= last else len(text), True
    blank = text.rfind(" ", last, latest)
    return (blank if blank >= 0 else latest), False
