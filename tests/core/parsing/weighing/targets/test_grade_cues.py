"""Whether a grade word is a judgement is told by its verb, by wishes and denials, and by how it is printed."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.grade_cues import grade_cues
from tests.core.parsing.conftest import COUNCIL, SCHOOL


@pytest.fixture
def cues_of(prepared):
    """The cues of one grade word of a text, counted from 0 in its last sentence with one."""

    def cues_of(text: str, place: int = 0) -> list[str]:
        ready = prepared(text)
        at = ready.graded.grades[place]
        return grade_cues(ready.view, ready.graded, at, ready.graded.word(at))

    return cues_of


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The school was rated good by Ofsted.", "verb:J1"),
        ("The school was rated good by Ofsted.", "verb-word:rated"),
        ("The school is good.", "verb:C1"),
        ("The school hopes to be rated outstanding next year.", "wish-near"),
        ("It is not yet good.", "denial-near"),
        ("Is the school good?", "question"),
        ("It was rated ‘Good’ last week.", "quoted"),
        ("It was rated GOOD last week.", "all-capitals"),
        ("The school, which had been inadequate in 2019, has a new head.", "by-the-way"),
        ("In a mock inspection the school was rated good.", "on-trial"),
    ],
)
def test_what_speaks_for_or_against_a_judgement_is_a_cue(cues_of, sentence, cue):
    plain = "Pupils said the food tasted good."
    assert cue in cues_of(SCHOOL + sentence + "\n")
    assert cue not in cues_of(SCHOOL + plain + "\n")


def test_a_verb_beyond_another_grade_is_not_the_one_it_hangs_on(cues_of):
    text = SCHOOL + "It was rated good, outstanding before that.\n"
    assert "verb-word:rated" in cues_of(text, 0)
    assert not [cue for cue in cues_of(text, 1) if cue.startswith("verb")]


def test_neighbours_are_told_in_the_order_in_which_they_stand(cues_of):
    cues = cues_of(COUNCIL + "Kirklees was judged good for care leavers.\n")
    assert {"left:CJ", "beside:JP", "right:Pa", "left-word:judged", "right-word:for"} <= set(cues)


def test_another_clause_says_nothing_of_the_word(cues_of):
    text = SCHOOL + "The school was visited in May; it was good.\n"
    assert "clause-left:U" in cues_of(text)
    assert "clause-left:t" not in cues_of(text)


def test_several_grades_know_their_places_and_how_many_they_are(cues_of):
    text = SCHOOL + "It went from inadequate to good.\n"
    assert {"grades:2", "place:0"} <= set(cues_of(text, 0))
    assert {"grades:2", "place:1"} <= set(cues_of(text, 1))


def test_what_is_said_in_a_long_quotation_is_speech(cues_of):
    quoted = "“We knew all along that this was a good school and are glad that others see it,” said Jane Morley.\n"
    assert "speech" in cues_of(SCHOOL + quoted)
    assert "speech" not in cues_of(SCHOOL + quoted.translate({ord("“"): None, ord("”"): None}))
