"""Every phrase stands for what its kind says, the longest is found, and slips of a key are forgiven in long words."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from core.parsing.lexicon import (
    BOTTOM,
    HIGHER,
    LOWER,
    PLACES,
    SAME,
    TOP,
    Counted,
    GradeForm,
    GradeWord,
    Kind,
    Phrase,
    PhraseBook,
    lexicon_of,
)
from core.parsing.words import folded


@pytest.fixture(scope="module")
def phrase_at(knowledge):
    """The longest phrase that begins at a word of a text."""

    def phrase_at(text: str, index: int = 0) -> Phrase | None:
        return lexicon_of(knowledge).book.at(folded(text), index)

    return phrase_at


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("outstanding", Kind.GRADE, GradeWord("outstanding", GradeForm.ADJECTIVE)),
        ("requires improvement", Kind.GRADE, GradeWord("requires_improvement", GradeForm.VERB)),
        ("lowest rating", Kind.GRADE, GradeWord("bottom", GradeForm.END)),
        ("second highest grade", Kind.GRADE, GradeWord("second", GradeForm.NUMBER)),
        ("care leavers", Kind.AREA, ("care_leavers", "care_and_care_leavers")),
        ("the other two", Kind.REST, Counted(2)),
        ("all but one of its ratings", Kind.REST, Counted(1, is_left_out=True)),
        ("Care Quality Commission", Kind.INSPECTORATE, "CQC"),
        ("in every single category", Kind.EVERY, "category"),
    ],
)
def test_a_phrase_stands_for_what_its_words_mean(phrase_at, words, kind, value):
    found = phrase_at(words)
    assert found is not None
    assert (found.kind, found.norm) == (kind, " ".join(folded(words)))
    assert found.value == value


def test_a_pointer_stands_for_the_kinds_of_providers_that_it_can_mean(phrase_at):
    assert "school" in phrase_at("the school").value
    assert "childrens_services" not in phrase_at("the school").value


def test_the_longest_phrase_is_found(phrase_at):
    assert phrase_at("requires improvement to be good").norm == "requires improvement to be good"
    assert phrase_at("children in care and care leavers").value[0] == "care_and_care_leavers"
    assert phrase_at("children in care").value[0] == "children_in_care"


@pytest.mark.parametrize(
    ("plain", "spelt"),
    [
        ("quality of teaching, learning and assessment", "quality of teaching, learning, and assessment"),
        ("personal development, behaviour and welfare", "personal development, behaviour, and welfare"),
        ("leadership, management and governance", "leadership, management, and governance"),
    ],
)
def test_a_name_that_lists_may_have_a_comma_before_its_last_member(phrase_at, plain, spelt):
    assert phrase_at(spelt).norm == " ".join(folded(spelt))
    assert phrase_at(spelt).value == phrase_at(plain).value


def test_a_phrase_does_not_run_over_the_end_of_its_sentence(knowledge):
    norms = folded("requires improvement")
    assert lexicon_of(knowledge).book.at(norms, 0, 1) is None


@pytest.mark.parametrize("slip", ["outstandng", "inadequte", "requires improvment"])
def test_one_slip_in_a_long_word_is_forgiven(phrase_at, slip):
    assert phrase_at(slip).kind is Kind.GRADE


@pytest.mark.parametrize("word", ["god", "gold", "food"])
def test_short_words_are_no_slips_of_a_grade(phrase_at, word):
    assert phrase_at(word) is None or phrase_at(word).kind is not Kind.GRADE


@pytest.mark.parametrize("word", ["overall", "education", "management"])
def test_everyday_words_that_frameworks_list_are_no_areas(phrase_at, word):
    found = phrase_at(word)
    assert found is None or found.kind is not Kind.AREA


def test_of_two_phrases_with_the_same_words_the_first_stays():
    book = PhraseBook()
    book.add([Phrase(("safe",), Kind.AREA, ("safe",)), Phrase(("safe",), Kind.WORD, None)])
    assert book.at(["safe"], 0).kind is Kind.AREA
    assert book.met(["is", "safe", "now"]).keys() == {1}


PHRASES = [
    tuple(phrase.split()) for phrase in ("all", "all of", "all of the areas", "all the areas", "of the", "areas")
]


@pytest.mark.parametrize("size", range(1, 5))
def test_a_book_finds_the_longest_of_its_phrases_that_ends_in_time(size):
    book = PhraseBook()
    book.add(Phrase(words, Kind.WORD, None) for words in PHRASES)
    for norms in product(("all", "of", "the", "areas"), repeat=size):
        for index, last in combinations(range(size + 1), 2):
            fitting = [words for words in PHRASES if norms[index:last][: len(words)] == words]
            found = book.at(norms, index, last)
            assert (found.words if found else ()) == max(fitting, key=len, default=())
            assert book.met(norms).get(index) == book.at(norms, index)


def test_every_area_is_said_with_each_word_before_it(phrase_at):
    assert phrase_at("across all four of its areas").norm == "across all four of its areas"
    assert phrase_at("for every one of the key areas").kind is Kind.EVERY


@pytest.mark.parametrize(("counted", "of", "left"), [(Counted(2), 4, 2), (Counted(1, is_left_out=True), 4, 3)])
def test_what_is_counted_is_meant_or_left_out(counted, of, left):
    assert counted.leaves(of) == left


@pytest.mark.parametrize(
    ("phrase", "grade"),
    [
        ("highest grade", TOP),
        ("lowest rating", BOTTOM),
        ("grade one", PLACES[0]),
        ("second highest grade", PLACES[1]),
        ("the same mark", SAME),
        ("one grade lower", LOWER),
        ("one grade higher", HIGHER),
    ],
)
def test_a_grade_told_by_its_place_or_by_another_is_relative(phrase_at, phrase, grade):
    found = phrase_at(phrase)
    assert found.norm == phrase
    assert found.value.grade == grade
    assert found.value.is_relative


@pytest.mark.parametrize(
    ("phrase", "grade"), [("outstanding", "outstanding"), ("requires improvement", "requires_improvement")]
)
def test_a_grade_that_is_named_is_not(phrase_at, phrase, grade):
    found = phrase_at(phrase)
    assert found.norm == phrase
    assert found.value.grade == grade
    assert not found.value.is_relative


def test_no_framework_has_a_grade_called_like_a_relative_one(knowledge):
    scales = [area.scale or framework.scale for framework in knowledge.frameworks.all() for area in framework.areas]
    ids = {grade.id for scale in scales if scale for grade in scale.grades}
    assert ids
    assert ids.isdisjoint({*PLACES, TOP, BOTTOM, SAME, LOWER, HIGHER})
