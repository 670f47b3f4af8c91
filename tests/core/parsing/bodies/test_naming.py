"""What a body is called: names that end as an owner does."""

from __future__ import annotations

import pytest

from core.model import ProviderType

OPENING = "News\n\n12 March 2023\n\nOfsted's inspectors were in Dorset last week.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wigglebury's, the nursery, was rated good. Parents like Wigglebury's a lot.", "Wigglebury's"),
        ("Wigglebury's has been rated good by inspectors from Ofsted.", "Wigglebury's"),
        ("Aunty Wigg's has been rated good by inspectors from Ofsted.", "Aunty Wigg's"),
        ("Nobody expected that Aunty Wigg's in Kenil Ford would be rated good.", "Aunty Wigg's"),
        ("AUNTY WIGG'S, Kenil Ford. Good, as it was in 2016.", "Aunty Wigg's"),
        ("Aunty Wigg's (4 June). Good, up from inadequate.", "Aunty Wigg's"),
        ("Wigg & Wagg's in Kenil Ford was rated good.", "Wigg & Wagg's"),
        ("Aunty Wigg was rated good. Children enjoy Aunty Wigg's garden.", "Aunty Wigg"),
        ("Wigglebury has been rated good. Children enjoy Wigglebury's garden.", "Wigglebury"),
        ("Inspectors praised Wigglebury's garden and Wigglebury's cook.", "Wigglebury"),
        ("Wigglebury's has been rated good. It is run by Mrs Wigglebury with a cook.", "Wigglebury's"),
        ("GOOD FOR WIGGA OF FELLBURY UTC", "Wigga of Fellbury UTC"),
        ("Inspectors praised Queen Wigga's garden and Queen Wigga's cook.", "Queen Wigga's"),
    ],
)
def test_one_word_that_is_always_an_owner_and_acts_as_one_is_called_so(bodies_of, text, name):
    assert name in bodies_of(OPENING + text + "\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Miss Tolly's, the nursery on the green, was rated good.", "Miss Tolly's"),
        ("Ms Orr's is outstanding, as it has been since 2016.", "Ms Orr's"),
        ("Sir John Dashley's has kept its grade, which is good.", "Sir John Dashley"),
    ],
)
def test_what_somebody_with_a_title_owns_and_acts_is_a_body(bodies_of, text, name):
    found = bodies_of(OPENING + text + "\n")
    assert "person" not in found[name].cues


def test_what_a_person_with_a_title_says_or_owns_makes_no_body(bodies_of):
    found = bodies_of(OPENING + "Mrs Orridge's staff were rated good. Mrs Orridge was pleased.\n")
    assert "person" in found["Orridge"].cues


def test_what_a_provider_named_after_a_saint_or_a_king_owns_is_no_part_of_its_name(bodies_of):
    found = bodies_of(OPENING + "The King Wigbert Hospital's maternity unit was rated good.\n")
    assert "King Wigbert Hospital" in found


def test_the_kind_in_the_name_before_a_comma_is_not_the_kind_of_the_place_behind(bodies_of):
    found = bodies_of(OPENING + "Elm Tree Day Nursery, Gulle, was rated good. Oak Loke, a nursery, was not.\n")
    assert found["Gulle"].body.kind is None
    assert found["Oak Loke"].body.kind is ProviderType.EARLY_YEARS
