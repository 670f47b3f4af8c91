"""Marks within marks are told apart."""

from __future__ import annotations

from gui.wording.quotation import within_quotes


def test_marks_within_marks_are_single_ones() -> None:
    assert within_quotes("Mark “Marlow” as reviewed") == "Mark ‘Marlow’ as reviewed"


def test_words_without_marks_stay_as_they_are() -> None:
    assert within_quotes("Reject the council’s grade") == "Reject the council’s grade"
