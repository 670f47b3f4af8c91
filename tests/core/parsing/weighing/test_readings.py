"""Every decision has a reading with an id and words, and the page that explains them lists the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.parsing.weighing.readings import READINGS, reading_of
from core.parsing.weighing.targets import target
from tests.core.parsing.conftest import COUNCIL, SCHOOL

PAGE = Path(__file__).parents[4] / "docs/PARSING.md"


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("The school was rated good by Ofsted.", "whole"),
        ("The school was rated good across the board.", "every"),
        ("Behaviour and attitudes and personal development were outstanding.", "areas-then-grade"),
        ("It was rated good for behaviour and attitudes and for personal development.", "grade-then-areas"),
        ("Personal development: Good", "areas-then-grade"),
    ],
)
def test_a_grade_is_read_by_where_its_areas_stand(prepared, sentence, rule):
    (decision,) = prepared(SCHOOL + sentence + "\n").decisions()
    assert reading_of(decision).id == rule


def test_areas_named_before_are_those_that_words_count(prepared):
    text = COUNCIL + "Inspectors looked at help and protection and at care leavers. Both were good.\n"
    assert [reading_of(decision).id for decision in prepared(text).decisions()] == ["named-before"]


def test_what_is_no_judgement_has_no_reading(prepared):
    decisions = prepared(SCHOOL + "The food was good.\n").decisions()
    assert [reading_of(decision) for decision in decisions] == [None]


def test_every_sort_of_target_has_a_reading(prepared):
    (decision,) = prepared(SCHOOL + "The school was rated good by Ofsted.\n").decisions()
    sorts = (
        *(target.WHOLE, target.EVERY, target.REST, target.WHOLE_AND_AREAS),
        *(target.BEFORE, target.AFTER, target.ABOVE, target.BELOW, target.ORDERED, target.LABEL),
    )
    read = [reading_of(decision._replace(target=decision.target._replace(sort=sort))) for sort in sorts]
    assert len({reading.id for reading in read}) == len(sorts)
    assert set(read) < set(READINGS)


def test_the_page_that_explains_readings_lists_each_of_them():
    table = PAGE.read_text(encoding="utf-8").partition("| Id | Reads |")[2].partition("\n\n")[0]
    assert set(re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)) == {reading.id for reading in READINGS}
