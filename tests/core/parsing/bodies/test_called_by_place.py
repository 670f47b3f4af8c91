"""Institutions that are called by their place when an article comes back to them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Oakleigh House in Ryme was rated inadequate. The Thornby Hill home was inadequate for being safe.",
        "Inspectors went to Oakleigh House. The Thornby Hill care home was rated good.",
    ],
)
def test_the_only_home_of_the_story_may_be_called_by_its_place(printed, text):
    assert printed(text)["Oakleigh House"] == ["Oakleigh House", "Thornby Hill"]


@pytest.mark.parametrize(
    "text",
    [
        "Oakleigh House and Elm Court are good. The Thornby Hill home was rated inadequate.",
        "Oakleigh House is good. The Thornby Hill home, which is run by another firm, was rated inadequate.",
        "Both homes were visited. Oakleigh House is good. The Thornby Hill home was rated inadequate.",
        "Oakleigh House is good. Thornby Hill is inadequate. The Thornby Hill home was rated inadequate.",
        "The Thornby Hill home was rated inadequate. Oakleigh House is good.",
        "Oakleigh House is good. A Thornby Hill home was rated inadequate.",
        "Oakleigh Primary School is good. The Thornby Hill home was rated inadequate.",
    ],
)
def test_a_home_called_by_a_place_may_be_another(printed, text):
    assert "Thornby Hill" in printed(text)


def test_a_trust_that_has_a_council_s_place_in_its_name_may_be_called_by_it(printed):
    text = "Leeds Vale NHS Trust was rated outstanding. Marram NHS Trust was not. The Leeds trust was good in 2019."
    assert printed(text)["Leeds Vale NHS Trust"] == ["Leeds Vale NHS Trust", "Leeds"]
    text = "Elm Vale NHS Trust was rated outstanding. The Leeds trust was good in 2019."
    assert printed(text)["Elm Vale NHS Trust"] == ["Elm Vale NHS Trust"]
