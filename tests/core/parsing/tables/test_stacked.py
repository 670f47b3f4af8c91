"""Tables that were pasted cell by cell are found by the beat of their grades."""

from __future__ import annotations

HEADS = ["Council", "Inspected", "Overall effectiveness", "Impact of leaders"]
CROYDON = ["Croydon", "3 December 2024", "Good", "Requires improvement"]
MERTON = ["Merton", "27 August 2024", "Outstanding", "Outstanding"]


def stacked(*rows: list[str]) -> str:
    return "How they compare\n\nHere is what Ofsted said of two boroughs.\n\n" + "\n".join(
        cell for row in rows for cell in row
    )


def test_cells_on_lines_of_their_own_make_a_table(tables):
    assert tables(stacked(HEADS, CROYDON, MERTON)) == [[HEADS, CROYDON, MERTON]]


def test_a_head_over_the_rows_labels_may_be_missing(tables):
    assert tables(stacked(HEADS[1:], CROYDON, MERTON)) == [[["", *HEADS[1:]], CROYDON, MERTON]]


def test_one_row_is_no_table(tables):
    assert tables(stacked(HEADS, CROYDON)) == []


def test_labels_without_heads_are_no_table(tables):
    assert tables(stacked(["Croydon", "Good", "Good"], ["Merton", "Good", "Good"])) == []


def test_one_grade_under_each_label_is_no_table(tables):
    assert tables(stacked(["Area", "Grade"], ["Personal development", "Good"], ["Leadership", "Good"])) == []


def test_prose_ends_a_table(tables):
    text = stacked(HEADS, CROYDON, ["That is a good result for the borough, councillors said on Monday night."], MERTON)
    assert tables(text) == []
