"""Which columns the table of judgements has for the frameworks in view."""

from __future__ import annotations

from hypothesis import given, strategies as st

from core.knowledge import area_columns, load_knowledge
from core.knowledge.columns import columns_in_view
from core.knowledge.frameworks import Frameworks

FRAMEWORKS = load_knowledge().frameworks
ALL_IDS = [framework.id for framework in FRAMEWORKS.all()]


def columns(*ids: str):
    return area_columns([FRAMEWORKS.get(framework_id) for framework_id in ids])


def heads(*ids: str) -> list[tuple[str, str]]:
    return [(column.title, column.subtitle) for column in columns(*ids) if not column.extra]


def test_childrens_services_of_all_years_share_five_columns() -> None:
    assert heads("sif_2013", "ilacs_2018", "ilacs_2023", "ilacs_2026", "lac_2013") == [
        ("Overall", "to March 2026"),
        ("Leaders", "SIF: leadership"),
        ("Help & protection", ""),
        ("In care", "SIF: looked after"),
        ("Care leavers", "joined 2018–22"),
    ]


def test_the_joint_grade_of_2018_stands_in_both_columns_and_sif_care_leavers_in_its_own() -> None:
    by_id = {column.id: column for column in columns("sif_2013", "ilacs_2018", "ilacs_2023")}
    in_care, leavers = by_id["children_in_care"], by_id["care_leavers"]
    assert in_care.area_of("ilacs_2018") == leavers.area_of("ilacs_2018") == "care_and_care_leavers"
    assert in_care.area_of("sif_2013") == "looked_after_and_permanence"
    assert leavers.area_of("sif_2013") == "care_leavers"
    assert leavers.area_of("ilacs_2026") is None
    assert leavers.area_of(None) is None
    assert in_care.area_ids == {"children_in_care", "care_and_care_leavers", "looked_after_and_permanence"}


def test_adoption_and_the_safeguarding_board_are_extra() -> None:
    assert [column.id for column in columns("sif_2013", "ilacs_2023") if column.extra] == ["adoption", "lscb"]


def test_areas_that_few_ask_for_are_shown_where_there_is_nothing_else() -> None:
    assert all(not column.extra for column in columns("lac_2013"))
    assert any(column.extra for column in columns("lac_2013", "sif_2013"))


def test_the_joint_grade_alone_is_one_column() -> None:
    assert heads("ilacs_2018") == [
        ("Overall", ""),
        ("Leaders", ""),
        ("Help & protection", ""),
        ("Care & care leavers", "joined 2018–22"),
    ]


def test_a_framework_alone_is_headed_in_its_own_words() -> None:
    assert [title for title, _ in heads("sif_2013")][1:4] == ["Leadership", "Help & protection", "Looked after"]


def test_overall_is_not_shown_where_nothing_in_view_has_it() -> None:
    assert [column.id for column in columns("ilacs_2026")] == [
        "impact_of_leaders",
        "help_and_protection",
        "children_in_care",
        "care_leavers",
    ]
    assert columns() == ()


def test_schools_follow_childrens_services_and_share_overall() -> None:
    found = columns("ilacs_2023", "school_eif_2019", "school_eif_2024", "sccif_childrens_homes")
    assert [column.title for column in found] == [
        "Overall",
        *("Leaders", "Help & protection", "In care", "Care leavers"),
        *("Quality of education", "Behaviour", "Personal dev.", "Leadership", "Early years", "Sixth form"),
        *("Helped & protected", "Leaders"),
    ]
    overall = found[0]
    assert overall.area_of("sccif_childrens_homes") == "overall_experiences_and_progress"
    assert overall.area_of("school_eif_2019") == "overall_effectiveness"
    assert overall.subtitle == ""
    leaders = [(column.id, column.subtitle) for column in found if column.title == "Leaders"]
    assert leaders == [("impact_of_leaders", "children’s services"), ("leaders_and_managers", "children’s home")]


def test_a_column_that_all_kinds_of_provider_lost_on_one_day_says_so() -> None:
    assert heads("school_eif_2019", "school_eif_2024")[0] == ("Overall", "to September 2024")
    assert heads("school_eif_2019", "school_eif_2024", "ilacs_2023", "ilacs_2026")[0] == ("Overall", "")


def test_an_area_split_in_two_stands_in_both_columns_and_a_merged_one_leaves_room_for_one() -> None:
    by_id = {column.id: column for column in columns("school_cif_2015", "school_eif_2019")}
    joint = "personal_development_behaviour_welfare"
    assert by_id["behaviour_and_attitudes"].area_of("school_cif_2015") == joint
    assert by_id["personal_development"].area_of("school_cif_2015") == joint
    assert by_id["quality_of_education"].area_of("school_cif_2015") == "quality_of_teaching"
    assert by_id["pupil_outcomes"].area_of("school_cif_2015") == "pupil_outcomes"


views = st.sets(st.sampled_from(ALL_IDS), max_size=12)


@given(views)
def test_every_area_in_view_has_a_place_and_no_column_two_of_one_framework(ids) -> None:
    found = columns(*ids)
    placed = {(member.framework, member.area) for column in found for member in column.areas}
    assert placed == {(i, area.id) for i in ids for area in FRAMEWORKS.get(i).areas}
    for column in found:
        assert len({member.framework for member in column.areas}) == len(column.areas)
    assert len({column.id for column in found}) == len(found)


@given(views, views)
def test_a_column_keeps_its_id_whatever_else_is_in_view(some, more) -> None:
    whole = {column.id: set(column.areas) for column in columns(*some, *more)}
    for column in columns(*some):
        assert set(column.areas) <= whole[column.id]


def test_other_frameworks_have_columns_of_their_own() -> None:
    """What is worked out for one set of frameworks is kept, and must not be taken for another's."""
    fewer = Frameworks(
        {scale.id: scale for scale in FRAMEWORKS.scales()},
        {framework.id: framework for framework in FRAMEWORKS.all() if framework.id.startswith("ilacs")},
        {},
    )
    of_all = columns_in_view(FRAMEWORKS, FRAMEWORKS.all())
    of_fewer = columns_in_view(fewer, fewer.all())
    assert columns_in_view(FRAMEWORKS, FRAMEWORKS.all()) == of_all
    assert columns_in_view(fewer, fewer.all()) == of_fewer
    assert len(of_fewer) < len(of_all)
    assert {member.framework for column in of_fewer for member in column.areas} <= {f.id for f in fewer.all()}
