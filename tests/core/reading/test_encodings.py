"""Bytes become the text that was written, whichever British program wrote it."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.reading import read_bytes
from core.reading.encodings import decode, is_binary, is_blank, unify_line_ends

PROSE = "Zoë’s café cost £3m – “outstanding”, said Ofsted…"
# All letters that can stand in a text file: no control characters, halves of pairs or marks that belong before a text.
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\ufffe", include_characters="\n\t"),
    min_size=1,
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_prose_reads_the_same_from_every_encoding(encoding: str) -> None:
    assert decode(PROSE.encode(encoding)) == PROSE


def test_windows_pounds_stay_pounds() -> None:
    assert decode(b"a \xa33m fund") == "a £3m fund"


def test_windows_quotes_pasted_into_a_utf8_file_are_mended_letter_by_letter() -> None:
    data = "“Good” – said Zoë ".encode() + b"\x91fine\x92"
    assert decode(data) == "“Good” – said Zoë ‘fine’"


def test_a_declared_encoding_is_believed_where_the_bytes_agree() -> None:
    assert decode("zażółć".encode("iso8859-2"), "iso-8859-2") == "zażółć"
    assert decode(b"\x93Good\x94", "iso-8859-1") == "“Good”"


def test_a_declaration_that_the_bytes_contradict_is_passed_over() -> None:
    assert decode("“Good”".encode(), "windows-1252") == "“Good”"
    assert decode(b"\x93Good\x94", "utf-8") == "“Good”"
    assert decode(b"\x93Good\x94", "no-such-encoding") == "“Good”"


def test_a_declaration_that_is_no_text_encoding_is_passed_over() -> None:
    for name in ("unicode_escape", "punycode", "hex", "rot13", "idna", "utf-7"):
        assert decode(b"\\u0041 +AGE- caf\xe9", name) == "\\u0041 +AGE- café"


def test_broken_utf16_is_no_text() -> None:
    assert decode(b"\xff\xfeG\x00o\x00\x00\xd8") is None


@given(TEXTS)
def test_any_text_survives_utf8(text: str) -> None:
    assert decode(text.encode("utf-8")) == text
    assert decode(text.encode("utf-8-sig")) == text


@given(TEXTS)
def test_any_text_survives_utf16_with_a_mark(text: str) -> None:
    assert decode(b"\xff\xfe" + text.encode("utf-16-le")) == text
    assert decode(b"\xfe\xff" + text.encode("utf-16-be")) == text


@given(st.text(st.characters(codec="latin-1", exclude_categories=("Cc",)), min_size=1))
def test_latin_text_survives_utf16_without_a_mark(text: str) -> None:
    assert decode(text.encode("utf-16-le")) == text
    assert decode(text.encode("utf-16-be")) == text


@given(TEXTS.filter(lambda text: not is_blank(text)))
def test_a_document_says_the_same_from_utf8_and_utf16(text: str) -> None:
    words = "Ofsted said: " + text
    from_utf8 = read_bytes(words.encode("utf-8"), "a.txt")
    from_utf16 = read_bytes(words.encode("utf-16"), "a.txt")
    assert from_utf8.text == from_utf16.text == words


def test_line_ends_of_all_systems_become_one() -> None:
    assert unify_line_ends("a\r\nb\rc\nd\r\r\n") == "a\nb\nc\nd\n\n"


def test_control_characters_show_that_bytes_are_no_writing() -> None:
    assert is_binary("a\x00b")
    assert is_binary("\x01\x02\x03")
    assert not is_binary("a\tb\nc\x0cd")
    assert not is_binary("The end" * 30 + "\x1a")


def test_only_what_a_reader_could_see_counts_as_text() -> None:
    assert is_blank(" \n\u200b\ufeff\xa0")
    assert not is_blank("\u200b.")
