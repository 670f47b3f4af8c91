"""Words right beside a grade say when it held, whatever else the sentence says of time."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, told


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


def test_what_is_now_rated_is_of_today(read):
    found = grades(
        read,
        "We previously inspected Oakleigh Manor on 20 March 2023. It was rated good with requires improvement for safe "
        "care. Overall the home remains rated as good and safe is now rated good.",
    )
    assert {"safe=good", "-safe=requires_improvement"} <= found
    assert "-safe=good" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor had been upgraded from a previous overall rating of 'Requires Improvement'.",
        "Oakleigh Manor had breaches which led to it being downgraded from its previous overall rating of 'Good'.",
        "Oakleigh Manor has slipped from its former rating of good, councillors heard.",
    ],
)
def test_what_a_provider_came_from_is_earlier_though_nothing_says_where_it_went(read, sentence):
    found = grades(read, sentence)
    assert found
    assert all(one.startswith("-") for one in found)


def test_what_it_did_not_come_from_can_be_of_today(read):
    assert "overall_effectiveness=inadequate" in grades(
        read, "Oakleigh Manor is inadequate overall. It has not improved from inadequate."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor returns to its previous status of good.",
        "Oakleigh Manor is back to its former rating of good.",
        "Oakleigh Manor had maintained its grading following a previous overall rating of 'Good'.",
    ],
)
def test_what_it_returned_to_or_kept_is_of_both_times(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good", "-overall_effectiveness=good"}


def test_what_it_hopes_to_return_to_is_not_of_today(read):
    found = grades(read, "Oakleigh Manor is inadequate. It hopes to return to its previous rating of good.")
    assert "overall_effectiveness=good" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor continues to be a good home.",
        "Oakleigh Manor is continuing to be rated good.",
        "Oakleigh Manor's good rating was upheld.",
        "Oakleigh Manor's good rating has not changed.",
        "Its overall rating is unchanged: good.",
        "There is no change from good.",
        "Oakleigh Manor is good for a second successive inspection.",
        "Oakleigh Manor has been judged good three times in a row.",
        "Oakleigh Manor has again been told it is good.",
        "It was good once more.",
        "It was rated good, repeating the verdict of 2019.",
        "It was rated good, just like last time.",
        "For the fourth inspection running the home has been judged good.",
        "For the third consecutive inspection the home is good.",
        "The overall rating was, as before, good.",
        "The home goes on being rated good.",
        "The home clung to its good rating.",
        "The home has retained its good rating after its first full inspection in five years.",
        "The home was rated good, its third such report in succession.",
        "The home is stuck at its good rating.",
        "Its good rating stands.",
        "Oakleigh Manor was rated good (same as last time).",
        "As was the case in 2019, the home is good.",
        "Inspectors again found the home to be good.",
    ],
)
def test_what_holds_again_or_still_held_before(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good", "-overall_effectiveness=good"}


def test_what_held_again_long_ago_is_none_of_today(read):
    found = grades(read, "In 2018 Oakleigh Manor was inadequate once more. Oakleigh Manor has now been rated good.")
    assert found == {"-overall_effectiveness=inadequate", "overall_effectiveness=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor is rated good, having been so since 2021.",
        "Oakleigh Manor was rated good. Against its name “good” stands, as well, in the list of the county.",
        "Again and again the home was short of staff. Oakleigh Manor was rated good.",
    ],
)
def test_since_when_a_grade_has_stood_tells_no_grade_before(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good"}


def test_areas_that_are_good_again_need_not_have_been_so_before(read):
    found = grades(
        read, "Oakleigh Manor is good for being safe, and for being caring and responsive it is good once more."
    )
    assert found == {"safe=good", "caring=good", "responsive=good"}


def test_a_grade_of_this_time_is_of_today_beside_one_of_a_year(read):
    found = grades(read, "The CQC found Oakleigh Manor good in 2019 and inadequate this time.")
    assert found == {"-overall_effectiveness=good", "overall_effectiveness=inadequate"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It was rated inadequate overall, a fall of two grades from the good it got in 2021.",
        "It was rated inadequate, a slump from the good it got in 2021.",
    ],
)
def test_a_grade_to_which_it_fell_is_of_today_though_the_time_of_the_other_is_told(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=inadequate", "-overall_effectiveness=good"}


def test_what_used_to_be_is_earlier(read):
    found = grades(read, "Oakleigh Manor used to be rated outstanding but is now good.")
    assert found == {"-overall_effectiveness=outstanding", "overall_effectiveness=good"}


@pytest.mark.parametrize(
    "lines",
    [
        "Last inspection: Good\nThis inspection: Inadequate",
        "Previous Ofsted rating: Good\nCurrent Ofsted rating: Inadequate",
        "New grade: Inadequate\nOld grade: Good",
        "Latest report: Inadequate. Previous report (2019): Good.",
    ],
)
def test_labels_in_front_of_grades_tell_their_time(read, lines):
    found = next(iter(told(read(SCHOOL + lines + "\n")).values()))
    assert found == {"overall_effectiveness=inadequate", "-overall_effectiveness=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Overall rating: good. Previous rating: inadequate.",
        "Overall rating: good. Previous CQC inspection: ‘inadequate’.",
        "Overall rating: good. Earlier overall rating – inadequate.",
    ],
)
def test_a_grade_behind_a_label_of_before_is_earlier(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good", "-overall_effectiveness=inadequate"}


def test_highlights_are_no_provider(read):
    found = told(read(HOME + "Classed as good. Highlights: meals and outings. Previous inspection: good.\n"))
    assert set(found) == {"Oakleigh Manor"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor has just achieved its first good rating since it opened over 40 years ago.",
        "Oakleigh Manor has finally been rated good, 12 years after it opened.",
    ],
)
def test_what_has_just_been_given_is_of_today_however_long_it_took(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor has bounced back to a good rating from the CQC.",
        "Oakleigh Manor has now moved into the 'good' category.",
        "Oakleigh Manor has now risen to good, the CQC says.",
    ],
)
def test_what_a_provider_has_reached_was_not_its_grade_before(read, sentence):
    assert grades(read, sentence) == {"overall_effectiveness=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors first came in 2018. Oakleigh Manor was deemed good, a leading result at that time.",
        "Oakleigh Manor was rated good at the time, the council recalls.",
        "Oakleigh Manor was rated good back then.",
    ],
)
def test_a_grade_of_that_time_is_earlier(read, sentence):
    assert grades(read, sentence) == {"-overall_effectiveness=good"}


def test_the_time_of_the_inspection_is_not_that_time(read):
    found = grades(read, "Oakleigh Manor was rated good by inspectors who came at the time of the May bank holiday.")
    assert found == {"overall_effectiveness=good"}


OVERALL = "overall_effectiveness"


def council_grades(read, sentence):
    return told(read(f"{COUNCIL}{sentence}\n"))["Kirklees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council is now rated good. Much was done since the last visit in 2015, which found it to be inadequate.",
        "Since the time of its last inspection in 2019, when services were judged to be inadequate, leaders have "
        "turned them round. The council is now rated good.",
    ],
)
def test_what_the_last_inspection_gave_is_earlier_where_something_came_since(read, sentence):
    assert council_grades(read, sentence) == {f"{OVERALL}=good", f"-{OVERALL}=inadequate"}


def test_what_came_since_is_of_today(read):
    sentence = "Since its last inspection, which shocked the town, the council has worked hard and is now rated good."
    assert f"{OVERALL}=good" in council_grades(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The outstanding rating came only six years after the council was found inadequate.",
        "The outstanding rating comes two years after an inadequate one.",
    ],
)
def test_a_rating_that_came_years_after_something_is_of_today(read, sentence):
    assert f"{OVERALL}=outstanding" in council_grades(read, sentence)
    assert f"-{OVERALL}=outstanding" not in council_grades(read, sentence)


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        (
            "After the visit in March, inspectors wrote that support for care leavers required improvement.",
            "care_leavers=requires_improvement",
        ),
        (
            "However, following the inspection in June, help for care leavers was judged inadequate.",
            "care_leavers=inadequate",
        ),
        ("Earlier this year care leavers' support was judged inadequate.", "care_leavers=inadequate"),
    ],
)
def test_a_sentence_that_opens_with_the_inspection_of_today_is_of_today(read, sentence, claim):
    found = council_grades(read, sentence)
    assert claim in found
    assert f"-{claim}" not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Following the inspection in March 2016, care leavers' support was judged inadequate. It is now good.",
        "Following the inspection care leavers' support is good, where it had been inadequate.",
    ],
)
def test_older_grades_behind_it_stay_older(read, sentence):
    assert "care_leavers=inadequate" not in council_grades(read, sentence)
