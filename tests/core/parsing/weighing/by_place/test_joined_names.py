"""Names that words join to another share its grade."""

from __future__ import annotations

import pytest

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
