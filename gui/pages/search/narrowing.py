"""Ways to narrow a search by what the library holds: each adds a field to the query, so that one learns to type it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Field
from core.model import ProviderType
from gui.wording.names import provider_type_name
from gui.wording.translation import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.knowledge import Knowledge
    from core.library import Facets

_MOST_OFFERED = 40

NARROWING = {
    Field.GRADE: QT_TRANSLATE_NOOP("Search", "Grade"),
    Field.AREA: QT_TRANSLATE_NOOP("Search", "Area"),
    Field.AUTHORITY: QT_TRANSLATE_NOOP("Search", "Authority"),
    Field.REGION: QT_TRANSLATE_NOOP("Search", "Region"),
    Field.FRAMEWORK: QT_TRANSLATE_NOOP("Search", "Framework"),
    Field.TYPE: QT_TRANSLATE_NOOP("Search", "Provider type"),
    Field.DATE: QT_TRANSLATE_NOOP("Search", "Year"),
}
"""Fields that the page offers, in its order, with what the buttons say."""


def title_of(field: Field) -> str:
    """What the button of a field says."""
    return translate("Search", NARROWING[field])


def offers(field: Field, facets: Facets, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    """What a field can be in this library: what the menu shows, and the value for the query."""
    return tuple(dict(_offers(field, facets, knowledge)).items())[:_MOST_OFFERED]


def _offers(field: Field, facets: Facets, knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    known = knowledge.frameworks
    if field is Field.GRADE:
        labels = (known.grade_label(None, None, facet.grade) for facet in facets.grades)
        yield from ((label, label.lower()) for label in labels)
    elif field is Field.AREA:
        titles = (known.area_title(facet.area) for facet in facets.grades)
        yield from ((title, title.lower()) for title in titles)
    elif field is Field.TYPE:
        kinds = (ProviderType(facet.value) for facet in facets.provider_types)
        yield from ((provider_type_name(kind), kind.value.replace("_", " ")) for kind in kinds)
    else:
        values = {
            Field.AUTHORITY: facets.authorities,
            Field.REGION: facets.regions,
            Field.FRAMEWORK: facets.frameworks,
            Field.DATE: facets.years,
        }
        yield from ((facet.label, facet.label) for facet in values[field])


def with_field(query: str, field: Field, value: str) -> str:
    """A query that asks for a value of a field too; one for the same field stays, as both must hold."""
    quoted = f'"{value}"' if " " in value or not value.replace("-", "").isalnum() else value
    told = f"{field.value}:{quoted}"
    return query if told in query else f"{query.strip()} {told}".strip()
