"""Practices that are called after their doctor."""

from __future__ import annotations

import pytest

from core.model import ProviderType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Placed there was Dr Anil Moxley’s surgery in Thornby.", "Dr Anil Moxley's surgery"),
        ("Placed there was Dr Anil Moxley's GP practice in Thornby.", "Dr Anil Moxley's GP practice"),
        ("The service provided by Dr Anil Moxley in Thornby is good.", "Dr Anil Moxley"),
        ("The practice which is run by Dr Anil Moxley is good.", "Dr Anil Moxley"),
    ],
)
def test_a_practice_of_somebody_is_a_body(bodies_of, text, name):
    assert bodies_of(text)[name].body.kind is ProviderType.HEALTH


@pytest.mark.parametrize(
    "text",
    [
        "Dr Anil Moxley's daughter is good.",
        "A course run by Dr Anil Moxley is good.",
        "Mr Anil Moxley's practice is good.",
    ],
)
def test_somebody_alone_is_a_person(bodies_of, text):
    assert bodies_of(text)["Anil Moxley"].body.kind is None
