from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from core.library import (
    DecidedCount,
    ReviewFilter,
    Signature,
    Subject,
    change_item,
    confirm_findings,
    confirm_item,
    decided_since,
    document_detail,
    mark_item_reviewed,
    redo,
    reject_item,
    review_items,
    undo,
)
from core.model import CheckOutcome
from tests.core.library.conftest import Story

if TYPE_CHECKING:
    from core.library import Library

NOW = datetime(2025, 9, 2, 10, 0, tzinfo=UTC)
BY = Signature("R. Quill", made_at=NOW)
OVERALL, HELP = "overall_effectiveness", "help_and_protection"
DOUBTFUL = Story(
    grades={OVERALL: "good", HELP: "good", "care_leavers": "good"}, confidence=0.7, checks=(CheckOutcome.DIFFERS,)
)


def test_decisions_are_counted_by_how_they_were_made(library: Library) -> None:
    DOUBTFUL.add(library)
    check, first, second, third = review_items(library, ReviewFilter(), 10)
    mark_item_reviewed(library, check, BY)
    confirm_item(library, first, BY)
    change_item(library, second, "outstanding", BY)
    reject_item(library, third, BY)
    counted = decided_since(library, NOW)
    assert counted == DecidedCount(confirmed=1, changed=1, rejected=1, reviewed=1)
    assert counted.total == 4


def test_what_was_decided_before_does_not_count(library: Library) -> None:
    DOUBTFUL.add(library)
    confirm_item(library, review_items(library, ReviewFilter(), 10)[1], BY)
    assert decided_since(library, NOW + timedelta(seconds=1)).total == 0


def test_the_last_of_several_decisions_counts(library: Library) -> None:
    DOUBTFUL.add(library)
    item = review_items(library, ReviewFilter(), 10)[1]
    confirm_item(library, item, BY)
    change_item(library, item, "outstanding", BY)
    assert decided_since(library, NOW) == DecidedCount(changed=1)


def test_what_is_undone_does_not_count_until_it_is_made_again(library: Library) -> None:
    DOUBTFUL.add(library)
    items = review_items(library, ReviewFilter(), 10)
    steps = [mark_item_reviewed(library, items[0], BY), confirm_item(library, items[1], BY)]
    for step in reversed(steps):
        undo(library, step)
    assert decided_since(library, NOW).total == 0
    for step in steps:
        redo(library, step)
    assert decided_since(library, NOW).total == 2


def test_a_grade_chosen_for_a_conflict_counts_as_changed(library: Library) -> None:
    Story(headline="Outstanding", grades={OVERALL: "outstanding"}).add(library)
    Story(headline="Inadequate", grades={OVERALL: "inadequate"}).add(library)
    (item,) = review_items(library, ReviewFilter(), 10)
    change_item(library, item, "inadequate", BY)
    assert decided_since(library, NOW) == DecidedCount(changed=1)


def test_a_decision_about_what_was_sure_does_not_count(library: Library) -> None:
    document_id = Story().add(library)
    claim = document_detail(library, document_id).inspections[0].claims[0]
    confirm_findings(library, Subject.CLAIM, [claim.id], BY)
    assert decided_since(library, NOW).total == 0
