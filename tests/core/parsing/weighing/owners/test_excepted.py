"""What a sentence takes out of all bodies does not have their grade."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import told

OPENING = "Ofsted has inspected Ashby School, Bexley Heath Academy and Corley School.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "All of the schools have been placed in special measures except Corley School.",
        "All but Corley School were rated good.",
        "Every school bar Corley School is rated good.",
        "Apart from Corley School, all of them were rated inadequate.",
    ],
)
def test_what_is_taken_out_has_no_grade(read, sentence):
    assert not told(read(f"{OPENING}{sentence}\n")).get("Corley School")


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("The trust has closed all its schools except Corley School, which is rated good.", "good"),
        ("Everyone was pleased, but Corley School was rated inadequate.", "inadequate"),
    ],
)
def test_what_has_a_grade_of_its_own_keeps_it(read, sentence, grade):
    assert told(read(f"{OPENING}{sentence}\n"))["Corley School"] == {f"overall_effectiveness={grade}"}
