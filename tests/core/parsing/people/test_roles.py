"""Roles and organisations, read from the words beside a name."""

from __future__ import annotations

import pytest

from core.parsing.people.named_people import people_of
from core.parsing.people.roles import role_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.fixture(scope="module")
def role(knowledge):
    """The role and organisation of the one Ashdown of a paragraph."""

    def role(text):
        scene = set_scene(document(COUNCIL + text + "\n"), knowledge)
        (person,) = [person for person in people_of(scene) if person.name.endswith("Ashdown")]
        return role_of(scene, person)

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
    ],
)
def test_what_somebody_says_or_is_told_is_no_role(role, text):
    assert role(text) == (None, None)
