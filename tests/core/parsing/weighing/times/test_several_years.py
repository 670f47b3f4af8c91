"""A grade told of several years is an earlier one of each."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import SCHOOL


def years(read, sentences, grade):
    inspection = read(SCHOOL + sentences + "\n").inspections[0]
    return {claim.when for claim in inspection.earlier if claim.grade == grade}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield Primary School was rated good at inspections in 2012, 2015 and in October 2019.",
        "In 2012, 2015 and October 2019 Mossfield Primary School was rated good.",
        "Mossfield Primary School was found to be good in 2012, in 2015 and again in October 2019.",
    ],
)
def test_each_year_of_a_series_has_the_grade(read, sentence):
    assert years(read, f"{sentence} It is now inadequate.", "good") == {"2012", "2015", "October 2019"}


def test_a_stretch_of_time_is_no_series(read):
    found = years(read, "Between 2012 and 2015 Mossfield Primary School was rated good. It is now inadequate.", "good")
    assert len(found) == 1


def test_years_of_other_grades_are_none_of_the_series(read):
    sentence = "Mossfield Primary School was rated good in 2012 and inadequate in 2015. It is now outstanding."
    assert years(read, sentence, "good") == {"2012"}
