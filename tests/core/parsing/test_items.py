"""A sentence becomes items: one for each name, time, grade and area, of however many words, and one a plain word."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from core.parsing.bodies import NamedBody
from core.parsing.lexicon import GradeWord, Kind
from core.parsing.mentions.moments import Moment
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, document

if TYPE_CHECKING:
    from core.parsing.items import Item, Line


@pytest.fixture
def line_of(knowledge):
    """The last sentence of a text."""

    def line_of(text: str) -> Line:
        return set_scene(document(text), knowledge).lines[-1]

    return line_of


def of_kind(line: Line, kind: Kind) -> list[Item]:
    return [item for item in line.items if item.kind is kind]


def test_what_has_several_words_is_one_item_and_slices_to_them(line_of):
    text = COUNCIL + "In June 2024 Ofsted rated help and protection in Kirklees inadequate.\n"
    line = line_of(text)
    said = {item.kind: text[item.start : item.end] for item in line.items if item.kind not in (Kind.WORD, Kind.MARK)}
    assert said == {
        Kind.TIME: "June 2024",
        Kind.INSPECTORATE: "Ofsted",
        Kind.AREA: "help and protection",
        Kind.PROVIDER: "Kirklees",
        Kind.GRADE: "inadequate",
    }


def test_every_sort_of_item_stands_for_its_own_sort_of_value(line_of):
    line = line_of(COUNCIL + "In June 2024 Ofsted rated help and protection in Kirklees inadequate.\n")
    (time,), (area,), (provider,), (grade,) = (
        of_kind(line, kind) for kind in (Kind.TIME, Kind.AREA, Kind.PROVIDER, Kind.GRADE)
    )
    assert isinstance(time.value, Moment)
    assert area.value[0] == "help_and_protection"
    assert isinstance(provider.value, NamedBody)
    assert isinstance(grade.value, GradeWord)
    assert all(item.value is None for item in line.items if item.kind in (Kind.WORD, Kind.MARK))


def test_items_stand_in_the_order_of_the_text_and_nothing_is_left_out(line_of):
    text = SCHOOL + "The school, on 3 May 2024, was “good” – twice (says Ofsted).\n"
    line = line_of(text)
    places = [(item.start, item.end) for item in line.items]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    between = [text[end:start] for (_, end), (start, _) in pairwise(places)]
    assert not any(gap.strip(" “”\n") for gap in between)
    assert line.norms == tuple(item.norm for item in line.items)


def test_grades_names_and_things_are_told_by_their_indices(line_of):
    line = line_of(COUNCIL + "Ofsted rated Kirklees good for care leavers.\n")
    assert [line.items[index].norm for index in line.grades] == ["good"]
    assert [line.items[index].kind for index in line.names] == [Kind.PROVIDER]
    assert [line.items[index].kind for index in line.things] == [
        *(Kind.INSPECTORATE, Kind.PROVIDER),
        *(Kind.GRADE, Kind.AREA),
    ]


@pytest.mark.parametrize(
    ("sentence", "groups"),
    [
        ("Good for help and protection, for adoption and for care leavers.", [3]),
        ("Help and protection was good and care leavers were outstanding.", [1, 1]),
        ("Good for help and protection and for adoption, and care leavers were inadequate.", [2, 1]),
        ("Good for help and protection; care leavers, inadequate.", [1, 1]),
    ],
)
def test_areas_named_in_one_breath_are_a_group(line_of, sentence, groups):
    line = line_of(COUNCIL + sentence + "\n")
    assert [len(group.indices) for group in line.groups] == groups


def test_short_names_of_areas_are_plain_words_where_nobody_is_judged_by_them(line_of):
    sentence = "It was rated good for how caring and responsive staff are.\n"
    assert {item.norm for item in of_kind(line_of(HOME + sentence), Kind.AREA)} == {"caring", "responsive"}
    assert of_kind(line_of(COUNCIL + sentence), Kind.AREA) == []


def test_effective_is_a_grade_word_elsewhere_and_a_question_where_care_is_judged(line_of):
    sentence = "It was rated good for being safe, effective and caring.\n"
    assert [item.value for item in of_kind(line_of(HOME + sentence), Kind.AREA)] == [
        *(("safe",), ("effective",)),
        ("caring",),
    ]
    line = line_of(COUNCIL + "Its plans were found effective.\n")
    assert "effective" in line.norms
    assert of_kind(line, Kind.AREA) == []


def test_a_name_is_a_provider_only_where_it_can_be_one_that_is_inspected(line_of):
    told = "It was a good day in Kirklees.\n"
    assert of_kind(line_of("Children's services\n\nSocial workers were glad. " + told), Kind.PROVIDER)
    assert of_kind(line_of("A walk\n\nWe were glad. " + told), Kind.PROVIDER) == []


@pytest.mark.parametrize(
    "said", ["reasonably good", "not sufficiently good", "sufficiently good", "insufficiently good"]
)
def test_grades_of_a_scale_without_a_framework_are_not_those_whose_word_they_have(line_of, said):
    text = f"HMP Ludmoor was {said} for safety, HM Inspectorate of Prisons said, and Ofsted rated education good.\n"
    (grade,) = of_kind(line_of(text), Kind.GRADE)
    assert text[grade.start :].startswith("good.")
