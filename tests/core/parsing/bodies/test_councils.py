"""Councils by every name that they have, told from places and from one another."""

from __future__ import annotations

import pytest

from core.model import ProviderType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Inspectors visited Norfolk County Council in May.", "Norfolk"),
        ("They went to the Royal Borough of Kensington and Chelsea.", "Kensington and Chelsea"),
        ("It is a first for Hull City Council.", "Kingston upon Hull"),
        ("Staff of Sandwell Children's Trust were praised.", "Sandwell"),
        ("We are glad for Norfolk county council and its staff.", "Norfolk"),
        ("They praised North East Lincolnshire Council.", "North East Lincolnshire"),
        ("They praised Central Bedfordshire’s children’s services.", "Central Bedfordshire"),
    ],
)
def test_a_council_is_known_by_each_of_its_names(bodies_of, text, name):
    (named,) = bodies_of(text, ProviderType.CHILDRENS_SERVICES).values()
    assert named.body.name == name
    assert named.body.authority_code
    assert named.mentions[0].sure


@pytest.mark.parametrize(
    "text",
    [
        "The report praises Bexley Grammar School.",
        "He reads the Derby Evening Telegraph.",
        "It is the best home in East Lancashire.",
    ],
)
def test_a_longer_name_that_begins_like_a_council_s_is_another_body(bodies_of, text):
    assert not any(named.body.authority_code for named in bodies_of(text).values())


def test_the_safeguarding_board_leaves_its_council_named(printed):
    found = printed("The Essex Safeguarding Children Board was good.", ProviderType.CHILDRENS_SERVICES)
    assert found == {"Essex": ["Essex"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The chair of the Slough Local Safeguarding Children Board has resigned.", "Slough"),
        ("Ofsted was at Reading Safeguarding Children Board.", "Reading"),
        ("Across the Pennines Middlesbrough, inadequate in 2019, was rated good.", "Middlesbrough"),
        ("Further down the Thames Reading, once inadequate, was rated good.", "Reading"),
        ("Mighty Manchester, by contrast, was rated inadequate.", "Manchester"),
        ("Rural Shropshire was rated good.", "Shropshire"),
    ],
)
def test_a_council_is_known_by_its_board_and_behind_what_it_is_called(printed, text, name):
    assert printed(text, ProviderType.CHILDRENS_SERVICES) == {name: [name]}


@pytest.mark.parametrize("text", ["Mighty Oaks Leeds was rated good.", "They live up the Sunny Vale Nursery road."])
def test_what_a_council_is_called_can_begin_another_name(bodies_of, text):
    assert not any(named.body.authority_code for named in bodies_of(text).values())


def test_a_council_that_no_list_knows_is_one_by_its_words(bodies_of):
    found = bodies_of("Marram Borough Council was inspected. Marram’s children’s services are good in Marram.")
    assert list(found) == ["Marram"]
    assert found["Marram"].body.kind is ProviderType.CHILDRENS_SERVICES
    assert found["Marram"].body.authority_code is None
    assert len(found["Marram"].mentions) == 3


@pytest.mark.parametrize(
    "text", ["The County Council was inspected.", "We thank this Council.", "The Trust and the School were glad."]
)
def test_words_that_only_point_are_no_bodies(bodies_of, text):
    assert bodies_of(text) == {}


def test_an_ordinary_word_at_the_start_of_a_sentence_is_no_council(bodies_of):
    assert bodies_of("Reading books was fun. Bath water was cold.") == {}


@pytest.mark.parametrize(
    "described",
    ["the South Yorkshire council", "the much smaller South Yorkshire authority", "the South Yorkshire council’s work"],
)
def test_a_part_of_the_country_before_council_describes_one_that_lies_there(printed, described):
    found = printed(f"Rotherham was inspected in May. Inspectors praised {described}.", ProviderType.CHILDRENS_SERVICES)
    assert found["Rotherham"] == ["Rotherham"]
    assert not any("council" in place for places in found.values() for place in places)


