"""Pulls add up like the numbers in them, whatever their signs, and come to what their switches make of them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing.weighing.pulls import numbers_of, pull_of, score, scores, set_beside

HALF_UNIT = 0.5 / (1 << 14)
"""Half of what a number in a pull can differ by from the next: numbers are rounded to it once, when a pull is made."""
NUMBERS = st.lists(st.floats(-999, 999), min_size=9, max_size=9)


@given(NUMBERS)
def test_the_numbers_of_a_pull_are_those_it_was_made_of(numbers):
    assert numbers_of(pull_of(numbers), 9) == pytest.approx(numbers, rel=0, abs=HALF_UNIT)


@given(st.lists(NUMBERS, max_size=6))
def test_pulls_add_up_number_by_number(pulls):
    made = [pull_of(numbers) for numbers in pulls]
    apart = [numbers_of(one, 9) for one in made]
    assert numbers_of(sum(made), 9) == [sum(each) for each in zip([0.0] * 9, *apart, strict=True)]


@given(st.permutations([0.1, -0.2, 0.3, 1e-5, -7.25]))
def test_the_order_of_adding_changes_nothing_at_all(numbers):
    assert sum(pull_of([one]) for one in numbers) == sum(pull_of([one]) for one in sorted(numbers))


def test_what_a_pull_lacks_at_its_end_is_nought():
    assert numbers_of(pull_of([-2.5]), 3) == [-2.5, 0.0, 0.0]
    assert numbers_of(0, 2) == [0.0, 0.0]


@pytest.mark.parametrize(
    ("numbers", "comes_to"),
    [
        ([1.5, 0.0, 0.0], 1.5),
        ([1.5, 2.0, 0.0], 3.5),
        ([1.5, -2.0, 0.0], 1.5),
        ([1.5, 0.0, 2.0], -0.5),
        ([1.5, 0.0, -2.0], 1.5),
        ([-1.5, -2.0, -2.0], -1.5),
        ([-1.5], -1.5),
    ],
)
def test_a_switch_counts_above_zero_the_first_half_for_and_the_second_against(numbers, comes_to):
    assert score(pull_of(numbers), len(numbers)) == comes_to


@given(st.lists(st.lists(st.floats(-9, 9), min_size=3, max_size=3), min_size=1, max_size=4))
def test_pulls_side_by_side_come_to_what_each_comes_to(each):
    pulls = [pull_of(numbers) for numbers in each]
    together = sum(set_beside(pull, 3, at) for at, pull in enumerate(pulls))
    assert scores(together, 3, len(pulls)) == [score(pull, 3) for pull in pulls]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -1e6])
def test_what_nothing_weighs_is_refused(number):
    with pytest.raises(ValueError, match="weighs"):
        pull_of([1.0, number])
