"""Where a document says that a school, nursery, home or practice is: in authorities alone, and only where certain."""

from __future__ import annotations

import pytest

from core.parsing import parse
from tests.core.parsing.conftest import document

NAMES = {"E08000035": "Leeds", "E06000010": "Hull", "E08000032": "Bradford"}


def places(knowledge, *paragraphs):
    """By provider the authorities that an article tells of, by their short names."""
    findings = parse(document("\n\n".join(paragraphs)), knowledge)
    return {one.provider.name: [NAMES.get(code, code) for code in one.told_in] for one in findings.inspections}


def place_of_school(knowledge, *sentences):
    (told,) = places(knowledge, "Ofsted report out", *sentences).values()
    return told


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("St Mary's Primary School in Leeds has been rated inadequate by Ofsted. Bradford Council was told.", "Leeds"),
        ("St Mary's Primary School, Hull, has been rated good by Ofsted. Leeds has more such schools.", "Hull"),
        ("St Mary's Primary School (Leeds) requires improvement, says Ofsted. Hull City Council was told.", "Leeds"),
        ("St Mary's Primary School in Chapeltown, Leeds, is good, Ofsted says. Hull City Council was told.", "Leeds"),
        ("St Mary's Primary School, in Hull, is good, Ofsted says. Leeds City Council was told.", "Hull"),
        ("Hull's St Mary's Primary School is outstanding, Ofsted says. Leeds City Council was told.", "Hull"),
        ("The Leeds school St Mary's Catholic Primary is good, Ofsted says. Hull City Council was told.", "Leeds"),
        ("St Mary's Primary School is good, Ofsted says. The Leeds school sends children on to Bradford.", "Leeds"),
        ("St Mary's Primary School is good, Ofsted says. It is run by Leeds City Council, not by Bradford.", "Leeds"),
    ],
)
def test_an_authority_beside_the_names_tells_where_it_is_whatever_else_is_named(knowledge, sentence, place):
    assert place_of_school(knowledge, sentence) == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "St Mary's Primary School is good, Ofsted says. Leeds City Council will give it a cup.",
        "St Mary's Primary School in Harehills is good, Ofsted says. It is one of many in Leeds.",
    ],
)
def test_the_only_authority_of_a_document_is_where_its_school_is(knowledge, sentence):
    assert place_of_school(knowledge, sentence) == ["Leeds"]


@pytest.mark.parametrize(
    "sentence",
    [
        "St Mary's Primary School in Harehills is good, Ofsted says.",
        "St Mary's Primary School is good, Ofsted says. Leeds City Council and Hull City Council have seen it.",
        "St Mary's Primary School near Leeds is good, Ofsted says. Bradford Council has seen it, too.",
        "St Mary's Primary School, Leeds Road, is good, Ofsted says. Bradford Council has seen it, too.",
        "St Mary's Primary School is good, Ofsted says. Its head told the Hull Daily Mail that she was glad.",
        "St Mary's Primary School is good, Ofsted says. It was the head of all, and a long time it took to get there. "
        "Parents had waited by the gate since seven, with cake and balloons, and the caretaker rang the old bell for "
        "them until the inspectors had gone. There were speeches, a song by the youngest, and a poem that nobody in "
        "the playground could hear for the wind. The head said she had not slept for a week before it came, and that "
        "she grinned like a Cheshire cat.",
    ],
)
def test_nothing_is_told_where_it_is_not_certain(knowledge, sentence):
    assert place_of_school(knowledge, sentence) == []


def test_each_of_several_providers_has_the_authority_beside_its_own_names(knowledge):
    told = places(
        knowledge,
        "Two schools rated",
        "St Mary's Primary School in Leeds is inadequate, Ofsted says.",
        "Oakfield Junior School in Hull is good, Ofsted says.",
    )
    assert told == {"St Mary's Primary School": ["Leeds"], "Oakfield Junior School": ["Hull"]}


def test_a_council_that_pays_for_places_in_a_home_does_not_tell_where_the_home_is(knowledge):
    article = [
        "Home rated inadequate",
        "Elm House children's home has been rated inadequate by Ofsted. Its garden was praised, and so was the cook.",
        "Staff did not know what to do when a child was missing, the inspectors say in their report. They had no "
        "training, and nobody asked them in the morning what had happened in the night. The manager has gone, and "
        "the owners say that they have found another who begins in the spring. It is the second report this year.",
        "Leeds City Council, which pays for two places, said it had spoken to the owners.",
    ]
    assert places(knowledge, *article) == {"Elm House": []}


@pytest.mark.parametrize(
    "sentences",
    [
        "Leeds City Council's children's services are rated good by Ofsted, inspectors said in a report.",
        "Yorkshire Coast Ambulance Service NHS Trust in Hull is rated inadequate by the CQC.",
    ],
)
def test_an_authority_itself_and_what_works_in_many_of_them_are_in_none(knowledge, sentences):
    assert all(told == [] for told in places(knowledge, "Report out", sentences).values())
