"""Says of what kind a provider is whose name does not tell: by its areas, its neighbours, or the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.judging import judgings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_OF_COUNCILS = frozenset({ProviderType.CHILDRENS_SERVICES, ProviderType.SEND_AREA})
"""Kinds that only councils and their areas are."""
_FEWEST = 2


def kind_by_company(
    scene: Scene, body: Body, statements: Sequence[Statement], chiefly: ProviderType | None
) -> ProviderType | None:
    """The kind of a body whose name does not tell it; None when nothing does.

    Args:
        scene: The document.
        body: The body.
        statements: What is said of it.
        chiefly: The kind of body the document is chiefly about.
    """
    if chiefly not in _OF_COUNCILS:
        return chiefly
    company = list(_company(scene, body))
    by_areas = _by_areas(scene, statements, dict.fromkeys((*company, chiefly, *ProviderType)))
    return by_areas or next(iter(company), None) or (chiefly if _only_given_to(scene, chiefly, statements) else None)


def _company(scene: Scene, body: Body) -> Iterator[ProviderType]:
    """Kinds of the other bodies that are no councils, the nearest to where the body is first named first."""
    own = next((named.mentions[0].start for named in scene.bodies if named.body == body), 0)
    others = [
        (abs(mention.start - own), str(named.body.kind), named.body.kind)
        for named in scene.bodies
        if named.body != body and named.body.kind is not None and named.body.kind not in _OF_COUNCILS
        for mention in named.mentions
    ]
    yield from dict.fromkeys(kind for _, _, kind in sorted(others, key=lambda other: other[:2]))


def _by_areas(
    scene: Scene, statements: Sequence[Statement], kinds: dict[ProviderType | None, None]
) -> ProviderType | None:
    """The kind that is judged by most of the areas that have a grade, if it is by two at least; else None."""
    known = judgings(scene.tools.knowledge)
    named = {one.areas[0] for one in statements}
    best = max(kinds, key=lambda kind: len(named & known.areas_of((kind,))))
    return best if len(named & known.areas_of((best,))) >= _FEWEST else None


def _only_given_to(scene: Scene, kind: ProviderType | None, statements: Sequence[Statement]) -> bool:
    """Whether bodies of a kind, and of no other, are given such grades ("performs well")."""
    grades = {one.grade.grade for one in statements}
    known = judgings(scene.tools.knowledge)
    giving = [other for other, some in known.by_kind.items() if any(grades <= judging.grades for judging in some)]
    return bool(grades) and giving == [kind]
