"""Grades that are hoped for, missed, denied, told of the scale or as a rule for anybody are nobody's."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import HOME, SCHOOL, told

OVERALL = "overall_effectiveness"


@pytest.fixture(scope="module")
def told_of(read):
    """What is told of the one provider of an opening and a sentence."""

    def grades(opening, sentence):
        found = told(read(opening + sentence + "\n"))
        return next(iter(found.values()), set())

    return grades


@pytest.mark.parametrize(
    "sentence",
    [
        "The school is confident that it would now be able to achieve a “good” rating if inspectors came back.",
        "Governors are convinced the school will be rated outstanding next time.",
        "Mossfield Primary School was close to being rated good.",
        "Mossfield Primary School narrowly avoided being judged inadequate.",
        "Mossfield Primary School was lucky not to be rated inadequate.",
        "The school escaped being placed in special measures.",
    ],
)
def test_what_is_hoped_for_or_missed_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "No secondary schools in Fulwick were found outstanding.",
        "None of the schools in the trust that runs Mossfield Primary School was judged outstanding.",
        "No schools in the town managed to secure the top outstanding grade.",
        "There were none in Fulwick that achieved an outstanding rating.",
        "There is no part of the school's work that is inadequate.",
        "For the first time since 2010 there's no part of Mossfield Primary School that was found inadequate.",
    ],
)
def test_what_is_denied_of_all_is_nobodys(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Had leadership been inadequate, the whole school would have been.",
        "Were the school to be rated inadequate, it would become an academy.",
        "Should the school be found inadequate, it will close.",
    ],
)
def test_what_is_only_supposed_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, f"The school was rated good. {sentence}") == {"overall_effectiveness=good"}


def test_what_a_school_had_been_is_told(told_of):
    assert told_of(SCHOOL, "The school is now rated good. Until 2019 it had been inadequate.") == {
        "overall_effectiveness=good",
        "-overall_effectiveness=inadequate",
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "When a care home is rated as inadequate by the CQC, the watchdog takes action.",
        "Once a service is rated inadequate, it goes into special measures, the CQC said.",
        "Every home judged to be inadequate is visited again within six months.",
        "Four homes were found to be inadequate last year.",
        "Seven homes were judged good and four deemed to require improvement, the manager said.",
        "The manager has visited those which had recently been found to require improvement.",
        "The CQC said 82 per cent of the town's 133 homes had been judged good or outstanding.",
        "A third of homes in the town were rated inadequate, the CQC said.",
        "Some services remained inadequate, the CQC said.",
        "The success of special measures hangs on leadership.",
    ],
)
def test_rules_and_counts_are_of_no_one_body(told_of, sentence):
    assert told_of(HOME, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield is a good school. The grade “satisfactory” was replaced by “requires improvement” in 2012.",
        "Mossfield is a good school. The “requires improvement” rating was known as “satisfactory” until 2012.",
        "Mossfield Primary School was rated good. It had lessons graded between satisfactory and outstanding.",
    ],
)
def test_another_name_for_a_grade_and_a_range_of_them_are_none(told_of, sentence):
    assert told_of(SCHOOL, sentence) == {f"{OVERALL}=good"}


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Oakleigh Manor has not escaped a rating of inadequate.", "inadequate"),
        ("Four homes, including Oakleigh Manor, were rated inadequate.", "inadequate"),
        ("Oakleigh Manor, one of three homes run by the firm, was rated good.", "good"),
        ("Some of the rooms were cold, and Oakleigh Manor was rated inadequate.", "inadequate"),
        ("There was no doubt: Oakleigh Manor was rated good.", "good"),
    ],
)
def test_what_one_body_has_stays(told_of, sentence, grade):
    assert f"{OVERALL}={grade}" in told_of(HOME, sentence)


def test_each_body_that_is_named_for_it_has_it(read):
    sentence = "Two homes run by the firm, Oakleigh Manor and Ashby Lodge, were rated inadequate.\n"
    found = told(read(HOME + sentence))
    assert found["Oakleigh Manor"] == found["Ashby Lodge"] == {f"{OVERALL}=inadequate"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield Primary School has been working hard to get to a “good” rating after a difficult year.",
        "Staff at Mossfield Primary School are working closely with the council to move to a good rating.",
        "Mossfield Primary School is trying to get back to good.",
        "Governors have vowed to bring Mossfield Primary School back up to a “good” rating.",
        "Mossfield Primary School is on a journey to outstanding.",
        "Mossfield Primary School knows what it needs to do to become outstanding.",
        "Mossfield Primary School hired two teachers in a bid to be rated good.",
        "Leaders at Mossfield Primary School have taken steps to ensure that behaviour is good.",
        "Leaders at Mossfield Primary School act to make sure the quality of education remains good.",
    ],
)
def test_what_is_striven_for_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Staff at Mossfield Primary School have worked hard to achieve this outstanding rating.", "outstanding"),
        ("Mossfield Primary School wants to keep its outstanding rating.", "outstanding"),
        ("Mossfield Primary School is determined to improve its inadequate rating.", "inadequate"),
        ("Mossfield Primary School managed to get back to a good rating.", "good"),
        ("Mossfield Primary School, which wants to grow, was rated good.", "good"),
        ("A new head helped to ensure that Mossfield Primary School is rated good.", "good"),
    ],
)
def test_what_was_worked_for_or_is_to_be_kept_was_given(told_of, sentence, grade):
    assert f"{OVERALL}={grade}" in told_of(SCHOOL, sentence)


def test_of_a_hoped_for_step_only_the_grade_before_it_is_told(told_of):
    grades = told_of(SCHOOL, "Mossfield Primary School hopes to move from requires improvement to good.")
    assert f"{OVERALL}=good" not in grades


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors saw six schools and found five remained “good”, while one was downgraded to inadequate.",
        "The trust said two had improved to good and one stayed outstanding.",
        "Of its schools, of which three are good, the trust is proud.",
    ],
)
def test_counts_without_a_noun_are_of_no_one_body(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


def test_names_behind_a_count_have_the_grade(read):
    text = SCHOOL + "Inspectors found two were good, Ashby Primary School and Mossfield Primary School.\n"
    assert told(read(text)).keys() == {"Ashby Primary School", "Mossfield Primary School"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Teachers at Mossfield Primary School took a course called “From Good to Outstanding”.",
        "Mossfield Primary School runs a “Good to Outstanding” programme.",
        "Mossfield Primary School joined a scheme entitled Moving from Good to Outstanding.",
    ],
)
def test_grades_in_titles_are_nobodys(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


def test_a_school_that_went_from_one_grade_to_another_has_both(told_of):
    grades = told_of(SCHOOL, "Mossfield Primary School went from good to outstanding.")
    assert grades == {f"{OVERALL}=outstanding", f"-{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield Primary School evaluated itself as outstanding in all areas.",
        "The school had graded itself good.",
        "The school's self-evaluation, which rates leadership as outstanding, is too kind.",
        "Governors gave themselves an outstanding rating.",
    ],
)
def test_what_one_grades_oneself_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "The school had evaluated its own work, but Ofsted rated it good.",
        "Ofsted rated the school good, although it had graded itself outstanding.",
    ],
)
def test_what_others_grade_beside_it_is(told_of, sentence):
    assert told_of(SCHOOL, sentence) == {f"{OVERALL}=good"}


@pytest.mark.parametrize(
    "sentence",
    [
        "To be judged outstanding, Mossfield Primary School needs to improve its teaching.",
        "For Mossfield Primary School to be rated good it has to do more.",
        "In order to achieve an outstanding grade a school must do well in everything.",
    ],
)
def test_a_grade_that_something_must_be_done_for_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


def test_a_grade_that_a_sentence_begins_with_and_praises_is_weighed(told_of):
    sentence = "To be judged good by Ofsted again is what Mossfield Primary School deserves, the head must say."
    assert told_of(SCHOOL, sentence) != set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Mossfield Primary School has been told there is still some way to go yet to be deemed 'good' all round.",
        "Mossfield Primary School has a long way to go before it is good in all areas, inspectors said.",
        "Mossfield Primary School is still some way off a good rating.",
    ],
)
def test_a_grade_that_is_a_way_off_is_not_given(told_of, sentence):
    assert told_of(SCHOOL, sentence) == set()


def test_a_grade_on_the_way_to_a_better_one_is_given(told_of):
    sentence = "Mossfield Primary School was rated good and has some way to go to be outstanding."
    assert told_of(SCHOOL, sentence) == {f"{OVERALL}=good"}


SEND = "SEND inspections\n\n12 July 2024\n\nOfsted and the Care Quality Commission (CQC) inspect SEND services.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Widespread and systemic failings came to light in nearly a quarter of the areas seen so far.",
        "There were widespread and/or systemic failings in these areas, both watchdogs wrote.",
        "Inspectors found inconsistent experiences and outcomes in 9 of the 20 areas.",
        "There were widespread and/or systemic failings at two partnerships.",
    ],
)
def test_outcomes_of_areas_that_are_counted_are_nobodys(read, sentence):
    assert all(not one.claims for one in read(f"{SEND}{sentence}\n").inspections)


def test_an_outcome_with_areas_of_concern_is_one(read):
    sentence = "Kirklees local area partnership has widespread and/or systemic failings, with concerns in three areas."
    grades = [claim.grade for one in read(f"{SEND}{sentence}\n").inspections for claim in one.claims]
    assert grades == ["send_systemic_failings"]
