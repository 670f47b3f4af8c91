"""Where sentences name bodies: the likely ones, all but people, and who was named last before a sentence."""

from __future__ import annotations

from dataclasses import replace

from core.parsing.weighing.owners.likelihoods import LIKELY
from core.parsing.weighing.owners.namings import namings_of

ROUND_UP = (
    "Latest Ofsted ratings\n\n12 July 2024\n\nOfsted has published these reports.\n\n"
    "Hill Top Primary School: good\n\nInspectors saw calm lessons.\n\n"
    "Low Moor Primary School: outstanding\n\nPupils love to read there.\n"
)


def names_of(cast):
    return [body.body.name for body in cast.bodies]


def test_the_body_named_last_before_a_sentence_is_known(prepared):
    ready = prepared(ROUND_UP)
    rank, ago = ready.cast.namings.last_before(ready.last.number)
    assert (names_of(ready.cast)[rank], ago) == ("Low Moor Primary School", 1)
    assert ready.cast.namings.last_before(0) is None


def test_namings_are_the_places_of_bodies_in_the_order_of_the_text(prepared):
    cast = prepared(ROUND_UP + "\nLow Moor Primary School beat Hill Top Primary School, its neighbour.\n").cast
    namings = cast.namings
    for body in cast.bodies:
        for place in body.places:
            naming = (place.item, body.rank)
            assert (naming in namings.likely.get(place.sentence, ())) is (body.weight > LIKELY)
            assert (naming in namings.every.get(place.sentence, ())) is not body.is_person
            assert namings.parts[place]
    assert list(namings.numbers) == sorted(namings.likely)
    for number, named in namings.every.items():
        assert list(named) == sorted(named)
        assert namings.ranks[number] == {one.rank for one in named}
    ranks = [naming.rank for naming in namings.likely[max(namings.likely)]]
    assert [names_of(cast)[rank] for rank in ranks] == ["Low Moor Primary School", "Hill Top Primary School"]


def test_the_body_of_any_likelihood_named_last_is_looked_for_shortly_before_only(prepared):
    ready = prepared(ROUND_UP + "\nIt rained.\n\nIt snowed.\n\nIt hailed.\n\nAll was well.\n")
    namings, last = ready.cast.namings, ready.last.number
    assert namings.last_of_all(last - 1) is None
    found = namings.last_of_all(last - 2)
    assert found == namings.last_before(last - 2)
    assert (names_of(ready.cast)[found.rank], found.ago) == ("Low Moor Primary School", 3)


def test_unlikely_bodies_and_people_are_told_apart_from_the_others(prepared):
    ready = prepared(ROUND_UP)
    first, second, *_ = ready.cast.bodies
    bodies = [replace(first, weight=LIKELY), replace(second, weight=1.0, is_person=True)]
    namings = namings_of(bodies, ready.view.sentences)
    assert {one.rank for named in namings.likely.values() for one in named} == {second.rank}
    assert {one.rank for named in namings.every.values() for one in named} == {first.rank}
