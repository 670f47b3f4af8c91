"""Names that list the places a body serves."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ashwick, Orrick and Ryme Vale NHS Foundation Trust was told to improve.",
            "Ashwick, Orrick and Ryme Vale NHS Foundation Trust",
        ),
        (
            "The CQC went to Ashwick, Orrick, Ryme and Cadder Hospitals NHS Trust in May.",
            "Ashwick, Orrick, Ryme and Cadder Hospitals NHS Trust",
        ),
        (
            "Staff of Ashwick, Leeds & Ryme Mental Health NHS Trust were praised.",
            "Ashwick, Leeds & Ryme Mental Health NHS Trust",
        ),
        (
            "Ashwick, Orrick and Ryme Vale (AORV) NHS Foundation Trust was told to improve.",
            "Ashwick, Orrick and Ryme Vale NHS Foundation Trust",
        ),
        ("Inspectors rated Ashwick, Orrick and Ryme PDU as good.", "Ashwick, Orrick and Ryme PDU"),
    ],
)
def test_places_before_a_trust_are_part_of_its_name(bodies_of, text, name):
    found = bodies_of(text)
    assert name in found
    assert not {"Ashwick", "Orrick", "Ryme Vale", "Ryme", "Leeds"} & set(found)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("It is run by Elm School, Orrick Surgery and Ryme NHS Trust.", "Ryme NHS Trust"),
        ("The CQC rated Ashwick, Orrick and Thornby hospitals good.", "Ashwick"),
        (
            "The patients of Ashwick, Orrick and Ryme NHS Trust had to wait. A spokesman for Ryme NHS Trust was sorry.",
            "Ryme NHS Trust",
        ),
        ("Orrick and Ryme Vale NHS Trust was told to improve.", "Orrick and Ryme Vale NHS Trust"),
    ],
)
def test_other_lists_stay_lists(bodies_of, text, one):
    assert one in bodies_of(text)
