"""The grade that took the place of an earlier one is that of today."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, told

OVERALL = "overall_effectiveness"


def grades(read, sentences):
    return told(read(HOME + sentences + "\n"))["Oakleigh Manor"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor was previously rated as good but after an unannounced visit in April it was downgraded to "
        "inadequate.",
        "Oakleigh Manor was rated good in 2019, but by June 2024 it had declined to inadequate.",
        "At the May 2021 visit Oakleigh Manor was rated good, by 29 October 2023 it had deteriorated to inadequate.",
        "Oakleigh Manor was rated as good in February 2018, before the CQC judged it inadequate in September 2023.",
        "Oakleigh Manor was rated good in August 2022, before being judged inadequate in a report out this week.",
        "The CQC rated Oakleigh Manor as good in 2019 before revising this to inadequate.",
        "Oakleigh Manor lost its 2014 good rating after a May inspection found it was inadequate.",
        "Oakleigh Manor lost its good rating from 2016 when the CQC rated it inadequate in May.",
        "Oakleigh Manor was rated good in 2019 until inspectors found it to be inadequate.",
    ],
)
def test_what_took_the_place_of_an_earlier_grade_is_of_today(read, sentence):
    assert grades(read, sentence) == {f"-{OVERALL}=good", f"{OVERALL}=inadequate"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Oakleigh Manor was disappointed to see its rating for being well-led change to requires improvement.",
        "Oakleigh Manor was sorry to see its rating for being well-led fall to requires improvement.",
    ],
)
def test_a_rating_that_somebody_sees_change_is_the_new_one(read, sentence):
    assert grades(read, sentence) == {"well_led=requires_improvement"}


def test_a_change_of_long_ago_is_none_of_today(read):
    found = grades(
        read,
        "Oakleigh Manor was rated good in 2012, before being judged inadequate in 2016.\n\n"
        "The CQC now rates Oakleigh Manor outstanding overall.",
    )
    assert found == {f"-{OVERALL}=good", f"-{OVERALL}=inadequate", f"{OVERALL}=outstanding"}


def test_a_change_that_a_later_grade_followed_is_none_of_today(read):
    found = grades(
        read,
        "Oakleigh Manor was rated good in 2012, before being judged inadequate.\n\n"
        "The CQC has now rated Oakleigh Manor outstanding overall.",
    )
    assert f"{OVERALL}=outstanding" in found
    assert f"{OVERALL}=inadequate" not in found


def test_what_a_grade_was_given_after_is_not_the_newer_one(read):
    found = grades(read, "Oakleigh Manor was rated inadequate after being rated good in 2012.")
    assert f"{OVERALL}=good" not in found


def test_earlier_this_year_does_not_make_it_an_earlier_grade(read):
    found = grades(read, "Oakleigh Manor was good in 2019. After a visit earlier this year it was rated inadequate.")
    assert found == {f"-{OVERALL}=good", f"{OVERALL}=inadequate"}
