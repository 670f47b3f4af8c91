"""What stands behind a cue is cut into whole members, and what goes on about them is left out."""

from __future__ import annotations

import pytest

from core.parsing.points.members import cutting, members


@pytest.fixture(scope="session")
def cut(knowledge):
    """The members of a list."""
    return lambda words: [words[start:end] for start, end in members(words, 0, len(words), cutting(knowledge))]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "calm corridors, warm lunches and the choice of books.",
            ["calm corridors", "warm lunches", "the choice of books"],
        ),
        ("warm teaching; calm lessons", ["warm teaching", "calm lessons"]),
        ("the choir, the oldest in the county.", ["the choir"]),
        ("the choir, which sings on Mondays, and the library", ["the choir", "the library"]),
        ("the choir and said that lunch was late", ["the choir"]),
        ("the choir; they did not like lunch", ["the choir"]),
        ("kind staff, most of them new, and the library", ["kind staff", "the library"]),
        ("the choir and the library as well, but no hall.", ["the choir", "the library"]),
        ("the choir and the library as well.", ["the choir", "the library"]),
        ("“calm, kind and busy” lessons and the choir", ["“calm, kind and busy” lessons", "the choir"]),
        ("the quality of education, health and care plans", ["the quality of education, health and care plans"]),
        (
            "how the head, her deputy and the cook work together, and how books are chosen",
            ["how the head, her deputy and the cook work together", "how books are chosen"],
        ),
        ("the choir”", ["the choir"]),
        ("staff", []),
    ],
)
def test_a_list_is_cut_into_its_members(cut, words, parts):
    assert cut(words) == parts


def test_a_clause_is_one_point(knowledge):
    words = "lessons start late, end early and are noisy, but lunch is good"
    assert [words[slice(*place)] for place in members(words, 0, len(words), cutting(knowledge), listed=False)] == [
        "lessons start late, end early and are noisy"
    ]
