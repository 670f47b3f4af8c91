"""What a saved view remembers of a page, as a record and as the JSON that is stored.

The JSON is read by later versions too: what is missing takes its standard value, what is unknown is left out.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from core.library.full_text.searching import Search, SearchOrder, Within
from core.library.table.filters import (
    DateRange,
    DocumentColumn,
    DocumentFilter,
    GradeChoice,
    Grouping,
    InspectionColumn,
    InspectionFilter,
    SortKey,
)
from core.model import Basis, DocumentKind, DocumentState, ProviderType, VisitType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What json.loads makes of an object.
_Object: TypeAlias = dict[str, Any]
_Enum = TypeVar("_Enum", bound=StrEnum)
_ALL_INSPECTIONS = InspectionFilter()
_ALL_DOCUMENTS = DocumentFilter()
_NO_SEARCH = Search()


class ViewPage(StrEnum):
    """The pages that have saved views."""

    JUDGEMENTS = "judgements"
    ARTICLES = "articles"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class JudgementsView:
    """The judgement table as somebody wants it.

    Attributes:
        where: Which inspections.
        order: In which order.
        columns: Names of the columns to show, as the window calls them; empty for those that fit what is shown.
        grouping: What stands together under heads; None for rows without heads.
    """

    where: InspectionFilter = _ALL_INSPECTIONS
    order: tuple[SortKey, ...] = ()
    columns: tuple[str, ...] = ()
    grouping: Grouping | None = None


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """The list of documents as somebody wants it.

    Attributes:
        where: Which documents.
        order: In which order.
    """

    where: DocumentFilter = _ALL_DOCUMENTS
    order: tuple[SortKey, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchView:
    """A saved search."""

    search: Search = _NO_SEARCH


ViewSettings: TypeAlias = JudgementsView | ArticlesView | SearchView


def page_of(settings: ViewSettings) -> ViewPage:
    """The page that the settings are for."""
    if isinstance(settings, JudgementsView):
        return ViewPage.JUDGEMENTS
    return ViewPage.ARTICLES if isinstance(settings, ArticlesView) else ViewPage.SEARCH


def to_json(settings: ViewSettings) -> str:
    """The settings as they are stored."""
    return json.dumps(_plain(settings), ensure_ascii=False, sort_keys=True)


def from_json(page: ViewPage, text: str) -> ViewSettings:
    """Stored settings.

    Raises:
        ValueError: They are no settings of this page.
    """
    stored = json.loads(text)
    if not isinstance(stored, dict):
        raise ValueError(f"no settings: {text[:40]}")
    try:
        return _READ[page](stored)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no settings of {page}: {error}") from error


def _plain(value: object) -> object:
    if is_dataclass(value):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _judgements(stored: _Object) -> JudgementsView:
    where = _part(stored, "where")
    return JudgementsView(
        where=InspectionFilter(
            text=str(where.get("text", "")),
            provider_types=_known(ProviderType, where.get("provider_types", ())),
            inspectorates=_words(where.get("inspectorates", ())),
            frameworks=_words(where.get("frameworks", ())),
            visit_types=_known(VisitType, where.get("visit_types", ())),
            regions=_words(where.get("regions", ())),
            authorities=_words(where.get("authorities", ())),
            grades=tuple(
                GradeChoice(str(each["grade"]), _words(each.get("areas", ()))) for each in where.get("grades", ())
            ),
            bases=_known(Basis, where.get("bases", ())),
            inspected=_days(_part(where, "inspected")),
            published=_days(_part(where, "published")),
            documents=_numbers(where.get("documents", ())),
        ),
        order=_order(InspectionColumn, stored.get("order", ())),
        columns=_words(stored.get("columns", ())),
        grouping=next(iter(_known(Grouping, [stored.get("grouping")])), None),
    )


def _articles(stored: _Object) -> ArticlesView:
    where = _part(stored, "where")
    return ArticlesView(
        where=DocumentFilter(
            text=str(where.get("text", "")),
            states=_known(DocumentState, where.get("states", ())),
            kinds=_known(DocumentKind, where.get("kinds", ())),
            inspections=_numbers(where.get("inspections", ())),
            documents=_numbers(where.get("documents", ())),
            tags=_words(where.get("tags", ())),
        ),
        order=_order(DocumentColumn, stored.get("order", ())),
    )


def _search(stored: _Object) -> SearchView:
    search = _part(stored, "search")
    order = search.get("order")
    return SearchView(
        Search(
            text=str(search.get("text", "")),
            kinds=_known(DocumentKind, search.get("kinds", ())),
            within=_known(Within, search.get("within", ())),
            order=SearchOrder(order) if order in list(SearchOrder) else SearchOrder.BEST_MATCH,
        )
    )


_READ: dict[ViewPage, Callable[[_Object], ViewSettings]] = {
    ViewPage.JUDGEMENTS: _judgements,
    ViewPage.ARTICLES: _articles,
    ViewPage.SEARCH: _search,
}


def _part(stored: _Object, name: str) -> _Object:
    part = stored.get(name, {})
    if not isinstance(part, dict):
        raise TypeError(name)
    return part


def _words(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, values))


def _numbers(values: Iterable[object]) -> tuple[int, ...]:
    return tuple(int(str(each)) for each in values)


def _known(kind: type[_Enum], values: Iterable[object]) -> tuple[_Enum, ...]:
    names = {each.value: each for each in kind}
    return tuple(names[str(each)] for each in values if str(each) in names)


def _days(stored: _Object) -> DateRange:
    first, last = (date.fromisoformat(day) if day else None for day in (stored.get("first"), stored.get("last")))
    return DateRange(first, last)


def _order(columns: type[InspectionColumn | DocumentColumn], stored: Iterable[_Object]) -> tuple[SortKey, ...]:
    names = {each.value: each for each in columns}
    return tuple(
        SortKey(names[each["column"]], bool(each.get("descending")), _words(each.get("areas", ())))
        for each in stored
        if each["column"] in names
    )
