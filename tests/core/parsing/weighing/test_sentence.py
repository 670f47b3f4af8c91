"""What a sentence tells to cues: clauses, edges, grade words, times."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing.lexicon import GradeForm
from core.parsing.weighing.letters import END, START
from core.parsing.weighing.values import rough
from tests.core.parsing.conftest import SCHOOL


@pytest.fixture
def sentence(prepared):
    return prepared(SCHOOL + "It was good in 2019; leadership is now outstanding.\n").last


def test_a_semicolon_and_a_full_stop_begin_a_clause(sentence):
    cut = sentence.letters.index(";")
    first, second = sentence.grades
    assert sentence.clause_of(first) == (0, cut - 1)
    low, high = sentence.clause_of(second)
    assert (low, high) == (cut, sentence.size - 2)
    assert sentence.clauses == sorted(sentence.clauses)


def test_places_outside_a_sentence_are_edges(sentence):
    assert sentence.letter(-1) == START
    assert sentence.letter(sentence.size) == END
    assert sentence.norm(-1) == sentence.norm(sentence.size) == ""


def test_times_are_told_with_their_place_and_age(sentence):
    (time,) = sentence.times
    assert sentence.norm(time.at) == "2019"
    assert time.age == "old"
    assert time.resolved.year == 2019


def test_grade_words_stand_for_grades_and_links_for_the_same(prepared):
    view = prepared(SCHOOL + "The school was rated good, as was its nursery.\n").last
    words = [view.word(at) for at in view.grades]
    assert words[0].grade == "good"
    assert [word.form for word in words] == [GradeForm.ADJECTIVE, GradeForm.LINK]


def test_the_sentence_before_is_known_by_its_letters(prepared):
    sentences = prepared("Ofsted calls\n\nInspectors came. It was good.\n").view.sentences
    assert [view.before for view in sentences] == ["", *(view.letters for view in sentences[:-1])]


@pytest.mark.parametrize(
    ("words", "trial"),
    [
        ("We have graded ourselves good for behaviour.", True),
        ("Three retired heads spent the day there and called it good.", True),
        ("Theirs was not an inspection, but they thought it good.", True),
        ("The council has itself been rated good.", False),
        ("A mock inspection found it outstanding.", True),
        ("Its self-assessment says good.", True),
        ("Ofsted found it outstanding.", False),
        ("It was good in the eyes of its own leaders.", True),
        ("It was, in their own opinion, a good school.", True),
        ("It was given an indicative rating of good in the pilot.", True),
        ("A former inspector was paid to look and called it good.", True),
        ("Each of the two has its own rating.", False),
        ("The draft report said nothing of ratings.", False),
    ],
)
def test_mock_inspections_and_self_assessments_are_told_apart(prepared, words, trial):
    assert prepared(SCHOOL + words + "\n").last.on_trial is trial


@given(st.integers(0, 500), st.integers(0, 500))
def test_rough_counts_keep_their_order_and_small_ones_are_exact(one, other):
    assert int(rough(min(one, other))) <= int(rough(max(one, other))) <= 22
    assert int(rough(one)) <= one
    if one <= 4:
        assert rough(one) == str(one)
