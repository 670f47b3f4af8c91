"""Which framework an inspection fell under, how areas continue, and what a grade is called."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.knowledge import Band, Relation, load_knowledge
from core.knowledge.scales import facts_on_scale, words
from core.model import ProviderType

FRAMEWORKS = load_knowledge().frameworks
CHILDREN = ProviderType.CHILDRENS_SERVICES
ALL_IDS = [framework.id for framework in FRAMEWORKS.all()]


@pytest.mark.parametrize(
    ("started", "areas", "expected"),
    [
        (None, {"care_and_care_leavers"}, "ilacs_2018"),
        (None, {"looked_after_and_permanence", "adoption"}, "sif_2013"),
        (None, {"adoption"}, "sif_2013"),
        (None, {"children_in_care", "care_leavers", "overall_effectiveness"}, "ilacs_2023"),
        (None, {"children_in_care", "care_leavers"}, None),
        (date(2025, 6, 23), {"children_in_care", "care_leavers"}, "ilacs_2023"),
        (date(2026, 3, 31), {"impact_of_leaders"}, "ilacs_2023"),
        (date(2026, 4, 1), {"impact_of_leaders"}, "ilacs_2026"),
        (date(2026, 4, 27), {"overall_effectiveness"}, "ilacs_2026"),
        (date(2025, 6, 23), set(), "ilacs_2023"),
        (date(2025, 6, 23), {"all_areas", "overall_effectiveness"}, "ilacs_2023"),
        (date(2022, 12, 5), {"care_and_care_leavers", "help_and_protection"}, "ilacs_2018"),
        (date(2018, 5, 1), {"impact_of_leaders", "help_and_protection"}, "ilacs_2018"),
        (date(2018, 5, 1), {"leadership_management_governance", "help_and_protection"}, "sif_2013"),
        (date(2018, 5, 1), {"help_and_protection", "overall_effectiveness"}, None),
        (date(2018, 5, 1), set(), None),
        (date(2017, 5, 1), {"overall_effectiveness"}, "sif_2013"),
        (date(2025, 6, 23), {"looked_after_and_permanence"}, None),
        (None, set(), None),
        (None, {"overall_effectiveness"}, None),
        (date(1999, 1, 1), {"overall_effectiveness"}, None),
    ],
)
def test_childrens_services_fall_under_the_framework_of_their_start_and_areas(
    started: date | None, areas: set[str], expected: str | None
) -> None:
    found = FRAMEWORKS.for_inspection(CHILDREN, started, areas, "Ofsted")
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("kind", "started", "areas", "inspectorate", "expected"),
    [
        (ProviderType.SCHOOL, date(2025, 11, 11), {"inclusion"}, None, "school_report_card_2025"),
        (ProviderType.SCHOOL, date(2025, 11, 9), set(), "Ofsted", "school_eif_2024"),
        (ProviderType.SCHOOL, date(2024, 9, 1), set(), "Ofsted", "school_eif_2019"),
        (ProviderType.SCHOOL, date(2025, 3, 4), {"overall_effectiveness"}, "Ofsted", "school_eif_2024"),
        (ProviderType.SCHOOL, date(2021, 3, 4), set(), None, None),
        (ProviderType.SCHOOL, date(2021, 3, 4), set(), "Estyn", "estyn"),
        (ProviderType.SCHOOL, date(2021, 3, 4), {"leadership"}, "Estyn", "estyn"),
        (ProviderType.SEND_AREA, date(2024, 5, 1), {"send_outcome"}, "Ofsted", "area_send_2023"),
        (ProviderType.SEND_AREA, date(2019, 5, 1), set(), "Ofsted+CQC", "area_send_2016"),
        (ProviderType.HEALTH, None, {"safe", "well_led"}, "CQC", "cqc_provider"),
        (ProviderType.CHILDRENS_HOME, date(2024, 5, 1), set(), None, "sccif_childrens_homes"),
        (CHILDREN, date(2025, 3, 4), set(), "CQC", None),
        (CHILDREN, date(2010, 3, 4), {"safeguarding_effectiveness"}, "Ofsted", "slac_2009"),
        (ProviderType.LSCB, date(2015, 3, 4), set(), "Ofsted", None),
    ],
)
def test_other_providers_fall_under_the_framework_of_their_kind_and_inspectorate(
    kind: ProviderType, started: date | None, areas: set[str], inspectorate: str | None, expected: str | None
) -> None:
    found = FRAMEWORKS.for_inspection(kind, started, areas, inspectorate)
    assert (found.id if found else None) == expected


def test_candidates_are_told_newest_first() -> None:
    found = FRAMEWORKS.candidates(CHILDREN, None, {"children_in_care", "care_leavers"}, "Ofsted")
    assert [framework.id for framework in found] == ["ilacs_2026", "ilacs_2023"]


@given(
    framework=st.sampled_from([f for f in FRAMEWORKS.all() if f.areas]),
    days=st.integers(0, 4000),
    data=st.data(),
)
def test_the_true_framework_is_always_among_the_candidates(framework, days, data) -> None:
    started = min(date.fromordinal(framework.valid_from.toordinal() + days), framework.valid_to or date.max)
    areas = data.draw(st.sets(st.sampled_from([area.id for area in framework.areas])))
    found = FRAMEWORKS.candidates(framework.provider_type, started, areas, framework.inspectorate)
    assert framework in found
    chosen = FRAMEWORKS.for_inspection(framework.provider_type, started, areas, framework.inspectorate)
    assert chosen is None or chosen in found


@pytest.mark.parametrize(
    ("earlier", "area", "later", "then", "relation"),
    [
        ("ilacs_2018", "care_and_care_leavers", "ilacs_2023", "care_leavers", Relation.SPLIT),
        ("ilacs_2018", "care_and_care_leavers", "ilacs_2026", "children_in_care", Relation.SPLIT),
        ("sif_2013", "leadership_management_governance", "ilacs_2018", "impact_of_leaders", Relation.SIMILAR),
        ("sif_2013", "looked_after_and_permanence", "ilacs_2023", "children_in_care", Relation.SIMILAR),
        ("sif_2013", "care_leavers", "ilacs_2018", "care_and_care_leavers", Relation.MERGED),
        ("sif_2013", "adoption", "ilacs_2018", "care_and_care_leavers", Relation.NONE),
        ("ilacs_2023", "overall_effectiveness", "ilacs_2026", "impact_of_leaders", Relation.NONE),
        ("ilacs_2023", "care_leavers", "ilacs_2023", "care_leavers", Relation.SAME),
        ("ilacs_2023", "care_leavers", "ilacs_2023", "children_in_care", Relation.NONE),
        ("school_eif_2024", "leadership_and_management", "school_report_card_2025", "inclusion", Relation.NONE),
        ("ey_2013", "leadership_and_management", "ey_cif_2015", "leadership_and_management", Relation.NONE),
    ],
)
def test_a_later_area_continues_an_earlier_one_only_as_the_comparison_says(
    earlier: str, area: str, later: str, then: str, relation: Relation
) -> None:
    assert FRAMEWORKS.relation(earlier, area, later, then) is relation


def test_an_area_that_ended_or_was_split_tells_what_became_of_it() -> None:
    comparison = FRAMEWORKS.comparison("ilacs_2018", "ilacs_2026")
    assert comparison is not None
    became = {
        area: [(pair.to_area, pair.relation) for pair in comparison.pairs if pair.from_area == area]
        for area in ("care_and_care_leavers", "overall_effectiveness")
    }
    split = [("children_in_care", Relation.SPLIT), ("care_leavers", Relation.SPLIT)]
    assert became == {"care_and_care_leavers": split, "overall_effectiveness": [(None, Relation.NONE)]}
    assert FRAMEWORKS.comparison("ilacs_2026", "ilacs_2018") is None


def test_an_area_is_titled_by_its_framework_else_by_the_newest_that_has_it_else_by_its_id() -> None:
    assert FRAMEWORKS.area_title("help_and_protection") == "Help and protection"
    assert FRAMEWORKS.area_title("children_in_care", "ilacs_2026") == "Children in care"
    assert FRAMEWORKS.area_title("leadership_and_management", "cp_2012") == "Leadership and management"
    assert FRAMEWORKS.area_in_sentence("help_and_protection") == "Help and protection"
    assert FRAMEWORKS.area_in_sentence("all_areas") == "all areas"
    assert FRAMEWORKS.area_title("childrens_welfare_and_wellbeing") == "Children’s welfare and well-being"
    assert FRAMEWORKS.area_title("all_areas") == "All areas"
    assert FRAMEWORKS.area_title("managing_fire_risk", "frs_2018") == "Managing fire risk"
    assert FRAMEWORKS.area("ilacs_2023", "adoption").short == "Adoption"
    assert FRAMEWORKS.area(None, "nothing_like_it") is None


def test_the_area_that_judges_the_whole_is_known() -> None:
    overall = {f.id: f.overall.id for f in FRAMEWORKS.all() if f.overall}
    assert overall["sccif_adoption"] == "overall_experiences_and_progress"
    assert overall["area_send_2023"] == "send_outcome"
    assert overall["cqc_la_2023"] == "overall_effectiveness"
    assert "ilacs_2026" not in overall
    assert "school_eif_2024" not in overall


@pytest.mark.parametrize(
    ("framework", "area", "grade", "label", "short", "letters", "filled", "steps"),
    [
        ("ilacs_2023", "care_leavers", "requires_improvement", "Requires improvement", "Requires impr.", "RI", 2, 4),
        ("ilacs_2023", "care_leavers", "outstanding", "Outstanding", "Outstanding", "O", 4, 4),
        ("school_report_card_2025", "inclusion", "expected_standard", "Expected standard", "Expected", "Xp", 3, 5),
        ("school_report_card_2025", "safeguarding", "met", "Met", "Met", "Met", 2, 2),
        ("cqc_la_2023", "equity", "score_3", "3: good standard", "Score 3", "3", 3, 4),
        ("cqc_la_2023", "overall_effectiveness", "good", "Good", "Good", "G", 3, 4),
        ("peel_2021", "investigating_crime", "adequate", "Adequate", "Adequate", "A", 3, 5),
        ("lac_2013", "overall_effectiveness", "adequate", "Adequate", "Adequate", "A", 2, 4),
        ("area_send_2023", "send_outcome", "send_inconsistent", "Inconsistent", "Inconsistent", "In", 2, 3),
        ("ilacs_2026", "overall_effectiveness", "good", "Good", "Good", "G", 3, 4),
        ("ilacs_2023", "care_leavers", "adequate", "Adequate", "Adequate", "A", 2, 4),
        (None, None, "inadequate", "Inadequate", "Inadequate", "I", 1, 4),
        (None, "overall_effectiveness", "urgent_improvement", "Urgent improvement", "Urgent impr.", "UI", 1, 5),
        ("school_eif_2019", "safeguarding", "not_effective", "Not effective", "Not effective", "NE", 0, 0),
        ("school_eif_2019", "overall_effectiveness", "maintained", "Maintained", "Maintained", "M", 0, 0),
    ],
)
def test_a_grade_is_shown_by_the_scale_of_its_area(
    framework: str | None,
    area: str | None,
    grade: str,
    label: str,
    short: str,
    letters: str,
    filled: int,
    steps: int,
) -> None:
    facts = FRAMEWORKS.grade_facts(framework, area, grade)
    assert (facts.label, facts.short, facts.abbreviation) == (label, short, letters)
    assert (facts.filled, facts.steps) == (filled, steps)
    assert FRAMEWORKS.grade_label(framework, area, grade) == label


def test_a_grade_knows_how_reports_print_it_and_how_it_is_meant() -> None:
    facts = FRAMEWORKS.grade_facts("sif_2013", "care_leavers", "requires_improvement")
    assert facts.printed == "Requires improvement to be good"
    assert facts.band is Band.NEGATIVE
    assert FRAMEWORKS.grade_facts(None, None, "maintained").band is None


def test_every_scale_fills_its_meter_from_all_steps_down_to_one() -> None:
    for scale in FRAMEWORKS.scales():
        filled = [facts_on_scale(scale, grade).filled for grade in scale.grades]
        assert filled == list(range(scale.steps, 0, -1))
        assert all(len(grade.abbreviation) <= 3 and len(grade.short) <= 15 for grade in scale.grades)


def test_an_id_is_spelt_as_a_reader_would() -> None:
    assert words("childrens_services") == "Children’s services"
    assert words("send_area") == "SEND area"
    assert words("lscb") == "LSCB"
    assert words("not_effective") == "Not effective"
    assert words("") == ""


def test_scores_beneath_a_grade_are_kept_apart_from_grades() -> None:
    council = FRAMEWORKS.get("cqc_la_2023")
    assert {entry.grade: entry.scores for entry in council.score_ranges}["good"] == "63-87%"
    assert council.score_scale is FRAMEWORKS.scale("cqc_score_4")
    assert len({*FRAMEWORKS.all()}) == len(FRAMEWORKS.all())
