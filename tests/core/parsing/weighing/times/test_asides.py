"""What stands between commas, brackets or dashes before a word is looked past, and nothing else is."""

from __future__ import annotations

import pytest

from core.parsing.weighing.times.asides import past_aside
from tests.core.parsing.conftest import COUNCIL


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("It has gone from good, the grade that it had in 2019, to inadequate.", "Fg|O"),
        ("Its leaders (who are new to the job) were inadequate.", "a|C"),
        ("Its leaders – who are new to the job – are inadequate.", "a|C"),
        ("It has gone from good to inadequate.", ""),
        ("Its leaders, too, are inadequate.", ""),
    ],
)
def test_the_words_on_both_sides_of_an_aside_are_put_together(prepared, sentence, past):
    view = prepared(COUNCIL + sentence + "\n").last
    found = past_aside(view, view.grades[-1])
    assert found.endswith(past) if past else found == ""
