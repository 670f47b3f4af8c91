"""Marks that mail programs put before lines."""

from __future__ import annotations

import pytest

from core.parsing.layout.mail_quotes import without_mail_quotes


def test_marks_of_lines_in_a_row_are_blanks_and_nothing_is_moved():
    text = "Have you seen this?\n\n> Kirklees is good.\n>\n>> Ofsted said so.\n\nAnn\n"
    assert without_mail_quotes(text) == "Have you seen this?\n\n  Kirklees is good.\n \n   Ofsted said so.\n\nAnn\n"


@pytest.mark.parametrize("text", ["> Home\n> News\nKirklees is good.\n", "Grades went 2 > 1.\n", "No marks.\n", ""])
def test_single_links_and_bullets_are_left_alone(text):
    assert without_mail_quotes(text) == text
