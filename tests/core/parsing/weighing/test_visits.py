"""What a visit is called is found in the text, by the sort of visit, with the cues it is weighed by."""

from __future__ import annotations

import pytest

from core.model import VisitType
from core.parsing.date_words import date_words
from core.parsing.weighing.dating import BY_RULE, Dater
from core.parsing.weighing.visit_cues import visit_names
from core.parsing.weighing.visits import named_visits, visits_of
from core.parsing.weighing.weights import weights_of
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL


def dater(ready, chief):
    """Gives a visit to a body by the rule alone."""
    return Dater(
        ready.cast, weights_of({BY_RULE: 1.0}), chief, frozenset(), date_words(ready.scene.tools.knowledge.wording)
    )


@pytest.fixture(scope="module")
def names(knowledge):
    return visit_names(knowledge.wording)


@pytest.mark.parametrize(
    ("sentence", "sorts"),
    [
        ("It was a monitoring visit.", [VisitType.MONITORING_VISIT]),
        ("The report of the focussed visit is out.", [VisitType.FOCUSED_VISIT]),
        ("This was a one-day short inspection, not a full inspection.", [VisitType.SHORT, VisitType.FULL]),
        ("An ungraded visit found no change.", [VisitType.UNGRADED]),
        ("The re-inspection took a week.", [VisitType.REINSPECTION]),
        ("Its annual rating, it says, is good.", [VisitType.ANNUAL_RATING]),
        ("Inspectors visited the school.", []),
    ],
)
def test_names_of_visits_are_found_in_order(prepared, names, sentence, sorts):
    ready = prepared(SCHOOL + sentence + "\n")
    assert [named.sort for _, named, _ in named_visits(ready.view, names)] == sorts


@pytest.mark.parametrize(
    "sentence", ["It looked only at whether it was safe.", "It looked at two of its five questions."]
)
def test_a_regulator_of_care_that_looks_at_some_questions_only_makes_a_focused_visit(prepared, names, sentence):
    of_home, of_school = prepared(HOME + sentence + "\n"), prepared(SCHOOL + sentence + "\n")
    assert [named.sort for _, named, _ in named_visits(of_home.view, names)] == [VisitType.FOCUSED_VISIT]
    assert [*named_visits(of_school.view, names)] == []


def test_a_second_name_of_the_same_sort_says_so(prepared, names):
    ready = prepared(SCHOOL + "It was a monitoring visit. A monitoring visit gives no grade.\n")
    first, second = (cues for _, _, cues in named_visits(ready.view, names))
    assert "nth:0" in first
    assert "nth:1" in second


def test_the_likeliest_name_goes_first(prepared, names):
    ready = prepared(COUNCIL + "It was a focused visit. There may be a monitoring visit next year.\n")
    body = ready.cast.bodies[0].body
    weights = weights_of({"visit:focused_visit": 3.0, "visit:monitoring_visit": 1.0})
    called, other = visits_of(ready.view, dater(ready, body), names, weights)[body]
    assert (called.sort, other.sort) == (VisitType.FOCUSED_VISIT, VisitType.MONITORING_VISIT)
    assert called.likely == pytest.approx(0.953, abs=0.001)


def test_a_visit_told_of_another_body_is_that_body_s(prepared, names):
    ready = prepared(
        COUNCIL
        + "Leeds City Council was given a short inspection by Ofsted in May and told that its services were good.\n"
    )
    chief = ready.cast.bodies[0].body
    found = visits_of(ready.view, dater(ready, chief), names, weights_of({"visit": 1.0}))
    assert {body.name: called.sort for body, (called,) in found.items()} == {"Leeds": VisitType.SHORT}


@pytest.mark.parametrize(
    ("sentence", "gradeless"),
    [
        ("Such visits carry no grade.", True),
        ("No judgements were made at this visit.", True),
        ("A monitoring visit does not give a new rating.", True),
        ("The head had no other school to go to.", False),
        ("Inspectors did not regrade it.", True),
        ("The letter doesn't contain a graded judgement.", True),
        ("It conferred no new grade.", True),
        ("The grades stay what they were in May.", True),
        ("It was, as these are, an ungraded one.", True),
        ("There is no grade for such a visit.", True),
        ("There is no grade that pleases everybody.", False),
        ("Inspectors don't give grades lightly.", False),
        ("It left the rating unchanged.", True),
        ("The visit was good for morale.", False),
    ],
)
def test_a_text_can_say_that_a_visit_gave_no_grade(prepared, names, sentence, gradeless):
    ready = prepared(COUNCIL + f"It was a monitoring visit. {sentence}\n")
    body = ready.cast.bodies[0].body
    called = visits_of(ready.view, dater(ready, body), names, weights_of({"visit": 1.0}))
    assert called[body][0].gradeless is gradeless


@pytest.mark.parametrize(
    "sentence",
    [
        "Since then it has received four monitoring inspections.",
        "Short inspections do not provide a grade for each area.",
        "It came after several monitoring visits.",
    ],
)
def test_visits_counted_or_spoken_of_at_large_are_not_the_one_told_of(read, sentence):
    found = read(SCHOOL + "Mossfield Primary School has been graded good by Ofsted. " + sentence + "\n")
    (one,) = found.inspections
    assert [claim.grade for claim in one.current] == ["good"]
    assert one.visit_type not in (VisitType.MONITORING_VISIT, VisitType.SHORT)


@pytest.mark.parametrize(
    ("sentence", "to_come"),
    [
        ("Kirklees Council is bracing for its first monitoring visit.", True),
        ("Officers prepare for inspectors to make their first monitoring visit.", True),
        ("The council will now have a monitoring visit every quarter.", True),
        ("Its next monitoring visit is due in May.", True),
        ("Ahead of the first monitoring visit a plan was written.", True),
        ("The monitoring visit was made in May.", False),
        ("Before the monitoring visit, staff had been preparing for months.", False),
        ("Ofsted had carried out a monitoring visit, and will be back in May.", False),
    ],
)
def test_a_visit_to_come_is_not_the_one_told_of(prepared, names, sentence, to_come):
    ready = prepared(COUNCIL + sentence + "\n")
    (named,) = names.named_in(ready.last)
    assert named.sort is VisitType.MONITORING_VISIT
    assert names.is_to_come(ready.last, named) is to_come


def test_a_council_that_awaits_a_visit_was_not_visited_so(read):
    text = (
        "Council braced for visit\n\n12 July 2023\n\nKirklees Council is bracing for its first monitoring visit.\n\n"
        "Following an inspection in March, its children's services were rated inadequate by Ofsted.\n"
    )
    (found,) = read(text).inspections
    assert found.visit_type is not VisitType.MONITORING_VISIT
