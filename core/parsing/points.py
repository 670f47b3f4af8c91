"""Finds what an article singles out: strengths, areas for improvement, and practices with a name of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import Point, PointKind
from core.parsing.compiled import compiled_once
from core.parsing.layout import BlockKind
from core.parsing.spans import Stretches
from core.parsing.words import either

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.knowledge.wording import Wording
    from core.parsing.scene import Scene

_PART = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+(?=the\s|its\s|their\s|a\s|an\s))")
_QUOTED = r"[“\"‘](?P<name>[A-Z][^”\"’\n]{2,40})[”\"’]"
_CAPITALISED = r"[“\"‘]?(?P<name>[A-Z][\w’'-]+(?:\s+(?:of|and|for|the|in)?\s*[A-Z][\w’'-]+){0,5})"
_SET_OFF = r",\s+(?P<name>[A-Z][A-Z]{2,}\b|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,4}),"
"""Names of practices: in quotation marks, in capitals, and between commas."""
_LONGEST = 160
_SPEECH = 60
"""A longer quotation is somebody's speech, which singles nothing out in the article's own name."""
_RELATIVES = ("who ", "which ", "where ", "whose ", "that ", "as ", "for ")
"""A part that begins so only goes on about the one before, or says what it was singled out as."""


class _Practice(NamedTuple):
    """One way to name a practice.

    Attributes:
        pattern: Finds the name, as a group called so.
        needed: Words or marks of which it needs one; most sentences have none of them.
        times: How often it needs it.
        said_before: Finds in what stands before what such a practice is; None where the pattern asks for it itself.
    """

    pattern: re.Pattern[str]
    needed: tuple[str, ...]
    times: int
    said_before: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _PointWords:
    """The tables of ``points.toml`` as patterns; all but those of practices are for small letters."""

    finders: re.Pattern[str]
    strengths: re.Pattern[str]
    improvements: re.Pattern[str]
    practices: tuple[_Practice, ...]


@compiled_once
def _point_words(knowledge: Knowledge) -> _PointWords:
    wording = knowledge.wording

    def one_of(table: str) -> str:
        return f"(?:{either(wording.phrases(f'points.{table}'))})"

    listing = rf"\s*,?\s*(?:{one_of('introducing')}|:)"
    return _PointWords(
        re.compile(rf"\b{one_of('finders')}\b"),
        re.compile(rf"\b(?:{one_of('strengths')}{listing}|{one_of('praising')})\s*"),
        re.compile(
            rf"\b(?:{one_of('improvements')}(?:{listing})?|{one_of('asking')} (?:{one_of('asked')} )?to\b"
            rf"|{one_of('recommending')}[^:]{{0,30}}:\s*that|{one_of('faulting')})\s*"
        ),
        _practices(wording, one_of("practices"), one_of("practices_unsaid"), one_of("called")),
    )


def _practices(wording: Wording, noun: str, unsaid: str, called: str) -> tuple[_Practice, ...]:
    said = re.compile(rf"\b(?:{unsaid}|{noun})\b", re.IGNORECASE)
    return (
        _Practice(re.compile(rf"{_QUOTED}\s+{noun}\b"), ("“", '"', "‘"), 1),
        _Practice(re.compile(rf"\b{called}\s+{_CAPITALISED}"), wording.phrases("points.called"), 1, said),
        _Practice(re.compile(rf"\b{noun}\b[^,.]{{0,40}}{_SET_OFF}"), (",",), 2),
    )


def points_of(scene: Scene) -> tuple[Point, ...]:
    """Points of the article, in the order of the text; each part of a list by itself."""
    found: dict[tuple[int, int], Point] = {}
    speech = Stretches((q.start, q.end) for q in scene.quotations if q.end - q.start > _SPEECH)
    prose = (BlockKind.PARAGRAPH, BlockKind.ITEM)
    words = _point_words(scene.tools.knowledge)
    for line in scene.lines:
        if line.block_kind not in prose or speech.cover(line.sentence.start):
            continue
        for point in _in_sentence(scene, words, line.sentence.start, line.sentence.end):
            found.setdefault((point.evidence.start, point.evidence.end), point)
    return tuple(sorted(found.values(), key=lambda point: point.evidence.start))


def _in_sentence(scene: Scene, words: _PointWords, start: int, end: int) -> list[Point]:
    text = scene.text
    points: list[Point] = []
    if words.finders.search(scene.lower, start, end):
        for pattern, kind in ((words.improvements, PointKind.IMPROVEMENT), (words.strengths, PointKind.STRENGTH)):
            cue = pattern.search(scene.lower, start, end)
            if cue is not None:
                points += [Point(kind, scene.document.evidence(*part)) for part in _parts(text, cue.end(), end)]
                break
    for practice in words.practices:
        if not any(text.count(one, start, end) >= practice.times for one in practice.needed):
            continue
        for match in practice.pattern.finditer(text, start, end):
            if practice.said_before is None or practice.said_before.search(text, start, match.start()):
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
