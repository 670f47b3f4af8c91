from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.knowledge import load_knowledge
from core.library import (
    CorrectionError,
    ReviewFilter,
    ReviewItem,
    ReviewKind,
    Signature,
    add_document,
    change_item,
    confirm_item,
    document_detail,
    mark_item_reviewed,
    redo,
    reject_item,
    remove_document,
    review_counts,
    review_items,
    set_document_state,
    undo,
)
from core.library.review.review_queue import _keys
from core.model import Basis, CheckOutcome, DocumentState, VisitType
from tests.core.library.conftest import Story
from tests.core.library.dumps import lines

if TYPE_CHECKING:
    from core.library import Library

BY = Signature("R. Quill", made_at=datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
OVERALL = "overall_effectiveness"
HELP = "help_and_protection"
EVERYTHING = ReviewFilter()
DOUBTFUL = Story(confidence=0.75, checks=(CheckOutcome.DIFFERS, CheckOutcome.AGREES), doubts=("Two dates are told.",))
EMPTY = Story(headline="Bin days", provider=None, code=None, grades={}, published_on=None, visit_type=VisitType.UNKNOWN)


def queue(library: Library, where: ReviewFilter = EVERYTHING) -> tuple[ReviewItem, ...]:
    return review_items(library, where, 100)


def kinds(library: Library) -> list[ReviewKind]:
    return [item.kind for item in queue(library)]


def only(library: Library, kind: ReviewKind) -> ReviewItem:
    (item,) = queue(library, ReviewFilter(kinds=(kind,)))
    return item


def state(library: Library, document_id: int) -> DocumentState:
    return document_detail(library, document_id).state


def conflicting(library: Library) -> None:
    Story(headline="Outstanding", grades={OVERALL: "outstanding"}).add(library)
    Story(headline="Inadequate", grades={OVERALL: "inadequate"}).add(library)


def test_what_is_sure_needs_no_eyes(library: Library) -> None:
    Story().add(library)
    assert queue(library) == ()
    assert review_counts(library) == {}


def test_every_item_tells_who_was_inspected_where_that_is_known(library: Library) -> None:
    DOUBTFUL.add(library)
    EMPTY.add(library)
    conflicting(library)
    unknown = (ReviewKind.NOTHING_FOUND, ReviewKind.UNKNOWN_PROVIDER)
    for item in queue(library):
        assert item.about == ("" if item.kind in unknown else "Shropshire"), item.kind


def test_conflicts_come_first_and_then_document_by_document(library: Library) -> None:
    DOUBTFUL.add(library)
    EMPTY.add(library)
    conflicting(library)
    assert kinds(library) == [
        ReviewKind.CONFLICT,
        ReviewKind.DOUBTFUL_READING,
        ReviewKind.FAILED_CHECK,
        ReviewKind.DOUBTFUL_GRADE,
        ReviewKind.DOUBTFUL_GRADE,
        ReviewKind.NOTHING_FOUND,
        ReviewKind.UNKNOWN_PROVIDER,
    ]
    counts = review_counts(library)
    assert sum(counts.values()) == len(queue(library))
    assert counts[ReviewKind.DOUBTFUL_GRADE] == 2


def test_each_item_says_why_and_where_to_look(library: Library) -> None:
    document_id = DOUBTFUL.add(library)
    item = queue(library, ReviewFilter(kinds=(ReviewKind.DOUBTFUL_GRADE,)))[1]
    assert item.reason == "“Good” for Help and protection was read from wording that is right in about 7 of 10 texts."
    assert (item.document_id, item.heading, item.area, item.grade) == (document_id, DOUBTFUL.headline, HELP, "good")
    assert item.claim_id is not None
    assert item.inspection_id is not None
    assert item.evidence is not None
    assert item.evidence.text == "help and protection: good"
    assert only(library, ReviewKind.DOUBTFUL_READING).reason == "Two dates are told."
    assert only(library, ReviewKind.FAILED_CHECK).reason == "It counts three areas."


def test_a_conflict_names_both_sides_and_whose_it_is(library: Library) -> None:
    conflicting(library)
    item = only(library, ReviewKind.CONFLICT)
    assert (item.heading, item.about, item.area, item.document_id) == ("Shropshire", "Shropshire", OVERALL, None)
    assert item.reason == "The articles differ: Inadequate in “Inadequate”; Outstanding in “Outstanding”."


def test_pages_fit_together(library: Library) -> None:
    DOUBTFUL.add(library)
    conflicting(library)
    EMPTY.add(library)
    DOUBTFUL.but(headline="Doubtful too").add(library)
    everything = queue(library)
    pages = [item for offset in range(0, 12, 3) for item in review_items(library, EVERYTHING, 3, offset=offset)]
    assert tuple(pages) == everything


def test_with_the_last_item_the_document_is_reviewed_and_undone_it_is_not(library: Library) -> None:
    document_id = DOUBTFUL.add(library)
    steps = []
    while items := queue(library):
        assert state(library, document_id) is DocumentState.NEEDS_EYES
        steps.append(confirm_item(library, items[0], BY))
    assert len(steps) == 4
    assert state(library, document_id) is DocumentState.REVIEWED
    undo(library, steps[-1])
    assert state(library, document_id) is DocumentState.NEEDS_EYES
    assert len(queue(library)) == 1
    redo(library, steps[-1])
    assert state(library, document_id) is DocumentState.REVIEWED


def test_a_document_marked_as_reviewed_leaves_the_queue(library: Library) -> None:
    document_id = DOUBTFUL.add(library)
    set_document_state(library, document_id, DocumentState.REVIEWED)
    assert queue(library) == ()
    set_document_state(library, document_id, DocumentState.NEEDS_EYES)
    assert len(queue(library)) == 4


def test_another_grade_is_chosen_for_a_doubtful_one(library: Library) -> None:
    DOUBTFUL.add(library)
    item = queue(library, ReviewFilter(kinds=(ReviewKind.DOUBTFUL_GRADE,)))[0]
    change_item(library, item, "good", BY)
    line = lines(library)["Shropshire", OVERALL]
    assert (line.grade, line.basis, line.confidence) == ("good", Basis.SINGLE_SOURCE, 1.0)


def test_a_conflict_is_settled_by_a_grade_for_the_inspection(library: Library) -> None:
    conflicting(library)
    change_item(
        library, only(library, ReviewKind.CONFLICT), "inadequate", Signature("R. Quill", "I asked the council.")
    )
    line = lines(library)["Shropshire", OVERALL]
    assert (line.grade, line.basis) == ("inadequate", Basis.CORRECTED)
    assert "I asked the council." in line.reason
    assert queue(library) == ()


def test_a_conflict_that_was_left_is_back_when_another_document_joins_it(library: Library) -> None:
    conflicting(library)
    mark_item_reviewed(library, only(library, ReviewKind.CONFLICT), BY)
    assert queue(library) == ()
    Story(headline="Good", grades={OVERALL: "good"}).add(library)
    assert kinds(library) == [ReviewKind.CONFLICT]


def test_a_rejected_grade_and_a_rejected_inspection_leave_nothing_doubtful(library: Library) -> None:
    document_id = DOUBTFUL.add(library)
    reject_item(library, queue(library, ReviewFilter(kinds=(ReviewKind.DOUBTFUL_GRADE,)))[0], BY)
    assert set(lines(library)) == {("Shropshire", HELP)}
    reject_item(library, only(library, ReviewKind.DOUBTFUL_READING), BY)
    assert kinds(library) == [ReviewKind.FAILED_CHECK]
    with pytest.raises(CorrectionError, match="no reading here"):
        reject_item(library, only(library, ReviewKind.FAILED_CHECK), BY)
    mark_item_reviewed(library, only(library, ReviewKind.FAILED_CHECK), BY)
    assert state(library, document_id) is DocumentState.REVIEWED


def test_only_grades_can_be_changed(library: Library) -> None:
    DOUBTFUL.add(library)
    with pytest.raises(CorrectionError, match="not about a grade"):
        change_item(library, only(library, ReviewKind.FAILED_CHECK), "good", BY)


def test_an_official_letter_without_grades_was_read_and_one_without_an_inspection_was_not(library: Library) -> None:
    letter = EMPTY.but(official=True, provider="Shropshire", code="E06000051", visit_type=VisitType.FOCUSED_VISIT)
    letter.add(library)
    assert queue(library) == ()
    unread = letter.but(headline="An unknown family")
    add_document(library, unread.document, replace(unread.findings, inspections=()), b"%PDF")
    assert kinds(library) == [ReviewKind.UNREAD_REPORT]
    confirm_item(library, only(library, ReviewKind.UNREAD_REPORT), BY)
    assert queue(library) == ()


def test_what_is_not_there_any_more_is_told(library: Library) -> None:
    document_id = DOUBTFUL.add(library)
    item = queue(library)[-1]
    remove_document(library, document_id)
    with pytest.raises(NotInLibraryError):
        confirm_item(library, item, BY)


def test_counting_reads_only_the_indexes_of_what_is_doubtful(library: Library) -> None:
    for kind in ReviewKind:
        keys, values = _keys(kind, EVERYTHING)
        plan = [row["detail"] for row in library.rows(f"EXPLAIN QUERY PLAN SELECT count(*) FROM ({keys})", values)]
        assert not any(line.startswith("SCAN") and "INDEX" not in line for line in plan), (kind, plan)


def test_a_doubtful_grade_that_the_report_or_another_story_bears_out_needs_no_eyes(library: Library) -> None:
    Story(confidence=0.75, grades={OVERALL: "good", HELP: "good"}).add(library)
    assert review_counts(library)[ReviewKind.DOUBTFUL_GRADE] == 2
    Story(headline="The report", official=True, grades={OVERALL: "good", HELP: "inadequate"}).add(library)
    assert [item.area for item in queue(library) if item.kind is ReviewKind.DOUBTFUL_GRADE] == [HELP]


def test_the_words_of_an_item_find_it(library: Library) -> None:
    conflicting(library)
    replace(DOUBTFUL, headline="Fenwick’s café grades", provider="Fenwick", code=None).add(library)
    EMPTY.add(library)
    by_kind = {item.kind: item for item in queue(library)}

    def found(text: str) -> set[ReviewKind]:
        items = queue(library, ReviewFilter(text=text))
        assert sum(review_counts(library, ReviewFilter(text=text)).values()) == len(items)
        return {item.kind for item in items}

    of_document = {ReviewKind.DOUBTFUL_READING, ReviewKind.FAILED_CHECK, ReviewKind.DOUBTFUL_GRADE}
    assert found("fenwick") == of_document, "by provider"
    assert found("Fenwick's cafe") == of_document, "by headline, whatever its apostrophe and accents"
    assert found("two dates") == {ReviewKind.DOUBTFUL_READING}, "by the doubt"
    assert found("bin") == {ReviewKind.NOTHING_FOUND, ReviewKind.UNKNOWN_PROVIDER}
    assert ReviewKind.CONFLICT in found(by_kind[ReviewKind.CONFLICT].heading), "by the provider of a conflict"
    assert found("fenwick bin") == set(), "every word must occur"
    assert found("zzzz") == set()
    assert found(" % _ \" '") == set(by_kind), "what has no letter asks for nothing"


def test_the_area_and_the_grade_find_what_is_doubted(library: Library) -> None:
    DOUBTFUL.add(library)
    kept = {item.area for item in queue(library, ReviewFilter(text="help protection"))}
    assert kept == {HELP}
    (item,) = queue(library, ReviewFilter(kinds=(ReviewKind.DOUBTFUL_GRADE,), text="protection"))
    label = load_knowledge().frameworks.grade_label(item.framework, item.area, item.grade)
    assert item in queue(library, ReviewFilter(text=label))


def test_words_in_the_text_around_an_item_do_not_find_it(library: Library) -> None:
    DOUBTFUL.add(library)
    assert "inspectors" in DOUBTFUL.text
    assert queue(library, ReviewFilter(text="inspectors")) == ()
