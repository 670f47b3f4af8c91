"""A text file becomes exactly the text that stands in it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from core.errors import EmptyFileError, TooLargeError, UnknownFormatError, UnreadableFileError
from core.reading import plain_text, read_bytes, read_file, read_pasted

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "Averington rated ‘good’\n\nBy Priya Ellwood\n\n– Care leavers:\u00a0Good\n\n\x0c  “Ofsted\u200b said…”  \n\n"


def test_a_utf8_file_is_its_text_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8", newline="")
    document = read_file(path)
    assert document.text == path.read_text(encoding="utf-8") == ARTICLE
    assert document.media_type == "text/plain"
    assert document.source == "a.txt"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_article_of_the_shared_seed_is_its_text_to_the_letter(shared: Path) -> None:
    paths = sorted((shared / "seed").rglob("*.txt"))
    assert paths
    for path in paths:
        assert read_file(path).text == path.read_text(encoding="utf-8")


def test_windows_line_ends_become_plain_ones(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Good\r\n\r\nOutstanding\rInadequate\n")
    assert read_file(path).text == path.read_text(encoding="utf-8") == "Good\n\nOutstanding\nInadequate\n"


def test_nothing_is_composed_or_stripped() -> None:
    text = "  cafe\u0301 ﬁne½  "
    assert read_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_hash_is_that_of_the_bytes_whatever_their_encoding(encoding: str) -> None:
    data = "Ofsted said “good”\r\n".encode(encoding)
    assert read_bytes(data, "a.txt").sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\ufeff".encode()])
def test_a_file_that_shows_nothing_is_called_empty(data: bytes) -> None:
    with pytest.raises(EmptyFileError, match=r"blank\.txt"):
        read_bytes(data, "blank.txt")


@pytest.mark.parametrize("data", [b"abc\x00def", b"\x81", bytes(range(256)) * 4, b"\xff\xfeG\x00\x00\xd8"])
def test_bytes_that_are_no_writing_are_refused(data: bytes) -> None:
    with pytest.raises(UnknownFormatError, match=r"odd\.txt"):
        read_bytes(data, "odd.txt")


def test_text_over_the_limit_is_refused_with_its_size() -> None:
    with pytest.raises(TooLargeError, match=r"10\.5 MB"):
        read_bytes(b"Ofsted said\n" * 875_000, "huge.txt")


def test_a_missing_file_is_an_error_a_user_can_act_on(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"gone\.txt") as caught:
        read_file(tmp_path / "gone.txt")
    assert caught.value.advice


def test_pasted_text_is_known_by_its_words_not_its_line_ends() -> None:
    pasted = read_pasted("Good\r\n\r\nnews")
    assert pasted.text == "Good\n\nnews"
    assert pasted.source == plain_text.PASTED
    assert pasted.media_type == "text/plain"
    assert pasted.sha256 == read_pasted("Good\n\nnews").sha256 == hashlib.sha256(b"Good\n\nnews").hexdigest()


def test_pasted_text_is_the_same_document_as_the_file_it_was_copied_from() -> None:
    assert read_pasted(ARTICLE).sha256 == read_bytes(ARTICLE.encode(), "a.txt").sha256


def test_nothing_pasted_is_said_so() -> None:
    with pytest.raises(EmptyFileError):
        read_pasted(" \n\u200b")


def test_too_much_pasted_is_refused() -> None:
    with pytest.raises(TooLargeError):
        read_pasted("good " * 2_100_000)


@given(st.text())
def test_whatever_is_pasted_can_be_stored(text: str) -> None:
    document = read_pasted("Ofsted: " + text)
    assert "\x00" not in document.text
    assert "\r" not in document.text
    assert document.text.encode("utf-8").decode("utf-8") == document.text
