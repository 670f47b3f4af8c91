"""The grade given beside one that was left behind is that of today."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told

OVERALL = "overall_effectiveness"


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor was rated as requires improvement and has been taken out of special measures.",
        "Oakleigh Manor was rated as requires improvement and has been taken out of special measures but with support.",
        "Oakleigh Manor was taken out of special measures and was rated requires improvement.",
        "Oakleigh Manor exits special measures and was judged to require improvement.",
    ],
)
def test_what_was_given_beside_what_was_left_is_of_today(read, sentence):
    found = told(read(HOME + sentence + "\n"))["Oakleigh Manor"]
    assert found == {f"{OVERALL}=requires_improvement", f"-{OVERALL}=inadequate"}


def test_of_each_of_a_list_what_it_left_is_not_what_it_has(read):
    text = (
        "Trusts leave special measures\n\n4 August 2014\n\nThe Care Quality Commission has told of its work.\n\n"
        "Aylby Healthcare NHS Trust, Bexworth Hospitals NHS Trust and Corley NHS Foundation Trust were rated as "
        "'requires improvement' and have been taken out of special measures but with additional support.\n"
    )
    found = told(read(text))
    assert len(found) == 3
    assert all(one == {f"{OVERALL}=requires_improvement", f"-{OVERALL}=inadequate"} for one in found.values())


def test_what_had_been_before_is_not_made_of_today(read):
    sentence = "Oakleigh Manor, which had been rated requires improvement in 2019, is out of special measures."
    found = told(read(HOME + sentence + "\n"))["Oakleigh Manor"]
    assert f"{OVERALL}=requires_improvement" not in found
