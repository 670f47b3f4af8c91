"""Of a body told of in passing the grade stands that it was given last."""

from __future__ import annotations

import pytest

from core.parsing.lexicon import Kind
from core.parsing.weighing.deciding import BOTH, CURRENT, EARLIER, Decision
from core.parsing.weighing.standing import with_standing_grades
from core.parsing.weighing.targets.target import AREAS, WHOLE, Target
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


IN_PASSING = "Leeds was rated good. Bury required improvement in 2022, when its leadership was inadequate.\n"


def of_bury(prepared, text, *said):
    """The grades of the second sentence as decisions of one body in passing."""
    view = prepared(COUNCIL + text).view.sentences[-1]
    areas = [item for item in view.items if item.kind is Kind.AREA]
    targets = [Target(WHOLE, (), []), Target(AREAS, tuple(areas[:1]), [])]
    return [
        Decision(view, at, view.word(at), target, 1.0, time=time, earlier_share=share, owners=(2,))
        for at, target, (time, share) in zip(view.grades, targets, said, strict=True)
    ]


@pytest.mark.parametrize("said", [((CURRENT, 0.2), (EARLIER, 0.7)), ((EARLIER, 0.9), (CURRENT, 0.1))])
def test_what_is_told_of_another_body_in_one_breath_is_of_one_inspection(prepared, said):
    assert times(of_bury(prepared, IN_PASSING, *said)) == [CURRENT, CURRENT]


def test_what_surely_holds_no_more_is_not_of_the_same_inspection(prepared):
    made = of_bury(prepared, IN_PASSING, (CURRENT, 0.2), (EARLIER, 0.98))
    assert times(made) == [CURRENT, EARLIER]


def test_two_times_in_a_sentence_are_two_inspections(prepared):
    text = "Leeds was rated good. Bury required improvement in 2022, and in 2018 its leadership was inadequate.\n"
    assert times(of_bury(prepared, text, (CURRENT, 0.2), (EARLIER, 0.7))) == [CURRENT, EARLIER]


def test_two_grades_of_one_area_are_of_two_inspections(decided):
    made = decided((1, CURRENT, 0.1), (2, CURRENT, 0.1), (2, EARLIER, 0.7))
    assert times(made) == [CURRENT, CURRENT, EARLIER]
