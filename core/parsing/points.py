"""Finds what an article singles out: strengths, areas for improvement, and practices with a name of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.model import Point, PointKind
from core.parsing.layout import BlockKind
from core.parsing.spans import Stretches

if TYPE_CHECKING:
    from core.parsing.scene import Scene

_STRENGTHS = re.compile(
    r"\b(?:strengths?(?:,)?\s*(?:,?\s*including|were|are|include[ds]?|such as|:)|praise[ds]?|singled out|commended|"
    r"were (?:struck|impressed) by|complimentary about|praise for)\s*"
)
_IMPROVEMENTS = re.compile(
    r"\b(?:areas? for improvement(?:\s*,?\s*(?:including|were|are|include[ds]?|such as|:))?|"
    r"(?:wants?|asked|told|needs?|must) (?:the (?:council|school|service|nursery|home|trust|agency) )?to\b|"
    r"one recommendation[^:]{0,30}:\s*that|were less taken with)\s*"
)
_BY_INSPECTORS = re.compile(r"\b(?:report|inspectors?|ofsted|inspection|watchdog|cqc|they|inspectorate|findings)\b")
_PART = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?=the\s|its\s|their\s|a\s|an\s))")
_PRACTICE_NOUN = (
    r"(?:system|model|programme|approach|framework|project|scheme|team|hub|initiative|academy|pathway|strategy|"
    r"enterprise|service)"
)
_QUOTED_PRACTICE = re.compile(rf"[“\"‘](?P<name>[A-Z][^”\"’\n]{{2,40}})[”\"’]\s+{_PRACTICE_NOUN}\b")
_CALLED_PRACTICE = re.compile(
    r"\b(?:called|known as|named)\s+[“\"‘]?(?P<name>[A-Z][\w’'-]+(?:\s+(?:of|and|for|the|in)?\s*[A-Z][\w’'-]+){0,5})"
)
_NOUN_PRACTICE = re.compile(
    rf"\b{_PRACTICE_NOUN}\b[^,.]{{0,40}},\s+(?P<name>[A-Z][A-Z]{{2,}}\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){{0,4}}),"
)
_PRACTICES = (
    (_QUOTED_PRACTICE, ("“", '"', "‘"), 1),
    (_CALLED_PRACTICE, ("called", "known as", "named"), 1),
    (_NOUN_PRACTICE, (",",), 2),
)
"""Each pattern with the words or marks of which it needs one, and how often; most sentences have none of them."""
_LONGEST = 160
_SPEECH = 60
"""A longer quotation is somebody's speech, which singles nothing out in the article's own name."""
_RELATIVES = ("who ", "which ", "where ", "whose ", "that ", "as ", "for ")
"""A part that begins so only goes on about the one before, or says what it was singled out as."""


def points_of(scene: Scene) -> tuple[Point, ...]:
    """Points of the article, in the order of the text; each part of a list by itself."""
    found: dict[tuple[int, int], Point] = {}
    speech = Stretches((q.start, q.end) for q in scene.quotations if q.end - q.start > _SPEECH)
    prose = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    for line in scene.lines:
        if line.block_kind not in prose or speech.cover(line.sentence.start):
            continue
        for point in _in_sentence(scene, line.sentence.start, line.sentence.end):
            found.setdefault((point.evidence.start, point.evidence.end), point)
    return tuple(sorted(found.values(), key=lambda point: point.evidence.start))


def _in_sentence(scene: Scene, start: int, end: int) -> list[Point]:
    text = scene.text
    points: list[Point] = []
    if _BY_INSPECTORS.search(scene.lower, start, end):
        for pattern, kind in ((_IMPROVEMENTS, PointKind.IMPROVEMENT), (_STRENGTHS, PointKind.STRENGTH)):
            cue = pattern.search(scene.lower, start, end)
            if cue is not None:
                points += [Point(kind, scene.document.evidence(*part)) for part in _parts(text, cue.end(), end)]
                break
    for pattern, needed, times in _PRACTICES:
        if not any(text.count(one, start, end) >= times for one in needed):
            continue
        for match in pattern.finditer(text, start, end):
            if pattern is _CALLED_PRACTICE and not re.search(
                rf"\b(?:thing|{_PRACTICE_NOUN})\b", text[start : match.start()], re.IGNORECASE
            ):
                continue
            points.append(Point(PointKind.NAMED_PRACTICE, scene.document.evidence(*match.span("name"))))
    return points


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The members of a list, each without the mark or "and" that joins it; a long one is left whole."""
    stop = end
    while stop > start and text[stop - 1] in " .!?\n":
        stop -= 1
    found: list[tuple[int, int]] = []
    first = start
    for match in _PART.finditer(text, start, stop):
        if match.start() > first:
            found.append((first, match.start()))
        first = match.end()
    if first < stop:
        found.append((first, stop))
    return [part for part in found if 6 < part[1] - part[0] <= _LONGEST and not text.startswith(_RELATIVES, part[0])]
