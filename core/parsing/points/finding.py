"""Finds what an article singles out in the name of an inspection: strengths and areas for improvement."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from core.model import Point, PointKind
from core.parsing.layout import BlockKind
from core.parsing.points.article import point_article
from core.parsing.points.headed_lists import HeadedLists
from core.parsing.points.practices import practices_of
from core.parsing.points.reading import points_in
from core.parsing.spans import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.points.sentence import Place
    from core.parsing.scene import Scene
    from core.parsing.weighing.sentence import SentenceView

_PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_PLACE = itemgetter(0)


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
    found: dict[Place, tuple[PointKind, int]] = {}
    quoted = Stretches((q.start, q.end) for q in scene.quotations)
    article = point_article(scene, quoted)
    lists = HeadedLists(article, views)
    for view in views:
        line = view.line
        block = line.sentence.block
        if line.block_kind in _PROSE and not view.on_trial:
            for kind, place in points_in(article, view):
                found.setdefault(place, (kind, block))
        for kind, place in lists.beneath(view):
            found.setdefault(place, (kind, block))
    told = {place: (kind, article.bodies.body_at(place[0], block)) for place, (kind, block) in found.items()}
    for name in _names(scene, views, quoted):
        told.setdefault(name, (PointKind.NAMED_PRACTICE, None))
    return tuple(
        PointOf(Point(kind, scene.evidence(*place)), body) for place, (kind, body) in sorted(told.items(), key=_PLACE)
    )


def _names(scene: Scene, views: Sequence[SentenceView], quoted: Stretches) -> Iterator[Place]:
    """Names of practices in the prose of the article."""
    names = list(practices_of(scene, quoted))
    if names:
        prose = Stretches(view.line.sentence[:2] for view in views if view.line.block_kind in _PROSE)
        yield from (name for name in names if prose.cover(name[0]))
