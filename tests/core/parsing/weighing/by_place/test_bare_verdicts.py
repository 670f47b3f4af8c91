"""A sentence that is a verdict and nothing else tells the grade of the whole."""

from __future__ import annotations

import pytest

STORY = "Reports out this week\n\n12 July 2024\n\nMossfield Primary School was inspected by Ofsted in June. {}\n"


def is_bare(prepared, sentence):
    made = prepared(STORY.format(sentence))
    return any(one.is_whole and one.is_said for one in made.view.answers.values())


@pytest.mark.parametrize(
    "sentence",
    ["Classed as ‘good’.", "Rated outstanding by Ofsted.", "Judged inadequate overall.", "Graded good by inspectors."],
)
def test_a_verb_and_its_grade_are_a_verdict(prepared, sentence):
    assert is_bare(prepared, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Not rated good.",
        "Once rated outstanding.",
        "Previously judged inadequate.",
        "Rated good for leadership.",
        "Hoping to be rated good.",
        "Classed as good or outstanding.",
    ],
)
def test_more_words_are_left_to_weighing(prepared, sentence):
    assert not is_bare(prepared, sentence)
