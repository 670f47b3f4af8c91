"""Names that "and" parts, and kinds that lists share."""

from __future__ import annotations

import pytest

from core.model import ProviderType


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They were to go to Cadder House Surgery in Ryme and Orrick Health Centre.",
            {"Cadder House Surgery", "Ryme", "Orrick Health Centre"},
        ),
        (
            "They were told to go to Elm School, near Ryme and Thornbank Primary School.",
            {"Elm School", "Ryme", "Thornbank Primary School"},
        ),
        ("The alliance between North Fell and Marram Police ended.", {"North Fell", "Marram Police"}),
        ("That is true of both North Fell and Marram Police.", {"North Fell", "Marram Police"}),
    ],
)
def test_and_behind_a_place_and_where_two_are_asked_for_parts_names(bodies_of, text, found):
    assert set(bodies_of(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "They went to Fox and Hounds Nursery in May.",
        "There is a link between Fox and Hounds Nursery and Elm School.",
    ],
)
def test_and_inside_a_name_joins(bodies_of, text):
    assert "Fox and Hounds Nursery" in bodies_of(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The CQC rated Ashwick, Orrick and Thornby hospitals good.", ProviderType.HEALTH),
        ("The alliance between Ashwick and Thornby Police ended.", ProviderType.POLICE),
        ("The CQC spoke to Ashwick, Orrick and Thornby people.", None),
    ],
)
def test_a_list_shares_the_kind_that_the_noun_behind_it_tells(bodies_of, text, kind):
    assert bodies_of(text)["Ashwick"].body.kind is kind


def test_a_list_with_a_council_shares_nothing(bodies_of):
    assert bodies_of("The CQC rated Ashwick, Leeds and Thornby hospitals good.")["Leeds"].body.authority_code


def test_and_parts_a_council_where_something_lies_from_a_house(bodies_of):
    found = bodies_of("Both – Ash Hospital in Dorset and Elmworth House in Ryme – were rated inadequate.")
    assert "Elmworth House" in found
    assert "Dorset and Elmworth House" not in found
    assert "Dorset and Elmworth House" in bodies_of("Dorset and Elmworth House was rated inadequate by the CQC.")
