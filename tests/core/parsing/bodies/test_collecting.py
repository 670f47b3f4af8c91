"""Which single words are kept as names: those that head an entry, not those that only open a sentence."""

from __future__ import annotations

import pytest

OPENING = "News\n\n12 March 2023\n\nOfsted's inspectors were in Dorset last week.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alderbeck. CQC. Good for all five questions.", "Alderbeck"),
        ("Alderbeck. 21 November. Requires improvement.", "Alderbeck"),
        ("Alderbeck. Outstanding again, in every respect.", "Alderbeck"),
        ("Lot 4 – The Gablings, Dorchester. 24 Beds. CQC: Good", "Gablings"),
        ("C) The Gablings, Kenil Ford. 24 Beds. CQC: Good", "Gablings"),
        ("Meadowbeck holds good, as you'd expect.", "Meadowbeck"),
        ("Slough – inadequate, as it was in 2011.", "Slough"),
        ("Bury, requires improvement. Others wait.", "Bury"),
        ("Bury, by contrast, was rated good.", "Bury"),
        ("Slough isn't good, and never was.", "Slough"),
        ("Alderbeck in Kenil Ford is good, as it has been for years.", "Alderbeck"),
        ("Alderbeck children's home was rated good after a visit in May.", "Alderbeck"),
        ("Alderbeck and Gablings were both rated good.", "Alderbeck"),
        ("Alderbeck ..... GOOD (was Outstanding)", "Alderbeck"),
        ("| Alderbeck | Children's home | Good", "Alderbeck"),
        ("Nurseries: Alderbeck (good), Gablings (inadequate).", "Gablings"),
        ("Good: Meadowbeck, Alderbeck, Gablings and Fernhay.", "Alderbeck"),
    ],
)
def test_a_word_that_heads_an_entry_is_a_name(bodies_of, text, name):
    assert name in bodies_of(OPENING + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "Splendid. We went there and all of it is good.",
        "Retention was good in all areas but one.",
        "Turnover: 14 per cent, which is good.",
        "Slough off old skin and you will look good.",
        "Retention in Year 6 is good, and so is behaviour.",
    ],
)
def test_a_word_that_only_opens_a_sentence_is_none(bodies_of, text):
    assert not {"Splendid", "Retention", "Turnover", "Slough"} & set(bodies_of(OPENING + text + "\n"))


@pytest.mark.parametrize("label", ["H - ", "2.2 ", "10.15 ", "C) "])
def test_a_letter_or_number_can_open_an_entry_before_its_name(bodies_of, label):
    assert "Holmlea" in bodies_of(f"What inspectors saw in May.\n\n{label}Holmlea. Good, as before.")


def test_a_saying_can_begin_a_name(bodies_of):
    found = bodies_of("Forget-me-not Nursery was visited. Fast-growing Nursery groups were not.")
    assert "Forget-me-not Nursery" in found
    assert not any("growing" in name for name in found)


HEADED = "{}\n\n12 March 2023\n\nOfsted was at Oaken Loke Nursery last week. It is good, as the old nursery was.\n"


@pytest.mark.parametrize(
    "headline",
    [
        "City Council Defends Nursery As Union Calls For Inquiry",
        "Nursery Boss Is Told To Do Better",
        "OLD NURSERY GETS A GOOD RATING",
        "Oaken Loke Nursery Praised By Ofsted",
    ],
)
def test_a_headline_in_capitals_names_nobody_whom_it_only_describes(bodies_of, headline):
    assert [name for name in bodies_of(HEADED.format(headline)) if "Nursery" in name] == ["Oaken Loke Nursery"]


def test_a_name_that_stands_in_such_a_headline_alone_is_one(bodies_of):
    text = "Alderbeck Nursery Keeps Its Good Rating\n\n12 March 2023\n\nThe nursery was rated good by Ofsted.\n"
    assert "Alderbeck Nursery" in bodies_of(text)


def test_names_of_nurseries_that_are_everyday_words_are_names_as_headings(bodies_of):
    text = OPENING + "1. Tiny Steps At Helping Hands\n\nIt was rated good.\n"
    assert any("Tiny Steps" in name for name in bodies_of(text))
