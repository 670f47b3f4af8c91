"""The bytes decide what a file is; what is not read is named, and nothing but an error for the user comes out."""

from __future__ import annotations

import io
import os
import zipfile
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st

from core import reading
from core.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    MisnamedFileError,
    TooLargeError,
    UnknownFormatError,
    UnreadableFileError,
)
from core.library.file.migrations import APPLICATION_ID
from core.reading import FORMATS, file_bytes, format_of, read_bytes
from core.reading.limits import require_size

if TYPE_CHECKING:
    from pathlib import Path

    from core.model import Document

PAGE = "<!DOCTYPE html><title>Report not found</title><body><h1>Report not found</h1><p>Try the search.</p>"


def zip_of(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x" * 50)
    return buffer.getvalue()


FOREIGN = {
    "a WordPerfect document": [b"\xffWPC\x10\x00\x00\x00" + bytes(20)],
    "a document of Pages, Numbers or Keynote": [zip_of("Index/Document.iwa", "preview.jpg")],
    "a picture": [
        b"\x89PNG\r\n\x1a\n" + bytes(20),
        b"\xff\xd8\xff\xe0" + bytes(20),
        b"GIF89a..",
        b"RIFF\x24\x00\x00\x00WEBPVP8 ",
        b"BM\x36\x00\x00\x00" + bytes(40),
        b"\x00\x00\x00\x18ftypheic" + bytes(8),
        b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>Good</text></svg>',
    ],
    "a video": [b"\x00\x00\x00\x20ftypisom" + bytes(8), b"\x1aE\xdf\xa3" + bytes(8)],
    "a sound recording": [b"ID3\x04\x00\x00" + bytes(8), b"OggS\x00\x02"],
    "a database": [b"SQLite format 3\x00" + bytes(80)],
    "a Judgement Desk library": [b"SQLite format 3\x00" + bytes(52) + APPLICATION_ID.to_bytes(4, "big") + bytes(28)],
    "a program": [b"MZ\x90\x00\x03" + bytes(60), b"\x7fELF\x02\x01"],
    "an old Office document or Outlook message": [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40)],
    "a ZIP file that holds other files": [zip_of("a.txt"), zip_of("a.txt", "word/notes.txt")],
    "a mailbox that holds many messages": [
        b"From orla@news.example Tue May 14 10:00:00 2024\nReceived: by mx\nSubject: Ofsted\n\nGood news"
    ],
    "an archive": [b"\x1f\x8b\x08" + bytes(8), b"7z\xbc\xaf\x27\x1c"],
    "an Excel workbook": [zip_of("[Content_Types].xml", "xl/workbook.xml")],
    "a PowerPoint presentation": [zip_of("[Content_Types].xml", "ppt/presentation.xml")],
    "an OpenDocument file that holds no text document": [
        zip_of("content.xml", mimetype="application/vnd.oasis.opendocument.spreadsheet")
    ],
    "an e-book": [zip_of("index.xhtml", mimetype="application/epub+zip")],
    "a Safari web archive": [b"bplist00" + bytes(10)],
    "a link, not the page itself": [b"[InternetShortcut]\r\nURL=https://news.example/"],
}


@pytest.mark.parametrize(("what", "data"), [(what, data) for what, samples in FOREIGN.items() for data in samples])
def test_a_kind_that_is_not_read_is_named_whatever_the_file_is_called(what: str, data: bytes) -> None:
    with pytest.raises(UnknownFormatError) as caught:
        read_bytes(data, "article.txt")
    assert caught.value.message.startswith(f"article.txt is {what}. ")
    assert "PDF, documents (.docx" in caught.value.advice


