"""What a page shows as one line becomes one line."""

from __future__ import annotations

import pytest

from core.reading.markup import parse_markup
from core.reading.page_blocks import blocks_of, lay_out
from core.reading.page_rows import flatten_rows, row_text


def laid_out(markup: str) -> str:
    tree = parse_markup(f"<html><body>{markup}</body></html>", "page.html")
    flatten_rows(tree)
    return lay_out(blocks_of(tree))


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (["Behaviour", "Good"], "Behaviour: Good"),
        (["Behaviour:", "Good"], "Behaviour: Good"),
        (["Behaviour", "", "Good"], "Behaviour\t\tGood"),
        (["Behaviour", "Good", ""], "Behaviour: Good"),
        (["", "2018", "2022"], "2018: 2022"),
        (["Behaviour", "Good", "Inadequate"], "Behaviour\tGood\tInadequate"),
        ([], ""),
    ],
)
def test_cells_make_a_line(cells: list[str], line: str) -> None:
    assert row_text(cells) == line


def test_rows_of_a_table_follow_each_other() -> None:
    table = "<table><tr><th>Area<td>Grade<tr><td><p>Care leavers</p><td><b>Good</b></table>"
    assert laid_out(table) == "Area: Grade\nCare leavers: Good"


def test_a_table_that_only_places_things_is_read_as_paragraphs() -> None:
    assert laid_out("<table><tr><td>Menu<td><p>First.</p><p>Second.</p></table>") == "Menu\n\nFirst.\n\nSecond."


def test_pairs_of_a_definition_list_are_rows() -> None:
    assert laid_out(
        "<dl><div><dt>Behaviour</dt><dd>Good</dd></div><div><dt>Leaders</dt><dd>Outstanding</dd></div></dl>"
    ) == ("Behaviour: Good\nLeaders: Outstanding")


def test_a_term_with_two_values_keeps_both() -> None:
    text = laid_out("<dl><dt>Behaviour<dd>Good<dd>Inadequate in 2019</dl>")
    assert "Behaviour: Good" in text
    assert "Inadequate in 2019" in text


def test_cards_built_alike_are_rows_and_a_single_one_is_not() -> None:
    card = "<div class='c'><h3>{}</h3><span>{}</span></div>"
    assert (
        laid_out(card.format("Behaviour", "Good") + card.format("Leaders", "Good")) == "Behaviour: Good\nLeaders: Good"
    )
    assert laid_out(card.format("Behaviour", "Good")) == "Behaviour\n\nGood"


def test_two_sentences_in_a_box_are_no_card() -> None:
    box = "<div><p>Inspectors came in May.</p><p>They were pleased.</p></div>"
    assert laid_out(box * 2).count(":") == 0
