"""Words right beside a grade say when it held, whatever else the sentence says of time."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


def test_what_is_now_rated_is_of_today(read):
    found = grades(
        read,
        "We previously inspected Oakleigh Manor on 20 March 2023. It was rated good with requires improvement for safe "
        "care. Overall the home remains rated as good and safe is now rated good.",
    )
    assert {"safe=good", "-safe=requires_improvement"} <= found
    assert "-safe=good" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor had been upgraded from a previous overall rating of 'Requires Improvement'.",
        "Oakleigh Manor had breaches which led to it being downgraded from its previous overall rating of 'Good'.",
        "Oakleigh Manor has slipped from its former rating of good, councillors heard.",
    ],
)
def test_what_a_provider_came_from_is_earlier_though_nothing_says_where_it_went(read, sentence):
    found = grades(read, sentence)
    assert found
    assert all(one.startswith("-") for one in found)


def test_what_it_did_not_come_from_can_be_of_today(read):
    assert "overall_effectiveness=inadequate" in grades(
        read, "Oakleigh Manor is inadequate overall. It has not improved from inadequate."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor returns to its previous status of good.",
        "Oakleigh Manor is back to its former rating of good.",
        "Oakleigh Manor had maintained its grading following a previous overall rating of 'Good'.",
    ],
)
def test_what_it_returned_to_or_kept_is_of_both_times(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good", "-overall_effectiveness=good"}


def test_what_it_hopes_to_return_to_is_not_of_today(read):
    found = grades(read, "Oakleigh Manor is inadequate. It hopes to return to its previous rating of good.")
    assert "overall_effectiveness=good" not in found
