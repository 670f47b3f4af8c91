"""How likelihoods become confidences."""

from __future__ import annotations

from hypothesis import given, strategies as st

from tests.gold.training.steps import steps

CERTAIN = 0.9


def claims(likelihood: float, right: int, wrong: int) -> list[tuple[float, bool]]:
    """Claims of nearly one likelihood, in which the wrong ones are met evenly."""
    count = right + wrong
    return [(likelihood + at * 1e-7, at * wrong // count == (at + 1) * wrong // count) for at in range(count)]


@given(st.lists(st.tuples(st.floats(0.0, 1.0), st.booleans()), min_size=1, max_size=400))
def test_steps_rise_in_likelihood_and_share(measured):
    found = steps(measured)
    assert found == sorted(found)
    assert [share for _, share in found] == sorted(share for _, share in found)


def test_claims_that_are_nearly_always_right_are_certain():
    assert steps(claims(0.5, 500, 500) + claims(0.97, 995, 5))[-1][1] > CERTAIN


def test_claims_right_nineteen_times_in_twenty_are_not_certain():
    assert steps(claims(0.5, 500, 500) + claims(0.97, 950, 50))[-1][1] < CERTAIN


def test_a_step_is_certain_only_with_all_above_it():
    few_above = claims(0.9, 978, 22) + claims(0.99, 100, 0)
    many_above = claims(0.9, 978, 22) + claims(0.99, 5000, 10)
    assert steps(few_above)[0][1] < CERTAIN
    assert steps(many_above)[0][1] > CERTAIN


def test_a_step_much_worse_than_those_above_it_is_not_certain_however_many_they_are():
    assert steps(claims(0.9, 950, 50) + claims(0.99, 50000, 10))[0][1] < CERTAIN


def test_few_claims_that_are_all_right_prove_nothing():
    assert steps(claims(0.97, 5, 0))[-1][1] < CERTAIN
