"""A council whose name is a word as well is one where it stands with councils."""

from __future__ import annotations

import pytest

HEAD = "Councils rated\n\n5 June 2024\n\nOfsted has inspected children's services.\n\n"


def councils(found):
    return {named.body.name for named in found.values() if named.body.authority_code}


@pytest.mark.parametrize(
    "sentence",
    [
        "Doncaster, Salford and Bury were rated good.",
        "Rated good: Leeds, Bury, Kent.",
        "Bury, Salford and Kent are good.",
        "Salford | good\nBury | good\nLeeds | good",
        "Salford: good\nBury: good\nLeeds: good",
    ],
)
def test_a_word_among_councils_is_a_council(bodies_of, sentence):
    assert "Bury" in councils(bodies_of(HEAD + sentence + "\n"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Elm Lodge, Bury, was rated good.",
        "Reading | good\nWriting | good\nMathematics | good",
        "Reading and writing are good in Salford.",
    ],
)
def test_a_word_beside_others_is_none(bodies_of, sentence):
    assert councils(bodies_of(HEAD + sentence + "\n")) <= {"Salford"}
