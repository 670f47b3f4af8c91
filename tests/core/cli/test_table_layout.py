"""Tables fit the terminal; a grade is shortened by its own wordings and never cut while there is room for one."""

from __future__ import annotations

import re

from hypothesis import given, strategies as st

from core.cli.table_layout import Chip, lay_out
from core.cli.terminal import width

GOOD = Chip(("▮▮▮▯ Good", "Good", "Good", "G"), "#dff5ee", "#0d3b35", "Good")
POOR = Chip(
    ("▮▮▯▯ Requires improvement", "Requires improvement", "Requires impr.", "RI"),
    "#ffef9f",
    "#3d2f00",
    "Requires improvement",
)
HEADINGS = ("Provider", "Help & protection", "Care leavers")
ROWS = ((Chip(("Bath and North East Somerset",)), GOOD, POOR), (Chip(("Kirklees",)), POOR, Chip(())))


def lines(columns: int, *, colour: bool = False) -> list[str]:
    return list(lay_out(HEADINGS, ROWS, columns, colour=colour))


def test_with_room_every_grade_has_its_meter_and_full_word() -> None:
    *_, bath, kirklees = lines(120)
    assert "▮▮▮▯ Good" in bath
    assert bath.count("▮▮▯▯ Requires improvement") == 1
    assert "▮▮▯▯ Requires improvement" in kirklees


def test_with_less_room_all_cells_of_the_table_take_the_same_shorter_wording() -> None:
    text = "\n".join(lines(70))
    assert "Requires impr." in text or "Requires improvement" in text
    assert "▮" not in text
    *tight, legend = lines(44)
    assert "RI" in "\n".join(tight)
    assert "Requires" not in "\n".join(tight)
    assert legend == "G good, RI requires improvement"


def test_short_headings_stand_on_the_rule() -> None:
    heading = lines(80)
    rule = next(at for at, line in enumerate(heading) if line.startswith("─"))
    assert heading[rule - 1].startswith("Provider")


def test_without_colour_there_is_no_escape_and_with_it_the_words_are_the_same() -> None:
    plain, painted = lines(120), lines(120, colour=True)
    assert not any("\x1b" in line for line in plain)
    assert any("\x1b[48;2;223;245;238m" in line for line in painted)
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line).split() for line in painted] == [line.split() for line in plain]


@given(st.integers(44, 160), st.lists(st.text(max_size=40), max_size=6))
def test_no_line_is_wider_than_the_terminal(columns: int, names: list[str]) -> None:
    rows = [(Chip((name,)), GOOD, POOR) for name in names]
    assert all(width(line) <= columns for line in lay_out(HEADINGS, rows, columns, colour=False))


def test_a_table_without_rows_is_its_heading() -> None:
    assert len(list(lay_out(HEADINGS, (), 80, colour=False))) >= 2
