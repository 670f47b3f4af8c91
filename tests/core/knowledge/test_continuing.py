from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.knowledge import Relation, load_knowledge
from core.knowledge.continuing import Continuation, continuity

KNOWN = load_knowledge().frameworks
IDS = [framework.id for framework in KNOWN.all()]


def relation(earlier: str, from_area: str, later: str, to_area: str) -> Relation:
    found = continuity(KNOWN, earlier, later).sources(to_area)
    return next((each.relation for each in found if each.from_area == from_area), Relation.NONE)


def test_a_comparison_that_names_both_frameworks_holds_as_it_is_written() -> None:
    # By way of ILACS 2018 care leavers would have been merged and split; SIF and ILACS 2023 both judge them apart.
    assert relation("sif_2013", "care_leavers", "ilacs_2023", "care_leavers") is Relation.SIMILAR


def test_a_split_is_dated_by_the_framework_that_first_made_it() -> None:
    for later in ("ilacs_2023", "ilacs_2026"):
        (source,) = continuity(KNOWN, "ilacs_2018", later).sources("care_leavers")
        assert source == Continuation("care_and_care_leavers", "care_leavers", Relation.SPLIT, date(2023, 1, 1))


def test_frameworks_between_are_followed_and_the_weakest_part_of_the_way_counts() -> None:
    assert relation("school_cif_2015", "leadership_and_management", "school_eif_2024", "leadership_and_management") is (
        Relation.SIMILAR
    )
    assert relation("school_cif_2015", "pupil_outcomes", "school_eif_2024", "quality_of_education") is Relation.MERGED
    assert relation("slac_2009", "safeguarding_effectiveness", "ilacs_2023", "help_and_protection") is Relation.SIMILAR


def test_what_ended_on_the_way_is_not_carried_on() -> None:
    through = continuity(KNOWN, "school_cif_2015", "school_eif_2024")
    assert not through.successors("overall_effectiveness")
    assert continuity(KNOWN, "ilacs_2018", "ilacs_2026").ended("overall_effectiveness")
    assert not continuity(KNOWN, "ilacs_2018", "ilacs_2023").ended("overall_effectiveness")


@pytest.mark.parametrize("earlier", ["school_eif_2024", "school_eif_2019", "school_cif_2015"])
def test_report_cards_are_comparable_with_nothing_before_them(earlier: str) -> None:
    found = continuity(KNOWN, earlier, "school_report_card_2025")
    assert found.ruled_out
    assert found.known
    assert not found.sources("leadership_and_governance")


def test_within_one_framework_every_area_continues_itself_also_one_that_is_not_listed() -> None:
    same = continuity(KNOWN, "estyn", "estyn")
    assert [each.relation for each in same.sources("wellbeing")] == [Relation.SAME]
    assert [each.to_area for each in same.successors("wellbeing")] == ["wellbeing"]


def test_of_frameworks_for_different_kinds_of_provider_nothing_is_known() -> None:
    assert not continuity(KNOWN, "ilacs_2018", "school_eif_2019").known
    assert not continuity(KNOWN, "ilacs_2018", "no_such_framework").known


@given(st.sampled_from(IDS), st.sampled_from(IDS))
def test_nothing_continues_backwards_in_time(one: str, other: str) -> None:
    if one != other and continuity(KNOWN, one, other).known:
        assert not continuity(KNOWN, other, one).known


@given(st.sampled_from(IDS), st.sampled_from(IDS))
def test_sources_and_successors_tell_the_same(one: str, other: str) -> None:
    found = continuity(KNOWN, one, other)
    for each in found.areas:
        if each.to_area is not None and each.relation is not Relation.NONE:
            assert each in found.sources(each.to_area)
            assert each in found.successors(each.from_area)
