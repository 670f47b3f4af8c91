# ruff: noqa: E501
"""Whose grade a grade is."""

from __future__ import annotations

from tests.core.parsing.conftest import COUNCIL, told


def test_neighbours_have_their_own_grades(read):
    text = COUNCIL + "Kirklees is good.\n\nLeeds is outstanding and Barnsley requires improvement.\n"
    assert told(read(text)) == {
        "Kirklees": {"overall_effectiveness=good"},
        "Leeds": {"overall_effectiveness=outstanding"},
        "Barnsley": {"overall_effectiveness=requires_improvement"},
    }


def test_joined_providers_share_a_grade(read):
    claims = told(read(COUNCIL + "Leeds, Barnsley and Calderdale are all rated outstanding.\n"))
    assert claims == {key: {"overall_effectiveness=outstanding"} for key in ("Leeds", "Barnsley", "Calderdale")}


def test_a_relative_clause_is_about_the_name_before_it(read):
    claims = told(
        read(COUNCIL + "Kirklees is good. It shares a director with Leeds, which was rated outstanding in 2022.\n")
    )
    assert claims["Leeds"] == {"overall_effectiveness=outstanding"}
    assert claims["Kirklees"] == {"overall_effectiveness=good"}


def test_the_trust_that_runs_the_services_stands_for_the_council(read):
    text = "Together for Children, which runs Sunderland's children's services, has been rated outstanding by Ofsted.\n"
    findings = read(text)
    assert told(findings) == {"Sunderland": {"overall_effectiveness=outstanding"}}
    assert findings.inspections[0].provider.authority_code == "E08000024"


def test_near_names_are_kept_apart(read):
    text = COUNCIL + "North East Lincolnshire is good and North Lincolnshire is outstanding.\n"
    assert told(read(text)) == {
        "North East Lincolnshire": {"overall_effectiveness=good"},
        "North Lincolnshire": {"overall_effectiveness=outstanding"},
    }


def test_a_place_in_a_story_about_a_school_is_no_provider(read):
    text = "Ofsted has rated Oak Green Infant School in Kent outstanding. The Kent school has 90 pupils.\n"
    assert told(read(text)) == {"Oak Green Infant School": {"overall_effectiveness=outstanding"}}


def test_entries_of_a_round_up_are_read_apart(read):
    text = (
        "Ofsted ratings this month\n\n5 March 2023\n\n"
        "Riverside Nursery, Kendal – Good\nLittle Stars Pre-School, Ulverston – Outstanding\n"
        "Mill Lane Primary School, Barrow – Requires improvement\n"
    )
    assert told(read(text)) == {
        "Riverside Nursery": {"overall_effectiveness=good"},
        "Little Stars Pre-School": {"overall_effectiveness=outstanding"},
        "Mill Lane Primary School": {"overall_effectiveness=requires_improvement"},
    }


def test_providers_under_a_grade_heading_have_that_grade(read):
    text = (
        "Ofsted ratings this month\n\n5 March 2023\n\nGOOD\n\nRiverside Nursery, Kendal\n\nMill Lane Primary School, Barrow\n\n"
        "OUTSTANDING\n\nLittle Stars Pre-School, Ulverston\n"
    )
    claims = told(read(text))
    assert claims["Mill Lane Primary School"] == {"overall_effectiveness=good"}
    assert claims["Little Stars Pre-School"] == {"overall_effectiveness=outstanding"}
