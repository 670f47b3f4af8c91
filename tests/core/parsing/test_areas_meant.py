"""Which names of areas mean one in a text: long ones always, short ones where such bodies are spoken of."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import Kind
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, SCHOOL, document

HOSPITAL = (
    "Inspectors call at Northmere\n\n12 July 2024\n\n"
    "Inspectors from the Care Quality Commission (CQC) were at Northmere General Hospital on 11 and 12 June 2024.\n\n"
)


@pytest.fixture
def areas_in(knowledge):
    """Ids, best first, of the areas named in the last sentence of an article."""

    def found(text: str) -> list[str]:
        line = set_scene(document(text + "\n"), knowledge).lines[-1]
        return [item.value[0] for item in line.items if item.kind is Kind.AREA]

    return found


@pytest.mark.parametrize("story", [COUNCIL, SCHOOL, HOSPITAL])
def test_an_area_named_in_full_is_meant_whatever_the_story_is_about(areas_in, story):
    assert areas_in(story + "How well children are helped and protected there is good.") == ["helped_and_protected"]


@pytest.mark.parametrize(("story", "areas"), [(COUNCIL, []), (SCHOOL, ["achievement_of_pupils"])])
def test_an_everyday_word_is_an_area_only_where_such_bodies_are_spoken_of(areas_in, story, areas):
    assert areas_in(story + "It was quite an achievement.") == areas


@pytest.mark.parametrize(
    ("story", "said", "area"),
    [
        (HOSPITAL, "The emergency department is inadequate.", "emergency_department"),
        (HOSPITAL, "Its maternity unit was rated good.", "maternity"),
        (COUNCIL, "The children's experiences and progress are good.", "overall_experiences_and_progress"),
        (COUNCIL, "Its own board was found to be good.", "lscb"),
    ],
)
def test_areas_go_by_what_papers_call_them(areas_in, story, said, area):
    assert area in areas_in(story + said)


def test_areas_named_together_are_meant_where_nothing_else_tells_the_kind(areas_in):
    story = "Last week's reports\n\n12 July 2024\n\n"
    assert areas_in(story + "Larkrise. Safe, effective and well-led got inadequate.")[0] == "safe"


def test_initials_with_grades_are_areas(areas_in):
    assert areas_in(SCHOOL + "QE good, B&A outstanding, LM good.") == [
        "quality_of_education",
        "behaviour_and_attitudes",
        "leadership_management_governance",
    ]


def test_achievements_of_pupils_of_independent_schools_go_by_one_id(areas_in):
    said = "The quality of the pupils' academic and other achievements is excellent."
    assert areas_in(SCHOOL + said) == ["pupils_achievement"]
