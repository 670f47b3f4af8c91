"""A provider whose name does not tell its kind gets it from its areas, its neighbours or its grades."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.bodies.body import Body
from core.parsing.judging import judgings
from core.parsing.kinds import Neighbours
from core.parsing.layout import Block, BlockKind
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.topics import topic, topics
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing

ROUND_UP = (
    "Inspectors call at Kirklees\n\n12 July 2024\n\nKirklees Council's children's services were rated good by Ofsted "
    "after inspectors were there in June.\n\nOfsted has also been to homes in the borough. Oakleigh Children's Home "
    "was rated good.\n\n"
)


def kinds(parsed):
    return {one.provider.name: one.provider.provider_type for one in parsed.inspections}


def test_a_home_in_a_story_about_a_council_is_no_council(read):
    found = kinds(
        read(
            ROUND_UP + "The Laurels, a home for six in Dewsbury, was rated outstanding for how well children and young "
            "people are helped and protected and good for the effectiveness of leaders and managers.\n"
        )
    )
    assert found["Kirklees"] is ProviderType.CHILDRENS_SERVICES
    assert found["Laurels"] is ProviderType.CHILDRENS_HOME


def test_leadership_and_protection_alone_make_no_council_of_a_home_in_a_story_about_one(read):
    parsed = read(
        ROUND_UP
        + "Fernhill, which has six beds, was rated good, with outstanding leadership and good help and protection.\n"
    )
    home = next(one for one in parsed.inspections if one.provider.name == "Fernhill")
    assert home.provider.provider_type is ProviderType.CHILDRENS_HOME
    assert {claim.area for claim in home.claims} >= {"leaders_and_managers", "helped_and_protected"}


def test_a_council_that_no_list_knows_is_told_by_grades_that_only_councils_were_given(read):
    found = kinds(
        read(
            "Children's services rated\n\n8 December 2009\n\nOfsted has published its annual ratings of children's "
            "services. Kirklees performs well. Hartmere performs poorly.\n"
        )
    )
    assert found["Kirklees"] is ProviderType.CHILDRENS_SERVICES
    assert found.get("Hartmere", ProviderType.CHILDRENS_SERVICES) is ProviderType.CHILDRENS_SERVICES


def test_an_academy_that_is_graded_for_apprenticeships_in_a_story_of_training_is_no_school(read):
    found = kinds(
        read(
            "Training firm keeps its grade\n\n10 June 2021\n\nTrentside Skills Academy, which trains 640 apprentices "
            "in the motor trade, was rated good by Ofsted. The further education provider was inspected in April.\n\n"
            "Apprenticeships: good\n\nAdult learning programmes: good\n\nPersonal development: outstanding\n"
        )
    )
    assert found == {"Trentside Skills Academy": ProviderType.FURTHER_EDUCATION}


def neighbours(knowledge, *inspectorates):
    """Neighbours in a document that names some inspectorates, with no body whose name tells its kind."""
    known = judgings(knowledge)
    inspected = known.kinds_of(frozenset(inspectorates)) or frozenset(ProviderType)
    return Neighbours(known, ProviderType.CHILDRENS_HOME, {}, [], [], inspected, lambda _: ())


def graded(area):
    timing = Timing(current=True, earlier=False)
    word = GradeWord("good", GradeForm.ADJECTIVE)
    return Statement(None, (area,), word, timing, 0, 1, "areas-then-grade", 1.0, 0)


def test_areas_make_no_school_of_what_a_care_inspectorate_visited(knowledge):
    areas = [graded("leadership_and_management"), graded("personal_development")]
    body = Body("ty derwen", "Ty Derwen", None)
    assert neighbours(knowledge, "Ofsted").kind_of(body, areas) is ProviderType.SCHOOL
    assert neighbours(knowledge, "CIW").kind_of(body, areas) is ProviderType.CHILDRENS_HOME


def topic_of(text, knowledge):
    return topic(topics(text, [Block(BlockKind.PARAGRAPH, 0, len(text), 0)], knowledge.wording))


def test_homes_in_a_story_of_the_cqc_alone_are_no_children_s_homes(knowledge):
    text = "The registered manager was pleased with what {} said. “It is a home for life,” she said."
    assert topic_of(text.format("the Care Quality Commission"), knowledge) is ProviderType.ADULT_SOCIAL_CARE
    assert topic_of(text.format("Ofsted"), knowledge) is ProviderType.CHILDRENS_HOME


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("The fostering agency's foster carers were praised.", ProviderType.FOSTERING),
        ("The adoption agency's adopters were praised.", ProviderType.ADOPTION),
        ("The staff were praised.", ProviderType.CHILDRENS_HOME),
    ],
)
def test_what_homes_and_agencies_are_judged_by_speaks_for_those_the_text_has_words_of(knowledge, about, kind):
    text = about + " It is good for overall experiences and progress and how well children are helped and protected."
    assert topic_of(text, knowledge) is kind


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("The school told its pupils.", ProviderType.SCHOOL),
        ("The nursery told its families.", ProviderType.EARLY_YEARS),
    ],
)
def test_the_early_years_of_a_school_make_it_no_nursery(knowledge, about, kind):
    text = about + " Early years is good. The early years staff were praised, and early years leaders too."
    assert topic_of(text, knowledge) is kind


def test_places_in_a_story_of_the_forces_inspectorate_alone_are_forces(read):
    found = read(
        "Verdict on policing\n\n12 July 2022\n\nHMICFRS, the inspectorate of police forces, has reported on three of "
        "them. Kent was rated good for preventing crime. Durham was rated inadequate for preventing crime.\n"
    )
    assert {one.provider.name: one.provider.provider_type for one in found.inspections} == {
        "Kent": ProviderType.POLICE,
        "Durham": ProviderType.POLICE,
    }
    assert {one.inspectorate for one in found.inspections} == {"HMICFRS"}
    assert {one.provider.authority_code for one in found.inspections} == {None}


@pytest.mark.parametrize("inspectorate", ["HMI Probation", "HM Inspectorate of Prisons"])
def test_a_text_of_the_offenders_inspectorates_alone_is_not_about_children_s_services(knowledge, inspectorate):
    text = f"Young people in care get good support from the children's team, says {inspectorate}."
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text), 0),)
    assert topic(topics(text, blocks, knowledge.wording)) is ProviderType.OTHER
