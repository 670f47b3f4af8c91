"""In which authorities a document says that a provider is, as far as that is certain.

Told are only authorities: those beside the names of the provider ("St Mary's, Hull", "Hull's St Mary's"), the one whose
school or home it is called ("the Leeds school") and the council that runs it; where none of these stands there, the
only authority that the whole document names, if that is where something is or at its head. Towns that are no authority
tell nothing, nor do newspapers that are called after one.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from core.model import ProviderType
from core.parsing.compiled import compiled_once
from core.parsing.words import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

_EVERYWHERE = re.compile(r"\b(?:Trust|NHS|Services?|Group|Agency|Partnership|Hospitals|Schools|Homes)\b")
"""Words in the names of those that are at many places all the same."""
_SORT = (
    r"(?:(?:primary|infants?|junior|secondary|high|grammar|special|day|care|nursing|residential|children['’]s|GP|pre-)"
    r"[ ]?)?(?:school|primary|academy|nursery|pre-?school|playgroup|home|surgery|practice|hospital|hospice)"
)
_TOWN = r"[A-Z][\w'’-]+(?:[ ](?:[A-Z][\w'’-]+|on|upon|le|in|the)){0,3},[ ]"
_BEHIND = re.compile(
    rf"(?:[ ]{_SORT})?(?:,?[ ](?:(?:which|that)[ ]is[ ])?(?:based[ ]|situated[ ])?in[ ]|,[ ]|[ ]\()(?:{_TOWN})?"
)
"""What stands between a provider and the authority that it is in: "in", a comma or a bracket, and maybe a town."""
_BEFORE = re.compile(rf"['’]s[ ](?:{_SORT}[ ])?|(?:-based)?[ ]{_SORT},?[ ]")
_CALLED = re.compile(rf"(?:-based)?[ ]{_SORT}(?![\w-]|[ ](?:improvement|system|places|governors|admissions))")
_THE_BEFORE = re.compile(r"\b(?:[Tt]h(?:e|is)|[Aa]n?)[ ]$")
_RUN_BY = re.compile(r"\b(?:run|maintained|owned|operated|managed)[ ]by[ ](?:the[ ])?$")
_RUNS = re.compile(r",?[ ](?:which|who)[ ](?:runs?|owns?|maintains?|operates?|manages?)[ ](?:the|it|this)\b")
_PLACE_IN_NAME = re.compile(r"(?:\(([^()]+)\)|,[ ]([^,()]+))$")
_GOES_ON = re.compile(r"[ ]and[ ][A-Z]|,[ ][A-Z][\w'’-]+[ ]and[ ][A-Z]|[ ](?:Road|Street|Lane|Avenue|Way)\b")
"""What makes an authority one of several, or the name of a street."""
_COUNCIL = re.compile(r"\b(?:council|mbc|authority|trust)\b", re.IGNORECASE)
_SITED = re.compile(r"\b(?:in|across|around)[ ](?:the[ ])?$")
_OF_THE_COUNCIL = frozenset({ProviderType.SCHOOL, ProviderType.EARLY_YEARS})
"""Kinds of which the council in whose area they are speaks; of a home those speak as well that pay for places."""
_FARTHEST = 60
_REACH = 24
_HEAD = 400
"""Letters in which an article says where it is: headline, place line and first paragraph."""


@compiled_once
def newspaper_behind(wording: Wording) -> re.Pattern[str]:
    """What follows the name of a place that is part of a newspaper's: "Hull Daily Mail"."""
    nouns = either(wording.phrases("heading.outlet_nouns"))
    return re.compile(rf"(?:[ ](?:&|and|[A-Z][\w'’-]+)){{0,3}}[ ](?:{nouns})\b")


class _Named(NamedTuple):
    code: str
    mentions: Sequence[BodyMention]


class Whereabouts:
    """What one document tells of where its providers are.

    Args:
        text: The document.
        bodies: All bodies that it names.
        authorities: All that are known.
        newspaper: ``newspaper_behind``.
        single: Whether it tells of the inspection of just one provider that is no authority.
    """

    def __init__(
        self,
        text: str,
        bodies: Sequence[NamedBody],
        authorities: Authorities,
        newspaper: re.Pattern[str],
        *,
        single: bool,
    ) -> None:
        self._text = text
        self._authorities = authorities
        self._single = single
        self._councils: list[_Named] = []
        self._places: list[_Named] = []
        self._codes: set[str] = set()
        for one in bodies:
            code = one.body.authority_code
            if code:
                places = [place for place in one.mentions if newspaper.match(text, place.end) is None]
                self._councils += [_Named(code, places)] if places else []
            elif code := self._code_of(one.body.name):
                self._places.append(_Named(code, one.mentions))
            else:
                code = self._code_of(one.body.name.partition(" ")[0])
            self._codes |= {code} if code else set()

    def of(self, name: str | None, kind: ProviderType, mentions: Iterable[BodyMention]) -> tuple[str, ...]:
        """ONS codes of the authorities, sorted; empty where none is certain.

        Args:
            name: What the provider is called.
            kind: What it is.
            mentions: Where the document names it.
        """
        if not self._codes or not name or kind not in AT_ONE_PLACE or _EVERYWHERE.search(name):
            return ()
        own = tuple(mentions)
        behind = _PLACE_IN_NAME.search(name)
        told = {code} if behind and (code := self._code_of(behind[1] or behind[2])) else set[str]()
        told |= {named.code for named in (*self._councils, *self._places) if self._is_beside(own, named.mentions)}
        if self._single:
            told |= {named.code for named in self._councils if any(map(self._is_called_or_run, named.mentions))}
        if not told and len(self._codes) == 1:
            told = {named.code for named in self._councils if any(self._sites(one, kind) for one in named.mentions)}
        return tuple(sorted(told))

    def _code_of(self, name: str) -> str | None:
        """The authority that a name without the word for a council stands for, as far as that is one alone."""
        match = self._authorities.by_name(name)
        return match.authority.code if match and match.authority else None

    def _is_beside(self, own: Sequence[BodyMention], places: Sequence[BodyMention]) -> bool:
        """Whether a name of the provider has one of an authority beside it that says where it is."""
        for one, place in product(own, places):
            if 0 < place.start - one.end <= _FARTHEST:
                if self._stands_behind(one, place):
                    return True
            elif 0 < one.start - place.end <= _FARTHEST and _BEFORE.fullmatch(self._text, place.end, one.start):
                return True
        return False

    def _sites(self, place: BodyMention, kind: ProviderType) -> bool:
        """Whether the only authority named is named as the place of what the document tells."""
        text = self._text
        if place.start < _HEAD or _SITED.search(text, max(0, place.start - _REACH), place.start):
            return True
        return kind in _OF_THE_COUNCIL and _COUNCIL.search(text, place.start, place.end) is not None

    def _stands_behind(self, one: BodyMention, place: BodyMention) -> bool:
        text = self._text
        if _BEHIND.fullmatch(text, one.end, place.start) is None or _GOES_ON.match(text, place.end):
            return False
        return _COUNCIL.search(text, place.start, place.end) is None

    def _is_called_or_run(self, place: BodyMention) -> bool:
        """Whether the document calls its one provider by the authority, or says that the council runs it."""
        text, before = self._text, max(0, place.start - _REACH)
        if _RUN_BY.search(text, before, place.start) or _RUNS.match(text, place.end):
            return True
        return bool(_THE_BEFORE.search(text, before, place.start) and _CALLED.match(text, place.end))
