"""Areas named in one breath: lists stay whole, the subject of the next clause stands alone."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL


@pytest.fixture
def groups(prepared_lines):
    """How many areas each group of the last sentence has."""
    return lambda sentence: [len(group.indices) for group in prepared_lines(COUNCIL + sentence + "\n")[-1].groups]


@pytest.fixture
def prepared_lines(knowledge):
    from core.parsing.scene import set_scene
    from tests.core.parsing.conftest import document

    return lambda text: set_scene(document(text), knowledge).lines


@pytest.mark.parametrize(
    ("sentence", "sizes"),
    [
        ("It is good for help and protection and for children in care, and care leavers were inadequate.", [2, 1]),
        ("It is good for help and protection and for children in care and for care leavers.", [3]),
        ("Help and protection, adoption and care leavers were good.", [3]),
    ],
)
def test_the_subject_of_the_next_clause_is_no_member_of_a_list(groups, sentence, sizes):
    assert groups(sentence) == sizes


@pytest.mark.parametrize(
    ("sentence", "sizes"),
    [
        ("It is good for help and protection, with care leavers as inadequate.", [1, 1]),
        ("It is good for help and protection and adoption, with care leavers judged inadequate.", [2, 1]),
        ("It is good for help and protection, with care leavers requiring improvement.", [1, 1]),
        ("It is good for help and protection, with care leavers, too, and adoption.", [3]),
        ("Help and protection, with care leavers, are inadequate.", [2]),
    ],
)
def test_areas_that_with_adds_are_apart_where_they_have_a_grade_of_their_own(groups, sentence, sizes):
    assert groups(sentence) == sizes
