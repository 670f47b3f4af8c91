"""Which capitalised words name a person, and under what name."""

from __future__ import annotations

import pytest

from core.parsing.people.name_words import name_words
from core.parsing.people.names import name_runs
from core.parsing.people.person import people_in


@pytest.fixture(scope="module")
def people(knowledge):
    """Everybody that a text names."""
    words = name_words(knowledge)
    return lambda text: people_in(text, name_runs(text, 0, len(text), words.run), words)


@pytest.fixture(scope="module")
def names(people):
    """The names of everybody that a text names."""
    return lambda text: [person.name for person in people(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Joan Ashdown (Con) was there.",
        "Joan Ashdown of the Fellside Carers' League was there.",
        "It was begun by Joan Ashdown at Easter.",
        "Labour's Joan Ashdown was there.",
        "Upper Fellside's Joan Ashdown was there.",
        "Liberal Democrat Joan Ashdown was there.",
        "Independent Joan Ashdown was there.",
        "Glazier Joan Ashdown was there.",
        "Headmistress Joan Ashdown was there.",
        "Detective Superintendent Joan Ashdown was there.",
        "Wing Cdr Joan Ashdown was there.",
        "Chair of trustees Canon Joan Ashdown was there.",
        "Executive Director for People Joan Ashdown was there.",
        "Cabinet Member for Children and Young People Cllr Joan Ashdown was there.",
        "Mayor of Fellside Joan Ashdown was there.",
        "Inspector of Constabulary Joan Ashdown was there.",
        "Mother-of-two Joan Ashdown was there.",
        "Foster mother Joan Ashdown was there.",
        "Joan Ashdown OBE was there.",
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(names, text):
    assert names(text) == ["Joan Ashdown"]


@pytest.mark.parametrize("name", ["Joan Ashdown-Bello", "Joan Van der Berg", "Joan Hall", "Joan Upper Green"])
def test_surnames_are_taken_whole(names, name):
    assert names(f"Headteacher {name} said she was glad.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Black Fells are lovely.",
        "They live at Red Gable Cottage.",
        "The charity Fellside Kites, which began in 2001, said it was glad.",
        "Bright Futures Living said it was glad.",
        "She wrote to the Fellside Gazette.",
        "Grace Court was opened in May.",
        "Inspectors went to Rosemary Lane.",
        "A Whitehall source was there.",
    ],
)
def test_places_and_bodies_are_nobody(people, text):
    assert not [person.name for person in people(text) if person.sure]


@pytest.mark.parametrize(
    "text",
    [
        "Kezia, who is 19, lives in Fellside.",
        "Kezia, 19, lives in Fellside.",
        "Care leaver Kezia lives in Fellside.",
        "She gave her name only as Kezia.",
        "Her foster sister, Kezia, lives in Fellside.",
        "A young inspector from the forum, Kezia, said she was glad.",
        "“We were glad,” says Kezia.",
    ],
)
def test_a_first_name_alone_is_somebody_when_its_neighbours_say_so(names, text):
    assert names(text) == ["Kezia"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [("We were glad, said Umbrok Ashdown.", True), ("That was told Umbrok Ashdown.", False)],
)
def test_two_words_of_which_none_is_a_given_name_are_surely_somebody_who_said_it(people, text, sure):
    assert [person.sure for person in people(text)] == [sure]


@pytest.mark.parametrize("text", ["It opened in April, 12 days late.", "They moved from Chelsea.", "Victoria is near."])
def test_a_first_name_alone_is_nobody_without_such_neighbours(names, text):
    assert not names(text)


def test_couples_share_a_surname_and_are_told_apart_by_their_titles(people):
    found = people("Mark and Joan Ashdown foster. Mr Ashdown is a glazier. Mrs Ashdown drives a bus. Mark sings.")
    assert [person.name for person in found] == [
        "Mark Ashdown",
        "Joan Ashdown",
        "Mark Ashdown",
        "Joan Ashdown",
        "Mark Ashdown",
    ]
    assert [person.pronoun for person in found] == ["he", "she", "he", "she", "he"]


def test_a_surname_goes_under_the_initial_of_the_list_of_those_present(names):
    present = "Present: Councillors A Ashdown (Chair), B. Tilley and Mrs C Moor"
    text = f"{present}\n\nCouncillor Ashdown asked. Cllr Tilley left."
    assert names(text) == ["A Ashdown", "B. Tilley", "C Moor", "A Ashdown", "B. Tilley"]


def test_a_knight_goes_by_the_first_name(names):
    assert names("Sir Mark Ashdown came. Sir Mark spoke.") == ["Mark Ashdown", "Mark Ashdown"]


def test_a_name_may_run_over_a_line_end(names):
    assert names("said headteacher Joan\nAshdown on Monday") == ["Joan Ashdown"]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Joan Ashdown left.", "she"),
        ("Joan-Marie Ashdown left.", "she"),
        ("Siân Ashdown left.", "she"),
        ("Mark Ashdown left.", "he"),
        ("Sam Ashdown left.", ""),
        ("Ms Sam Ashdown left.", "she"),
        ("Cllr Mark-Moor left.", ""),
    ],
)
def test_titles_and_given_names_tell_the_pronoun(people, text, pronoun):
    assert [person.pronoun for person in people(text)] == [pronoun]


def test_hundreds_of_namesakes_are_found_in_good_time(names):
    text = " ".join(f"Mr Ashdown met Joan{letter} Ashdown." for letter in "abcdefghij" * 200)
    assert len(names(text)) == 4000
