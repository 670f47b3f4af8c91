from __future__ import annotations

import pytest

from gui.pages.authorities.sources_panel import press_words
from gui.pages.authorities.wording import age_words


@pytest.mark.parametrize(
    ("days", "words"),
    [(None, ""), (-3, ""), (0, "0 d ago"), (29, "29 d ago"), (40, "1 m ago"), (365, "11 m ago"), (510, "1 y 4 m ago")],
)
def test_an_age_is_told_in_years_and_months(days: int | None, words: str) -> None:
    assert age_words(days) == words


def test_how_the_press_told_it_is_said_in_numbers() -> None:
    assert press_words(3, 0, 0) == "3 grades told by articles, as in the reports."
    assert press_words(0, 1, 0) == "1 grade told by an article differs from the report."
    assert press_words(8, 3, 0) == "3 grades told by articles differ from the report. Told as in the report: 8 grades."


def test_what_may_be_misread_is_not_told_as_a_difference() -> None:
    assert press_words(4, 0, 1) == "1 grade may differ, or be misread. Told as in the report: 4 grades."
    assert press_words(0, 1, 2) == (
        "1 grade told by an article differs from the report. 2 grades may differ, or be misread."
    )
