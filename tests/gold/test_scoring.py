"""The scorer: a judgement is right when provider, area and grade agree, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.model import Tense, VisitType
from tests.gold.findings import claim, found, labelled, reading
from tests.gold.scoring import Figure, Tally, score

OVERALL = "overall_effectiveness"


def counts(tally: Tally) -> tuple[int, int, int]:
    return tally.right, tally.extra, tally.missed


def test_a_wholly_right_reading_has_every_figure_at_one() -> None:
    total = score(
        [
            reading(
                (labelled("Coventry", {OVERALL: "good"}, {OVERALL: "inadequate"}, "Ada Foleshill"),),
                (found("Coventry", claim(OVERALL, "good"), claim(OVERALL, "inadequate", Tense.EARLIER)),),
                "Ada Foleshill",
            )
        ]
    )
    assert {tally.f1 for tally in total.tallies.values()} == {1.0}
    assert (total.wholly_right, total.misses) == (1, {})


def test_a_wrong_grade_is_both_missed_and_extra() -> None:
    total = score([reading((labelled("Coventry", {OVERALL: "good"}),), (found("Coventry", claim(OVERALL, "poor")),))])
    assert counts(total.tallies[Figure.CURRENT]) == (0, 1, 1)
    assert total.wholly_right == 0


def test_an_earlier_grade_told_as_current_is_wrong_in_both_figures() -> None:
    total = score(
        [reading((labelled("Coventry", {}, {OVERALL: "good"}),), (found("Coventry", claim(OVERALL, "good")),))]
    )
    assert counts(total.tallies[Figure.CURRENT]) == (0, 1, 0)
    assert counts(total.tallies[Figure.EARLIER]) == (0, 0, 1)
    assert (total.without_judgement, total.false_alarms) == (1, 1)


@pytest.mark.parametrize(
    ("when", "counted"),
    [("2018", (1, 0, 0)), ("March 2018", (1, 0, 0)), ("2019", (0, 1, 1)), (None, (0, 0, 1))],
)
def test_the_year_of_an_earlier_grade_counts_by_itself(when, counted) -> None:
    label = labelled("Coventry", {}, {OVERALL: "good"})
    label = replace(label, previous=(replace(label.previous[0], when="in 2018"),))
    told = replace(claim(OVERALL, "good", Tense.EARLIER), when=when)
    total = score([reading((label,), (found("Coventry", told),))])
    assert counts(total.tallies[Figure.EARLIER_YEAR]) == counted
    assert counts(total.tallies[Figure.EARLIER]) == (1, 0, 0)


def test_the_year_of_an_earlier_grade_that_is_missed_counts_nowhere() -> None:
    label = labelled("Coventry", {}, {OVERALL: "good"})
    label = replace(label, previous=(replace(label.previous[0], when="2018"),))
    total = score([reading((label,), (found("Coventry"),))])
    assert counts(total.tallies[Figure.EARLIER_YEAR]) == (0, 0, 0)


def test_the_right_grade_of_another_provider_is_wrong() -> None:
    total = score(
        [reading((labelled("Coventry", {OVERALL: "good"}),), (found("Rugby School", claim(OVERALL, "good")),))]
    )
    assert counts(total.tallies[Figure.CURRENT]) == (0, 1, 1)
    assert counts(total.tallies[Figure.PROVIDER]) == (0, 1, 1)


def test_naming_the_areas_is_as_good_as_saying_all_areas() -> None:
    claims = (claim(OVERALL, "good"), claim("care_leavers", "good"), claim("help_and_protection", "good"))
    total = score(
        [reading((labelled("Coventry", {OVERALL: "good", "all_areas": "good"}),), (found("Coventry", *claims),))]
    )
    # The overall grade is labelled by itself, the two areas stand for "all areas".
    assert counts(total.tallies[Figure.CURRENT]) == (2, 0, 0)


def test_all_areas_beside_areas_that_the_label_names_says_nothing_more() -> None:
    claims = (claim("care_leavers", "good"), claim("all_areas", "good"))
    total = score([reading((labelled("Coventry", {"care_leavers": "good"}),), (found("Coventry", *claims),))])
    assert counts(total.tallies[Figure.CURRENT]) == (1, 0, 0)


def test_a_date_that_is_not_labelled_is_extra_and_one_not_found_is_missed() -> None:
    label = replace(labelled("Coventry", {OVERALL: "good"}), published_on="2022-08-12", inspected_to="2022-07-01")
    inspection = replace(
        found("Coventry", claim(OVERALL, "good")), published_on=date(2022, 8, 12), inspected_from=date(2022, 6, 20)
    )
    assert counts(score([reading((label,), (inspection,))]).tallies[Figure.DATES]) == (1, 1, 1)


def test_a_visit_type_that_the_label_does_not_know_is_not_counted() -> None:
    label = replace(labelled("Coventry", {OVERALL: "good"}), visit_type="unknown")
    total = score([reading((label,), (found("Coventry", claim(OVERALL, "good"), visit_type=VisitType.SHORT),))])
    assert counts(total.tallies[Figure.VISIT_TYPE]) == (0, 0, 0)


def test_evidence_from_elsewhere_is_counted() -> None:
    elsewhere = claim(OVERALL, "good", words="words of another article")
    assert (
        score(
            [reading((labelled("Coventry", {OVERALL: "good"}),), (found("Coventry", elsewhere),))]
        ).evidence_not_in_text
        == 1
    )


def test_of_two_inspections_of_one_council_the_one_that_shares_grades_is_paired() -> None:
    labels = (labelled("Coventry", {OVERALL: "good"}), labelled("Coventry", {OVERALL: "outstanding"}))
    inspections = (found("Coventry", claim(OVERALL, "outstanding")), found("Coventry", claim(OVERALL, "good")))
    assert counts(score([reading(labels, inspections)]).tallies[Figure.CURRENT]) == (2, 0, 0)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_right_and_missed_make_up_the_label_and_right_and_extra_what_was_found(
    wanted: list[str], got: list[str]
) -> None:
    tally = Tally()
    tally.add(wanted, got)
    assert tally.right + tally.missed == len(wanted)
    assert tally.right + tally.extra == len(got)
    assert min(tally.precision, tally.recall) <= tally.f1 + 1e-9
    assert tally.f1 <= max(tally.precision, tally.recall) + 1e-9


def test_a_figure_that_nothing_was_asked_of_is_whole() -> None:
    assert Tally().f1 == pytest.approx(1.0)
