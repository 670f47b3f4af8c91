"""OpenDocument texts are read as they look, and no file can do harm."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.errors import DamagedFileError, EmptyFileError, EncryptedFileError
from core.reading import read_bytes
from tests.core.reading.office_builder import ODT, odt, zipped
from tests.core.reading.outcomes import outcome_of


def text_of(body: str) -> str:
    return read_bytes(odt(body), "story.odt").text


def test_paragraphs_headings_and_lists() -> None:
    body = (
        "<text:h>Praise for staff</text:h><text:p>Harrowmere\n  was rated good.</text:p><text:list>"
        "<text:list-item><text:p>First</text:p><text:p>still first</text:p></text:list-item>"
        "<text:list-item><text:p>Second</text:p></text:list-item></text:list>"
    )
    document = read_bytes(odt(body), "a.odt")
    assert document.text == "Praise for staff\n\nHarrowmere was rated good.\n\n– First\n\nstill first\n\n– Second"
    assert document.title == "Praise for staff"


def test_table_rows_are_lines_and_repeated_cells_are_repeated() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"

    repeated = cell("Good", 'table:number-columns-repeated="2"')
    rows = "".join(
        f"<table:table-row>{cells}</table:table-row>"
        for cells in (cell("Overall") + cell("Good"), cell("A") + repeated)
    )
    assert text_of(f"<table:table>{rows}</table:table>") == "Overall: Good\nA\tGood\tGood"


def test_an_absurd_number_of_repeated_cells_is_bounded() -> None:
    cell = '<table:table-cell table:number-columns-repeated="999999"><text:p>x</text:p></table:table-cell>'
    row = f"<table:table-row>{cell}</table:table-row>"
    assert len(text_of(f"<table:table>{row}</table:table>")) < 1000


def test_what_was_deleted_and_comments_are_not_read() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>inadequate</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Graded <text:change text:change-id='1'/>good"
        "<office:annotation><text:p>Is it?</text:p></office:annotation>.</text:p>"
    )
    assert text_of(body) == "Graded good."


def test_links_spaces_tabs_breaks_notes_and_boxes() -> None:
    body = (
        "<text:p><text:a>The report</text:a><text:s text:c='3'/>says<text:tab/>so<text:line-break/>here"
        "<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>In 2022.</text:p></text:note-body></text:note>"
        "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>.</text:p>"
        "<text:p>End.</text:p>"
    )
    assert text_of(body) == "The report says\tso\nhere.\n\nIn a box.\n\nEnd.\n\nIn 2022."


def test_title_and_author_come_from_the_properties() -> None:
    meta = "<dc:title>Care in Harrowmere</dc:title><meta:initial-creator>O. Penhallow</meta:initial-creator>"
    document = read_bytes(odt("<text:p>Text.</text:p>", meta=meta), "a.odt")
    assert (document.title, document.author) == ("Care in Harrowmere", "O. Penhallow")


def test_a_protected_document_says_so() -> None:
    manifest = '<manifest:manifest xmlns:manifest="urn:m"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(EncryptedFileError, match="password"):
        read_bytes(odt("<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest}), "a.odt")


def test_an_empty_and_a_broken_document_say_so() -> None:
    with pytest.raises(EmptyFileError):
        read_bytes(odt("<text:p/>"), "a.odt")
    with pytest.raises(DamagedFileError):
        read_bytes(zipped({"mimetype": ODT, "content.xml": "<a"}), "a.odt")
    with pytest.raises(DamagedFileError):
        read_bytes(zipped({"mimetype": ODT}), "a.odt")


@given(st.binary(min_size=1, max_size=30), st.integers(0, 900))
def test_damage_anywhere_ends_in_a_document_or_words(noise: bytes, place: int) -> None:
    data = odt("<text:p>Harrowmere was rated good.</text:p>")
    assert outcome_of(data[:place] + noise + data[place + len(noise) :], "a.odt")
