"""Grades that a narrow column broke over lines are whole; words that only look like halves of one stay."""

from __future__ import annotations

import pytest

from core.parsing.broken_grades import grades_over_lines
from core.parsing.clean_copy import clean_copy
from tests.core.parsing.conftest import document, told

TABLE = """Kirklees
Inspection of services for children in need of help and protection, children looked after and care leavers
The overall judgement is that children's services require
improvement
The judgements on areas of the service are:
1. Children who need help and protection
Requires
improvement
2. Children looked after and achieving permanence
Requires
Improvement
2.1 Adoption performance
Good
3. Leadership, management and governance
Requires
improvement to
be good
"""


def mended(text, knowledge):
    """A text with its grades whole."""
    for start, end, words in reversed(list(grades_over_lines(text, knowledge))):
        text = text[:start] + words + text[end:]
    return text


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Adoption\nRequires\nimprovement\nCare leavers", "Adoption\nRequires improvement\nCare leavers"),
        ("Adoption requires\n  improvement\n", "Adoption requires improvement\n"),
        ("Inclusion\nStrong\nstandard", "Inclusion\nStrong standard"),
        ("Requires\nimprovement to\nbe good\n", "Requires improvement to be good\n"),
    ],
)
def test_a_grade_over_lines_is_whole(knowledge, text, whole):
    assert mended(text, knowledge) == whole


@pytest.mark.parametrize(
    "text",
    [
        "The home requires\nimprovement in three ways.",
        "What each school requires\n\nImprovement\n",
        "Good\nimprovement\n",
        "Requires improvement\nGood\n",
        "Is the standard strong\nstandard by standard?",
    ],
)
def test_lines_that_hold_something_else_stay(knowledge, text):
    assert mended(text, knowledge) == text


def test_a_table_in_a_narrow_column_has_its_grades(read):
    found = told(read(TABLE))["Kirklees"]
    assert {
        "overall_effectiveness=requires_improvement",
        "help_and_protection=requires_improvement",
        "looked_after_and_permanence=requires_improvement",
        "adoption=good",
        "leadership_management_governance=requires_improvement",
    } == set(found)


def test_what_is_cited_are_the_documents_own_words(knowledge):
    copy = clean_copy(document("Adoption\nRequires\nimprovement\n"), knowledge)
    start = copy.text.index("Requires improvement")
    assert copy.evidence(start, start + len("Requires improvement")).text == "Requires\nimprovement"
