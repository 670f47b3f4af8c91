"""What an article singles out is told part by part, in the name of an inspection, and by nobody in speech."""

from __future__ import annotations

import pytest

from core.model import PointKind
from core.parsing import trace
from core.parsing.points import points_of
from tests.core.parsing.conftest import SCHOOL, document


@pytest.fixture(scope="session")
def points(knowledge):
    """The points that a sentence behind an opening gives, by kind."""

    def found(sentence: str) -> dict[PointKind, list[str]]:
        told: dict[PointKind, list[str]] = {}
        reading = trace(document(SCHOOL + sentence + "\n"), knowledge)
        for point, _ in points_of(reading.scene, reading.document.sentences):
            told.setdefault(point.kind, []).append(point.evidence.text)
        return told

    return found


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Inspectors praised the calm corridors and the choice of books.",
            ["the calm corridors", "the choice of books"],
        ),
        ("The report praises its reading scheme.", ["its reading scheme"]),
        ("Ofsted singled out the early years team.", ["the early years team"]),
        ("They were impressed by pupils who help each other.", ["pupils who help each other"]),
        ("The inspectorate was complimentary about lunchtimes.", ["lunchtimes"]),
        ("Strengths, the report says, are many.", []),
        ("The report lists strengths, including warm teaching; calm lessons.", ["warm teaching", "calm lessons"]),
        ("The findings name strengths such as homework clubs.", ["homework clubs"]),
        ("The report names one strength: its choir practice.", ["its choir practice"]),
        (
            "There was praise for the choir, for the way that lunch is run and for a kind cook.",
            ["the choir", "the way that lunch is run", "a kind cook"],
        ),
        ("It has high praise for the choir.", ["the choir"]),
        ("What inspectors liked best was the choir room.", ["the choir room"]),
        ("The choir was singled out for praise by the inspectors.", ["The choir"]),
        ("Pupils were praised in the report for their singing.", ["their singing"]),
        ("Inspectors, who spent two days in lessons, praised the marking.", ["the marking"]),
        ("Lead inspector Ann Tarn praised the “gentle” ways of the cook.", ["the “gentle” ways of the cook"]),
        ("The head, Rowan Lee, said inspectors had praised the marking.", ["the marking"]),
    ],
)
def test_strengths_are_told_part_by_part(points, sentence, parts):
    assert points(sentence).get(PointKind.STRENGTH, []) == parts


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Inspectors told the school to raise attendance.", ["raise attendance"]),
        ("The report says it must check its registers.", ["check its registers"]),
        ("Ofsted wants to see better handwriting.", ["better handwriting"]),
        ("They would like books to be marked more often.", ["books to be marked more often"]),
        ("The school was told by inspectors to raise attendance.", ["raise attendance"]),
        ("Inspectors asked for two things: swifter marking and closer checks.", ["swifter marking", "closer checks"]),
        ("The report makes two recommendations, on homework and on the library.", ["homework", "the library"]),
        ("The report is critical of the marking and of long queues.", ["the marking", "long queues"]),
        ("It also criticised the state of the playground.", ["the state of the playground"]),
        ("Inspectors were not impressed by the marking.", ["the marking"]),
        ("Its complaint about lunch is that queues are long.", ["queues are long"]),
        ("Among the school's weaknesses the report singles out its marking.", ["its marking"]),
        ("Inspectors said that too many lessons start late.", ["too many lessons start late"]),
        ("Too many lessons start late, inspectors said.", ["Too many lessons start late"]),
        (
            "According to the report, teachers do not always notice who is stuck.",
            ["teachers do not always notice who is stuck"],
        ),
        ("The report has areas for improvement, including spelling tests.", ["spelling tests"]),
        ("Ofsted's area for improvement: phonics lessons.", ["phonics lessons"]),
        ("Inspectors had one recommendation for the head: that lessons begin on time.", ["lessons begin on time"]),
        ("Inspectors were less taken with the playground.", ["the playground"]),
    ],
)
def test_what_is_to_be_improved_is_told(points, sentence, parts):
    assert points(sentence).get(PointKind.IMPROVEMENT, []) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Parents praised the calm corridors.",
        "“It was a lovely day for us. Inspectors praised the calm corridors, and we are all so proud of it,” she said.",
        "“It was a lovely day for all of us,” said the head, Rowan Lee, who wants the report to be read by parents.",
        "“They want to see better handwriting, and they told the school to raise attendance,” she said.",
        "Inspectors praised staff.",
        "The school told inspectors that parents liked the calm corridors.",
        "Parents told inspectors that they liked the calm corridors.",
        "Cllr Rowan Lee, who has read the report, praised the calm corridors.",
        "The council wants to see better handwriting.",
        "The governors asked inspectors to look at the library.",
    ],
)
def test_what_no_inspection_finds_what_somebody_says_and_a_mere_word_are_none(points, sentence):
    assert points(sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors found no strengths in the teaching of music.",
        "There was no praise for the choir.",
        "Inspectors did not praise the choir.",
        "Inspectors had no criticism of the choir.",
        "The report names no areas for improvement.",
        "Inspectors said that no pupil waits too long for help.",
        "If inspectors praise the choir, the head will sing.",
        "The school hopes that inspectors will praise its choir.",
    ],
)
def test_what_is_denied_or_hoped_for_is_none(points, sentence):
    assert points(sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "Inspectors told the school to expect a visit in spring.",
        "Inspectors want to see a plan by the end of May.",
        "Inspectors told the school to improve.",
        "The support of pupils was singled out as outstanding by inspectors.",
        "In a mock inspection the inspector praised the choir.",
        "In 2015 inspectors praised the choir.",
    ],
)
def test_what_is_asked_for_in_form_graded_rehearsed_or_long_past_is_none(points, sentence):
    assert points(sentence) == {}


@pytest.mark.parametrize(
    ("listed", "told"),
    [
        ("What the inspectors liked\n\n• calm corridors\n• the choice of books\n", PointKind.STRENGTH),
        ("Areas for improvement:\n\n• calm corridors\n• the choice of books\n", PointKind.IMPROVEMENT),
    ],
)
def test_a_list_under_its_heading_is_told_item_by_item(points, listed, told):
    assert points(listed) == {told: ["calm corridors", "the choice of books"]}


def test_related_stories_and_comments_give_none(points):
    page = (
        "Related stories\n\nInspectors praised the choir at Elm Lodge\n\nComments\n\nJo: inspectors praised the cook\n"
    )
    assert points(page) == {}


def test_a_part_that_goes_on_about_another_is_none(points):
    assert points("Inspectors praised kind staff, who never give up.") == {PointKind.STRENGTH: ["kind staff"]}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Pupils like the “Reading Friends” scheme.", "Reading Friends"),
        ("Pupils like a scheme called Reading Friends.", "Reading Friends"),
        ("Pupils like a thing known as Reading Friends.", "Reading Friends"),
        ("The mentoring programme of the school, Reading Friends, is new.", "Reading Friends"),
    ],
)
def test_a_practice_has_a_name_of_its_own(points, sentence, name):
    assert points(sentence) == {PointKind.NAMED_PRACTICE: [name]}


@pytest.mark.parametrize(
    "sentence",
    [
        "The service director of the trust, Rowan Lee, likes it.",
        "The trust that runs the academy, Elm Way, likes it.",
        "It was inspected under a scheme called Peel.",
        "A boy called Rowan likes it.",
        "Pupils like the “Reading Friends” book.",
        "The head, Rowan Lee, likes it.",
    ],
)
def test_other_names_are_no_practices(points, sentence):
    assert points(sentence) == {}
