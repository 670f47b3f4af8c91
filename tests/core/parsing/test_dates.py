"""What a sentence says of the days of an inspection, when it is known what its times are the times of."""

from __future__ import annotations

from datetime import date

import pytest

from core.parsing.date_words import date_words
from core.parsing.dates import DateRole, Edge, date_facts, year_in_sentence
from core.parsing.people.speech import speech_of
from core.parsing.scene import set_scene
from core.parsing.weighing.date_cues import INSPECTED, OTHER_TIME, PUBLISHED
from core.parsing.weighing.document import view_document
from tests.core.parsing.conftest import document

TODAY = date(2024, 7, 12)


@pytest.fixture
def facts(knowledge):
    """What the last sentence of a text says of its days, each of which is the time of the same."""

    def facts(sentence: str, role: str = INSPECTED, today: date | None = TODAY, year: int | None = None):
        scene = set_scene(document(f"{sentence}\n"), knowledge)
        view = view_document(scene, speech_of(scene)).sentences[-1]
        places = [time.at for time in view.times]
        assert places
        roles, bodies = dict.fromkeys(places, role), dict.fromkeys(places, (None,))
        return date_facts(view, roles, bodies, today, year, date_words(knowledge.wording))

    return facts


@pytest.mark.parametrize(
    ("sentence", "edge"),
    [
        ("The inspection began on 10 June.", Edge.FIRST),
        ("The visit, commencing 10 June, was its first.", Edge.FIRST),
        ("The inspection ended on the 10 June.", Edge.LAST),
        ("They stayed until 10 June.", Edge.LAST),
        ("They were in the city from 10 June.", Edge.FIRST),
        ("They were in the city from 10 to 14 June.", Edge.NONE),
        ("They were there in the week beginning 10 June.", Edge.FIRST),
        ("They were there a week, leaving on 10 June.", Edge.LAST),
        ("It was inspected on 10 June.", Edge.NONE),
        ("The inspection began on 10 and 11 June.", Edge.NONE),
    ],
)
def test_a_day_is_the_first_or_the_last_by_the_words_before_it(facts, sentence, edge):
    (fact,) = facts(sentence)
    assert fact.edge is edge


@pytest.mark.parametrize(
    ("sentence", "again"),
    [("They were back on 10 June.", True), ("They came on 10 June and never again.", False)],
)
def test_a_further_visit_is_told_before_its_day(facts, sentence, again):
    (fact,) = facts(sentence)
    assert fact.again is again


@pytest.mark.parametrize(
    ("sentence", "many"),
    [("The letters came out on 10 June.", True), ("The report came out on 10 June.", False)],
)
def test_a_day_of_reports_is_that_of_several(facts, sentence, many):
    (fact,) = facts(sentence, PUBLISHED)
    assert (fact.role, fact.many) == (DateRole.PUBLISHED, many)


@pytest.mark.parametrize(
    ("sentence", "role", "count"),
    [
        ("It came out in June.", PUBLISHED, 0),
        ("It came out on 10 and 11 June.", PUBLISHED, 0),
        ("It was inspected in June.", INSPECTED, 1),
        ("It was inspected on 10 June.", OTHER_TIME, 0),
        ("It will be inspected on 25 July 2024.", INSPECTED, 0),
        ("It will be inspected on 20 July.", INSPECTED, 1),
        ("It was inspected on 10 June 2022.", INSPECTED, 0),
    ],
)
def test_what_cannot_be_the_day_of_the_inspection_told_of_is_left_out(facts, sentence, role, count):
    assert len(facts(sentence, role)) == count


def test_an_article_without_a_date_of_its_own_takes_the_year_that_it_prints(facts, knowledge):
    scene = set_scene(document("It was inspected on 10 June. The report is of 9 July 2019.\n"), knowledge)
    assert year_in_sentence(scene.lines) == 2019
    (fact,) = facts("It was inspected on 10 June.", today=None, year=2019)
    assert fact.resolved.first == date(2019, 6, 10)


def test_without_any_year_printed_with_a_day_there_is_none(knowledge):
    scene = set_scene(document("It was good in 2019 and inspected on 10 June.\n"), knowledge)
    assert year_in_sentence(scene.lines) is None


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It was inspected over four days from 10 June.", (date(2024, 6, 10), date(2024, 6, 13))),
        ("They were there for five days beginning on 10 June.", (date(2024, 6, 10), date(2024, 6, 14))),
        ("They were there for five days from 13 June.", (date(2024, 6, 13), date(2024, 6, 13))),
        ("A two-day inspection that began on 10 June was the last.", (date(2024, 6, 10), date(2024, 6, 11))),
        ("A three-day visit ending on 13 June was the last by Ofsted.", (date(2024, 6, 11), date(2024, 6, 13))),
        ("Inspectors spent two days there from 10 June.", (date(2024, 6, 10), date(2024, 6, 11))),
        ("A three-day inspection that ended on 10 June was the last.", (date(2024, 6, 10), date(2024, 6, 10))),
        ("It was inspected over four days from 10 to 13 June.", (date(2024, 6, 10), date(2024, 6, 13))),
    ],
)
def test_days_that_are_counted_follow_the_first_within_a_working_week(facts, sentence, days):
    (fact,) = facts(sentence)
    assert (fact.resolved.first, fact.resolved.last) == days


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Inspectors came on 11 June and stayed until the Thursday.", date(2024, 6, 13)),
        ("The inspection began on Tuesday 11 June and finished on the Wednesday.", date(2024, 6, 12)),
        ("The inspection began on 14 June and ended on the Monday.", date(2024, 6, 17)),
    ],
)
def test_a_weekday_until_which_they_stayed_is_counted_from_the_day_they_came(facts, sentence, last):
    came, left = facts(sentence)
    assert came.resolved.last < left.resolved.first == last


def test_a_weekday_on_which_something_else_was_is_not_counted_from_it(facts):
    found = facts("Inspectors came on 11 June, and the fair was on the Thursday.")
    assert all(fact.edge is Edge.NONE for fact in found)


@pytest.mark.parametrize(
    ("sentence", "week"),
    [
        ("It was inspected in the week of 10 June.", True),
        ("It was inspected in the week of Monday 10 June.", True),
        ("It was inspected in the week of 10 to 14 June.", False),
        ("It was inspected on 10 June.", False),
    ],
)
def test_a_day_that_only_tells_its_week_is_marked(facts, sentence, week):
    (fact,) = facts(sentence)
    assert fact.week is week
