"""Words that count areas named before mean those, if they are as many and no bodies have been named since."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME, told


def answers(made):
    text = made.view.text
    return [
        (text[start:].split()[0].strip(".,"), [area.value[0] for area in answer.areas])
        for start, answer in sorted(made.view.answers.items())
    ]


TWO = "Oakleigh Manor is good for being safe and for being well-led. "


@pytest.mark.parametrize(
    "said",
    [
        "Both required improvement in 2021.",
        "Three years ago both of those required improvement.",
        "Last year it required improvement in those two.",
        "In 2021 each of those two questions was answered with requires improvement.",
    ],
)
def test_both_means_the_two_areas_of_the_sentence_before(prepared, said):
    assert [areas for _, areas in answers(prepared(HOME + TWO + said + "\n"))] == [["safe", "well_led"]]


def test_all_three_means_the_areas_of_three_sentences(prepared):
    made = prepared(
        COUNCIL
        + "Leadership is good. Help and protection is good. Adoption is outstanding.\n\nIn 2017 all three were good.\n"
    )
    (found,) = answers(made)
    assert found[1][1:] == ["help_and_protection", "adoption"]
    assert found[1][0] == "impact_of_leaders"


def test_each_grade_of_what_is_counted_answers_so(prepared):
    made = prepared(HOME + TWO + "Both went from requires improvement to good.\n")
    assert [areas for _, areas in answers(made)] == [["safe", "well_led"]] * 2


def test_as_many_grades_as_areas_are_told_respectively(prepared):
    made = prepared(HOME + TWO + "In 2021 those two were, respectively, good and outstanding.\n")
    assert answers(made) == [("good", ["safe"]), ("outstanding", ["well_led"])]


def test_the_last_two_are_the_last_named_in_one_breath(prepared):
    made = prepared(
        HOME + "It is good for being caring. It requires improvement for being safe and well-led.\n\n"
        "In 2021 the last two were inadequate.\n"
    )
    assert [areas for _, areas in answers(made)] == [["safe", "well_led"]]


@pytest.mark.parametrize(
    "text",
    [
        "Oakleigh Manor is good for being safe. Both were good in 2021.\n",
        "It is good for being safe. It is good for being caring. It is good for being well-led. Both were good.\n",
        TWO + "The owner has two more homes, Larkfield House and Elm Court. Both were rated good in 2021.\n",
        TWO + "It was good in both 2016 and 2021.\n",
        TWO + "Both are good for being caring.\n",
        TWO + "By 2021 both were good or better.\n",
        TWO + "The other two were not looked at. They were both good in 2021.\n",
        TWO + "Larkfield House and Elm Court both required improvement.\n",
    ],
)
def test_what_may_count_something_else_answers_nothing(prepared, text):
    assert not answers(prepared(HOME + text))


def test_counted_areas_have_the_grade_and_not_the_whole(read):
    found = told(read(HOME + TWO + "Both had been inadequate in 2021.\n"))
    assert found["Oakleigh Manor"] == {"safe=good", "well_led=good", "-safe=inadequate", "-well_led=inadequate"}


FIVE = "It was inadequate for being safe and well-led. For being effective, caring and responsive it is good. "


@pytest.mark.parametrize(
    "said",
    [
        "In 2021 the home had been good for all five.",
        "All five had been rated good at the last inspection, in May 2021.",
        "It had been good in all five at its last inspection, in March 2018.",
        "Before that, in 2018, it was good in all five areas.",
        "In 2021 it was good for all five and good overall.",
    ],
)
def test_words_that_can_mean_all_areas_there_are_mean_those_named_before_if_as_many(prepared, said):
    (found,) = answers(prepared(HOME + FIVE + said + "\n"))[:1]
    assert found[1] == ["safe", "well_led", "effective", "caring", "responsive"]


@pytest.mark.parametrize(
    "said",
    [
        "In 2021 the home had been good for all four.",
        "Not one of the homes of the county has been outstanding in all five.",
        "Larkrise: good (all five questions good).",
    ],
)
def test_where_others_are_meant_or_not_as_many_nothing_is_read(prepared, said):
    assert answers(prepared(HOME + FIVE + said + "\n")) == []
