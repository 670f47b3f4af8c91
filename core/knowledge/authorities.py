"""The councils with children's services: the 153 of today and those that came before them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from core.knowledge.framework import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date


class NameKind(IntEnum):
    """What sort of name an authority was called by, the surest first."""

    NAME = 1
    ALIAS = 2
    FORMER = 3
    DELIVERY_BODY = 4


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name with what is known about when it was used.

    Attributes:
        name: The name.
        period: The time in words or as months ("2018-04..", "to 2022"), or an empty text.
    """

    name: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """Place of an authority on the tile map.

    Attributes:
        column: Column from the left, 0-based.
        row: Row from the top, 0-based.
    """

    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Authority:
    """One council with children's services.

    Attributes:
        code: ONS code ("E06000051").
        name: Short name ("Shropshire").
        official_name: Full name ("Shropshire Council").
        type: Sort of council ("unitary", "county", "London borough" …).
        region: English region.
        region_code: ONS code of the region.
        serves: What papers call the place it serves: ``county``, ``borough``, ``city``, ``town``, ``island``.
        lies_in: Parts of the country that papers say it lies in, in small letters: "south yorkshire", "teesside".
        la_code: Three-digit number of the Department for Education.
        urn: Ofsted's number, or an empty text where not known.
        aliases: Other current names and abbreviations.
        delivery_bodies: Trusts and companies that run its children's services, now or once.
        former_names: Names it had before.
        former_codes: ONS codes it had before.
        reports_name: How the file names of official reports call it, or an empty text.
        statistical_neighbours: ONS codes of the ten most similar authorities, most similar first.
        previous_neighbours: DfE numbers of the ten named before, most similar first.
        predecessors: ONS codes of the authorities it was made from.
        successors: ONS codes of the authorities made from it.
        valid_from: First day, or None when it was there before any inspection held here.
        valid_to: Last day, or None while it exists.
        confusable: What its name is mistaken for, or an empty text.
        confidence: How far the facts were read in a source.
        notes: Anything else to know.
        tile: Place on the tile map; None for an authority that is gone.
    """

    code: str
    name: str
    official_name: str
    type: str
    region: str
    region_code: str
    la_code: str
    serves: frozenset[str] = frozenset()
    lies_in: frozenset[str] = frozenset()
    urn: str = ""
    aliases: tuple[str, ...] = ()
    delivery_bodies: tuple[DatedName, ...] = ()
    former_names: tuple[DatedName, ...] = ()
    former_codes: tuple[str, ...] = ()
    reports_name: str = ""
    statistical_neighbours: tuple[str, ...] = ()
    previous_neighbours: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    confusable: str = ""
    confidence: str = ""
    notes: str = ""
    tile: Tile | None = None

    def existed_on(self, day: date) -> bool:
        """Whether the authority existed on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)

    def all_names(self) -> Iterator[tuple[str, NameKind]]:
        """Every name it can be met under, with its sort; "X Council" is made from a short name that stands alone."""
        yield self.official_name, NameKind.NAME
        yield self.name, NameKind.NAME
        if "(" not in self.name:
            yield f"{self.name} Council", NameKind.NAME
        for alias in self.aliases:
            yield alias, NameKind.ALIAS
        for former in self.former_names:
            yield former.name, NameKind.FORMER
        for body in self.delivery_bodies:
            yield body.name, NameKind.DELIVERY_BODY


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whom a name stands for.

    Attributes:
        authorities: Those that bear it in this way; a trust can run the services of several.
        kind: In what way.
    """

    authorities: tuple[Authority, ...]
    kind: NameKind

    @property
    def authority(self) -> Authority | None:
        """The one authority meant, or None when several bear the name alike."""
        return self.authorities[0] if len(self.authorities) == 1 else None


@dataclass(frozen=True, slots=True)
class Authorities:
    """All authorities, found by code, number, name, region or day."""

    _by_code: Mapping[str, Authority]
    _any_code: Mapping[str, Authority] = field(init=False)
    _by_name: Mapping[str, tuple[tuple[NameKind, Authority], ...]] = field(init=False)

    def __post_init__(self) -> None:
        codes: dict[str, Authority] = {}
        names: dict[str, dict[str, tuple[NameKind, Authority]]] = {}
        for authority in self._by_code.values():
            for former in authority.former_codes:
                codes[former] = authority
            for name, kind in authority.all_names():
                bearers = names.setdefault(folded(name), {})
                if authority.code not in bearers or kind < bearers[authority.code][0]:
                    bearers[authority.code] = (kind, authority)
        object.__setattr__(self, "_any_code", codes | dict(self._by_code))
        object.__setattr__(self, "_by_name", {name: tuple(bearers.values()) for name, bearers in names.items()})

    def all(self) -> tuple[Authority, ...]:
        """Every authority, those of today first, by name."""
        return tuple(self._by_code.values())

    def by_code(self, code: str | None) -> Authority | None:
        """The authority of an ONS code, also of one it had before; None when there is none."""
        return self._any_code.get(code) if code else None

    def by_name(self, name: str, on: date | None = None) -> NameMatch | None:
        """Whom a whole name stands for; letter case, "&" and marks make no difference.

        Args:
            name: Short or official name, "X Council", alias, former name or delivery body.
            on: Day that the name was used on; authorities that did not exist then are left out if any did.

        Returns:
            Those that bear the name in the surest way, or None.
        """
        bearers = self._by_name.get(folded(name), ())
        if on is not None:
            bearers = tuple(b for b in bearers if b[1].existed_on(on)) or bearers
        if not bearers:
            return None
        surest = min(kind for kind, _ in bearers)
        return NameMatch(tuple(authority for kind, authority in bearers if kind is surest), surest)

    def names(self) -> Iterator[tuple[str, Authority, NameKind]]:
        """Every name of every authority, as written, for a gazetteer. A name can come more than once."""
        for authority in self._by_code.values():
            for name, kind in authority.all_names():
                yield name, authority, kind

    def at(self, day: date) -> tuple[Authority, ...]:
        """The authorities that existed on a day."""
        return tuple(authority for authority in self._by_code.values() if authority.existed_on(day))

    def regions(self) -> tuple[str, ...]:
        """Names of the English regions, sorted."""
        return tuple(sorted({authority.region for authority in self._by_code.values()}))

    def in_region(self, region: str) -> tuple[Authority, ...]:
        """The authorities of a region."""
        return tuple(authority for authority in self._by_code.values() if authority.region == region)

    def neighbours(self, code: str) -> tuple[Authority, ...]:
        """The statistical neighbours of an authority, most similar first; empty where none are known."""
        return self._some(self._by_code[code].statistical_neighbours if code in self._by_code else ())

    def predecessors(self, code: str) -> tuple[Authority, ...]:
        """The authorities it was made from."""
        return self._some(self._by_code[code].predecessors if code in self._by_code else ())

    def successors(self, code: str) -> tuple[Authority, ...]:
        """The authorities made from it."""
        return self._some(self._by_code[code].successors if code in self._by_code else ())

    def _some(self, codes: Iterable[str]) -> tuple[Authority, ...]:
        return tuple(self._by_code[code] for code in codes)
