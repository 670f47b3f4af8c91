"""Who speaks a quotation, read from the words around it and from who spoke before."""

from __future__ import annotations

import pytest

from core.parsing.people.quotations import quotes_of
from core.parsing.scene import set_scene
from tests.core.parsing.conftest import COUNCIL, document


@pytest.fixture(scope="module")
def speakers(knowledge):
    """The speakers of the quotations of an article's paragraphs."""
    return lambda text: [quote.speaker for quote in quotes_of(set_scene(document(COUNCIL + text), knowledge))]


ATTRIBUTIONS = [
    "Joan Ashdown wanted to know who would “answer for all of this”.",
    "“Those children were let down badly,” grumbled Cllr Joan Ashdown.",
    "Joan Ashdown said that the report, which came out on Monday, “speaks for itself and for us”.",
    "Head Joan Ashdown is “thrilled to little bits”.",
    "“It has been a very long road.” – Joan Ashdown, director",
    "“It has been a very long road.” Joan Ashdown, director, Fellside",
    "They said: “It has been a very long road.” (Cllr Joan Ashdown, lead member)",
    "“It has been a very long road,” was how Joan Ashdown summed it up.",
    "Foster carer Joan Ashdown was more cautious. “It has been a very long road.”",
    "Joan Ashdown was asked for her own mark. “It has been a very long road,” she said.",
    "The chair, Joan Ashdown, met staff. In her words, it was “a very long road”.",
    "This was felt by staff, with Joan Ashdown, the director, noting that it had been “a very long road”.",
    "We put that to the former head, Mrs Joan Ashdown. “It has been a very long road.”",
    "The work goes on, with Councillor Joan Ashdown stating, “It has been a very long road.”",
]


@pytest.mark.parametrize("text", ATTRIBUTIONS)
def test_every_sort_of_attribution_is_read(speakers, text):
    assert speakers(text + "\n") == ["Joan Ashdown"]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Ashdown was told by the inspector that the home was “the best that he had seen”.",
        "He told Joan Ashdown that the home was “the best in the whole of the county”.",
        "Joan Ashdown asked what “requires improvement” meant.",
        "The report about Joan Ashdown's school says that pupils “feel safe and are well cared for”.",
        "Joan Ashdown has been described as “the safest pair of hands in town”.",
        "Joan Ashdown was described by staff as “the safest pair of hands in town”.",
        "Joan Ashdown was slammed in the latest report, which said: “Leaders have not done what they must.”",
        "Joan Ashdown came under scrutiny as the report said: “Leaders have not done what they must.”",
        "The report backs the changes begun by Joan Ashdown, saying that “leaders have done what they must”.",
        "Describing Mere Fold as settled, inspectors said: “It is a calm and orderly place to learn in.”",
        "Joan Ashdown was there.\n\n“It is calm,” said the inspectors. “And every one of them is polite.”",
        "Joan Ashdown was there.\n\nA mother of two thought about it. “They never rang me back,” he said.",
    ],
)
def test_who_is_only_named_is_no_speaker(speakers, text):
    assert not speakers(text + "\n")


def test_he_and_she_are_told_apart(speakers):
    text = (
        "Joan Ashdown and her deputy, Mark Tilley, met parents.\n\n“We were all very nervous,” he said.\n\n"
        "“And then we all had some cake,” she said.\n"
    )
    assert speakers(text) == ["Mark Tilley", "Joan Ashdown"]


def test_a_pronoun_is_the_subject_of_the_last_sentence(speakers):
    text = (
        "Cllr Ashdown-Moor asked about costs. Cllr Tilley-Bell said they would fall. “I am sure of that,” she said.\n"
    )
    assert speakers("Present: Cllrs J Ashdown-Moor, M Tilley-Bell\n\n" + text) == ["M Tilley-Bell"]


def test_a_parent_speaks_for_a_child(speakers):
    text = "Mark Tilley's son, Jago, has lived there since 2019. “We go out for a meal now,” he told us.\n"
    assert speakers(text) == ["Mark Tilley"]


def test_somebody_of_a_person_is_not_that_person(speakers):
    assert speakers("“We were all very nervous,” said Joan Ashdown's deputy, Mark Tilley.\n") == ["Mark Tilley"]


def test_a_second_quotation_without_attribution_goes_on_with_the_first(speakers):
    text = "Mark and Joan Ashdown foster. “They rang us every day,” said Joan. “Nobody had done that before.”\n"
    assert speakers(text) == ["Joan Ashdown"]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("Present: Councillors J Ashdown (Chair), M Tilley", "The Chair said"),
        ("Present: Councillors J Ashdown (Chairman), M Tilley", "The Chair observed"),
        ("The director of children's services, J Ashdown, met Cllr M Tilley.", "The Director replied"),
        ("Headteacher J Ashdown met Cllr M Tilley.", "The head said"),
        ("Police and crime commissioner J Ashdown met Cllr M Tilley.", "The PCC said"),
        ("J Ashdown, chief executive of Purley Vale, met Cllr M Tilley.", "The CEO said"),
    ],
)
def test_an_office_is_whoever_holds_it(speakers, named, said):
    assert speakers(f"{named}\n\n{said} that the staff had done “a quite magnificent job”.\n") == ["J Ashdown"]


ASIDES = [
    "Chief Constable Mark Tilley, who was praised for his calm after replacing Rob Lewis, said",
    "Chief Constable Mark Tilley, who brought “more of a calm”, since May, in place of the late Rob Lewis, said",
    "Mark Tilley, 43, from Royal Barton, who has run the place for years, said",
]


@pytest.mark.parametrize("text", ASIDES)
def test_who_or_what_is_named_in_a_clause_about_the_speaker_does_not_speak(speakers, text):
    spoken = f"{text} that it was “good at a great many things”.\n\nHe knew that “this has to be so everywhere”.\n"
    assert speakers(spoken) == ["Mark Tilley", "Mark Tilley"]


@pytest.mark.parametrize("name", ["Ted Baker", "Iris Cook", "Tom Carpenter", "Ann Butcher"])
def test_a_surname_may_be_a_trade(speakers, name):
    text = f"The chief inspector of hospitals, {name}, said: “It is plain that much remains to be done.”\n"
    assert speakers(text.replace("The chief inspector of hospitals", "Chief Inspector of Hospitals")) == [name]
    assert speakers(text) == [name]


def test_what_somebody_is_may_be_printed_right_behind_the_name(speakers):
    text = "Mark Tilley NHEM Chief Executive responded to the report:\n\n“It has been a very long road.”\n"
    assert speakers(text) == ["Mark Tilley"]


def test_an_office_that_nobody_is_named_with_is_nobody(speakers):
    text = "Cllr Joan Ashdown was there.\n\nThe Director said that staff had done “a quite magnificent job”.\n"
    assert not speakers(text)
