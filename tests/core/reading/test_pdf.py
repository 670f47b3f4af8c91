"""PDFs become documents, or errors that say what is the matter, in bounded time and memory."""

from __future__ import annotations

import hashlib
import time
import tracemalloc
import zlib

import pytest

from core.errors import (
    DamagedFileError,
    EncryptedFileError,
    MisnamedFileError,
    PicturesOnlyError,
    TooLargeError,
    TooSlowError,
    UnreadableFileError,
)
from core.reading import pdf, read_bytes

from .pdf_builder import Options, build_from_streams, build_pdf, build_report, content

BOMB_TEXT = b"BT /F1 12 Tf 72 700 Td " + b"(Good good good good good) Tj " * 600_000 + b"ET"
NOT_FOUND = (
    b"<!DOCTYPE html>\n<html><head><title>Report not found -\n Find an Inspection Report &amp; "
    b"more</title></head></html>"
)


class TestReading:
    def test_pages_follow_each_other_with_their_spans(self):
        document = read_bytes(build_pdf([["First page", "has two lines"], ["Second page"]]), "report.pdf")
        assert document.text == "First page\nhas two lines\nSecond page"
        assert [document.text[page.start : page.end] for page in document.pages] == [
            "First page\nhas two lines",
            "Second page",
        ]
        assert [page.number for page in document.pages] == [1, 2]

    def test_facts_of_the_file(self):
        data = build_pdf([["Words"]], Options(title="A report of ours"))
        document = read_bytes(data, "report.pdf")
        assert document.media_type == "application/pdf"
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert (document.source, document.title) == ("report.pdf", "A report of ours")

    @pytest.mark.parametrize("title", ["Microsoft Word - report.doc", "report.pdf", "untitled", ""])
    def test_titles_that_programs_fill_in_are_left_out(self, title):
        assert read_bytes(build_pdf([["Words"]], Options(title=title)), "report.pdf").title is None

    def test_evidence_knows_its_page(self):
        document = read_bytes(build_pdf([["First page"], ["Second page"]]), "report.pdf")
        start = document.text.index("Second")
        assert document.evidence(start, start + 6).page == 2

    def test_a_page_without_text_is_kept_as_an_empty_one(self):
        document = read_bytes(build_pdf([["First"], [], ["Third"]]), "report.pdf")
        assert [document.text[page.start : page.end] for page in document.pages] == ["First", "", "Third"]

    def test_bytes_before_the_mark_are_passed_over(self):
        assert pdf.recognises(b"\n\n" + build_pdf([["Words"]]))

    def test_the_name_does_not_matter(self):
        assert read_bytes(build_pdf([["Words"]]), "report.txt").media_type == "application/pdf"

    def test_the_same_bytes_give_the_same_document(self):
        data = build_report()
        assert read_bytes(data, "report.pdf") == read_bytes(data, "report.pdf")


class TestRefusals:
    def told(self, error, data, name="report.pdf"):
        with pytest.raises(error) as caught:
            read_bytes(data, name)
        assert name in caught.value.message
        assert caught.value.advice
        return caught.value.message

    def test_a_web_page_under_the_name_of_a_pdf(self):
        message = self.told(MisnamedFileError, NOT_FOUND)
        assert "Report not found - Find an Inspection Report & more" in message

    def test_a_web_page_that_speaks_of_pdfs(self):
        self.told(MisnamedFileError, b"<html><body>%PDF-1.4 is a format</body></html>")

    def test_a_password(self):
        self.told(EncryptedFileError, build_report(Options(password="secret")))

    def test_no_bytes(self):
        self.told(UnreadableFileError, b"")

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
    def test_a_file_cut_short(self, share):
        data = build_report()
        self.told(DamagedFileError, data[: int(len(data) * share)])

    def test_nonsense_behind_the_mark(self):
        self.told(DamagedFileError, b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"%%EOF")

    def test_pictures_of_pages(self):
        message = self.told(PicturesOnlyError, build_pdf([[], []], Options(picture_only=True)))
        assert "2 pages" in message
        message = self.told(PicturesOnlyError, build_pdf([[]], Options(picture_only=True)))
        assert "holds a picture of its one page but no text" in message

    def test_too_many_pages(self):
        message = self.told(TooLargeError, build_from_streams([b""] * 2_001))
        assert "2,001 pages" in message

    def test_too_many_bytes(self, monkeypatch):
        monkeypatch.setattr(pdf, "FILE_LIMIT", 1_000)
        with pytest.raises(TooLargeError):
            pdf.read(build_report(), "report.pdf")

    def test_too_many_letters(self, monkeypatch):
        monkeypatch.setattr(pdf, "TEXT_LIMIT", 100)
        self.told(TooLargeError, build_report())

    def test_too_much_time(self, monkeypatch):
        monkeypatch.setattr(pdf, "TIME_LIMIT", -1.0)
        self.told(TooSlowError, build_report())


BOMBS = {
    "text": (zlib.compress(BOMB_TEXT, 9), b"/FlateDecode", b""),
    "blanks": (zlib.compress(b" " * 50_000_000, 9), b"/FlateDecode", b""),
    "packed twice": (zlib.compress(zlib.compress(b" " * 50_000_000, 9), 9), b"[/FlateDecode /FlateDecode]", b""),
    "short name of the filter": (zlib.compress(zlib.compress(b" " * 50_000_000, 9), 9), b"[/Fl /Fl]", b""),
}


@pytest.mark.parametrize(("packed", "filters", "dictionary"), BOMBS.values(), ids=BOMBS.keys())
def test_bombs_are_refused_in_little_time_and_memory(packed, filters, dictionary):
    data = build_from_streams([packed], filters=filters, dictionary=dictionary)
    assert len(data) < 200_000
    tracemalloc.start()
    began = time.monotonic()
    with pytest.raises(TooLargeError, match="unpacks"):
        read_bytes(data, "report.pdf")
    assert time.monotonic() - began < 5
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_an_honest_long_page_is_no_bomb():
    lines = [f"Line {n} of a long list of things that were seen." for n in range(3_000)]
    assert "Line 2999" in read_bytes(build_from_streams([content(lines)]), "report.pdf").text


def test_every_error_is_one_a_worker_can_hand_over():
    import pickle

    with pytest.raises(EncryptedFileError) as caught:
        read_bytes(build_report(Options(password="secret")), "report.pdf")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.message, again.advice) == (caught.value.message, caught.value.advice)
