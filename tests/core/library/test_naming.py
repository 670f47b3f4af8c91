from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.library.naming import levelled


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
