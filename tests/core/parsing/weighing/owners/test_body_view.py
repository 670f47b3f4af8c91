"""A body knows where it is named, and what cues say of it is put into words once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.model import ProviderType
from core.parsing.weighing.owners.body_view import standing_of
from core.parsing.weighing.owners.places import Place
from tests.core.parsing.conftest import SCHOOL


@pytest.fixture
def school(prepared):
    """The school that an article is about, named at places made up."""
    body = prepared(SCHOOL).cast.bodies[0]
    return replace(body, places=(Place(0, 1), Place(2, 0), Place(2, 6), Place(5, 3)), weight=0.8)


def test_it_is_named_where_its_places_are(school):
    assert [school.named_in(sentence) for sentence in range(4)] == [[1], [], [0, 6], []]


def test_it_is_named_last_before_a_sentence_where_the_last_place_before_is(school):
    assert school.named_before(0) is None
    assert [school.named_before(sentence) for sentence in (1, 2, 3, 9)] == [(0, 1), (0, 1), (2, 6), (5, 3)]


def test_its_standing_tells_its_kind_how_likely_it_is_and_whether_the_article_is_about_it(school):
    told = standing_of(school, ProviderType.SCHOOL)
    assert (told.tier, told.fits, told.chief) == ("3", "1", "1")
    assert {"weight:8", "kind:1", "rank:0", "headline", told.kinds} <= set(told.cues)
    other = standing_of(replace(school, rank=7, in_headline=False), ProviderType.HEALTH)
    assert (other.fits, other.chief) == ("0", "0")
    assert "rank:3" in other.cues
    assert "headline" not in other.cues


@pytest.mark.parametrize(
    ("words", "form"),
    [
        (("hill", "top", "trust"), "owner,1"),
        (("hill", "top", "campus"), "part,1"),
        (("hill", "top", "school"), "other,1"),
        (("hilltop",), "other,0"),
        ((), "other,0"),
    ],
)
def test_the_last_word_of_its_name_tells_owners_and_parts(school, words, form):
    told = standing_of(replace(school, words=words), ProviderType.SCHOOL)
    assert f"form:{form},{school.body.kind}" in told.cues
