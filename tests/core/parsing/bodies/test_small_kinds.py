"""Kinds in small letters behind a name."""

from __future__ import annotations

import pytest

from core.model import ProviderType


def test_a_kind_in_small_letters_ends_the_name(bodies_of):
    found = bodies_of("Upper Marlpit primary school was rated good. Pupils like Upper Marlpit.")
    assert [(name, named.body.kind, len(named.mentions)) for name, named in found.items()] == [
        ("Upper Marlpit primary school", ProviderType.SCHOOL, 2)
    ]


def test_a_headline_alone_may_leave_out_an_article(bodies_of):
    headline = "Marlpit Bay primary school let down by its governors and by the council"
    found = bodies_of(f"{headline}\n\nInspectors who were at Elm Lodge School in May rated it inadequate, it was said.")
    assert not [name for name in found if name.endswith("primary school")]


@pytest.mark.parametrize(
    "text",
    [
        "A Marlpit Bay primary school was rated good.",
        "The popular Marlpit Bay primary school was rated good.",
        "Oakleigh Manor care home was rated good.",
        "Marlpit primary school was rated good.",
        "Marlpit Bay primary school-age children were seen.",
    ],
)
def test_behind_a_place_or_a_word_alone_it_is_none(bodies_of, text):
    assert not [name for name in bodies_of(text) if name.endswith(("school", "home"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Enfield college in north London was rated good by Ofsted.", "Enfield college"),
        ("Ofsted said Derby college requires improvement.", "Derby college"),
        ("The worst was Croydon sixth-form college, which is inadequate.", "Croydon sixth-form college"),
    ],
)
def test_a_council_s_name_before_college_is_the_college_s(bodies_of, text, name):
    found = bodies_of(f"Ofsted has told students how it sees them.\n\n{text}")
    assert found[name].body.authority_code is None


def test_a_college_in_a_headline_alone_is_only_somewhere(bodies_of):
    text = "Rochdale college told to improve\n\nHopley Sixth Form College was rated inadequate by Ofsted."
    assert "Rochdale college" not in bodies_of(text)


def test_a_college_goes_by_its_place_where_learners_are_told_of(read):
    text = (
        "College is good\n\nEnfield college is now rated good by Ofsted. Enfield was inadequate in 2016, learners said."
    )
    (inspection,) = read(text).inspections
    assert (inspection.provider.name, inspection.provider.authority_code) == ("Enfield college", None)
    assert {claim.grade for claim in inspection.claims} == {"good", "inadequate"}
