"""Finds what an article singles out in the name of an inspection: strengths and areas for improvement."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
_BULLETS = "»✔✘+*•–—-·"


def points_of(scene: Scene, views: Sequence[SentenceView], chief: Body | None) -> tuple[Point, ...]:
    """Points of the article, in the order of the text; each part of a list by itself.

    Args:
        scene: The article with its layout, names, times and sentences.
        views: Its sentences as cues look at them.
        chief: The body that it is chiefly about; what is said of another inspected one is left out.
    """
    found: dict[tuple[int, int], PointKind] = {}
    words = point_words(scene.tools.knowledge)
    quoted = Stretches((q.start, q.end) for q in scene.quotations)
    judge = Judge(scene, words, quoted, chief)
    for view in views:
        line = view.line
        if line.block_kind in _PROSE and not view.on_trial and not words.trigger_words.isdisjoint(line.norms):
            for kind, place in judge.points_in(view):
                found.setdefault(place, kind)
        start, end, _ = line.sentence
        if end - start <= _LONGEST_HEAD and (line.block_kind is BlockKind.HEADING or scene.text[end - 1] == ":"):
            for kind, place in _listed(scene, words, views, view):
                found.setdefault(place, kind)
    names = sorted(practices_of(scene, quoted))
    if names:
        prose = Stretches(view.line.sentence[:2] for view in views if view.line.block_kind in _PROSE)
        for name in names:
            if prose.cover(name[0]):
                found.setdefault(name, PointKind.NAMED_PRACTICE)
    return tuple(Point(kind, scene.document.evidence(*place)) for place, kind in sorted(found.items()))


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
            if place is not None:
                yield kind, place
