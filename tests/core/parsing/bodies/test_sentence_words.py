"""Plain words beside a name are cues of its body; names, numbers and addresses never are, but for their class."""

from __future__ import annotations

import re

import pytest

from core.parsing.bodies.sentence_words import BODY, CAPITALS, ITSELF, LEFT, NUMBER, RIGHT, SentenceWords

HOME = "Elm Loke"


def beside(text, name=HOME, others=(), sentence=None):
    """The words left and right of the first place of a name, in their order."""
    own = [match.span() for match in re.finditer(name, text)]
    named = [match.span() for one in others for match in re.finditer(one, text)]
    words = SentenceWords(text, [*own, *named])
    cues = list(words.beside(*own[0], sentence or (0, len(text)), {start for start, _ in own}))
    return tuple([cue.removeprefix(f"{side}:") for cue in cues if cue.startswith(f"{side}:")] for side in (LEFT, RIGHT))


def test_words_in_small_letters_count_as_themselves_on_their_side_of_the_name():
    left, right = beside("inspectors went to Elm Loke, a well-run children’s home")
    assert left == ["inspectors", "went", "to"]
    assert right == [",", "a", "well-run", "children's", "home"]


def test_words_with_capitals_count_as_one_class_however_many_stand_in_a_row():
    left, right = beside("Winifred Aske of the NHS and McAske saw Elm Loke in Thornby-upon-Wold Bay")
    assert left == [CAPITALS, "of", "the", CAPITALS, "and", CAPITALS, "saw"]
    assert right == ["in", CAPITALS]


@pytest.mark.parametrize("number", ["7", "2019", "£3.5", "12,000", "4th", "24/7"])
def test_numbers_are_a_class(number):
    assert beside(f"Elm Loke has {number} beds") == ([], ["has", NUMBER, "beds"])


@pytest.mark.parametrize(
    "address",
    ["www.thornby.gov.uk", "info@thornby.sch.uk", "thornby-wold@post.uk", "#thornby", "@thornby", "and/thornby"],
)
def test_what_an_address_names_is_no_word(address):
    _, right = beside(f"Elm Loke is told of by {address} now")
    assert right[-1] == "now"
    assert NUMBER in right
    assert not any("thornby" in word for word in right)


def test_names_of_bodies_are_classes_and_hide_their_words():
    left, right = beside(
        "the trust that runs The Old School by the Sea and Elm Loke says that Elm Loke is good", others=["The .* Sea"]
    )
    assert left == ["the", "trust", "that", "runs", BODY, "and"]
    assert right == ["says", "that", ITSELF, "is", "good"]


def test_a_word_is_never_taken_for_a_class():
    _, right = beside("Elm Loke, in capitals itself, is a number, a body")
    assert {CAPITALS, NUMBER, BODY, ITSELF}.isdisjoint(right)


def test_words_of_other_sentences_are_not_looked_at():
    text = "It was closed. Elm Loke is good. Rents are low."
    left, right = beside(text, sentence=(15, 31))
    assert left == []
    assert right == ["is", "good"]


def test_words_far_off_in_a_long_sentence_are_not_looked_at():
    far = " ".join(["far"] * 30)
    left, right = beside(f"distant {far} Elm Loke {far} remote")
    assert set(left) == {"far"} == set(right)
    assert len(left) == len(right) < 30


def test_marks_that_are_written_in_several_ways_are_one():
    assert beside("“Elm Loke” – good") == beside('"Elm Loke" - good')


def test_two_places_in_one_sentence_each_have_their_own_sides():
    words = SentenceWords("near Ash and Elm", [(5, 8), (13, 16)])
    first = list(words.beside(5, 8, (0, 16), {5}))
    second = list(words.beside(13, 16, (0, 16), {13}))
    assert first == [f"{LEFT}:near", f"{RIGHT}:and", f"{RIGHT}:{BODY}"]
    assert second == [f"{LEFT}:near", f"{LEFT}:{BODY}", f"{LEFT}:and"]


def test_words_beside_every_place_of_a_body_are_its_cues(bodies_of):
    text = "Inspectors praised Mulberry Bank School warmly. Rents are low. Parents adore Mulberry Bank School too.\n"
    cues = set(bodies_of(text)["Mulberry Bank School"].cues)
    assert {f"{LEFT}:praised", f"{RIGHT}:warmly", f"{LEFT}:adore", f"{RIGHT}:too"} <= cues
    assert f"{RIGHT}:rents" not in cues
