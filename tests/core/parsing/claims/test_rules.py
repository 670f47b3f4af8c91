# ruff: noqa: E501
"""Every rule reads the sentence it was written for, and only the grades that the sentence gives."""

from __future__ import annotations

import pytest

from core.parsing.claims.area_rules import AREA_RULES
from core.parsing.claims.whole_rules import ENTRY_RULE, WHOLE_RULES
from tests.core.parsing.conftest import COUNCIL, HOME, SCHOOL, told

# rule, opening, sentence, claims
SENTENCES = [
    (
        "adjective-of-area",
        COUNCIL,
        "The council is good overall, with outstanding leadership.",
        "overall_effectiveness=good impact_of_leaders=outstanding",
    ),
    (
        "grade-for-areas",
        COUNCIL,
        "The council was judged good for the impact of leaders and outstanding for care leavers.",
        "impact_of_leaders=good care_leavers=outstanding",
    ),
    (
        "grade-for-areas",
        COUNCIL,
        "“Needs work” was heard often, but “outstanding” was the word for help and protection.",
        "help_and_protection=outstanding",
    ),
    (
        "areas-after-colon",
        COUNCIL,
        "The borough requires improvement in all four areas: leaders, help and protection, children in care and care leavers.",
        "overall_effectiveness=requires_improvement impact_of_leaders=requires_improvement help_and_protection=requires_improvement children_in_care=requires_improvement care_leavers=requires_improvement",
    ),
    (
        "areas-after-colon",
        COUNCIL,
        "Good: leadership, and help and protection",
        "impact_of_leaders=good help_and_protection=good",
    ),
    (
        "grade-when-inspected",
        COUNCIL,
        "The borough was adequate the last time its child protection was examined, in July 2012.",
        "-safeguarding_effectiveness=adequate",
    ),
    (
        "areas-then-grade",
        COUNCIL,
        "Leaders and children in care were both rated good.",
        "impact_of_leaders=good children_in_care=good",
    ),
    ("area-row", COUNCIL, "Care leavers: Requires improvement to be good", "care_leavers=requires_improvement"),
    (
        "areas-then-grade",
        COUNCIL,
        "Leaders were rated good, while help and protection requires improvement.",
        "impact_of_leaders=good help_and_protection=requires_improvement",
    ),
    (
        "areas-then-grade",
        SCHOOL,
        "The inspectors gave its early years provision the top mark.",
        "early_years_provision=outstanding",
    ),
    (
        "every-area",
        COUNCIL,
        "Kirklees has been rated good in every single category.",
        "overall_effectiveness=good all_areas=good",
    ),
    ("every-area", COUNCIL, "In the end all four areas were good.", "all_areas=good"),
    ("grade-overall", COUNCIL, "Overall: Good", "overall_effectiveness=good"),
    (
        "from-to",
        COUNCIL,
        "The council has gone from inadequate to good.",
        "overall_effectiveness=good -overall_effectiveness=inadequate",
    ),
    ("judged", COUNCIL, "Ofsted has handed the council its top rating.", "overall_effectiveness=outstanding"),
    ("judged", SCHOOL, "The school was put into special measures.", "overall_effectiveness=inadequate"),
    (
        "said-of-provider",
        COUNCIL,
        "Kirklees' children's services require improvement to be good, inspectors have found.",
        "overall_effectiveness=requires_improvement",
    ),
    ("rating-named", COUNCIL, "The verdict: good.", "overall_effectiveness=good"),
    ("rating-named", COUNCIL, "It is a big improvement on its previous ‘good’ rating.", "-overall_effectiveness=good"),
    (
        "rest-of-areas",
        HOME,
        "It was good for being safe. The rest require improvement. The five questions are whether a home is safe, effective, caring, responsive and well-led.",
        "safe=good effective=requires_improvement caring=requires_improvement responsive=requires_improvement well_led=requires_improvement",
    ),
    (
        "beside-another",
        COUNCIL,
        "Help and protection is good, up from requires improvement.",
        "help_and_protection=good -help_and_protection=requires_improvement",
    ),
    (
        "so-is",
        COUNCIL,
        "Help and protection is good. So are services for care leavers.",
        "help_and_protection=good care_leavers=good",
    ),
    (
        "the-same",
        COUNCIL,
        "Leadership is inadequate. Care leavers: the same word again.",
        "impact_of_leaders=inadequate care_leavers=inadequate",
    ),
    (
        "are-too",
        COUNCIL,
        "The experiences of children in care are outstanding and those of care leavers are, too.",
        "children_in_care=outstanding care_leavers=outstanding",
    ),
    (
        "question-and-answer",
        SCHOOL,
        "Behaviour and attitudes? Good. Personal development? Outstanding.",
        "behaviour_and_attitudes=good personal_development=outstanding",
    ),
    (
        "area-over-grade",
        COUNCIL,
        "Care leavers\nInadequate\n\nChildren in care\nGood",
        "care_leavers=inadequate children_in_care=good",
    ),
    (
        "areas-under-grade",
        COUNCIL,
        "OUTSTANDING\nCare leavers\n\nGOOD\nChildren in care\nHelp and protection",
        "care_leavers=outstanding children_in_care=good help_and_protection=good",
    ),
    (
        "list-after-grade",
        COUNCIL,
        "Inspectors judged as good:\n• leadership\n• care leavers",
        "impact_of_leaders=good care_leavers=good",
    ),
    (
        "in-order",
        COUNCIL,
        "Leaders, help and protection and care leavers: outstanding, good and good.",
        "impact_of_leaders=outstanding help_and_protection=good care_leavers=good",
    ),
    (
        "year-row",
        SCHOOL,
        "The school requires improvement.\n\n2014: Good\n2019: Outstanding",
        "overall_effectiveness=requires_improvement -overall_effectiveness=good -overall_effectiveness=outstanding",
    ),
]


@pytest.mark.parametrize(
    ("rule", "opening", "sentence", "claims"), SENTENCES, ids=[s[0] + ": " + s[2][:40] for s in SENTENCES]
)
def test_a_rule_reads_its_sentence(read, rule, opening, sentence, claims):
    findings = read(opening + sentence + "\n")
    (only,) = told(findings).values()
    assert only == set(claims.split())
    assert rule in {claim.rule for claim in findings.inspections[0].claims}


def test_every_rule_says_what_it_reads_with_an_example():
    rules = (*AREA_RULES, *WHOLE_RULES, ENTRY_RULE)
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        assert "“" in rule.reads
        assert rule.reads.endswith((".", "”"))
        assert 0 < rule.confidence < 1


def test_evidence_holds_the_area_and_the_grade(read):
    findings = read(COUNCIL + "Leaders and children in care were both rated good.\n")
    by_area = {claim.area: claim.evidence.text for claim in findings.inspections[0].claims}
    assert by_area["impact_of_leaders"] == "Leaders and children in care were both rated good"
    assert by_area["children_in_care"] == "children in care were both rated good"
