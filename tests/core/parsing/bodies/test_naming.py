"""What a body is called: names that end as an owner does."""

from __future__ import annotations

import pytest

OPENING = "News\n\n12 March 2023\n\nOfsted's inspectors were in Dorset last week.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wigglebury's, the nursery, was rated good. Parents like Wigglebury's a lot.", "Wigglebury's"),
        ("Wigglebury's has been rated good by inspectors from Ofsted.", "Wigglebury's"),
        ("Aunty Wigg's has been rated good by inspectors from Ofsted.", "Aunty Wigg's"),
        ("Aunty Wigg was rated good. Children enjoy Aunty Wigg's garden.", "Aunty Wigg"),
        ("Wigglebury has been rated good. Children enjoy Wigglebury's garden.", "Wigglebury"),
        ("Inspectors praised Wigglebury's garden and Wigglebury's cook.", "Wigglebury"),
    ],
)
def test_one_word_that_is_always_an_owner_and_acts_as_one_is_called_so(bodies_of, text, name):
    assert name in bodies_of(OPENING + text + "\n")
