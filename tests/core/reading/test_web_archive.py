"""A page saved as a single file reads as the page itself."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from core.errors import DamagedFileError, EmptyFileError
from core.reading import read_bytes

PAGE = (Path(__file__).parent / "pages" / "local_news.html").read_text(encoding="utf-8")
ADDRESS = "https://www.averington-gazette.example/saved"


def archive_of(markup: str, charset: str = "utf-8", encoding: str = "quoted-printable") -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = ADDRESS
    message["Subject"] = "Averington"
    message["MIME-Version"] = "1.0"
    message.set_content(markup, subtype="html", charset=charset, cte=encoding)
    message.add_related(b"\x89PNG" + bytes(500), maintype="image", subtype="png")
    return message.as_bytes()


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_the_page_in_an_archive_reads_like_the_page(encoding: str) -> None:
    document = read_bytes(archive_of(PAGE, encoding=encoding), "page.mht")
    page = read_bytes(PAGE.encode(), "page.html")
    assert (document.text, document.title, document.published_on) == (page.text, page.title, page.published_on)
    assert document.media_type == "text/html"


def test_the_address_in_the_headers_serves_a_page_that_states_none() -> None:
    document = read_bytes(archive_of("<html><h1>Good</h1><p>The school is good.</p></html>"), "page.mhtml")
    assert document.url == ADDRESS


def test_the_charset_that_only_the_headers_state_is_used() -> None:
    data = archive_of("<html><h1>Good</h1><p>Szkoła jest dobra, mówi Ofsted.</p></html>", "iso-8859-2")
    assert "Szkoła jest dobra, mówi Ofsted." in read_bytes(data, "page.mht").text


def test_an_archive_without_a_page_is_damaged() -> None:
    with pytest.raises(DamagedFileError, match=r"page\.mht"):
        read_bytes(
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
            "page.mht",
        )


def test_parts_within_parts_without_end_are_an_error_for_the_user() -> None:
    part = b"Content-Type: multipart/related; boundary=b%d\n\n--b%d\n"
    data = b"MIME-Version: 1.0\n" + b"".join(part % (index, index) for index in range(3000))
    with pytest.raises(DamagedFileError):
        read_bytes(data, "page.mht")


def test_somebodys_letter_is_not_taken_for_a_page() -> None:
    letter = (
        b"Received: by mx\nTo: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    )
    with pytest.raises(EmptyFileError, match="e-mail"):
        read_bytes(letter, "letter.eml")
