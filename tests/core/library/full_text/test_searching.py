from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings, strategies as st

from core.library import (
    ClaimValues,
    FoundIn,
    Library,
    QueryError,
    QuoteValues,
    Search,
    SearchCounts,
    SearchOrder,
    Signature,
    Subject,
    Target,
    Within,
    add_document,
    add_note,
    add_tag,
    correct_finding,
    create_library,
    document_detail,
    reject_findings,
    remove_document,
    search,
    search_counts,
    undo,
    undoable,
)
from core.library.full_text.search_order import by_date
from core.model import DocumentKind, ProviderType
from tests.core.library.conftest import Story

BY = Signature("R. Quill", "Read again.", datetime(2025, 9, 2, tzinfo=UTC))
SHROPSHIRE = Story(more="Personal advisers know where every care leaver lives. The housing plan is new.")
SCHOOL = Story(
    provider="Alderbrook Primary School",
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Alderbrook told to improve phonics",
    outlet="The Fenland Observer",
    framework="school_eif_2019",
    grades={"overall_effectiveness": "requires_improvement", "quality_of_education": "inadequate"},
    told_on=date(2023, 3, 1),
    published_on=date(2023, 2, 27),
    confidence=0.5,
)
REPORT = Story(
    provider="North East Lincolnshire",
    code="E06000012",
    headline="Inspection of North East Lincolnshire",
    official=True,
    outlet=None,
    told_on=None,
    published_on=date(2021, 11, 15),
    grades={"overall_effectiveness": "inadequate", "care_leavers": "requires_improvement"},
    more="Housing for care leavers is unsafe. Music is not taught.",
)


@pytest.fixture
def filled(library: Library) -> tuple[Library, dict[str, int]]:
    return library, {
        "shropshire": SHROPSHIRE.add(library),
        "school": SCHOOL.add(library),
        "report": REPORT.add(library),
    }


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("housing", "shropshire report"),
        ("phonics", "school"),
        ("housing music", "report"),
        ("phonics OR music", "school report"),
        ("housing NOT music", "shropshire"),
        ("housing -music", "shropshire"),
        ("NOT housing", "school"),
        ('"care leavers"', "report shropshire"),
        ('"leavers care"', ""),
        ("advis*", "shropshire"),
        ("HOUSED", "shropshire report"),
        ("personal near lives", "shropshire"),
        ("personal near new", ""),
        ("title:phonics", "school"),
        ("title:housing", ""),
        ("grade:inadequate", "school report"),
        ("grade:inadequate area:care_leavers", ""),
        ("grade:inadequate (area:care_leavers)", ""),
        ('grade:RI area:"care leavers"', "report"),
        ("grade:(good OR RI)", "shropshire school report"),
        ('authority:"North East Lincolnshire"', "report"),
        ("provider:alderbrook", "school"),
        ('region:"West Midlands"', "shropshire"),
        ("type:school", "school"),
        ("framework:ILACS", "shropshire report"),
        ("inspectorate:ofsted", "shropshire school report"),
        ("kind:report", "report"),
        ('state:"needs eyes"', "school"),
        ("outlet:fenland", "school"),
        ("speaker:askey", "shropshire school report"),
        ("speaker:marwood", ""),
        ("before:2022", "report"),
        ("after:2023-03", "shropshire"),
        ("date:2023", "school"),
        ("after:2021 before:2024", "school"),
        ("kind:report OR phonics", "school report"),
        ("housing OR type:school", "shropshire school report"),
        ("(housing OR phonics) -kind:report", "shropshire school"),
        ("housing -grade:inadequate", "shropshire"),
    ],
)
def test_a_query_finds(filled: tuple[Library, dict[str, int]], query: str, names: str) -> None:
    library, ids = filled
    page = search(library, Search(query))
    assert {hit.document_id for hit in page.hits} == {ids[name] for name in names.split()}
    assert page.documents == len(page.hits)


def test_the_best_match_comes_first_and_pages_fit_together(library: Library) -> None:
    ids = [
        Story(headline=f"Story {n}", more="Housing. " * n + "Other words follow here. " * 9).add(library)
        for n in range(1, 8)
    ]
    in_title = Story(headline="Housing for all").add(library)
    whole = [hit.document_id for hit in search(library, Search("housing"), 0, 20).hits]
    assert whole[0] == in_title
    assert whole[1:] == ids[::-1]
    paged = [hit.document_id for at in range(0, 8, 3) for hit in search(library, Search("housing"), at, 3).hits]
    assert paged == whole
    assert search(library, Search("housing"), 3, 3).documents == 8


