"""Small letters keep their places, phrases fold as texts do, and patterns of many phrases find the longest."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from core.parsing.words import either, folded, lowered, words_of


@given(st.text(max_size=60))
def test_small_letters_stand_at_the_same_offsets(text):
    lower = lowered(text)
    assert len(lower) == len(text)
    assert all(small.casefold() == letter.casefold() for small, letter in zip(lower, text, strict=True))


@given(st.lists(st.text("ab c.", min_size=1, max_size=4), min_size=1, max_size=12), st.text("ab c.", max_size=12))
def test_a_pattern_by_first_letter_finds_what_a_plain_one_finds(phrases, text):
    plain = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    assert re.findall(f"(?:{either(phrases)})", text) == re.findall(f"(?:{plain})", text)


def test_what_phrases_begin_with_alike_stands_once_in_their_pattern():
    assert either(["should have", "should have been", "should take"]) == r"should\ (?:have(?:\ been|)|take)"


def test_what_phrases_go_on_with_alike_stands_once_in_their_pattern():
    assert either(["first visit", "first report", "last visit", "last report", "old"]) == (
        r"(?:first\ |last\ )(?:report|visit)|old"
    )


@given(st.text("ab Ç'’s-‑–1.,&(\n\t", max_size=20))
def test_a_phrase_folds_into_the_words_that_a_text_has_which_says_it(phrase):
    assert folded(phrase) == tuple(words_of(phrase).norms)


def test_a_word_of_a_phrase_that_is_broken_over_a_line_end_is_one_word():
    assert folded("requires im- \n provement") == ("requires", "improvement")
