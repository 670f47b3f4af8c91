"""Classes of words in and around names."""

from __future__ import annotations

import pytest

from core.parsing.people.name_words import name_words


@pytest.fixture(scope="module")
def words(knowledge):
    return name_words(knowledge)


def test_a_party_stands_before_a_name_unless_it_is_a_given_name(words):
    assert {"gmb", "plaid", "ofsted"} <= words.fronts
    assert words.fronts.isdisjoint(words.given)


def test_words_of_bodies_papers_and_streets_end_no_name_of_a_person(words):
    assert {"council", "gazette", "avenue", "montessori"} <= words.bodies
    assert "leader" not in words.bodies


@pytest.mark.parametrize(("title", "pronoun"), [("sir", "he"), ("baroness", "she"), ("dr", None)])
def test_some_titles_tell_he_or_she(words, title, pronoun):
    assert words.title_pronouns.get(title) == pronoun


def test_months_are_those_written_out_for_some_short_forms_are_given_names(words):
    assert {"may", "june"} <= words.months
    assert len(words.months) == 12
    assert "jan" not in words.months
