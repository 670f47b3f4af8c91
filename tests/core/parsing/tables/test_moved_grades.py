"""Pairs of grades in short, before and now, are movements where there are several and numbers do not only rise."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.parsing.scene import tools_of
from core.parsing.tables import moved_grades
from core.parsing.words import words_of


@pytest.fixture(scope="session")
def moved(knowledge):
    """The movements of a text: the grade before and the grade now, as they stand there."""
    tools = tools_of(knowledge)

    def moved(text):
        found = moved_grades(text, words_of(text), tools.cells)
        return [(text[one.before.start : one.before.end], text[one.now.start : one.now.end]) for one in found]

    return moved


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Oak Tree Nursery G → O\nLittle Ferns RI → G, after a year\n", [("G", "O"), ("RI", "G")]),
        ("Oak Primary. Went up. 3 to 2.\nElm Primary. Went down, 2 to 4.\n", [("3", "2"), ("2", "4")]),
        ("Oak Primary, 14/1, was 4 now 2, hooray\nElm Primary, was 1 (2010), now 2\n", [("4", "2"), ("1", "2")]),
        ("Oak Primary: two (was four).\nElm Primary: one (was one).\n", [("four", "two"), ("one", "one")]),
        ("Oak Primary, G to G (s8). Elm Primary, O to RI (s5).", [("G", "G"), ("O", "RI")]),
    ],
)
def test_pairs_of_grades_in_several_entries_are_movements(moved, text, moves):
    assert moved(text) == moves


@pytest.mark.parametrize(
    "text",
    [
        "Oak Primary, 3 to 2.\n",
        "Oak Tree Nursery, 2 to 4.\nLittle Ferns, 3 to 4.\n",
        "Rooms for children of 3 to 2 are few. Those aged 4 to 1 have none.",
        "Staff: 12 (was 14). Rooms: 7 (was 9).",
        "Oak Tree Nursery G → 1\nLittle Ferns RI → 2\n",
        "It went from 3 to 2 metres, then from 4 to 3 metres.",
    ],
)
def test_numbers_that_may_be_anything_are_none(moved, text):
    assert moved(text) == []


@given(st.text(alphabet="GORI1234 to→was(now).,\n", max_size=120))
def test_movements_stand_in_order_and_are_never_one(moved, text):
    found = moved(text)
    assert len(found) != 1
    assert all(before and now for before, now in found)
