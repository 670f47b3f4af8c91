"""Statements and dates of one provider make one inspection, the chief one first, with who inspected and when."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import ProviderType, Tense
from core.parsing import inspection, trace
from core.parsing.confidence import WORTH_TELLING
from core.parsing.inspection import inspections_of, read_inspections
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, document

SECOND_SCHOOL = "Larkhill Primary School was rated inadequate by Ofsted after a visit on 4 March 2024.\n"


def test_each_provider_has_its_own_inspection_and_the_chief_one_stands_first(read):
    found = read(SCHOOL + "Mossfield Primary School was rated good by Ofsted.\n\n" + SECOND_SCHOOL).inspections
    assert [one.provider.name for one in found] == ["Mossfield Primary School", "Larkhill Primary School"]
    assert [{claim.grade for claim in one.current} for one in found] == [{"good"}, {"inadequate"}]


def test_days_on_site_go_to_the_inspection_they_are_told_of(read):
    found = read(SCHOOL + "Mossfield Primary School was rated good by Ofsted.\n\n" + SECOND_SCHOOL).inspections
    assert [(one.inspected_from, one.inspected_to) for one in found] == [
        (date(2024, 6, 11), date(2024, 6, 12)),
        (date(2024, 3, 4), date(2024, 3, 4)),
    ]


def test_both_sides_of_a_council_have_inspections_of_their_own(read):
    text = (
        COUNCIL + "Kirklees Council's children's services were rated good by Ofsted.\n\n"
        "The Care Quality Commission has rated Kirklees Council's adult social care inadequate.\n"
    )
    found = {one.provider.provider_type: one for one in read(text).inspections}
    assert found.keys() == {ProviderType.CHILDRENS_SERVICES, ProviderType.ADULT_SOCIAL_CARE}
    assert [one.inspectorate for one in found.values()] == ["Ofsted", "CQC"]
    assert [{claim.grade for claim in one.current} for one in found.values()] == [{"good"}, {"inadequate"}]


@pytest.mark.parametrize(
    ("opening", "sentence", "inspectorate", "framework"),
    [
        (COUNCIL, "Kirklees was rated good for care leavers and for help and protection.", "Ofsted", "ilacs_2023"),
        (HOME, "The home was rated good.", "CQC", "cqc_provider"),
        (SCHOOL, "The school was rated good overall by Ofsted.", "Ofsted", "school_eif_2019"),
    ],
)
def test_who_inspected_and_by_which_framework_is_told(read, opening, sentence, inspectorate, framework):
    (found,) = read(opening + sentence + "\n").inspections
    assert (found.inspectorate, found.framework) == (inspectorate, framework)


def test_the_outcome_of_an_areas_send_inspection_is_no_grade_of_the_council(read):
    text = (
        "Verdict on SEND in Kirklees\n\n12 July 2024\n\n"
        "Ofsted and the CQC inspected the SEND services of the Kirklees local area partnership in May 2024. "
        "They found widespread and systemic failings in Kirklees.\n"
    )
    (found,) = read(text).inspections
    assert found.provider.provider_type is ProviderType.SEND_AREA
    assert [(claim.area, claim.grade) for claim in found.current] == [("send_outcome", "send_systemic_failings")]
    assert found.inspectorate == "Ofsted+CQC"


def test_claims_stand_in_the_order_of_the_text_and_each_has_the_cues_of_its_confidence(knowledge):
    text = SCHOOL + "Mossfield Primary School was rated good by Ofsted, up from inadequate in 2019.\n"
    gathered = trace(document(text), knowledge).gathered
    for one in read_inspections(gathered):
        starts = [claim.evidence.start for claim in one.inspection.claims]
        assert starts == sorted(starts)
        assert len(starts) == len(one.cues) == 2
        assert all(any(cue.startswith("tense:") for cue in cues) for cues in one.cues)


def test_what_is_hardly_ever_right_is_not_told(knowledge, monkeypatch):
    text = SCHOOL + "Mossfield Primary School was rated good by Ofsted.\n"
    gathered = trace(document(text), knowledge).gathered
    assert len(inspections_of(gathered)) == 1
    monkeypatch.setattr(inspection, "confidence_of", lambda cues: min(WORTH_TELLING.values()) - 0.01)
    assert inspections_of(gathered) == ()


def test_without_a_provider_nothing_is_told_but_for_homes_that_papers_do_not_name(read):
    nameless = "Inspectors call\n\n12 July 2024\n\nOfsted has rated a {} good after a visit in June 2024.\n"
    assert read(nameless.format("primary school")).inspections == ()
    (found,) = read(nameless.format("children's home, where three young people live,")).inspections
    assert found.provider.name is None


def test_inspectorates_of_wales_and_scotland_are_not_assumed_where_the_text_names_another(read):
    text = (
        "Prison is unsafe, inspectors say\n\n12 July 2024\n\n"
        "HM Inspectorate of Prisons has inspected HMP Ludmoor in Kent.\n\n"
        "Outcomes for prisoners at HMP Ludmoor were rated poor for safety and poor for respect, inspectors said.\n"
    )
    (found,) = read(text).inspections
    assert {claim.grade for claim in found.current} == {"poor"}
    assert found.inspectorate == "HMIP"


def test_a_page_that_names_nobody_from_beginning_to_end_is_told_without_a_name(read):
    (found,) = read(
        "Our inspection\n\n12 July 2022\n\nOfsted has inspected our school. The quality of education is good, and "
        "behaviour and attitudes are outstanding.\n"
    ).inspections
    assert found.provider.name is None
    assert {claim.area for claim in found.current} >= {"quality_of_education", "behaviour_and_attitudes"}


def test_nobody_s_grades_beside_those_of_a_name_are_not_told(read):
    found = read(
        SCHOOL + "Mossfield Primary School was rated good by Ofsted.\n\nA nursery elsewhere was rated inadequate.\n"
    ).inspections
    assert [one.provider.name for one in found] == ["Mossfield Primary School"]


def test_only_earlier_grades_of_nobody_are_not_told(read):
    found = read("A look back\n\n12 July 2022\n\nOur school was inadequate when Ofsted came in 2015.\n").inspections
    assert found == ()


def test_a_doubtful_grade_of_today_is_held_back_before_one_of_an_earlier_time():
    assert WORTH_TELLING[Tense.CURRENT] > WORTH_TELLING[Tense.EARLIER]


@pytest.mark.parametrize(
    ("named", "inspectorate"),
    [
        ("Education Scotland", "Education Scotland"),
        ("HM Inspectorate of Education", "Education Scotland"),
        ("The Education and Training Inspectorate (ETI)", "ETI"),
        ("Estyn, the education and training inspectorate for Wales,", "Estyn"),
    ],
)
def test_who_inspects_schools_elsewhere_leaves_no_ofsted(read, named, inspectorate):
    text = SCHOOL.replace("Ofsted's inspectors were", f"{named} was")
    (found,) = read(text + "Mossfield Primary School was rated good for leadership, the inspectors said.\n").inspections
    assert (found.inspectorate, found.framework) == (inspectorate, None)


def test_a_grade_that_ofsted_alone_gives_makes_no_ofsted_of_education_scotland(read):
    text = SCHOOL.replace("Ofsted's inspectors were", "Education Scotland was")
    said = "Mossfield Primary School was rated outstanding for leadership and satisfactory for the curriculum.\n"
    assert {one.inspectorate for one in read(text + said).inspections} <= {"Education Scotland"}


def test_of_an_inspectorate_without_a_known_scale_places_and_categories_are_no_grades(read):
    text = HOME.replace("Inspectors from the Care Quality Commission (CQC) were", "RQIA inspectors were")
    said = "Oakleigh Manor was placed in special measures and given the lowest possible rating.\n"
    assert read(text + said).inspections == ()


def test_a_school_in_scotland_is_inspected_by_who_inspects_schools_there(read):
    text = (
        "Inspectors call at Kilbrae\n\n12 July 2024\n\nThe Care Inspectorate and Education Scotland were at Kilbrae "
        "Primary School in June. The Care Inspectorate looked at its nursery.\n\n"
        "Kilbrae Primary School was graded good for raising attainment and achievement.\n"
    )
    (found,) = read(text).inspections
    assert found.inspectorate == "Education Scotland"


def test_a_fire_service_has_grades_for_its_effectiveness_and_its_efficiency(read):
    text = (
        "Inspectors call at Wealdshire\n\n12 July 2019\n\n"
        "HMICFRS has judged that Wealdshire Fire and Rescue Service requires improvement at effectively keeping people "
        "safe and secure from fire and other risks, is good at efficiently keeping people safe and secure from fire "
        "and other risks, and is good at looking after its people.\n"
    )
    (found,) = read(text).inspections
    assert {(claim.area, claim.grade) for claim in found.current} == {
        ("effectiveness", "requires_improvement"),
        ("efficiency", "good"),
        ("people", "good"),
    }
