"""Words of one inspectorate stand for areas and grades only in a text that names it."""

from __future__ import annotations

import pytest

from core.model import ProviderType
from core.parsing.elsewhere import areas_elsewhere, lexicon_for, scales_elsewhere
from core.parsing.lexicon import Kind, lexicon_of
from core.parsing.words import folded
from tests.core.parsing.conftest import HOME, SCHOOL, told

CARE = (
    "Inspectors call at Larchfield Court\n\n12 July 2024\n\n"
    "The Care Inspectorate was at Larchfield Court, a care home in Perth, on 11 and 12 June 2024.\n\n"
)
SCOTTISH_SCHOOL = (
    "Inspectors call at Kilbrae\n\n12 July 2024\n\n"
    "Education Scotland was at Kilbrae Primary School on 11 and 12 June 2024.\n\n"
)


@pytest.fixture
def phrase_of(knowledge):
    """What words stand for in a text that names some inspectorates."""

    def phrase_of(said, *inspectorates):
        return lexicon_for(knowledge, inspectorates).book.whole(folded(said))

    return phrase_of


def test_a_text_that_names_none_of_them_has_the_phrases_of_all_texts(knowledge):
    assert lexicon_for(knowledge, ("Ofsted", "CQC")) is lexicon_of(knowledge)
    assert lexicon_for(knowledge, ("Estyn", "Ofsted")) is lexicon_for(knowledge, ("Estyn",))


@pytest.mark.parametrize(
    ("said", "kind"), [("very good", Kind.GRADE), ("weak", Kind.GRADE), ("setting", Kind.AREA), ("6/6", Kind.GRADE)]
)
def test_words_of_one_inspectorate_are_plain_words_in_other_texts(phrase_of, said, kind):
    assert phrase_of(said, "CareInspectorate").kind is kind
    assert phrase_of(said, "Ofsted") is None


def test_an_area_that_others_have_too_can_stand_for_theirs_and_its_own(phrase_of):
    held = phrase_of("leadership").value
    assert phrase_of("leadership", "CareInspectorate").value == (*held, "leadership")


def test_fours_are_no_longer_the_lowest_grade_where_grades_are_numbered_from_the_worst(phrase_of):
    assert phrase_of("fours").value.grade == "bottom"
    assert phrase_of("fours", "CareInspectorate").value.grade == "fourth"


def test_scales_and_areas_are_known_by_inspectorate(knowledge):
    assert scales_elsewhere(knowledge)["CareInspectorate"].counts_up
    assert "Ofsted" not in scales_elsewhere(knowledge)
    assert "setting" in areas_elsewhere(knowledge.wording)["CareInspectorate"]


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        (
            "Larchfield Court was graded very good for care and support and weak for leadership.",
            {"care_and_support=very_good", "leadership=weak"},
        ),
        ("Larchfield Court was given 6 out of 6 for its setting.", {"setting=excellent"}),
        ("Larchfield Court was rated 2/6 for its leadership.", {"leadership=weak"}),
        (
            "Larchfield Court received grades of 5 (very good) for care planning and 4 (good) for leadership.",
            {"care_planning=very_good", "leadership=good"},
        ),
        (
            "Larchfield Court, Perth\n\nGrades: Wellbeing – 5, Leadership – 2, Staff – 6, Setting – 3\n",
            {"peoples_wellbeing=very_good", "leadership=weak", "staff_team=excellent", "setting=adequate"},
        ),
    ],
)
def test_grades_of_the_care_inspectorate_are_read(read, said, claims):
    assert told(read(CARE + said + "\n")) == {"Larchfield Court": claims}


def test_grades_of_education_scotland_are_read(read):
    said = (
        "Kilbrae Primary School was evaluated as very good for learning, teaching and assessment. "
        "Leadership of change was weak.\n"
    )
    findings = read(SCOTTISH_SCHOOL + said)
    assert told(findings)["Kilbrae Primary School"] == {
        "learning_teaching_and_assessment=very_good",
        "leadership_of_change=weak",
    }
    (found,) = findings.inspections
    assert (found.inspectorate, found.framework) == ("Education Scotland", None)
    assert found.provider.provider_type is ProviderType.SCHOOL


@pytest.mark.parametrize("story", [SCHOOL, HOME])
def test_in_other_stories_such_words_are_no_grades(read, story):
    said = "Leadership there was weak, inspectors found, and safety was very good.\n"
    assert {claim.grade for one in read(story + said).inspections for claim in one.claims} <= {"good"}


def test_the_sentences_that_estyn_prints_are_one_grade_each(read):
    text = (
        "Inspectors call at Ysgol Bryncoed\n\n3 December 2018\n\n"
        "Estyn has judged Ysgol Bryncoed adequate and needs improvement for standards. Leadership and management was "
        "unsatisfactory and needs urgent improvement.\n"
    )
    assert told(read(text)) == {"Ysgol Bryncoed": {"standards=adequate", "leadership_and_management=unsatisfactory"}}


def test_care_inspectorate_wales_is_not_that_of_scotland(read):
    text = CARE.replace("Care Inspectorate", "Care Inspectorate Wales") + "Larchfield Court was rated weak.\n"
    assert read(text).inspections == ()
