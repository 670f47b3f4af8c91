"""Full names, shorter names, abbreviations and headlines: all places that name one body."""

from __future__ import annotations

import pytest

from core.model import ProviderType


def test_shorter_forms_are_the_same_body(printed):
    text = (
        "Inspectors came to Marlpit Bank Community College. Marlpit Bank has 900 pupils.\n\n"
        "At Marlpit Bank College they liked what Marlpit Bank’s staff do."
    )
    assert printed(text, ProviderType.SCHOOL) == {
        "Marlpit Bank Community College": [
            "Marlpit Bank Community College",
            "Marlpit Bank",
            "Marlpit Bank College",
            "Marlpit Bank",
        ]
    }


def test_an_abbreviation_in_brackets_is_the_same_body(printed):
    text = "The Tern Estuary NHS Foundation Trust (TENFT) was inspected. Patients of TENFT were asked."
    assert printed(text) == {"Tern Estuary NHS Foundation Trust": ["Tern Estuary NHS Foundation Trust", "TENFT"]}


def test_a_headline_that_shouts_is_cut_by_the_names_of_the_story(printed):
    text = "INSPECTORS PRAISE ST BEGA'S HOSPICE AGAIN\n\nThey went to St Bega’s Hospice in June. St Bega’s has 14 beds."
    assert printed(text, ProviderType.HEALTH) == {
        "St Bega's Hospice": ["ST BEGA'S HOSPICE", "St Bega’s Hospice", "St Bega"]
    }


def test_a_name_met_only_in_capitals_is_written_as_a_name(bodies_of):
    assert "Thorngill Primary School" in bodies_of("THORNGILL PRIMARY SCHOOL\n\nIt was inspected in May.")


def test_a_place_that_a_school_is_called_after_stays_a_place(printed):
    text = "Thrushford Academy was inspected. It is the biggest school in Thrushford. Thrushford is good."
    found = printed(text, ProviderType.SCHOOL)
    assert found["Thrushford Academy"] == ["Thrushford Academy", "Thrushford"]
    assert found["Thrushford"] == ["Thrushford"]


def test_bodies_of_one_place_are_kept_apart(printed):
    text = (
        "Marram Council was inspected. Marram Youth Offending Service was not. Nor was Marram High School, "
        "said the Marram Gazette. Leaders of Marram know it."
    )
    found = printed(text, ProviderType.CHILDRENS_SERVICES)
    assert found == {
        "Marram": ["Marram Council", "Marram"],
        "Marram Youth Offending Service": ["Marram Youth Offending Service"],
        "Marram High School": ["Marram High School"],
        "Marram Gazette": ["Marram Gazette"],
    }


def test_two_schools_of_one_saint_share_the_short_name_by_who_was_named_last(printed):
    text = (
        "St Osyth's Primary School was good. St Osyth's has 200 pupils. "
        "St Osyth's High School was not. St Osyth's has 900 pupils."
    )
    found = printed(text, ProviderType.SCHOOL)
    assert [len(places) for places in found.values()] == [2, 2]


def test_a_capital_pointer_goes_to_the_one_body_that_ends_so(bodies_of):
    found = bodies_of("Brackley Road Infirmary was inspected. Staff of the Infirmary were kind.")
    assert [one.sure for one in found["Brackley Road Infirmary"].mentions] == [True, False]


def test_a_surname_alone_is_the_person_named_before(printed):
    text = "Childminder Olive Tranter was inspected. Mrs Tranter said she was glad. Children like Mrs Tranter."
    assert printed(text, ProviderType.EARLY_YEARS) == {"Olive Tranter": ["Olive Tranter", "Tranter", "Tranter"]}


@pytest.mark.parametrize(
    "words",
    [
        "Marjorie, 91, has a room that overlooks the bins.",
        "Marjorie, who is 91, has a room that overlooks the bins.",
        "On Monday Marjorie said that the food was good.",
    ],
)
def test_a_given_name_with_an_age_or_words_of_speech_is_a_person(bodies_of, words):
    found = bodies_of("Ofsted called at Low Moor School.\n\n" + words + "\n")
    assert "person" in found["Marjorie"].cues
    assert "person" not in found["Low Moor School"].cues


def test_a_name_that_goes_on_a_list_takes_the_word_before_the_list(bodies_of):
    found = bodies_of("Ofsted was at the college's sites in Grimholme, Barrowby Quay and Eastney Road.\n")
    assert "list-before:in" in found["Eastney Road"].cues
    assert not any(cue.startswith("list-before:") for cue in found["Grimholme"].cues)


@pytest.mark.parametrize(
    "told",
    [
        "Thorngill Hall School (formerly Thorngill Dance Academy) was seen in May.",
        "Thorngill Hall School, previously known as Thorngill Dance Academy, was seen in May.",
        "Thorngill Hall School – until 2019 Thorngill Dance Academy – was seen in May.",
        "Thorngill Hall School was seen in May. In 2016 the school, formerly Thorngill Dance Academy, was good.",
        "Thorngill Hall School was seen in May. It was good under its old name of Thorngill Dance Academy.",
        "Thorngill Hall School was seen in May. It was good when it was called Thorngill Dance Academy.",
    ],
)
def test_an_old_name_is_the_same_body(printed, told):
    assert printed(told, ProviderType.SCHOOL) == {
        "Thorngill Hall School": ["Thorngill Hall School", "Thorngill Dance Academy"]
    }


