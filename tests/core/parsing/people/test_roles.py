"""Roles and organisations, read from the words beside a name."""

from __future__ import annotations

import pytest

from core.parsing.people.named_people import people_of
from core.parsing.people.roles import role_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.fixture(scope="module")
def role(knowledge):
    """The role and organisation of the Ashdown whom a text names last."""

    def role(text):
        scene = set_scene(document(COUNCIL + text + "\n"), knowledge)
        mentions = [person for person in people_of(scene) if person.name.endswith("Ashdown")]
        return role_of(scene, mentions[-1], mentions)

    return role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Joan Ashdown, the lead member for children, spoke.", ("lead member for children", None)),
        ("Joan Ashdown, 51, who chairs the trust, spoke.", ("chairs the trust", None)),
        ("Joan Ashdown is director of children's services told of it.", ("director of children's services", None)),
        ("It was good, added the deputy leader, Joan Ashdown.", ("deputy leader", None)),
        ("Then her deputy, Joan Ashdown, spoke.", ("deputy", None)),
        ("It was good, wrote lead inspector Joan Ashdown.", ("lead inspector", None)),
        ("Joan Ashdown, who is a foster carer, spoke.", ("foster carer", None)),
        ("Afterwards Councillor Joan Ashdown spoke.", ("Councillor", None)),
    ],
)
def test_a_role_stands_behind_the_name_or_before_it_or_is_its_title(role, text, told):
    assert role(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Joan Ashdown, head of Purley Vale College, spoke.", ("head", "Purley Vale College")),
        ("Joan Ashdown, Purley Council’s chief executive, spoke.", ("chief executive", "Purley Council")),
        ("Joan Ashdown, head of Purley Vale, spoke.", ("head of Purley Vale", None)),
        ("Purley Vale’s chair of governors, Joan Ashdown, spoke.", ("chair of governors", "Purley Vale")),
        ("Children's services director Joan Ashdown spoke.", ("Children's services director", None)),
        ("Her Majesty's Inspector of Prisons, Joan Ashdown, spoke.", ("Her Majesty's Inspector of Prisons", None)),
        ("Cabinet Member for Family Services Joan Ashdown spoke.", ("Cabinet Member for Family Services", None)),
        ("Chief Inspector of Schools Joan Ashdown spoke.", ("Chief Inspector of Schools", None)),
        (
            "Chair of Purley Practice's Patients Group (PPG) Joan Ashdown spoke.",
            ("Chair", "Purley Practice's Patients Group"),
        ),
    ],
)
def test_an_organisation_is_parted_from_the_role(role, text, told):
    assert role(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Joan Ashdown, told of the head's remarks, laughed.",
        "Joan Ashdown, wrote the head.",
        "Joan Ashdown, who thanked the head, laughed.",
        "Joan Ashdown, a friend of trees, spoke.",
        "On Monday Joan Ashdown spoke.",
        "Joan Ashdown, who was praised for bringing calm as a leader should, laughed.",
        "Joan Ashdown, who too was in post for both inspections, laughed.",
        "Joan Ashdown, who was thanked by the head, laughed.",
        "Joan Ashdown, whose daughter is a pupil, laughed.",
        "The head of the school met Joan Ashdown.",
        "The head and Joan Ashdown met.",
    ],
)
def test_what_somebody_says_or_is_told_is_no_role(role, text):
    assert role(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Head teacher Joan Ashdown met them.\n\nMs Ashdown laughed.",
        "Joan Ashdown took over last May as head teacher.\n\nMs Ashdown laughed.",
        "Joan Ashdown was later appointed as head teacher, and Ms Ashdown laughed.",
        "Parents praised head teacher Joan Ashdown's calm.\n\nMs Ashdown laughed.",
        "Joan Ashdown, 44, from Lower Purley, who has been head teacher since 2019, spoke.\n\nMs Ashdown laughed.",
        "Joan Ashdown, who joined in 2019 as head teacher, spoke.\n\nMs Ashdown laughed.",
        "It did well with Joan Ashdown as head teacher. Ms Ashdown laughed.",
    ],
)
def test_a_role_told_where_the_person_was_named_before_is_kept(role, text):
    told, organisation = role(text)
    assert (told.lower(), organisation) == ("head teacher", None)


@pytest.mark.parametrize(
    "text",
    [
        "Head teacher Joan Ashdown, who lives in Purley, spoke.",
        "Head teacher Joan Ashdown, who was thanked by the chair of governors, spoke.",
        "Head teacher Joan Ashdown, who only joined in February, spoke.",
    ],
)
def test_a_clause_without_a_role_does_not_hide_the_one_before_the_name(role, text):
    assert role(text) == ("Head teacher", None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This is clear according to chair of governors Joan Ashdown.", "chair of governors"),
        ("On Monday parents had a letter from head teacher Joan Ashdown.", "head teacher"),
        ("However councillor Joan Ashdown spoke.", "councillor"),
        ("They blamed it on a blunder of deputy head Joan Ashdown.", "deputy head"),
        ("It was the morning that its new principal, Joan Ashdown, came.", "new principal"),
        ("Mr Tilley and schools minister Joan Ashdown spoke.", "schools minister"),
        ("Then Chief Inspector Joan Ashdown spoke.", "Chief Inspector"),
        ("Year 11 pupil Joan Ashdown spoke.", "Year 11 pupil"),
        ("Joan Ashdown, 17, a member of the panel, spoke.", "member of the panel"),
        ("Joan Ashdown (chair) spoke.", "chair"),
    ],
)
def test_a_role_is_told_without_what_leads_up_to_it(role, text, told):
    assert role(text) == (told, None)
