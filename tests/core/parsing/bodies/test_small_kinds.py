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