def test_a_council_that_bears_the_name_of_its_county_is_not_meant_where_another_is_named(bodies_of):
    text = "Medway was inspected in May. The Kent council was praised."
    assert not any(named.body.name == "Kent" and named.body.authority_code for named in bodies_of(text).values())
    assert bodies_of("The Kent council was praised in May.")["Kent"].body.authority_code


def test_a_council_of_its_county_is_meant_by_its_full_name_all_the_same(bodies_of):
    found = bodies_of("Medway was inspected in May. The Kent County Council was praised, and so was Kent Council.")
    assert found["Kent"].body.authority_code
    assert len(found["Kent"].mentions) == 2


@pytest.mark.parametrize(
    "behind", [" was rated good.", "’s homes are good.", ": good.", " (good).", ", which is near, fell."]
)
def test_a_council_whose_name_is_a_word_is_kept_at_a_beginning_where_a_body_is_told_of(printed, behind):
    assert printed(f"Slough{behind}", ProviderType.CHILDRENS_SERVICES) == {"Slough": ["Slough"]}


@pytest.mark.parametrize(
    "text", ["Slough off the old.", "Derby, anyone?", "Derby winners all.", "Reading is good.", "Reading: good."]
)
def test_a_word_that_opens_a_sentence_is_no_council(printed, text):
    assert printed(text, ProviderType.CHILDRENS_SERVICES) == {}


_ROUND_UP = "Councils rated\n\n12 July 2024\n\nOfsted has been to three.\n\n{}\n\nIt has been told that it is good.\n\n"


def test_a_heading_that_is_a_word_is_a_council_where_other_headings_are(printed):
    text = "".join([_ROUND_UP.format("Leeds"), "Reading\n\nIt is good.\n\nKirklees\n\nIt is good, too.\n"])
    assert printed(text, ProviderType.CHILDRENS_SERVICES)["Reading"] == ["Reading"]


def test_a_heading_that_is_a_word_is_no_council_where_other_headings_are_none(printed):
    text = "".join([_ROUND_UP.format("Leeds"), "Reading\n\nIt is good.\n\nWriting\n\nIt is good, too.\n"])
    assert "Reading" not in printed(text, ProviderType.CHILDRENS_SERVICES)


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Inspectors came to Trafford Town Hall in May.", "Trafford", "Trafford Town Hall"),
        ("The Rochdale Borough Safeguarding Children Board was good.", "Rochdale", "Rochdale Borough"),
        (
            "They praised Bournemouth, Christchurch and Poole Council.",
            "Bournemouth, Christchurch and Poole",
            "Bournemouth, Christchurch and Poole Council",
        ),
        ("Inspectors visited the Trust and Sandwell Council.", "Sandwell", "Sandwell Council"),
        ("Aren't Luton's services good?", "Luton", "Luton"),
    ],
)
def test_a_council_ends_where_what_is_said_of_it_does(printed, text, name, whole):
    assert printed(text, ProviderType.CHILDRENS_SERVICES) == {name: [whole]}


@pytest.mark.parametrize(
    "before", ["Ofsted’s inspection of", "the full inspection (ILACS) of", "two visits of", "a review of"]
)
def test_a_council_whose_name_is_a_word_or_place_is_meant_where_it_is_inspected(bodies_of, before):
    assert bodies_of(f"Members discussed {before} Reading, 15 to 26 January.")["Reading"].body.authority_code


@pytest.mark.parametrize("text", ["It was said by a man of Reading.", "Members heard from a man of Derby."])
def test_a_council_whose_name_is_a_place_is_not_meant_where_only_the_place_is(bodies_of, text):
    assert not any(named.body.authority_code for named in bodies_of(text).values())


def test_a_council_that_lists_its_towns_is_one_in_capitals_too(printed):
    text = "CHILDREN’S services in BOURNEMOUTH, CHRISTCHURCH AND POOLE have been rated good."
    found = printed(text, ProviderType.CHILDRENS_SERVICES)
    assert list(found) == ["Bournemouth, Christchurch and Poole"]
