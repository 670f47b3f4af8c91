"""What the filter bar offers, made from what the library holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core.knowledge.columns import columns_in_view
from core.library.table.filters import DateRange, GradeChoice
from core.model import Basis, ProviderType, VisitType
from gui.wording.dates import whole_date
from gui.wording.names import basis_name, provider_type_name, visit_type_name
from gui.wording.translation import translate

if TYPE_CHECKING:
    from core.knowledge import Knowledge
    from core.library.table.rows import Facets, FacetValue

_YEARS_BACK = (1, 3)


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to tick.

    Attributes:
        value: What goes into the filter.
        label: What the menu shows.
        count: How many inspections have it; None where that is not known beforehand.
    """

    value: Any
    label: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class OfferGroup:
    """Offers under a heading, as a menu of their own."""

    title: str
    offers: tuple[Offer, ...]


def provider_type_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """Kinds of provider."""
    return tuple(
        Offer(ProviderType(facet.value), provider_type_name(ProviderType(facet.value)), facet.count)
        for facet in facets.provider_types
    )


def inspectorate_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """Inspectorates."""
    return _plain(facets.inspectorates)


def region_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """Regions, by name."""
    return tuple(sorted(_plain(facets.regions), key=lambda offer: offer.label))


def authority_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """Authorities, by name."""
    return tuple(sorted(_plain(facets.authorities), key=lambda offer: offer.label))


def visit_type_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """Kinds of visit."""
    return tuple(
        Offer(VisitType(facet.value), visit_type_name(VisitType(facet.value)), facet.count)
        for facet in facets.visit_types
    )


def lettered(offers: tuple[Offer, ...]) -> tuple[OfferGroup, ...]:
    """Offers in order of their labels, under their first letters: too many for one menu."""
    by_letter: dict[str, list[Offer]] = {}
    for offer in offers:
        by_letter.setdefault(offer.label[:1].upper(), []).append(offer)
    return tuple(OfferGroup(letter, tuple(within)) for letter, within in by_letter.items())


def framework_offers(facets: Facets, knowledge: Knowledge) -> tuple[Offer, ...]:
    """Frameworks, newest first."""
    known = [(knowledge.frameworks.get(facet.value), facet) for facet in facets.frameworks]
    named = [(framework, facet) for framework, facet in known if framework is not None]
    named.sort(key=lambda pair: (pair[0].provider_type, -pair[0].valid_from.toordinal()))
    return tuple(Offer(facet.value, framework.short, facet.count) for framework, facet in named)


def basis_offers(facets: Facets, _knowledge: Knowledge) -> tuple[Offer, ...]:
    """What judgements rest on."""
    return tuple(Offer(Basis(facet.value), basis_name(Basis(facet.value)), facet.count) for facet in facets.bases)


def inspected_offers(facets: Facets, today: date) -> tuple[Offer, ...]:
    """Time since now, and the years that occur."""
    recent = tuple(
        Offer(DateRange(today.replace(year=today.year - back, day=min(today.day, 28))), _since(back))
        for back in _YEARS_BACK
    )
    years = sorted((int(facet.value) for facet in facets.years), reverse=True)
    counts = {int(facet.value): facet.count for facet in facets.years}
    return (*recent, *(Offer(_year(year), str(year), counts[year]) for year in years))


def published_offers(facets: Facets, today: date) -> tuple[Offer, ...]:
    """The same for reports; how many were published in a year is not counted beforehand."""
    return tuple(Offer(offer.value, offer.label) for offer in inspected_offers(facets, today))


def grade_offers(facets: Facets, knowledge: Knowledge) -> tuple[OfferGroup, ...]:
    """Grades in any area, then in each column of the table."""
    in_view = [framework for facet in facets.frameworks if (framework := knowledge.frameworks.get(facet.value))]
    groups = [_grade_group(translate("FilterBar", "Any area"), (), facets, knowledge)]
    for column in columns_in_view(knowledge.frameworks, in_view):
        groups.append(_grade_group(column.title, tuple(sorted(column.area_ids)), facets, knowledge))
    return tuple(group for group in groups if group.offers)


def words_of_range(chosen: DateRange) -> str:
    """A range in the words of the filter bar."""
    first, last = chosen.first, chosen.last
    if first and last and chosen == _year(first.year):
        return str(first.year)
    if first and last:
        return f"{whole_date(first)} – {whole_date(last)}"
    if first:
        return translate("FilterBar", "since {0}").format(whole_date(first))
    return translate("FilterBar", "until {0}").format(whole_date(last)) if last else ""


def _grade_group(title: str, areas: tuple[str, ...], facets: Facets, knowledge: Knowledge) -> OfferGroup:
    counts: dict[str, int] = {}
    for facet in facets.grades:
        if not areas or facet.area in areas:
            counts[facet.grade] = counts.get(facet.grade, 0) + facet.count
    offers = tuple(
        Offer(GradeChoice(grade, areas), knowledge.frameworks.grade_label(None, None, grade), count if areas else None)
        for grade, count in counts.items()
    )
    return OfferGroup(title, offers)


def _plain(values: tuple[FacetValue, ...]) -> tuple[Offer, ...]:
    return tuple(Offer(facet.value, facet.label, facet.count) for facet in values)


def _since(years: int) -> str:
    if years == 1:
        return translate("FilterBar", "In the last 12 months")
    return translate("FilterBar", "In the last {0} years").format(years)


def _year(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year, 12, 31))
