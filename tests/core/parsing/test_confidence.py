"""Confidences are steps that never fall, inside the range that is promised, and certain only where it was measured."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from core import errors
from core.model import Claim, Evidence, Tense
from core.parsing import confidence
from core.parsing.confidence import Steps, confidence_of, worth_telling
from core.parsing.weighing.weights import load_weights
from core.paths import resource
from tests.core.parsing.conftest import SCHOOL


@pytest.fixture(scope="module")
def steps():
    held = json.loads(resource("models", "confidence.json").read_text(encoding="utf-8"))["steps"]
    return Steps(tuple(begin for begin, _ in held), tuple(share for _, share in held))


def test_the_measured_steps_rise_and_never_fall(steps):
    assert len(steps.begins) > 1
    assert all(one < other for one, other in pairwise(steps.begins))
    assert all(one <= other for one, other in pairwise(steps.shares))
    assert all(0 < share < 1 for share in steps.shares)


def test_only_what_is_right_almost_always_is_certain(steps):
    assert all(share < 0.9 or share >= 0.97 for share in steps.shares)


@given(likelihoods=st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_the_likelier_of_two_claims_is_never_the_less_sure(steps, likelihoods):
    low, high = sorted(likelihoods)
    assert steps.shares[0] <= steps.at(low) <= steps.at(high) <= steps.shares[-1]


def test_a_step_holds_from_where_it_begins():
    steps = Steps((0.2, 0.6), (0.3, 0.8))
    assert [steps.at(likelihood) for likelihood in (0.0, 0.2, 0.59, 0.6, 1.0)] == [0.3, 0.3, 0.3, 0.8, 0.8]


@given(st.lists(st.sampled_from(sorted(load_weights("claims").of)), max_size=40))
def test_a_confidence_is_in_range_and_has_two_places(cues):
    found = confidence_of(cues)
    assert 0.05 <= found <= 0.99
    assert found == round(found, 2)


def test_every_claim_carries_the_confidence_of_its_cues(read):
    claims = read(SCHOOL + "The school was rated good by Ofsted and outstanding for behaviour and attitudes.\n")
    assert claims.inspections
    assert all(0.05 <= claim.confidence <= 0.99 for one in claims.inspections for claim in one.claims)


@pytest.mark.parametrize("content", [None, "", "{}", '{"steps": 3}', '{"steps": [[0.5]]}', '{"steps": [["a", "b"]]}'])
def test_a_damaged_table_is_told_with_advice(monkeypatch, tmp_path, content):
    path = tmp_path / "confidence.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(confidence, "resource", lambda *_: path)
    confidence._steps.cache_clear()
    try:
        with pytest.raises(errors.KnowledgeError, match=r"confidence\.json") as caught:
            confidence_of(["claim"])
        assert caught.value.advice
    finally:
        confidence._steps.cache_clear()


def _claim(area, confidence, tense=Tense.CURRENT):
    return Claim(area, "good", tense, Evidence(0, 4, "good"), "whole", confidence)


def test_a_doubtful_whole_beside_areas_is_not_told_where_the_whole_has_no_grade(knowledge):
    without, with_whole = knowledge.frameworks.get("school_eif_2024"), knowledge.frameworks.get("school_eif_2019")
    area, doubtful, sure = (
        _claim("quality_of_education", 0.9),
        _claim("overall_effectiveness", 0.6),
        _claim("overall_effectiveness", 0.8),
    )
    before = _claim("overall_effectiveness", 0.6, Tense.EARLIER)
    assert worth_telling([area, doubtful, before], without) == (area, before)
    assert worth_telling([area, sure], without) == (area, sure)
    assert worth_telling([doubtful], without) == (doubtful,)
    assert worth_telling([area, doubtful], with_whole) == (area, doubtful)
    assert worth_telling([area, doubtful], None) == (area, doubtful)
