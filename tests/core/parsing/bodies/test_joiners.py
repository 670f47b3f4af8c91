"""Small words that join two parts of one name, and those that do not."""

from __future__ import annotations

import pytest

from core.parsing.bodies.joiners import joins
from core.parsing.bodies.runs import tokens_of


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("Our Lady of Pity", True),
        ("SS Peter of Thornby", True),
        ("Larkmead of Thornby", False),
        ("Holy the Child", True),
        ("Larkmead the Child", False),
        ("Chester le Street", True),
        ("Wells next Thornby", True),
        ("Larkmead out Thornby", False),
    ],
)
def test_a_small_word_joins_by_what_stands_before_it_or_by_itself(names, name, joined):
    tokens = tokens_of(name, 0, len(name))
    small = next(at for at, token in enumerate(tokens) if not token.is_capital)
    assert joins(tokens, 0, small, small + 1, names) == joined


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("Holy Trinity and St Silas C of E Primary School", True),
        ("St Michael and All Angels Church of England Academy", True),
        ("Holy Trinity and St Silas", False),
        ("Thorn Day Nursery and Pre-School", True),
        ("Thorn School and Children's Centre", True),
        ("School and Nursery", False),
        ("Thorn School and Council", False),
        ("Mossfield School and St Silas C of E Primary School", False),
    ],
)
def test_and_joins_what_one_school_bears_both_of(names, name, joined):
    tokens = tokens_of(name, 0, len(name))
    small = next(at for at, token in enumerate(tokens) if token.word == "and")
    assert joins(tokens, 0, small, small + 1, names) == joined


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Essex and Thornby Health and Care NHS Trust is good.", "Essex and Thornby Health and Care NHS Trust"),
        ("Ryme and Thornby Health and Social Care Trust is good.", "Ryme and Thornby Health and Social Care Trust"),
        ("Essex and the Thornby Health and Care NHS Trust are good.", "Thornby Health and Care NHS Trust"),
    ],
)
def test_the_places_of_a_trust_for_health_and_care_are_of_its_name(bodies_of, text, name):
    assert name in bodies_of(f"The CQC told\n\n{text}")
