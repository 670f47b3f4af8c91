"""What a text says twice of one area, and what it says against itself."""

from __future__ import annotations

from datetime import date

from core.parsing.contradictions import MOST_OF_DOUBTED, one_an_area
from core.parsing.lexicon import GradeForm, GradeWord
from core.parsing.resolution import Settled
from core.parsing.weighing.statements import Statement
from core.parsing.weighing.times.timing import Timing
from tests.core.parsing.conftest import HOME


def settled(grade: str, year: int | None, confidence: float = 0.9, earlier_share: float = 0.05) -> Settled:
    timing = Timing(True, False, str(year), date(year, 12, 31)) if year else Timing(True, False)
    word = GradeWord(grade, GradeForm.ADJECTIVE)
    line = (year or 0) + int(100 * confidence)
    statement = Statement(
        None, ("overall_effectiveness",), word, timing, 0, 4, "whole", confidence, line, earlier_share=earlier_share
    )
    return Settled(statement, "overall_effectiveness", grade)


def grades(found: list[Settled]) -> list[str]:
    return [one.grade for one in found]


def test_of_two_grades_told_with_years_the_newer_is_the_current_one():
    kept, moved, doubts = one_an_area([settled("inadequate", 2016, 0.95), settled("good", 2019, 0.7)])
    assert (grades(kept), grades(moved), doubts) == (["good"], ["inadequate"], [])
    assert moved[0].statement.timing.when == "2016"


def test_a_grade_without_a_year_is_not_held_older_than_one_with_a_year():
    kept, _, doubts = one_an_area([settled("inadequate", None, 0.95), settled("good", 2019, 0.7)])
    assert grades(kept) == ["inadequate"]
    assert doubts == ["The text gives overall effectiveness two grades: inadequate and good."]


def test_a_grade_that_is_told_without_its_year_too_stays():
    told = [settled("good", 2016, 0.9), settled("good", None, 0.8), settled("inadequate", 2019, 0.6)]
    kept, _, _ = one_an_area(told)
    assert grades(kept) == ["good"]


def test_what_may_well_be_earlier_is_moved_and_no_doubt():
    kept, moved, doubts = one_an_area([settled("good", None), settled("inadequate", None, 0.5, earlier_share=0.4)])
    assert (grades(kept), grades(moved), doubts) == (["good"], ["inadequate"], [])


def test_a_grade_that_is_contradicted_is_doubted():
    kept, _, _ = one_an_area([settled("inadequate", None, 0.95), settled("good", None, 0.7)])
    assert [one.is_doubted for one in kept] == [True]
    kept, _, _ = one_an_area([settled("good", None, 0.95), settled("good", None, 0.7)])
    assert [one.is_doubted for one in kept] == [False]


def test_what_the_text_says_goes_before_what_somebody_says_in_it():
    said = settled("requires_improvement", None, 0.95)
    said = said._replace(statement=said.statement._replace(in_speech=True))
    kept, _, _ = one_an_area([said, settled("good", None, 0.7)])
    assert grades(kept) == ["good"]


def test_what_is_contradicted_is_never_sure(read):
    sentence = "Oakleigh Manor was rated good for being safe. Oakleigh Manor was rated inadequate for being safe.\n"
    (found,) = read(HOME + sentence).inspections
    assert found.doubts
    assert max(claim.confidence for claim in found.claims) <= MOST_OF_DOUBTED
