"""Weights add up; a file of them that is damaged is told as damaged."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, strategies as st

from core.errors import KnowledgeError
from core.parsing.weighing.deciding import FOR_AREAS, FOR_WHOLE, load_models, target_weights
from core.parsing.weighing.pulls import numbers_of, score
from core.parsing.weighing.weights import choice_cue, load_weights, read_weights, weights_of

WEIGHTS = weights_of({"a": 1.5, "b": -0.5, "c": 0.25, "whole&a": 2.0, "areas&a": 3.0})
EITHER = weights_of(
    {"left": [1.0, 1.0, 0.0], "right": [1.0, 1.0, 2.0], "far": [0.0, -2.0, -1.0], "plain": 0.5}, switches=2
)
"""One switch that adds and one that takes off."""


def test_a_cue_that_is_not_listed_weighs_nothing():
    assert WEIGHTS.sum(["a", "b", "nothing of the kind"]) == 1.0
    assert WEIGHTS.sum([]) == 0.0


def test_the_strongest_cues_are_those_that_speak_for_it():
    assert WEIGHTS.strongest(["c", "b", "a", "a", "other"]) == ("a", "c")
    assert WEIGHTS.strongest(["c", "a"], count=1) == ("a",)


def test_cues_for_areas_and_for_the_whole_weigh_apart():
    parted = target_weights(WEIGHTS)
    assert (FOR_WHOLE, FOR_AREAS) == ("whole&", "areas&")
    assert parted.any.sum(["a"]) == 1.5
    assert numbers_of(parted.own.pull(["a", "b", "other"]), 3) == [1.0, 2.0, 3.0]


def test_cues_are_put_once_to_several_choices():
    weights = weights_of({"now|a": 1.0, "then|a": 2.0, "then|b": 0.5, "a": 4.0})
    assert weights.each(("now", "then"), ["a", "b"]) == [1.0, 2.5]


@given(st.sampled_from(["now", "then"]), st.text(max_size=5))
def test_a_cue_of_a_choice_weighs_for_that_choice_alone(choice, cue):
    weights = weights_of({choice_cue(choice, cue): 1.5})
    assert weights.each(("now", "then"), [cue]) == [1.5 * (choice == "now"), 1.5 * (choice == "then")]


def test_families_weigh_what_their_cues_weigh_whether_that_is_kept_or_not():
    weights = weights_of({"near:x": 1.5, "far:x": -0.5, "near:y": 4.0})

    def places(value: str) -> tuple[str, ...]:
        return (f"near:{value}", f"far:{value}")

    families = [(places, ("x",)), (places, ("y",))]
    assert weights.pull_of_families(families[:1]) == weights.pull(["near:x", "far:x"])
    assert weights.pull_of_families(families) == weights.pull(["near:x", "far:x", "near:y"])
    assert weights.pull_of_families(reversed(families)) == weights.pull_of_families(families)
    assert weights.pull_of_families([]) == 0


def test_a_switch_counts_only_when_cues_together_pull_it_above_zero():
    assert numbers_of(EITHER.pull(["left", "far"]), EITHER.width) == [1.0, -1.0, -1.0]
    assert EITHER.sum(["left", "far"]) == 1.0, "both switches are off"
    assert EITHER.sum(["left", "plain"]) == 2.5, "the first adds"
    assert EITHER.sum(["right"]) == 0.0, "the first adds less than the second takes off"
    assert EITHER.sum(["left", "right", "far"]) == 1.0
    assert EITHER.sum([]) == 0.0


def test_a_cue_speaks_for_a_reading_only_through_switches_that_are_on():
    assert EITHER.strongest(["left", "plain"]) == ("left", "plain")
    assert EITHER.strongest(["right", "plain"]) == ("plain",), "what it adds, it takes off again"


@given(st.lists(st.sampled_from(["left", "right", "far", "plain", "other"]), max_size=6), st.integers(0, 6))
def test_parts_of_a_pull_may_be_put_together_in_any_way(cues, cut):
    assert score(EITHER.pull(cues[:cut]) + EITHER.pull(cues[cut:]), EITHER.width) == EITHER.sum(cues)


def test_each_choice_has_switches_of_its_own():
    weights = weights_of({"now|a": [1.0, 2.0], "then|a": [0.0, -2.0], "then|b": 0.5}, switches=1)
    assert weights.each(("now", "then"), ["a", "b"]) == [weights.sum(["now|a"]), weights.sum(["then|a", "then|b"])]


@given(st.dictionaries(st.text(max_size=5), st.floats(-50, 50)), st.lists(st.text(max_size=5)))
def test_the_order_of_cues_does_not_change_which_speak_most(of, cues):
    weights = weights_of(of)
    assert weights.strongest(cues) == weights.strongest(reversed(cues))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"weights": null}',
        b'{"weights": ["good"]}',
        b'{"weights": {"good": "heavy"}}',
        b'{"weights": {"good": null}}',
        b'{"weights": {"good": [1, "heavy"]}, "switches": 1}',
        b'{"weights": {"good": [1]}, "switches": 1}',
        b'{"weights": {"good": 1}, "switches": "many"}',
        b'{"weights": {"good": 1e300}}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_file_of_weights_is_told_with_advice(tmp_path, content):
    path = tmp_path / "targets.json"
    path.write_bytes(content)
    with pytest.raises(KnowledgeError, match=r"targets\.json") as caught:
        read_weights(path)
    assert caught.value.advice


def test_a_missing_file_of_weights_is_told(tmp_path):
    with pytest.raises(KnowledgeError):
        read_weights(tmp_path / "gone.json")


def test_a_file_of_weights_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "targets.json"
    path.write_text(json.dumps({"switches": 1, "weights": {"left:C": [1, 0.5], "right:.": -0.25}}), encoding="utf-8")
    read = read_weights(path)
    numbers = {cue: numbers_of(pull, read.width) for cue, pull in read.of.items()}
    assert numbers == {"left:C": [1.0, 0.5], "right:.": [-0.25, 0.0]}


@pytest.mark.parametrize(
    "question", ["targets", "times", "owners", "articles", "dates", "daters", "visits", "bodies", "claims"]
)
def test_the_app_has_weights_for_every_question(question):
    weights = load_weights(question)
    assert weights.of
    assert all(abs(one) < 100 for pull in weights.of.values() for one in numbers_of(pull, weights.width))


def test_the_models_are_loaded_once():
    assert load_models() is load_models()
