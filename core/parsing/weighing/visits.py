"""What sort of visit each inspection of an article was, by the names that the article gives it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.dating import bodies_dated
from core.parsing.weighing.visit_cues import NamedVisit, VisitNames, visit_cues
from core.parsing.weighing.weights import shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.model import VisitType
    from core.parsing.bodies.body import Body
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.owners.cast import Cast
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.weights import Weights

_LIKELY = 0.5


class CalledVisit(NamedTuple):
    """What the visit to a body is called.

    Attributes:
        sort: The sort of visit.
        likely: How likely it is, from 0 to 1, that the name is that of the visit told of.
        gradeless: Whether the text says that it gave no grade.
    """

    sort: VisitType
    likely: float
    gradeless: bool = False


def visits_of(
    document: DocumentView, cast: Cast, names: VisitNames, weights: Weights, chief: Body | None
) -> Mapping[Body | None, CalledVisit]:
    """The sort of visit that the article names for each body's inspection; bodies without a name are left out.

    Args:
        document: The article.
        cast: Its bodies.
        names: What visits are called.
        weights: What the cues of names weigh.
        chief: The body the article is chiefly about.
    """
    best: dict[Body | None, CalledVisit] = {}
    named_ones = list(named_visits(document, names))
    gradeless = bool(named_ones) and any(map(names.says_gradeless, document.sentences))
    for view, named, cues in named_ones:
        likely = shares([0.0, weights.sum(cues)])[1]
        for body in bodies_dated(cast, view, chief):
            if likely >= _LIKELY and (body not in best or likely > best[body].likely):
                best[body] = CalledVisit(named.sort, likely, gradeless)
    return best


def named_visits(document: DocumentView, names: VisitNames) -> Iterator[tuple[SentenceView, NamedVisit, list[str]]]:
    """Every name for a sort of visit with its sentence and its cues, in order."""
    seen: Counter[VisitType] = Counter()
    for view in document.sentences:
        for named in names.named_in(view):
            yield view, named, visit_cues(document, view, named, seen[named.sort])
            seen[named.sort] += 1
