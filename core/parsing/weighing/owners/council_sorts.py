"""Whether words such as "the county" or "the South Yorkshire borough" can point to a council."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.bodies import NamedBody

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.knowledge import Knowledge
    from core.knowledge.authorities import Authority
    from core.parsing.bodies.body import Body
    from core.parsing.items import Item
    from core.parsing.weighing.sentence import SentenceView

_REACH = 4
"""Items between "the" and the noun: "the much smaller South Yorkshire borough"."""
_ARTICLES = frozenset({"the", "that", "this"})
_SHIRE, _COUNTY = "shire", "county"
_ANY = "any"
"""What "council" and "authority" call the place: nothing, so that they describe only with a part of the country."""


class Description(NamedTuple):
    """Words that point to a council by the place it serves.

    Attributes:
        serves: What they call the place: ``county``, ``borough`` …; ``any`` with a region before "council".
        region: Part of the country that they name, in small letters; empty for none.
    """

    serves: str
    region: str


@dataclass(frozen=True, slots=True)
class CouncilSorts:
    """What councils are called, compiled once for a knowledge.

    Attributes:
        nouns: What words call the place a council serves.
        pointing: Those words, by themselves and behind an article.
        regions: All parts of the country that councils lie in.
        authorities: The authorities by ONS code.
    """

    nouns: Mapping[str, str]
    pointing: frozenset[str]
    regions: frozenset[str]
    authorities: Mapping[str, Authority]

    def is_council(self, body: Body) -> bool:
        """Whether a body is a council, of the list of authorities or by its kind."""
        return body.authority_code is not None or body.kind is ProviderType.CHILDRENS_SERVICES

    def described(self, view: SentenceView, at: int) -> Description | None:
        """The nearest words before a grade that point to a council by its place; None for none."""
        return next(filter(None, (self._described_at(view, index) for index in range(at - 1, -1, -1))), None)

    def described_behind(self, view: SentenceView, at: int) -> Description | None:
        """The first words behind a grade that do so within its clause: "What's inadequate in the city is …"."""
        behind = range(at + 1, view.clause_of(at)[1] + 1)
        return next(filter(None, (self._described_at(view, index) for index in behind)), None)

    def _described_at(self, view: SentenceView, index: int) -> Description | None:
        norm = view.norms[index]
        if norm not in self.pointing:
            return None
        first, _, rest = norm.partition(" ")
        points = first in _ARTICLES
        serves = self.nouns.get(rest if points else norm)
        if serves is None:
            return None
        front = view.items[max(0, index - _REACH) : index]
        region = "" if points else self._region(front)
        if serves == _ANY and not region:
            return None
        if points or any(item.norm.partition(" ")[0] in _ARTICLES for item in front):
            return Description(serves, region)
        return None

    def _region(self, items: Sequence[Item]) -> str:
        text = f" {' '.join(map(_words_of, items))} "
        return max((region for region in self.regions if f" {region} " in text), key=len, default="")

    def fit(self, description: Description, body: Body) -> str:
        """Whether a body can be meant: ``yes``, ``no`` or ``unknown``."""
        authority = self.authorities.get(body.authority_code or "")
        if authority is None:
            shire = body.name.lower().endswith(_SHIRE) and self.is_council(body)
            return "yes" if shire and description.serves == _COUNTY else "unknown"
        if description.region:
            return "yes" if description.region in authority.lies_in else "no"
        return "yes" if description.serves in authority.serves else "no" if authority.serves else "unknown"


def _words_of(item: Item) -> str:
    """Its words; of a name, which is one item, those of the whole name."""
    return item.value.body.name.lower() if isinstance(item.value, NamedBody) else item.norm


def council_sorts(knowledge: Knowledge) -> CouncilSorts:
    """Compile what councils are called."""
    nouns = knowledge.wording.mapping("providers.places_served")
    served = {word: serves for serves, words in nouns.items() for word in words}
    authorities = {authority.code: authority for authority in knowledge.authorities.all()}
    return CouncilSorts(
        served,
        frozenset((*served, *(f"{article} {word}" for article in _ARTICLES for word in served))),
        frozenset[str]().union(*(authority.lies_in for authority in authorities.values())),
        authorities,
    )
