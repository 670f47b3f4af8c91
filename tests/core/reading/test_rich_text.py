"""Rich text is read letter by letter in every way that programs write letters."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.errors import DamagedFileError, EmptyFileError
from core.reading import read_bytes
from tests.core.reading.outcomes import outcome_of

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Calibri;}{\f1\fcharset2 Symbol;}"
    rb"{\f2\fcharset238 Arial CE;}{\f3\fcharset128 MS Gothic;}}"
)


def text_of(body: bytes) -> str:
    return read_bytes(HEAD + body + b"}", "story.rtf").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"One.\par Two.\par\par Three.", "One.\n\nTwo.\n\nThree."),
        (b"One\r\n two.\\\nThree.", "One two.\n\nThree."),
        (rb"caf\'e9 \'a33m", "café £3m"),
        (rb"\u8220?good\u8221?", "“good”"),
        (rb"\uc2\u8220\'93\'93good\uc0\u8221 .", "“good”."),
        (rb"\ldblquote good\rdblquote  \endash  it\rquote s\~so\_so", "“good” – it’s so-so"),
        (rb"a\u-10179?\u-8704?b", "a😀b"),
        (rb"{\f2 \'b3\'f3d\'9f}", "łódź"),
        (rb"{\f3\'83\'65\'83\'58}", "テス"),
        (rb"{\f1\'b7} point", "• point"),
        (rb"Graded {\deleted inadequate }good{\v  unseen} now", "Graded good now"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt The report}} is out", "The report is out"),
        (rb"a{\*\unknown lost}b{\header lost}{\pict\wmetafile8 0102ff}c", "abc"),
        (rb"a{\pict\bin4 }{\\}b", "ab"),
        (rb"{\upr{\'a3}{\*\ud{\u8364 ?}}}5", "€5"),
        (rb"\{braces\} and \\", "{braces} and \\"),
        (rb"one\line two\tab three", "one\ntwo\tthree"),
    ],
)
def test_letters(body: bytes, text: str) -> None:
    assert text_of(body) == text


def test_lists_are_items_by_their_mark_or_their_list() -> None:
    body = rb"Must improve:\par{\listtext\f1\'b7\tab}plans\par\pard\ls1 visits\par\pard End."
    assert text_of(body) == "Must improve:\n\n– plans\n– visits\n\nEnd."


def test_table_rows_are_lines() -> None:
    body = rb"\trowd\pard\intbl Overall\cell Good\cell\row\trowd\pard\intbl A\cell\cell B\cell\row\pard After."
    assert text_of(body) == "Overall: Good\nA\t\tB\n\nAfter."


def test_footnotes_come_last_and_boxes_behind_what_they_stand_in() -> None:
    body = rb"Good{\footnote\pard It was so in 2022.} again.{\shp{\*\shpinst{\shptxt In a box.\par}}}\par End."
    assert sorted(text_of(body).split("\n\n")[:-1]) == ["End.", "Good again.", "In a box."]
    assert text_of(body).endswith("It was so in 2022.")


def test_title_and_author_are_read_from_the_information_group() -> None:
    body = rb"{\info{\title Caf\'e9s in Harrowmere}{\author O. Penhallow}{\company Nobody}}Text."
    document = read_bytes(HEAD + body + b"}", "a.rtf")
    assert (document.title, document.author, document.text) == ("Cafés in Harrowmere", "O. Penhallow", "Text.")


def test_a_file_without_an_end_is_read_as_far_as_it_goes() -> None:
    assert read_bytes(HEAD + rb"{\b Good", "a.rtf").text == "Good"


def test_an_empty_and_an_absurd_document_say_so() -> None:
    with pytest.raises(EmptyFileError):
        text_of(rb"{\info{\title x}}\par")
    with pytest.raises(DamagedFileError):
        text_of(b"{" * 5000)


@given(
    st.lists(
        st.sampled_from(
            [
                b"{",
                b"}",
                rb"\par ",
                rb"\u8220?",
                rb"\u-1",
                rb"\'e9",
                rb"\uc9",
                rb"\cell",
                rb"\row ",
                rb"{\footnote a",
                rb"{\*\x",
                b"text ",
                rb"\bin99999999 ",
                rb"\f9 ",
                rb"{\info{\title t}",
                rb"\ansicpg99999 ",
                b"\\",
                rb"{\listtext",
                rb"\ud",
                rb"{\shptxt z",
            ]
        ),
        max_size=40,
    )
)
def test_any_order_of_marks_ends_in_a_document_or_words(pieces: list[bytes]) -> None:
    assert outcome_of(HEAD + b"".join(pieces), "a.rtf")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc", "Co", "Cf", "Zs", "Zl", "Zp"]), min_size=1))
def test_any_letters_written_as_numbers_come_back(letters: str) -> None:
    units = letters.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    assert text_of(b"".join(rb"\u%d?" % number for number in numbers)) == letters
