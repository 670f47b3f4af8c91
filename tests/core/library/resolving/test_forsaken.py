"""Inspections whose documents went and came back, with what people decided about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from core.library import (
    InspectionFilter,
    ReviewKind,
    Signature,
    Subject,
    Target,
    add_note,
    add_tag,
    confirm_findings,
    correct_judgement,
    create_library,
    delete_note,
    document_trail,
    inspection_detail,
    inspection_rows,
    mark_item_reviewed,
    notes,
    redo,
    reject_findings,
    remove_document,
    remove_tag,
    reread_document,
    review_counts,
    review_items,
    undo,
    withdraw_correction,
    withdraw_judgement_correction,
)
from core.library.review.review_items import ReviewFilter
from core.model import Basis
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.library import Library

BY = Signature("R. Quill", "I asked the council.", datetime(2025, 9, 2, 10, 0, tzinfo=UTC))
OVERALL = "overall_effectiveness"
DAYS = Story(inspected_from=date(2025, 6, 23), inspected_to=date(2025, 6, 27))
PUBLISHED = Story()
MONTH = Story(published_on=None, inspected_month="2025-06")
ARTICLE_DATE = Story(published_on=None)
UNDATED = Story(published_on=None, told_on=None)
SORTS = pytest.mark.parametrize(
    "story",
    [DAYS, PUBLISHED, MONTH, ARTICLE_DATE, UNDATED],
    ids=["days", "published", "month", "date of the article", "undated"],
)


def held(library: Library) -> list[tuple[int, dict[str, tuple[str | None, Basis]]]]:
    rows = inspection_rows(library, InspectionFilter(), (), 0, 100)
    return [
        (row.id, {each.area: (each.grade, each.basis) for each in inspection_detail(library, row.id).judgements})
        for row in rows
    ]


def _remove_and_add(library: Library, document: int, story: Story) -> None:
    remove_document(library, document)
    story.add(library)


def _reject_and_confirm(library: Library, document: int, story: Story) -> None:
    (reported,) = [row["id"] for row in library.rows("SELECT id FROM reported_inspections")]
    reject_findings(library, Subject.REPORTED_INSPECTION, [reported], BY)
    confirm_findings(library, Subject.REPORTED_INSPECTION, [reported], BY)


def _reject_and_withdraw(library: Library, document: int, story: Story) -> None:
    (reported,) = [row["id"] for row in library.rows("SELECT id FROM reported_inspections")]
    reject_findings(library, Subject.REPORTED_INSPECTION, [reported], BY)
    withdraw_correction(library, document_trail(library, document)[-1].id)


def _reread_to_nothing_and_back(library: Library, document: int, story: Story) -> None:
    reread_document(library, document, story.document, replace(story.findings, inspections=()))
    reread_document(library, document, story.document, story.findings)


WAYS = pytest.mark.parametrize(
    "goes_and_comes", [_remove_and_add, _reject_and_confirm, _reject_and_withdraw, _reread_to_nothing_and_back]
)


@SORTS
@WAYS
def test_a_corrected_grade_is_there_again_with_its_inspection(
    library: Library, story: Story, goes_and_comes: Callable[[Library, int, Story], None]
) -> None:
    document = story.add(library)
    ((inspection, before),) = held(library)
    correct_judgement(library, inspection, OVERALL, "inadequate", BY)
    goes_and_comes(library, document, story)
    assert held(library) == [(inspection, {**before, OVERALL: ("inadequate", Basis.CORRECTED)})]
    assert ReviewKind.WITHOUT_DOCUMENT not in review_counts(library)


@SORTS
@WAYS
def test_a_note_is_there_again_with_its_inspection(
    library: Library, story: Story, goes_and_comes: Callable[[Library, int, Story], None]
) -> None:
    document = story.add(library)
    ((inspection, _),) = held(library)
    add_note(library, Target(inspection_id=inspection), "Ask for the letter.", "R. Quill")
    goes_and_comes(library, document, story)
    assert [each for each, _ in held(library)] == [inspection]
    assert len(notes(library, Target(inspection_id=inspection))) == 1


TOGETHER = (
    Story(headline="The month", published_on=None, inspected_month="2025-06", told_on=date(2025, 7, 2)),
    Story(headline="No date", published_on=None, told_on=date(2025, 7, 4)),
    Story(headline="The days", published_on=None, inspected_from=date(2025, 6, 23), told_on=date(2025, 7, 1)),
)


@pytest.mark.parametrize(
    "back", list(permutations(TOGETHER)), ids=lambda back: ", ".join(each.headline for each in back)
)
def test_a_corrected_grade_comes_back_whatever_document_comes_first(back: tuple[Story, ...]) -> None:
    with create_library(None) as library:
        documents = [story.add(library) for story in TOGETHER]
        ((inspection, _),) = held(library)
        correct_judgement(library, inspection, OVERALL, "inadequate", BY)
        for document in documents:
            remove_document(library, document)
        for story in back:
            story.add(library)
        ((_, judgements),) = held(library)
        assert judgements[OVERALL] == ("inadequate", Basis.CORRECTED)


def test_a_decision_comes_with_a_document_that_meanwhile_belongs_to_another_inspection(library: Library) -> None:
    article = ARTICLE_DATE.add(library)
    ((inspection, _),) = held(library)
    correct_judgement(library, inspection, OVERALL, "inadequate", BY)
    remove_document(library, article)
    Story(official=True, told_on=date(2025, 8, 12), inspected_from=date(2025, 6, 30)).add(library)
    assert len(held(library)) == 2
    ARTICLE_DATE.add(library)
    ((_, judgements),) = held(library)
    assert judgements[OVERALL] == ("inadequate", Basis.CORRECTED)


@pytest.mark.parametrize(
    "other",
    [
        Story(headline="Another year", published_on=date(2022, 2, 7), told_on=date(2022, 2, 8)),
        UNDATED.but(headline="Another framework", framework="ilacs_2018"),
        UNDATED.but(headline="Other grades", grades={OVERALL: "good"}),
        UNDATED.but(headline="Other areas", grades={"care_leavers": "good"}),
    ],
    ids=lambda story: story.headline,
)
def test_a_corrected_grade_never_comes_to_another_inspection(library: Library, other: Story) -> None:
    document = UNDATED.add(library)
    ((inspection, _),) = held(library)
    correct_judgement(library, inspection, OVERALL, "inadequate", BY)
    remove_document(library, document)
    other.add(library)
    told = {each: judgements for each, judgements in held(library) if each != inspection}
    assert [basis for judgements in told.values() for _, basis in judgements.values()] == [
        Basis.SINGLE_SOURCE for _ in other.grades
    ]
    assert review_counts(library)[ReviewKind.WITHOUT_DOCUMENT] == 1


def test_of_several_alike_none_is_guessed(library: Library) -> None:
    documents = [UNDATED.but(headline=grade, grades={OVERALL: grade}).add(library) for grade in ("good", "inadequate")]
    for inspection, _ in held(library):
        add_note(library, Target(inspection_id=inspection), "Ask for the letter.", "R. Quill")
    for document in documents:
        remove_document(library, document)
    assert len(held(library)) == 2
    UNDATED.but(headline="Three").add(library)
    assert len(held(library)) == 3


def test_an_inspection_without_document_is_in_the_queue_until_it_was_looked_at(library: Library) -> None:
    document = MONTH.add(library)
    ((inspection, _),) = held(library)
    correct_judgement(library, inspection, OVERALL, "inadequate", BY)
    add_tag(library, Target(inspection_id=inspection), "urgent")
    assert ReviewKind.WITHOUT_DOCUMENT not in review_counts(library)
    remove_document(library, document)
    (item,) = review_items(library, ReviewFilter(), 9)
    assert (item.kind, item.heading, item.inspection_id, item.document_id) == (
        ReviewKind.WITHOUT_DOCUMENT,
        "Shropshire",
        inspection,
        None,
    )
    assert item.reason == (
        "No document tells of this inspection any more; it is kept for 1 corrected grade and 1 tag. "
        "Import its document again, or withdraw what is no longer wanted."
    )
    mark_item_reviewed(library, item, BY)
    assert review_items(library, ReviewFilter(), 9) == ()


def test_an_inspection_without_document_goes_with_the_last_decision_and_comes_back_undone(library: Library) -> None:
    document = MONTH.add(library)
    ((inspection, _),) = held(library)
    correct_judgement(library, inspection, OVERALL, "inadequate", BY)
    (note,) = add_note(library, Target(inspection_id=inspection), "Ask.", "R. Quill").made("notes")
    add_tag(library, Target(inspection_id=inspection), "urgent")
    remove_document(library, document)
    withdraw_judgement_correction(library, inspection, OVERALL)
    delete_note(library, note)
    assert len(held(library)) == 1
    step = remove_tag(library, Target(inspection_id=inspection), "urgent")
    assert held(library) == []
    Story(headline="Elsewhere", provider="Barnet", code="E09000003").add(library)
    undo(library, step)
    assert inspection in [each for each, _ in held(library)]
    redo(library, step)
    assert len(held(library)) == 1
