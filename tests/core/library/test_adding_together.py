"""Documents that are added together lead to what adding them one by one leads to, or to nothing at all."""

from __future__ import annotations

import sqlite3
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st

from core.errors import LibraryError, ReadOnlyLibraryError
from core.library import (
    Library,
    NewDocument,
    add_documents,
    create_library,
    near_duplicates,
    open_library,
    remove_document,
)
from core.library.documents import adding
from core.model import ProviderType
from tests.core.library.conftest import ADDED_AT, Story
from tests.core.library.dumps import canonical, dump
from tests.core.library.test_looking_back import STORIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# The same words on two sites, and once more a month later: one story, and another.
PRINTED = Story(headline="Printed by two", more="The councillors heard it in the small hall and went home late. " * 4)
COPIES = (
    PRINTED,
    PRINTED.but(outlet="The Borderland Post", grades={"overall_effectiveness": "outstanding"}),
    PRINTED.but(provider="Telford and Wrekin", code="E06000020"),
)
# Schools of one name in two towns, and one of which nobody says where it is.
SCHOOL = Story(
    provider="St Mary's Primary School",
    code=None,
    provider_type=ProviderType.SCHOOL,
    headline="Leeds school falls",
    framework="school_eif_2019",
    grades={"overall_effectiveness": "inadequate"},
    told_in=("E08000035",),
)
NAMESAKES = (
    SCHOOL,
    SCHOOL.but(headline="Leeds school in dismay", told_on=date(2025, 8, 14)),
    SCHOOL.but(headline="Hull school rises", published_on=date(2022, 5, 8), told_in=("E06000010",)),
    SCHOOL.but(headline="School improves", published_on=date(2019, 5, 8), told_in=()),
    SCHOOL.but(headline="Beverley school rises", provider="St Mary's Primary School, Beverley", told_in=("E06000011",)),
)
EVERYTHING = (*STORIES, *COPIES, *NAMESAKES)


def new(stories: Sequence[Story]) -> list[NewDocument]:
    return [NewDocument(story.document, story.findings, story.text.encode()) for story in stories]


def told(story: Story) -> str:
    return story.document.sha256


@settings(max_examples=40)
@given(data=st.data())
def test_however_documents_are_put_together_the_library_says_the_same(data: st.DataObject) -> None:
    stories = data.draw(st.lists(st.sampled_from(EVERYTHING), unique_by=told, min_size=2, max_size=12), label="stories")
    cuts = data.draw(st.sets(st.integers(1, len(stories) - 1)), label="cuts")
    gone = data.draw(st.sampled_from(stories), label="taken out and put in again")
    with create_library(None) as library, create_library(None) as one_by_one:
        for story in stories:
            story.add(one_by_one)
        shuffled = data.draw(st.permutations(stories), label="order")
        for begin, end in pairwise([0, *sorted(cuts), len(stories)]):
            add_documents(library, new(shuffled[begin:end]), ADDED_AT)
        remove_document(library, library.value("SELECT id FROM documents WHERE sha256 = ?", (told(gone),)))
        add_documents(library, new(shuffled), ADDED_AT)
        assert canonical(library) == canonical(one_by_one)


def test_each_is_told_what_became_of_it_and_all_that_was_touched(library: Library) -> None:
    here = Story(headline="Next door", provider="Telford and Wrekin", code="E06000020")
    there = Story(headline="Further off", provider="Bexford", code=None)
    before = here.add(library)
    known, first, again, copy = add_documents(library, new((here, PRINTED, PRINTED, COPIES[1])), ADDED_AT)
    assert (known.document_id, known.already_there) == (before, True)
    assert not known.changes.documents
    assert (again.document_id, again.already_there) == (first.document_id, True)
    assert not first.already_there
    assert (first.copies, copy.copies) == (1, 1)
    assert [each.document_id for each in near_duplicates(library, first.document_id)] == [copy.document_id]
    assert first.changes == copy.changes
    assert first.changes.documents == {first.document_id, copy.document_id}
    (other,) = add_documents(library, new((there,)), ADDED_AT)
    assert other.changes.documents == {other.document_id}
    assert not other.changes.inspections & first.changes.inspections


def test_no_documents_change_nothing(library: Library) -> None:
    before = dump(library)
    assert add_documents(library, ()) == ()
    assert dump(library) == before


def test_when_one_cannot_be_stored_none_is(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    Story().add(library)
    before = dump(library)
    real = adding.store_reported

    def full_at_last(*given: object) -> object:
        if library.value("SELECT count(*) FROM documents") == len(STORIES):
            raise LibraryError("The disk is full.", "Free some space.") from sqlite3.OperationalError("disk full")
        return real(*given)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(adding, "store_reported", full_at_last)
    with pytest.raises(LibraryError, match="disk is full"):
        add_documents(library, new(STORIES), ADDED_AT)
    assert dump(library) == before


def test_a_library_for_reading_only_takes_none(library_file: Path) -> None:
    with open_library(library_file, read_only=True) as library, pytest.raises(ReadOnlyLibraryError):
        add_documents(library, new(STORIES), ADDED_AT)
