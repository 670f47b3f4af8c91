"""Every sort of thing that a grade can be the grade of is offered where the text allows it, and only there."""

from __future__ import annotations

import pytest

from core.parsing.weighing.targets.target import targets_of
from tests.core.parsing.conftest import COUNCIL, SCHOOL

UNDER_LABEL = (
    "Help and protection\n\nThe council knows its families.\n\nIt listens to them.\n\nPartners work well.\n\nGood\n"
)
TABLE = "Leadership | Care leavers\n\nKirklees | Good | Outstanding\n"


@pytest.fixture
def offered(prepared):
    """Sort and areas of all that is offered for the last word with a grade."""

    def offered(text: str, grade: str) -> list[tuple[str, tuple[str, ...]]]:
        ready = prepared(text)
        view = ready.graded
        at = next(at for at in reversed(view.grades) if view.word(at).grade == grade)
        targets = targets_of(ready.view, view, at, view.word(at))
        assert all(target.cues for target in targets)
        return [(target.sort, tuple(area.norm for area in target.areas)) for target in targets]

    return offered


@pytest.mark.parametrize(
    ("words", "grade", "target"),
    [
        ("The council was rated good.", "good", ("whole", ())),
        ("It was good across the board.", "good", ("every", ())),
        ("Care leavers is outstanding and everything else is good.", "good", ("rest", ())),
        ("Leadership was good and care leavers outstanding.", "good", ("areas", ("leadership",))),
        ("Leadership was good and care leavers outstanding.", "good", ("areas", ("care leavers",))),
        ("Leadership and care leavers were good.", "good", ("areas", ("leadership", "care leavers"))),
        ("It was good for leadership and care leavers.", "good", ("areas", ("leadership", "care leavers"))),
        ("It was outstanding overall and for leadership.", "outstanding", ("whole-and-areas", ("leadership",))),
        ("They looked at leadership. It was good.", "good", ("before", ("leadership",))),
        ("They looked at leadership.\n\nThey saw care leavers. Both are good.", "good", ("before", ("leadership",))),
        (UNDER_LABEL, "good", ("above", ("help and protection",))),
        ("These were good:\n\n- Leadership\n\n- Care leavers", "good", ("below", ("leadership", "care leavers"))),
        ("These were good:\n\n- Leadership\n\n- Care leavers", "good", ("below", ("leadership",))),
        ("These were good:\n\n- Leadership\n\n- Music room", "good", ("below", ("leadership", "music room"))),
        ("Leadership and care leavers were good and outstanding.", "good", ("ordered", ("leadership",))),
        ("Leadership and care leavers were good and outstanding.", "outstanding", ("ordered", ("care leavers",))),
        (TABLE, "good", ("ordered", ("leadership",))),
        (TABLE, "outstanding", ("ordered", ("care leavers",))),
        ("Staff team: 4 – Good", "good", ("label", ("staff team",))),
    ],
)
def test_each_sort_of_target_is_offered(offered, words, grade, target):
    assert target in offered(COUNCIL + words + "\n", grade)


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        ("The school was rated good.", "areas"),
        ("The school was rated good.", "every"),
        ("The school was rated good.", "rest"),
        ("Leadership was rated good.", "whole-and-areas"),
        ("Leadership was rated good.", "label"),
        ("Leadership: Good", "label"),
        ("The school was rated good.\n\nInspectors saw leadership.", "below"),
        ("They saw leadership.\n\nThey ate.\n\nThey drank.\n\nThey slept.\n\nIt was good.", "before"),
        ("Leadership, behaviour and teaching were good and outstanding.", "ordered"),
    ],
)
def test_no_sort_is_offered_that_the_text_does_not_allow(offered, words, sort):
    assert sort not in {one for one, _ in offered(SCHOOL + words + "\n", "good")}


def test_areas_that_such_bodies_are_not_judged_by_are_marked(prepared):
    ready = prepared(COUNCIL + "Care leavers: Good\n")
    (at,) = ready.last.grades
    targets = targets_of(ready.view, ready.last, at, ready.last.word(at))
    fits = {cue for target in targets for cue in target.cues if cue.startswith("areas-fit:")}
    assert fits == {"areas-fit:all"}


def test_long_lists_do_not_multiply_the_targets(prepared):
    def count(areas: int) -> int:
        text = COUNCIL + "Good: " + "; children in care was seen, and ".join(["leadership"] * areas) + ".\n"
        ready = prepared(text)
        at = ready.graded.grades[0]
        return len(targets_of(ready.view, ready.graded, at, ready.graded.word(at)))

    assert count(200) < 3 * count(100)


def test_areas_of_closed_brackets_with_a_grade_of_their_own_are_none_of_the_grade_behind(offered):
    text = COUNCIL + "Leadership (care leavers was outstanding) and adoption are good.\n"
    found = offered(text, "good")
    assert ("areas", ("adoption",)) in found
    assert not [areas for _, areas in found if "care leavers" in areas]
    assert ("areas", ("care leavers",)) in offered(text, "outstanding")


def test_areas_of_brackets_without_a_grade_are_what_the_grade_behind_is_for(offered):
    text = COUNCIL + "The rest (leadership, adoption) is good.\n"
    assert ("areas", ("leadership", "adoption")) in offered(text, "good")


def test_areas_behind_a_word_that_repeats_a_grade_have_it_from_that_word(prepared):
    ready = prepared(
        SCHOOL + "The overall rating has dropped from good to inadequate, as have the ratings for quality of education "
        "and behaviour.\n"
    )
    view = ready.graded
    at = next(at for at in view.grades if view.word(at).grade == "inadequate")
    beside = [target for target in targets_of(ready.view, view, at, view.word(at)) if target.sort == "areas"]
    assert beside
    assert all(area.end < view.items[at].start for target in beside for area in target.areas)


def test_that_points_to_one_area_and_both_to_several(offered):
    said = "The council was told of leadership and adoption, and was good bar care leavers. {} rated inadequate."
    one = [areas for sort, areas in offered(COUNCIL + said.format("That was"), "inadequate") if sort == "before"]
    several = [areas for sort, areas in offered(COUNCIL + said.format("Both were"), "inadequate") if sort == "before"]
    assert one == [("care leavers",)]
    assert ("leadership", "adoption") in several
