"""An invented country of providers for the benchmark of the library: real authorities, all else made up.

What happens in it follows from numbers alone, so that every run makes the same documents.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from core.model import Provider, ProviderType

if TYPE_CHECKING:
    from core.knowledge import Framework, Knowledge


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_FIRST_NAMES = _listed(
    "Ada Alun Amina Beatrix Bronwen Callum Cerys Delphine Dilys Edmund Eleri Farida Gethin Gwendolen Hamish Idris "
    "Imogen Iwan Jago Jocasta Keir Kerensa Lettice Lowri Magnus Meriel Morwenna Nadia Ngozi Orla Osian Petronella "
    "Priya Quentin Rhiannon Rosalind Rufus Senara Tamsin Tegan Tobias Ursula Verity Wilfred Winifred Yusuf Zadie"
)
_SURNAMES = _listed(
    "Abernethy Askey Balfour Bentinck Blackthorn Carrow Castellane Chegwin Clitheroe Dacre Dewhurst Eddowes "
    "Entwistle Fairclough Featherstone Garsdale Goodenough Hargreave Haverstock Inchbald Jellicoe Kenwyn Kirkbride "
    "Lanyon Larkspur Marwood Merriweather Nancarrow Netherby Oakapple Okonjo Osgathorpe Pargeter Penhallow Polwhele "
    "Quill Ravenscroft Rowntree Sadiq Skelhorn Stanyer Thistlewood Trelawney Underhill Venables Wetherall Wolstan "
    "Yarrow Yelland"
)
_PLACE_BEGINNINGS = _listed(
    "Alder Ash Barley Bram Brook Carr Cold Copper Crow Dun Elm Fern Fox Gorse Hare Hazel Heather Holly Ivy Kestrel "
    "Lark Linden Marl Mill Moss Nettle Otter Owl Pear Quarry Raven Reed Rook Sedge Silver Sparrow Stone Swan Tallow "
    "Thorn Thrush Tinker Wheat Willow Wren Yarrow"
)
_PLACE_ENDINGS = _listed(
    "bank bourne bridge brook by combe cote croft dale den field ford gate ham hurst ley mere moor thorpe ton well "
    "wick worth"
)
_SAINTS = _listed("Aidan Aldhelm Anne Bede Botolph Chad Columba Cuthbert Edith Hilda Mary Osyth Oswald Petroc Piran")
_OUTLET_ENDINGS = (
    "Courier",
    "Gazette",
    "Herald",
    "Mercury",
    "Observer",
    "Post",
    "Star",
    "Telegraph",
    "Times",
    "Weekly",
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of provider in the invented country.

    Attributes:
        provider_type: The kind.
        share: Of all documents.
        providers: How many there are among 100,000 documents; for authorities there are as many as there are.
        rounds: Frameworks and the year in which each provider was inspected under it, about.
        names: How they are called; the words stand for places and saints.
    """

    provider_type: ProviderType
    share: float
    providers: int
    rounds: tuple[tuple[str, int], ...]
    names: tuple[str, ...] = ()


