"""Numbers are written out up to where somebody asks for them, and in the words of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.errors import KnowledgeError
from core.knowledge import counting
from core.knowledge.counting import number_of, number_words, ordinal_words, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_a_word_is_a_number_up_to_the_last_that_is_asked_for() -> None:
    assert [number_of(word, 10) for word in ("zero", "three", "ten")] == [0, 3, 10]
    assert number_of("eleven", 10) is None
    assert number_of("eleven", 12) == 11


@pytest.mark.parametrize("word", ["3", "Three", "third", "areas", ""])
def test_other_words_are_no_numbers(word: str) -> None:
    assert number_of(word, 10) is None


def test_a_number_is_written_out_up_to_the_last_and_in_digits_beyond() -> None:
    assert [word_of(number, 9) for number in (0, 1, 9, 10, 37)] == ["zero", "one", "nine", "10", "37"]


def test_words_go_from_the_first_to_the_last_in_order() -> None:
    assert number_words(4) == ("one", "two", "three", "four")
    assert number_words(3, 0) == ("zero", "one", "two", "three")
    assert number_words(10, 9) == ("nine", "ten")
    assert number_words(12)[-1] == "twelve"


def test_places_go_from_the_first_to_the_last_in_order() -> None:
    assert ordinal_words(3) == ("first", "second", "third")
    assert ordinal_words(11, 9) == ("ninth", "tenth", "eleventh")
    days = ordinal_words(31)
    assert (len(days), days[20], days[-1]) == (31, "twenty-first", "thirty-first")


@pytest.fixture
def other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of numbers that is read instead of the program's."""
    kept = (counting._numbers, number_words, ordinal_words)
    for one in kept:
        one.cache_clear()
    monkeypatch.setattr(counting, "resource", lambda *parts: tmp_path / parts[-1])
    yield tmp_path / "numbers.toml"
    for one in kept:
        one.cache_clear()


def test_more_than_the_file_has_words_for_is_an_error_and_not_fewer(other_file: Path) -> None:
    other_file.write_text('[cardinals]\nphrases = ["nil", "ane", "twa"]\n', encoding="utf-8")
    assert number_words(2) == ("ane", "twa")
    assert number_of("twa", 9) == 2
    with pytest.raises(KnowledgeError, match=r"cardinals in 'numbers\.toml' end at 'twa'"):
        number_words(3)


def test_a_table_or_file_that_is_not_there_is_an_error(other_file: Path) -> None:
    with pytest.raises(KnowledgeError, match="missing"):
        number_of("one", 9)
    other_file.write_text('[cardinals]\nphrases = ["nil", "ane", "twa"]\n', encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"numbers\.ordinals"):
        ordinal_words(1)
