"""The words of a grade are one only where they stand for a grade."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, SCHOOL, document


@pytest.fixture
def grades(knowledge):
    """The grades that the words of the last sentence of a text stand for."""

    def grades(text: str) -> list[str]:
        line = set_scene(document(COUNCIL + text + "\n"), knowledge).lines[-1]
        return [line.items[at].value.grade for at in line.grades]

    return grades


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Its services need to improve.", "requires_improvement"),
        ("In 2018 it had to improve overall and for care leavers.", "requires_improvement"),
        ("Adoption, which has to improve to be good, is new.", "requires_improvement"),
        ("It was of adoption that improvement was still required.", "requires_improvement"),
        ("The service was required to improve.", "requires_improvement"),
        ("Care leavers: Requires imp.", "requires_improvement"),
        ("Achievement is in urgent need of improvement.", "urgent_improvement"),
        ("The academy was failed in 2016.", "inadequate"),
        ("The other areas were 3s.", "third"),
        ("Adult learning went up from threes.", "third"),
        ("Teaching and leadership were both at 4.", "fourth"),
        ("Early years remain at 1.", "first"),
        ("For wellbeing it got a 5.", "fifth"),
        ("It is in the third highest band.", "third"),
        ("Safeguarding standards weren’t met.", "not_met"),
        ("So “inadequate” stands.", "inadequate"),
        ("It fails to meet the standards on welfare.", "not_met"),
        ("Its failings were both widespread and systemic.", "send_systemic_failings"),
        ("Adoption and leadership match the overall.", "same"),
    ],
)
def test_words_that_are_grades(grades, text, grade):
    assert grades(text) == [grade]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders need to improve attendance.",
        "The council has to improve how it writes its plans.",
        "It was a five day visit.",
        "The office is at 4 Mill Lane.",
        "They had failed their children.",
        "Leaders know what they need to improve on.",
        "They see where teaching needs to improve.",
        "Further improvement is required in reading.",
        "The news from the next town is less good.",
        "It was too good to be true.",
        "They asked how good it was.",
    ],
)
def test_words_that_only_look_like_grades(grades, text):
    assert grades(text) == []


GOOD = "Mossfield School's quality of education was rated good by Ofsted. "


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("Behaviour and attitudes was too.", {"behaviour_and_attitudes"}),
        (
            "Personal development is too, and so is leadership and management.",
            {"personal_development", "leadership_and_management"},
        ),
        ("Behaviour and attitudes is too often let slip.", set()),
        ("Leadership and management is too slow to act.", set()),
        ("The same applies to personal development.", {"personal_development"}),
        ("The dress code is the same for the sixth form.", set()),
        ("New rules apply to early years.", set()),
    ],
)
def test_only_a_grade_is_repeated(read, sentence, areas):
    (found,) = read(f"Ofsted verdict\n\n12 July 2022\n\n{GOOD}{sentence}\n").inspections
    assert {claim.area for claim in found.current} == {"quality_of_education", *areas}


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        (
            "England's largest sixth form college, Mossfield Sixth Form College, is outstanding, Ofsted says.",
            {"overall_effectiveness"},
        ),
        ("Mossfield College was given an overall grade three by Ofsted.", {"overall_effectiveness"}),
        (
            "Mossfield School was rated inadequate by Ofsted over serious safeguarding concerns.",
            {"overall_effectiveness"},
        ),
    ],
)
def test_what_only_looks_like_an_area_has_no_grade(read, sentence, areas):
    (found,) = read(f"Ofsted verdict\n\n12 July 2022\n\n{sentence}\n").inspections
    assert {claim.area for claim in found.current} == areas


@pytest.mark.parametrize(
    ("said", "grades"),
    [
        ("The home was awarded five out of six for leadership.", ["fifth"]),
        ("The home scored 6 out of 6.", ["sixth"]),
        ("Five out of six homes are busy.", []),
        ("It was busy in five out of six.", []),
    ],
)
def test_a_number_out_of_six_is_a_mark_unless_it_counts(knowledge, said, grades):
    story = "Inspectors call\n\n12 July 2024\n\nThe Care Inspectorate came to Larchfield Court, a care home.\n\n"
    line = set_scene(document(story + said + "\n"), knowledge).lines[-1]
    assert [line.items[at].value.grade for at in line.grades] == grades


@pytest.mark.parametrize(
    "sentence",
    [
        "Kirklees Council was rated inadequate by Ofsted for leaving vulnerable children at risk of harm.",
        "Ofsted rated Kirklees Council's children's services outstanding for tackling weak leadership.",
    ],
)
def test_what_a_grade_is_given_for_having_done_is_no_area(read, sentence):
    (one,) = read("Council rated\n\n5 June 2024\n\n" + sentence + "\n").inspections
    assert {claim.area for claim in one.current} == {"overall_effectiveness"}


def test_care_leaver_services_are_those_for_care_leavers(read):
    (one,) = read(
        "Council rated\n\n5 June 2024\n\nKirklees Council was rated good by Ofsted for child protection and care "
        "leaver services.\n"
    ).inspections
    assert "care_and_care_leavers" in {claim.area for claim in one.current} or "care_leavers" in {
        claim.area for claim in one.current
    }
    assert "looked_after_and_permanence" not in {claim.area for claim in one.current}


def test_councils_in_a_story_of_young_offenders_are_those_of_their_teams(read):
    found = read(
        "Watchdog reports on youth offending teams\n\n5 June 2021\n\nInspectors rated three youth offending teams "
        "(Leeds, Luton and Medway) good, while young offenders in Kent got help too late.\n"
    ).inspections
    assert {one.provider.provider_type for one in found} == {ProviderType.OTHER}
    assert {one.provider.name for one in found} == {"Leeds", "Luton", "Medway"}


@pytest.fixture
def areas(knowledge):
    """The areas that the words of the last sentence of a text name, each as it is spelt."""

    def areas(text: str) -> list[str]:
        line = set_scene(document(SCHOOL + text + "\n"), knowledge).lines[-1]
        return [line.items[at].norm for group in line.groups for at in group.indices]

    return areas


@pytest.mark.parametrize(
    "text",
    [
        "It is a remarkable achievement for the school to be rated outstanding.",
        "The head praised this achievement and the good rating.",
        "The school was congratulated on its achievement in being judged outstanding.",
        "The achievement of a good rating pleased the staff.",
    ],
)
def test_a_feat_is_no_area(areas, text):
    assert areas(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The school was rated good for achievement in reading.",
        "Inspectors found that achievement was good.",
        "Good is what achievement was given.",
    ],
)
def test_achievement_is_an_area_where_it_is_graded(areas, text):
    assert areas(text) == ["achievement"]
