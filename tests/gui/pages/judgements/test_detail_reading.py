"""A card quotes the sentence around the words, whole where that is short enough to read."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from gui.evidence.quoting import sentence_around


def quoted(text: str, words: str) -> str:
    start = text.index(words)
    first, last = sentence_around(text, start, start + len(words))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("They came in May. Leaders are good. They left.", "Leaders are good", "Leaders are good."),
        ("Headline\n\nHelp and protection: Good\nCare: Good", "Help and protection: Good", "Help and protection: Good"),
        ("“Leaders are good.” They left.", "Leaders are good", "“Leaders are good.”"),
        ("It is good", "good", "It is good"),
        ("Mr. Tarn said so. Good it is!", "said so", "Mr. Tarn said so."),
        ("St. Mary’s is good. It is small.", "good", "St. Mary’s is good."),
    ],
)
def test_the_sentence_is_whole(text: str, words: str, sentence: str) -> None:
    assert quoted(text, words) == sentence


def test_a_sentence_without_end_is_cut_between_words() -> None:
    text = "word " * 400 + "good " + "word " * 400
    sentence = quoted(text, "good")
    assert "good" in sentence
    assert len(sentence) < 500
    assert set(sentence.split()) == {"word", "good"}


@given(strategies.text(), strategies.data())
def test_the_words_are_always_within_the_sentence(text: str, data: strategies.DataObject) -> None:
    start = data.draw(strategies.integers(0, len(text)))
    end = data.draw(strategies.integers(start, len(text)))
    first, last = sentence_around(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
