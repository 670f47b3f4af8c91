"""Names that words join to another share its grade."""

from __future__ import annotations

import pytest

from core.parsing.weighing.by_place.joined_names import joined_names
from tests.core.parsing.conftest import told

ELM, ASH, OAK = "Elm Road Primary School", "Ash Lane Primary School", "Oak Hill Academy"


def graded(read, sentence):
    """Current grades of the whole, by provider."""
    found = told(read(f"Schools in the news\n\n12 March 2024\n\n{sentence}\n\nParents said that they were pleased.\n"))
    return {
        name: {one.partition("=")[2] for one in claims if one.startswith("overall_effectiveness")}
        for name, claims in found.items()
    }


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (f"{ELM} was rated good by Ofsted, along with {ASH}.", {ELM, ASH}),
        (f"{ELM} was rated good by Ofsted in February, together with {ASH} and {OAK}.", {ELM, ASH, OAK}),
        (f"{ELM} has been rated good by Ofsted, as well as {ASH} and {OAK}.", {ELM, ASH, OAK}),
        (f"{ELM} joins {ASH} and {OAK} in being rated good by Ofsted.", {ELM, ASH, OAK}),
        (f"{ELM} has joined {ASH} as a good school after its Ofsted inspection.", {ELM, ASH}),
        (f"{ELM} has become the second school in town, after {ASH}, to be rated good by Ofsted.", {ELM, ASH}),
        (f"Two schools have been rated good by Ofsted. They are {ELM} and {ASH}.", {ELM, ASH}),
    ],
)
def test_joined_names_share_the_grade(read, sentence, names):
    assert graded(read, sentence) == {name: {"good"} for name in names}


@pytest.mark.parametrize(
    "sentence",
    [
        f"{ELM}, along with {ASH}'s choir, sang at the fair. {ELM} was rated good by Ofsted.",
        f"{ELM} was rated good by Ofsted. As well as {ASH}, its head has worked at {OAK}.",
        f"{ELM} was rated good by Ofsted and shares a hall with {ASH}.",
        f"{ELM} was rated good by Ofsted, along with its nursery.",
    ],
)
def test_names_that_nothing_joins_to_the_grade_do_not_share_it(read, sentence):
    assert {name for name, grades in graded(read, sentence).items() if grades} == {ELM}


COUNCILS = "Ofsted has published reports on councils' children's services.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Haringey is among the councils rated inadequate by Ofsted, along with Doncaster and Surrey.",
        "Haringey is one of three councils rated inadequate, together with Doncaster and Surrey.",
        "Haringey is among those judged as having inadequate children's services, along with Doncaster and Surrey.",
    ],
)
def test_one_that_is_among_those_graded_shares_the_grade_with_those_named_beside_it(read, sentence):
    found = {one.provider.name: {claim.grade for claim in one.current} for one in read(COUNCILS + sentence).inspections}
    assert found == {name: {"inadequate"} for name in ("Haringey", "Doncaster", "Surrey")}


def test_one_that_is_only_next_to_them_does_not(prepared):
    sentence = "Haringey is below the councils rated inadequate by Ofsted, along with Doncaster and Surrey."
    assert not [one for view in prepared(COUNCILS + sentence).view.sentences for one in joined_names(view)]
