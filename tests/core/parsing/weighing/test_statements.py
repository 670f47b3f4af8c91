"""Decisions become statements: spans that slice to the text, repeated grades, and the times of earlier ones."""

from __future__ import annotations

from datetime import date

import pytest

from core.knowledge import load_knowledge
from core.parsing.weighing.article_cues import TELLS
from core.parsing.weighing.readings import READINGS
from core.parsing.weighing.statements import statements_of
from tests.core.parsing.conftest import COUNCIL, SCHOOL

SCALES = load_knowledge().frameworks.scales()
TEXTS = [
    SCHOOL + "The school was rated good by Ofsted, up from requires improvement in 2019.\n",
    SCHOOL + "The quality of education is good, and behaviour and attitudes was judged outstanding.\n",
    SCHOOL + "The school was rated good in all areas.\n",
    COUNCIL + "Overall effectiveness: Good\n\nThe impact of leaders: Outstanding\n\nCare leavers: Good\n",
    COUNCIL + "It was rated good for help and protection, children in care and care leavers.\n",
]


@pytest.fixture
def stated(prepared):
    """The statements of a text, whatever the article as a whole tells."""

    def stated(text: str, tells: float = 1.0):
        ready = prepared(text)
        return statements_of(ready.decisions(), ready.cast, SCALES, ready.scene.tools.small_words, tells=tells)

    return stated


@pytest.mark.parametrize("text", TEXTS)
def test_the_words_of_a_statement_hold_a_grade_word(prepared, text):
    ready = prepared(text)
    decisions = ready.decisions()
    found = statements_of(decisions, ready.cast, SCALES, ready.scene.tools.small_words, tells=1.0)
    places = {(item.start, item.end) for one in decisions for item in (one.view.items[one.at],)}
    assert found
    for statement in found:
        assert 0 <= statement.start < statement.end <= len(text)
        assert any(statement.start <= start and end <= statement.end for start, end in places)
        assert text[statement.start : statement.end].strip() == text[statement.start : statement.end]
        assert statement.rule in {reading.id for reading in READINGS}
        assert 0 < statement.confidence <= 1


def test_a_grade_of_the_whole_is_shown_with_the_verb_that_gives_it(stated):
    text = SCHOOL + "The school was judged to be good when they called.\n"
    (statement,) = stated(text)
    assert text[statement.start : statement.end] == "judged to be good"


def test_each_area_has_words_from_its_name_to_the_grade(stated):
    text = SCHOOL + "Quality of education and behaviour and attitudes were rated good.\n"
    words = {statement.areas[0]: text[statement.start : statement.end] for statement in stated(text)}
    assert words == {
        "quality_of_education": "Quality of education and behaviour and attitudes were rated good",
        "behaviour_and_attitudes": "behaviour and attitudes were rated good",
    }


@pytest.mark.parametrize("link", ["and so is leadership", "as is leadership and management"])
def test_so_is_repeats_the_grade_told_before(stated, link):
    statements = stated(SCHOOL + f"The quality of education was rated outstanding {link}.\n")
    assert {statement.grade.grade for statement in statements} == {"outstanding"}
    assert len(statements) == 2


@pytest.mark.parametrize(
    ("words", "when", "latest"),
    [
        ("The school was rated inadequate in 2019.", "2019", date(2019, 12, 31)),
        ("The school was rated inadequate at its last inspection in March 2019.", "March 2019", date(2019, 3, 31)),
        ("The school had previously been rated inadequate.", None, None),
    ],
)
def test_an_earlier_grade_keeps_the_time_that_is_told(stated, words, when, latest):
    (statement,) = stated(SCHOOL + words + "\n")
    assert (statement.timing.current, statement.timing.earlier) == (False, True)
    assert (statement.timing.when, statement.timing.date) == (when, latest)


def test_of_two_times_that_of_the_grades_own_clause_is_taken(stated):
    text = SCHOOL + "The school opened in 2005; it had been rated inadequate in 2019.\n"
    assert [statement.timing.when for statement in stated(text)] == ["2019"]


def test_an_article_that_tells_no_current_grade_keeps_only_earlier_ones(stated):
    text = TEXTS[0]
    assert {one.timing.current for one in stated(text)} == {True, False}
    assert {one.timing.current for one in stated(text, tells=TELLS - 0.01)} == {False}
