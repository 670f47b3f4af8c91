"""Who says what, and what the speaker is."""

from __future__ import annotations

import pytest

from tests.core.parsing.conftest import COUNCIL, SCHOOL

GRADE = "Ofsted rated the council's services good.\n\n"

WAYS_TO_NAME = [
    (
        "Councillor Ann Lee, cabinet member for children at Kirklees Council, said: “We are proud of all our staff.”",
        ("Ann Lee", "cabinet member for children", "Kirklees Council"),
    ),
    (
        "“We are proud of all our staff,” said Ann Lee, the council's director of children's services.",
        ("Ann Lee", "director of children's services", "Kirklees Council"),
    ),
    (
        "Kirklees Council's leader, Cllr Ann Lee, said: “We are proud of all our staff.”",
        ("Ann Lee", "leader", "Kirklees Council"),
    ),
    (
        "Director of children's services Ann Lee said: “We are proud of all our staff.”",
        ("Ann Lee", "Director of children's services", None),
    ),
    ("“We are proud of all our staff,” Ann Lee said.", ("Ann Lee", None, None)),
    (
        "Cllr Ann Lee (Labour, Batley East), the cabinet member for children, said: “We are proud of all our staff.”",
        ("Ann Lee", "cabinet member for children", None),
    ),
    (
        "“We are proud of all our staff,” added the council’s chief executive, Ann Lee.",
        ("Ann Lee", "chief executive", "Kirklees Council"),
    ),
    (
        "Executive headteacher of Mossfield School Ann Lee said: “We are proud of all our staff.”",
        ("Ann Lee", "Executive headteacher", "Mossfield School"),
    ),
    (
        "Ann Lee is director of children's services. She said: “We are proud of all our staff.”",
        ("Ann Lee", "director of children's services", None),
    ),
    (
        "On the steps stood Councillor Mrs Ann Lee. “We are proud of all our staff,” she said.",
        ("Ann Lee", "Councillor", None),
    ),
    (
        "The chair of the trust, Baroness Lee, said: “We are proud of all our staff.”",
        ("Baroness Lee", "chair of the trust", None),
    ),
]


@pytest.mark.parametrize(("text", "speaker"), WAYS_TO_NAME, ids=[way[0][:40] for way in WAYS_TO_NAME])
def test_a_speaker_is_named_in_every_order(read, text, speaker):
    (quote,) = read(COUNCIL + GRADE + text + "\n").quotes
    assert (quote.speaker, quote.role) == speaker[:2]
    assert quote.organisation == speaker[2]
    assert quote.evidence.text.rstrip(",.") == "We are proud of all our staff"


def test_what_the_report_says_is_no_quotation_of_a_person(read):
    text = COUNCIL + GRADE + "The report said: “Children are safer than they were a year ago.”\n"
    assert not read(text).quotes


def test_a_pronoun_is_the_person_spoken_of_before(read):
    text = (
        SCHOOL + "Ofsted rated the school good.\n\nHeadteacher Jane Marsh said: “We are proud of all our pupils.”\n\n"
        "She added: “And the parents have been marvellous too.”\n"
    )
    assert [quote.speaker for quote in read(text).quotes] == ["Jane Marsh", "Jane Marsh"]


def test_without_an_inspection_no_quotation_is_handed_on(read):
    assert not read("Fête\n\nAnn Lee said: “We sold every one of the cakes by noon.”\n").quotes


@pytest.mark.parametrize("grade", ["‘Inadequate’", "“Requires Improvement”", "“good”"])
def test_a_grade_alone_between_marks_is_no_quotation(read, grade):
    text = SCHOOL + f"Ofsted rated the school good.\n\nIt was graded {grade} in 2015, said headteacher Jane Marsh.\n"
    assert not read(text).quotes


def test_a_grade_called_out_is_a_quotation(read):
    text = SCHOOL + "Ofsted rated the school good.\n\n“Outstanding!” said headteacher Jane Marsh.\n"
    assert [quote.speaker for quote in read(text).quotes] == ["Jane Marsh"]


WORDS_OF_THE_REPORT = [
    "Inspectors said the new headteacher, Jane Marsh, who came in May, had “brought calm to every corridor”.",
    "Inspectors praised new headteacher Jane Marsh for her work after a spell of “changes and uncertainty at the top”.",
    "Headteacher Jane Marsh was glad.\n\nIt added that the headteacher gives “calm and thoughtful leadership”.",
    "Headteacher Jane Marsh said: “We are proud.”\n\nInspectors said that lessons were well planned.\n\n"
    "“Staff know every child by name.”",
]


@pytest.mark.parametrize("story", WORDS_OF_THE_REPORT)
def test_the_words_of_the_report_about_somebody_are_not_that_persons(read, story):
    quotes = read(SCHOOL + f"Ofsted rated the school good.\n\n{story}\n").quotes
    assert [quote.evidence.text for quote in quotes] == (["We are proud."] if "proud" in story else [])
