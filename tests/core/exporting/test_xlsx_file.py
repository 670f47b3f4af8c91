"""The workbook: what was put in comes back, in colour, and nothing in it runs."""

from __future__ import annotations

import re
import tempfile
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from unittest.mock import Mock
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given, settings, strategies as st
from python_calamine import CalamineWorkbook

from core.errors import ExportError, NoTemporaryFilesError
from core.exporting import Cell, Column, Table, write_xlsx, xlsx_file
from core.exporting.xlsx_file import storable
from core.exporting.xlsx_layout import set_up_page
from core.knowledge import load_knowledge
from tests.core.exporting.tables import NOTHING, summary, table

NASTY = [
    "=1+1",
    '=HYPERLINK("http://example.org","x")',
    "+44 20 7946 0000",
    "-5",
    "@SUM(A1)",
    "http://example.org/report",
    "mailto:clerk@example.org",
    "internal:Sheet2!A1",
    "{=SUM(A1:A2)}",
    "<r><t>mark-up</t></r>",
    "<b>bold</b> & “more”",
    "two\nlines",
    "👍🏽 é",
    "0042",
]
# XML 1.0 has no place for control characters; XlsxWriter escapes them as Excel does, and readers differ on that.
PRINTABLE = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=40).filter(
    lambda text: not re.search("_x[0-9A-Fa-f]{4}_", text) and "\ufffe" not in text and "\uffff" not in text
)


def cells(path: Path, sheet: str) -> list[list[object]]:
    return list(CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python())


