"""Offsets cross from code points to UTF-16 and back without loss."""

from __future__ import annotations

from hypothesis import given, strategies as st

from gui.evidence.text_positions import TextPositions

texts = st.text(alphabet=st.sampled_from("ab £’“é\n😀🏫𝒢"), max_size=40)


def utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(texts, st.integers(0, 40))
def test_a_position_is_the_utf16_length_of_what_stands_before_it(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    assert TextPositions(text).to_utf16(offset) == utf16_length(text[:offset])


@given(texts)
def test_every_offset_comes_back_as_it_went(text: str) -> None:
    positions = TextPositions(text)
    assert [positions.to_code_point(positions.to_utf16(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))


@given(texts)
def test_between_two_surrogates_counts_as_before_the_sign(text: str) -> None:
    positions = TextPositions(text)
    for offset, sign in enumerate(text):
        if sign > "\uffff":
            assert positions.to_code_point(positions.to_utf16(offset) + 1) == offset


def test_offsets_outside_the_text_are_drawn_to_its_ends() -> None:
    positions = TextPositions("A 😀 school")
    assert positions.to_utf16(-3) == 0
    assert positions.to_utf16(999) == utf16_length("A 😀 school")
    assert positions.to_code_point(999) == len("A 😀 school")


def test_an_emoji_before_the_grade_does_not_shift_its_words() -> None:
    text = "🎉 The school is good."
    start = text.index("good")
    positions = TextPositions(text)
    units = text.encode("utf-16-le")
    cut = units[2 * positions.to_utf16(start) : 2 * positions.to_utf16(start + 4)]
    assert cut.decode("utf-16-le") == "good"
