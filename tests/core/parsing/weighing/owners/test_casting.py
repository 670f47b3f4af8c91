"""The bodies of an article in order by how much it is about them, and where its sentences name them."""

from __future__ import annotations

from core.model import ProviderType
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL

ROUND_UP = (
    "Latest Ofsted ratings\n\n12 July 2024\n\nOfsted has published these reports.\n\n"
    "Hill Top Primary School: good\n\nInspectors saw calm lessons.\n\n"
    "Low Moor Primary School: outstanding\n\nPupils love to read there.\n"
)


def names_of(cast):
    return [body.body.name for body in cast.bodies]


def test_the_body_that_the_story_is_about_stands_first(prepared):
    for opening, name in ((COUNCIL, "Kirklees"), (SCHOOL, "Mossfield Primary School"), (HOME, "Oakleigh Manor")):
        cast = prepared(opening + "A spokesman for Hill Top Ltd was there.\n").cast
        assert names_of(cast)[0] == name
        assert [body.rank for body in cast.bodies] == list(range(len(cast.bodies)))


def test_the_cast_knows_its_kind_and_the_headline(prepared):
    cast = prepared(SCHOOL + "The school was rated good.\n").cast
    assert cast.kind is ProviderType.SCHOOL
    assert cast.bodies[0].in_headline
    assert cast.bodies[0].words == ("mossfield", "primary", "school")


def test_places_are_items_that_name_the_body(prepared):
    ready = prepared(ROUND_UP)
    assert {"Hill Top Primary School", "Low Moor Primary School"} <= set(names_of(ready.cast))
    for body in ready.cast.bodies:
        assert body.places
        assert body.places == tuple(sorted(body.places))
        for number, at in body.places:
            assert ready.view.sentences[number].items[at].value.body == body.body


def test_names_listed_under_a_bare_grade_are_found(prepared):
    ready = prepared(
        "Latest Ofsted ratings\n\n12 July 2024\n\nOfsted has published these reports.\n\n"
        "Outstanding\n\nHill Top Primary School\n\nLow Moor Primary School\n\nGood\n\nMossfield Primary School\n"
    )
    names = names_of(ready.cast)
    listed = [{names[rank] for rank in ranks} for ranks in ready.cast.below.values()]
    assert listed == [{"Hill Top Primary School", "Low Moor Primary School"}, {"Mossfield Primary School"}]


def test_an_article_without_bodies_has_an_empty_cast(prepared):
    cast = prepared("Ofsted\n\nInspectors were good.\n").cast
    assert (cast.bodies, cast.entries.count) == ((), 0)
