from __future__ import annotations

from hypothesis import given, strategies as st

from core.library.table.words import SearchWord, search_words


def test_each_word_is_looked_for_as_a_beginning() -> None:
    assert search_words("  St Mary’s ") == (
        SearchWord('"St"*', "%St%", "%st%"),
        SearchWord('"Mary’s"*', "%Mary’s%", "%marys%"),
    )


def test_operators_and_wildcards_are_plain_characters() -> None:
    assert search_words('say"no" 50% a_b') == (
        SearchWord('"say""no"""*', '%say"no"%', "%say no%"),
        SearchWord('"50%"*', "%50\\%%", "%50%"),
        SearchWord('"a_b"*', "%a\\_b%", "%a b%"),
    )


def test_what_has_no_letter_or_digit_is_left_out() -> None:
    assert search_words('" * - ( ) — … _ %') == ()


@given(st.text(max_size=60))
def test_every_phrase_is_one_quoted_string_that_can_be_sent(text: str) -> None:
    for word in search_words(text):
        assert word.phrase.startswith('"')
        assert word.phrase.endswith('"*')
        assert word.phrase[1:-2].replace('""', "").count('"') == 0
        assert "\x00" not in word.phrase
        word.phrase.encode("utf-8")
