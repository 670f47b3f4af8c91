from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from core.errors import NotInLibraryError
from core.library import (
    ArticlesView,
    DateRange,
    DocumentColumn,
    DocumentFilter,
    GradeChoice,
    Grouping,
    InspectionColumn,
    InspectionFilter,
    JudgementsView,
    Search,
    SearchOrder,
    SearchView,
    SortKey,
    ViewNameError,
    ViewPage,
    Within,
    delete_view,
    redo,
    rename_view,
    save_view,
    saved_views,
    undo,
)
from core.library.table.view_settings import ViewSettings, from_json, page_of, to_json
from core.model import Basis, DocumentKind, DocumentState, ProviderType, VisitType

if TYPE_CHECKING:
    from core.library import Library

JUDGEMENTS = JudgementsView(
    where=InspectionFilter(
        text="marches",
        provider_types=(ProviderType.SCHOOL,),
        visit_types=(VisitType.FULL,),
        regions=("West Midlands",),
        authorities=("E06000051",),
        grades=(GradeChoice("inadequate", ("care_leavers",)),),
        bases=(Basis.CONFLICT,),
        inspected=DateRange(date(2022, 1, 1), None),
    ),
    order=(
        SortKey(InspectionColumn.GRADE, descending=True, areas=("care_leavers",)),
        SortKey(InspectionColumn.PROVIDER),
    ),
    columns=("published", "care_leavers"),
    grouping=Grouping.AUTHORITY,
)
ARTICLES = ArticlesView(
    DocumentFilter("phonics", (DocumentState.NEEDS_EYES,), (DocumentKind.ARTICLE,), tags=("to check",)),
    (SortKey(DocumentColumn.OUTLET),),
)
SEARCH = SearchView(
    Search('"care leavers" near housing', (DocumentKind.ARTICLE,), (Within.QUOTATIONS,), SearchOrder.NEWEST)
)


@pytest.mark.parametrize("settings", [JUDGEMENTS, ARTICLES, SEARCH, JudgementsView(), ArticlesView(), SearchView()])
def test_settings_come_back_as_they_were_saved(settings: ViewSettings) -> None:
    assert from_json(page_of(settings), to_json(settings)) == settings


@given(st.text(), st.sampled_from(list(SearchOrder)))
def test_any_query_comes_back(text: str, order: SearchOrder) -> None:
    view = SearchView(Search(text, order=order))
    assert from_json(ViewPage.SEARCH, to_json(view)) == view


def test_what_a_newer_version_knows_more_is_left_out() -> None:
    text = '{"search": {"text": "a", "within": ["quotations", "footnotes"], "order": "by mood", "more": 1}, "zoom": 2}'
    assert from_json(ViewPage.SEARCH, text) == SearchView(Search("a", within=(Within.QUOTATIONS,)))
    assert from_json(ViewPage.JUDGEMENTS, "{}") == JudgementsView()


@pytest.mark.parametrize("text", ["", "[]", "7", '{"where": 3}', '{"order": [7]}', '{"order": [{"column": "grade"}]}'])
def test_what_are_no_settings_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_json(ViewPage.JUDGEMENTS, text)


def test_views_are_saved_renamed_and_deleted_with_a_way_back(library: Library) -> None:
    step = save_view(library, "  Due  a visit ", JUDGEMENTS)
    (view_id,) = step.made("saved_views")
    save_view(library, "housing", SEARCH)
    assert [view.name for view in saved_views(library)] == ["Due a visit", "housing"]
    (view,) = saved_views(library, ViewPage.JUDGEMENTS)
    assert (view.id, view.settings) == (view_id, JUDGEMENTS)
    renamed = rename_view(library, view_id, "Overdue")
    assert renamed.name == "Rename view “Due a visit”"
    undo(library, renamed)
    assert saved_views(library, ViewPage.JUDGEMENTS)[0].name == "Due a visit"
    deleted = delete_view(library, view_id)
    assert saved_views(library, ViewPage.JUDGEMENTS) == ()
    undo(library, deleted)
    assert saved_views(library, ViewPage.JUDGEMENTS) == (view,)
    redo(library, deleted)
    with pytest.raises(NotInLibraryError):
        delete_view(library, view_id)


def test_a_name_is_there_once_on_a_page_and_can_be_replaced(library: Library) -> None:
    save_view(library, "Leaders", JUDGEMENTS)
    save_view(library, "Leaders", SEARCH)
    with pytest.raises(ViewNameError, match="“leaders” already"):
        save_view(library, "leaders", JudgementsView())
    with pytest.raises(ViewNameError, match="no name"):
        save_view(library, "  ", SEARCH)
    step = save_view(library, "leaders", JudgementsView(), replace=True)
    assert [(view.name, view.settings) for view in saved_views(library, ViewPage.JUDGEMENTS)] == [
        ("leaders", JudgementsView())
    ]
    undo(library, step)
    assert [(view.name, view.settings) for view in saved_views(library, ViewPage.JUDGEMENTS)] == [
        ("Leaders", JUDGEMENTS)
    ]
    save_view(library, "Others", ArticlesView())
    with pytest.raises(ViewNameError):
        rename_view(library, saved_views(library, ViewPage.JUDGEMENTS)[0].id, "")


def test_a_view_that_cannot_be_shown_hides_no_other(library: Library) -> None:
    save_view(library, "good", SEARCH)
    for page, settings in (("holograms", "{}"), ("search", "no json")):
        library.execute("INSERT INTO saved_views (page, name, settings) VALUES (?, 'odd', ?)", (page, settings))
    assert [view.name for view in saved_views(library)] == ["good"]
