"""A grade of one service of a hospital is not believed of the whole."""

from __future__ import annotations

import pytest

from core.parsing.parts_of_hospitals import MOST_OF_PART

HEAD = "Inspectors give their verdict\n\n12 July 2024\n\nThe Care Quality Commission has been to Dale NHS Trust.\n\n"


def sureness(read, sentence):
    found = read(HEAD + sentence + "\n").inspections
    return {claim.area: claim.confidence for inspection in found for claim in inspection.current}


@pytest.mark.parametrize(
    "sentence",
    [
        "Maternity services at Dale NHS Trust were rated inadequate for being safe by the CQC.",
        "Urgent and emergency care at Dale NHS Trust was rated inadequate for being safe by the CQC.",
    ],
)
def test_a_service_s_grade_is_left_for_review(read, sentence):
    assert sureness(read, sentence)["safe"] <= MOST_OF_PART


@pytest.mark.parametrize(
    "sentence",
    [
        "Dale NHS Trust was rated inadequate for being safe by the CQC.",
        "Outpatients praised its maternity unit, but the trust was rated inadequate for being safe by the CQC.",
    ],
)
def test_the_whole_s_grade_is_not(read, sentence):
    assert sureness(read, sentence)["safe"] > MOST_OF_PART