def test_when_too_many_are_found_titles_come_first(
    filled: tuple[Library, dict[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, ids = filled
    monkeypatch.setattr("core.library.full_text.searching.RANKED_AT_MOST", 1)
    page = search(library, Search("phonics OR housing"))
    assert [hit.document_id for hit in page.hits] == [ids["school"], ids["report"], ids["shropshire"]]
    assert not page.ranked


@pytest.mark.parametrize("first_step", [1, 2, 100])
@pytest.mark.parametrize("word", ["housing", "hous*"])
def test_of_many_documents_each_page_is_that_piece_of_the_whole_order(
    library: Library, monkeypatch: pytest.MonkeyPatch, first_step: int, word: str
) -> None:
    titled = {2, 3, 7}
    for number in range(9):
        headline = f"Housing {number}" if number in titled else f"Council news {number}"
        Story(headline=headline, more=f"Housing is told of in {number}.", grades={}).add(library)
    monkeypatch.setattr("core.library.full_text.searching.RANKED_AT_MOST", 1)
    monkeypatch.setattr("core.library.full_text.search_order._FIRST_STEP", first_step)
    expected = [*(8, 4, 3), *(9, 7, 6, 5, 2, 1)]
    for offset in range(10):
        for limit in (1, 2, 4, 20):
            hits = search(library, Search(word), offset, limit).hits
            assert [hit.document_id for hit in hits] == expected[offset : offset + limit]
            assert all(bool(hit.title_marks) == hit.title.startswith("Housing") for hit in hits)
            assert all("".join(place.text for place in hit.places) for hit in hits)


@pytest.mark.parametrize("sorted_at_most", [100, 0])
def test_documents_come_by_their_dates(
    filled: tuple[Library, dict[str, int]], monkeypatch: pytest.MonkeyPatch, sorted_at_most: int
) -> None:
    library, ids = filled
    monkeypatch.setattr("core.library.full_text.search_order._SORTED_AT_MOST", sorted_at_most)
    undated = Story(told_on=None, published_on=None, inspected_month=None, headline="Nobody knows when").add(library)
    newest = search(library, Search("inspectors", order=SearchOrder.NEWEST)).hits
    assert [hit.document_id for hit in newest] == [ids["shropshire"], ids["school"], ids["report"], undated]
    oldest = search(library, Search("inspectors", order=SearchOrder.OLDEST)).hits
    assert [hit.document_id for hit in oldest] == [ids["report"], ids["school"], ids["shropshire"], undated]
    assert newest[2].published_on == date(2021, 11, 15)


DAYS = st.none() | st.dates(date(2020, 1, 1), date(2020, 1, 4))


@settings(max_examples=40)
@given(st.lists(st.tuples(DAYS, st.lists(DAYS, max_size=3)), min_size=1, max_size=8), st.booleans())
def test_documents_come_by_the_same_dates_however_many_there_are(
    told: list[tuple[date | None, list[date | None]]], newest_first: bool
) -> None:
    with create_library(None) as library:
        for number, (own, reported) in enumerate(told):
            story = Story(headline=f"Story {number}", told_on=own, grades={})
            about = tuple(replace(story.findings.inspections[0], published_on=day) for day in reported)
            add_document(library, story.document, replace(story.findings, inspections=about), b"")
        every = set(range(1, len(told) + 1))
        by_sorting = by_date(library, every, len(told), newest_first=newest_first)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("core.library.full_text.search_order._SORTED_AT_MOST", 0)
            patch.setattr("core.library.full_text.search_order._FIRST_STEP", 2)
            assert by_date(library, every, len(told), newest_first=newest_first) == by_sorting
            for count in range(1, len(told)):
                assert by_date(library, every, count, newest_first=newest_first)[:count] == by_sorting[:count]


def test_several_grades_and_areas_are_joined_whatever_index_finds_them(
    filled: tuple[Library, dict[str, int]],
) -> None:
    library, ids = filled
    either = "grade:(inadequate OR requires_improvement)"
    assert search(library, Search(either)).documents == 2
    assert search(library, Search(f"{either} area:care_leavers")).documents == 1
    assert search(library, Search(f"{either} NOT grade:good")).documents == 2
    assert {hit.document_id for hit in search(library, Search(either)).hits} == {ids["school"], ids["report"]}


def test_places_say_where_it_is_said(filled: tuple[Library, dict[str, int]]) -> None:
    library, _ = filled
    (hit,) = search(library, Search("care near lives")).hits
    (place,) = hit.places
    assert place.text == "Personal advisers know where every care leaver lives."
    assert [place.text[mark.start : mark.end] for mark in place.marks] == ["care", "lives"]
    (hit,) = search(library, Search("music")).hits
    assert hit.places[0].page == 2
    (hit,) = search(library, Search("phonics")).hits
    assert [hit.title[mark.start : mark.end] for mark in hit.title_marks] == ["phonics"]
    assert hit.providers == ("Alderbrook Primary School",)


def test_quotations_points_and_claims_are_places(filled: tuple[Library, dict[str, int]]) -> None:
    library, _ = filled
    (hit, *_) = search(library, Search("social workers")).hits
    assert [(place.found_in, place.speaker) for place in hit.places] == [(FoundIn.QUOTATION, "Morwenna Askey")]
    (hit, *_) = search(library, Search("give up")).hits
    assert [place.found_in for place in hit.places] == [FoundIn.POINT]
    (hit,) = search(library, Search('grade:RI area:"care leavers"')).hits
    assert [(place.found_in, place.area, place.grade) for place in hit.places] == [
        (FoundIn.CLAIM, "care_leavers", "requires_improvement")
    ]


def test_words_can_be_looked_for_in_quotations_alone(filled: tuple[Library, dict[str, int]]) -> None:
    library, ids = filled
    assert search(library, Search("housing", within=(Within.QUOTATIONS,))).documents == 0
    assert search(library, Search("social workers", within=(Within.QUOTATIONS,))).documents == 3
    assert search(library, Search("social workers", within=(Within.POINTS,))).documents == 0
    assert (
        search(library, Search("give up", within=(Within.POINTS,), kinds=(DocumentKind.OFFICIAL_REPORT,))).documents
        == 1
    )
    quote = library.value("SELECT id FROM quotes WHERE document = ?", (ids["report"],))
    reject_findings(library, Subject.QUOTE, [quote], BY)
    assert search(library, Search("social workers", within=(Within.QUOTATIONS,))).documents == 2


def test_what_was_found_is_counted_by_kind(filled: tuple[Library, dict[str, int]]) -> None:
    library, _ = filled
    assert search_counts(library, Search("child")) == SearchCounts(reports=1, articles=2, quotations=3, points=3)
    assert search_counts(library, Search("housing")) == SearchCounts(reports=1, articles=1)
    assert search_counts(library, Search("")) == SearchCounts()


def test_fields_see_what_people_corrected(filled: tuple[Library, dict[str, int]]) -> None:
    library, ids = filled
    reported = document_detail(library, ids["school"]).inspections[0]
    claim = reported.claims[1]
    correct_finding(library, claim.id, ClaimValues(reported.id, claim.claim.area, "outstanding"), BY)
    assert search(library, Search("grade:inadequate type:school")).documents == 0
    assert search(library, Search("grade:outstanding type:school")).documents == 1
    quote = library.value("SELECT id FROM quotes WHERE document = ?", (ids["school"],))
    step = correct_finding(library, quote, QuoteValues("Ivo Castellane", "head teacher", None), BY)
    assert [hit.document_id for hit in search(library, Search("speaker:castellane")).hits] == [ids["school"]]
    assert search(library, Search("speaker:askey")).documents == 2
    undo(library, step)
    assert search(library, Search("speaker:askey")).documents == 3


def test_tags_and_notes_are_found_on_documents_and_inspections(filled: tuple[Library, dict[str, int]]) -> None:
    library, ids = filled
    inspection = library.value("SELECT inspection FROM reported_inspections WHERE document = ?", (ids["school"],))
    add_tag(library, Target(inspection_id=inspection), "Committee")
    add_tag(library, Target(document_id=ids["report"]), "committee")
    add_note(library, Target(document_id=ids["shropshire"]), "Ask about the 100 % figure", "R. Quill")
    assert {hit.document_id for hit in search(library, Search("tag:committee")).hits} == {ids["school"], ids["report"]}
    assert {hit.document_id for hit in search(library, Search('note:"100 %"')).hits} == {ids["shropshire"]}


def test_the_indexes_follow_removal_and_undo(filled: tuple[Library, dict[str, int]]) -> None:
    library, ids = filled
    step = undoable(library, "Delete", lambda: remove_document(library, ids["report"]))
    assert search(library, Search("give up", within=(Within.POINTS,))).documents == 2
    undo(library, step)
    assert search(library, Search("give up", within=(Within.POINTS,))).documents == 3
    for index in ("documents_fts", "quotes_fts", "points_fts"):
        library.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")


TEXTS = st.text(alphabet="ab\"'()*:-–^{}\x00 ORNDT“”.\n", max_size=60) | st.text(max_size=30)


@given(TEXTS)
@settings(max_examples=60)
def test_any_text_finds_something_or_is_told_in_words(text: str) -> None:
    with create_library(None) as library:
        SHROPSHIRE.add(library)
        with suppress(QueryError):
            assert search(library, Search(text)).documents in (0, 1)
