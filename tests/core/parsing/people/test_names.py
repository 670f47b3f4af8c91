"""Runs of capitalised words, the stuff of names."""

from __future__ import annotations

import pytest

from core.parsing.people.name_words import name_words
from core.parsing.people.names import name_runs, run_of_capitals


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("said Joan van der Berg on Monday", ["Joan", "Berg", "Monday"]),
        ("said Joan van Berg on Monday", ["Joan van Berg", "Monday"]),
        ("said Cllr. Ann Lee. Mark left", ["Cllr. Ann Lee", "Mark"]),
        ("said J. Lee and Ann-Marie O’Neill", ["J. Lee", "Ann-Marie O’Neill"]),
        ("Fellside Council’s Ann\nLee", ["Fellside Council’s Ann\nLee"]),
    ],
)
def test_a_run_goes_over_a_small_word_and_the_stop_of_a_short_title(text, runs):
    run = run_of_capitals(["van", "der"], ["Cllr", "Mr"])
    assert [text[found.start : found.end] for found in name_runs(text, 0, len(text), run)] == runs


def test_the_particles_and_short_titles_of_the_wording_are_used(knowledge):
    text = "They met Capt. Ann de Lee."
    (_, found) = name_runs(text, 0, len(text), name_words(knowledge).run)
    assert text[found.start : found.end] == "Capt. Ann de Lee"


def test_nothing_outside_the_stretch_is_read():
    run = run_of_capitals(["van"], ["Mr"])
    assert name_runs("Ann Lee met Mark Tilley", 7, 12, run) == []