KINDS = (
    Kind(
        ProviderType.CHILDRENS_SERVICES,
        0.15,
        153,
        (
            ("sif_2013", 2015),
            ("ilacs_2018", 2018),
            ("ilacs_2018", 2021),
            ("ilacs_2023", 2023),
            ("ilacs_2023", 2025),
            ("ilacs_2026", 2026),
        ),
    ),
    Kind(
        ProviderType.SCHOOL,
        0.5,
        14_000,
        (("school_cif_2015", 2017), ("school_eif_2019", 2022), ("school_report_card_2025", 2026)),
        (
            "{place} Primary School",
            "St {saint}’s Church of England Primary School, {place}",
            "{place} Academy",
            "The {place} School",
            "St {saint}’s Catholic Primary School, {place}",
            "{place} Infant School",
            "{place} Community College",
            "{place} High School",
        ),
    ),
    Kind(
        ProviderType.CHILDRENS_HOME,
        0.22,
        3_500,
        (("sccif_childrens_homes", 2021), ("sccif_childrens_homes", 2022), ("sccif_childrens_homes", 2024)),
        ("{place} House", "{place} Lodge", "The {place}", "{place} Cottage"),
    ),
    Kind(
        ProviderType.EARLY_YEARS,
        0.1,
        6_000,
        (("ey_cif_2015", 2018), ("ey_eif_2019", 2023)),
        ("{place} Nursery", "Little {place} Day Nursery", "{place} Pre-school"),
    ),
    Kind(
        ProviderType.FURTHER_EDUCATION,
        0.03,
        300,
        (("fes_cif_2015", 2018), ("fes_eif_2019", 2023)),
        ("{place} College", "{place} Sixth Form College"),
    ),
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One inspection as it truly was.

    Attributes:
        provider: Who was inspected.
        place: Where the provider is, for the texts.
        framework: Under which framework.
        first_day: Of the inspectors.
        last_day: Of the inspectors.
        published_on: When the report came.
        lead: Of the inspectors.
        grades: By area id.
        before: Year and overall grade of the inspection before it, if there was one.
    """

    provider: Provider
    place: str
    framework: Framework
    first_day: date
    last_day: date
    published_on: date
    lead: str
    grades: dict[str, str]
    before: tuple[int, str] | None


class InventedWorld:
    """Providers and their inspections, each made anew when it is asked for."""

    def __init__(self, knowledge: Knowledge, documents: int) -> None:
        self._knowledge = knowledge
        today = date(2026, 6, 1)
        self._authorities = [each for each in knowledge.authorities.at(today) if each.region]
        self._size = documents / 100_000

    def visit(self, kind: Kind, draw: Random) -> tuple[tuple[object, ...], Visit]:
        """Any inspection of a kind, with the key under which it is always the same one."""
        if kind.names:
            number = draw.randrange(max(20, int(kind.providers * self._size)))
        else:
            number = draw.randrange(len(self._authorities))
        turn = draw.randrange(len(kind.rounds))
        return (kind.provider_type, number, turn), self._visit(kind, number, turn)

    def _visit(self, kind: Kind, number: int, turn: int) -> Visit:
        own = Random(f"{kind.provider_type} {number}")
        authority = own.choice(self._authorities) if kind.names else self._authorities[number]
        place = place_name(own) if kind.names else authority.name
        name = own.choice(kind.names).format(place=place, saint=own.choice(_SAINTS)) if kind.names else authority.name
        # A third of the documents do not say in which authority a school or home is; the same ones each time.
        code = authority.code if not kind.names or own.random() < 0.7 else None
        rounds = [self._round(kind, number, each) for each in range(turn + 1)]
        framework, first_day, grades = rounds[-1]
        before = None
        if turn:
            earlier, day, told = rounds[-2]
            before = (day.year, told.get(earlier.overall_area or "", next(iter(told.values()))))
        own = Random(f"{kind.provider_type} {number} {turn} people")
        return Visit(
            provider=Provider(name, kind.provider_type, code),
            place=place,
            framework=framework,
            first_day=first_day,
            last_day=first_day + timedelta(days=own.choice((1, 1, 2, 4, 11))),
            published_on=first_day + timedelta(days=own.randrange(25, 60)),
            lead=person_name(own),
            grades=grades,
            before=before,
        )

    def _round(self, kind: Kind, number: int, turn: int) -> tuple[Framework, date, dict[str, str]]:
        own = Random(f"{kind.provider_type} {number} {turn}")
        framework_id, year = kind.rounds[turn]
        framework = self._knowledge.frameworks.get(framework_id)
        if framework is None:
            raise LookupError(f"the invented country knows a framework that the desk does not: {framework_id}")
        first_day = date(year, 1, 8) + timedelta(days=own.randrange(0, 90 if year == 2026 else 340))
        scales = ((area, area.scale or framework.scale) for area in framework.areas if not area.optional)
        weights = (2, 6, 4, 1, 1, 1)
        grades = {
            area.id: own.choices([grade.id for grade in scale.grades], weights[: len(scale.grades)])[0]
            for area, scale in scales
            if scale is not None
        }
        return framework, first_day, grades


def place_name(draw: Random) -> str:
    """A place that is on no map, as far as we know."""
    return draw.choice(_PLACE_BEGINNINGS) + draw.choice(_PLACE_ENDINGS)


def person_name(draw: Random) -> str:
    """Somebody who does not exist."""
    return f"{draw.choice(_FIRST_NAMES)} {draw.choice(_SURNAMES)}"


def outlet_name(draw: Random) -> str:
    """A newspaper that nobody prints; there are some hundreds of them."""
    return f"{draw.choice(_PLACE_BEGINNINGS)}{draw.choice(_PLACE_ENDINGS[:6])} {draw.choice(_OUTLET_ENDINGS)}"
