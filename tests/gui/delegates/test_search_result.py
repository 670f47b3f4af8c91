from __future__ import annotations

from core.library import Span
from gui.delegates.search_result import marks_left


def test_a_title_that_is_cut_keeps_the_marks_before_the_cut() -> None:
    title, marks = "Council leader proud after the inspection", (Span(15, 20), Span(31, 41))
    assert marks_left(title, title, marks) == marks
    assert marks_left(title, "Council leader proud after the insp…", marks) == marks[:1]
    assert marks_left(title, "Council leader prou…", marks) == ()
