"""Finds what an article singles out in the name of an inspection: strengths and areas for improvement."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from core.model import Point, PointKind
from core.parsing.layout import BlockKind
from core.parsing.points.cues import point_words
from core.parsing.points.judged import Judge
from core.parsing.points.members import trimmed
from core.parsing.points.practices import practices_of
from core.parsing.spans import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.points.cues import PointWords
    from core.parsing.scene import Scene
    from core.parsing.weighing.sentence import SentenceView

_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_LONGEST_HEAD = 80
_PLACE = itemgetter(0)
_BULLETS = "»✔✘+*•–—-·"


class PointOf(NamedTuple):
    """A point, and the inspected body that its words are about; None for the one that the article is about."""

    point: Point
    body: Body | None


def points_of(scene: Scene, views: Sequence[SentenceView]) -> tuple[PointOf, ...]:
    """Points of the article, in the order of the text; each part of a list by itself.

    Args:
        scene: The article with its layout, names, times and sentences.
        views: Its sentences as cues look at them.
    """
    found: dict[tuple[int, int], tuple[PointKind, int]] = {}
    words = point_words(scene.tools.knowledge)
    quoted = Stretches((q.start, q.end) for q in scene.quotations)
    judge = Judge(scene, words, quoted)
    for view in views:
        line = view.line
        start, end, block = line.sentence
        if line.block_kind in _PROSE and not view.on_trial and not words.trigger_words.isdisjoint(line.norms):
            for kind, place in judge.points_in(view):
                found.setdefault(place, (kind, block))
        if end - start <= _LONGEST_HEAD and (line.block_kind is BlockKind.HEADING or scene.text[end - 1] == ":"):
            for kind, place in _listed(scene, words, views, view):
                found.setdefault(place, (kind, block))
    told = {place: (kind, judge.body_at(place[0], block)) for place, (kind, block) in found.items()}
    for name in _names(scene, views, quoted):
        told.setdefault(name, (PointKind.NAMED_PRACTICE, None))
    return tuple(
        PointOf(Point(kind, scene.document.evidence(*place)), body)
        for place, (kind, body) in sorted(told.items(), key=_PLACE)
    )


def _names(scene: Scene, views: Sequence[SentenceView], quoted: Stretches) -> Iterator[tuple[int, int]]:
    """Names of practices in the prose of the article."""
    names = list(practices_of(scene, quoted))
    if names:
        prose = Stretches(view.line.sentence[:2] for view in views if view.line.block_kind in _PROSE)
        yield from (name for name in names if prose.cover(name[0]))


def _listed(
    scene: Scene, words: PointWords, views: Sequence[SentenceView], head: SentenceView
) -> Iterator[tuple[PointKind, tuple[int, int]]]:
    """The items beneath a heading, or a line with a colon, that says what they are; of each its first sentence."""
    start, end, _ = head.line.sentence
    match = words.heads.match(scene.lower[start:end])
    if match is None:
        return
    kind = PointKind.STRENGTH if match["good"] else PointKind.IMPROVEMENT
    block = head.line.sentence.block
    for view in views[head.number + 1 :]:
        sentence = view.line.sentence
        if view.line.block_kind is not BlockKind.ITEM and scene.text[sentence.start] not in _BULLETS:
            return
        if sentence.block != block:
            block = sentence.block
            place = trimmed(scene.text, sentence.start, sentence.end)
            if place is not None and (match["good"] or match["bad"] or words.shortcomings.search(scene.lower, *place)):
                yield kind, place
