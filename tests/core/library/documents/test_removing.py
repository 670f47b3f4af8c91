"""Documents go together as they would one by one, and come back with all that people did about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.library import (
    Library,
    Signature,
    Subject,
    Target,
    WorkOnDocuments,
    add_tag,
    confirm_findings,
    correct_judgement,
    create_library,
    document_detail,
    remove_document,
    remove_documents,
    undo,
    undoable,
    withdraw_correction,
    work_on_documents,
)
from tests.core.library.conftest import Story
from tests.core.library.dumps import dump

if TYPE_CHECKING:
    from collections.abc import Iterator

BY = Signature("R. Quill", "Looked at again.")
OVERALL = "overall_effectiveness"
STORIES = (
    Story(),
    Story(headline="The Marches again", grades={OVERALL: "good"}),
    Story(official=True, headline="Inspection of Shropshire Council"),
    Story(provider="Telford and Wrekin", code="E06000020", headline="Telford"),
    Story(provider="Harrow School", code=None, headline="Harrow", earlier={"care_leavers": "good"}),
)


def filled() -> Library:
    library = create_library(None)
    for story in STORIES:
        story.add(library)
    return library


@pytest.fixture
def stories() -> Iterator[Library]:
    with filled() as library:
        yield library


def sources(library: Library) -> dict[int, str]:
    return {row["id"]: row["source"] for row in library.rows("SELECT id, source FROM documents ORDER BY id")}


@pytest.mark.parametrize("removed", [(1, 2), (1, 3), (2, 4, 5), (1, 2, 3), (1, 2, 3, 4, 5)])
def test_documents_that_go_together_leave_what_they_leave_one_by_one(
    stories: Library, removed: tuple[int, ...]
) -> None:
    with filled() as other:
        for document_id in removed:
            remove_document(other, document_id)
        changes = remove_documents(stories, removed)
        assert changes.documents == set(removed)
        assert {**dump(stories), "documents": []} == {**dump(other), "documents": []}
        assert sources(stories) == sources(other)


def test_where_one_is_not_there_all_stay(stories: Library) -> None:
    before = dump(stories)
    with pytest.raises(NotInLibraryError):
        remove_documents(stories, (1, 2, 99))
    assert dump(stories) == before


def test_what_went_together_comes_back_with_what_was_decided(stories: Library) -> None:
    claim = int(stories.value("SELECT min(id) FROM claims WHERE document = 2"))
    confirm_findings(stories, Subject.CLAIM, [claim], BY)
    add_tag(stories, Target(document_id=1), "to check")
    before = dump(stories)
    step = undoable(stories, "Take out", lambda: remove_documents(stories, (1, 2, 3)))
    assert sources(stories).keys() == {4, 5}
    undo(stories, step)
    assert dump(stories) == before


def test_work_on_documents_counts_what_holds_and_only_on_them(stories: Library) -> None:
    held = sources(stories)
    claims = [row["id"] for row in stories.rows("SELECT id FROM claims WHERE document = 1 ORDER BY id")]
    for claim in claims[:2]:
        confirm_findings(stories, Subject.CLAIM, [claim], BY)
    withdraw_correction(stories, int(stories.value("SELECT max(id) FROM finding_corrections")))
    add_tag(stories, Target(document_id=2), "to check")
    add_tag(stories, Target(document_id=4), "to check")
    inspection = document_detail(stories, 4).inspections[0].inspection_id
    assert inspection is not None
    correct_judgement(stories, inspection, OVERALL, "good", BY)
    of_two = work_on_documents(stories, {each: held[each] for each in (1, 2)})
    assert (of_two.decisions, of_two.remarks, of_two.corrected_judgements) == (1, 1, 0)
    of_all = work_on_documents(stories, held)
    assert (of_all.decisions, of_all.remarks, of_all.corrected_judgements) == (1, 2, 1)
    assert of_all.documents == (1, 2, 3, 4, 5)
    assert of_all.size > of_two.size > 0


def test_an_id_that_was_given_to_another_document_is_not_meant(stories: Library) -> None:
    told = {5: "another.txt", 7: "gone.txt"}
    assert work_on_documents(stories, told) == WorkOnDocuments((), 0, 0, 0, 0)
