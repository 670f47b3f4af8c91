"""The bodies of an article, what they are, and how likely they are inspected."""

from __future__ import annotations

import string
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from core.knowledge import load_knowledge
from core.model import ProviderType
from core.parsing.bodies import body_names, find_bodies
from core.parsing.bodies.cues import CUES
from core.parsing.layout import Block, BlockKind
from core.parsing.weighing.weights import load_weights

SCHOOL_STORY = (
    "Thorngill Primary School is rated good\n\n"
    "Thorngill Primary School in Westmorland has been rated good by Ofsted, the Fellside Gazette reports.\n\n"
    "“We are proud,” said headteacher Winifred Aske, 51, of Spinner Street.\n\n"
    "Inspectors said that Thorngill was good in all areas. They visited the school, which has 180 pupils, in May.\n"
)


def test_the_school_of_a_story_outweighs_all_else_that_it_names(bodies_of):
    found = bodies_of(SCHOOL_STORY, ProviderType.SCHOOL)
    school = found.pop("Thorngill Primary School")
    assert school.weight > 0.9
    assert {"Fellside Gazette", "Winifred Aske", "Spinner Street"} <= set(found)
    assert all(named.weight < 0.5 for named in found.values())


def test_a_county_that_only_says_where_a_home_is_weighs_little(bodies_of):
    text = (
        "Care home told to improve\n\nA care home in East Sussex has been rated inadequate. "
        "The Care Quality Commission visited Larch Court, a care home in Thrushford, in June. "
        "Larch Court was good before.\n"
    )
    found = bodies_of(text, ProviderType.ADULT_SOCIAL_CARE)
    assert found["Larch Court"].weight > 0.5 > found["East Sussex"].weight
    assert found["Larch Court"].body.kind is ProviderType.ADULT_SOCIAL_CARE
    assert "Care Quality Commission" not in found


def test_a_kind_that_the_name_does_not_tell_is_read_beside_it(bodies_of):
    found = bodies_of("Inspectors went to Mulberry, a children’s home for two girls. They liked Mulberry.")
    assert found["Mulberry"].body.kind is ProviderType.CHILDRENS_HOME


@pytest.mark.parametrize(
    ("behind", "cue"),
    [
        ("It's rated outstanding.", "taken-up:it's,10,0"),
        ("Both are rated good.", "taken-up:both,10,0"),
        ("It was busy.", "taken-up:it,00,0"),
        ("The home requires improvement.", "taken-up:the description,10,0"),
        ("Parents of Larch Court hope that theirs stays good.", "taken-up:-,11,0"),
    ],
)
def test_how_the_next_sentence_takes_a_name_up_is_a_cue(bodies_of, behind, cue):
    found = bodies_of(f"The firm has a second house near the river, Mulberry Bank. {behind} Rents are low.\n")
    assert cue in found["Mulberry Bank"].cues


def test_what_announces_a_name_is_a_cue(bodies_of):
    found = bodies_of("The council runs five homes. It says that Mulberry Bank was rated outstanding.\n")
    assert "announced:childrens_home,name" in found["Mulberry Bank"].cues
    found = bodies_of("The council is in debt. It says that Mulberry Bank was rated outstanding.\n")
    assert "announced:,name" in found["Mulberry Bank"].cues


def test_every_cue_that_weighs_is_explained():
    assert {cue.partition(":")[0] for cue in load_weights("bodies").of} <= set(CUES)


def test_cues_are_given_with_the_body_and_each_once(bodies_of):
    found = bodies_of(SCHOOL_STORY, ProviderType.SCHOOL)
    assert "Thorngill Primary School" in found
    for named in found.values():
        assert named.cues
        assert len(set(named.cues)) == len(named.cues)
        assert {cue.partition(":")[0] for cue in named.cues} <= set(CUES)


_PIECES = st.sampled_from(
    [
        "St Bega's",
        "Kent",
        "Council",
        "and",
        "of",
        "the",
        "(",
        ")",
        ".",
        "\n",
        "at",
        "School",
        "said",
        "’s",
        "Mrs",
        "good",
        "Primary",
        "THE",
        "Norfolk",
        "&",
        "-",
        "Stoke-on-Trent",
        "Fire",
        "İ",
        "“",
        "3rd",
    ]
)


@settings(max_examples=80)
@given(st.lists(_PIECES, max_size=40))
def test_places_are_in_order_inside_the_text_and_apart(pieces):
    text = " ".join(pieces)
    blocks = [Block(BlockKind.PARAGRAPH, 0, len(text), 0)] if text else []
    found = find_bodies(text, blocks, body_names(load_knowledge()), None)
    places = sorted((one.start, one.end) for named in found for one in named.mentions)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert all(named.mentions and 0.0 < named.weight < 1.0 for named in found)
    assert len({named.body.key for named in found}) == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "Aa " * 20_000,
        "St " * 20_000,
        "Kent and " * 8_000,
        "A.B." * 15_000,
        "(Abc) " * 10_000,
        "Ab-cd-" * 10_000,
        "".join(f"{one}{two}son {one} School. " for one in string.ascii_uppercase for two in string.ascii_lowercase),
    ],
)
def test_no_text_takes_long(names, text):
    began = time.process_time()
    find_bodies(text, [Block(BlockKind.PARAGRAPH, 0, len(text), 0)], names, None)
    assert time.process_time() - began < 2


@pytest.mark.parametrize("force", ["Metropolitan Police", "Devon and Cornwall Police", "Tyne and Wear Fire Service"])
def test_a_force_is_found_whole_though_its_words_point_or_are_two_counties(bodies_of, force):
    assert force in bodies_of(f"Inspectors have rated {force} good, and its chief welcomed that.", ProviderType.POLICE)


def test_the_post_in_front_of_somebody_s_name_makes_no_body_of_them(bodies_of):
    text = (
        "With the loss of CFO Roger Marling, Surrey was judged inadequate by HMICFRS.\n\nFacilities in Ryme are good."
    )
    found = bodies_of(f"HMICFRS told\n\n{text}")
    assert not found.keys() & {"CFO Roger Marling", "Facilities"}
    assert "Roger Marling Hall" in bodies_of("Roger Marling Hall was rated inadequate by the CQC.")
