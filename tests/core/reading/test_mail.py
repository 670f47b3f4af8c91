"""A message is its words and what its headers tell; nothing in it can do harm."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from core.errors import EmptyFileError, EncryptedFileError
from core.reading import members, read_bytes
from tests.core.reading.mail_builder import attach, message
from tests.core.reading.outcomes import outcome_of

PAGE = "<html><body><h1>Staff praised</h1><p>Harrowmere was rated good by Ofsted.</p></body></html>"


def test_headers_become_facts_and_the_body_is_the_text() -> None:
    made = message("Harrowmere was rated good.", subject="Re: Fwd: Café staff praised", Organization="Harrow News")
    document = read_bytes(made.as_bytes(), "letter.eml")
    assert document.text.strip() == "Harrowmere was rated good."
    assert (document.title, document.author, document.outlet) == ("Café staff praised", "Orla Penhallow", "Harrow News")
    # The day on the sender's calendar, not in Greenwich.
    assert document.published_on == date(2024, 5, 14)
    assert (document.media_type, document.source) == ("message/rfc822", "letter.eml")


def test_an_address_alone_is_no_author_and_a_broken_date_no_date() -> None:
    document = read_bytes(message("Text.", sender="orla@news.example", date="yesterday").as_bytes(), "a.eml")
    assert (document.author, document.published_on) == (None, None)


def test_plain_text_is_preferred_to_the_page_beside_it() -> None:
    made = message("Harrowmere was rated good by Ofsted.", html=PAGE)
    assert read_bytes(made.as_bytes(), "a.eml").text.strip() == "Harrowmere was rated good by Ofsted."


def test_a_page_is_read_where_the_plain_text_only_points_to_it() -> None:
    page = PAGE.replace("</body>", "<p>It said the service had improved a great deal since 2022.</p></body>")
    for made in (message(html=page), message("See the page.", html=page)):
        document = read_bytes(made.as_bytes(), "a.eml")
        assert "Harrowmere was rated good by Ofsted." in document.text
        assert "<" not in document.text
        assert (document.media_type, document.source) == ("message/rfc822", "a.eml")


@pytest.mark.parametrize("mark", ["-----Original Message-----\n", "________________________________\n", "\n", "> "])
def test_a_forwarded_message_speaks_for_itself(mark: str) -> None:
    text = (
        f"For your file.\n\n{mark}From: Delphine Marwood <dm@x.example>\nSent: 12 May 2024 10:00\n"
        "To: all\nSubject: FW: Report is out\n\nHarrowmere was rated good."
    )
    document = read_bytes(message(text, subject="Fwd: Report is out").as_bytes(), "a.eml")
    assert (document.title, document.author, document.published_on) == (
        "Report is out",
        "Delphine Marwood",
        date(2024, 5, 12),
    )


def test_a_line_that_says_from_where_is_no_forwarded_message() -> None:
    text = "From: the council's own pages\n\nHarrowmere was rated good.\nDate: 12 May 2024\nSubject: schools\n"
    document = read_bytes(message(text, subject="Report is out").as_bytes(), "a.eml")
    assert document.published_on != date(2024, 5, 12)


def test_folded_lines_are_made_whole() -> None:
    raw = (
        b"From: O P <o@x.example>\nSubject: s\nMessage-ID: <1@x>\n"
        b"Content-Type: text/plain; format=flowed; charset=utf-8\n\n"
        b"Harrowmere was \nrated good.\nNext.\n> quoted \n> words\n-- \nOrla\n"
    )
    assert read_bytes(raw, "a.eml").text == "Harrowmere was rated good.\nNext.\n> quoted words\n-- \nOrla\n"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "unknown-8bit", "no-such-thing"])
def test_the_text_is_decoded_as_it_really_is(charset: str) -> None:
    body = "It cost £3m – “good”.".encode("utf-8" if charset in ("utf-8", "no-such-thing") else "cp1252")
    raw = (
        b"From: o@x.example\nMIME-Version: 1.0\nMessage-ID: <1@x>\nContent-Type: text/plain; charset="
        + charset.encode()
        + b"\nContent-Transfer-Encoding: 8bit\n\n"
        + body
    )
    assert read_bytes(raw, "a.eml").text == "It cost £3m – “good”."


def test_a_message_that_says_nothing_says_so() -> None:
    with pytest.raises(EmptyFileError, match="says nothing itself"):
        read_bytes(attach(message(" "), b"%PDF-", "application/pdf", "r.pdf").as_bytes(), "a.eml")


PIECES = (
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: text/html; charset=x\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Transfer-Encoding: base64\n",
    b"Content-Disposition: attachment; filename*=x'y'%ff\n",
    b"Subject: =?utf-8?Q?=E9?=\n",
    b"Date: 99 Foo 2099\n",
    b'From: "a" <\n',
    b"=?utf-8?B?x?=\n",
    b"--b\n",
    b"--b--\n",
    b"\n",
    b"<p>x",
    b"text\n",
)


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_message_ends_in_a_document_or_words(pieces: list[bytes]) -> None:
    assert outcome_of(b"Received: by mx\nTo: a@b.example\n" + b"".join(pieces), "a.eml")


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_letters_that_a_header_should_not_have_are_read_as_they_were_meant(charset: str) -> None:
    raw = (
        "From: Zoë Pell <zoe@news.example>\nTo: desk@council.example\nSubject: Children’s services\n are good\n"
        "Date: Tue, 14 May 2024 23:30:00 +0100\nMessage-ID: <1@news.example>\n\nHarrowmere was rated good.\n"
    )
    document = read_bytes(raw.encode(charset), "letter.eml")
    assert (document.title, document.author) == ("Children’s services are good", "Zoë Pell")


def test_a_message_whose_words_are_encrypted_is_told_as_that() -> None:
    sealed = message("-----BEGIN PGP MESSAGE-----\n\nhQEMAwAAAAAAAAAA\n-----END PGP MESSAGE-----\n")
    with pytest.raises(EncryptedFileError, match="is an encrypted message"):
        read_bytes(sealed.as_bytes(), "staff.eml")


def test_a_message_that_is_signed_in_place_is_read() -> None:
    signed = message("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHarrowmere was rated good.\n")
    assert "Harrowmere was rated good." in read_bytes(signed.as_bytes(), "staff.eml").text


SEALED = """From: a@news.example
Date: Tue, 14 May 2024 23:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"

--b
Content-Type: application/pgp-encrypted

Version: 1

--b
Content-Type: application/octet-stream; name="encrypted.asc"

-----BEGIN PGP MESSAGE-----

hQEMAwAAAAAAAAAA
--b--
"""


def test_of_an_encrypted_message_only_what_was_encrypted_is_told() -> None:
    assert [member.source for member in members(SEALED.encode(), "a.eml")] == ["a.eml › encrypted.asc"]