def member(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as workbook:
        return workbook.read(name).decode("utf-8")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "summary.xlsx"


def test_both_tables_and_what_they_are_about_are_in_it(path: Path) -> None:
    judged = table(["Provider", "Care leavers"], [["Kirklees", "Good"], ["Solihull", "Inadequate"]], grades_in=1)
    long = table(["Provider", "Published", "Page"], [["Kirklees", date(2024, 7, 24), 3], ["Solihull", None, None]])
    write_xlsx(summary(judged, long), path)
    assert CalamineWorkbook.from_path(path).sheet_names == ["Judgement table", "Judgements", "About"]
    assert cells(path, "Judgement table") == [
        ["Provider", "Care leavers"],
        ["Kirklees", "Good"],
        ["Solihull", "Inadequate"],
    ]
    assert cells(path, "Judgements") == [
        ["Provider", "Published", "Page"],
        ["Kirklees", date(2024, 7, 24), 3],
        ["Solihull", "", ""],
    ]
    assert cells(path, "About")[0][0] == "West Midlands, spring 2026"
    assert ["Filter", "Region: West Midlands"] in cells(path, "About")


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(PRINTABLE, st.sampled_from(NASTY)), min_size=1, max_size=30))
def test_every_text_comes_back_and_none_becomes_a_formula_or_a_link(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "summary.xlsx"
        write_xlsx(summary(NOTHING, table(["text"], [[text] for text in texts])), path)
        read = [row[0] for row in cells(path, "Judgements")[1:]]
        sheet = member(path, "xl/worksheets/sheet2.xml")
    assert read == [storable(text) for text in texts]
    assert "<f>" not in sheet
    assert "<hyperlink" not in sheet


def test_a_text_that_looks_like_ready_made_mark_up_is_written_as_text(path: Path) -> None:
    write_xlsx(summary(NOTHING, table(["text"], [["<r><t>forged</t></r>"]])), path)
    assert cells(path, "Judgements")[1] == ["<r><t>forged</t></r> "]


def test_a_heading_that_looks_like_a_formula_is_text(path: Path) -> None:
    write_xlsx(summary(table(["=1+1"], [["x"]]), NOTHING), path)
    assert cells(path, "Judgement table")[0] == ["=1+1"]


def test_grades_are_coloured_by_rules_in_the_colours_of_the_palette(path: Path) -> None:
    judged = table(["Provider", "Care leavers"], [["Kirklees", "Good"]], grades_in=1)
    write_xlsx(summary(judged, NOTHING), path)
    sheet, styles = member(path, "xl/worksheets/sheet1.xml"), member(path, "xl/styles.xml")
    assert re.findall(r'<conditionalFormatting sqref="(\w+)"', sheet) == ["B2"]
    assert re.findall(r"<formula>(.*?)</formula>", sheet) == ['"Good"', '"Inadequate"', '"Satisfactory"']
    shades = load_knowledge().palette.colours("ofsted4_satisfactory", "good").light
    dxfs = styles[styles.index("<dxfs") : styles.index("</dxfs>")]
    assert f"FF{shades.fill[1:].upper()}" in dxfs
    assert f"FF{shades.text[1:].upper()}" in dxfs


def test_the_grade_of_an_older_scale_has_its_dotted_border(path: Path) -> None:
    write_xlsx(summary(table(["Care"], [["Satisfactory"]], grades_in=0), NOTHING), path)
    styles = member(path, "xl/styles.xml")
    assert 'style="dotted"' in styles[styles.index("<dxfs") :]


def test_headings_stay_in_view_and_can_be_filtered(path: Path) -> None:
    rows = table(["a", "b"], [["1", "2"], ["3", "4"]])
    write_xlsx(summary(rows, rows), path)
    for sheet in ("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"):
        content = member(path, sheet)
        assert 'state="frozen"' in content
        assert '<autoFilter ref="A1:B3"' in content


def test_the_same_summary_gives_the_same_bytes(tmp_path: Path) -> None:
    whole = summary(table(["a"], [["Good"]], grades_in=0), table(["b"], [[date(2024, 7, 24)]]))
    write_xlsx(whole, tmp_path / "one.xlsx")
    write_xlsx(whole, tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_text_longer_than_a_cell_is_cut_and_says_so(path: Path) -> None:
    write_xlsx(summary(NOTHING, table(["text"], [["a" * 40_000]])), path)
    (kept,) = cells(path, "Judgements")[1]
    assert isinstance(kept, str)
    assert len(kept) == 32_767
    assert kept.endswith("(cut: an Excel cell holds no more)")


@pytest.mark.parametrize("text", ["👍" * 20_000, "a" + "👍" * 20_000, "é" * 40_000])
def test_a_cell_is_as_full_as_excel_counts_and_is_never_cut_in_silence(path: Path, text: str) -> None:
    write_xlsx(summary(NOTHING, table(["text"], [[text]])), path)
    (kept,) = cells(path, "Judgements")[1]
    assert isinstance(kept, str)
    assert 32_765 <= len(kept.encode("utf-16-le")) // 2 <= 32_767
    told = " … (cut: an Excel cell holds no more)"
    assert kept.endswith(told)
    assert text.startswith(kept.removesuffix(told))


def test_a_text_that_just_fits_is_whole(path: Path) -> None:
    text = "👍" * 16_383 + "a"
    write_xlsx(summary(NOTHING, table(["text"], [[text]])), path)
    assert cells(path, "Judgements")[1] == [text]


def test_a_moment_is_one_in_excel_too(path: Path) -> None:
    moment = datetime(2025, 9, 2, 10, 5, tzinfo=UTC)
    write_xlsx(summary(NOTHING, table(["made_at"], [[moment]])), path)
    assert cells(path, "Judgements")[1] == [moment.replace(tzinfo=None)]


def heights(path: Path, sheet: int = 2) -> dict[int, float]:
    rows = re.findall(
        r'<row r="(\d+)"[^>]*? ht="([\d.]+)" customHeight="1"', member(path, f"xl/worksheets/sheet{sheet}.xml")
    )
    return {int(number): float(height) for number, height in rows}


def test_rows_are_as_high_as_their_wrapped_texts_in_programs_that_do_not_reckon_it_themselves(path: Path) -> None:
    columns = (Column("name", "Name", 10), Column("why", "Why", 10, wraps=True))
    texts = [("a" * 50, "short"), ("a", "a" * 25), ("a", "one\ntwo"), ("a", "a" * 5000)]
    rows = [tuple(map(Cell, row)) for row in texts]
    write_xlsx(summary(NOTHING, Table(columns, rows)), path)
    assert heights(path) == {1: 33, 3: 45, 4: 30, 5: 408.75}


def test_a_heading_of_many_words_has_the_lines_that_it_needs(path: Path) -> None:
    columns = (Column("a", "The experiences and progress of\n(to July 2018)", 12),)
    write_xlsx(summary(NOTHING, Table(columns, [])), path)
    assert heights(path)[1] == 5 * 15 + 3


@pytest.mark.parametrize(("columns", "pages"), [(1, 1), (15, 1), (16, 2), (40, 3)])
def test_a_sheet_is_printed_across_on_a4_over_as_many_pages_as_can_be_read(
    path: Path, columns: int, pages: int
) -> None:
    names = [f"column {number}" for number in range(columns)]
    write_xlsx(summary(table(names, [names]), NOTHING), path)
    sheet = member(path, "xl/worksheets/sheet1.xml")
    setup = re.search("<pageSetup[^>]*>", sheet)
    assert setup is not None
    assert 'paperSize="9"' in setup[0]
    assert 'orientation="landscape"' in setup[0]
    assert re.findall(r'fitToWidth="(\d+)"', setup[0]) == ([] if pages == 1 else [str(pages)])
    assert 'fitToHeight="0"' in setup[0]
    assert "'Judgement table'!$A:$A,'Judgement table'!$1:$1" in member(path, "xl/workbook.xml")


def test_every_printed_page_tells_its_filter_number_and_that_it_is_not_official(path: Path) -> None:
    told = replace(
        summary(table(["a"], [["x"]]), NOTHING), title="Children & families", chosen=("Region: A & B", "x" * 500)
    )
    write_xlsx(told, path)
    for number in (1, 2):
        sheet = unescape(member(path, f"xl/worksheets/sheet{number}.xml"))
        head, foot = re.findall("<oddHeader>(.*?)</oddHeader><oddFooter>(.*?)</oddFooter>", sheet)[0]
        assert head.startswith("&LChildren && families&RRegion: A && B; xxx")
        assert head.endswith("x…")
        assert len(head) <= 255
        assert "2026-03-02" in foot
        assert "Not official" in foot
        assert foot.endswith("&RPage &P of &N")


LONG = st.text(st.sampled_from("&👍a\x01\n"), max_size=300)


@settings(max_examples=50, deadline=None)
@given(title=LONG, chosen=LONG)
def test_the_head_of_a_page_is_what_excel_takes(title: str, chosen: str) -> None:
    sheet = Mock()
    whole = replace(summary(NOTHING, NOTHING), title=title, chosen=(chosen,))
    set_up_page(sheet, NOTHING.columns, whole)
    (head,) = sheet.set_header.call_args.args
    assert len(head.encode("utf-16-le")) // 2 <= 255
    assert head.isprintable()
    assert set(re.findall("&(.)", head.replace("&&", ""))) == {"L", "R"}


def test_a_day_before_excels_calendar_is_written_as_words(path: Path) -> None:
    write_xlsx(summary(NOTHING, table(["day"], [[date(1870, 8, 9)]])), path)
    assert cells(path, "Judgements")[1] == ["1870-08-09"]


def test_more_rows_than_a_sheet_holds_are_refused_and_nothing_is_left(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "_ROW_LIMIT", 3)
    path.write_text("old")
    with pytest.raises(ExportError, match="an Excel sheet holds no more"):
        write_xlsx(summary(NOTHING, table(["n"], [["1"], ["2"], ["3"]])), path)
    assert path.read_text() == "old"
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        write_xlsx(summary(NOTHING, NOTHING), tmp_path / "gone" / "summary.xlsx")


def test_without_a_place_for_its_drafts_nothing_is_written_and_it_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(path.parent / "nowhere"))
    with pytest.raises(NoTemporaryFilesError, match="could not be written"):
        write_xlsx(summary(NOTHING, NOTHING), path)
    assert list(path.parent.iterdir()) == []


def test_a_selection_without_rows_is_a_workbook_with_headings(path: Path) -> None:
    write_xlsx(summary(table(["Provider"], []), table(["Provider"], [])), path)
    assert cells(path, "Judgement table") == [["Provider"]]
