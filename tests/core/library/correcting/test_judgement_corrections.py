from __future__ import annotations

import pytest

from core.library import CorrectionError, Library, Signature, correct_judgement, judgement, judgement_corrections
from tests.core.library.conftest import Story

BY = Signature("R. Quill", "I asked the council.")
OVERALL = "overall_effectiveness"


@pytest.mark.parametrize(
    ("area", "grade", "says"),
    [("zzz", "good", "“zzz” is no area"), (OVERALL, "zzz", "“zzz” is no grade"), ("", "good", "is missing")],
)
def test_a_judgement_is_corrected_to_what_there_is_only(library: Library, area: str, grade: str, says: str) -> None:
    Story().add(library)
    with pytest.raises(CorrectionError, match=says):
        correct_judgement(library, 1, area, grade, BY)
    assert judgement_corrections(library, 1) == ()


def test_no_grade_and_an_area_that_only_the_parser_knows_can_be_decided(library: Library) -> None:
    Story(framework=None, grades={"swimming_pool": "good"}).add(library)
    correct_judgement(library, 1, "swimming_pool", "inadequate", BY)
    held = judgement(library, 1, "swimming_pool")
    assert held is not None
    assert held.grade == "inadequate"
    correct_judgement(library, 1, "swimming_pool", None, BY)
    assert len(judgement_corrections(library, 1)) == 2
