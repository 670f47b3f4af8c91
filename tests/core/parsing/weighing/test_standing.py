"""Of a body told of in passing the grade stands that it was given last."""

from __future__ import annotations

import pytest

from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER, Decision
from core.parsing.weighing.standing import with_standing_grades
from core.parsing.weighing.targets.target import WHOLE, Target
from tests.core.parsing.conftest import COUNCIL

TEXT = "Leeds was rated good in 2015. Bury was inadequate in 2016 and had been good in 2012.\n"


@pytest.fixture
def decided(prepared):
    """The grade words of the text as decisions: the rank of its body, its time, how surely it is earlier."""
    views = [(view, at) for view in prepared(COUNCIL + TEXT).view.sentences for at in view.grades]

    def decided(*said: tuple[int, str, float]) -> list[Decision]:
        return [
            Decision(
                view, at, view.word(at), Target(WHOLE, (), []), 1.0, time=time, earlier_share=share, owners=(rank,)
            )
            for (view, at), (rank, time, share) in zip(views, said, strict=True)
        ]

    return decided


def times(decisions):
    return [one.time for one in with_standing_grades(decisions)]


def test_the_only_grade_of_another_body_is_the_one_it_has(decided):
    made = decided((1, EARLIER, 0.8), (2, EARLIER, 0.7), (2, EARLIER, 0.99))
    assert times(made) == [CURRENT, CURRENT, EARLIER]


def test_what_the_article_is_about_keeps_its_earlier_grades(decided):
    made = decided((0, EARLIER, 0.8), (0, EARLIER, 0.7), (0, EARLIER, 0.9))
    assert times(made) == [EARLIER, EARLIER, EARLIER]


@pytest.mark.parametrize("newer", [CURRENT, BOTH])
def test_a_body_with_a_newer_grade_keeps_its_earlier_ones(decided, newer):
    made = decided((1, EARLIER, 0.8), (2, newer, 0.1), (2, EARLIER, 0.7))
    assert times(made) == [CURRENT, newer, EARLIER]


def test_a_grade_that_surely_holds_no_more_stays_earlier(decided):
    made = decided((1, EARLIER, 0.99), (2, CURRENT, 0.1), (2, CURRENT, 0.1))
    assert times(made) == [EARLIER, CURRENT, CURRENT]
