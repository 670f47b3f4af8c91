"""Names that a headline shouts, as one would write them."""

from __future__ import annotations

import pytest

from core.parsing.shouting import name_of_body, name_of_person

KEPT = frozenset({"NHS", "UTC", "III", "SCITT"})
SMALL = frozenset({"of", "the"})


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("JOAN ASHDOWN-MOOR", "Joan Ashdown-Moor"),
        ("Joan ASHDOWN", "Joan Ashdown"),
        ("MARK O’NEILL III", "Mark O'Neill III"),
        ("AJ  Tilley", "AJ Tilley"),
        ("Joan van der Berg", "Joan van der Berg"),
    ],
)
def test_each_shouted_word_of_a_person_is_made_quiet_but_initials_and_what_is_kept(printed, name):
    assert name_of_person(printed, KEPT) == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("THE VALE OF PURLEY UTC", "The Vale of Purley UTC"),
        ("ST BEGA’S\nSCHOOL", "St Bega's School"),
        ("PURLEY (NHS) TRUST", "Purley (NHS) Trust"),
        ("PURLEY-ON-FELL SCHOOL", "Purley-On-Fell School"),
    ],
)
def test_a_body_most_of_whose_words_shout_is_made_quiet(printed, name):
    assert name_of_body(printed, KEPT, SMALL) == name


@pytest.mark.parametrize("printed", ["ABC Nursery", "PACE", "Purley Vale", "Purley ABC SCITT", "ABC SCITT"])
def test_a_short_form_in_a_quiet_name_or_for_all_of_it_stays(printed):
    assert name_of_body(printed, KEPT, SMALL) == printed
