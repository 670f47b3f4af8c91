"""Choices are weighed to likelihoods, decided the same way every time, and joined bodies share a grade."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.model import Tense
from core.parsing.weighing.deciding import (
    BOTH,
    CURRENT,
    EARLIER,
    TIMES,
    inherited,
    likeliest_time,
    load_models,
    target_scores,
    whose,
)
from core.parsing.weighing.targets.grade_cues import grade_cues
from core.parsing.weighing.targets.target import AREAS, EVERY, WHOLE, Target, targets_of
from core.parsing.weighing.weights import shares
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL

TEXTS = [
    SCHOOL + "The school was rated good by Ofsted, up from requires improvement in 2019. The food is good.\n",
    COUNCIL + "Leadership is good, as is help and protection. Care leavers: Outstanding\n",
    HOME + "It remains outstanding for caring, but requires improvement overall.\n",
]


@given(st.lists(st.floats(-700, 700), min_size=1, max_size=30))
def test_likelihoods_of_a_choice_add_up_to_one_and_follow_the_scores(scores):
    likely = shares(scores)
    assert sum(likely) == pytest.approx(1.0)
    assert all(0.0 <= one <= 1.0 for one in likely)
    assert likely[scores.index(max(scores))] == max(likely)


@pytest.mark.parametrize("text", TEXTS)
def test_no_judgement_is_one_of_the_choices(prepared, text):
    ready = prepared(text)
    view = ready.graded
    at = view.grades[0]
    targets = targets_of(ready.view, view, at, view.word(at))
    own = grade_cues(ready.view, view, at, view.word(at))
    assert len(target_scores(load_models().targets, own, targets)) == len(targets) + 1


@pytest.mark.parametrize("text", TEXTS)
def test_deciding_twice_decides_the_same(prepared, text):
    def decided():
        return [
            (one.at, one.word, one.judged, one.target_share, one.time, one.time_share, one.owners, one.reasons)
            for one in prepared(text).decisions()
        ]

    assert decided() == decided() != []


@pytest.mark.parametrize("text", TEXTS)
def test_every_grade_word_is_decided_in_order_and_within_bounds(prepared, text):
    ready = prepared(text)
    decisions = ready.decisions()
    assert [(one.view.number, one.at) for one in decisions] == [
        (view.number, at) for view in ready.view.sentences for at in view.grades
    ]
    for one in decisions:
        assert 0.0 <= one.target_share <= one.judged + 1e-9 <= 1.0 + 2e-9
        assert one.time in TIMES
        if one.target is not None:
            assert 1 / len(TIMES) <= one.time_share <= 1.0
            assert 0.0 < one.owner_share <= 1.0
            assert len(one.tenses) == (2 if one.time == "both" else 1)


def test_a_grade_that_is_kept_is_told_of_both_times(prepared):
    decisions = prepared(
        SCHOOL + "The school has retained its outstanding rating from Ofsted once again.\n"
    ).decisions()
    assert [one.tenses for one in decisions] == [(Tense.CURRENT, Tense.EARLIER)]


@pytest.mark.parametrize(("owners", "word"), [((), "nobody"), ((0,), "chief"), ((2, 0), "chief"), ((7, 8), "other")])
def test_the_first_body_is_the_chief_one(owners, word):
    assert whose(owners) == word


def test_a_time_is_inherited_by_nearness(prepared):
    sentences = prepared("Head\n\nOne. Two.\n\nThree.\n\nFour.\n\nFive.\n").view.sentences
    _, one, two, three, _, five = sentences
    assert inherited(None, "", one) == "nothing"
    assert inherited(one, "earlier", one) == "earlier-sentence"
    assert inherited(one, "earlier", two) == "earlier-block"
    assert inherited(two, "current", three) == "current-near"
    assert inherited(one, "current", five) == "current-far"


@pytest.mark.parametrize(
    ("sort", "times", "told"),
    [
        (WHOLE, (0.6, 0.1, 0.3), BOTH),
        (WHOLE, (0.7, 0.1, 0.2), CURRENT),
        (WHOLE, (0.1, 0.6, 0.3), BOTH),
        (AREAS, (0.6, 0.05, 0.35), CURRENT),
        (EVERY, (0.6, 0.05, 0.35), CURRENT),
        (AREAS, (0.05, 0.6, 0.35), BOTH),
        (AREAS, (0.1, 0.8, 0.1), EARLIER),
        (AREAS, (0.2, 0.2, 0.6), BOTH),
    ],
)
def test_a_grade_of_the_whole_may_hold_on_both_occasions_before_that_is_the_likeliest(sort, times, told):
    assert likeliest_time(times, Target(sort, (), [])) == told


@pytest.mark.parametrize("moved", ["have been downgraded", "fell", "went down"])
def test_what_a_grade_became_is_a_grade_of_the_same_area(read, moved):
    text = (
        "Maternity unit downgraded\n\n12 July 2024\n\n"
        f"Maternity services at Thornby General Hospital {moved} from good to requires improvement after the Care "
        "Quality Commission had inspected them in May.\n\nThornby General Hospital has 400 beds.\n"
    )
    (found,) = read(text).inspections
    assert {(claim.area, claim.grade) for claim in found.current} == {("maternity", "requires_improvement")}
    assert {(claim.area, claim.grade) for claim in found.earlier} == {("maternity", "good")}


@pytest.mark.parametrize("text", TEXTS)
def test_an_area_is_at_least_as_sure_as_the_reading_that_gives_it_the_grade(prepared, text):
    told = [decision for decision in prepared(text).decisions() if decision.target is not None]
    for decision in told:
        for area in decision.target.areas:
            assert decision.target_share - 1e-9 <= decision.share_of(area) <= 1.0 + 1e-9
