"""Grades that one breath tells are of the body that it names."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.in_one_breath import goes_on
from tests.core.parsing.conftest import told

STORY = (
    "Leeds Vale NHS Trust has become the first to be rated outstanding by the Care Quality Commission.\n\n"
    "Marram and Ryme NHS Foundation Trust was rated good by the Care Quality Commission last year for all its work, "
    "which is delivered by its own staff on the Marram site.\n\n"
)


def test_grades_that_nothing_parts_are_of_the_body_that_is_named(read):
    found = told(
        read(
            STORY + "The Leeds trust was rated outstanding in terms of being caring, effective and responsive, good in "
            "terms of being well-led and requires improvement on safety.\n"
        )
    )
    assert {"well_led=good", "safe=requires_improvement"} <= found["Leeds Vale NHS Trust"]


@pytest.mark.parametrize(
    ("sentence", "parted"),
    [
        ("Leeds Vale NHS Trust was rated good for being caring, inadequate for being safe.", False),
        ("Leeds Vale NHS Trust was rated good for being caring, and Elm NHS Trust inadequate for being safe.", True),
        ("Leeds Vale NHS Trust was rated good for being caring; it was inadequate for being safe.", True),
        ("Leeds Vale NHS Trust was rated good for being caring, inadequate for being safe at Elm Hospital.", True),
        ("Leeds Vale NHS Trust was rated good for being caring, which was inadequate for being safe.", True),
    ],
)
def test_a_verb_or_a_name_begins_another_breath(prepared, sentence, parted):
    view = prepared(STORY + sentence + "\n").last
    assert goes_on(view, *view.grades[:2]) != parted
