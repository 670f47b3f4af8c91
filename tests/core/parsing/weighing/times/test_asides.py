"""What stands between commas, brackets or dashes before a word is looked past, and nothing else is."""

from __future__ import annotations

import pytest

from core.parsing.weighing.times.asides import past_aside
from tests.core.parsing.conftest import COUNCIL


@pytest.fixture(scope="module")
def past(prepared):
    """What is looked at before the last grade of a sentence, past an aside."""

    def letters(sentence):
        view = prepared(COUNCIL + sentence + "\n").last
        return past_aside(view, view.grades[-1])

    return letters


@pytest.mark.parametrize(
    ("sentence", "letters"),
    [
        ("It has gone from good, the grade that it had in 2019, to inadequate.", "Fg|O"),
        ("Its leaders (who are new to the job) were inadequate.", "a|C"),
        ("Its leaders – who are new to the job – are inadequate.", "a|C"),
    ],
)
def test_the_words_on_both_sides_of_an_aside_are_put_together(past, sentence, letters):
    assert past(sentence).endswith(letters)


@pytest.mark.parametrize("sentence", ["It has gone from good to inadequate.", "Its leaders, too, are inadequate."])
def test_without_an_aside_nothing_is_looked_past(past, sentence):
    assert past(sentence) == ""
