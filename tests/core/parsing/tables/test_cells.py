"""A cell's words are a grade, no grade given, or neither; the words for it are read once for a knowledge."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import lexicon_of
from core.parsing.tables.cells import cell_words


@pytest.fixture(scope="session")
def cells(knowledge):
    return cell_words(lexicon_of(knowledge))


def test_the_words_are_compiled_once_for_a_knowledge(knowledge, cells):
    assert cell_words(lexicon_of(knowledge)) is cells


@pytest.mark.parametrize("words", ["", "–", "—", "n/a", "N/A", "Not judged", "not looked at", "None"])
def test_a_dash_or_words_for_it_say_that_there_is_no_grade(cells, words):
    assert cells.is_blank(words)


@pytest.mark.parametrize("words", ["Good", "2", "Not good", "--", "last year"])
def test_other_words_do_not(cells, words):
    assert not cells.is_blank(words)


@pytest.mark.parametrize(("words", "place"), [("one", "first"), ("Two", "second"), ("FOUR", "fourth")])
def test_a_number_written_out_is_a_place_on_a_scale(cells, words, place):
    assert cells.counted(words).grade == place
    assert cells.counted(words).by_number


@pytest.mark.parametrize("words", ["zero", "five", "3", "good", ""])
def test_numbers_that_no_scale_has_are_no_grades(cells, words):
    assert cells.counted(words) is None


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("RI (was Good)", "RI"),
        ("Good *", "Good"),
        ("Good (2019)†", "Good (2019)"),
        ("1 (outstanding)", "1 (outstanding)"),
    ],
)
def test_a_note_behind_a_grade_is_left_out_unless_it_is_the_grade(cells, words, bare):
    assert cells.bare(words) == bare


@pytest.mark.parametrize(
    ("words", "before"), [("RI (was Good)", "Good)"), ("Good (up from 3)", "3)"), ("Good (2019)", ""), ("Good", "")]
)
def test_a_bracket_may_say_what_the_grade_was(cells, words, before):
    place = cells.was(words)
    assert (words[place:] if place else "") == before
