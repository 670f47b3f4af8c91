from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.library.press.press import (
    AreaComparison,
    Fact,
    FactComparison,
    Reference,
    Told,
    Verdict,
    compare_areas,
    compare_count,
    compare_inspected,
    compare_published,
)

REPORT = {
    "impact_of_leaders": Reference("outstanding", 11),
    "help_and_protection": Reference("outstanding", 12),
    "children_in_care": Reference("outstanding", 13),
    "care_leavers": Reference("good", 14),
    "overall_effectiveness": Reference("outstanding", 15),
}
VISIT = (date(2025, 6, 23), date(2025, 7, 4))


def verdicts(told: list[Told], *, looks_back: bool = False) -> dict[str, list[Verdict]]:
    found: dict[str, list[Verdict]] = {}
    for each in compare_areas(told, REPORT, looks_back=looks_back):
        found.setdefault(each.area, []).append(each.verdict)
    return found


def test_every_area_of_the_report_is_there_and_what_only_the_press_has_comes_behind() -> None:
    told = [Told(1, "care_leavers", "good", 0.97), Told(2, "impact_of_leaders", "good", 0.97)]
    compared = compare_areas([*told, Told(3, "adoption", "good", 0.97)], REPORT)
    assert [(each.area, each.verdict) for each in compared] == [
        ("impact_of_leaders", Verdict.DIFFERS),
        ("help_and_protection", Verdict.NOT_MENTIONED),
        ("children_in_care", Verdict.NOT_MENTIONED),
        ("care_leavers", Verdict.AGREES),
        ("overall_effectiveness", Verdict.NOT_MENTIONED),
        ("adoption", Verdict.ONLY_IN_PRESS),
    ]
    assert compared[0] == AreaComparison(
        "impact_of_leaders", Verdict.DIFFERS, told="good", reported="outstanding", claim_id=2, report_claim_id=11
    )


def test_what_only_looks_back_need_not_mention_every_area() -> None:
    assert verdicts([Told(1, "overall_effectiveness", "good", 0.97, earlier=True)], looks_back=True) == {
        "overall_effectiveness": [Verdict.DIFFERS]
    }


def test_a_grade_for_all_areas_is_held_against_each_that_is_not_told_by_itself() -> None:
    found = verdicts([Told(1, "all_areas", "outstanding", 0.9), Told(2, "care_leavers", "good", 0.97)])
    assert found == {area: [Verdict.AGREES] for area in REPORT}
    assert verdicts([Told(1, "all_areas", "outstanding", 0.9)])["care_leavers"] == [Verdict.DIFFERS]


def test_both_grades_of_an_article_that_contradicts_itself_are_shown() -> None:
    found = verdicts([Told(1, "care_leavers", "good", 0.9), Told(2, "care_leavers", "inadequate", 0.7)])
    assert sorted(found["care_leavers"]) == [Verdict.AGREES, Verdict.DIFFERS]


def test_where_reports_differ_nothing_can_be_told() -> None:
    (compared,) = compare_areas([Told(1, "care_leavers", "good", 0.9)], {"care_leavers": Reference(None, None)})
    assert compared.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(("confidence", "doubtful"), [(0.89, True), (0.9, False)])
def test_a_reading_that_is_not_sure_is_marked(confidence: float, doubtful: bool) -> None:
    (compared,) = compare_areas([Told(1, "care_leavers", "good", confidence)], {"care_leavers": Reference("good", 1)})
    assert compared.doubtful is doubtful


told_grades = st.lists(
    st.builds(
        Told,
        st.integers(1, 50),
        st.sampled_from([*REPORT, "adoption", "all_areas"]),
        st.sampled_from(["good", "outstanding"]),
        st.floats(0, 1),
    ),
    unique_by=(lambda one: one.claim_id, lambda one: (one.area, one.grade)),
)


@given(told=told_grades, data=st.data())
def test_the_order_of_claims_makes_no_difference_and_no_area_is_left_out(told: list[Told], data: st.DataObject) -> None:
    compared = compare_areas(told, REPORT)
    shuffled = compare_areas(data.draw(st.permutations(told)), REPORT)
    assert {(each.area, each.verdict) for each in compared} == {(each.area, each.verdict) for each in shuffled}
    assert {each.area for each in compared} >= REPORT.keys()
    for each in compared:
        assert (each.verdict is Verdict.NOT_MENTIONED) == (each.told is None)
        assert (each.verdict is Verdict.AGREES) == (each.told is not None and each.told == each.reported)


def test_days_of_publication_are_compared_to_the_day() -> None:
    day, next_day = date(2025, 8, 12), date(2025, 8, 13)
    assert compare_published(day, day) == FactComparison(Fact.PUBLISHED, Verdict.AGREES, "2025-08-12", "2025-08-12")
    assert compare_published(next_day, day) == FactComparison(
        Fact.PUBLISHED, Verdict.DIFFERS, "2025-08-13", "2025-08-12"
    )
    missing = compare_published(None, day)
    assert missing is not None
    assert missing.verdict is Verdict.NOT_MENTIONED
    assert compare_published(day, None) is None


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        (VISIT, Verdict.AGREES),
        ((date(2025, 7, 4), date(2025, 7, 4)), Verdict.AGREES),
        ((date(2025, 7, 5), date(2025, 7, 9)), Verdict.DIFFERS),
        ("2025-06", Verdict.AGREES),
        ("2025-07", Verdict.AGREES),
        ("2025-05", Verdict.DIFFERS),
        (None, Verdict.NOT_MENTIONED),
    ],
)
def test_days_on_site_agree_where_they_overlap(told: tuple[date, date] | str | None, verdict: Verdict) -> None:
    compared = compare_inspected(told, VISIT)
    assert compared is not None
    assert (compared.verdict, compared.reported) == (verdict, "2025-06-23/2025-07-04")
    assert compare_inspected(told, None) is None


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("three out of four key areas", Verdict.AGREES),
        ("Three of the four judgements", Verdict.AGREES),
        ("one of its four areas", Verdict.AGREES),
        ("3 of 4", Verdict.AGREES),
        ("two out of four areas", Verdict.DIFFERS),
        ("three out of five areas", Verdict.DIFFERS),
    ],
)
def test_a_stated_count_is_held_against_the_reports_own_grades(words: str, verdict: Verdict) -> None:
    compared = compare_count(words, REPORT)
    assert compared == FactComparison(Fact.COUNT, verdict, words, "1 good, 3 outstanding")


def test_words_without_a_count_and_reports_without_grades_are_no_comparison() -> None:
    assert compare_count("most areas", REPORT) is None
    compared = compare_count("three out of four", {})
    assert compared is not None
    assert compared.verdict is Verdict.CANNOT_TELL
