"""Areas that rules speak of by their ids are areas of the frameworks, in the way that the rules take for granted."""

from __future__ import annotations

from core.knowledge import OVERALL_AREAS
from core.model import ProviderType
from core.parsing.area_ids import CARE_AND_LEAVERS, CARE_LEAVERS, CARE_QUESTIONS, IN_CARE, OF_THE_WHOLE, OVERALL, SPREAD
from core.parsing.judging import judgings


def test_every_area_with_a_rule_of_its_own_is_one_of_a_framework(knowledge):
    known = judgings(knowledge).areas
    assert known.issuperset((OVERALL, CARE_AND_LEAVERS, *IN_CARE, CARE_LEAVERS, *CARE_QUESTIONS))


def test_no_framework_lists_the_ids_that_stand_for_several_areas(knowledge):
    assert judgings(knowledge).areas.isdisjoint(SPREAD)


def test_children_in_care_and_care_leavers_are_one_area_or_two_but_never_both(knowledge):
    areas = [set(one.areas) for one in judgings(knowledge).of_kind(ProviderType.CHILDRENS_SERVICES)]
    joined = [ids for ids in areas if CARE_AND_LEAVERS in ids]
    apart = [ids for ids in areas if CARE_LEAVERS in ids]
    assert joined
    assert apart
    assert all(ids.isdisjoint((CARE_LEAVERS, *IN_CARE)) for ids in joined)
    assert all(len(ids.intersection(IN_CARE)) == 1 for ids in apart)


def test_the_care_questions_are_asked_of_one_kind_of_body_alone(knowledge):
    asked = [kind for kind, ids in judgings(knowledge).areas_by_kind.items() if ids.issuperset(CARE_QUESTIONS)]
    assert asked == [ProviderType.HEALTH]


def test_the_whole_shares_its_column_with_what_other_frameworks_call_it():
    assert OVERALL in OVERALL_AREAS
    assert OVERALL in OF_THE_WHOLE
