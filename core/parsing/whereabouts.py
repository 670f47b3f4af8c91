"""In which authorities a document says that a provider is, as far as that is certain.

Told are only authorities: those beside the names of the provider ("St Mary's, Hull", "Hull's St Mary's"), the one whose
school or home it is called ("the Leeds school") and the council that runs it; where none of these stands there, the
only authority that the whole document names, if that is where something is or at its head. Towns that are no authority
tell nothing, nor do newspapers that are called after one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.knowledge import Authorities
    from core.knowledge.wording import Wording
    from core.parsing.bodies import BodyMention, NamedBody

AT_ONE_PLACE = frozenset(
    {
        ProviderType.SCHOOL,
        ProviderType.EARLY_YEARS,
        ProviderType.CHILDRENS_HOME,
        ProviderType.ADULT_SOCIAL_CARE,
        ProviderType.HEALTH,
    }
)
"""Kinds of providers that are at one place each; agencies, colleges and police forces work in many authorities."""

_TOWN = r"[A-Z][\w'’-]+(?:[ ](?:[A-Z][\w'’-]+|on|upon|le|in|the)){0,3},[ ]"
_THE_BEFORE = re.compile(r"\b(?:[Tt]h(?:e|is)|[Aa]n?)[ ]$")
_PLACE_IN_NAME = re.compile(r"(?:\(([^()]+)\)|,[ ]([^,()]+))$")
_SITED = re.compile(r"\b(?:in|across|around)[ ](?:the[ ])?$")
_OF_THE_COUNCIL = frozenset({ProviderType.SCHOOL, ProviderType.EARLY_YEARS})
"""Kinds of which the council in whose area they are speaks; of a home those speak as well that pay for places."""
_FARTHEST = 60
"""Letters between two names that stand beside each other."""
_WIDEST = 300
"""Letters from the beginning of a provider's name to an authority's before it at most."""
_REACH = 24
"""Letters before a name in which "run by" or "the" stands."""
_HEAD = 400
"""Letters in which an article says where it is: headline, place line and first paragraph."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """How a document says where a provider is.

    Attributes:
        behind: Between a provider and the authority that it is in: "in", a comma or a bracket, and maybe a town.
        before: Between an authority and the provider that is there: "'s".
        called: What follows an authority where the provider is called by it: "the Leeds school".
        run_by: What stands before the council that runs it.
        runs: What stands behind that council.
        goes_on: What makes an authority one of several, or the name of a street.
        council: A word that makes the name of a place that of its council.
        newspaper: What follows the name of a place that is part of a newspaper's: "Hull Daily Mail".
        everywhere: A word in the name of a provider that is at many places all the same.
    """

    behind: re.Pattern[str]
    before: re.Pattern[str]
    called: re.Pattern[str]
    run_by: re.Pattern[str]
    runs: re.Pattern[str]
    goes_on: re.Pattern[str]
    council: re.Pattern[str]
    newspaper: re.Pattern[str]
    everywhere: re.Pattern[str]


@compiled_once
def place_words(wording: Wording) -> PlaceWords:
    """The patterns of a wording."""

    def some(table: str) -> str:
        return f"(?:{either(wording.phrases(table))})".replace(r"\ ", "[ ]").replace("'", "['’]")

    sort = rf"(?:(?:{some('whereabouts.sorts_of_these')}[ ])?{some('whereabouts.sorts')})"
    return PlaceWords(
        behind=re.compile(
            rf"(?:[ ]{sort})?(?:,?[ ](?:(?:which|that)[ ]is[ ])?(?:based[ ]|situated[ ])?in[ ]|,[ ]|[ ]\()(?:{_TOWN})?"
        ),
        before=re.compile(rf"['’]s[ ](?:{sort}[ ])?|(?:-based)?[ ]{sort},?[ ]"),
        called=re.compile(rf"(?:-based)?[ ]{sort}(?![\w-]|[ ]{some('whereabouts.not_these')})"),
        run_by=re.compile(rf"\b{some('whereabouts.run_by')}[ ](?:the[ ])?$"),
        runs=re.compile(rf",?[ ](?:which|who)[ ]{some('whereabouts.runs')}[ ](?:the|it|this)\b"),
        goes_on=re.compile(rf"[ ]and[ ][A-Z]|,[ ][A-Z][\w'’-]+[ ]and[ ][A-Z]|[ ]{some('whereabouts.streets')}\b"),
        council=re.compile(rf"\b{some('whereabouts.of_councils')}\b", re.IGNORECASE),
        newspaper=re.compile(rf"(?:[ ](?:&|and|[A-Z][\w'’-]+)){{0,3}}[ ]{some('heading.outlet_nouns')}\b"),
        everywhere=re.compile(rf"\b{some('whereabouts.at_many_places')}\b"),
    )


class _Place(NamedTuple):
    """A mention of an authority: its council's name, or a name that is no council's."""

    start: int
    end: int
    code: str
    is_council: bool


class Whereabouts:
    """What one document tells of where its providers are.

    Args:
        text: The document.
        bodies: All bodies that it names.
        authorities: All that are known.
        words: How documents say where something is.
        single: Whether it tells of the inspection of just one provider that is no authority.
    """

    def __init__(
        self,
        text: str,
        bodies: Sequence[NamedBody],
        authorities: Authorities,
        words: PlaceWords,
        *,
        single: bool,
    ) -> None:
        self._text = text
        self._authorities = authorities
        self._words = words
        self._mentions: dict[str, list[BodyMention]] = {}
        codes: set[str] = set()
        places: list[_Place] = []
        for one in bodies:
            if one.body.authority_code is None:
                self._mentions.setdefault(one.body.name, []).extend(one.mentions)
            told = self._places_of(one)
            codes.update(place.code for place in told)
            if not told and one.body.authority_code is None:
                codes |= self._codes_of(one.body.name.partition(" ")[0])
            places += told
        self._places = sorted(places)
        councils = [place for place in self._places if place.is_council]
        self._called = {place.code for place in councils if self._is_called_or_run(place)} if single else set[str]()
        # Where just one authority is named: of any provider, and of those in whose name its council speaks.
        sites = councils if len(codes) == 1 else []
        self._around = {place.code for place in sites if self._sites(place)}
        self._in_council = self._around | {place.code for place in sites if self._names_council(place)}

    def of(self, name: str | None, kind: ProviderType) -> tuple[str, ...]:
        """ONS codes of the authorities, sorted; empty where none is certain.

        Args:
            name: What the provider is called.
            kind: What it is.
        """
        mentions = self._mentions.get(name) if name else None
        if not mentions or not name or kind not in AT_ONE_PLACE or self._words.everywhere.search(name):
            return ()
        behind = _PLACE_IN_NAME.search(name)
        told = self._codes_of(behind[1] or behind[2]) if behind else set[str]()
        told |= self._called
        for one in mentions:
            told |= {place.code for place in self._near(one) if self._stand_beside(one, place)}
        return tuple(sorted(told or (self._in_council if kind in _OF_THE_COUNCIL else self._around)))

    def _places_of(self, one: NamedBody) -> list[_Place]:
        """Where a body is named that is an authority, but not where it is part of a newspaper's name."""
        own = one.body.authority_code
        codes = {own} if own else self._codes_of(one.body.name)
        return [
            _Place(mention.start, mention.end, code, own is not None)
            for code in codes
            for mention in one.mentions
            if own is None or self._words.newspaper.match(self._text, mention.end) is None
        ]

    def _codes_of(self, name: str) -> set[str]:
        """The authority that a name without the word for a council stands for, as far as that is one alone."""
        match = self._authorities.by_name(name)
        return {match.authority.code} if match and match.authority else set()

    def _near(self, one: BodyMention) -> Sequence[_Place]:
        first = bisect_left(self._places, (one.start - _WIDEST,))
        return self._places[first : bisect_left(self._places, (one.end + _FARTHEST + 1,))]

    def _stand_beside(self, one: BodyMention, place: _Place) -> bool:
        """Whether a name of an authority beside one of the provider says where that is."""
        if 0 < place.start - one.end <= _FARTHEST:
            return self._stands_behind(one, place)
        near = 0 < one.start - place.end <= _FARTHEST
        return near and self._words.before.fullmatch(self._text, place.end, one.start) is not None

    def _stands_behind(self, one: BodyMention, place: _Place) -> bool:
        text, words = self._text, self._words
        if words.behind.fullmatch(text, one.end, place.start) is None or words.goes_on.match(text, place.end):
            return False
        return not self._names_council(place)

    def _sites(self, place: _Place) -> bool:
        """Whether the only authority named is named as the place of what the document tells."""
        before = max(0, place.start - _REACH)
        return place.start < _HEAD or _SITED.search(self._text, before, place.start) is not None

    def _names_council(self, place: _Place) -> bool:
        return self._words.council.search(self._text, place.start, place.end) is not None

    def _is_called_or_run(self, place: _Place) -> bool:
        """Whether the document calls its one provider by the authority, or says that the council runs it."""
        text, words, before = self._text, self._words, max(0, place.start - _REACH)
        if words.run_by.search(text, before, place.start) or words.runs.match(text, place.end):
            return True
        return bool(_THE_BEFORE.search(text, before, place.start) and words.called.match(text, place.end))
