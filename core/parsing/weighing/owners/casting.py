"""Puts the bodies of an article in order by how much it is about them, and finds their places in its sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.bodies import NamedBody
from core.parsing.bodies.series import weights_in_series
from core.parsing.council_kinds import OF_COUNCILS
from core.parsing.frameworks import framework_kind
from core.parsing.judging import judgings
from core.parsing.layout import BlockKind
from core.parsing.weighing.by_place.graded_lists import graded_lists
from core.parsing.weighing.owners.body_view import BodyView
from core.parsing.weighing.owners.cast import Cast, cast_of
from core.parsing.weighing.owners.likelihoods import LIKELY, LISTED
from core.parsing.weighing.owners.places import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.scene import Scene
    from core.parsing.weighing.sentence import SentenceView

_BY_WEIGHT, _BY_COUNT, _IN_HEADLINE, _OF_KIND = 6.0, 0.5, 3.0, 2.0
_MOST_COUNTED = 6
_OF_LEARNERS = (ProviderType.SCHOOL, ProviderType.FURTHER_EDUCATION)
"""Kinds that names hardly tell apart: an academy may be a school or a firm's training arm."""


def make_cast(scene: Scene, sentences: Sequence[SentenceView]) -> Cast:
    """The cast of an article.

    Args:
        scene: The article.
        sentences: Its sentences, prepared.
    """
    places = _places(sentences)
    headline = next((block for block in scene.blocks if block.kind is BlockKind.HEADLINE), None)
    end = headline.end if headline else 0
    grades = [view.items[at].start for view in sentences for at in view.grades]
    weights = weights_in_series(scene.text, scene.bodies, scene.blocks, scene.tables, grades)
    lists = graded_lists(sentences)
    listed = {_key_at(sentences, name) for one in lists.values() for name in one.names}
    weights = {key: max(weight, LISTED) if key in listed else weight for key, weight in weights.items()}
    bodies = [
        named if (weight := weights[named.body.key]) == named.weight else replace(named, weight=weight)
        for named in scene.bodies
    ]
    ranked = sorted(bodies, key=lambda named: (-_salience(scene, named, end), named.mentions[0].start))
    views = [
        BodyView(
            body=named.body,
            weight=named.weight,
            places=places.get(named.body.key, ()),
            in_headline=named.mentions[0].start < end,
            rank=rank,
            words=tuple(named.body.name.lower().split()),
            is_person="person" in named.cues,
            is_outlet="ends-as:outlet" in named.cues and named.weight < LIKELY,
            areas=_areas(scene, named.body),
        )
        for rank, named in enumerate(ranked)
    ]
    return cast_of(
        views, sentences, scene.kind, scene.tools.council_sorts, scene.tools.counting, scene.tools.referring, lists
    )


def _key_at(sentences: Sequence[SentenceView], place: Place) -> str:
    """Key of the body that is named at a place."""
    named = sentences[place.sentence].items[place.item].value
    return named.body.key if isinstance(named, NamedBody) else ""


def _areas(scene: Scene, body: Body) -> frozenset[str]:
    """Ids of the areas that bodies of its kind are judged by; a council can be judged as what the story is about."""
    if body.kind is None:
        return frozenset()
    kinds = {framework_kind(body.kind, body.authority_code)}
    if body.authority_code is not None and scene.kind in OF_COUNCILS:
        kinds.add(scene.kind)
    if body.kind in _OF_LEARNERS:
        kinds.update(_OF_LEARNERS)
    return judgings(scene.tools.knowledge).areas_of(kinds)


def _salience(scene: Scene, named: NamedBody, headline_end: int) -> float:
    fits = named.body.kind is scene.kind
    in_headline = named.mentions[0].start < headline_end
    by_place = _IN_HEADLINE * in_headline + _OF_KIND * fits
    return named.weight * (_BY_WEIGHT + by_place) + _BY_COUNT * min(_MOST_COUNTED, len(named.mentions))


def _places(sentences: Sequence[SentenceView]) -> Mapping[str, tuple[Place, ...]]:
    """Every mention, by key of the body."""
    found: dict[str, list[Place]] = {}
    for view in sentences:
        for index in view.line.things:
            named = view.items[index].value
            if isinstance(named, NamedBody):
                found.setdefault(named.body.key, []).append(Place(view.number, index))
    return {key: tuple(places) for key, places in found.items()}
