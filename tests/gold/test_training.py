"""What is learnt from choices. Skipped where numpy and scipy are missing, which only learning needs."""

from __future__ import annotations

import itertools

import pytest

pytest.importorskip("scipy", reason="weights are only learnt where numpy and scipy are installed")

from tests.gold.training.softmax import Choice, Switches, fit

SWITCHES = Switches(4, 0.01)


def one_of_two(*, both: bool) -> list[Choice]:
    """Yes or no, by two cues: yes when both are there, or when just one of them is."""
    found: list[Choice] = []
    for left, right in itertools.product((False, True), repeat=2):
        cues = ["always", *(["left"] if left else []), *(["right"] if right else [])]
        yes = left and right if both else left != right
        found += [Choice(((), cues), (not yes, yes))] * 5
    return found


def read_right(choices: list[Choice], switches: Switches) -> int:
    """How many choices are answered as allowed by what was learnt from them."""
    weights = fit(choices, 0.01, switches)
    return sum((weights.sum(choice.cues[1]) > 0.0) is choice.allowed[1] for choice in choices)


def test_plain_weights_learn_what_adds_up():
    assert read_right(one_of_two(both=True), Switches(0, 0.0)) == 20


def test_only_switches_learn_that_two_cues_together_mean_something_else():
    exclusive = one_of_two(both=False)
    assert read_right(exclusive, Switches(0, 0.0)) < 20
    assert read_right(exclusive, SWITCHES) == 20


def test_the_same_choices_give_the_same_weights():
    choices = one_of_two(both=False)
    assert fit(choices, 0.01, SWITCHES) == fit(choices, 0.01, SWITCHES)


def test_a_cue_that_was_met_only_once_is_not_learnt():
    choices = [*one_of_two(both=True), Choice(((), ["rare"]), (False, True))]
    assert "rare" not in fit(choices).of
