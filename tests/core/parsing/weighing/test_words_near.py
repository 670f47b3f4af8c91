"""Small words are cues up to the next grade, names and things with a meaning of their own are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.parsing.weighing.words_near import words_near
from tests.core.parsing.conftest import SCHOOL

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.core.parsing.weighing.conftest import Prepared


def near(ready: Prepared, place: int) -> list[str]:
    """The cues of a grade of the last sentence with one, counted from 0."""
    return words_near(ready.view, ready.graded, ready.graded.grades[place])


def test_words_stand_for_themselves_on_either_side(prepared: Callable[[str], Prepared]) -> None:
    cues = near(prepared(SCHOOL + "Parents hope that it will soon be outstanding once more.\n"), 0)
    assert {"said-left:hope", "said-left:soon", "said-right:once", "said-right:more"} <= set(cues)


def test_names_capitals_and_marks_are_no_words(prepared: Callable[[str], Prepared]) -> None:
    cues = near(prepared(SCHOOL + "Mrs Larkhill, of Tolver, says (again) that it was outstanding.\n"), 0)
    assert not any(name in cue for cue in cues for name in ("larkhill", "tolver", "mrs", "(", ","))
    assert "said-left:says" in cues


def test_what_is_beyond_the_next_grade_belongs_to_that(prepared: Callable[[str], Prepared]) -> None:
    ready = prepared(SCHOOL + "It was barely good in spring but plainly inadequate by winter.\n")
    first, second = near(ready, 0), near(ready, 1)
    assert "said-left:barely" in first
    assert "said-left:barely" not in second
    assert "said-left:plainly" in second
    assert "said-right:winter" not in first


def test_a_word_that_is_said_twice_is_one_cue(prepared: Callable[[str], Prepared]) -> None:
    cues = near(prepared(SCHOOL + "The work and the care and the staff were found to be good.\n"), 0)
    assert cues.count("said-left:the") == 1
