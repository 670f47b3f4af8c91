"""What sort of visit each inspection of an article was, by the names that the article gives it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.visit_cues import NamedVisit, VisitNames, visit_cues
from core.parsing.weighing.weights import shares

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.model import VisitType
    from core.parsing.bodies.body import Body
    from core.parsing.weighing.dating import Dater
    from core.parsing.weighing.document import DocumentView
    from core.parsing.weighing.sentence import SentenceView
    from core.parsing.weighing.weights import Weights

_OF_CARE = "CQC"
"""Who looks at some of its questions only and still gives grades."""
LIKELY_NAME = 0.5
"""How likely a name must be that of the visit told of, where nothing else speaks for or against it."""
_OF_SEVERAL = LIKELY_NAME - 0.01
"""The same of several at once: "since then it has had four monitoring visits", "short inspections give no grades"."""
_NEAR = 1
"""Sentences from a name within which it may be said that the visit gave no grade."""


class CalledVisit(NamedTuple):
    """What the visit to a body is called.

    Attributes:
        sort: The sort of visit.
        likely: How likely it is, from 0 to 1, that the name is that of the visit told of.
        gradeless: Whether the text says that it gave no grade: near the name, or anywhere of the body it is most about.
    """

    sort: VisitType
    likely: float
    gradeless: bool = False


def visits_of(
    document: DocumentView, dater: Dater, names: VisitNames, weights: Weights
) -> Mapping[Body | None, tuple[CalledVisit, ...]]:
    """What the article calls the visit to each body, the likeliest name first; bodies without a name are left out.

    Args:
        document: The article.
        dater: What decides whose a visit is, as it does for the day of one.
        names: What visits are called.
        weights: What the cues of names weigh.
    """
    best: dict[Body | None, dict[VisitType, CalledVisit]] = {}
    named_ones = list(named_visits(document, names))
    gradeless = [view.number for view in document.sentences if named_ones and names.says_gradeless(view)]
    first = dater.cast.bodies[0].body if dater.cast.bodies else None
    for view, named, cues in named_ones:
        if names.is_to_come(view, named):
            continue
        likely = shares([0.0, weights.sum(cues)])[1]
        if names.is_of_several(view, named):
            likely = min(likely, _OF_SEVERAL)
        near = any(abs(number - view.number) <= _NEAR for number in gradeless)
        for body in dater.bodies(view, named.at, None):
            own = best.setdefault(body, {})
            if named.sort not in own or likely > own[named.sort].likely:
                own[named.sort] = CalledVisit(named.sort, likely, near or (bool(gradeless) and body == first))
    return {body: tuple(sorted(own.values(), key=lambda one: -one.likely)) for body, own in best.items()}


def named_visits(document: DocumentView, names: VisitNames) -> Iterator[tuple[SentenceView, NamedVisit, list[str]]]:
    """Every name for a sort of visit with its sentence and its cues, in order."""
    seen: Counter[VisitType] = Counter()
    of_care = _OF_CARE in document.inspectorates
    for view in document.sentences:
        for named in (*names.named_in(view), *(names.asked_in_part(view) if of_care else ())):
            yield view, named, visit_cues(document, view, named, seen[named.sort])
            seen[named.sort] += 1