def test_what_another_body_owned_once_is_no_old_name(bodies_of):
    text = "Thorngill Hall School, once Marlpit Bank College's sixth form, was seen in May."
    assert {"Thorngill Hall School", "Marlpit Bank College"} <= set(bodies_of(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They liked Cadder St Osyth’s. Good for Cadder St Osyth’s.", "Cadder St Osyth's"),
        ("They liked Fisher Lodge’s. Good for Fisher Lodge’s staff.", "Fisher Lodge"),
    ],
)
def test_the_s_behind_a_saint_at_the_end_is_part_of_the_name(bodies_of, text, name):
    assert list(bodies_of(text)) == [name]


def test_the_place_that_tells_the_kind_gives_it_to_the_name(bodies_of):
    found = bodies_of("Puddle Lane was glad in May. Ofsted rated the Puddle Lane nursery good.")
    assert str(found["Puddle Lane"].body.kind) == "early_years"
    assert len(found["Puddle Lane"].mentions) == 2


def test_the_end_of_its_name_tells_a_branch_where_another_begins_alike(printed):
    text = (
        "Little Larks at Gayton Bank and Little Larks at Thornby Row were seen in May. "
        "Gayton Bank was rated good. Families in Gayton Bank are glad. Thornby Row was rated good."
    )
    found = printed(text)
    assert found["Little Larks at Gayton Bank"] == ["Little Larks at Gayton Bank", "Gayton Bank"]
    assert found["Little Larks at Thornby Row"] == ["Little Larks at Thornby Row", "Thornby Row"]
    assert found["Gayton Bank"] == ["Gayton Bank"]


def test_a_school_that_begins_with_its_kind_is_called_by_the_rest(printed):
    assert printed("Ysgol Nant Du was seen. Nant Du is good.") == {"Ysgol Nant Du": ["Ysgol Nant Du", "Nant Du"]}


@pytest.mark.parametrize(
    "text",
    [
        "Little Larks at Gayton Bank was seen. Gayton Bank was rated good.",
        "South Gayton Bank was seen with South Fields. Gayton Bank was rated good.",
    ],
)
def test_the_end_of_a_name_without_a_branch_beside_it_is_another_name(printed, text):
    assert printed(text)["Gayton Bank"] == ["Gayton Bank"]


@pytest.mark.parametrize("then", ["then called Cold Fell High", "which was then known as the Cold Fell High"])
def test_an_old_name_of_the_school_spoken_of_is_the_school(printed, then):
    text = f"Thorngill Hall Academy is good. In 2016 the school, {then}, was inadequate."
    assert printed(text) == {"Thorngill Hall Academy": ["Thorngill Hall Academy", "Cold Fell High"]}


def test_an_old_name_of_another_sort_of_body_is_its_own(printed):
    text = "Thorngill Hall Academy is good. In 2016 the nursery, then called Cold Fell High, was inadequate."
    assert set(printed(text)) == {"Thorngill Hall Academy", "Cold Fell High"}


def test_the_plural_before_of_and_a_place_is_the_short_form(printed):
    assert printed("Otters of Thornby Row was seen. Otters was rated good.") == {
        "Otters of Thornby Row": ["Otters of Thornby Row", "Otters"]
    }


@pytest.mark.parametrize(
    ("text", "kind", "name", "short"),
    [
        ("Surrey Police was inspected. Surrey was good.", ProviderType.POLICE, "Surrey Police", "Surrey"),
        (
            "Bexcombe and Sarre Youth Offending Team was inspected. Bexcombe was good.",
            ProviderType.OTHER,
            "Bexcombe and Sarre Youth Offending Team",
            "Bexcombe",
        ),
    ],
)
def test_a_force_goes_by_its_place_where_the_article_is_about_it(printed, text, kind, name, short):
    assert printed(text, kind)[name] == [name, short]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Surrey Police was inspected. Surrey was good.", ProviderType.CHILDRENS_SERVICES),
        ("Surrey Police was inspected. Surrey County Council was not. Surrey was good.", ProviderType.POLICE),
        ("Surrey Police was inspected. People across Surrey were asked.", ProviderType.POLICE),
    ],
)
def test_a_place_with_a_force_can_still_be_the_council(printed, text, kind):
    assert printed(text, kind)["Surrey Police"] == ["Surrey Police"]


def test_a_rating_of_a_name_is_no_place(printed):
    text = "Wroxby Cottage Hospital is small. The rating of Wroxby stays. People of Wroxby are glad."
    assert printed(text, ProviderType.HEALTH)["Wroxby Cottage Hospital"] == ["Wroxby Cottage Hospital", "Wroxby"]


def test_a_council_met_by_a_second_name_of_its_own_is_one_body(printed):
    text = "Hull City Council was inspected. The schools of Hull are good."
    assert set(printed(text, ProviderType.CHILDRENS_SERVICES)) == {"Kingston upon Hull"}


@pytest.mark.parametrize("holder", ["Larkmead Trust", "Larkmead Federation"])
def test_a_holder_of_many_does_not_go_by_its_place_as_a_school_does(printed, holder):
    assert printed(f"{holder} was glad. The town of Larkmead is proud. Larkmead was good.")[holder] == [holder]
    school = "Larkmead School"
    assert printed(f"{school} was glad. Larkmead was good.")[school] == [school, "Larkmead"]


def test_a_trust_of_hospitals_goes_by_its_first_word(printed):
    text = (
        "Sherbourne Forest Hospitals NHS Foundation Trust was rated good by the CQC. Sherbourne was inadequate in 2013."
    )
    found = printed(text, ProviderType.HEALTH)
    assert found["Sherbourne Forest Hospitals NHS Foundation Trust"][-1] == "Sherbourne"
