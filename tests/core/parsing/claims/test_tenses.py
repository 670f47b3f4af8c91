"""Which grades are current, which are earlier, and when the earlier ones were given."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL, told

SENTENCES = [
    (COUNCIL, "The council clings on to its good rating.", "overall_effectiveness=good -overall_effectiveness=good"),
    (
        COUNCIL,
        "For the third time running the council has been judged good.",
        "overall_effectiveness=good -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "Ofsted has again found the council's services to be inadequate.",
        "overall_effectiveness=inadequate -overall_effectiveness=inadequate",
    ),
    (
        COUNCIL,
        "The council has lost its good rating and now requires improvement.",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "Once inadequate, the council's children's services are now good.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
    (
        COUNCIL,
        "The council was inadequate six years ago. Today it is good.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
    (
        COUNCIL,
        "The council was inadequate in 2015 and required improvement in 2019.",
        "-overall_effectiveness=inadequate -overall_effectiveness=requires_improvement",
    ),
    (
        COUNCIL,
        "Help and protection, which required improvement in 2019, is now inadequate.",
        "help_and_protection=inadequate -help_and_protection=requires_improvement",
    ),
    (
        COUNCIL,
        "At its last full inspection the council had been told it required improvement.",
        "-overall_effectiveness=requires_improvement",
    ),
    (
        COUNCIL,
        "In 2019 Ofsted said the council was inadequate. Leaders, inadequate.",
        "-overall_effectiveness=inadequate -impact_of_leaders=inadequate",
    ),
    (
        SCHOOL,
        "The school has improved to good, having required improvement since 2021.",
        "overall_effectiveness=good -overall_effectiveness=requires_improvement",
    ),
    (
        SCHOOL,
        "The school, which was outstanding for 12 years, now requires improvement.",
        "overall_effectiveness=requires_improvement -overall_effectiveness=outstanding",
    ),
    (
        SCHOOL,
        "Four years after being rated good the school is in special measures.",
        "overall_effectiveness=inadequate -overall_effectiveness=good",
    ),
    (SCHOOL, "The report, published on 20 June 2024, rates the school good.", "overall_effectiveness=good"),
    (
        COUNCIL,
        "Overall effectiveness: requires improvement (2019: good)",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "Overall effectiveness: requires improvement (previously good)",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "The council requires improvement, compared with good in 2019.",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "The council requires improvement. It had held an outstanding rating since 2015.",
        "overall_effectiveness=requires_improvement -overall_effectiveness=outstanding",
    ),
    (
        COUNCIL,
        "The council has gone from inadequate to good in five years.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
    (
        COUNCIL,
        "The council, inadequate in 2018, is now good.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
    (
        COUNCIL,
        "The council requires improvement – a step down from its previous good.",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good",
    ),
    (
        COUNCIL,
        "The council is good, five years after being declared inadequate.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
]


@pytest.mark.parametrize(("opening", "sentence", "claims"), SENTENCES, ids=[line[1][:50] for line in SENTENCES])
def test_current_and_earlier_are_told_apart(read, opening, sentence, claims):
    (only,) = told(read(opening + sentence + "\n")).values()
    assert only == set(claims.split())


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("In November 2019 the council was rated inadequate.", "November 2019"),
        ("The council was rated inadequate in 2018.", "2018"),
        ("Five years ago the council was judged inadequate.", "2019"),
        ("The council was rated inadequate last year.", "2023"),
    ],
)
def test_an_earlier_grade_says_when(read, sentence, when):
    (claim,) = read(COUNCIL + sentence + "\n").inspections[0].earlier
    assert claim.when == when
