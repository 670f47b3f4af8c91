"""Says of what kind providers are whose names do not tell: by their areas, their neighbours, or the story."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from core.model import ProviderType
from core.parsing.area_ids import OF_THE_WHOLE
from core.parsing.council_kinds import ONLY_OF_COUNCILS
from core.parsing.judging import judgings
from core.parsing.told_kinds import kind_nouns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from core.parsing.bodies.body import Body
    from core.parsing.judging import Judgings
    from core.parsing.scene import Scene
    from core.parsing.weighing.statements import Statement

_JUDGED_AS = {ProviderType.ADULT_SOCIAL_CARE: (ProviderType.ADULT_SOCIAL_CARE, ProviderType.HEALTH)}
"""Care homes fall under the ratings of services that hospitals fall under."""
_HOMES = (ProviderType.CHILDRENS_HOME, ProviderType.ADULT_SOCIAL_CARE)
_AT_HOME = (ProviderType.EARLY_YEARS,)
"""Kinds that work in homes that are none: a childminder's."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The bodies of a document that are no councils and whose names tell their kind, in the order of the text.

    Attributes:
        known: What the frameworks say.
        chiefly: The kind of body the document is chiefly about.
        first_named: Where each body of the document is named first.
        places: Where such bodies are named, in order.
        kinds: Of what kind each of them is.
        inspected: The kinds that those inspect whom the document names; all kinds where none of them is known.
        announced: Looks up the kinds that a body can be of by the sentences round its names; few are asked for.
    """

    known: Judgings
    chiefly: ProviderType | None
    first_named: Mapping[Body, int]
    places: Sequence[int]
    kinds: Sequence[ProviderType]
    inspected: frozenset[ProviderType]
    announced: Callable[[Body], tuple[ProviderType, ...]]

    @staticmethod
    def of(scene: Scene, chiefly: ProviderType | None, inspectorates: frozenset[str]) -> Neighbours:
        """Those of one document.

        Args:
            scene: The document.
            chiefly: The kind of body it is chiefly about.
            inspectorates: Those that it names.
        """
        known = judgings(scene.tools.knowledge)
        told = sorted(
            (mention.start, named.body.kind)
            for named in scene.bodies
            if named.body.kind is not None and named.body.kind not in ONLY_OF_COUNCILS
            for mention in named.mentions
        )
        return Neighbours(
            known,
            chiefly,
            {named.body: named.mentions[0].start for named in scene.bodies},
            [start for start, _ in told],
            [kind for _, kind in told],
            known.kinds_of(inspectorates) or frozenset(ProviderType),
            partial(_announced, scene),
        )

    def kind_of(self, body: Body, statements: Sequence[Statement]) -> ProviderType | None:
        """The kind of a body whose name does not tell it; None when nothing does.

        Args:
            body: The body.
            statements: What is said of it.
        """
        if self.chiefly is None:
            return None
        announced = self._announced_kind(body)
        if self.chiefly not in ONLY_OF_COUNCILS:
            others = (kind for kind in self._open() if kind not in ONLY_OF_COUNCILS)
            graded = _graded(statements)
            best = max((self.chiefly, *others), key=lambda kind: self._judged_by(kind, graded))
            if self._judged_by(best, graded) >= _FEWEST:
                return best
            return announced if announced in _HOMES and self.chiefly not in _AT_HOME else self.chiefly
        nearest = self._nearest(self.first_named.get(body, 0))
        if nearest is not None and not self._may_be(nearest):
            nearest = None
        # "Leadership" alone would make a council of any home in a story about one.
        open_to = dict.fromkeys((announced, nearest, self.chiefly, *self._open()))
        if announced is not None or nearest is not None:
            open_to = dict.fromkeys(kind for kind in open_to if kind not in ONLY_OF_COUNCILS)
        by_areas = self._by_areas(statements, open_to)
        if by_areas is None and nearest is None and self._alone_gives(self.chiefly, statements):
            return self.chiefly
        return by_areas or announced or nearest

    def _announced_kind(self, body: Body) -> ProviderType | None:
        """The kind that the sentences round a name tell: the story's if it can be that, else one that is inspected."""
        told = self.announced(body)
        if self.chiefly in told:
            return self.chiefly
        return next((kind for kind in told if self._may_be(kind)), None)

    def _open(self) -> Iterator[ProviderType]:
        """The kinds that areas can speak for: "leadership" is judged in schools, but not by who inspects care alone."""
        return (kind for kind in ProviderType if kind in self.inspected)

    def _may_be(self, kind: ProviderType) -> bool:
        """Whether bodies of a kind can have been inspected; of some inspectorates the kinds are not all known."""
        return kind in self.inspected or ProviderType.OTHER in self.inspected

    def better_by_areas(self, kind: ProviderType, statements: Sequence[Statement]) -> ProviderType:
        """The kind that a body's name tells, or that of the story where more of its graded areas are that kind's.

        "Academy" is the name of schools and of firms that train apprentices.
        """
        if self.chiefly is None or self.chiefly in ONLY_OF_COUNCILS or kind in ONLY_OF_COUNCILS:
            return kind
        graded = _graded(statements)
        by_name, by_story = self._judged_by(kind, graded), self._judged_by(self.chiefly, graded)
        return self.chiefly if by_story > by_name else kind

    def _judged_by(self, kind: ProviderType, graded: Iterable[tuple[str, ...]]) -> int:
        """How many of the areas that have a grade bodies of a kind are judged by."""
        theirs = self.known.areas_of(_JUDGED_AS.get(kind, (kind,)))
        return sum(not theirs.isdisjoint(areas) for areas in graded)

    def _nearest(self, place: int) -> ProviderType | None:
        """The kind of the body that is named nearest to a place."""
        at = bisect_left(self.places, place)
        beside = [index for index in (at - 1, at) if 0 <= index < len(self.places)]
        nearest = min(beside, key=lambda index: abs(self.places[index] - place), default=None)
        return None if nearest is None else self.kinds[nearest]

    def _by_areas(self, statements: Sequence[Statement], kinds: Iterable[ProviderType | None]) -> ProviderType | None:
        """The kind that is judged by most of the areas that have a grade, if it is by two at least; else None."""
        named = {one.areas[0] for one in statements}
        counts = {kind: len(named & self.known.areas_of((kind,))) for kind in kinds}
        best = max(counts, key=lambda kind: counts[kind])
        return best if counts[best] >= _FEWEST else None

    def _alone_gives(self, kind: ProviderType | None, statements: Sequence[Statement]) -> bool:
        """Whether bodies of a kind, and of no other, are given such grades ("performs well")."""
        grades = {one.grade.grade for one in statements}
        giving = [
            other for other, some in self.known.by_kind.items() if any(grades <= judging.grades for judging in some)
        ]
        return bool(grades) and giving == [kind]


def _announced(scene: Scene, body: Body) -> tuple[ProviderType, ...]:
    nouns = kind_nouns(scene.tools.knowledge)
    told = (nouns.round_body(scene, named) for named in reversed(scene.bodies) if named.body == body)
    return next((kinds for kinds in told if kinds), ())


def _graded(statements: Iterable[Statement]) -> set[tuple[str, ...]]:
    """The areas that have a grade and are not anybody's, each as the ids it can stand for."""
    return {one.areas for one in statements if one.areas[0] not in OF_THE_WHOLE}
