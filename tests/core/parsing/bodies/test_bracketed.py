"""Bodies in brackets behind a grade are inspected."""

from __future__ import annotations

import pytest

from core.model import ProviderType

FEW = "One is good (Ashdale Primary School), one requires improvement (Bellfield Academy) and one is inadequate {}."


@pytest.mark.parametrize("name", ["(Copse Hill School)", "(Leeds)"])
def test_a_body_alone_in_brackets_behind_a_grade_was_inspected(bodies_of, name):
    found = bodies_of(FEW.format(name), ProviderType.SCHOOL)
    assert found[name.strip("()")].weight >= 0.9


@pytest.mark.parametrize(
    "text", ["The inspector (Copse Hill School) was late.", "It was good (see Copse Hill School)."]
)
def test_brackets_elsewhere_say_nothing(bodies_of, text):
    assert bodies_of(text, ProviderType.SCHOOL)["Copse Hill School"].weight < 0.9
