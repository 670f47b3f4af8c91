"""The way a provider is said to have gone against its grades."""

from __future__ import annotations

import pytest

from tests.core.parsing.checks.conftest import AGREES, DIFFERS
from tests.core.parsing.conftest import COUNCIL


@pytest.mark.parametrize(
    "story",
    [
        "Kirklees Council's children's services are now good, up from inadequate in 2019.",
        "Kirklees Council's children's services have improved from inadequate to good, Ofsted says.",
        "Kirklees Council's children's services were downgraded from good to inadequate by Ofsted.",
        "Kirklees's services were rated good by Ofsted in 2019. Now Ofsted has downgraded the council to inadequate.",
        "Ofsted rated Kirklees's children's services good overall. They have climbed from inadequate in 2019.",
    ],
)
def test_grades_that_went_the_way_that_is_told_agree(checked, story):
    assert [check.outcome for check in checked("direction_vs_earlier", COUNCIL + story)] == [AGREES]


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("Kirklees Council's children's services have improved from good to inadequate, Ofsted says.", "lower"),
        (
            "Ofsted rated Kirklees's children's services inadequate overall. They have improved from good in 2019.",
            "lower",
        ),
        ("Kirklees Council's children's services were downgraded from inadequate to good by Ofsted.", "higher"),
        ("Kirklees Council's children's services are now good, down from inadequate in 2019.", "higher"),
    ],
)
def test_grades_that_went_the_other_way_differ(checked, story, told):
    (check,) = checked("direction_vs_earlier", COUNCIL + story)
    assert check.outcome is DIFFERS
    assert f"That is {told}" in check.message


def test_the_message_names_both_grades(checked):
    text = COUNCIL + "Kirklees Council's children's services have improved from good to inadequate, Ofsted says."
    (check,) = checked("direction_vs_earlier", text)
    assert check.message == (
        "“Improved from good to inadequate”: Good before, Inadequate now. That is lower, not higher. Differs."
    )


@pytest.mark.parametrize(
    "story",
    [
        "Kirklees Council's children's services were rated inadequate by Ofsted. Attendance has improved.",
        "Kirklees's services were rated inadequate by Ofsted, from good in 2019. Staff hope they improved morale.",
        "Ofsted rated Kirklees's children's services inadequate. The council had not improved from good, it said.",
        "Kirklees Council's children's services were rated good by Ofsted. Turnover fell from 20 to 12 per cent.",
        "Ofsted rates the services inadequate. They rose from requires improvement to good in 2018.",
        "Ofsted rates the services inadequate. They improved from requires improvement in 2018.",
        "Kirklees's services rose from requires improvement to good in 2018 but Ofsted says they fell to inadequate.",
        "Ofsted rated the services good. Help for care leavers slipped from outstanding to requires improvement.",
    ],
)
def test_movements_of_other_things_and_denied_ones_say_nothing(checked, story):
    assert checked("direction_vs_earlier", COUNCIL + story) == []
