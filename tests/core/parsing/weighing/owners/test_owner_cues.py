"""What the cues of a body weigh is the same whether they are put together or kept by what they are made of."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.asked import ask_owner
from core.parsing.weighing.owners.owner_cues import nobody_cues, owner_cues, owner_score
from core.parsing.weighing.owners.owning import candidates_for
from core.parsing.weighing.targets.target import WHOLE, Target
from core.parsing.weighing.weights import load_weights

WHOLE_TARGET = Target(WHOLE, (), [])
TEXT = """\
Larkmead Primary School praised as Tolver Academy slips

Larkmead Primary School in Harrowmere has been rated good by Ofsted. The school was outstanding in 2019.

Inspectors said Tolver Academy, once good, requires improvement. A care home near Larkmead was inadequate.
"""


@pytest.mark.parametrize("previous", [None, -1, 0, 1])
def test_a_score_is_the_sum_of_what_the_cues_weigh(prepared, previous):
    text, weights = prepared(TEXT), load_weights("owners")
    asked = [
        (ask_owner(text.cast, view, at, previous, WHOLE_TARGET), body)
        for view in text.view.sentences
        for at in view.grades
        for body in candidates_for(text.cast, view)
    ]
    assert asked
    for question, body in asked:
        assert owner_score(weights, question, body) == pytest.approx(weights.sum(owner_cues(question, body)))


HOMES = "Elm House was rated good in May. Oak House was rated inadequate in June.\n\n"


@pytest.fixture
def said(prepared):
    """All cues of each body for the first grade of the last sentence with one, by name."""

    def said(text: str, previous: int | None = None):
        ready = prepared(text)
        view = ready.graded
        asked = ask_owner(ready.cast, view, view.grades[0], previous, WHOLE_TARGET)
        return {body.body.name: owner_cues(asked, body) for body in ready.cast.bodies}, nobody_cues(asked)

    return said


def test_a_pronoun_that_owns_and_opens_the_sentence_is_held_against_the_owner_of_the_grade_before(said):
    told, _ = said(HOMES + "Its staff are good.", previous=1)
    assert "spoken:00,00,its,1" in told["Elm House"]
    assert "spoken:11,00,its,0" in told["Oak House"]
    plain, _ = said(HOMES + "The staff are good.", previous=1)
    assert not any(",its," in cue for cues in plain.values() for cue in cues)


@pytest.mark.parametrize(
    ("sentence", "is_said"), [("A home that Ofsted does not name is good.", True), ("A home is good.", False)]
)
def test_a_body_that_is_said_not_to_be_named_speaks_for_nobody(said, sentence, is_said):
    _, nobody = said(HOMES + sentence)
    assert ("nobody-unnamed:0" in nobody) is is_said


def test_a_list_of_years_asks_whether_the_body_is_the_one_the_article_is_about(said):
    record = "At a glance\n\n2009: Good\n\n2014: Good\n\n2019: Inadequate\n"
    told, _ = said(HOMES + "Elm House is glad. Elm House has 30 places.\n\n" + record)
    assert "years:1" in told["Elm House"]
    assert "years:0" in told["Oak House"]
    alone, _ = said(HOMES + "2019: Inadequate\n")
    assert not any(cue.startswith("years:") for cues in alone.values() for cue in cues)


@pytest.mark.parametrize(
    ("sentence", "paired"),
    [
        ("It was inadequate for Elm House and good for Oak House.", True),
        ("It was inadequate for Elm House.", False),
    ],
)
def test_of_grades_told_each_before_its_body_the_next_body_is_paired(said, sentence, paired):
    told, _ = said(HOMES + sentence)
    assert ("Rpair" in told["Elm House"]) is paired
    assert "Rpair" not in told["Oak House"]
