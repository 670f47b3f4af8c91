"""What a time in an article is the time of."""

from __future__ import annotations

import pytest

from core.parsing.mentions.finding import moments_of
from core.parsing.weighing.date_cues import INSPECTED, OTHER_TIME, PUBLISHED, date_cues, days_told, may_date
from core.parsing.weighing.date_roles import roles_of_times
from core.parsing.weighing.deciding import load_models

OPENING = (
    "Inspectors praise Mossfield\n\nFriday, 12 July 2024\n\nMossfield Primary School was rated good by Ofsted.\n\n"
)


@pytest.fixture
def roles(prepared):
    """What each time of a sentence is the time of, behind a short story."""

    def roles(words: str) -> list[str]:
        ready = prepared(OPENING + words + "\n")
        return list(roles_of_times(ready.view, load_models().dates).get(ready.last.number, {}).values())

    return roles


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The report was published on 9 July.", [PUBLISHED]),
        ("In a report published on Tuesday, inspectors praised its pupils.", [PUBLISHED]),
        ("Inspectors visited the school on 11 and 12 June.", [INSPECTED]),
        ("The inspection took place on 11 June 2024.", [INSPECTED]),
        ("The inspection was on 11 June and the report was published on 9 July.", [INSPECTED, PUBLISHED]),
        ("The new head teacher starts on 2 September.", [OTHER_TIME]),
        ("A summer fair will be held on 20 July.", [OTHER_TIME]),
        ("These are the schools whose reports were published since 1 June.", [OTHER_TIME]),
        ("The report has been out since 9 July.", [PUBLISHED]),
    ],
)
def test_plain_sentences_say_what_their_dates_are(roles, words, expected):
    assert roles(words) == expected


@pytest.mark.parametrize(
    ("words", "may"),
    [("on 11 June", True), ("in June 2024", True), ("on Tuesday", True), ("in 2019", False), ("two years ago", False)],
)
def test_only_sharp_times_can_date_anything(knowledge, words, may):
    (moment,) = moments_of(words, knowledge.wording)
    assert may_date(moment) is may


def test_cues_tell_the_time_before_and_the_words_beside_it(prepared):
    view = prepared(OPENING + "The report was published on 9 July.\n")
    (time,) = view.last.times
    cues = date_cues(view.view, view.last, time, INSPECTED, days_told(view.view))
    assert {"date", "after:inspected", "left-word:on", "left-words:published on", "right:.", "age:now"} <= set(cues)


def test_cues_tell_how_long_before_the_article_a_day_is_and_which_of_those_told(prepared):
    view = prepared(OPENING + "The report was published on 9 July 2024.\n")
    (time,) = view.last.times
    cues = date_cues(view.view, view.last, time, INSPECTED, days_told(view.view))
    assert {"weekday:1,1", "told:1"} <= set(cues)
    assert any(cue.startswith("gap:") for cue in cues)
