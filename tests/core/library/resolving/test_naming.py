from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.library.resolving.naming import FoldedName, folded_name, levelled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Mary’s C.E. School", "St Marys CE school"),
        ("The Elms Children's Home", "Elms Children’s Home"),
        ("Bath & North East Somerset", "Bath and North East Somerset"),
        ("Ysgol Tŷ Gwyn", "ysgol ty gwyn"),
        ("Stockton-on-Tees", "Stockton on Tees"),
        ("  Barnet ", "Barnet"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert levelled(one) == levelled(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bexford Infant School", "Bexford Junior School"), ("Barking", "Barking and Dagenham"), ("The", "")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert levelled(one) != levelled(other)


@given(st.text(max_size=40).filter(lambda name: not name.casefold().lstrip().startswith("the")))
def test_levelling_a_levelled_name_changes_nothing_unless_it_begins_with_an_article(name: str) -> None:
    once = levelled(name)
    if not once.startswith("the "):
        assert levelled(once) == once


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Mary’s C.E. School", "Saint Marys CE School"),
        ("St Chad's Church of England Primary School", "St Chad’s C of E Primary"),
        ("St Modwen's Roman Catholic Primary School", "St Modwen's Catholic Primary"),
        ("Holy Cross CE VA Primary School", "Holy Cross CofE Primary School"),
        ("The Willows & Oaks Nursery Ltd", "Willows and Oaks Nursery Limited"),
        ("Hathersby High School", "HATHERSBY HIGH"),
    ],
)
def test_spellings_of_one_name_are_folded_to_one(one: str, other: str) -> None:
    assert folded_name(one) == folded_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St Mary's CE Primary School", "St Mary's RC Primary School"),
        ("St Mary's Infant School", "St Mary's Junior School"),
        ("Oak House", "Oak Lodge"),
        ("Hollin Nursery", "Hollin Nursery School"),
    ],
)
def test_schools_and_homes_of_different_names_stay_different(one: str, other: str) -> None:
    assert folded_name(one) != folded_name(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hearth at Home (Chilcombe)", FoldedName("hearth at home", "chilcombe")),
        ("St Mary's Primary School, Bexford", FoldedName("st marys primary", "bexford")),
        ("St Mary's Primary School (CE)", FoldedName("st marys primary school ce")),
        ("Larkrise House (formerly The Laurels)", FoldedName("larkrise house formerly the laurels")),
        ("Care, Share and Grow", FoldedName("care share and grow")),
        ("Threlfall Homes, Ltd", FoldedName("threlfall homes")),
        ("???", FoldedName("")),
    ],
)
def test_a_place_behind_a_name_is_told_apart_from_it(name: str, expected: FoldedName) -> None:
    assert folded_name(name) == expected
