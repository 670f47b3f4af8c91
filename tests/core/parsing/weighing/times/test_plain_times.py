"""Words right beside a grade say when it held, whatever else the sentence says of time."""

from __future__ import annotations

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
