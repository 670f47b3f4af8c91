"""Sentences with a grade word and no judgement yield no claim, and say why."""

from __future__ import annotations

import pytest

from core.parsing import trace
from core.parsing.claims.objections import OBJECTIONS
from tests.core.parsing.conftest import COUNCIL, SCHOOL, document, told

# objection that must hold, or None where no rule links the word at all
NO_JUDGEMENT = [
    ("adjective", COUNCIL, "It was a good inspection, the chair said, and the team had done an outstanding job."),
    (None, COUNCIL, "The council did not get a good hearing."),
    (None, COUNCIL, "The council got a good deal."),
    ("hypothesis", COUNCIL, "The council would have been rated good, said one officer."),
    ("hypothesis", COUNCIL, "If children's services are rated inadequate, a commissioner is appointed."),
    ("hypothesis", COUNCIL, "Until the council is rated good, the commissioner will stay."),
    ("denial", COUNCIL, "The service was not rated outstanding."),
    ("denial", COUNCIL, "No council in Yorkshire is rated inadequate."),
    ("count", COUNCIL, "Nine councils in the region are rated good."),
    ("either-or", COUNCIL, "The council is rated good or better, depending on whom one asks."),
    ("mock", COUNCIL, "The council's own self-assessment had put it at good."),
    ("question", COUNCIL, "Was the council rated good?"),
    ("generic", COUNCIL, "An inadequate rating can lead to the removal of control from a council."),
    ("possessed", COUNCIL, "Kirklees's libraries were rated outstanding."),
    ("hearsay", SCHOOL, "Parents said the school was outstanding."),
    (
        "opinion",
        SCHOOL,
        "Headteacher Jane Marsh said: “We are good at Mossfield and the school is outstanding, whatever they say.”",
    ),
    (
        "no-antecedent",
        COUNCIL,
        "A resident complained about the pavement in Mill Lane. It required improvement, the chair agreed.",
    ),
    (None, COUNCIL, "Inspectors can give one of four grades: outstanding, good, requires improvement or inadequate."),
    (None, COUNCIL, "There is much outstanding practice in the borough."),
    (None, COUNCIL, "More than half of councils in England are good."),
    (None, COUNCIL, "Outstanding debts of £3m are owed to the council."),
    (None, SCHOOL, "Good behaviour is rewarded with outstanding prizes."),
]


@pytest.mark.parametrize(
    ("objection", "opening", "sentence"), NO_JUDGEMENT, ids=[line[2][:50] for line in NO_JUDGEMENT]
)
def test_no_judgement_is_read_where_none_is_given(knowledge, objection, opening, sentence):
    reading = trace(document(opening + sentence + "\n"), knowledge)
    assert all(not claims for claims in told(reading.findings).values())
    if objection is not None:
        assert objection in {decision.objection for decision in reading.decisions}


def test_every_objection_says_what_it_recognises():
    assert len({objection.id for objection in OBJECTIONS}) == len(OBJECTIONS)
    assert all(objection.means.endswith((".", "”")) for objection in OBJECTIONS)


def test_the_reports_own_words_in_quotation_marks_are_no_opinion(read):
    findings = read(SCHOOL + "“Mossfield is a good school,” the report begins.\n")
    assert told(findings) == {"Mossfield Primary School": {"overall_effectiveness=good"}}