@pytest.mark.parametrize(
    "text",
    [
        "MZ Smith said Ofsted was good.",
        "BM Council was rated good.",
        "ID3 is a school in Kent.",
        "PK is a pupil, and the school is good.",
        "From: The editor\nSubject: Ofsted\n\nThe school is good.",
        "Date: 3 May\nBy: A. Reporter\n\nThe school is good.",
        "He wrote <html> on the board, and inspectors said that was good.",
        "5 < 6, said the pupil; <p> is a tag.",
    ],
)
def test_prose_that_begins_like_another_kind_is_still_text(text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").text == text


@pytest.mark.parametrize("name", ["report.html", "report.txt", "report.mht", "report", "report.docx"])
def test_a_web_page_is_read_as_one_under_any_other_name(name: str) -> None:
    document = read_bytes(PAGE.encode(), name)
    assert document.media_type == "text/html"
    assert "Try the search." in document.text


def test_a_web_page_under_the_name_of_a_pdf_is_refused_with_its_title() -> None:
    with pytest.raises(MisnamedFileError) as caught:
        read_bytes(PAGE.encode(), "birmingham 2012.PDF")
    assert caught.value.message == (
        "birmingham 2012.PDF is a saved web page (“Report not found”), not a PDF. Nothing was stored."
    )
    assert "Save the report itself from Ofsted’s site" in caught.value.advice


def test_a_pdf_is_known_by_its_bytes_under_the_name_of_a_text() -> None:
    assert format_of(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "report.txt").media_type == "application/pdf"


def test_text_under_the_name_of_a_web_page_is_text() -> None:
    assert format_of(b"The school is good.", "a.html").media_type == "text/plain"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_web_page_is_recognised_in_any_encoding(encoding: str) -> None:
    assert format_of(PAGE.encode(encoding), "a").media_type == "text/html"


@pytest.mark.parametrize(
    "before", ["\n\n ", "<?xml version='1.0'?>\n", "<!-- saved - by -- me --> <!-- x -->\n", "Warning: php\n"]
)
def test_a_web_page_is_recognised_behind_what_may_stand_before_it(before: str) -> None:
    assert format_of((before + PAGE).encode(), "a").media_type == "text/html"


def test_plain_text_is_asked_last() -> None:
    assert FORMATS[-1].media_type == "text/plain"


STARTS = (
    b"",
    b"<html>",
    b"<!DOCTYPE html><p>",
    b"<html><title>x</title><table><tr><td>",
    b"<p>Good</p><dl><dt>",
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"Received: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n",
    b"# Heading\n\n",
)


def outcome(data: bytes) -> Document | str:
    """What a user gets: a document, or words about why there is none. Any other exception is let through."""
    try:
        return read_bytes(data, "fuzz.bin")
    except UnreadableFileError as error:
        return f"{error.message}|{error.advice}"


@given(st.sampled_from(STARTS), st.binary(max_size=400))
def test_no_bytes_raise_anything_but_an_error_for_the_user(start: bytes, rest: bytes) -> None:
    found = outcome(start + rest)
    if isinstance(found, str):
        message, _, advice = found.partition("|")
        assert "fuzz.bin" in message
        assert advice
    else:
        assert found.text.strip()
        assert "\r" not in found.text
    assert outcome(start + rest) == found


def test_a_megabyte_of_noise_is_refused_at_once() -> None:
    noise = bytes((index * 7919 + index // 251) % 256 for index in range(1_000_000))
    began = process_time()
    with pytest.raises(UnreadableFileError):
        read_bytes(noise, "noise")
    assert process_time() - began < 5


def test_a_json_file_is_no_article_though_it_quotes_grades() -> None:
    with pytest.raises(UnknownFormatError, match=r"data file \(JSON\)"):
        read_bytes(b'{"provider": "Walsall", "evidence": "judged good by Ofsted"}', "labels.txt")


def test_an_article_that_begins_with_a_bracket_is_read() -> None:
    assert read_bytes(b"[Updated] The school was judged good by Ofsted.", "article.txt").text.startswith("[Updated]")


def test_an_empty_zip_file_is_said_to_be_empty() -> None:
    with pytest.raises(EmptyFileError, match="nothing in it"):
        read_bytes(zip_of(), "news.zip")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have names on Unix only")
def test_a_pipe_is_refused_at_once_instead_of_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="no ordinary file"):
        file_bytes(pipe)


def test_a_folder_is_told_by_what_the_system_says(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="could not be opened"):
        file_bytes(tmp_path)


def test_half_a_packed_document_is_damaged_and_no_zip_file_to_be_imported() -> None:
    whole = zip_of("word/document.xml", "word/notes.txt")
    with pytest.raises(DamagedFileError, match="damaged or not complete"):
        read_bytes(whole[: len(whole) // 2], "report.docx")


CMS = b"0\x82\x03\x01\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"
ENCRYPTED = {
    "PGP": b"-----BEGIN PGP MESSAGE-----\n\nhQEMAwAAAAAAAAAA\n-----END PGP MESSAGE-----\n",
    "S/MIME": CMS + b"\x03\xa0\x82",
    "S/MIME of unknown length": b"0\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03\xa0\x80",
    "S/MIME with a seal": b"0\x82\x03\x01\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17\xa0\x82",
    "rights management": b"\x76\xe8\x04\x60\xc4\x11\xe3\x86" + bytes(200),
}


@pytest.mark.parametrize("data", ENCRYPTED.values(), ids=ENCRYPTED.keys())
def test_encrypted_mail_is_no_text_without_a_judgement(data: bytes) -> None:
    with pytest.raises(EncryptedFileError, match="is an encrypted message") as told:
        read_bytes(data, "smime.p7m")
    assert "copy its text" in told.value.advice


def test_a_message_packed_into_its_signature_is_told_as_that() -> None:
    with pytest.raises(UnknownFormatError, match="packed into its signature"):
        read_bytes(CMS + b"\x02\xa0\x82", "smime.p7m")


def test_an_article_about_encrypted_mail_is_read() -> None:
    text = "It began “-----BEGIN PGP MESSAGE-----”, the inquiry heard."
    assert read_bytes(text.encode(), "article.txt").text == text


def test_a_file_that_grows_while_it_is_read_is_read_no_further_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    growing = tmp_path / "server.log"
    growing.write_bytes(b"a line\n")

    def grow(size: int, limit: int, name: str, what: str) -> None:
        require_size(size, limit, name, what)
        growing.write_bytes(b"a line\n" * 50)

    monkeypatch.setattr(reading, "FILE_LIMIT", 100)
    monkeypatch.setattr(reading, "require_size", grow)
    with pytest.raises(TooLargeError):
        file_bytes(growing)
