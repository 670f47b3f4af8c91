"""The plain text of a page, and the way back to where each letter stands."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.reading.pdf_text import places, plain_text

LETTERS = st.text(
    st.one_of(
        st.sampled_from("ab \r\n\ufffe\uf06e\uf02d\uf0a7\uf0b7\uf020◼•ﬁﬃ\xad\xa0\u202f\x00\x02\u200b\t-–’á"),
        st.characters(max_codepoint=0xFFFF),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("long\ufffestanding", "long-standing"),
        ("long\x02standing", "long-standing"),
        ("\uf06e one\r\n\uf02d two\r\n◼ three\r\n\uf0a7 four", "• one\n• two\n• three\n• four"),
        ("pro\xadtection", "protection"),
        ("ﬁrst oﬃce", "first office"),
        ("4\xa0to\u202f15 March", "4 to 15 March"),
        ("zero\x00width\u200b", "zerowidth"),
        ("Máire’s – café £3m ½", "Máire’s – café £3m ½"),
    ],
)
def test_signs_are_made_plain(raw, plain):
    assert plain_text(raw) == plain


@given(LETTERS)
def test_every_letter_has_a_place_it_came_from(raw):
    plain = plain_text(raw)
    back = places(raw, plain)
    assert len(back) == len(plain)
    assert back == sorted(back)
    letters = [(letter, place) for letter, place in zip(plain, back, strict=True) if not letter.isspace()]
    assert all(letter in plain_text(raw[place]) for letter, place in letters)


@given(LETTERS, st.integers(0, 3))
def test_blanks_between_letters_move_no_place(raw, blanks):
    plain = plain_text(raw)
    other = "".join(" " * blanks if letter.isspace() else letter for letter in plain)
    (one, two) = (
        [place for letter, place in zip(text, places(raw, text), strict=True) if not letter.isspace()]
        for text in (plain, other)
    )
    assert one == two


@given(LETTERS)
def test_plain_text_stays_as_it_is(raw):
    plain = plain_text(raw)
    assert plain_text(plain) == plain
    assert "\r" not in plain
    assert "\ufffe" not in plain
