"""What is told of services in a place is of that place, and not of those named before."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.placed import place_told
from tests.core.parsing.conftest import told

STORY = "Reports on councils\n\nOfsted has published reports on councils' children's services.\n\n"


def test_services_in_a_place_have_their_own_grade(read):
    sentence = "Leeds, Kent and Surrey were rated good, while services in Luton were rated inadequate."
    found = told(read(f"{STORY}{sentence}\n"))
    assert all("inadequate" not in claim for name in ("Leeds", "Kent", "Surrey") for claim in found.get(name, ()))
    assert found["Luton"] == {"overall_effectiveness=inadequate"}


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Services in Luton were rated inadequate.", True),
        ("Leeds was rated good, but services in Luton were inadequate.", True),
        ("The school in Luton was rated inadequate.", False),
        ("Parks in Luton were found to be inadequate.", False),
        ("Provision in Luton was praised by inspectors who found it inadequate.", False),
    ],
)
def test_only_services_are_told_by_their_place(prepared, sentence, place):
    views = prepared(f"{STORY}{sentence}\n").view.sentences
    assert [place_told(view, view.grades[-1]) is not None for view in views if view.grades] == [place]
