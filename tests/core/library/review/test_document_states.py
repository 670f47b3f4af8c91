"""A document needs eyes as long as the queue holds something of it: one rule for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import NotInLibraryError
from core.library import (
    ReviewFilter,
    Signature,
    Subject,
    correct_judgement,
    document_detail,
    inspection_rows,
    open_library,
    reject_findings,
    remove_document,
    reopen_document,
    review_counts,
    set_document_state,
    standing_findings,
    undo,
    undoable,
)
from core.library.table.filters import InspectionFilter
from core.model import CheckOutcome, DocumentState
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

    from core.library import Library

UNSURE = Story(confidence=0.6)
REPORT = Story(official=True, headline="Inspection of Shropshire Council", outlet=None)


def state(library: Library, document_id: int) -> DocumentState:
    found = document_detail(library, document_id).state
    queued = bool(review_counts(library, ReviewFilter(documents=(document_id,))))
    assert queued == (found is DocumentState.NEEDS_EYES), "the list and the queue say different things"
    return found


def test_a_report_that_bears_out_the_doubtful_grades_of_an_article_takes_it_out_of_those_that_need_eyes(
    library: Library,
) -> None:
    article = UNSURE.add(library)
    assert state(library, article) is DocumentState.NEEDS_EYES
    report = REPORT.add(library)
    assert state(library, article) is DocumentState.NEW
    remove_document(library, report)
    assert state(library, article) is DocumentState.NEEDS_EYES


def test_the_order_of_import_does_not_matter(library: Library) -> None:
    REPORT.add(library)
    assert state(library, UNSURE.add(library)) is DocumentState.NEW


def test_a_report_that_says_something_else_bears_nothing_out(library: Library) -> None:
    article = UNSURE.add(library)
    REPORT.but(grades={"overall_effectiveness": "good", "help_and_protection": "good"}).add(library)
    assert state(library, article) is DocumentState.NEEDS_EYES


@pytest.mark.parametrize(
    "story",
    [UNSURE.but(doubts=("Two councils are named.",)), UNSURE.but(checks=(CheckOutcome.DIFFERS,))],
    ids=["a doubtful reading", "a check that differs"],
)
def test_other_doubts_stay(library: Library, story: Story) -> None:
    article = story.add(library)
    REPORT.add(library)
    assert state(library, article) is DocumentState.NEEDS_EYES


def test_what_a_person_reviewed_stays_reviewed(library: Library) -> None:
    article = UNSURE.add(library)
    set_document_state(library, article, DocumentState.REVIEWED)
    remove_document(library, REPORT.add(library))
    assert document_detail(library, article).state is DocumentState.REVIEWED


def test_a_person_who_decides_the_judgement_bears_it_out_too(library: Library) -> None:
    article = UNSURE.but(grades={"overall_effectiveness": "good"}).add(library)
    (row,) = inspection_rows(library, InspectionFilter(), (), 0, 10)
    step = correct_judgement(library, row.id, "overall_effectiveness", "good", Signature("R. Quill"))
    assert state(library, article) is DocumentState.NEW
    undo(library, step)
    assert state(library, article) is DocumentState.NEEDS_EYES


def test_a_document_that_is_opened_again_needs_eyes_while_something_is_doubtful(library: Library) -> None:
    article = UNSURE.add(library)
    set_document_state(library, article, DocumentState.REVIEWED)
    step = undoable(library, "Reopen", lambda: reopen_document(library, article))
    assert state(library, article) is DocumentState.NEEDS_EYES
    undo(library, step)
    assert document_detail(library, article).state is DocumentState.REVIEWED
    REPORT.add(library)
    reopen_document(library, article)
    assert state(library, article) is DocumentState.NEW


def test_a_document_without_any_grade_that_stands_has_no_judgement(library: Library) -> None:
    article = Story().add(library)
    claims = [each.id for each in standing_findings(library, article).claims]
    reject_findings(library, Subject.CLAIM, claims, Signature("R. Quill"))
    reopen_document(library, article)
    assert document_detail(library, article).state is DocumentState.NO_JUDGEMENT


def test_what_is_not_there_cannot_be_opened_again(library: Library) -> None:
    with pytest.raises(NotInLibraryError):
        reopen_document(library, 4)


def test_a_library_of_older_rules_is_brought_up_to_this_one(library_file: Path) -> None:
    with open_library(library_file) as library:
        article = UNSURE.but(headline="Another story of the Marches").add(library)
        with library.writing():
            library.execute("UPDATE documents SET state = 'needs eyes' WHERE id = ?", (article,))
            library.execute("UPDATE meta SET value = '3' WHERE name = 'resolved_by'")
    with open_library(library_file) as library:
        assert state(library, article) is DocumentState.NEW
