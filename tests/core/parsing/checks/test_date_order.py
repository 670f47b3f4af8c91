"""The order of inspection, publication and story."""

from __future__ import annotations

import pytest

from tests.core.parsing.checks.conftest import DIFFERS

_TOP = "Inspectors call at Kirklees\n\n12 July 2024\n\n"
_GOOD = "Ofsted rated Kirklees Council's children's services good. "
_INSPECTED = "Ofsted inspected Kirklees Council's children's services from {0} and rated them good. "


@pytest.mark.parametrize(
    ("story", "words", "fault"),
    [
        (
            _INSPECTED.format("10 to 14 June 2024") + "The report was published on 3 June 2024.",
            "10 to 14 June 2024",
            "begins after its report was published, 3 June 2024",
        ),
        (
            _GOOD + "The report was published on 19 July 2024.",
            "19 July 2024",
            "published after the article’s own date, 12 July 2024",
        ),
        (
            _INSPECTED.format("15 to 19 July 2024"),
            "15 to 19 July 2024",
            "begins after the article’s own date, 12 July 2024",
        ),
        (_INSPECTED.format("14 to 10 June 2024"), "14 to 10 June 2024", "the last day on site comes before the first"),
    ],
)
def test_dates_that_cannot_be_differ(checked, story, words, fault):
    (check,) = checked("date_order", _TOP + story)
    assert check.outcome is DIFFERS
    assert check.evidence.text == words
    assert fault in check.message


@pytest.mark.parametrize(
    "story",
    [
        _INSPECTED.format("10 to 14 June 2024") + "The report was published on 11 July 2024.",
        _INSPECTED.format("10 to 14 June") + "The report came out on Thursday.",
        _GOOD + "The report will be published on 19 July 2024.",
        _INSPECTED.format("10 to 14 June 2024") + "The report was published on 12 July 2024.",
        _GOOD,
    ],
)
def test_dates_in_order_without_a_year_or_still_to_come_say_nothing(checked, story):
    assert checked("date_order", _TOP + story) == []


def test_a_story_that_was_updated_may_tell_of_days_until_then(checked):
    top = "Inspectors call at Kirklees\n\nPublished 12 July 2024, updated {0} July 2024\n\n"
    story = _GOOD + "The report was published on 19 July 2024."
    assert checked("date_order", top.format(20) + story) == []
    assert [check.outcome for check in checked("date_order", top.format(18) + story)] == [DIFFERS]
