"""Grades that one list tells are of one time."""

from __future__ import annotations

from tests.core.parsing.conftest import HOME, told

NOW = "The CQC has now rated Oakleigh Manor good overall."


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


def test_a_list_that_begins_with_an_earlier_grade_is_earlier_to_its_end(read):
    found = grades(
        read,
        "At that time Oakleigh Manor was rated inadequate overall, inadequate for being safe and well-led, and "
        f"requires improvement for being effective and responsive, but good for being caring. {NOW}",
    )
    assert {"-effective=requires_improvement", "-responsive=requires_improvement", "-caring=good"} <= found
    assert not {"effective=requires_improvement", "responsive=requires_improvement", "caring=good"} & found


def test_a_time_of_its_own_ends_the_list(read):
    found = grades(
        read,
        "Oakleigh Manor was rated good overall in 2021, and this June inadequate for being safe and for being caring.",
    )
    assert {"safe=inadequate", "caring=inadequate"} <= found
