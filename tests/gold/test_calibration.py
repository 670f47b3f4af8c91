"""The calibration table counts every claim once, in the bin of its confidence."""

from __future__ import annotations

from hypothesis import given, strategies as st

from core.model import Tense
from tests.gold.calibration import BINS, JudgedClaim, calibration, certain, judged_claims, table_lines
from tests.gold.findings import claim, found, labelled, reading

OVERALL = "overall_effectiveness"


def test_a_claim_is_right_when_its_label_has_area_and_grade_in_the_same_tense() -> None:
    claims = (
        claim(OVERALL, "good"),
        claim("care_leavers", "good"),
        claim(OVERALL, "good", Tense.EARLIER),
    )
    judged = judged_claims([reading((labelled("Coventry", {OVERALL: "good"}),), (found("Coventry", *claims),))])
    assert [(one.tense, one.is_right) for one in judged] == [
        (Tense.CURRENT, True),
        (Tense.CURRENT, False),
        (Tense.EARLIER, False),
    ]


def test_claims_about_a_provider_that_is_not_labelled_are_wrong() -> None:
    judged = judged_claims([reading((), (found("Coventry", claim(OVERALL, "good")),))])
    assert [one.is_right for one in judged] == [False]


def test_areas_named_one_by_one_are_right_under_a_label_of_all_areas() -> None:
    label = labelled("Coventry", {OVERALL: "good", "all_areas": "good"})
    judged = judged_claims([reading((label,), (found("Coventry", claim("care_leavers", "good")),))])
    assert [one.is_right for one in judged] == [True]


@given(st.lists(st.builds(JudgedClaim, st.floats(0, 1), st.sampled_from(Tense), st.booleans())))
def test_every_claim_is_in_exactly_one_bin(claims: list[JudgedClaim]) -> None:
    rows = calibration(claims)
    assert sum(row.claims for row in rows) == len(claims)
    assert sum(row.right for row in rows) == sum(one.is_right for one in claims)
    assert certain(rows)[0] == sum(one.confidence >= 0.9 for one in claims)


def test_the_table_has_a_line_for_each_bin_in_use_and_one_for_what_is_certain() -> None:
    rows = calibration([JudgedClaim(0.99, Tense.CURRENT, True), JudgedClaim(BINS[1], Tense.EARLIER, False)])
    lines = list(table_lines("hard", rows))
    assert len(lines) == 4
    assert lines[-1].split() == ["both", "0.90", "to", "1.00", "1", "1", "1.000"]


def test_all_areas_beside_named_areas_is_right_if_one_of_them_has_the_grade() -> None:
    inspection = found("Coventry", claim("all_areas", "good"))
    for grade, expected in (("good", True), ("inadequate", False)):
        judged = judged_claims([reading((labelled("Coventry", {"care_leavers": grade}),), (inspection,))])
        assert [one.is_right for one in judged] == [expected]
