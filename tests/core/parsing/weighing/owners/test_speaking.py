"""A sentence speaks of bodies by name and by words that refer to them; who was spoken of last is kept."""

from __future__ import annotations

import pytest

from core.parsing.weighing.owners.places import Naming
from core.parsing.weighing.owners.references import Reference
from core.parsing.weighing.owners.speaking import Spoken, spoken_in

FOUND = "Hill Top Infant School and Low Moor Junior School were visited by Ofsted in May.\n\n"


def test_the_text_speaks_last_of_the_body_referred_to(prepared):
    ready = prepared(FOUND + "The infants came first. They are good.")
    spoken = ready.cast.speaking.before(ready.last.number)
    assert spoken is not None
    assert ready.cast.bodies[spoken.last].body.name == "Hill Top Infant School"
    assert (spoken.first, spoken.ago, spoken.is_named) == (spoken.last, 1, False)


def test_before_anybody_is_named_nobody_is_spoken_of(prepared):
    assert prepared(FOUND).cast.speaking.before(0) is None


@pytest.mark.parametrize(
    ("likely", "references", "spoken"),
    [
        ([Naming(0, 3), Naming(5, 1)], [], Spoken(1, 3, is_named=True)),
        ([Naming(4, 3)], [Reference(1, "t", 2, by_name=False)], Spoken(3, 2, is_named=True)),
        ([Naming(0, 3)], [Reference(6, "t", 2, by_name=True)], Spoken(2, 3, is_named=False)),
        ([Naming(0, 3)], [Reference(6, "i", 2, by_name=False)], Spoken(3, 3, is_named=True)),
        ([], [Reference(6, "t", -1, by_name=False)], None),
    ],
)
def test_a_sentence_speaks_of_the_first_and_the_last_in_it_however_they_are_called(likely, references, spoken):
    assert spoken_in(likely, references) == spoken


def test_only_sentences_that_speak_of_somebody_count(prepared):
    ready = prepared(FOUND + "Rain fell all day. The infants are good.")
    speaking = ready.cast.speaking
    assert list(speaking.spoken) == list(speaking.numbers) == sorted(speaking.numbers)
    assert ready.last.number in speaking.numbers
    assert ready.last.number - 1 not in speaking.numbers
