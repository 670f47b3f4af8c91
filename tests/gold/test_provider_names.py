"""Names of one provider are one, and near names are not."""

from __future__ import annotations

import pytest

from tests.gold.provider_names import bare, same_provider, those_meant


@pytest.mark.parametrize(
    ("labelled", "found"),
    [
        ("Shropshire", "Shropshire Council"),
        ("Kingston upon Hull", "Hull"),
        ("Bath and North East Somerset", "Bath & North East Somerset Council"),
        ("St Chad's Church of England Primary School, Ebbingham", "St Chad’s Church of England Primary School"),
        ("St Chad's", "Saint Chads"),
        ("unnamed: children's home in Skelbrough", None),
    ],
)
def test_names_that_mean_one_provider(labelled: str, found: str | None) -> None:
    assert same_provider(labelled, found)


@pytest.mark.parametrize(
    ("labelled", "found"),
    [
        ("Derby", "Derbyshire"),
        ("Nottingham", "Nottinghamshire"),
        ("Lincolnshire", "North Lincolnshire"),
        ("Kingston upon Thames", "Kingston upon Hull"),
        ("Beck House", None),
        ("unnamed: children's home in Skelbrough", "Beck House"),
        ("Acorn Steps", "Oak Steps"),
    ],
)
def test_names_that_do_not(labelled: str, found: str | None) -> None:
    assert not same_provider(labelled, found)


def test_a_name_of_institutional_words_only_keeps_them() -> None:
    assert bare("The Community School") == "the community school"
    assert bare(None) == ""


def test_names_that_share_the_words_of_one_called_just_so_are_not_meant() -> None:
    found = ["The Dorset Echo", "Dorset", "St Chad's Primary School"]
    assert those_meant(["Dorset", "St Chad's, Ebbingham"], found) == [False, True, True]


def test_a_longer_name_is_meant_where_none_is_called_just_so() -> None:
    assert those_meant(["Tarn Bank"], ["Tarn Bank Lodge", "Fell House"]) == [True, False]
