"""Word documents are read as they look with all changes accepted, and no file can do harm."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from core.errors import DamagedFileError, EmptyFileError, TooLargeError
from core.reading import format_of, read_bytes
from tests.core.reading.office_builder import docx, paragraph, word, zipped
from tests.core.reading.outcomes import outcome_of


def text_of(body: str, **parts: str) -> str:
    return read_bytes(docx(body, **parts), "story.docx").text


def test_paragraphs_are_parted_by_blank_lines_and_headings_stand_alone() -> None:
    body = paragraph("Praise for staff", '<w:pStyle w:val="berschrift1"/>') + paragraph("Harrowmere was rated good.")
    document = read_bytes(docx(body), "a.docx")
    assert document.text == "Praise for staff\n\nHarrowmere was rated good."
    assert document.title == "Praise for staff"


def test_list_items_are_marked_by_style_or_numbering_and_stand_together() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    body = (
        paragraph("What must improve:")
        + paragraph("• The quality of plans", numbered)
        + paragraph("Visits to children", '<w:pStyle w:val="Listenpunkt"/>')
        + paragraph("No item", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert text_of(body) == "What must improve:\n\n– The quality of plans\n– Visits to children\n\nNo item"


def test_table_rows_are_lines_as_in_web_pages() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"

    body = f"<w:tbl>{row('Judgement', 'Grade')}{row('Overall', 'Good')}{row('Leaders', '2022', 'Good')}</w:tbl>"
    assert text_of(body) == "Judgement: Grade\nOverall: Good\nLeaders\t2022\tGood"


def test_a_cell_of_several_paragraphs_is_read_as_paragraphs() -> None:
    cells = f"<w:tc>{paragraph('One.')}{paragraph('Two.')}</w:tc><w:tc>{paragraph('Three.')}</w:tc>"
    body = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    assert text_of(body) == "One.\n\nTwo.\n\nThree."


def test_tracked_insertions_are_read_and_deletions_are_not() -> None:
    body = (
        f"<w:p>{word('Graded ')}<w:del><w:r><w:delText>inadequate</w:delText></w:r></w:del>"
        f"<w:ins>{word('good')}</w:ins>"
        f"<w:moveFrom>{word(' gone')}</w:moveFrom><w:moveTo>{word(' overall')}</w:moveTo></w:p>"
    )
    assert text_of(body) == "Graded good overall"


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
    assert text_of(paragraph("It was ", mark) + paragraph("good.") + paragraph("End.", mark)) == "It was good.\n\nEnd."


def test_a_deleted_table_row_is_not_read() -> None:
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('Inadequate')}</w:tc></w:tr>"
    assert text_of(f"{paragraph('Good.')}<w:tbl>{row}</w:tbl>") == "Good."


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent>"
    choice = f"<mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    fallback = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    body = f"<w:p><w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>{word('Beside it.')}</w:p>"
    assert text_of(body) == "Beside it.\n\nIn a box."


def test_links_fields_and_content_controls_give_the_words_that_are_shown() -> None:
    body = (
        f"<w:p><w:hyperlink>{word('The report')}</w:hyperlink><w:r><w:instrText> HYPERLINK x </w:instrText></w:r>"
        f"<w:fldSimple w:instr='DATE'>{word(' of 3 May')}</w:fldSimple></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('In a form.')}</w:sdtContent></w:sdt>"
    )
    assert text_of(body) == "The report of 3 May\n\nIn a form."


def test_breaks_tabs_hyphens_and_hidden_words() -> None:
    body = (
        "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/><w:t>four</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>"
    )
    assert text_of(body) == "one\ntwo\tthree-four"


def test_footnotes_come_last_and_the_list_of_contents_is_left_out() -> None:
    note = (
        f'<w:footnote w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{paragraph("In 2022.")}</w:footnote>'
    )
    body = paragraph("Summary 3", '<w:pStyle w:val="Verzeichnis1"/>') + paragraph("It was good before.")
    assert text_of(body, footnotes=note) == "It was good before.\n\nIn 2022."


def test_title_and_author_come_from_the_properties_unless_a_program_wrote_them() -> None:
    told = docx(
        paragraph("Text."), properties="<dc:title>Care in Harrowmere</dc:title><dc:creator>O. Penhallow</dc:creator>"
    )
    document = read_bytes(told, "a.docx")
    assert (document.title, document.author) == ("Care in Harrowmere", "O. Penhallow")
    assert read_bytes(docx(paragraph("Text."), properties="<dc:title>Document1</dc:title>"), "a.docx").title is None


def test_the_text_part_may_have_another_name() -> None:
    relations = (
        '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    parts = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations}
    story = "<document><body><p><r><t>Found.</t></r></p></body></document>"
    assert read_bytes(zipped({**parts, "word/document2.xml": story}), "a.docx").text == "Found."


def test_a_document_without_words_says_so() -> None:
    with pytest.raises(EmptyFileError, match=r"a\.docx holds no text"):
        read_bytes(docx("<w:p/>"), "a.docx")


@pytest.mark.parametrize("story", ["", "<broken", "<document/>"])
def test_a_broken_document_says_so(story: str) -> None:
    data = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": story})
    with pytest.raises(DamagedFileError, match="damaged"):
        read_bytes(data, "a.docx")


ENTITIES = '<!DOCTYPE d [<!ENTITY a "good"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "doctype",
    [ENTITIES, '<!DOCTYPE d SYSTEM "file:///etc/passwd">', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
)
def test_declarations_in_a_part_are_refused(doctype: str) -> None:
    story = f"{doctype}<document><body><p><r><t>x</t></r></p></body></document>"
    with pytest.raises(DamagedFileError):
        read_bytes(zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": story}), "a.docx")


def test_a_part_that_unpacks_to_too_much_is_refused_before_it_fills_the_memory() -> None:
    bomb = docx(paragraph("x"), **{"word/styles.xml": " " * 70_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(TooLargeError, match="unpacks to far more"):
        read_bytes(bomb, "a.docx")


def test_a_very_deep_document_ends_in_words() -> None:
    body = "<w:sdt><w:sdtContent>" * 2000 + paragraph("x") + "</w:sdtContent></w:sdt>" * 2000
    with pytest.raises(DamagedFileError):
        read_bytes(docx(body), "a.docx")


@given(st.binary(min_size=1, max_size=30), st.integers(0, 1500))
def test_damage_anywhere_ends_in_a_document_or_words(noise: bytes, place: int) -> None:
    data = docx(paragraph("Harrowmere was rated good."), footnotes=f"<w:footnote>{paragraph('n')}</w:footnote>")
    assert outcome_of(data[:place] + noise + data[place + len(noise) :], "a.docx")


def test_it_is_known_by_its_parts_under_any_name() -> None:
    assert format_of(docx(paragraph("x")), "a.txt").name == "Word document"
