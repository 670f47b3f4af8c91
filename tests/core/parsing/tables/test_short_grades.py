"""Letters and numbers are grades where a whole column of them stands beside or under areas, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from core.parsing.layout import lay_out
from core.parsing.scene import tools_of
from core.parsing.tables import find_tables, short_grades

AREAS = ["Quality of education", "Behaviour and attitudes", "Personal development"]


def test_numbers_behind_areas_are_grades(shortened):
    text = "The school\n\n" + "\n".join(f"{area}: {number}" for area, number in zip(AREAS, (2, 1, 3), strict=True))
    assert shortened(text) == [("2", "second"), ("1", "first"), ("3", "third")]


def test_letters_under_areas_are_grades_and_ri_is_one_anywhere(shortened):
    text = "Homes in Poole\n\nHome | Safe | Effective | Caring\nSandhaven | G | RI | O\nDunes End | I | n/a | G\n"
    assert shortened(text) == [
        ("G", "good"),
        ("O", "outstanding"),
        ("I", "inadequate"),
        ("G", "good"),
    ]


def test_heads_may_name_areas_by_their_initials(shortened):
    text = "Schools\n\nSchool\tQE\tB&A\tPD\nHoo Marsh Academy\t3\t2\t2\nSt Justus Primary\t1\t2\t1\n"
    assert [grade for _, grade in shortened(text)] == ["third", "second", "second", "first", "second", "first"]


def test_single_letters_name_areas_only_beside_those_of_all_five_questions(shortened):
    five = "Homes\n\nHome | S | E | C | R | W\nSandhaven | G | G | G | O | G\nDunes End | G | I | G | G | G\n"
    assert len(shortened(five)) == 10
    assert shortened("Homes\n\nHome | S | E\nSandhaven | G | G\nDunes End | G | I\n") == []


KEY = "\nKey: 1 outstanding, 2 good, 3 requires improvement, 4 inadequate.\n"


@pytest.mark.parametrize("heads", ["Now | Before", "2024 | 2019", "Current | Previous", "This time | Last time"])
def test_letters_under_times_are_grades(shortened, heads):
    rows = "Hoo Marsh Academy | academy | G | I\nSt Justus | voluntary aided | O | G\n"
    text = f"Schools\n\nSchool | Type | {heads}\n{rows}"
    assert [grade for _, grade in shortened(text)] == ["good", "inadequate", "outstanding", "good"]


def test_numbers_under_times_are_grades_where_there_is_a_key_to_them(shortened):
    table = "Schools\n\nSchool | Now | Before\nHoo Marsh Academy | 2 | 4 (special measures)\nSt Justus | 1 | 2\n"
    assert shortened(table) == []
    assert [grade for _, grade in shortened(table + KEY)] == ["second", "first", "second"]


def test_numbers_under_other_heads_are_none_though_there_is_a_key(shortened):
    assert shortened("Schools\n\nSchool | Halls | Before\nHoo Marsh Academy | 2 | 4\nSt Justus | 1 | 2\n" + KEY) == []


def test_numbers_that_are_no_grades_stay_numbers(shortened):
    assert shortened("Pupils\n\nYear 1: 2\nYear 2: 4\nYear 3: 1\n") == []
    assert shortened("Homes\n\nHome | Beds | Floors\nSandhaven | 12 | 2\nDunes End | 31 | 3\n") == []


def test_one_column_with_other_numbers_is_no_column_of_grades(shortened):
    text = "The school\n\n" + "\n".join(f"{area}: {number}" for area, number in zip(AREAS, (2, 17, 3), strict=True))
    assert shortened(text) == []


def test_a_single_row_is_not_enough(shortened):
    assert shortened("The school\n\nQuality of education: 2\n") == []


def test_a_head_that_names_an_area_counts_once_among_those_that_name_none(shortened):
    assert (
        shortened(
            "Homes\n\nHome | In care | Beds | Floors | Baths\nSandhaven | 1 | 2 | 2 | 1\nDunes End | 2 | 3 | 1 | 1\n"
        )
        == []
    )


@given(st.text(alphabet="GORI1234|\t:. \nabc", max_size=200))
def test_grades_in_short_stand_apart_and_in_order(knowledge, text):
    tools = tools_of(knowledge)
    found = short_grades(text, find_tables(text, lay_out(text, tools.furniture), tools.cells), tools.cells)
    assert all(one.start < one.end for one in found)
    assert all(one.end < other.start for one, other in pairwise(found))
