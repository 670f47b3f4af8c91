"""Small letters keep their places, and patterns of many phrases find the longest."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from core.parsing.words import either, lowered


@given(st.text(max_size=60))
def test_small_letters_stand_at_the_same_offsets(text):
    lower = lowered(text)
    assert len(lower) == len(text)
    assert all(small.casefold() == letter.casefold() for small, letter in zip(lower, text, strict=True))


@given(st.lists(st.text("ab c.", min_size=1, max_size=4), min_size=1, max_size=6), st.text("ab c.", max_size=12))
def test_a_pattern_by_first_letter_finds_what_a_plain_one_finds(phrases, text):
    plain = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    assert re.findall(f"(?:{either(phrases)})", text) == re.findall(f"(?:{plain})", text)
