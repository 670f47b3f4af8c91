"""Rows of cells on one line are found as tables, with their heads, however the cells are parted."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

HEAD = ["Home", "Safe", "Well-led"]
ROWS = [["Sandhaven", "Good", "Good"], ["The Beeches", "Requires improvement", "Good"]]


@pytest.mark.parametrize("mark", ["\t", " | ", "    ", " ..... ", ","])
def test_cells_are_parted_by_tabs_strokes_gaps_dots_and_bare_commas(tables, mark):
    text = "Care homes in Poole\n\n" + "\n".join(mark.join(row) for row in [HEAD, *ROWS])
    assert tables(text) == [[HEAD, *ROWS]]


def test_a_frame_of_strokes_and_a_ruled_line_are_no_cells(tables):
    text = "Care homes in Poole\n\n" + "\n".join(
        ["| Home | Safe | Well-led |", "|---|---|---|", *("| " + " | ".join(row) + " |" for row in ROWS)]
    )
    assert tables(text) == [[HEAD, *ROWS]]


def test_a_head_may_lack_the_corner(tables):
    text = "Two schools\n\nOakfield Academy\tPeartree School\nPersonal development\tGood\tOutstanding\n"
    assert tables(text) == [
        [["", "Oakfield Academy", "Peartree School"], ["Personal development", "Good", "Outstanding"]]
    ]


def test_lines_with_different_numbers_of_cells_are_no_table(tables):
    assert tables("Menu\n\nHome | News | Sport | Good food\nContact us | Good\n") == []


def test_commas_of_sentences_and_thousands_part_no_cells(tables):
    assert tables("Two homes\n\nSandhaven, Poole, is good\nThe Beeches, Wareham, is good\n") == []
    assert tables("Two homes\n\nSandhaven 1,600,Good\nThe Beeches 2,100,Good\n") == []


def test_prose_is_no_table(tables):
    assert tables("The school is good.\n\nIts leaders are good, inspectors said, and so are its pupils.\n") == []


def test_labels_with_a_value_behind_a_colon_are_a_list_and_no_table(tables):
    assert tables("The school\n\nQuality of education: Good\nPersonal development: Good\n") == []


def test_a_table_without_any_grade_is_none(tables):
    assert tables("Numbers\n\nTown | Pupils\nPoole | 410\nWareham | 210\n") == []


@given(st.lists(st.sampled_from(["Good", "a | b", "x\ty", "", "Overall: 2", "one  two  three", "|", "....", "G | RI"])))
def test_any_lines_give_tables_whose_cells_stand_in_the_text_and_whose_rows_are_alike(tables, lines):
    for table in tables("\n".join(lines)):
        assert len({len(row) for row in table}) == 1
