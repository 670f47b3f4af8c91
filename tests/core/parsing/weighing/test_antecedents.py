"""A word that names no grade means the one that language points to, not merely the last one."""

from __future__ import annotations

import pytest

from core.knowledge import load_knowledge
from core.parsing.weighing.antecedents import REPEATING, Meant, antecedent
from core.parsing.weighing.deciding import CURRENT, EARLIER, Decision
from core.parsing.weighing.targets.target import AREAS, WHOLE, Target
from tests.core.parsing.conftest import COUNCIL

SCALES = load_knowledge().frameworks.scales()


@pytest.fixture
def meant(prepared):
    """What the last grade word of a text means, all words before it being judgements of the sort and time given.

    A time of None says that the word is no judgement.
    """

    def meant(text: str, *told: tuple[str, str | None], last: tuple[str, str] = (AREAS, CURRENT)) -> str | None:
        views = [(view, at) for view in prepared(COUNCIL + text).view.sentences for at in view.grades]
        views = views[-len(told) - 1 :]
        seen: list[Decision] = []
        stated: list[Meant] = []
        for (view, at), (sort, time) in zip(views, [*told, last], strict=True):
            areas = tuple(view.items[index] for group in view.groups for index in group.indices)
            target = Target(sort, areas if sort == AREAS else (), [])
            one = Decision(view, at, view.word(at), target if time else None, 1.0, time=time or CURRENT)
            word = antecedent(one, seen, stated, SCALES) if one.word.form in REPEATING else one.word
            seen.append(one)
            if time and word is not None:
                stated.append(Meant(one, word))
        assert seen[-1].word.form in REPEATING
        return word.grade if word else None

    return meant


def test_a_grade_named_behind_its_comma_is_the_one_that_is_meant(prepared):
    views = prepared(COUNCIL + "The council kept the same overall grade, requires improvement.\n").view.sentences
    view = views[-1]
    one = Decision(view, view.grades[0], view.word(view.grades[0]), Target(WHOLE, (), []), 1.0)
    found = antecedent(one, (), (), SCALES)
    assert found is not None
    assert found.grade == "requires_improvement"


def test_so_is_repeats_the_last_grade_of_its_sentence(meant):
    text = "Leadership is inadequate. Adoption is good, and so is help and protection.\n"
    assert meant(text, (AREAS, CURRENT), (AREAS, CURRENT)) == "good"


def test_what_stands_in_brackets_is_not_repeated(meant):
    text = "Help and protection is good (it required improvement in 2021) and so is care for care leavers.\n"
    assert meant(text, (AREAS, CURRENT), (WHOLE, EARLIER)) == "good"


def test_the_same_as_the_service_is_the_grade_of_the_whole(meant):
    text = (
        "The council is inadequate. Adoption was good in 2015. The impact of leaders gets the same mark as the service "
        "as a whole.\n"
    )
    assert meant(text, (WHOLE, CURRENT), (AREAS, EARLIER)) == "inadequate"


def test_the_same_as_an_area_is_the_grade_of_that_area(meant):
    text = (
        "Help and protection requires improvement. Care leavers are good. Leadership was given the same grade as help "
        "and protection.\n"
    )
    assert meant(text, (AREAS, CURRENT), (AREAS, CURRENT)) == "requires_improvement"


def test_an_area_of_today_does_not_repeat_a_grade_of_long_ago(meant):
    text = "The council is now good. It was inadequate in 2016. Leadership and care leavers are at that grade too.\n"
    assert meant(text, (WHOLE, CURRENT), (WHOLE, EARLIER)) == "good"


@pytest.mark.parametrize(
    ("words", "grade"),
    [("a notch lower", "requires_improvement"), ("one rung higher", "outstanding"), ("the next grade down", None)],
)
def test_a_step_is_counted_from_the_grade_before(meant, words, grade):
    before = "good" if grade else "inadequate"
    assert meant(f"The council is {before}. Help and protection sits {words}.\n", (WHOLE, CURRENT)) == grade


def test_without_a_grade_before_nothing_is_repeated(meant):
    assert meant("Leadership was given the same grade.\n") is None


@pytest.mark.parametrize("words", ["the same again", "same as last time", "no change from 2019"])
def test_words_for_no_change_mean_the_grade_before(meant, words):
    assert meant(f"The council is good. Help and protection: {words}.\n", (WHOLE, CURRENT)) == "good"


def test_what_was_required_of_areas_is_improvement_whatever_was_told_last(meant):
    text = "The council requires improvement and so does adoption. Leadership and care leavers required it.\n"
    assert meant(text, (WHOLE, CURRENT), (AREAS, CURRENT)) == "requires_improvement"
    assert (
        meant("Help and protection is good. Looked-after children must improve, as must adoption.\n", (AREAS, CURRENT))
        is None
    )


def test_as_an_area_fares_so_does_the_one_compared_with_it(meant):
    text = "Leadership is good. Care leavers are outstanding. Help and protection came out identically as leadership.\n"
    assert meant(text, (AREAS, CURRENT), (AREAS, CURRENT)) == "good"


@pytest.mark.parametrize(
    "words",
    [
        "is in the same box",
        "was in that group too",
        "is no less so",
        "was rated no lower",
        "fared no differently",
        "was told exactly the same",
        ": same",
        "was marked that way also",
    ],
)
def test_words_for_an_equal_standing_mean_the_grade_before(meant, words):
    assert meant(f"The council is inadequate. Help and protection {words}.\n", (WHOLE, CURRENT)) == "inadequate"


@pytest.mark.parametrize(
    "words",
    [
        "It is so for",
        "The same went for",
        "They judged the same of",
        "It is equally true of",
        "That grade covered",
        "That verdict extended to",
        "So, in the round, is",
        "The report uses the word for",
        "And so must",
    ],
)
def test_words_that_hand_a_grade_on_mean_the_one_before(meant, words):
    before = "requires improvement" if "must" in words else "is good"
    text = f"The council {before}. {words} help and protection.\n"
    assert meant(text, (WHOLE, CURRENT)) == ("requires_improvement" if "must" in words else "good")


@pytest.mark.parametrize("words", ["the same school", "the same inspectors", "the same report", "same day"])
def test_the_same_of_something_else_is_no_grade(prepared, words):
    views = prepared(f"{COUNCIL}Help and protection was seen by {words} in May.\n").view.sentences
    assert views[-1].grades == ()


def test_the_overall_grade_is_that_of_today_where_the_areas_are_of_today(meant):
    text = (
        "The council requires improvement. It replaces the inadequate of 2018.\n\n"
        "Adoption and care leavers got the same overall grade.\n"
    )
    assert meant(text, (WHOLE, CURRENT), (WHOLE, EARLIER)) == "requires_improvement"
