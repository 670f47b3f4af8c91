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
        told = ready.cast.references.get(ready.last.number, ())
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
        (FOUND + "A school is a good thing. Schools are.", []),
    ],
)
def test_a_noun_with_its_determiner_means_the_body_that_fits_it_best(referred, text, told):
    assert referred(text) == told


def test_the_text_speaks_last_of_the_body_referred_to(prepared):
    ready = prepared(FOUND + "The infants came first. They are good.")
    spoken = ready.cast.spoken_of(ready.last.number)
    assert spoken is not None
    assert ready.cast.bodies[spoken.last].body.name == "Hill Top Infant School"
    assert (spoken.first, spoken.ago, spoken.is_named) == (spoken.last, 1, False)


def test_before_anybody_is_named_nobody_is_spoken_of(prepared):
    assert prepared(FOUND).cast.spoken_of(0) is None
