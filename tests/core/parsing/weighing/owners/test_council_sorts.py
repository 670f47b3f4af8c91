"""Words for a place point to the councils that serve such a place, and to no other."""

from __future__ import annotations

import pytest

from core.parsing.bodies.body import Body
from core.parsing.weighing.owners.council_sorts import Description, council_sorts
from tests.core.parsing.conftest import COUNCIL


@pytest.fixture(scope="module")
def sorts(knowledge):
    return council_sorts(knowledge)


@pytest.fixture
def body(knowledge):
    def body(name: str) -> Body:
        match = knowledge.authorities.by_name(name)
        return Body(name, name, None, match.authority.code if match else None)

    return body


@pytest.mark.parametrize(
    ("sentence", "serves", "region"),
    [
        ("The county was rated good.", "county", ""),
        ("The South Yorkshire borough was good last time too.", "borough", "south yorkshire"),
        ("The northern city requires improvement.", "city", "northern"),
        ("Of Rotherham’s areas, the South Yorkshire council had a good one.", "any", "south yorkshire"),
        ("The Cheshire unitary requires improvement.", "any", "cheshire"),
    ],
)
def test_a_sentence_describes_a_council_by_its_place(prepared, sorts, sentence, serves, region):
    view = prepared(COUNCIL + sentence + "\n").graded
    assert sorts.described(view, view.grades[0]) == Description(serves, region)


@pytest.mark.parametrize(
    "sentence",
    ["It was good.", "The council was rated good.", "A county was rated good.", "Good for the county's homes."],
)
def test_without_an_article_or_a_place_before_the_grade_nobody_is_described(prepared, sorts, sentence):
    view = prepared(COUNCIL + sentence + "\n").graded
    assert sorts.described(view, view.grades[0]) is None


@pytest.mark.parametrize(
    ("sentence", "serves"),
    [
        ("What is inadequate in the city is leadership.", "city"),
        ("It was good for the south London borough.", "borough"),
        ("It was good; the county was glad.", None),
        ("It was good for children.", None),
    ],
)
def test_words_behind_the_grade_describe_a_council_to_the_end_of_the_clause(prepared, sorts, sentence, serves):
    view = prepared(COUNCIL + sentence + "\n").graded
    told = sorts.described_behind(view, view.grades[0])
    assert (told.serves if told is not None else None) == serves


@pytest.mark.parametrize(
    ("serves", "region", "name", "fits"),
    [
        ("county", "", "Kent", "yes"),
        ("county", "", "Cornwall", "yes"),
        ("county", "", "Leeds", "no"),
        ("borough", "south yorkshire", "Rotherham", "yes"),
        ("borough", "south yorkshire", "Coventry", "no"),
        ("borough", "", "North Somerset", "unknown"),
        ("any", "cheshire", "Halton", "yes"),
        ("any", "cheshire", "Leeds", "no"),
        ("county", "", "Marlshire", "unknown"),
    ],
)
def test_a_description_fits_councils_that_serve_such_a_place(sorts, body, serves, region, name, fits):
    assert sorts.fit(Description(serves, region), body(name)) == fits


def test_every_part_of_the_country_that_a_council_lies_in_holds_another_or_is_named_for_it(knowledge):
    parts = [part for authority in knowledge.authorities.all() for part in authority.lies_in]
    alone = {part for part in parts if parts.count(part) == 1}
    assert alone <= {"wearside"}
