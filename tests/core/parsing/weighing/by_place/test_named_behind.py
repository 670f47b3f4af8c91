"""A grade right in front of a name is that of whoever is named."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import told

OVERALL = "overall_effectiveness"


@pytest.mark.parametrize(
    "text",
    [
        "Ofsted rated Aylby College Group good. It had merged with the ‘inadequate’ Elmfield College.",
        "Ofsted rated Aylby College Group good. It took on the grade four Elmfield College last year.",
    ],
)
def test_a_grade_in_front_of_a_name_is_not_that_of_whom_the_sentence_is_about(read, text):
    found = told(read(text))
    assert found["Aylby College Group"] == {f"{OVERALL}=good"}
    assert {one.removeprefix("-") for one in found["Elmfield College"]} == {f"{OVERALL}=inadequate"}


def test_a_name_behind_an_object_is_another_matter(read):
    found = told(read("Ofsted rated Aylby College Group good in May. Elmfield College was visited, too."))
    assert found == {"Aylby College Group": {f"{OVERALL}=good"}}


def test_a_verdict_in_front_of_the_next_name_is_that_of_the_one_before(read):
    found = told(read("Ofsted has found Aylby College good, Elmfield College inadequate."))
    assert f"{OVERALL}=good" in found["Aylby College"]
