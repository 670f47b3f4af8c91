"""A sentence is written as one letter a word."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from core.parsing.items import Item
from core.parsing.lexicon import Kind
from core.parsing.weighing.letters import (
    AUXILIARIES,
    END,
    FINITE_VERBS,
    GRADE_VERBS,
    JUDGING_VERBS,
    KIND_LETTERS,
    NAMES,
    PREPOSITIONS,
    START,
    SUBJECT_ENDS,
    TIES,
    VERBS,
    WORD_LETTERS,
    Letters,
    compile_letters,
)
from tests.core.parsing.conftest import COUNCIL

LETTERS = Letters({"was": "C", "rated": "J", "for": "P"})


def item(kind: Kind, norm: str) -> Item:
    return Item(kind, norm, 0, len(norm))


def test_things_small_words_numbers_and_marks_have_their_letters():
    items = [
        item(Kind.PROVIDER, "leeds"),
        item(Kind.WORD, "was"),
        item(Kind.WORD, "rated"),
        item(Kind.GRADE, "outstanding"),
        item(Kind.WORD, "for"),
        item(Kind.AREA, "care leavers"),
        item(Kind.WORD, "yesterday"),
        item(Kind.WORD, "12"),
        item(Kind.MARK, "."),
        item(Kind.MARK, "£"),
    ]
    assert LETTERS.of(items) == "pCJgPaw#._"


@pytest.mark.parametrize(
    ("sentence", "letters"),
    [
        ("Kirklees was rated outstanding for care leavers.", "pCJgPa."),
        ("It is still good.", "UC2g."),
        ("Care leavers: Good", "a:g"),
        ("The council is not inadequate.", "oCNg."),
        ("It fell from good to inadequate.", "UMFgOg."),
    ],
)
def test_sentences_of_the_shipped_wording_are_built_as_they_read(prepared, sentence, letters):
    assert prepared(f"{COUNCIL}{sentence}\n").last.letters == letters


def test_no_two_classes_share_a_letter():
    counts = Counter([*KIND_LETTERS.values(), *WORD_LETTERS.values(), START, END])
    assert counts.most_common(1)[0][1] == 1


def test_every_class_that_has_a_letter_has_words_and_no_word_is_in_two(knowledge):
    classes = knowledge.wording.mapping("letters.words")
    assert set(classes) == set(WORD_LETTERS)
    assert all(classes.values())
    words = [word for words in classes.values() for word in words]
    assert len(words) == len(set(words)) == len(compile_letters(knowledge.wording).words)


@pytest.mark.parametrize(
    ("union", "inside", "outside"),
    [
        (JUDGING_VERBS, "rated won kept fell lost", "was had said would"),
        (GRADE_VERBS, "rated won kept fell lost is", "had said would"),
        (AUXILIARIES, "was had has would", "rated said"),
        (FINITE_VERBS, "rated fell was has would", "said not still"),
        (VERBS, "rated fell was has would said", "not still"),
        (PREPOSITIONS, "in from to by of with", "than and which"),
        (TIES, "in from to by of with than", "and which"),
        (SUBJECT_ENDS, "was rated said in of which", "not now and the than"),
    ],
)
def test_unions_hold_the_words_that_they_are_named_after(knowledge, union, inside, outside):
    words = compile_letters(knowledge.wording).words
    assert all(words[word] in union for word in inside.split())
    assert not any(words[word] in union for word in outside.split())


def test_names_are_those_of_providers_and_of_others():
    assert {KIND_LETTERS[Kind.PROVIDER], KIND_LETTERS[Kind.NAME]} == NAMES


@given(
    st.lists(
        st.tuples(st.sampled_from(Kind), st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=5))
    )
)
def test_there_is_one_letter_an_item(parts):
    assert len(LETTERS.of([item(kind, norm) for kind, norm in parts])) == len(parts)
