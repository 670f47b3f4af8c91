"""Some words leave no doubt that the grade behind them was given."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL, told

OVERALL = "overall_effectiveness"


def grades(read, sentence):
    return next(iter(told(read(f"{SCHOOL}{sentence}\n")).values()), set())


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a third consecutive good rating for the school.",
        "It is the school's third successive good rating.",
        "The school has its second straight 'good'.",
    ],
)
def test_one_of_a_row_of_grades_is_a_judgement_now_and_before(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=good"}


def test_a_grade_that_somebody_is_stripped_of_is_an_earlier_one(read):
    found = grades(read, "It has been stripped of its outstanding rating, dropping to requires improvement.")
    assert found == {f"-{OVERALL}=outstanding", f"{OVERALL}=requires_improvement"}


def test_a_hope_is_no_judgement(read):
    assert grades(read, "Staff hope for a third consecutive good rating.") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "It was given the highest grading possible and judged to be outstanding in all areas.",
        "The school was rated 'outstanding' in all areas after a visit in May.",
        "The school has been awarded 'outstanding' grades across the board.",
    ],
)
def test_what_is_judged_in_every_area_is_judged(read, sentence):
    assert grades(read, sentence) == {f"{OVERALL}=outstanding", "all_areas=outstanding"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The school was not judged to be good in all areas.",
        "The school would be judged good in all areas by anybody who works there.",
        "To be judged good in all areas a school must do more than this one does.",
    ],
)
def test_what_is_not_or_would_be_judged_in_every_area_is_not(read, sentence):
    assert grades(read, sentence) == set()


MINUTES = (
    "Agenda item\n\nOfsted inspection outcomes\n\nMinutes:\n\nThe Director presented a report on the inspection of the "
    "council's children's services. {}\n\nMembers thanked staff. It was agreed that the plan would go to the scrutiny "
    "committee in the autumn.\n\nIn response to a question, officers said that caseloads had come down.\n\n"
    "Members asked how foster carers were found.\n\nThe report was noted.\n\nThe meeting closed at 8.15 pm.\n"
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The inspection resulted in an overall judgement of Requires Improvement.",
        "The visit had ended in an overall judgment of ‘requires improvement’.",
        "This had led to an overall rating of requires improvement.",
    ],
)
def test_what_an_inspection_came_to_is_told_in_minutes_that_name_no_council(read, sentence):
    (found,) = told(read(MINUTES.format(sentence))).values()
    assert len(found) == 1
    assert not next(iter(found)).startswith("-")


@pytest.mark.parametrize(
    "sentence",
    [
        "The next inspection could result in an overall judgement of Requires Improvement.",
        "It was hoped that the inspection would have resulted in an overall judgement of good.",
        "The inspection resulted in good conversations.",
        "The outcome of the inspection was good news.",
    ],
)
def test_what_one_could_come_to_is_not(read, sentence):
    assert told(read(MINUTES.format(sentence))) == {}


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "The visit in spring had concluded that the overall effectiveness of its services was inadequate.",
            f"{OVERALL}=inadequate",
        ),
        (
            "The previous visit had concluded that the overall effectiveness of its services was inadequate.",
            f"-{OVERALL}=inadequate",
        ),
    ],
)
def test_had_is_the_tense_of_the_report_unless_it_is_of_the_inspection_before(read, sentence, claim):
    text = MINUTES.replace("the council's children's", "Kirklees Council's children's").format(sentence)
    assert claim in told(read(text))["Kirklees"]
