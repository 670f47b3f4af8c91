"""Names of councils, schools, homes and other bodies."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.mentions.provider_names import provider_names
from core.parsing.mentions.providers import find_providers


def _named(knowledge, text, topic=None):
    directory = find_providers(text, [(0, len(text))], provider_names(knowledge), topic)
    return [(text[m.start : m.end], m.body.name) for m in directory.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norfolk County Council has been inspected", "Norfolk"),
        ("the Royal Borough of Kensington and Chelsea was", "Kensington and Chelsea"),
        ("Hull City Council was told", "Kingston upon Hull"),
        ("Sandwell Children's Trust said", "Sandwell"),
        ("Westmorland and Furness Council was", "Westmorland and Furness"),
    ],
)
def test_councils_are_known_by_all_their_names(knowledge, text, name):
    assert [found for _, found in _named(knowledge, text)] == [name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "at St Chad's Church of England Primary School, Ebb",
            "St Chad's Church of England Primary School",
            ProviderType.SCHOOL,
        ),
        ("the TILHAM Infant School was", "Tilham Infant School", ProviderType.SCHOOL),
        ("inspected Puddlewick Day Nursery on the road", "Puddlewick Day Nursery", ProviderType.EARLY_YEARS),
        ("the Wharfland Fire and Rescue Service is", "Wharfland Fire and Rescue Service", ProviderType.FIRE),
        (
            "Great Fenwick Hospitals NHS Foundation Trust was",
            "Great Fenwick Hospitals NHS Foundation Trust",
            ProviderType.HEALTH,
        ),
        ("the report on Lantern Bay Fostering was", "Lantern Bay Fostering", ProviderType.FOSTERING),
    ],
)
def test_other_bodies_are_known_by_how_their_names_end(knowledge, text, name, kind):
    directory = find_providers(text, [(0, len(text))], provider_names(knowledge), None)
    (mention,) = directory.mentions
    assert mention.body.name == name
    assert mention.body.kind is kind


def test_a_shorter_name_means_the_same_body(knowledge):
    text = "Pellow Park Community College was inspected. Pellow Park has 900 pupils."
    assert [name for _, name in _named(knowledge, text)] == ["Pellow Park Community College"] * 2


def test_two_names_joined_by_and_are_two_bodies(knowledge):
    text = "Menadue School and Carn View Academy were visited"
    assert [name for _, name in _named(knowledge, text)] == ["Menadue School", "Carn View Academy"]


def test_a_newspaper_or_a_force_is_no_council(knowledge):
    assert _named(knowledge, "the Derby Evening Chronicle wrote") == []
    assert [name for _, name in _named(knowledge, "officers of Norfolk Constabulary")] == ["Norfolk Constabulary"]
