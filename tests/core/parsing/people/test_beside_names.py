"""What stands beside a name and says whose it is."""

from __future__ import annotations

import pytest

from core.parsing.people.beside_names import beside_names


@pytest.fixture(scope="module")
def beside(knowledge):
    return beside_names(knowledge.wording)


@pytest.mark.parametrize(
    ("behind", "spoke"),
    [
        (" said that", True),
        (", who is 19, recalled it", True),
        (" (Labour) insists", True),
        (" saidly", False),
        (" is a school", False),
    ],
)
def test_a_verb_of_speech_is_met_behind_a_name_and_what_is_told_of_it(beside, behind, spoke):
    assert bool(beside.spoke_behind.match(behind)) == spoke


@pytest.mark.parametrize(("before", "spoke"), [("of it,” laughed ", True), ("of it,” laughed, ", False)])
def test_a_verb_of_speech_is_met_right_before_a_name(beside, before, spoke):
    assert bool(beside.spoke_before.search(before)) == spoke


def test_a_comma_and_a_verb_end_what_sets_a_name_apart(beside):
    assert beside.apart.match(", added the young inspector")
    assert not beside.apart.match(", a young inspector")


@pytest.mark.parametrize(
    ("before", "apart"), [("her foster sister, ", ","), ("their boy ", ""), ("Mr Tilley’s wife ", "")]
)
def test_relatives_are_met_before_a_name(beside, before, apart):
    assert beside.relative_before.search(before).group("apart") == apart


@pytest.mark.parametrize(
    ("before", "asked"), [("a man called ", None), ("my mate ", None), ("gave her name only as ", "name only as")]
)
def test_a_word_alone_is_named_by_what_stands_before_it(beside, before, asked):
    assert beside.named_before.search(before).group("asked") == asked
    assert beside.marked_before.search(before)


@pytest.mark.parametrize(
    ("behind", "body"),
    [
        (", which began", True),
        (", a small charity that", True),
        (", its charity shop", False),
        (", a mother of", False),
    ],
)
def test_what_is_told_behind_a_name_makes_a_body_of_it(beside, behind, body):
    assert bool(beside.body_behind.match(behind)) == body


@pytest.mark.parametrize(("before", "body"), [("the charity ", True), ("the union ", True), ("the mother ", False)])
def test_what_is_told_before_a_name_makes_a_body_of_it(beside, before, body):
    assert bool(beside.body_before.search(before)) == body
