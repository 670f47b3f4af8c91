from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from core.errors import LibraryError, NotInLibraryError
from core.library import (
    DocumentColumn,
    DocumentFilter,
    Library,
    SortKey,
    Target,
    add_document,
    add_tag,
    count_documents,
    create_library,
    document_detail,
    document_rows,
    original_bytes,
    set_document_state,
)
from core.model import CheckOutcome, DocumentKind, DocumentState
from tests.core.library.conftest import ADDED_AT, Story

EVERYTHING = DocumentFilter()
DOUBTFUL = Story(headline="Zeal in Zeals", doubts=("Two councils are named.", "The date is odd."), told_on=None)
REPORT = Story(headline="Inspection of Shropshire Council", official=True, outlet=None)
EMPTY = Story(headline="a fête in Ludlow", grades={}, published_on=None, provider="Ludlow", code=None)


@pytest.fixture
def library():
    with create_library(None) as made:
        for story in (DOUBTFUL, REPORT, EMPTY):
            story.add(made)
        yield made


def titles(library: Library, where: DocumentFilter = EVERYTHING, *order: SortKey) -> str:
    """First letters of the titles in the order of the rows: Zeal, Inspection, a fête."""
    rows = document_rows(library, where, order, 0, 100)
    assert count_documents(library, where) == len(rows)
    return "".join(row.title[0] for row in rows)


def test_a_row_says_what_a_document_is(library: Library) -> None:
    row = document_rows(library, EVERYTHING, (), 0, 1)[0]
    assert (row.title, row.outlet, row.source) == ("Zeal in Zeals", "The Marches Courier", "article.txt")
    assert (row.kind, row.state, row.published_on) == (DocumentKind.ARTICLE, DocumentState.NEEDS_EYES, None)


def test_a_document_without_headline_is_called_by_its_file(library: Library) -> None:
    document, findings = EMPTY.but(headline="Lost headline").document, EMPTY.but(headline="").findings
    add_document(library, document, findings, b"", ADDED_AT)
    assert document_rows(library, EVERYTHING, (), 3, 1)[0].title == "article.txt"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (SortKey(DocumentColumn.TITLE), "aIZ"),
        (SortKey(DocumentColumn.PUBLISHED_ON, descending=True), "IaZ"),
        (SortKey(DocumentColumn.OUTLET), "ZaI"),
        (SortKey(DocumentColumn.KIND, descending=True), "IZa"),
    ],
)
def test_any_column_sorts_with_empty_cells_last(library: Library, key: SortKey, expected: str) -> None:
    assert titles(library, EVERYTHING, key) == expected


def test_every_column_can_be_sorted_by_both_ways(library: Library) -> None:
    for column in DocumentColumn:
        for descending in (False, True):
            assert len(titles(library, EVERYTHING, SortKey(column, descending))) == 3


@settings(max_examples=25)
@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=8),
    st.booleans(),
    st.sampled_from([(), (SortKey(DocumentColumn.TITLE, descending=True),)]),
    st.integers(0, 4),
)
def test_documents_come_by_how_many_inspections_they_report_on(
    counts: list[int], descending: bool, rest: tuple[SortKey, ...], offset: int
) -> None:
    with create_library(None) as library:
        for number, count in enumerate(counts):
            _with_inspections(library, count, Story(headline=f"Visits {number % 3}", more=f"Told as number {number}."))
        order = (SortKey(DocumentColumn.INSPECTIONS, descending), *rest)
        rows = document_rows(library, EVERYTHING, order, 0, 100)
        expected = sorted(rows, key=lambda row: row.id)
        if rest:
            expected.sort(key=lambda row: row.title, reverse=True)
        count_of = dict(zip(sorted(row.id for row in rows), counts, strict=True))
        expected.sort(key=lambda row: count_of[row.id], reverse=descending)
        assert rows == tuple(expected)
        assert document_rows(library, EVERYTHING, order, offset, 2) == rows[offset : offset + 2]
        some = DocumentFilter(documents=tuple(row.id for row in rows[::2]))
        assert document_rows(library, some, order, 0, 100) == rows[::2]


def _with_inspections(library: Library, count: int, story: Story) -> None:
    """Add a document that reports on so many inspections."""
    reported = tuple(
        replace(story.findings.inspections[0], published_on=date(2010 + year, 5, 4)) for year in range(count)
    )
    add_document(library, story.document, replace(story.findings, inspections=reported), b"", ADDED_AT)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (DocumentFilter(states=(DocumentState.NEEDS_EYES,)), "Z"),
        (DocumentFilter(states=(DocumentState.NO_JUDGEMENT, DocumentState.NEEDS_EYES)), "Za"),
        (DocumentFilter(kinds=(DocumentKind.OFFICIAL_REPORT,)), "I"),
        (DocumentFilter(inspections=(1,)), "ZI"),
        (DocumentFilter(documents=(3, 99)), "a"),
        (DocumentFilter(text="FETE lud"), "a"),
        (DocumentFilter(text="morwenna zeal"), "Z"),
        (DocumentFilter(text="courier"), "Za"),
        (DocumentFilter(text='zeal"'), "Z"),
    ],
)
def test_filters_leave_what_they_name(library: Library, where: DocumentFilter, expected: str) -> None:
    assert titles(library, where) == expected
    assert not where.is_empty


def test_a_document_moves_on_in_the_users_work(library: Library) -> None:
    changes = set_document_state(library, 1, DocumentState.REVIEWED)
    assert changes.documents == {1}
    assert document_detail(library, 1).state is DocumentState.REVIEWED
    assert titles(library, DocumentFilter(states=(DocumentState.NEEDS_EYES,))) == ""


def test_what_is_gone_is_told(library: Library) -> None:
    for ask in (document_detail, original_bytes):
        with pytest.raises(NotInLibraryError):
            ask(library, 99)
    with pytest.raises(NotInLibraryError):
        set_document_state(library, 99, DocumentState.REVIEWED)


def test_damaged_original_bytes_are_told(library: Library) -> None:
    library.execute("UPDATE originals SET compressed = x'00' WHERE document = 1")
    with pytest.raises(LibraryError, match="damaged"):
        original_bytes(library, 1)


def test_a_heading_is_the_parsers_headline_first(library: Library) -> None:
    detail = document_detail(library, Story(checks=(CheckOutcome.AGREES,), told_on=date(2025, 8, 20)).add(library))
    assert detail.title == Story().headline


def test_a_row_has_its_tags_and_a_filter_leaves_those_with_one_of_some(library: Library) -> None:
    for document_id, name in ((1, "to check"), (1, "Marches"), (3, "To Check")):
        add_tag(library, Target(document_id=document_id), name)
    rows = document_rows(library, DocumentFilter(tags=("to check",)), (), 0, 10)
    assert [(row.id, row.tags) for row in rows] == [(1, ("Marches", "to check")), (3, ("To Check",))]
    assert titles(library, DocumentFilter(tags=("marches", "to check"))) == "Za"
    assert titles(library, DocumentFilter(tags=("never used",))) == ""
