"""Words for every area that a text can use of a grade."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.target import EVERY, targets_of
from tests.core.parsing.conftest import HOME


@pytest.mark.parametrize(
    "said",
    [
        "It was good in each and every area.",
        "In 2019 all the judgements were good.",
        "It is good for every one of the CQC's five questions.",
        "It was outstanding on each of the Care Quality Commission's five questions.",
        "Every heading in the report says good.",
        "It is good overall and in all five parts.",
        "It was inadequate in every separate area besides.",
        "It was inadequate in every last thing.",
        "It is good for every part of its work.",
        "It is inadequate wherever the inspectors looked.",
        "It ended with good all the way down the page.",
        "It required improvement in all that it did.",
        "In 2019 they had found it good at everything.",
        "The home is good right across.",
        "It was inadequate from start to finish.",
        "Every single bit of it required improvement.",
        "It was good in each of the five.",
        "All of their judgements are good.",
        "It requires improvement in every box.",
        "It was good for all 5 questions.",
    ],
)
def test_it_can_be_the_grade_of_every_area(prepared, said):
    document = prepared(HOME + said + "\n").view
    view = document.sentences[-1]
    at = view.grades[0]
    assert EVERY in [target.sort for target in targets_of(document, view, at, view.word(at))]


def test_every_child_is_no_area(prepared):
    document = prepared(HOME + "All the residents are good again, and every part of the garden is in use.\n").view
    view = document.sentences[-1]
    at = view.grades[0]
    assert EVERY not in [target.sort for target in targets_of(document, view, at, view.word(at))]
