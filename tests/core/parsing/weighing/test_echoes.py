"""A time before that is likened to today has today's grade; one that is told apart from it has not."""

from __future__ import annotations

import pytest

from core.parsing.area_ids import OVERALL
from core.parsing.weighing.deciding import CURRENT, EARLIER, Decision
from core.parsing.weighing.echoes import echoes
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.targets.target import AREAS, WHOLE, Target
from core.parsing.weighing.times.timing import Timing
from tests.core.parsing.conftest import SCHOOL, told


@pytest.fixture
def echoed(prepared, knowledge):
    """Years and months of the times before that have the grade of the last sentence's first grade word."""

    def echoed(text: str, time: str = CURRENT) -> list[str | None]:
        scene = prepared(SCHOOL + text + "\n")
        view = scene.view.sentences[-1]
        at = view.grades[0]
        decision = Decision(view, at, view.word(at), Target(WHOLE, (), []), 1.0, time=time)
        item = view.items[at]
        said = [Statement(None, (OVERALL,), decision.word, Timing(True, False), item.start, item.end, "whole", 1.0, 0)]
        likening = scene.scene.tools.small_words.likening
        found = list(echoes(decision, said, likening))
        assert all(one.timing.earlier and not one.timing.current and one.end >= item.end for one in found)
        return [one.timing.when for one in found]

    return echoed


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The school is good, as it was in 2015.", ["2015"]),
        ("Leadership is good (as it had been in May 2017).", ["May 2017"]),
        ("The school was found to be good overall, as it was in 2014, 2017 and 2021.", ["2014", "2017", "2021"]),
        ("The school requires improvement, just as it has since 2019, and has a new head.", ["2019"]),
        ("It is outstanding, which it has been since 2013.", ["2013"]),
        ("The verdict is good, unchanged since 2018.", ["2018"]),
        ("The school is good, as it was at the last inspection.", [None]),
        ("The school is good, which is what it was in 2018.", ["2018"]),
        ("The school requires improvement, exactly as the school did in 2019.", ["2019"]),
        ("The school is good, which is also what it had been in 2015.", ["2015"]),
    ],
)
def test_a_time_likened_to_today_has_the_grade_of_today(echoed, text, times):
    assert echoed(text) == times


def test_a_time_may_be_likened_before_the_grade_is_told(echoed):
    assert echoed("As it was in 2018, the school is good.") == ["2018"]


@pytest.mark.parametrize(
    "text",
    [
        "The school is not as good as it was in 2015.",
        "The school is good, and it was inspected in 2015.",
        "The school is good, which was published in 2015.",
        "The school is good, up from inadequate, as it was in 2015.",
        "The school is good, as it was told by inspectors.",
    ],
)
def test_what_is_told_of_another_time_is_not_likened(echoed, text):
    assert echoed(text) == []


def test_a_grade_of_long_ago_is_likened_to_nothing(echoed):
    assert echoed("The school was good, as it was in 2011.", EARLIER) == []


@pytest.fixture
def echoed_behind(prepared):
    """Years of the times before that the last sentence likens to the last grade of the sentence before it."""

    def echoed_behind(text: str, sort: str = WHOLE) -> list[str | None]:
        scene = prepared(SCHOOL + text + "\n")
        view, following = scene.view.sentences[-2:]
        at = view.grades[-1]
        decision = Decision(view, at, view.word(at), Target(sort, (), []), 1.0, time=CURRENT)
        item = view.items[at]
        said = [Statement(None, (OVERALL,), decision.word, Timing(True, False), item.start, item.end, "whole", 1.0, 0)]
        found = list(echoes(decision, said, scene.scene.tools.small_words.likening, following))
        assert all(one.timing.earlier and one.end > following.items[0].start for one in found)
        return [one.timing.when for one in found]

    return echoed_behind


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The school requires improvement. That is what it required in 2017.", ["2017"]),
        ("The school is good. That’s what it had been in 2014 and 2018.", ["2014", "2018"]),
        ("Overall the school requires improvement. As in 2019.", ["2019"]),
        ("The school is good. It is exactly where it was in 2016.", ["2016"]),
    ],
)
def test_the_next_sentence_may_liken_a_time_before_to_the_grade(echoed_behind, text, times):
    assert echoed_behind(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "The school is good. That is what the head said in 2017.",
        "The school is good. In 2017 it was smaller.",
        "The school is good. That is what it was in 2017, and it was inadequate in 2014.",
    ],
)
def test_the_next_sentence_may_as_well_tell_something_else(echoed_behind, text):
    assert echoed_behind(text) == []


def test_what_is_likened_overall_says_nothing_of_an_area(echoed_behind):
    text = "Leadership requires improvement. It is also what the school got overall in 2017."
    assert echoed_behind(text, AREAS) == []
    assert echoed_behind(text) == ["2017"]


@pytest.mark.parametrize(
    "said",
    [
        "The school was rated good (no change).",
        "It is rated good, unchanged.",
        "It is good. No change.",
        "It is good. Unchanged.",
        "It is good. The overall rating is unchanged from its last inspection.",
        "It is good. Its rating remains unchanged.",
    ],
)
def test_no_change_right_behind_a_grade_tells_the_one_before(read, said):
    (claims,) = told(read(SCHOOL + said + "\n")).values()
    assert claims == {"overall_effectiveness=good", "-overall_effectiveness=good"}


@pytest.mark.parametrize(
    "said", ["It is good. No change of head is planned.", "The school was rated good. Its uniform is unchanged."]
)
def test_other_changes_tell_nothing_of_the_grade_before(read, said):
    (claims,) = told(read(SCHOOL + said + "\n")).values()
    assert claims == {"overall_effectiveness=good"}


def test_a_grade_unchanged_since_a_year_was_given_then(read):
    (claims,) = told(read(SCHOOL + "It is good. That is unchanged since 2019.\n")).values()
    assert "-overall_effectiveness=good" in claims
