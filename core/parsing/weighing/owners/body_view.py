"""A body of an article as weighing looks at it, and what cues say of it whatever grade word they are asked about."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.parsing.weighing.values import FLAG, capped
from core.parsing.words import any_of

if TYPE_CHECKING:
    from core.model import ProviderType
    from core.parsing.bodies.body import Body
    from core.parsing.weighing.owners.places import Place

_HOLDERS = any_of("trust federation group partnership ltd limited plc foundation association company")
_SITES = any_of("campus site centre unit ward branch")


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyView:
    """A body of the article, as weighing looks at it.

    Attributes:
        body: The body.
        weight: How likely it is one that is inspected, 0 to 1.
        places: Where it is named, in order.
        in_headline: Whether the headline names it.
        rank: Its place when bodies are put in order by how much the article is about them; 0 first.
        words: The words of its name, folded.
        is_person: Whether its name is that of a person by its looks.
        is_outlet: Whether its name ends like a newspaper's, and nothing else speaks for a provider.
        areas: Ids of the areas that bodies of its kind are judged by; empty when its name does not tell its kind.
    """

    body: Body
    weight: float
    places: tuple[Place, ...]
    in_headline: bool
    rank: int
    words: tuple[str, ...]
    is_person: bool = False
    is_outlet: bool = False
    areas: frozenset[str] = frozenset()

    def named_in(self, sentence: int) -> list[int]:
        """Indices of the items of a sentence that name it."""
        first = bisect_left(self.places, (sentence,))
        return [item for _, item in self.places[first : bisect_left(self.places, (sentence + 1,), first)]]

    def named_before(self, sentence: int) -> Place | None:
        """Where it is named last before a sentence."""
        first = bisect_left(self.places, (sentence,))
        return self.places[first - 1] if first else None


class Standing(NamedTuple):
    """What cues say of a body whatever grade word they are asked about, put into words once an article.

    Attributes:
        cues: The cues that always hold.
        kinds: The cue of its kind and the article's.
        tier: How likely it is one that is inspected, in quarters.
        fits: Whether it is of the kind that the article is chiefly about.
        chief: Whether the article is most about it.
    """

    cues: tuple[str, ...]
    kinds: str
    tier: str
    fits: str
    chief: str


def standing_of(body: BodyView, kind: ProviderType | None) -> Standing:
    """Put into words what is always true of a body.

    Args:
        body: The body.
        kind: The kind of body that the article is chiefly about.
    """
    fits = FLAG[body.body.kind == kind]
    kinds = f"kinds:{body.body.kind},{kind}"
    chief, form = FLAG[body.rank == 0], f"form:{_form(body)}"
    cues = ["body", f"weight:{int(10 * body.weight)}", f"kind:{fits}", kinds, f"rank:{capped(body.rank, 3)}"]
    cues += [form, f"{form},{kind}", f"{form},{chief}"]
    if body.in_headline:
        cues.append("headline")
    return Standing(cues=tuple(cues), kinds=kinds, tier=str(int(4 * body.weight)), fits=fits, chief=chief)


def _form(body: BodyView) -> str:
    """Whether the name is one of an owner of many, of a part, or of what is mostly inspected, by its last word."""
    last = body.words[-1] if body.words else ""
    sort = "owner" if last in _HOLDERS else "part" if last in _SITES else "other"
    return f"{sort},{len(body.words) > 1:d},{body.body.kind}"
