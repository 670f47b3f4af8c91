"""Words such as "the school" and "the juniors" refer to the body that a reader takes them for."""

from __future__ import annotations

import pytest

FOUND = "Hill Top Infant School and Low Moor Junior School were visited by Ofsted in May.\n\n"
COLLEGES = (
    "Wrayford College was inspected by Ofsted in May. It is no sixth form. "
    "Staff of Alder Court Hospital teach there.\n\n"
)


@pytest.fixture
def referred(prepared):
    """The references of the last sentence: noun, determiner, and the name of the body that is meant."""

    def referred(text: str):
        ready = prepared(text)
        told = ready.cast.speaking.references.get(ready.last.number, ())
        names = [ready.cast.bodies[one.rank].body.name if one.rank >= 0 else "" for one in told]
        return [(ready.last.norms[one.item], one.determiner, name) for one, name in zip(told, names, strict=True)]

    return referred


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (FOUND + "The infants are good.", [("infants", "t", "Hill Top Infant School")]),
        (FOUND + "The juniors were not so lucky.", [("juniors", "t", "Low Moor Junior School")]),
        (FOUND + "Low Moor was quiet. The school is good.", [("the school", "t", "Low Moor Junior School")]),
        (FOUND + "Its nursery is good.", [("nursery", "i", "")]),
        (COLLEGES + "The 4,300-student college is good.", [("college", "t", "Wrayford College")]),
        (COLLEGES + "The hospital is good.", [("the hospital", "t", "Alder Court Hospital")]),
        (FOUND + "Schools are a good thing.", []),
        (FOUND + "A school is a good thing.", [("school", "a", "")]),
    ],
)
def test_a_noun_with_its_determiner_means_the_body_that_fits_it_best(referred, text, told):
    assert referred(text) == told


INFANTS, JUNIORS = "Hill Top Infant School", "Low Moor Junior School"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The former is good and the latter inadequate.", [("former", "2", INFANTS), ("latter", "2", JUNIORS)]),
        ("The latter school is good.", [("school", "2", JUNIORS)]),
        ("The first is good; the second's grade is not.", [("first", "#", INFANTS), ("second", "#", JUNIORS)]),
        ("The juniors are good. The other school is not.", [("school", "e", INFANTS)]),
        ("The first is good and the other outstanding.", [("first", "#", INFANTS), ("other", "e", JUNIORS)]),
    ],
)
def test_words_of_order_mean_bodies_by_their_place(referred, text, told):
    assert referred(FOUND + text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The former head was good.",
        "The first inspection was good.",
        "The first good grade came late.",
        "The second time was good.",
    ],
)
def test_words_of_order_before_another_noun_mean_no_body(referred, text):
    assert referred(FOUND + text) == []


def test_a_pair_of_another_kind_is_not_meant_by_the_noun(referred):
    text = FOUND + "Larkside Day Nursery and Elm Row Day Nursery came next. The first nursery is good."
    assert referred(text) == [("nursery", "#", "Larkside Day Nursery")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A nursery in Saltley has been rated good.\n\nElm Row Day Nursery is by the sea.", "Elm Row Day Nursery"),
        ("A nursery in Saltley has been rated good.\n\nHill Top Primary School is by the sea.", ""),
        ("Elm Row Day Nursery is good. A nursery by the sea is good.\n\nElm Row Day Nursery has 30 places.", ""),
    ],
)
def test_an_indefinite_subject_means_the_first_body_of_its_kind_that_is_named_afterwards(prepared, text, told):
    ready = prepared(text)
    found = [one for there in ready.cast.speaking.references.values() for one in there if one.determiner == "a"]
    assert [ready.cast.bodies[one.rank].body.name if one.rank >= 0 else "" for one in found] == [told]


@pytest.mark.parametrize(
    ("sentence", "ago"),
    [
        ("The home, which Ofsted does not name, was good.", 0),
        ("One home cannot be named. It was good.", 1),
        ("A home that Ofsted doesn't name was good.", 0),
        ("The home was named Elm House. It was good.", None),
        ("The home is not named.\n\nIt was good.", None),
    ],
)
def test_it_is_kept_for_its_block_that_a_body_is_not_named(prepared, sentence, ago):
    ready = prepared(FOUND + sentence)
    assert ready.cast.unnamed_before(ready.last.number) == ago
